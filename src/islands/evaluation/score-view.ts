// The seven criteria as a radar with its table. The table says everything; the drawing is for the eye.
import { html, svg, type TemplateResult } from 'lit/html.js';
import { type Criterion, criteria, type Score, scoreCriteria, scoreItems } from '../../core/evaluation/score.ts';
import type { ChecklistItem } from './checklist.ts';
import type { Decision } from './round.ts';

const radius = 80;
const names = Object.entries(criteria) as [Criterion, string][];

function pointOf(index: number, share: number): [x: number, y: number] {
  const angle = (index / names.length) * 2 * Math.PI - Math.PI / 2;
  return [Math.cos(angle) * radius * share, Math.sin(angle) * radius * share];
}

function placeOf(index: number, share: number): string {
  return pointOf(index, share)
    .map((part) => part.toFixed(1))
    .join(',');
}

function ringOf(share: number): string {
  return names.map((_, index) => placeOf(index, share)).join(' ');
}

/** The shape over the criteria that have a score: one without is no score of zero. */
function shapeOf(scores: Readonly<Record<Criterion, Score>>): string {
  return names
    .flatMap(([criterion], index) => {
      const { value } = scores[criterion];
      return value === undefined ? [] : [placeOf(index, value / 100)];
    })
    .join(' ');
}

function radar(scores: Readonly<Record<Criterion, Score>>): TemplateResult {
  return html`<svg class="radar" viewBox="-140 -105 280 210" aria-hidden="true">
    ${[0.25, 0.5, 0.75, 1].map((share) => svg`<polygon class="radar-ring" points=${ringOf(share)} />`)}
    <polygon class="radar-shape" points=${shapeOf(scores)} />
    ${names.map(([criterion, label], index) => {
      const [x, y] = pointOf(index, 1.2);
      // A name stands beside its corner, never across it.
      const anchor = Math.abs(x) < 1 ? 'middle' : x > 0 ? 'start' : 'end';
      const shown = scores[criterion].value === undefined ? `${label} -` : label;
      return svg`<text x=${(x * 0.92).toFixed(1)} y=${y.toFixed(1)} text-anchor=${anchor} dominant-baseline="middle">${shown}</text>`;
    })}
  </svg>`;
}

/** A score with one decimal, or a dash while nothing was answered. */
export function sayScore(score: Score): string {
  return score.value === undefined ? '-' : score.value.toFixed(1);
}

/** Radar, table, the formula beside each number and the way to the items of a criterion. */
export function scoreView(decisions: ReadonlyMap<string, Decision>, items: readonly ChecklistItem[]): TemplateResult {
  const answers = Object.fromEntries([...decisions].map(([id, { answer }]) => [id, answer]));
  const weights = Object.fromEntries([...decisions].map(([id, decision]) => [id, decision.weights]));
  const scores = scoreCriteria(answers, { id: '', title: '', weights });
  const total = scoreItems(answers, Object.keys(answers));
  const itemsOf = (criterion: Criterion) => items.filter(({ weights }) => weights[criterion] !== undefined);
  return html`<section class="scores" aria-labelledby="scores-title">
    <h2 id="scores-title">일곱 가지 기준</h2>
    ${radar(scores)}
    <table>
      <caption>확정한 답의 점수(100점)</caption>
      <thead>
        <tr><th scope="col">기준</th><th scope="col">점수</th><th scope="col">식</th></tr>
      </thead>
      <tbody>
        ${names.map(
          ([criterion, label]) => html`<tr id="criterion-${criterion}">
            <th scope="row">${label}</th>
            <td class="number">${sayScore(scores[criterion])}</td>
            <td class="formula"><span class="sum">${scores[criterion].formula}</span>
              <details><summary>항목 ${itemsOf(criterion).length}개</summary>${itemsOf(criterion).map(({ id }) => html`<a href="#item-${id}">${id}</a> `)}</details></td>
          </tr>`,
        )}
      </tbody>
      <tfoot>
        <tr><th scope="row">종합</th><td class="number">${sayScore(total)}</td><td class="formula">${total.formula}</td></tr>
      </tfoot>
    </table>
    <p class="muted">항목과 기준을 잇는 배점(주 기준 1, 보조 기준 0.5)은 지침에 없는 우리 배점입니다(권장값). <a href="#adjustments-title">기관이 바꿀 수 있고</a>, 답마다 확정할 때의 배점으로 셉니다. 답의 점수는 예 1, 부분 0.5, 아니오 0이고 해당 없음은 뺍니다.</p>
  </section>`;
}
