// What stands over the grid: title, period and counts, the find box, filters, views, and what can be done with the rows.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Column } from '../../core/form/columns.ts';
import { entryOf } from '../../core/form/entry.ts';
import { showDate } from '../../core/text/date.ts';
import { refuseError } from '../../store/refusal.ts';
import { newRecordAddress, siteAddress } from '../address.ts';
import type { Ledger } from './ledger.ts';
import { emptyQuery, sameQuery } from './query.ts';

const count = (number: number): string => number.toLocaleString('ko-KR');

const isReading = ({ whole, failed }: Ledger): boolean => !whole && !failed;

const files = async (ledger: Ledger, name: 'csv' | 'import' | 'preview' | 'pdf') => {
  // A file or a paper of half a book looks like one of all of it.
  if (isReading(ledger)) return ledger.say('대장을 아직 읽고 있습니다. 다 읽은 뒤에 다시 눌러 주세요.');
  if (ledger.failed)
    return ledger.say('대장을 다 읽지 못해 처리하지 않았습니다. 화면을 새로 고친 뒤 다시 눌러 주세요.');
  const { runFileAct } = await import('./files.ts');
  await runFileAct(ledger, name).catch((error: unknown) => ledger.say(refuseError(error).refusal.message));
};

const showBook = (ledger: Ledger) =>
  import('./book-dialog.ts')
    .then((module) => module.showBook(ledger))
    .catch((error: unknown) => ledger.say(refuseError(error).refusal.message));

/** Title, period, counts and the one primary act. */
export function headTemplate(ledger: Ledger): TemplateResult {
  const { form, period, periods, rows, index, picks, closedOn } = ledger;
  const all = index.size;
  return html`<div class="ledger-head">
      <h1>${form.ledger.title}</h1>
      ${
        period === 'standing'
          ? html`<span class="muted">상시 대장</span>`
          : html`<label
              ><span class="visually-hidden">연도</span
              ><select class="control ledger-period" @change=${(event: Event) => ledger.turnTo((event.target as HTMLSelectElement).value)}>
                ${periods.map((one) => html`<option value=${one} ?selected=${one === period}>${one}년</option>`)}
              </select></label
            >`
      }
      <span class="ledger-count" role="status"
        >${rows.length === all ? `전체 ${count(all)}건` : `${count(all)}건 가운데 ${count(rows.length)}건`}${picks.ids.size > 0 ? ` · 선택 ${count(picks.ids.size)}건` : ''}${isReading(ledger) ? ' · 읽는 중' : ''}</span
      >
      <span class="ledger-space"></span>
      ${closedOn ? nothing : html`<a class="button button-primary" href=${newRecordAddress(form.id)}>${entryOf(form)}</a>`}
    </div>
    ${closedOn ? html`<p class="notice">${period}년 대장은 ${showDate(closedOn.slice(0, 10))} 마감했습니다. 기록을 읽고 인쇄할 수 있으며 고칠 수 없습니다.</p>` : nothing}`;
}

function filterTemplate(ledger: Ledger, column: Column): TemplateResult {
  const chosen = ledger.query.filters[column.id] ?? [];
  const change = (event: Event) => {
    const box = event.target as HTMLInputElement;
    const values = box.checked ? [...chosen, box.value] : chosen.filter((value) => value !== box.value);
    ledger.ask({ ...ledger.query, filters: { ...ledger.query.filters, [column.id]: values } });
  };
  const clear = () => ledger.ask({ ...ledger.query, filters: { ...ledger.query.filters, [column.id]: [] } });
  // Values are counted when the list opens: for a long ledger that is work that most openings never need.
  const open = ledger.open.has(column.id);
  const watch = (event: Event) => {
    if ((event.currentTarget as HTMLDetailsElement).open) ledger.open.add(column.id);
    else ledger.open.delete(column.id);
    ledger.say(ledger.said);
  };
  return html`<details class="pick" data-on=${chosen.length > 0 ? '' : nothing} @toggle=${watch}>
    <summary>${column.label}${chosen.length > 0 ? ` ${chosen.length}` : ''}</summary>
    <div class="pick-list" role="group" aria-label=${column.label}>
      ${
        open
          ? ledger.index.valuesOf(column.id).map(
              ({ value, count: many }) => html`<label class="option"
                ><input type="checkbox" value=${value} .checked=${chosen.includes(value)} @change=${change} /><span
                  >${value || '비어 있음'}</span
                ><span class="muted">${count(many)}</span></label
              >`,
            )
          : nothing
      }
      ${chosen.length > 0 ? html`<button type="button" class="button-quiet" @click=${clear}>모두 지우기</button>` : nothing}
    </div>
  </details>`;
}

async function askTitle(ledger: Ledger): Promise<void> {
  const { openDialog } = await import('../dialog.ts');
  let title = '';
  const given = await openDialog<string>('보기 저장', ({ close }) => {
    const keep = (event: Event) => {
      event.preventDefault();
      if (title.trim() !== '') close(title.trim());
    };
    return html`<form @submit=${keep}>
      <label class="label" for="view-title">보기 이름</label>
      <input id="view-title" class="control" autofocus autocomplete="off" maxlength="30" @input=${(event: Event) => {
        title = (event.target as HTMLInputElement).value;
      }} />
      <p class="hint">지금의 찾기, 거르기, 정렬을 이 PC에 저장합니다.</p>
      <div class="dialog-acts"><button type="submit" class="button button-primary">저장</button></div>
    </form>`;
  });
  if (given) ledger.saveView(given);
}

function viewsTemplate(ledger: Ledger): TemplateResult {
  const current = ledger.views.find((view) => sameQuery(view.query, ledger.query));
  const whole = sameQuery(emptyQuery, ledger.query);
  return html`<details class="pick">
    <summary>보기: ${whole ? '전체' : (current?.title ?? '직접 고름')}</summary>
    <div class="pick-list">
      <button type="button" class="button-quiet" @click=${() => ledger.ask(emptyQuery)}>전체</button>
      ${ledger.views.map(
        (view) =>
          html`<div class="pick-view">
            <button type="button" class="button-quiet" aria-pressed=${view === current ? 'true' : 'false'} @click=${() => ledger.ask(view.query)}>${view.title}</button>
            ${
              view.own
                ? html`<button type="button" class="button-quiet" aria-label="${view.title} 보기 지우기" @click=${() => ledger.removeView(view.id)}>지우기</button>`
                : nothing
            }
          </div>`,
      )}
      ${whole || current ? nothing : html`<button type="button" class="button-quiet" @click=${() => askTitle(ledger)}>지금 보기 저장</button>`}
    </div>
  </details>`;
}

/** How many rows the acts beside it are about, while some are picked. */
function pickedTemplate(ledger: Ledger): TemplateResult | typeof nothing {
  const { picks } = ledger;
  if (picks.ids.size === 0) return nothing;
  const clear = () => {
    picks.clear();
    ledger.say(ledger.said);
  };
  return html`<b>선택 ${count(picks.ids.size)}건</b>
    <button type="button" class="button-quiet" @click=${clear}>선택 해제</button>`;
}

/** The bar to ask with. */
export function barTemplate(ledger: Ledger): TemplateResult {
  const find = (event: Event) => {
    // A syllable that is still being composed is searched as it stands: the box is only read, never written.
    ledger.ask({ ...ledger.query, words: (event.target as HTMLInputElement).value });
  };
  return html`<div class="ledger-bar">
      <input
        class="control ledger-find"
        type="search"
        aria-label="${ledger.form.ledger.title}에서 찾기"
        placeholder="찾기(번호, 글자, 초성)"
        autocomplete="off"
        value=${ledger.query.words}
        @input=${find}
      />
      ${viewsTemplate(ledger)} ${ledger.filters.map((column) => filterTemplate(ledger, column))}
      <span class="ledger-space"></span>
      ${pickedTemplate(ledger)}
      <button type="button" class="button-quiet" @click=${() => files(ledger, 'import')} ?disabled=${ledger.closedOn !== undefined}>가져오기</button>
      <button type="button" class="button-quiet" @click=${() => files(ledger, 'csv')}>내보내기</button>
      <button type="button" class="button-quiet" @click=${() => files(ledger, 'preview')}>인쇄</button>
      <button type="button" class="button-quiet" @click=${() => files(ledger, 'pdf')}>PDF</button>
      <button type="button" class="button-quiet" data-act="book" @click=${() => showBook(ledger)}>대장 관리</button>
    </div>
    ${ledger.missing ? html`<p class="notice notice-danger" role="alert">이 PC에 있던 이 대장의 기록이 보이지 않습니다. 브라우저가 저장 공간을 비운 것으로 보입니다. <a href=${siteAddress('/settings/')}>설정</a>에서 백업 파일을 가져와 주세요.</p>` : nothing}
    ${ledger.said ? html`<p class="notice" role="status">${ledger.said}</p>` : nothing}`;
}

/** What stands in place of the rows when there are none. `purpose` says what belongs here: it is the page's, definitions come without it. */
export function emptyTemplate(ledger: Ledger, purpose: string): TemplateResult {
  if (ledger.failed) return html`<p class="ledger-empty muted">대장을 다 읽지 못했습니다.</p>`;
  if (!ledger.whole) return html`<p class="ledger-empty muted">대장을 읽는 중입니다.</p>`;
  if (ledger.index.size > 0) {
    return html`<div class="ledger-empty">
      <p>이 조건에 맞는 기록이 없습니다.</p>
      <button type="button" class="button" @click=${() => ledger.ask(emptyQuery)}>조건 모두 지우기</button>
    </div>`;
  }
  return html`<div class="ledger-empty">
    <p>${ledger.missing ? nothing : html`<b>아직 기록이 없습니다.</b> `}${purpose}</p>
    ${ledger.closedOn ? nothing : html`<a class="button" href=${newRecordAddress(ledger.form.id)}>첫 기록 등록</a>`}
  </div>`;
}
