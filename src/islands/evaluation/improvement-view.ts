// What is to be improved: who, until when, how far, and where it was done.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Improvement } from '../../core/evaluation/improvement.ts';
import { showDate } from '../../core/text/date.ts';
import { recordAddress } from '../address.ts';

function progressView({ doneOn, result, record }: Improvement): TemplateResult {
  return html`${doneOn ? html`${showDate(doneOn)} ` : nothing}${result ?? nothing}
    ${record ? html`<a href=${recordAddress(record)}>${record.number || record.text}</a>` : nothing}`;
}

/** The list of improvements. `tell` asks for the progress of one; without it the round takes none any more. */
export function improvementsView(
  improvements: readonly Improvement[],
  tell: ((improvement: Improvement) => void) | undefined,
): TemplateResult {
  const late = improvements.filter(({ state }) => state === '기한 지남').length;
  const open = improvements.filter(({ state }) => state !== '마침').length;
  return html`<section class="improvements" aria-labelledby="improvements-title">
    <h2 id="improvements-title" tabindex="-1">개선과제</h2>
    ${
      improvements.length === 0
        ? html`<p class="muted">개선과제가 없습니다. ‘부분’이나 ‘아니오’로 답한 항목에 개선과제를 적으면 여기에 모입니다.</p>`
        : html`<p>모두 ${improvements.length}건 가운데 ${open}건이 남았고 ${late}건은 기한이 지났습니다. 남은 것은 다음 평가로 넘어갑니다.</p>
          <div class="table-frame" tabindex="0" role="region" aria-labelledby="improvements-title">
          <table>
            <thead><tr><th scope="col">항목</th><th scope="col">개선과제</th><th scope="col">담당</th><th scope="col">기한</th><th scope="col">상태</th><th scope="col">이행</th></tr></thead>
            <tbody>${improvements.map(
              (one) => html`<tr data-improvement=${one.item}>
                <th scope="row"><a href="#item-${one.item}">${one.item}</a></th>
                <td>${one.text}${one.from ? html` <span class="muted">(${one.from}에서 넘어옴)</span>` : nothing}</td>
                <td>${one.owner?.name ?? '-'}</td>
                <td class="date">${one.due ? showDate(one.due) : '-'}</td>
                <td><b class="state" data-state=${one.state}>${one.state}</b></td>
                <td>${progressView(one)}
                  ${tell ? html`<button type="button" class="button button-small" aria-label="${one.item} 이행 적기" @click=${() => tell(one)}>이행 적기</button>` : nothing}</td>
              </tr>`,
            )}</tbody>
          </table></div>`
    }
  </section>`;
}
