// <jichim-evaluation>: the yearly evaluation. Shows what the ledgers prove, proposes answers, keeps what people decide.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Answer } from '../../core/evaluation/rule.ts';
import { scoreCriteria, scoreItems } from '../../core/evaluation/score.ts';
import type { OpenRecord, Outcome, Workspace } from '../../store/index.ts';
import { recordAddress, replaceQuery } from '../address.ts';
import { defineElement, Island } from '../element.ts';
import { chooseUser } from '../user-dialog.ts';
import { openPageWorkspace, today } from '../workspace.ts';
import { type Checklist, type ChecklistItem, loadChecklist, sectionsOf } from './checklist.ts';
import { type Proposal, proposeAll } from './evidence.ts';
import { itemView } from './item-view.ts';
import { beginRound, type Decision, decide, decisionsOf, findRound, roundForm, writeBeside } from './round.ts';
import { scoreView } from './score-view.ts';

class EvaluationElement extends Island {
  #workspace: Workspace | undefined;
  #checklist: Checklist | undefined;
  #proposals: ReadonlyMap<string, Proposal> = new Map();
  #round: OpenRecord | undefined;
  #refused = '';

  get #year(): string {
    const asked = new URLSearchParams(location.search).get('year') ?? '';
    if (/^\d{4}$/.test(asked)) return asked;
    return this.#workspace?.name === 'example' ? '2026' : today().slice(0, 4);
  }

  /** Day of judging: today within the year, else its last day. */
  get #asOf(): string {
    const last = `${this.#year}-12-31`;
    return today().startsWith(this.#year) ? today() : last;
  }

  protected async start(): Promise<void> {
    [this.#workspace, this.#checklist] = await Promise.all([openPageWorkspace(), loadChecklist()]);
    this.redrawNow();
    await this.#load();
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target) target.scrollIntoView();
  }

  async #load(): Promise<void> {
    const workspace = this.#workspace!;
    this.#proposals = await proposeAll(workspace, this.#checklist!, this.#year, this.#asOf);
    this.#hold(await findRound(workspace, this.#year));
    this.redrawNow();
  }

  #hold(round: OpenRecord | undefined): void {
    this.#round?.release();
    this.#round = round;
    if (round) this.keep(round.subscribe(() => this.redraw()));
  }

  async #begin(): Promise<void> {
    if (!this.#workspace!.user() && !(await chooseUser(this.#workspace!))) return;
    const begun = await beginRound(this.#workspace!, this.#year, this.#asOf);
    if (begun.ok) this.#hold(begun.value);
    this.#refused = begun.ok ? '' : begun.refusal.message;
    this.redraw();
  }

  async #settle(work: Promise<Outcome>): Promise<void> {
    const outcome = await work;
    this.#refused = outcome.ok ? '' : outcome.refusal.message;
    this.redraw();
  }

  #acts(item: ChecklistItem) {
    const round = this.#round!;
    return {
      decide: (answer: Answer) =>
        void this.#settle(decide(round, this.#checklist!, item, answer, this.#proposals.get(item.id))),
      write: (column: 'reason' | 'improvement', text: string) =>
        void this.#settle(writeBeside(round, item, column, text)),
    };
  }

  #turnTo(year: string): void {
    replaceQuery({ year });
    this.#proposals = new Map();
    this.redraw();
    void this.#load();
  }

  get #locked(): boolean {
    const snapshot = this.#round?.snapshot();
    if (!snapshot || snapshot.readOnly) return true;
    return snapshot.state.status !== 'draft' && snapshot.state.status !== 'returned';
  }

  #headView(decisions: ReadonlyMap<string, Decision>): TemplateResult {
    const checklist = this.#checklist!;
    const proposed = checklist.items.filter((item) => this.#proposals.get(item.id)?.answer).length;
    const decided = [...decisions.values()].filter((one) => one.answer).length;
    const gaps = checklist.items.filter((item) =>
      this.#proposals.get(item.id)?.findings.some((one) => one.gaps.length > 0),
    ).length;
    const year = Number(this.#year);
    return html`<div class="evaluation-head">
      <p class="counts" role="status">
        제안 ${proposed} · 확정 ${decided} / ${checklist.items.length} · 빠진 근거가 있는 항목 ${gaps}
        <span class="muted">(점검표 ${checklist.all}항목 가운데 ${checklist.items.length}항목을 다룹니다)</span>
      </p>
      <div class="acts">
        <label>평가 연도
          <select class="control" @change=${(event: Event) => this.#turnTo((event.target as HTMLSelectElement).value)}>
            ${[year + 1, year, year - 1, year - 2].map((one) => html`<option value=${one} ?selected=${one === year}>${one}년</option>`)}
          </select>
        </label>
        ${
          this.#round
            ? html`<a class="button" href=${recordAddress({ form: roundForm, book: this.#round.book, record: this.#round.record })}>결재·기록 보기</a>
              <button type="button" class="button" @click=${() => this.#print('preview')}>미리 보기</button>
              <button type="button" class="button button-primary" @click=${() => this.#print('pdf')}>보고서 PDF</button>`
            : html`<button type="button" class="button button-primary" @click=${() => this.#begin()}>평가 시작</button>`
        }
      </div>
    </div>`;
  }

  async #print(how: 'preview' | 'pdf'): Promise<void> {
    const { makeReport } = await import('./report.ts');
    await makeReport(how, this.#workspace!, this.#round!, this.#checklist!);
  }

  protected template(): TemplateResult | typeof nothing {
    const checklist = this.#checklist;
    if (!checklist) return nothing;
    const decisions: ReadonlyMap<string, Decision> = this.#round ? decisionsOf(this.#round) : new Map();
    const answers = Object.fromEntries([...decisions].map(([id, { answer }]) => [id, answer]));
    const sections = sectionsOf(checklist.items);
    return html`${this.#headView(decisions)}
      ${this.#refused ? html`<p class="notice notice-danger" role="alert">${this.#refused}</p>` : nothing}
      ${this.#round ? nothing : html`<p class="notice">아직 ${this.#year}년 평가를 시작하지 않았습니다. 아래의 제안을 보고 ‘평가 시작’을 누르면 답을 확정할 수 있습니다.</p>`}
      <div class="evaluation">
        <nav class="sections" aria-label="평가 영역">
          <ul>
            ${sections.map(({ id, title, items }) => {
              const done = items.filter((item) => answers[item.id]).length;
              return html`<li><a href="#section-${id}">${id}. ${title}</a>
                <progress max=${items.length} value=${done} aria-label="${title} 확정">${done}/${items.length}</progress>
                <span class="muted">${done}/${items.length}</span></li>`;
            })}
          </ul>
        </nav>
        <div class="items">
          ${sections.map(
            ({ id, title, items }) => html`<section aria-labelledby="section-${id}">
              <h2 id="section-${id}" tabindex="-1">${id}. ${title}</h2>
              ${items.map((item) => itemView(item, this.#proposals.get(item.id), decisions.get(item.id), this.#acts(item), this.#locked))}
            </section>`,
          )}
        </div>
        ${scoreView(
          scoreCriteria(answers, checklist.matrix),
          scoreItems(
            answers,
            checklist.items.map(({ id }) => id),
          ),
        )}
      </div>`;
  }
}

defineElement('jichim-evaluation', EvaluationElement);
