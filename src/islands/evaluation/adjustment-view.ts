// The weights of an item with the way to change them, and the list of everything that the agency has changed.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Change } from '../../core/evaluation/adjustment.ts';
import { type Criterion, criteria } from '../../core/evaluation/score.ts';
import { showWeights } from '../../core/evaluation/sheet.ts';
import { showDate } from '../../core/text/date.ts';
import { recordAddress } from '../address.ts';
import type { Adjustments, PendingAdjustment } from './adjustments.ts';
import type { Checklist, ChecklistItem } from './checklist.ts';

export type Adjust = (change: Change, item?: ChecklistItem) => void;

function pendingView(pending: PendingAdjustment | undefined): TemplateResult | typeof nothing {
  if (!pending) return nothing;
  const { change, state, source } = pending;
  return html`<span class="pending">조정 대기: ${change} (<a href=${recordAddress(source)}>${source.number || source.text}</a>, ${state})</span>`;
}

function sayPending({ question, primary, secondary = [], reason }: PendingAdjustment): string {
  const weights = [primary && `${primary} 1`, ...secondary.map((label) => `${label} 0.5`)].filter(Boolean).join(', ');
  return `: ${[question, weights, reason && `사유 ${reason}`].filter(Boolean).join(' · ')}`;
}

/** Weights with the way to the criteria they count for. */
function weightLinks({ weights }: ChecklistItem): TemplateResult[] {
  return Object.entries(weights).map(
    ([criterion, weight]) => html`<a href="#criterion-${criterion}">${criteria[criterion as Criterion]} ${weight}</a> `,
  );
}

function originView({ adjustment }: ChecklistItem): TemplateResult {
  const made = adjustment?.weighed ?? adjustment?.added;
  if (!made) return html`권장값`;
  const { source, from } = made;
  return html`기관 배점, ${showDate(from)}부터 <a href=${recordAddress(source)}>${source.number || source.text}</a>`;
}

/** Weights of an item, folded away until somebody asks. */
export function weightsView(
  item: ChecklistItem,
  pending: PendingAdjustment | undefined,
  adjust: Adjust,
): TemplateResult {
  return html`<details class="weights">
    <summary>배점 ${showWeights(item.weights) || '없음'} ${item.adjustment?.weighed || item.adjustment?.added ? html`<b>기관</b>` : html`<span class="muted">권장값</span>`}${pending ? html` <b>조정 대기</b>` : nothing}</summary>
    <p>${weightLinks(item)}(${originView(item)}) ${pendingView(pending)}</p>
    <p class="acts">
      <button type="button" class="button button-small" @click=${() => adjust('weigh', item)}>배점 바꾸기</button>
      <button type="button" class="button button-small" @click=${() => adjust('drop', item)}>항목 빼기</button>
      ${
        item.adjustment?.weighed
          ? html`<button type="button" class="button button-small" @click=${() => adjust('restore', item)}>기본으로 되돌리기</button>`
          : nothing
      }
    </p>
  </details>`;
}

/** What the agency has changed, what waits for approval, and the way to add an item. */
export function adjustmentsView(checklist: Checklist, { pending, draft }: Adjustments, adjust: Adjust): TemplateResult {
  return html`<section class="adjustments" aria-labelledby="adjustments-title">
    <h2 id="adjustments-title" tabindex="-1">점검 항목 조정</h2>
    <p class="muted">점검 항목과 배점은 지침에 없는 우리 것이므로 기관이 바꿀 수 있습니다. 바꾼 것은 결재가 끝나고 적용 시작일이 되면 쓰입니다.</p>
    ${
      checklist.dropped.length > 0
        ? html`<h3>뺀 항목</h3>
          <ul class="dropped">${checklist.dropped.map((item) => {
            const { source, reason, from } = item.adjustment!.dropped!;
            return html`<li id="item-${item.id}" tabindex="-1"><b>${item.id}</b> ${item.text}<br />
              <span class="muted">사유: ${reason}. ${showDate(from)}부터 <a href=${recordAddress(source)}>${source.number || source.text}</a></span>
              ${pendingView(pending.get(item.id))}
              <button type="button" class="button button-small" @click=${() => adjust('restore', item)}>되돌리기</button></li>`;
          })}</ul>`
        : nothing
    }
    ${
      pending.size > 0
        ? html`<h3>아직 쓰이지 않는 조정</h3>
          <ul class="pending-list">${[...pending.values()].map(
            (one) => html`<li><b>${one.item}</b> ${one.change}${sayPending(one)}
              <span class="muted">${one.state} · <a href=${recordAddress(one.source)}>${one.source.number || one.source.text}</a></span></li>`,
          )}</ul>`
        : nothing
    }
    <p class="acts">
      <button type="button" class="button" @click=${() => adjust('add')}>항목 추가</button>
      ${draft ? html`<a class="button" href=${recordAddress(draft)}>조정 결재 올리기</a>` : nothing}
    </p>
  </section>`;
}

/** Answers of items that the agency has left out since: they count until somebody takes them back. */
export function leftAnswersView(
  left: readonly ChecklistItem[],
  takeBack: (item: ChecklistItem) => void,
): TemplateResult | typeof nothing {
  if (left.length === 0) return nothing;
  return html`<div class="notice">
    <p>뺀 항목에 이미 확정한 답이 있습니다. 그대로 두면 점수에 들어갑니다.</p>
    <p class="acts">${left.map(
      (item) =>
        html`<button type="button" class="button button-small" @click=${() => takeBack(item)}>${item.id} 답 거두기</button> `,
    )}</p>
  </div>`;
}
