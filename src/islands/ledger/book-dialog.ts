// The book as a whole: how many records it holds, who gives its numbers, closing and opening again, cover and index on paper.
// Loaded on a click.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { BookReport } from '../../core/book/report.ts';
import { paperOfBook, sayLate } from '../../core/paper/book.ts';
import { showDate, showDateTime } from '../../core/text/date.ts';
import { parseDate } from '../../core/text/read-date.ts';
import { wallTime } from '../../store/clock.ts';
import type { Outcome } from '../../store/workspace.ts';
import { openDialog } from '../dialog.ts';
import { previewPaper, savePaper } from '../paper/pages.ts';
import { today } from '../workspace.ts';
import type { Ledger } from './ledger.ts';

type Act = {
  readonly verb: string;
  /** What the act does, told before it is done. */
  readonly says: string;
  /** True where a reason must be given. */
  readonly needsReason: boolean;
  readonly run: (reason: string) => Promise<Outcome>;
};

function closing({ workspace, book, period }: Ledger, open: number): Act {
  const carried = `끝나지 않은 기록 ${open}건은 ${Number(period) + 1}년 대장에 새 번호로 이어지고 서로 연결됩니다. 결재가 끝난 단계는 그대로 이어받고, 끝나지 않은 단계의 결재는 새 기록에서 받습니다.`;
  return {
    verb: '마감',
    says: `${period}년 대장의 모든 기록이 읽기 전용이 됩니다. ${open > 0 ? carried : '끝나지 않은 기록은 없습니다.'}`,
    needsReason: false,
    run: (reason) => workspace.closeBook(book, reason),
  };
}

function reopening({ workspace, book, period }: Ledger): Act {
  return {
    verb: '마감 풀기',
    says: `${period}년 대장을 다시 고칠 수 있게 합니다. 푼 사람과 사유가 대장에 남고 표지에 인쇄됩니다.`,
    needsReason: true,
    run: (reason) => workspace.reopenBook(book, reason),
  };
}

function taking({ workspace, book }: Ledger): Act {
  return {
    verb: '이 PC에서 번호 매기기',
    says: '이 PC가 대장 PC가 되어 번호를 정합니다. 전의 대장 PC에서 더는 등록하지 않을 때 넘겨받아 주세요. 두 곳에서 정한 번호가 겹치면 나중 것은 구 번호로 남습니다.',
    needsReason: true,
    run: (reason) => workspace.takeAuthority(book, reason),
  };
}

function factsTemplate(ledger: Ledger, report: BookReport): TemplateResult {
  const mine = report.authority === ledger.workspace.device;
  const giver = mine ? '이 PC' : report.authority === '' ? '아직 없음' : `다른 PC(${report.authority.slice(0, 8)})`;
  const facts: readonly (readonly [string, string])[] = [
    ['건수', `${report.lines.length.toLocaleString('ko-KR')}건`],
    [
      '상태',
      report.statuses.map(([status, count]) => `${status} ${count.toLocaleString('ko-KR')}건`).join(', ') || '없음',
    ],
    ['대장 PC(번호를 정하는 곳)', giver],
    [report.period === 'standing' ? '기준일' : '마감', markOf(report)],
    ['대장 지문', report.root],
  ];
  return html`<dl class="facts">
    ${facts.map(([name, text]) => html`<div><dt>${name}</dt><dd class=${name === '대장 지문' ? 'digest' : nothing}>${text}</dd></div>`)}
  </dl>`;
}

/** Where the day is told that a standing book is confirmed as of. */
function dayTemplate({ on }: BookReport, refusal: string, turnTo: (text: string) => void): TemplateResult {
  return html`<div class="book-day">
    <label class="label" for="book-day">기준일</label>
    <input
      id="book-day"
      class="control"
      autocomplete="off"
      value=${showDate(on)}
      aria-describedby="book-day-hint"
      aria-invalid=${refusal ? 'true' : 'false'}
      @change=${(event: Event) => turnTo((event.target as HTMLInputElement).value)}
    />
    <p class="hint" id="book-day-hint">지난 날을 적으면 그날까지의 변경 이력으로 현황을 만듭니다.</p>
    ${refusal ? html`<p class="remark remark-error" role="alert">${refusal}</p>` : nothing}
  </div>`;
}

function markOf({ period, on, closedAt }: BookReport): string {
  if (period === 'standing') return `${showDate(on)} 현재`;
  return closedAt ? showDateTime(closedAt) : '마감 전';
}

function listTemplate(title: string, sentences: readonly string[]): TemplateResult | typeof nothing {
  if (sentences.length === 0) return nothing;
  return html`<h3>${title} <span class="count">${sentences.length}</span></h3>
    <ul class="book-list">${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`;
}

/** Asks for a reason and does the act; answers true when it is done. A refusal stays in the dialog with what was written. */
async function runAct(act: Act): Promise<boolean> {
  let reason = '';
  let refusal = '';
  let busy = false;
  const done = await openDialog<true>(act.verb, ({ redraw, close }) => {
    const go = async (event: Event) => {
      event.preventDefault();
      if (busy) return;
      busy = true;
      const outcome = await act.run(reason.trim());
      busy = false;
      if (outcome.ok) return close(true);
      refusal = outcome.refusal.message;
      redraw();
    };
    return html`<form class="act" @submit=${go}>
      <p>${act.says}</p>
      <label class="label" for="book-reason">사유${act.needsReason ? html` <span class="required">필수</span>` : nothing}</label>
      <textarea id="book-reason" class="control control-long" rows="2" autofocus @input=${(event: Event) => {
        reason = (event.target as HTMLTextAreaElement).value;
      }}></textarea>
      ${refusal ? html`<p class="remark remark-error" role="alert">${refusal}</p>` : nothing}
      <div class="dialog-acts"><button type="submit" class="button button-primary">${act.verb}</button></div>
    </form>`;
  });
  return done === true;
}

async function putOnPaper(ledger: Ledger, report: BookReport, act: 'preview' | 'pdf'): Promise<void> {
  const { form, workspace, period } = ledger;
  const created = wallTime(Date.now());
  const options = { agency: workspace.agencyName(), printedAt: created, example: workspace.name === 'example' };
  const paper = paperOfBook(form, report, options);
  const files = workspace.getFile.bind(workspace);
  const name = `${form.ledger.title} ${period === 'standing' ? `현황 ${report.on}` : `${period} 표지와 색인`}`;
  const save = () => savePaper(paper, name, { created, files });
  return act === 'pdf' ? save() : previewPaper(paper, files, save);
}

/** Opens the book. After an act that changes what the ledger may do, the page is loaded anew. */
export async function showBook(ledger: Ledger): Promise<void> {
  let report = await ledger.workspace.bookReport(ledger.book);
  let refusal = '';
  /** The book as it stood on another day; what is no day that has come is told and changes nothing. */
  const turnTo = async (text: string, redraw: () => void) => {
    const day = parseDate(text, Number(today().slice(0, 4)));
    refusal = '';
    if (day === undefined) refusal = '기준일로 읽을 수 없습니다. 2026. 6. 30.처럼 적어 주세요.';
    else if (day > today()) refusal = '아직 오지 않은 날의 현황은 만들 수 없습니다. 오늘이나 지난 날을 적어 주세요.';
    else if (day !== report.on) report = await ledger.workspace.bookReport(ledger.book, day);
    redraw();
  };
  const chosen = await openDialog<Act | 'preview' | 'pdf'>(
    `${ledger.form.ledger.title} ${ledger.period === 'standing' ? '상시' : `${ledger.period}년`}`,
    ({ redraw, close }) => {
      const acts: Act[] = [];
      if (report.openings.length > 0) {
        if (report.closedAt) acts.push(reopening(ledger));
        else if (report.period !== 'standing') acts.push(closing(ledger, report.open));
        if (!report.closedAt && report.authority !== ledger.workspace.device) acts.push(taking(ledger));
      }
      return html`${report.period === 'standing' ? dayTemplate(report, refusal, (text) => turnTo(text, redraw)) : nothing}
        ${factsTemplate(ledger, report)}
        ${listTemplate('마감 후 도착', report.late.map(sayLate))}
        ${report.late.length > 0 ? html`<p class="hint">마감할 때 보지 못한 내용입니다. 마감을 풀어 이 대장에 넣거나, 올해 대장에 새로 등록해 주세요.</p>` : nothing}
        ${listTemplate('번호의 빈자리와 바뀐 번호', report.numbers)}
        ${listTemplate(
          '마감을 푼 이력',
          report.reopened.map(({ at, reason }) => `${showDateTime(at)} ${reason}`),
        )}
        <div class="dialog-acts">
          <button type="button" class="button" data-act="book-preview" @click=${() => close('preview')}>${report.period === 'standing' ? '기준일 현황 인쇄' : '표지와 색인 인쇄'}</button>
          <button type="button" class="button" @click=${() => close('pdf')}>PDF</button>
          ${acts.map((act) => html`<button type="button" class="button" data-act="book-act" @click=${() => close(act)}>${act.verb}</button>`)}
        </div>`;
    },
    { wide: true },
  );
  if (chosen === undefined) return;
  if (chosen === 'preview' || chosen === 'pdf') return putOnPaper(ledger, report, chosen);
  if (await runAct(chosen)) location.reload();
}
