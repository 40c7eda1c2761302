// One search after another: the texts and the records of this browser asked side by side, their answers as one list. What comes late
// never replaces what was asked later.

import { statusOfVersion } from '../../core/search/edition.ts';
import { findUnits, type SearchOutcome } from '../../core/search/find.ts';
import { readingsOf } from '../../core/search/reading.ts';
import { alternativesOf } from '../../core/search/synonym.ts';
import { unitKinds } from '../../core/search/unit-kind.ts';
import { meaningfulStems } from '../../core/search/word.ts';
import { toSearchable } from '../../core/text/search.ts';
import { kindTitles, type SearchFilters } from './filters.ts';
import { type FormNames, type FoundRecord, findOwnRecords } from './own-records.ts';
import type { Result } from './result-view.ts';
import { type IndexedUnit, openTextIndex, type TextIndex } from './text-index.ts';

export interface Answer {
  readonly query: string;
  readonly results: readonly Result[];
  /** True when there may be more than are shown. */
  readonly more: boolean;
  /** Records that were left out of a list of everything. */
  readonly otherRecords: number;
  /** The spelling that answered instead of what was typed. */
  readonly meant?: string;
  readonly suggestions: readonly string[];
  /** The texts, or the records, could not be asked. */
  readonly failed: { readonly texts: boolean; readonly records: boolean };
}

/** Today in Asia/Seoul, without the store, which a search of texts does not need. */
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul' }).format(new Date());

/** Records shown among texts; all of them stand under the kind 기록. */
const recordsAmongTexts = 8;

/** What to mark in a unit: the words of the reading, and what the unit says in their place. */
function wordsToMark({ words }: TextIndex, { text }: IndexedUnit, reading: string): string {
  const letters = toSearchable(text);
  const others = alternativesOf(meaningfulStems(reading), words.groups).flatMap((list) => list.map(({ word }) => word));
  return [reading, ...new Set(others.filter((other) => letters.includes(other)))].join(' ');
}

function textResult(index: TextIndex, { unit, reading }: SearchOutcome<IndexedUnit>['found'][number]): Result {
  const version = index.versions.find(([name]) => name === unit.version);
  const status = version && statusOfVersion(version, today());
  return {
    kind: unitKinds[unit.kind],
    title: unit.title,
    cite: unit.cite,
    place: unit.place,
    text: unit.text,
    href: unit.href,
    query: wordsToMark(index, unit, reading.text),
    ...(status && status !== '현행' ? { state: status } : {}),
  };
}

function recordResult({ unit, reading }: FoundRecord): Result {
  const { title, cite, place, text, href, status, example } = unit;
  return { kind: kindTitles.record, title, cite, place, text, href, query: reading.text, state: status, example };
}

/** Asks texts and records. @param limit how many texts are looked at */
export async function answer(query: string, filters: SearchFilters, forms: FormNames, limit: number): Promise<Answer> {
  const index = await openTextIndex(today()).catch(() => undefined);
  const wantsTexts = filters.kind !== 'record';
  const wantsRecords =
    (filters.kind === 'all' || filters.kind === 'record') && (filters.status === '현행' || filters.status === 'all');
  const failed = { texts: index === undefined, records: false };
  const [texts, records] = await Promise.all([
    index && wantsTexts
      ? findUnits(query, index, index.words, filters, limit).catch(() => {
          failed.texts = true;
          return undefined;
        })
      : undefined,
    wantsRecords
      ? findOwnRecords(query, index?.words, forms, filters.domain).catch(() => {
          failed.records = true;
          return [];
        })
      : [],
  ]);
  const shownRecords = wantsTexts ? records.slice(0, recordsAmongTexts) : records;
  const ordered = [
    ...(texts?.found ?? []).map((found) => ({ found, result: textResult(index!, found) })),
    ...shownRecords.map((found) => ({ found, result: recordResult(found) })),
  ].sort((a, b) => b.found.value - a.found.value);
  const first = ordered[0]?.found;
  // Other spellings are offered only where nothing says all that was asked for.
  const unsure = index !== undefined && (first === undefined || first.share < 0.99);
  const corrected = unsure ? readingsOf(query, index.words).filter((reading) => reading.corrected) : [];
  return {
    query,
    results: ordered.map(({ result }) => result),
    more: texts?.more ?? false,
    otherRecords: records.length - shownRecords.length,
    ...(first?.reading.corrected ? { meant: first.reading.text } : {}),
    suggestions: corrected.map(({ text }) => text).filter((text) => text !== first?.reading.text),
    failed,
  };
}

/** Fetches what the first search needs, ahead of it. A failure is told by the search itself. */
export async function prepare(): Promise<void> {
  await openTextIndex(today());
}
