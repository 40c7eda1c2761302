// <jichim-home>: what waits for the person working now. In an empty browser it offers the first step instead.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { showDate } from '../../core/text/date.ts';
import { openExample, type Workspace } from '../../store/index.ts';
import { refuseError } from '../../store/refusal.ts';
import type { BookSummary, StorageStatus } from '../../store/workspace.ts';
import { newRecordAddress, recordAddress, siteAddress } from '../address.ts';
import { defineElement, Island } from '../element.ts';
import { chooseUser } from '../user-dialog.ts';
import { openPageWorkspace } from '../workspace.ts';
import { chooseWorkspace, workspaceName } from '../workspace-choice.ts';

type Waiting = {
  book: string;
  record: string;
  form: string;
  number: string;
  subject: string;
  person: string;
  kind: string;
  since: string;
};

const lists = [
  { kind: 'approval', title: '내 결재를 기다리는 기록', empty: '기다리는 결재가 없습니다.' },
  // Rare enough to be named only when there is one.
  { kind: 'settle', title: '어느 값을 쓸지 정할 기록', empty: undefined },
  { kind: 'returned', title: '반려되어 돌아온 기록', empty: '돌아온 기록이 없습니다.' },
  { kind: 'draft', title: '쓰고 있는 기록', empty: '쓰다 만 기록이 없습니다.' },
] as const;

/** Entries shown of a list before the rest is counted. */
const shown = 12;

class HomeElement extends Island {
  #workspace: Workspace | undefined;
  #books: readonly BookSummary[] = [];
  /** What waits for anybody, as the view has it now. */
  #waiting = (): Waiting[] => [];
  /** Roles of an approval line that nobody in the directory holds. */
  #unfilled: readonly string[] = [];
  #progress: { done: number; all: number } | undefined;
  #refused = '';
  #status: StorageStatus | undefined;

  protected async start(): Promise<void> {
    this.redrawNow();
    const workspace = await openPageWorkspace();
    this.#workspace = workspace;
    const view = await workspace.openView();
    this.#waiting = () => Object.values(view.getTable('waiting')) as unknown as Waiting[];
    await this.#count();
    this.#status = await workspace.status();
    for (const table of ['waiting', 'books']) {
      const listener = view.addTableListener(table, () => void this.#count());
      this.keep(() => view.delListener(listener));
    }
    this.listen(document, 'jichim-user', () => void this.#count());
    this.redrawNow();
  }

  async #count(): Promise<void> {
    const workspace = this.#workspace!;
    this.#books = await workspace.books();
    // What had gone may have come back by a backup taken in elsewhere.
    if (this.#status && this.#status.missing.length > 0) this.#status = await workspace.status();
    await this.#askLine();
    this.redraw();
  }

  /** An incident is what a newcomer writes first: its line wants the roles that every line is made of. */
  async #askLine(): Promise<void> {
    this.#unfilled = (await this.#workspace!.lineOf('incident-report', 'result')).missing;
  }

  #waitingFor(person: string): Waiting[] {
    return this.#waiting()
      .filter((row) => row.person === person)
      .sort((a, b) => (a.since < b.since ? 1 : -1));
  }

  async #startExample(): Promise<void> {
    this.#progress = { done: 0, all: 0 };
    this.redraw();
    try {
      const example = await openExample(import.meta.env.BASE_URL, (done, all) => {
        this.#progress = { done, all };
        this.redraw();
      });
      example.close();
      chooseWorkspace('example');
      location.assign(siteAddress('/'));
    } catch (error) {
      this.#progress = undefined;
      this.#refused = refuseError(error).refusal.message;
      this.redraw();
    }
  }

  #firstSteps(): TemplateResult {
    const progress = this.#progress;
    return html`<section class="first" aria-labelledby="first-title">
      <h2 id="first-title">처음 쓰시나요?</h2>
      <p>이 PC에는 아직 기록이 없습니다. 한 해의 예시 기록을 둘러보거나, 지금 사용자를 등록하고 바로 첫 기록을 쓸 수 있습니다.</p>
      ${
        progress
          ? html`<p role="status">예시 데이터를 준비하고 있습니다.
              <progress max=${progress.all || 1} value=${progress.done}></progress>
              ${progress.all ? `${Math.floor((progress.done / progress.all) * 100)} %` : nothing}</p>`
          : html`<div class="first-acts">
              <button type="button" class="button button-primary" @click=${() => this.#startExample()}>예시 데이터로 시작</button>
              <button type="button" class="button" @click=${() => void chooseUser()}>우리 기관으로 시작</button>
            </div>
            <p class="muted">예시는 가온공공서비스원(가상)의 2026년 기록이며 우리 기관의 기록과 따로 보관합니다.</p>`
      }
    </section>`;
  }

  /** What an agency registers before its first record can be approved and printed as it should; each step stays until it is done. */
  #nextSteps(): TemplateResult | typeof nothing {
    const has = (form: string) => this.#books.some((book) => book.form === form && book.records > 0);
    const lack = this.#unfilled.join(', ');
    const steps = [
      {
        form: 'person',
        title: '사람 등록',
        about: `검토하고 결재할 사람을 등록하면 결재선이 저절로 정해집니다. 아직 없는 역할: ${lack}`,
        done: this.#unfilled.length === 0,
      },
      {
        form: 'system',
        title: '정보시스템 등록',
        about: '시스템의 등급이 복구 목표와 통보 기한을 정합니다.',
        done: has('system'),
      },
      {
        form: 'agency-profile',
        title: '기관 정보 등록',
        about: '기관 이름이 인쇄물에 찍힙니다.',
        done: has('agency-profile'),
      },
    ];
    if (steps.every(({ done }) => done)) return nothing;
    return html`<section class="first" aria-labelledby="next-title">
      <h2 id="next-title">먼저 등록할 것</h2>
      <ol class="next-steps">
        ${steps.map(
          ({ form, title, about, done }) =>
            html`<li>
              ${done ? title : html`<a href=${newRecordAddress(form)}>${title}</a>`}
              <span class="muted">${done ? '등록했습니다.' : about}</span>
            </li>`,
        )}
      </ol>
    </section>`;
  }

  #listView({ kind, title, empty }: (typeof lists)[number], waiting: readonly Waiting[]) {
    const own = waiting.filter((row) => row.kind === kind);
    if (own.length === 0 && empty === undefined) return nothing;
    return html`<section class="waiting" aria-labelledby="waiting-${kind}">
      <h2 id="waiting-${kind}">${title} <span class="count">${own.length}</span></h2>
      ${
        own.length === 0
          ? html`<p class="muted">${empty}</p>`
          : html`<ul class="plain">
              ${own.slice(0, shown).map(
                (row) => html`<li>
                  <a href=${recordAddress(row)}><span class="number">${row.number}</span> ${row.subject || '제목 없음'}</a>
                  <span class="since">${showDate(row.since.slice(0, 10))}</span>
                </li>`,
              )}
              ${own.length > shown ? html`<li class="muted">외 ${own.length - shown}건</li>` : nothing}
            </ul>`
      }
    </section>`;
  }

  protected template(): TemplateResult {
    const workspace = this.#workspace;
    const refused = this.#refused ? html`<p class="notice notice-danger" role="alert">${this.#refused}</p>` : nothing;
    if (!workspace) return html`<p class="muted">기록을 여는 중입니다.</p>`;
    const lost = this.#status?.missing.length ?? 0;
    const missing = html`${
      lost > 0
        ? html`<p class="notice notice-danger" role="alert">이 PC에 있던 대장 ${lost}권이 보이지 않습니다. 브라우저가 저장 공간을 비운 것으로 보입니다. <a href=${siteAddress('/settings/')}>설정</a>에서 백업 파일을 가져와 주세요. 백업 파일이 없으면 설정에서 새로 시작할 수 있습니다.</p>`
        : nothing
    }${this.#status?.clock ? html`<p class="notice notice-warning">${this.#status.clock}</p>` : nothing}`;
    // Where books have gone, nobody is told that they are new here.
    if (this.#books.length === 0 && workspaceName() === 'agency')
      return html`${missing}${refused}${lost > 0 ? nothing : this.#firstSteps()}`;
    const user = workspace.user();
    if (!user) {
      return html`${missing}${refused}<section class="first">
        <h2>누가 쓰고 있나요?</h2>
        <p>지금 사용자를 고르면 기다리는 결재와 쓰다 만 기록이 여기에 나타납니다.</p>
        <button type="button" class="button button-primary" @click=${() => void chooseUser()}>지금 사용자 고르기</button>
      </section>`;
    }
    const waiting = this.#waitingFor(user.person.id);
    return html`${missing}${refused}<div class="today">${workspaceName() === 'agency' ? this.#nextSteps() : nothing}${lists.map((list) => this.#listView(list, waiting))}</div>`;
  }
}

defineElement('jichim-home', HomeElement);
