// One item: the question, what was found and what is missing, the proposal, and the decision of a person.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Answer, EvidenceReference, Finding } from '../../core/evaluation/rule.ts';
import { answerLabels } from '../../core/evaluation/score.ts';
import { missingMonths, sayGaps, sayShare } from '../../core/evaluation/sentence.ts';
import { recordAddress } from '../address.ts';
import type { ChecklistItem } from './checklist.ts';
import type { Proposal } from './evidence.ts';
import type { Decision } from './round.ts';

/** Records listed under a finding before the rest is left to the ledger. */
const listed = 50;
const months = Array.from({ length: 12 }, (_, index) => index + 1);

export type ItemActs = {
  decide: (answer: Answer) => void;
  write: (column: 'reason' | 'improvement', text: string) => void;
};

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
    ${references.length > listed ? html`<li class="muted">외 ${references.length - listed}건</li>` : nothing}
  </ul>`;
}

function findingView(finding: Finding): TemplateResult {
  const missing = finding.gaps.flatMap(({ record }) => record ?? []);
  return html`<li>
    ${sayShare(finding)}${finding.gaps.length > 0 ? html`<span class="gap">. ${sayGaps(finding)}</span>` : nothing}
    ${
      finding.found.length > 0
        ? html`<details><summary>근거 ${finding.found.length}건 보기</summary>${recordLinks(finding.found)}</details>`
        : nothing
    }
    ${missing.length > 0 ? html`<details><summary>빠진 기록 ${missing.length}건 보기</summary>${recordLinks(missing)}</details>` : nothing}
  </li>`;
}

function proposalWord(proposal: Proposal | undefined): string {
  if (!proposal) return '근거를 찾는 중입니다';
  return proposal.answer ? `제안 ${answerLabels[proposal.answer]}` : '제안 없음: 기록으로 판단할 근거 규칙이 없습니다';
}

function decisionView(
  item: ChecklistItem,
  proposal: Proposal | undefined,
  decision: Decision | undefined,
  acts: ItemActs,
  locked: boolean,
) {
  const differs =
    decision?.answer !== undefined && decision.proposed !== '' && decision.proposed !== answerLabels[decision.answer];
  const name = `answer-${item.id}`;
  return html`<fieldset class="answer" ?disabled=${locked}>
      <legend>답</legend>
      ${(Object.entries(answerLabels) as [Answer, string][]).map(
        ([answer, label]) => html`<label>
          <input type="radio" name=${name} .checked=${decision?.answer === answer} @change=${() => acts.decide(answer)} />
          ${label}
        </label>`,
      )}
      ${
        proposal?.answer && decision?.answer === undefined
          ? html`<button type="button" class="button button-small" @click=${() => acts.decide(proposal.answer!)}>제안대로 확정</button>`
          : nothing
      }
    </fieldset>
    ${
      differs
        ? html`<label class="beside" for="reason-${item.id}">
            제안과 다르게 답한 까닭 (필수)
            <textarea class="control control-long" id="reason-${item.id}" rows="2" .value=${decision.reason} ?readonly=${locked}
              @change=${(event: Event) => acts.write('reason', (event.target as HTMLTextAreaElement).value)}></textarea>
          </label>`
        : nothing
    }
    ${
      decision?.answer === 'partial' || decision?.answer === 'no'
        ? html`<label class="beside" for="improvement-${item.id}">
            개선과제
            <textarea class="control control-long" id="improvement-${item.id}" rows="2" .value=${decision.improvement} ?readonly=${locked}
              @change=${(event: Event) => acts.write('improvement', (event.target as HTMLTextAreaElement).value)}></textarea>
          </label>`
        : nothing
    }`;
}

/** Draws one item. `locked` while no round is open or the round is being signed. */
export function itemView(
  item: ChecklistItem,
  proposal: Proposal | undefined,
  decision: Decision | undefined,
  acts: ItemActs,
  locked: boolean,
): TemplateResult {
  return html`<article class="item" id="item-${item.id}" tabindex="-1" aria-labelledby="question-${item.id}">
    <h3 id="question-${item.id}"><span class="item-number">${item.id}</span> ${item.text}</h3>
    <p class="proposal"><b class="badge" data-answer=${proposal?.answer ?? 'none'}>${proposalWord(proposal)}</b>
      ${decision?.answer ? html`<b class="badge badge-decided">확정 ${answerLabels[decision.answer]}</b>` : nothing}</p>
    ${proposal && proposal.findings.length > 0 ? html`<ul class="findings">${proposal.findings.map(findingView)}</ul>` : nothing}
    ${proposal ? monthStrip(proposal.findings) : nothing}
    ${decisionView(item, proposal, decision, acts, locked)}
    <p class="item-thread">
      ${item.thread.map((link) => html`<a href=${link.url}><b>${link.cite}</b> ${link.title}</a> `)}
    </p>
  </article>`;
}
