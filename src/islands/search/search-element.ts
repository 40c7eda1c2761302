// <jichim-search>: the page /search/. The box and the filters are a plain GET form; with scripts they answer while somebody types, and
// the address bar follows. search-page.ts brings it when the box has the focus or the address brings a query.

import { html, nothing, type TemplateResult } from 'lit/html.js';
import { pickParticle } from '../../core/text/particle.ts';
import { replaceQuery, siteAddress } from '../address.ts';
import { defineElement, Island } from '../element.ts';
import { kindTitles, readFilters, type SearchFilters, statusTitles, writeFilters } from './filters.ts';
import { resultView, suggestionView } from './result-view.ts';
import type { Answer } from './session.ts';

const pause = 180;
const step = 20;
/** Waiting is mentioned only when it is noticed. */
const patience = 300;

const titleOf = (title: string) => `${title} | 지침 워크북`;

class SearchElement extends Island {
  #query = '';
  #filters: SearchFilters = readFilters(new URLSearchParams());
  #answer: Answer | undefined;
  #limit = step;
  #busy = false;
  #timer = 0;
  /** Counts searches, so that a slow answer never replaces a newer one. */
  #asked = 0;
  #forms: Readonly<Record<string, readonly [string, string]>> = {};
  #domains: readonly (readonly [string, string])[] = [];

  protected async start(): Promise<void> {
    this.#forms = JSON.parse(this.setting('forms'));
    this.#domains = JSON.parse(this.setting('domains'));
    const query = new URLSearchParams(location.search);
    const box = this.querySelector('input');
    // Whoever began to type before the script was there keeps the words and the place.
    this.#query = box?.value || query.get('q') || '';
    this.#filters = readFilters(query);
    const focused = box !== null && box === document.activeElement;
    this.listen(document, 'keydown', (event) => this.#press(event as KeyboardEvent));
    this.redrawNow();
    this.#box.value = this.#query;
    if (focused) this.#box.focus();
    if (this.#query.trim()) await this.#search();
    else this.#prepare();
  }

  get #box(): HTMLInputElement {
    return this.findPart<HTMLInputElement>('#search-box');
  }

  #prepare(): void {
    void import('./session.ts').then(({ prepare }) => prepare()).catch(() => {});
  }

  /** Searches once the hands rest; `now` for Enter and filters. */
  #ask(now = false): void {
    clearTimeout(this.#timer);
    this.#limit = step;
    if (now) void this.#search();
    else this.#timer = window.setTimeout(() => void this.#search(), pause);
  }

  #askFor(query: string): void {
    this.#query = query;
    this.#box.value = query;
    this.#box.focus();
    this.#ask(true);
  }

  #narrow(part: Partial<SearchFilters>): void {
    this.#filters = { ...this.#filters, ...part };
    this.#ask(true);
  }

  async #search(): Promise<void> {
    const asked = ++this.#asked;
    const query = this.#query.trim();
    replaceQuery(writeFilters(query, this.#filters));
    document.title = titleOf(query ? `${query} 검색` : '검색');
    if (!query) {
      this.#answer = undefined;
      this.#busy = false;
      this.redraw();
      return;
    }
    const late = window.setTimeout(() => {
      if (asked !== this.#asked) return;
      this.#busy = true;
      this.redraw();
    }, patience);
    const { answer } = await import('./session.ts');
    const found = await answer(query, this.#filters, this.#forms, this.#limit);
    clearTimeout(late);
    if (asked !== this.#asked) return;
    this.#busy = false;
    this.#answer = found;
    this.redrawNow();
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    const target = event.target as HTMLElement;
    const typing = target.matches('input, select, textarea');
    if (event.key === '/' && !typing) {
      event.preventDefault();
      this.#box.focus();
      this.#box.select();
    } else if (event.key === '?' && !typing) {
      event.preventDefault();
      void import('../key-dialog.ts').then((module) => module.showKeys(keys));
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      this.#move(event, target);
    }
  }

  /** From the box down to the first result, along the results, and back up into the box. */
  #move(event: KeyboardEvent, target: HTMLElement): void {
    const links = [...this.querySelectorAll<HTMLElement>('.search-title')];
    const place = links.indexOf(target);
    if (target !== this.#box && place < 0) return;
    const next = place + (event.key === 'ArrowDown' ? 1 : -1);
    if (next < -1 || next >= links.length) return;
    event.preventDefault();
    (links[next] ?? this.#box).focus();
  }

  #said(): string {
    const answer = this.#answer;
    if (this.#busy) return '찾는 중입니다.';
    if (!answer) return '';
    const { results, more, meant, query, failed } = answer;
    if (results.length === 0)
      return failed.texts ? `‘${query}’ 찾기를 마치지 못했습니다.` : `‘${query}’에 맞는 것을 찾지 못했습니다.`;
    const meaning = meant ? ` ‘${meant}’${pickParticle(meant, '으로/로')} 고쳐 찾은 것을 함께 보입니다.` : '';
    return `${more ? `‘${query}’에 가까운 순서로 ${results.length}건을 보입니다.` : `‘${query}’ ${results.length}건을 찾았습니다.`}${meaning}`;
  }

  #choice<T extends string>(
    part: 'kind' | 'domain' | 'status',
    title: string,
    options: readonly (readonly [value: string, title: string])[],
  ): TemplateResult {
    const chosen = this.#filters[part];
    return html`<label class="search-filter"><span>${title}</span>
      <select class="control" name=${part} @change=${(event: Event) => this.#narrow({ [part]: (event.target as HTMLSelectElement).value as T })}>
        ${options.map(([value, name]) => html`<option value=${value} ?selected=${value === chosen}>${name}</option>`)}
      </select></label>`;
  }

  #failures({ failed }: Answer): TemplateResult {
    return html`${
      failed.texts
        ? html`<div class="notice notice-danger" role="alert">
            <p>검색 자료를 불러오지 못해 글에서는 찾지 못했습니다. 서버가 켜져 있는지 확인한 뒤 다시 찾아 주세요. <a href=${siteAddress('/guideline/')}>지침 목차</a>와 <a href=${siteAddress('/forms/')}>서식 목록</a>은 그대로 볼 수 있습니다.</p>
            <p><button type="button" class="button" @click=${() => this.#ask(true)}>다시 찾기</button></p>
          </div>`
        : nothing
    }${
      failed.records
        ? html`<p class="notice notice-warning">이 브라우저가 저장 공간을 열어 주지 않아 기록에서는 찾지 못했습니다. <a href=${siteAddress('/settings/')}>설정</a>에서 저장 상태를 확인해 주세요.</p>`
        : nothing
    }`;
  }

  #results(answer: Answer): TemplateResult {
    const { results, more, otherRecords, suggestions, failed } = answer;
    const narrowed = this.#filters.kind !== 'all' || this.#filters.domain !== 'all' || this.#filters.status !== '현행';
    return html`${this.#failures(answer)}${suggestionView(suggestions, (word) => this.#askFor(word))}
      ${
        results.length > 0
          ? html`<ol class="search-results">${results.map(resultView)}</ol>`
          : failed.texts
            ? nothing
            : html`<div class="search-nothing">
              <p>낱말을 줄이거나 다른 말로 바꾸어 보세요. 첫소리(ㅈㅇㄷㄱ)나 조항 번호(5.4.3)로도 찾을 수 있습니다.</p>
              ${narrowed ? html`<p><button type="button" class="button" @click=${() => this.#narrow(readFilters(new URLSearchParams()))}>모든 종류와 분야에서 찾기</button></p>` : nothing}
            </div>`
      }
      ${otherRecords > 0 ? html`<p><button type="button" class="button" @click=${() => this.#narrow({ kind: 'record' })}>기록 ${otherRecords}건 더 보기</button></p>` : nothing}
      ${
        more && results.length > 0
          ? html`<p><button type="button" class="button" @click=${() => {
              this.#limit += step;
              void this.#search();
            }}>더 보기</button></p>`
          : nothing
      }`;
  }

  protected template(): TemplateResult {
    return html`<form role="search" action=${siteAddress('/search/')} method="get" @submit=${(event: Event) => {
      event.preventDefault();
      this.#ask(true);
    }}>
        <label class="label" for="search-box">찾을 말</label>
        <div class="search-line">
          <input class="control" id="search-box" type="search" name="q" autocomplete="off" enterkeyhint="search"
            aria-describedby="search-hint" @input=${(event: Event) => {
              this.#query = (event.target as HTMLInputElement).value;
              this.#ask();
            }} />
          <button class="button button-primary">찾기</button>
        </div>
        <p class="hint" id="search-hint">조항, 세부지침, 절차서, 서식, 점검 항목, 용어와 이 브라우저의 기록에서 찾습니다.</p>
        <div class="search-filters">
          ${this.#choice('kind', '종류', Object.entries(kindTitles))}
          ${this.#choice('domain', '분야', [['all', '모두'], ...this.#domains])}
          ${this.#choice('status', '상태', Object.entries(statusTitles))}
        </div>
      </form>
      <p class="search-status" role="status">${this.#said()}</p>
      ${this.#answer ? this.#results(this.#answer) : nothing}`;
  }
}

const keys = [
  ['/', '찾을 말로'],
  ['↓ ↑', '결과를 오르내리기'],
  ['Enter', '고른 결과 열기'],
  ['?', '이 목록'],
] as const;

defineElement('jichim-search', SearchElement);
