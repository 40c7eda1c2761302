// <jichim-as-of>: of the table of all versions, shows those in force on the day asked for. The table is markup; rows are hidden and shown.
import { standingOn } from '../core/content/as-of.ts';
import { isDate, showDate } from '../core/text/date.ts';

class AsOfElement extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form')!;
    const field = form.querySelector<HTMLInputElement>('[name="date"]')!;
    const asked = new URLSearchParams(location.search).get('date');
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul' }).format(new Date());
    field.value = isDate(asked) ? asked : today;
    this.querySelector<HTMLElement>('[data-part="all"]')!.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask(field.value);
    });
    field.addEventListener('change', () => isDate(field.value) && this.#ask(field.value));
    form.querySelector('[data-part="all"]')!.addEventListener('click', () => this.#showAll());
    this.#show(field.value, asked && !isDate(asked) ? '주소에 적힌 날짜를 읽을 수 없어 오늘을 기준으로 보입니다.' : '');
  }

  /** Puts the day into the address, so that it can be passed on. */
  #ask(day: string): void {
    if (!isDate(day)) {
      this.#say('날짜를 읽을 수 없습니다. 1900년부터 2199년 사이의 날짜를 고르세요.');
      return;
    }
    history.replaceState(null, '', `?date=${day}`);
    this.#show(day);
  }

  #say(sentence: string): void {
    this.querySelector('[role="status"]')!.textContent = sentence;
  }

  #showAll(): void {
    for (const row of this.querySelectorAll<HTMLElement>('tbody tr')) row.hidden = row.dataset.part === 'gap';
    this.#say('모든 판을 보입니다.');
  }

  #show(day: string, notice = ''): void {
    let standing = 0;
    const documents = this.querySelectorAll<HTMLElement>('tbody');
    for (const body of documents) {
      const rows = [...body.querySelectorAll<HTMLElement>('tr[data-from]')];
      const line = rows.map((row) => ({ row, effectiveFrom: row.dataset.from!, effectiveTo: row.dataset.to }));
      const found = standingOn(line, day);
      const gap = body.querySelector<HTMLElement>('[data-part="gap"]')!;
      for (const { row } of line) row.hidden = !('version' in found) || found.version.row !== row;
      gap.hidden = 'version' in found;
      if ('version' in found) standing += 1;
      else gap.querySelector('[data-part="reason"]')!.textContent = gapSentence(found);
    }
    const absent = documents.length - standing;
    this.#say(`${notice} ${showDate(day)} 시행 중인 글 ${standing}건, 시행 중인 판이 없는 글 ${absent}건`.trim());
  }
}

type Bound = { readonly row: HTMLElement; readonly effectiveFrom: string; readonly effectiveTo: string | undefined };

/** Between which versions the day falls. */
function gapSentence({ before, after }: { readonly before?: Bound; readonly after?: Bound }): string {
  const ended =
    before?.effectiveTo && `앞 판(${before.row.dataset.name})은 ${showDate(before.effectiveTo)}에 끝났습니다.`;
  const begins = after && `다음 판(${after.row.dataset.name})은 ${showDate(after.effectiveFrom)}부터 시행합니다.`;
  return ['이날 시행 중인 판이 없습니다.', ended, begins].filter(Boolean).join(' ');
}

customElements.define('jichim-as-of', AsOfElement);
