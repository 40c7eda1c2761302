// One item: the question, what was found and what is missing, the proposal, the decision of a person, and what it is tied to.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { EvidenceReference, Finding } from '../../core/evaluation/rule.ts';
import { answerLabels } from '../../core/evaluation/score.ts';
import { missingMonths, sayGaps, sayShare } from '../../core/evaluation/sentence.ts';
import { groupDigits } from '../../core/text/money.ts';
import { recordAddress } from '../address.ts';
import type { ChecklistItem } from './checklist.ts';
import type { Proposal } from './evidence.ts';
import type { Decision } from './round.ts';

/** Records listed under a finding before the rest is left to the ledger. */
const listed = 50;
const months = Array.from({ length: 12 }, (_, index) => index + 1);

function monthStrip(findings: readonly Finding[]): TemplateResult | typeof nothing {
  const missing = missingMonths(findings);
  if (missing.size === 0) return nothing;
  return html`<p class="months">
    ${months.map((month) => (missing.has(month) ? html`<b>${month}월 빠짐</b> ` : html`<span aria-hidden="true">${month}</span> `))}
  </p>`;
}

function recordLinks(references: readonly EvidenceReference[]): TemplateResult {
  return html`<ul class="records">
    ${references.slice(0, listed).map((one) => html`<li><a href=${recordAddress(one)}>${one.number || one.title}</a> ${one.number ? one.title : nothing}</li>`)}
    ${references.length > listed ? html`<li class="muted">외 ${groupDigits(String(references.length - listed))}건</li>` : nothing}
  </ul>`;
}

function findingView(finding: Finding): TemplateResult {
  const missing = finding.gaps.flatMap(({ record }) => record ?? []);
  return html`<li>
    ${sayShare(finding)}${finding.gaps.length > 0 ? html`<span class="gap">. ${sayGaps(finding)}</span>` : nothing}
    ${
      finding.found.length > 0
        ? html`<details><summary>근거 ${groupDigits(String(finding.found.length))}건 보기</summary>${recordLinks(finding.found)}</details>`
        : nothing
    }
    ${missing.length > 0 ? html`<details><summary>빠진 기록 ${missing.length}건 보기</summary>${recordLinks(missing)}</details>` : nothing}
  </li>`;
}

function proposalWord(item: ChecklistItem, proposal: Proposal | undefined): string {
  if (item.byHand) return '직접 확인';
  if (!proposal) return '근거를 찾는 중입니다';
  return proposal.answer ? `제안 ${answerLabels[proposal.answer]}` : '제안 없음';
}

/** Draws one item. `decided` and `weights` are drawn by others and stand below what was found. */
export function itemView(
  item: ChecklistItem,
  proposal: Proposal | undefined,
  decision: Decision | undefined,
  { decided, weights }: { decided: TemplateResult; weights: TemplateResult },
): TemplateResult {
  return html`<article class="item" id="item-${item.id}" tabindex="-1" aria-labelledby="question-${item.id}">
    <h3 id="question-${item.id}"><span class="item-number">${item.id}</span> ${item.text}</h3>
    <p class="proposal"><b class="badge" data-answer=${proposal?.answer ?? 'none'}>${proposalWord(item, proposal)}</b>
      ${decision?.answer ? html`<b class="badge badge-decided">확정 ${answerLabels[decision.answer]}</b>` : nothing}
      ${item.byHand ? html`<span class="muted">${item.byHand} 무엇을 보고 답했는지 점검 의견에 적습니다.</span>` : nothing}</p>
    ${proposal && proposal.findings.length > 0 ? html`<ul class="findings">${proposal.findings.map(findingView)}</ul>` : nothing}
    ${proposal ? monthStrip(proposal.findings) : nothing}
    ${decided}
    <p class="item-thread">
      ${item.thread.map((link) => html`<a href=${link.url}>${link.cite ? html`<b>${link.cite}</b> ` : nothing}${link.title}</a> `)}
    </p>
    ${weights}
  </article>`;
}
