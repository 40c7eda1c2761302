// Asks for one change of the checklist: other weights, an item left out, an item of the agency's own, or the way back.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { type AdjustmentRow, type Change, changes, nextOwnItem } from '../../core/evaluation/adjustment.ts';
import { type Criterion, criteria, weights } from '../../core/evaluation/score.ts';
import { checklistAreas } from '../../forms/evaluation/checklist-areas.ts';
import { openDialog } from '../dialog.ts';
import type { ChecklistItem } from './checklist.ts';

const titles: Readonly<Record<Change, string>> = {
  weigh: '배점 바꾸기',
  drop: '항목 빼기',
  add: '항목 추가',
  restore: '기본으로 되돌리기',
};
const says: Readonly<Record<Change, string>> = {
  weigh: '주 기준은 1, 보조 기준은 0.5로 셉니다. 이미 확정한 답은 확정할 때의 배점을 그대로 가집니다.',
  drop: '뺀 항목은 묻지 않고 점수에도 넣지 않습니다. 사유는 보고서에 남습니다.',
  add: '기관의 항목은 기록에서 근거를 찾지 않습니다. 직접 확인하고 답합니다.',
  restore: '기관이 바꾼 것을 거두고 지침 점검표의 항목과 권장 배점으로 되돌립니다.',
};

type Given = {
  section: number;
  question: string;
  basis: string;
  primary: string;
  secondary: string[];
  reason: string;
};

/** What keeps the change from being kept, at the control that has to change. */
function problemOf(change: Change, given: Given): { at: string; says: string } | undefined {
  if (change === 'add' && given.question.trim() === '')
    return { at: 'question', says: '점검 항목이 비어 있습니다. 무엇을 확인할지 물음으로 적어 주세요.' };
  if ((change === 'add' || change === 'weigh') && given.primary === '')
    return { at: 'primary', says: '주 기준이 없으면 점수를 셀 수 없습니다. 하나를 고르세요.' };
  if (given.reason.trim() === '')
    return { at: 'reason', says: '사유가 비어 있습니다. 나중에 확인할 수 있도록 왜 바꾸는지 적어 주세요.' };
  return undefined;
}

function criteriaTemplate(given: Given, redraw: () => void): TemplateResult {
  const labels = Object.values(criteria);
  const turn = (label: string, on: boolean) => {
    given.secondary = labels.filter((one) => (one === label ? on : given.secondary.includes(one)));
  };
  return html`<label for="adjust-primary">주 기준(1)</label>
    <select class="control" id="adjust-primary" @change=${(event: Event) => {
      given.primary = (event.target as HTMLSelectElement).value;
      turn(given.primary, false);
      redraw();
    }}>
      <option value="">고르세요</option>
      ${labels.map((label) => html`<option value=${label} ?selected=${label === given.primary}>${label}</option>`)}
    </select>
    <fieldset class="adjust-secondary">
      <legend>보조 기준(0.5)</legend>
      ${labels
        .filter((label) => label !== given.primary)
        .map(
          (label) => html`<label><input type="checkbox" value=${label} .checked=${given.secondary.includes(label)}
            @change=${(event: Event) => turn(label, (event.target as HTMLInputElement).checked)} /> ${label}</label>`,
        )}
    </fieldset>`;
}

function ownTemplate(given: Given): TemplateResult {
  return html`<label for="adjust-area">점검 영역</label>
    <select class="control" id="adjust-area" @change=${(event: Event) => {
      given.section = Number((event.target as HTMLSelectElement).value);
    }}>
      ${checklistAreas.map((area, index) => html`<option value=${index + 1} ?selected=${index + 1 === given.section}>${index + 1}. ${area}</option>`)}
    </select>
    <label for="adjust-question">점검 항목 (필수)</label>
    <textarea class="control control-long" id="adjust-question" rows="2" .value=${given.question}
      @input=${(event: Event) => {
        given.question = (event.target as HTMLTextAreaElement).value;
      }}></textarea>
    <label for="adjust-basis">근거 조항·규정</label>
    <input class="control" id="adjust-basis" .value=${given.basis}
      @input=${(event: Event) => {
        given.basis = (event.target as HTMLInputElement).value;
      }} />`;
}

/**
 * Asks until the change can be kept.
 * @param item the item that is changed; none for an item of the agency's own
 * @param taken ids that were ever used
 * @returns the row to keep, undefined when it was left
 */
export function askAdjustment(
  change: Change,
  item: ChecklistItem | undefined,
  taken: Iterable<string>,
): Promise<(AdjustmentRow & { item: string }) | undefined> {
  const labelsOf = (weight: number) =>
    Object.entries(item?.weights ?? {})
      .filter(([, own]) => own === weight)
      .map(([criterion]) => criteria[criterion as Criterion] as string);
  const given: Given = {
    section: 1,
    question: '',
    basis: '',
    primary: labelsOf(weights.primary)[0] ?? '',
    secondary: labelsOf(weights.secondary),
    reason: '',
  };
  let problem: ReturnType<typeof problemOf>;
  return openDialog(titles[change], ({ redraw, close, root }) => {
    const keep = (event: Event) => {
      event.preventDefault();
      problem = problemOf(change, given);
      if (problem) {
        redraw();
        root.querySelector<HTMLElement>(`#adjust-${problem.at}`)?.focus();
        return;
      }
      const weighs = change === 'weigh' || change === 'add';
      close({
        item: item?.id ?? nextOwnItem(given.section, taken),
        change: changes[change],
        reason: given.reason.trim(),
        ...(weighs && { primary: given.primary, secondary: given.secondary }),
        ...(change === 'add' && {
          area: checklistAreas[given.section - 1],
          question: given.question.trim(),
          ...(given.basis.trim() !== '' && { basis: given.basis.trim() }),
        }),
      });
    };
    return html`<form @submit=${keep} novalidate>
      ${item ? html`<p><b>${item.id}</b> ${item.text}</p>` : nothing}
      <p class="muted">${says[change]}</p>
      ${change === 'add' ? ownTemplate(given) : nothing}
      ${change === 'weigh' || change === 'add' ? criteriaTemplate(given, redraw) : nothing}
      <label for="adjust-reason">사유 (필수)</label>
      <textarea class="control control-long" id="adjust-reason" rows="2" .value=${given.reason}
        @input=${(event: Event) => {
          given.reason = (event.target as HTMLTextAreaElement).value;
        }}></textarea>
      ${problem ? html`<p class="notice notice-danger" role="alert">${problem.says}</p>` : nothing}
      <div class="dialog-acts">
        <button type="submit" class="button button-primary">조정에 담기</button>
      </div>
    </form>`;
  });
}
