// The ledger page of the built site over a book of incidents, as a person uses it: opened, filtered, searched, scrolled, edited beside.
import type { Page } from 'playwright-core';
import incidentReport from '../../src/forms/incident/incident-report/index.ts';
import type { Host } from './host.ts';
import { category } from './ledger-store.ts';
import { rounds, type Sample, sampleOf } from './sample.ts';

const label = incidentReport.fields.category!.label;
const address = '/ledgers/incident-report/?year=2026';

export type PageResult = {
  size: number;
  measures: Readonly<Record<string, Sample>>;
};

type Times = { first: number; whole: number; longest: number };

/** Milliseconds since the address was called: until rows are painted, and until the whole book is in and painted. */
function waitOpen(page: Page, size: number): Promise<Times> {
  return page.evaluate(async (size) => {
    const all = size.toLocaleString('ko-KR');
    const seen = { first: 0, whole: 0 };
    while (seen.whole === 0) {
      const now = await new Promise<number>((resolve) =>
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))),
      );
      if (seen.first === 0 && document.querySelector('[data-row]')) seen.first = now;
      const count = document.querySelector('.ledger-count')?.textContent ?? '';
      if (count.includes(`${all}건`) && !count.includes('읽는 중')) seen.whole = now;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    return { ...seen, longest: Math.max(0, ...longTasks.map((task) => task.duration)) };
  }, size);
}

type Answer = { milliseconds: number; found: number };

/** From the click or key to the painted answer. */
function ask(page: Page, what: { label: string; filter: string } | { words: string }): Promise<Answer> {
  return page.evaluate(async (what) => {
    const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const answer = async (act: () => void) => {
      await painted();
      const since = performance.now();
      act();
      await painted();
      const milliseconds = performance.now() - since;
      const count = document.querySelector('.ledger-count')?.textContent?.match(/([\d,]+)건$/)?.[1] ?? '0';
      return { milliseconds, found: Number(count.replaceAll(',', '')) };
    };
    if ('words' in what) {
      const box = document.querySelector<HTMLInputElement>('.ledger-find')!;
      return answer(() => {
        box.value = what.words;
        box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      });
    }
    const list = [...document.querySelectorAll<HTMLDetailsElement>('details.pick')].find((one) =>
      one.querySelector('summary')!.textContent!.startsWith(what.label),
    )!;
    list.open = true;
    let option: HTMLInputElement | null = null;
    while (!option) {
      await painted();
      option = list.querySelector<HTMLInputElement>(`input[value="${what.filter}"]`);
    }
    return answer(() => option.click());
  }, what);
}

type Scrolling = { longest: number; slowestFrame: number };

/** Scrolls through the whole book: by a screen a frame at first, then in leaps to its end. */
function scroll(page: Page): Promise<Scrolling> {
  return page.evaluate(async () => {
    const grid = document.querySelector<HTMLElement>('.grid')!;
    grid.scrollTop = 0;
    await new Promise((resolve) => setTimeout(resolve, 300));
    const since = performance.now();
    let [last, slowestFrame] = [since, 0];
    for (let frame = 0; frame < 120; frame += 1) {
      grid.scrollTop = frame < 80 ? grid.scrollTop + grid.clientHeight * 0.8 : (grid.scrollHeight * (frame - 79)) / 40;
      const now = await new Promise<number>((resolve) => requestAnimationFrame(() => resolve(performance.now())));
      slowestFrame = Math.max(slowestFrame, now - last);
      last = now;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    const tasks = longTasks.filter((task) => task.at >= since);
    return { longest: Math.max(0, ...tasks.map((task) => task.duration)), slowestFrame };
  });
}

/** The longest task of an open ledger page while another tab saves edits in the same book. */
async function editBeside(host: Host, page: Page, size: number, round: number): Promise<number> {
  const other = await host.open(size, '/bench/');
  const since = await page.evaluate(() => performance.now());
  const title = `옆 탭에서 고침 ${round}`;
  await other.evaluate(
    async ({ size, title }) => {
      await bench.contenders.ours.open();
      for (let at = 0; at < 5; at += 1) {
        await bench.contenders.ours.edit(size - 1 - at, `${title}-${at}`);
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    },
    { size, title },
  );
  await page.locator('.grid', { hasText: `${title}-4` }).waitFor();
  await other.close();
  return page.evaluate(
    (since) => Math.max(0, ...longTasks.filter((task) => task.at >= since).map((task) => task.duration)),
    since,
  );
}

/** Measures the ledger page at one size, each round in a new page. */
export async function measureLedgerPage(host: Host, size: number): Promise<PageResult> {
  const runs: Record<string, number[]> = {};
  const keep = (name: string, value: number) => {
    runs[name] = [...(runs[name] ?? []), value];
  };
  for (let round = 0; round < rounds; round += 1) {
    const before = await host.processorTime();
    const page = await host.open(size, address);
    const opening = await waitOpen(page, size);
    keep('processor time of the browser while opening', (await host.processorTime()) - before);
    keep('first rows', opening.first);
    keep('whole book', opening.whole);
    keep('longest task while opening', opening.longest);
    keep('first search, a word', (await ask(page, { words: '응답 지연' })).milliseconds);
    const initials = await ask(page, { words: 'ㄹㄱㅇ' });
    if (initials.found === 0 || initials.found >= size) throw new Error(`search found ${initials.found} of ${size}`);
    keep('search, first consonants', initials.milliseconds);
    keep('search, a number', (await ask(page, { words: `2026-${String(size).padStart(4, '0')}` })).milliseconds);
    keep('search cleared', (await ask(page, { words: '' })).milliseconds);
    const filtered = await ask(page, { label, filter: category });
    if (filtered.found !== size / 5) throw new Error(`filter found ${filtered.found} of ${size}`);
    keep('filter', filtered.milliseconds);
    keep('filter taken off', (await ask(page, { label, filter: category })).milliseconds);
    const scrolling = await scroll(page);
    keep('longest task while scrolling', scrolling.longest);
    keep('slowest frame while scrolling', scrolling.slowestFrame);
    await page.evaluate(() => document.querySelector('.grid')!.scrollTo(0, 0));
    keep('longest task while another tab edits', await editBeside(host, page, size, round));
    await page.close();
  }
  return {
    size,
    measures: Object.fromEntries(Object.entries(runs).map(([name, values]) => [name, sampleOf(values)])),
  };
}
