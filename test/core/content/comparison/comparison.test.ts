import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ComparedUnit, compareUnits } from '../../../../src/core/content/comparison.ts';
import { articles, readSide, showComparison, wholeText } from '../../../support/comparison.ts';
import { base, pairsOfArticles } from './pairs-of-articles.ts';
import { pairsOfLines } from './pairs-of-lines.ts';

const pairs = [...pairsOfArticles, ...pairsOfLines];

describe.each(pairs)('$name', ({ old, new: now, permanent = false, expected }) => {
  const comparison = compareUnits(old, now, permanent);

  test('shows every change and no other', () => {
    expect(showComparison(comparison)).toEqual(expected);
  });

  test('each side is that version, whole', () => {
    expect(readSide(comparison, 'old', old)).toBe(wholeText(old));
    expect(readSide(comparison, 'new', now)).toBe(wholeText(now));
  });

  test('backwards it says as many changes of lines', () => {
    const count = (lines: readonly string[]) => lines.filter((line) => line.startsWith('  ')).length;
    expect(count(showComparison(compareUnits(now, old, permanent)))).toBe(count(expected));
  });
});

const sentences = [
  '장애를 등록하고 등급을 지정한다.',
  '책임자에게 20분 안에 알린다.',
  '① 복구 대책을 적는다.',
  '② 복구 대책을 적는다.',
  '- 비상연락망을 둔다.',
  '| 구분 | 값 |\n| --- | --- |\n| 접수 | 5분 |\n| 보고 | 20분 |',
  '가 나 다',
  '가나다',
  '',
];
const body = fc.array(fc.constantFrom(...sentences), { maxLength: 5 }).map((lines) => lines.join('\n\n'));
const title = fc.constantFrom('목적', '등급', '보고', '삭제');

type Edit = (units: readonly ComparedUnit[], place: number, text: string) => readonly ComparedUnit[];
const at = (units: readonly ComparedUnit[], place: number) => place % Math.max(1, units.length);
const edits: Record<string, Edit> = {
  drop: (units, place) => units.toSpliced(at(units, place), 1),
  insert: (units, place, text) => units.toSpliced(at(units, place), 0, ...articles(['새 조문', text])),
  swap: (units, place) =>
    units.length < 2 ? units : [...units.slice(1 + at(units, place)), ...units.slice(0, 1 + at(units, place))],
  rewrite: (units, place, text) =>
    units.map((unit, index) => (index === at(units, place) ? { ...unit, body: text } : unit)),
  append: (units, place, text) =>
    units.map((unit, index) => (index === at(units, place) ? { ...unit, body: `${unit.body}\n\n${text}` } : unit)),
  cut: (units, place) =>
    units.map((unit, index) =>
      index === at(units, place) ? { ...unit, body: unit.body.split('\n\n').slice(1).join('\n\n') } : unit,
    ),
  space: (units, place) =>
    units.map((unit, index) =>
      index === at(units, place) ? { ...unit, body: unit.body.replace(/(\S) (\S)/, '$1$2') } : unit,
    ),
};
/** Numbers the articles anew and keeps headings apart, so that a test can find each again. */
const renumber = (units: readonly ComparedUnit[]) =>
  units.map((unit, index) => ({
    ...unit,
    key: `${index + 1}`,
    name: `제${index + 1}조`,
    heading: `제${index + 1}조(${unit.title})`,
  }));

test('whatever was edited, each side gives its version back exactly, and nothing is marked where nothing differs', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(title, body), { maxLength: 5 }),
      fc.array(fc.tuple(fc.constantFrom(...Object.keys(edits)), fc.nat(9), body), { maxLength: 6 }),
      fc.boolean(),
      (drafts, acts, permanent) => {
        const old = renumber([...base, ...articles(...drafts)]);
        const now = renumber(
          acts.reduce((units, [act, place, text]) => edits[act]!(units, place, text), old as readonly ComparedUnit[]),
        );
        const comparison = compareUnits(old, now, permanent);
        expect(readSide(comparison, 'old', old)).toBe(wholeText(old));
        expect(readSide(comparison, 'new', now)).toBe(wholeText(now));
        expect(showComparison(compareUnits(now, now, permanent))).toEqual([]);
      },
    ),
    { seed: 1123, numRuns: Number(process.env.PROPERTY_RUNS ?? 300) },
  );
});
