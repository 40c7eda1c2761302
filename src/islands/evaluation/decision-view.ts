// The decision of a person about one item: the answer, the opinion, and what is to be improved by whom until when.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Answer } from '../../core/evaluation/rule.ts';
import { answerLabels } from '../../core/evaluation/score.ts';
import { showWeights } from '../../core/evaluation/sheet.ts';
import type { PersonValue, Scalar } from '../../core/field/value.ts';
import type { ChecklistItem } from './checklist.ts';
import type { Proposal } from './evidence.ts';
import type { Beside, Decision } from './round.ts';

export type DecisionActs = {
  decide: (answer: Answer) => void;
  /** A text while it is typed; a choice. */
  write: (column: Beside, value: Scalar) => void;
  /** A control was left or a choice made: nothing waits any longer. */
  save: () => void;
};

type Asked = {
  item: ChecklistItem;
  proposal: Proposal | undefined;
  decision: Decision | undefined;
  people: readonly PersonValue[];
  acts: DecisionActs;
  locked: boolean;
};

function textArea(column: 'reason' | 'improvement', label: string, value: string, { item, acts, locked }: Asked) {
  const id = `${column}-${item.id}`;
  const write = (event: Event) => acts.write(column, (event.target as HTMLTextAreaElement).value);
  // While an input method composes, the text is not the person's yet.
  const typed = (event: InputEvent) => event.isComposing || write(event);
  const left = (event: Event) => {
    write(event);
    acts.save();
  };
  return html`<label class="beside" for=${id}>
    ${label}
    <textarea class="control control-long" id=${id} rows="2" placeholder=" " .value=${value} ?readonly=${locked}
      @input=${typed} @compositionend=${write} @change=${left}></textarea>
  </label>`;
}

function improvementView(asked: Asked): TemplateResult | typeof nothing {
  const { item, decision, people, acts, locked } = asked;
  if (!decision) return nothing;
  const { answer, improvement, owner, due } = decision;
  if (answer !== 'partial' && answer !== 'no' && improvement === '') return nothing;
  const choices = owner && !people.some(({ id }) => id === owner.id) ? [owner, ...people] : people;
  const wanting = improvement !== '' && !(owner && due !== '');
  return html`<div class="improvement">
    ${textArea('improvement', '개선과제', improvement, asked)}
    <div class="improvement-by">
      <label for="owner-${item.id}">담당${improvement !== '' ? ' (필수)' : ''}
        <select class="control" id="owner-${item.id}" ?disabled=${locked} @change=${(event: Event) => {
          const chosen = (event.target as HTMLSelectElement).value;
          acts.write('owner', choices.find(({ id }) => id === chosen) ?? null);
          acts.save();
        }}>
          <option value="" ?selected=${!owner}>고르세요</option>
          ${choices.map(({ id, name, position }) => html`<option value=${id} ?selected=${id === owner?.id}>${[name, position].filter(Boolean).join(' ')}</option>`)}
        </select>
      </label>
      <label for="due-${item.id}">기한${improvement !== '' ? ' (필수)' : ''}
        <input class="control" type="date" id="due-${item.id}" .value=${due} ?readonly=${locked}
          @change=${(event: Event) => {
            acts.write('due', (event.target as HTMLInputElement).value || null);
            acts.save();
          }} />
      </label>
    </div>
    ${wanting && !locked ? html`<p class="wanting">담당과 기한을 정해야 평가 결과를 제출할 수 있습니다.</p>` : nothing}
  </div>`;
}

function opinionView(asked: Asked): TemplateResult | typeof nothing {
  const { decision } = asked;
  if (!decision?.answer) return nothing;
  const must = decision.proposed !== answerLabels[decision.answer];
  const label = must
    ? decision.proposed === ''
      ? '점검 의견: 무엇을 보고 이렇게 답했는지 (필수)'
      : '점검 의견: 제안과 다르게 답한 까닭 (필수)'
    : '점검 의견';
  return textArea('reason', label, decision.reason, asked);
}

/** Draws the decision. */
export function decisionView(asked: Asked): TemplateResult {
  const { item, proposal, decision, acts, locked } = asked;
  const kept = decision?.answer ? showWeights(decision.weights) : '';
  return html`<fieldset class="answer" ?disabled=${locked}>
      <legend>점검 결과</legend>
      ${(Object.entries(answerLabels) as [Answer, string][]).map(
        ([answer, label]) => html`<label>
          <input type="radio" name="answer-${item.id}" value=${answer} .checked=${decision?.answer === answer} @change=${() => acts.decide(answer)} />
          ${label}
        </label>`,
      )}
      ${
        proposal?.answer && decision?.answer === undefined && !locked
          ? html`<button type="button" class="button button-small" @click=${() => acts.decide(proposal.answer!)}>제안대로 확정</button>`
          : nothing
      }
    </fieldset>
    ${opinionView(asked)} ${improvementView(asked)}
    ${
      kept !== '' && kept !== showWeights(item.weights)
        ? html`<p class="muted">이 답은 확정할 때의 배점(${kept})으로 셉니다. 지금 배점으로 세려면 다시 답하세요.</p>`
        : nothing
    }`;
}
