// The book of 20,000 incidents in the databases alone: ours beside Dexie and Yjs on the same rows, in the same browser, one after another.
import type { Page } from 'playwright-core';
import type { Host } from './host.ts';
import type { Finding, Opening } from './page/contender.ts';
import type { Bench, ContenderName } from './page/index.ts';
import { rounds, type Sample, sampleOf } from './sample.ts';

declare global {
  // What the measuring page puts within reach of code that runs in it.
  var bench: Bench;
  var longTasks: { at: number; duration: number }[];
}

export const names: Readonly<Record<ContenderName, string>> = {
  ours: 'Jichim',
  dexie: 'Dexie',
  yjs: 'Yjs + y-indexeddb',
};
export const contenders = Object.keys(names) as ContenderName[];
export const category = '시스템장애';

export type StoreResult = {
  size: number;
  contender: ContenderName;
  first: Sample;
  whole: Sample;
  filter: Sample;
  edit: Sample;
  /** The longest task of the main thread while opening. */
  longestTask: Sample;
  /** Processor time of the whole browser for opening, editing and the page that does it. */
  processor: Sample;
  rows: number;
  found: number;
};

/** Milliseconds by the clock, and of processor time of the whole browser. */
export type Filled = { clock: number; processor: number };

/** Fills the databases of one size. */
export async function fillStores(host: Host, size: number): Promise<Record<ContenderName, Filled>> {
  const spent: Partial<Record<ContenderName, Filled>> = {};
  for (const name of contenders) {
    const page = await host.open(size, '/bench/');
    const before = await host.processorTime();
    const clock = await page.evaluate(([one, count]) => bench.contenders[one].fill(count), [name, size] as const);
    spent[name] = { clock: Math.round(clock), processor: Math.round((await host.processorTime()) - before) };
    await page.close();
  }
  return spent as Record<ContenderName, Filled>;
}

type Round = { opening: Opening; filter: Finding; edits: number[]; longest: number };

async function measureOnce(page: Page, name: ContenderName, size: number, round: number): Promise<Round> {
  const input = { name, size, round, category };
  return page.evaluate(async ({ name, size, round, category }) => {
    const contender = bench.contenders[name];
    const since = performance.now();
    const opening = await contender.open();
    // Tasks are told after they have ended.
    await new Promise((resolve) => setTimeout(resolve, 200));
    const longest = Math.max(0, ...longTasks.filter((task) => task.at >= since).map((task) => task.duration));
    const filter = await contender.filter(category);
    const edits: number[] = [];
    // The first edit also loads what later ones find; the middle one is what a person meets all day.
    for (let at = 0; at < 5; at += 1) {
      edits.push(await contender.edit(size - 1 - at - round * 5, `${round + 1}번째로 고친 장애명 ${at}`));
    }
    return { opening, filter, edits, longest };
  }, input);
}

/** Measures everybody at one size, each round in a new page. */
export async function measureStores(host: Host, size: number): Promise<StoreResult[]> {
  const all = new Map<ContenderName, (Round & { processor: number })[]>(contenders.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    // In turn, so that what the machine does besides meets everybody alike.
    for (const name of contenders) {
      const page = await host.open(size, '/bench/');
      const before = await host.processorTime();
      const measured = await measureOnce(page, name, size, round);
      all.get(name)!.push({ ...measured, processor: (await host.processorTime()) - before });
      await page.close();
    }
  }
  return contenders.map((contender) => {
    const of = all.get(contender)!;
    return {
      size,
      contender,
      first: sampleOf(of.map((one) => one.opening.first)),
      whole: sampleOf(of.map((one) => one.opening.whole)),
      filter: sampleOf(of.map((one) => one.filter.milliseconds)),
      edit: sampleOf(of.map((one) => sampleOf(one.edits).median)),
      longestTask: sampleOf(of.map((one) => one.longest)),
      processor: sampleOf(of.map((one) => one.processor)),
      rows: of[0]!.opening.rows,
      found: of[0]!.filter.found,
    };
  });
}
