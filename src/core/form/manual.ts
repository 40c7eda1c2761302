// What the manual page of a form says, derived from its definition.

import type { Field } from '../field/field.ts';
import { highestPoint } from '../field/kinds/number.ts';
import { unitOf } from '../field/kinds.ts';
import { readings } from '../field/reading.ts';
import { groupDigits } from '../text/money.ts';
import { ledgerColumns } from './columns.ts';
import type { Form, FormWithRules, Step } from './form.ts';

export type ManualField = {
  id: string;
  label: string;
  /** Kind in Korean, with unit and limits: `정수, 단위: 명, 0 이상`. */
  kind: string;
  required: boolean;
  /** How it is written: `2026. 11. 23.`. */
  sample?: string;
  hint?: string;
  options?: readonly string[];
  formula?: string;
  /** `document-id/field-id` of the source documents. */
  serves: readonly string[];
  marks: boolean;
  columns?: ManualField[];
  deprecated?: string;
};
export type ManualStage = {
  id: string;
  title: string;
  verb: string;
  sections: string[];
  approval: readonly Step[];
  /** `기안(담당자) → 검토(팀장) → 결재(과장)`, or how it ends without signatures. */
  line: string;
};
export type Manual = {
  id: string;
  title: string;
  purpose: string;
  basis: readonly string[];
  reason?: string;
  covers: readonly string[];
  sections: { id: string; title: string; hint?: string; fields: ManualField[] }[];
  stages: ManualStage[];
  ledger: { title: string; columns: string[]; views: string[] };
  /** `text` says the rule in words; `level` whether it stops a submit. */
  rules: { id: string; text: string; level: string; stage?: string }[];
  links: { title: string; form: string }[];
  facts: [label: string, value: string][];
};

/** Natures of a form in Korean. */
export const natureTitles = {
  form: '서식',
  ledger: '대장',
  plan: '계획서',
  report: '보고서',
  agreement: '협약서',
  roster: '명부',
};

function limitsOf(field: Field): string[] {
  const unit = unitOf(field);
  const parts: string[] = [];
  if (unit && 'unit' in field) parts.push(`단위: ${unit}`);
  if ('digits' in field && field.digits !== undefined) parts.push(`소수점 아래 ${field.digits}자리`);
  if ('min' in field && field.min !== undefined) parts.push(`${groupDigits(String(field.min))} 이상`);
  if (field.kind !== 'rating' && 'max' in field && field.max !== undefined)
    parts.push(`${groupDigits(String(field.max))} 이하`);
  if (field.kind === 'rating') parts.push(`1~${highestPoint(field)}점`);
  if ('maxLength' in field && field.maxLength !== undefined)
    parts.push(`${groupDigits(String(field.maxLength))}자까지`);
  if (field.kind === 'rows' && field.growing === false) parts.push('줄 수가 정해짐');
  return parts;
}

/** One row of the field table. */
export function manualFieldOf(id: string, field: Field, formula?: string): ManualField {
  const reading = readings[field.kind];
  const entry: ManualField = {
    id,
    label: field.label,
    kind: [formula === undefined ? reading.name : '자동 계산', ...limitsOf(field)].join(', '),
    required: field.required ?? false,
    serves: field.serves ?? [],
    marks: field.marks ?? false,
  };
  if (reading.sample) entry.sample = reading.sample;
  if (field.hint) entry.hint = field.hint;
  if ('options' in field) entry.options = field.options;
  if (formula !== undefined) entry.formula = formula;
  if (field.kind === 'rows')
    entry.columns = Object.entries(field.columns).map(([column, cell]) => manualFieldOf(column, cell));
  if (field.deprecated) entry.deprecated = field.deprecated;
  return entry;
}

function manualItem(form: Form, id: string): ManualField {
  const computed = Object.hasOwn(form.computed, id) ? form.computed[id] : undefined;
  return computed
    ? manualFieldOf(id, { ...computed.field, label: computed.label }, computed.formula)
    : manualFieldOf(id, form.fields[id]!);
}

/** Labels of the places a rule speaks about: `발생일시`, `경과 › 시각`. */
function labelOf(form: Form, path: string): string {
  const [id = '', column] = path.split('/');
  const field = form.fields[id];
  const label = field?.label ?? form.computed[id]?.label ?? id;
  return column && field?.kind === 'rows' ? `${label} › ${field.columns[column]?.label ?? column}` : label;
}

/** Words for a rule that says nothing of itself: which entries it looks at. */
function sayRule(labels: readonly string[]): string {
  const names = [...new Set(labels)].join(', ');
  return labels.length > 1 ? `${names}의 내용이 서로 맞는지 확인합니다.` : `${names}에 적은 내용이 맞는지 확인합니다.`;
}

/** Everything the manual page of a form shows besides the guide's own words. */
export function manualOf(form: FormWithRules): Manual {
  const sectionTitles = new Map(form.sections.map((section) => [section.id, section.title]));
  return {
    id: form.id,
    title: form.title,
    purpose: form.purpose,
    basis: form.basis,
    ...(form.reason ? { reason: form.reason } : {}),
    covers: form.covers,
    sections: form.sections.map((section) => ({
      id: section.id,
      title: section.title,
      ...(section.hint ? { hint: section.hint } : {}),
      fields: section.items.map((id) => manualItem(form, id)),
    })),
    stages: form.workflow.stages.map((stage) => ({
      id: stage.id,
      title: stage.title,
      verb: stage.verb,
      sections: stage.sections.map((section) => sectionTitles.get(section) ?? section),
      approval: stage.approval,
      line: stage.approval.map(({ step, role }) => `${step}(${role})`).join(' → ') || '결재 없이 작성자가 마칩니다.',
    })),
    ledger: {
      title: form.ledger.title,
      columns: ledgerColumns(form).map((column) => column.head),
      views: form.ledger.views.map((view) => view.title),
    },
    rules: form.rules.map((rule) => ({
      id: rule.id,
      text: rule.says ?? sayRule(rule.at.map((path) => labelOf(form, path))),
      level: (rule.level ?? 'error') === 'error' ? '제출 전에 고쳐야 함' : '알림',
      ...(rule.stage
        ? { stage: form.workflow.stages.find((stage) => stage.id === rule.stage)?.title ?? rule.stage }
        : {}),
    })),
    links: (form.links ?? []).map((link) => ({ title: link.title, form: link.form })),
    facts: [
      ['종류', natureTitles[form.nature]],
      ['대장 단위', form.book === 'yearly' ? '연도별' : '상시(마감 없음)'],
      ['관리번호', form.book === 'yearly' ? `${form.number}-연도-네 자리` : `${form.number}-등록 연도-네 자리`],
      ['보존기간(권장값)', form.retention],
      ['공개 구분(권장값)', form.disclosure],
    ],
  };
}
