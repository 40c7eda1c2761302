// The records of this browser's current workspace, found by the same readings and put in order by the same comparison as the texts.
import { makeJudge } from '../../core/search/find.ts';
import { type Reading, readingsOf, type SearchWords } from '../../core/search/reading.ts';
import { type Comparable, prepareUnit } from '../../core/search/score.ts';
import { meaningfulStems } from '../../core/search/word.ts';
import { makeSearchableMatcher, toSearchable } from '../../core/text/search.ts';
import { type RecordText, searchRecords } from '../../store/search.ts';
import { recordAddress } from '../address.ts';
import { workspaceName } from '../workspace-choice.ts';

/** A form as the list of results names it: title and domain. */
export type FormNames = Readonly<Record<string, readonly [title: string, domain: string]>>;

export interface FoundRecord {
  readonly unit: Comparable & { readonly href: string; readonly status: string; readonly example: boolean };
  readonly value: number;
  readonly share: number;
  readonly reading: Reading;
}

/** Records that a walk through the database gathers before the best are chosen. */
const gathered = 200;
/** Texts get up to half a point from the index; a record that answers as well stands beside them. */
const recordBonus = 0.25;

function makeTest(readings: readonly Reading[]): (text: string) => boolean {
  const tests = readings.flatMap(({ text }) => [
    makeSearchableMatcher(text),
    makeSearchableMatcher(meaningfulStems(text).join(' ')),
  ]);
  return (text) => {
    const searchable = toSearchable(text);
    return tests.some((test) => test(searchable));
  };
}

function unitOf(record: RecordText, forms: FormNames): FoundRecord['unit'] {
  return {
    title: record.subject || '제목 없음',
    cite: record.number,
    names: [record.number, record.words],
    place: [forms[record.form]?.[0] ?? record.form],
    text: record.shown.join('\n'),
    href: recordAddress(record),
    status: record.status,
    example: workspaceName() === 'example',
  };
}

/**
 * Finds records of the workspace that this browser works in, the best first.
 * @param words undefined while the index of the texts cannot be had: then only what was typed is looked for
 * @throws StoreError when the browser gives no storage
 */
export async function findOwnRecords(
  query: string,
  words: SearchWords | undefined,
  forms: FormNames,
  domain: string,
): Promise<readonly FoundRecord[]> {
  const readings = readingsOf(query, words ?? { vocabulary: [], groups: [] });
  const records = await searchRecords(workspaceName(), makeTest(readings), gathered);
  const judge = makeJudge(readings);
  return records
    .filter(({ form }) => domain === 'all' || forms[form]?.[1] === domain)
    .map((record) => {
      const unit = unitOf(record, forms);
      const best = judge(prepareUnit(unit));
      return {
        unit,
        value: (best?.match.value ?? 0) + recordBonus,
        share: best?.match.share ?? 1,
        reading: best?.reading ?? readings[0]!,
      };
    })
    .sort((a, b) => b.value - a.value);
}
