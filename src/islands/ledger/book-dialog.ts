// The book as a whole: how many records it holds, who gives its numbers, closing and opening again, cover and index on paper.
// Loaded on a click.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { BookReport } from '../../core/book/report.ts';
import { paperOfBook, sayLate } from '../../core/paper/book.ts';
import { showDate, showDateTime } from '../../core/text/date.ts';
import { parseDate } from '../../core/text/read-date.ts';
import { wallTime } from '../../store/clock.ts';
import { recordAddress } from '../address.ts';
import { adopting, type BookAct, closing, reopening, runBookAct, taking } from '../book-acts.ts';
import { openDialog } from '../dialog.ts';
import { previewPaper, savePaper } from '../paper/pages.ts';
import { today } from '../workspace.ts';
import type { Ledger } from './ledger.ts';

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

/** What came after the close, each with the way to it and, while nobody has taken it in, the act that does. */
function lateTemplate(
  ledger: Ledger,
  { late, book }: BookReport,
  close: (act: BookAct) => void,
): TemplateResult | typeof nothing {
  if (late.length === 0) return nothing;
  const { workspace, form } = ledger;
  return html`<h3>마감 후 도착 <span class="count">${late.length}</span></h3>
    <ul class="book-list" data-list="late">
      ${late.map(
        (one) => html`<li>
          <a href=${recordAddress({ form: form.id, book, record: one.record })}>${sayLate(one)}</a>
          ${
            one.adopted
              ? nothing
              : html`<button type="button" class="button" data-act="adopt" @click=${() => close(adopting(workspace, book, one.record))}>다음 해 대장에 넣기</button>`
          }
        </li>`,
      )}
    </ul>
    <p class="hint">마감할 때 보지 못해 마감한 내용에는 들어 있지 않습니다. 다음 해 대장에 넣거나, 사유를 적어 마감을 풀고 이 대장에 넣어 주세요.</p>`;
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
  const chosen = await openDialog<BookAct | 'preview' | 'pdf'>(
    `${ledger.form.ledger.title} ${ledger.period === 'standing' ? '상시' : `${ledger.period}년`}`,
    ({ redraw, close }) => {
      const acts: BookAct[] = [];
      if (report.openings.length > 0) {
        if (report.closedAt) acts.push(reopening(ledger.workspace, ledger.book));
        else if (report.period !== 'standing') acts.push(closing(ledger.workspace, ledger.book, report.open));
        if (!report.closedAt && report.authority !== ledger.workspace.device)
          acts.push(taking(ledger.workspace, ledger.book));
      }
      return html`${report.period === 'standing' ? dayTemplate(report, refusal, (text) => turnTo(text, redraw)) : nothing}
        ${factsTemplate(ledger, report)}
        ${lateTemplate(ledger, report, close)}
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
  if (await runBookAct(chosen)) location.reload();
}
