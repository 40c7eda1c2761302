// The head of the evaluation: how far it is, the year, and what can be done with the round as a whole.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Improvement } from '../../core/evaluation/improvement.ts';
import type { ChecklistItem } from './checklist.ts';
import type { Proposal } from './evidence.ts';
import type { Decision } from './round.ts';

export type Head = {
  year: number;
  items: readonly ChecklistItem[];
  proposals: ReadonlyMap<string, Proposal>;
  decisions: ReadonlyMap<string, Decision>;
  improvements: readonly Improvement[];
  /** True until every ledger is read. */
  reading: boolean;
  /** Address of the round's record; undefined while no round is begun. */
  round: string | undefined;
  /** How far saving is, in a word. */
  saved: string;
  /** Why the last act was refused or a save failed; '' while nothing is wrong. */
  refused: string;
};

export type HeadActs = {
  turnTo: (year: string) => void;
  begin: () => void;
  next: () => void;
  print: (how: 'preview' | 'pdf') => void;
};

/** Draws the head. */
export function headView(head: Head, acts: HeadActs): TemplateResult {
  const { year, items, proposals, reading, round } = head;
  const count = (wanted: (item: ChecklistItem) => boolean) => items.filter(wanted).length;
  const byHand = count((item) => item.byHand !== undefined);
  const proposed = count(({ id }) => proposals.get(id)?.answer !== undefined);
  const decided = count(({ id }) => head.decisions.get(id)?.answer !== undefined);
  const gaps = count(({ id }) => proposals.get(id)?.findings.some((one) => one.gaps.length > 0) ?? false);
  const late = head.improvements.filter(({ state }) => state === '기한 지남').length;
  return html`<div class="evaluation-head">
    <div>
      <p class="counts">
        제안 ${proposed} · 확정 ${decided} / ${items.length} · 빠진 근거가 있는 항목 ${gaps}${late > 0 ? html` · <b class="late">기한 지난 개선과제 ${late}</b>` : nothing}${head.saved ? html` <span class="saved">${head.saved}</span>` : nothing}
      </p>
      <p class="muted" role="status">${
        reading
          ? '기록에서 근거를 찾는 중입니다.'
          : `기록에서 근거를 찾는 항목 ${items.length - byHand}개, 직접 확인하는 항목 ${byHand}개입니다.`
      }</p>
    </div>
    <div class="acts">
      <label>평가 연도
        <select class="control" @change=${(event: Event) => acts.turnTo((event.target as HTMLSelectElement).value)}>
          ${[year + 1, year, year - 1, year - 2].map((one) => html`<option value=${one} ?selected=${one === year}>${one}년</option>`)}
        </select>
      </label>
      ${
        round
          ? html`<button type="button" class="button" aria-keyshortcuts="Alt+N" title="Alt+N" @click=${acts.next}>다음 미확정 항목</button>
            <a class="button" href=${round}>결재·기록 보기</a>
            <button type="button" class="button" @click=${() => acts.print('preview')}>미리 보기</button>
            <button type="button" class="button button-primary" @click=${() => acts.print('pdf')}>보고서 PDF</button>`
          : html`<button type="button" class="button button-primary" @click=${acts.begin}>평가 시작</button>`
      }
    </div>
  </div>
  ${head.refused ? html`<p class="notice notice-danger" role="alert">${head.refused}</p>` : nothing}
  ${round ? nothing : html`<p class="notice">아직 ${year}년 평가를 시작하지 않았습니다. 아래의 제안을 보고 ‘평가 시작’을 누르면 답을 확정할 수 있습니다.</p>`}`;
}
