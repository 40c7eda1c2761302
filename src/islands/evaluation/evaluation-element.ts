// <jichim-evaluation>: the yearly evaluation. Shows what the ledgers prove, proposes answers, keeps what people decide.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Change } from '../../core/evaluation/adjustment.ts';
import type { Improvement } from '../../core/evaluation/improvement.ts';
import type { Answer } from '../../core/evaluation/rule.ts';
import type { PersonValue, Scalar } from '../../core/field/value.ts';
import type { OpenRecord, Outcome, Workspace } from '../../store/index.ts';
import { recordAddress, replaceQuery } from '../address.ts';
import { defineElement, Island } from '../element.ts';
import { chooseUser } from '../user-dialog.ts';
import { openPageWorkspace, today } from '../workspace.ts';
import { adjustmentsView, leftAnswersView, weightsView } from './adjustment-view.ts';
import { type Adjustments, readAdjustments, writeAdjustment } from './adjustments.ts';
import { adjustChecklist, type Checklist, type ChecklistItem, loadChecklist, sectionsOf } from './checklist.ts';
import { decisionView } from './decision-view.ts';
import { type Proposal, proposeAll } from './evidence.ts';
import { headView } from './head-view.ts';
import { improvementsView } from './improvement-view.ts';
import { goToHash, goToOpenItem, pressItemKey } from './item-focus.ts';
import { itemView } from './item-view.ts';
import {
  type Beside,
  beginRound,
  type Decision,
  decide,
  decisionsOf,
  findRound,
  roundForm,
  roundImprovements,
  takeBack,
  writeProgress,
} from './round.ts';
import { createRoundWriting, type RoundWriting } from './round-writing.ts';
import { scoreView } from './score-view.ts';
import { sectionsView } from './sections-view.ts';
import { evaluatedYear, judgingDay } from './year.ts';

class EvaluationElement extends Island {
  #workspace: Workspace | undefined;
  #published: Checklist | undefined;
  #adjustments: Adjustments = { inForce: new Map(), pending: new Map(), taken: new Set() };
  #checklist: Checklist | undefined;
  #people: readonly PersonValue[] = [];
  readonly #proposals = new Map<string, Proposal>();
  #round: OpenRecord | undefined;
  #writing: RoundWriting | undefined;
  #refused = '';
  /** Counts readings, so that one that nobody waits for any more stops. */
  #reading = 0;
  #read = false;

  get #year(): string {
    return evaluatedYear(this.#workspace?.name);
  }

  get #asOf(): string {
    return judgingDay(this.#year);
  }

  protected async start(): Promise<void> {
    [this.#workspace, this.#published] = await Promise.all([openPageWorkspace(), loadChecklist()]);
    this.listen(document, 'keydown', (event) => pressItemKey(this, event as KeyboardEvent));
    this.listen(window, 'pagehide', () => this.#writing?.leave());
    this.listen(document, 'visibilitychange', () => document.visibilityState === 'hidden' && this.#writing?.leave());
    this.listen(window, 'beforeunload', (event) => this.#writing?.leave() && event.preventDefault());
    this.#people = await this.#workspace.people();
    await this.#load();
  }

  /** Adjustments and round say what is asked; meanwhile the ledgers are read, and each item is drawn soon after it can be judged. */
  async #load(): Promise<void> {
    const workspace = this.#workspace!;
    this.#reading += 1;
    const reading = this.#reading;
    const wanted = () => reading === this.#reading && this.isConnected;
    this.#read = false;
    this.#proposals.clear();
    const items = this.#published!.items.filter(({ byHand }) => byHand === undefined);
    const tell = (found: ReadonlyMap<string, Proposal>) => {
      for (const [id, proposal] of found) this.#proposals.set(id, proposal);
      if (this.#checklist) this.redraw();
    };
    const proposing = proposeAll(workspace, items, this.#year, this.#asOf, tell, wanted);
    const [round] = await Promise.all([findRound(workspace, this.#year), this.#readAdjustments()]);
    if (!wanted()) return round?.release();
    this.#hold(round);
    this.redrawNow();
    goToHash();
    await proposing;
    if (!wanted()) return;
    this.#read = true;
    this.redrawNow();
    // What was found has moved the item that the address names; whoever has begun to work is left where they are.
    if (document.activeElement === document.body) goToHash();
  }

  async #readAdjustments(): Promise<void> {
    this.#adjustments = await readAdjustments(this.#workspace!, this.#asOf);
    this.#checklist = adjustChecklist(this.#published!, this.#adjustments.inForce);
  }

  #hold(round: OpenRecord | undefined): void {
    this.#writing?.stop();
    this.#round?.release();
    this.#round = round;
    this.#writing = round && createRoundWriting(this.#workspace!.name, round, () => this.redraw());
    if (round) this.keep(round.subscribe(() => this.redraw()));
  }

  /** True when somebody works here, who is asked for if nobody does. */
  async #isSeated(): Promise<boolean> {
    return this.#workspace!.user() !== undefined || (await chooseUser());
  }

  async #begin(): Promise<void> {
    if (!(await this.#isSeated())) return;
    const begun = await beginRound(this.#workspace!, this.#year, this.#asOf);
    if (begun.ok) this.#hold(begun.value);
    this.#refused = begun.ok ? '' : begun.refusal.message;
    this.redraw();
  }

  async #settle(work: Promise<Outcome>): Promise<void> {
    const outcome = await work;
    this.#refused = outcome.ok ? '' : outcome.refusal.message;
    this.redrawNow();
  }

  async #decide(item: ChecklistItem, answer: Answer): Promise<void> {
    await this.#writing?.flush();
    await this.#settle(decide(this.#round!, this.#checklist!, item, answer, this.#proposals.get(item.id)));
    // The button that took the proposal over is gone; whoever works with keys stays at the item.
    if (document.activeElement === document.body)
      this.querySelector<HTMLElement>(`[name="answer-${item.id}"][value=${answer}]`)?.focus();
  }

  #acts(item: ChecklistItem) {
    return {
      decide: (answer: Answer) => void this.#decide(item, answer),
      write: (column: Beside, value: Scalar) => this.#writing?.type(item.id, column, value),
      save: () => void this.#writing?.flush(),
    };
  }

  async #adjust(change: Change, item?: ChecklistItem): Promise<void> {
    if (!(await this.#isSeated())) return;
    const { askAdjustment } = await import('./adjustment-dialog.ts');
    const row = await askAdjustment(change, item, this.#adjustments.taken);
    if (row) await this.#settle(writeAdjustment(this.#workspace!, this.#adjustments, row, today()));
    await this.#readAdjustments();
    this.redraw();
  }

  async #tellProgress(improvement: Improvement): Promise<void> {
    const { askProgress } = await import('./progress-dialog.ts');
    const progress = await askProgress(this.#workspace!, improvement);
    if (progress) await this.#settle(writeProgress(this.#round!, improvement.item, progress));
  }

  /** Stage `result` is being written: answers may change. */
  get #locked(): boolean {
    return !this.#takes('result');
  }

  #takes(stage?: string): boolean {
    const snapshot = this.#round?.snapshot();
    if (!snapshot || snapshot.readOnly) return false;
    const { status, stage: at } = snapshot.state;
    return (status === 'draft' || status === 'returned') && (stage === undefined || at === stage);
  }

  async #print(how: 'preview' | 'pdf'): Promise<void> {
    await this.#writing?.flush();
    const { makeReport } = await import('./report.ts');
    await makeReport(how, this.#workspace!, this.#round!, this.#checklist!);
  }

  #headView(decisions: ReadonlyMap<string, Decision>, improvements: readonly Improvement[]): TemplateResult {
    const { book, record } = this.#round ?? {};
    return headView(
      {
        year: Number(this.#year),
        items: this.#checklist!.items,
        proposals: this.#proposals,
        decisions,
        improvements,
        reading: !this.#read,
        round: book && record && recordAddress({ form: roundForm, book, record }),
        saved: this.#writing?.word() ?? '',
        refused: this.#refused || (this.#writing?.failure() ?? ''),
      },
      {
        turnTo: (year) => {
          replaceQuery({ year });
          void this.#load();
        },
        begin: () => void this.#begin(),
        next: () => goToOpenItem(this),
        print: (how) => void this.#print(how),
      },
    );
  }

  #itemView(item: ChecklistItem, decisions: ReadonlyMap<string, Decision>): TemplateResult {
    const [proposal, people] = [this.#proposals.get(item.id), this.#people];
    const decision = this.#writing?.over(item.id, decisions.get(item.id));
    return itemView(item, proposal, decision, {
      decided: decisionView({ item, proposal, decision, people, acts: this.#acts(item), locked: this.#locked }),
      weights: weightsView(
        item,
        this.#adjustments.pending.get(item.id),
        (change, one) => void this.#adjust(change, one),
      ),
    });
  }

  protected template(): TemplateResult | typeof nothing {
    const checklist = this.#checklist;
    if (!checklist) return nothing;
    const decisions: ReadonlyMap<string, Decision> = this.#round ? decisionsOf(this.#round) : new Map();
    const improvements = this.#round ? roundImprovements(this.#round, today()) : [];
    const isAnswered = (id: string) => decisions.get(id)?.answer !== undefined;
    const sections = sectionsOf(checklist.items);
    return html`${this.#headView(decisions, improvements)}
      ${
        this.#locked
          ? nothing
          : leftAnswersView(
              checklist.dropped.filter(({ id }) => isAnswered(id)),
              (item) => void this.#settle(takeBack(this.#round!, checklist, item)),
            )
      }
      <div class="evaluation">
        ${sectionsView(sections, isAnswered, this.#round !== undefined)}
        <div class="items">
          ${sections.map(
            ({ id, title, items }) => html`<section aria-labelledby="section-${id}">
              <h2 id="section-${id}" tabindex="-1">${id}. ${title}</h2>
              ${items.map((item) => this.#itemView(item, decisions))}
            </section>`,
          )}
          ${this.#round ? improvementsView(improvements, this.#takes() ? (one) => void this.#tellProgress(one) : undefined) : nothing}
          ${adjustmentsView(checklist, this.#adjustments, (change, one) => void this.#adjust(change, one))}
        </div>
        ${scoreView(decisions, checklist.items)}
      </div>`;
  }
}

defineElement('jichim-evaluation', EvaluationElement);
