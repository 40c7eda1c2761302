// What keeps a record from being submitted, in sentences that say what is wrong, why and how to fix it.
import type { Field, RowsField } from '../field/field.ts';
import { isBlankRow } from '../field/kinds.ts';
import { complain } from '../field/reading.ts';
import { isBlank, type Scalar, type Values } from '../field/value.ts';
import { withParticle } from '../text/particle.ts';
import { computeFrom } from './compute.ts';
import type { Form, FormContext, FormWithRules, Rule } from './form.ts';
import { type AnyPlainValues, plainOf, rowsOf, scalarOf } from './values.ts';

export type Problem = {
  /** `field` or `field/<row id>/<column>`; the id of the computed value when a formula failed. */
  path: string;
  /** Further fields the sentence is about. */
  also?: readonly string[];
  message: string;
  level: 'error' | 'warning';
  /** Id of the rule that found it. */
  rule?: string;
};

const chosen = new Set(['choice', 'choices', 'yesNo', 'reference', 'rating', 'attachment']);

/** Sentence for a required field that is empty. */
export function complainEmpty(field: Field): string {
  const what = `${withParticle(field.label, '이/가')} 비어 있습니다. 반드시 채워야 하는 칸입니다.`;
  const marks = field.marks ? ' 값이 없으면 해당 없음이나 확인 중을 골라 주세요.' : '';
  if (field.kind === 'rows') return `${what} 한 줄 이상 적어 주세요.`;
  if (field.kind === 'signature') return `${what} 서명해 주세요.`;
  return `${what} ${chosen.has(field.kind) ? '골라' : '적어'} 주세요.${marks}`;
}

/** Problem of one field as it stands now, for the moment a control loses focus: only what is there is judged, unless `required` is asked. */
export function validateField(
  field: Field,
  value: Scalar | undefined,
  { required = false }: { required?: boolean } = {},
): string | undefined {
  if (isBlank(value)) return required && field.required ? complainEmpty(field) : undefined;
  const complaint = complain(field, value);
  return complaint && `${field.label}: ${complaint}`;
}

function validateRows(id: string, field: RowsField, values: Values): Problem[] {
  const rows = rowsOf(values, id).filter((row) => !isBlankRow(row));
  if (rows.length === 0) return field.required ? [{ path: id, message: complainEmpty(field), level: 'error' }] : [];
  const problems: Problem[] = [];
  for (const [index, row] of rows.entries()) {
    for (const [column, cell] of Object.entries(field.columns)) {
      const message = validateField(cell, row.cells[column], { required: true });
      if (message === undefined) continue;
      problems.push({
        path: `${id}/${row.id}/${column}`,
        message: `${field.label} ${index + 1}번째 줄, ${message}`,
        level: 'error',
      });
    }
  }
  return problems;
}

/** Number of stages to judge: up to `stage`, or all. */
function countStages(form: Form, stage: string | undefined): number {
  const index = stage === undefined ? -1 : form.workflow.stages.findIndex((candidate) => candidate.id === stage);
  return index < 0 ? form.workflow.stages.length : index + 1;
}

/** Ids of fields and computed values in the sections up to a stage, in the order of the sheet. */
export function itemsUpTo(form: Form, stage: string | undefined): string[] {
  const sections = new Set(form.workflow.stages.slice(0, countStages(form, stage)).flatMap((one) => one.sections));
  return form.sections.filter((section) => sections.has(section.id)).flatMap((section) => section.items);
}

function judgeRule(rule: Rule<AnyPlainValues>, plain: AnyPlainValues, context: FormContext): Problem | undefined {
  const level = rule.level ?? 'error';
  const [path = '', ...also] = rule.at.map((at) => at.split('/')[0]!);
  const others = [...new Set(also)].filter((other) => other !== path);
  const place = { path, ...(others.length > 0 ? { also: others } : {}), rule: rule.id };
  try {
    const message = rule.check(plain, context);
    return message === undefined ? undefined : { ...place, message, level };
  } catch {
    const message = `점검 규칙(${rule.id})이 실행되지 못했습니다. 서식 정의에 잘못이 있습니다. 입력한 값은 그대로 있으니 기관 관리자에게 이 규칙 이름을 알려 주세요.`;
    return { ...place, message, level: 'warning' };
  }
}

/** A rule about one place alone says nothing new while that place is refused by its own field. */
function isSaid(rule: Rule<AnyPlainValues>, problems: readonly Problem[]): boolean {
  const [at = '', ...others] = rule.at;
  if (others.length > 0) return false;
  return problems.some(({ path }) => path.replace(/\/.*\//, '/') === at);
}

function judgeRules(
  form: FormWithRules,
  plain: AnyPlainValues,
  context: FormContext,
  reached: number,
  problems: readonly Problem[],
): Problem[] {
  const stages = form.workflow.stages.map((one) => one.id);
  return form.rules
    .filter((rule) => (rule.stage === undefined || stages.indexOf(rule.stage) < reached) && !isSaid(rule, problems))
    .flatMap((rule) => judgeRule(rule, plain, context) ?? []);
}

function reportFailures(form: Form, failed: readonly string[]): Problem[] {
  return failed.map((id) => ({
    path: id,
    message: `${withParticle(form.computed[id]!.label, '을/를')} 계산하지 못했습니다. 서식 정의의 계산식(${id})에 잘못이 있습니다. 입력한 값은 그대로 있으니 기관 관리자에게 알려 주세요.`,
    level: 'warning',
  }));
}

/**
 * Everything that is wrong with a record when a stage is submitted (the last one unless told), in the order of the sheet.
 * Errors stop the submit, warnings are shown. A rule or formula that fails is reported as a warning that names it and stops nobody.
 */
export function validate(
  form: FormWithRules,
  values: Values,
  options: { stage?: string; context: FormContext },
): Problem[] {
  const plain = plainOf(form, values);
  const items = itemsUpTo(form, options.stage);
  const problems = items.flatMap((id): Problem[] => {
    const field = Object.hasOwn(form.fields, id) ? form.fields[id] : undefined;
    if (!field) return [];
    if (field.kind === 'rows') return validateRows(id, field, values);
    const message = validateField(field, scalarOf(values, id), { required: true });
    return message === undefined ? [] : [{ path: id, message, level: 'error' }];
  });
  const { failed } = computeFrom(form, plain, options.context);
  const inScope = failed.filter((id) => items.includes(id));
  const found = [
    ...problems,
    ...judgeRules(form, plain, options.context, countStages(form, options.stage), problems),
    ...reportFailures(form, inScope),
  ];
  // Whoever goes down the list goes down the sheet: what a rule says stands between what the fields say.
  const placeOf = (path: string) => items.indexOf(path.split('/')[0]!);
  return found.sort((one, other) => placeOf(one.path) - placeOf(other.path));
}
