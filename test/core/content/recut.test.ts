import { expect, test } from 'vitest';
import { differencesOf, readRecut, recutCsv, setMark, toggleLine, uncut } from '../../../src/core/content/recut.ts';

test('rows, columns and marks are taken out and put back, and only differences count', () => {
  const cut = setMark(toggleLine(toggleLine(uncut, 'rows', '5.10'), 'columns', 'database'), '5.4 hardware', '', '◎');
  expect(cut).toEqual({ rows: ['5.10'], columns: ['database'], marks: { '5.4 hardware': '' } });
  expect(differencesOf(cut)).toBe(3);
  const back = setMark(toggleLine(toggleLine(cut, 'rows', '5.10'), 'columns', 'database'), '5.4 hardware', '◎', '◎');
  expect(back).toEqual(uncut);
  expect(differencesOf(back)).toBe(0);
});

test('what was kept is read again; anything else is the source itself', () => {
  const cut = { rows: ['5.10'], columns: [], marks: { '5.4 hardware': '○' } };
  expect(readRecut(JSON.stringify(cut))).toEqual(cut);
  for (const text of [null, '', 'null', '[]', '{"rows":1}', '{"rows":[],"columns":[],"marks":{"a":"<b>"}}'])
    expect(readRecut(text)).toEqual(uncut);
});

test('a sheet opens it in Hangul', () => {
  expect(
    recutCsv([
      ['관리요소', '하드웨어'],
      ['장애 "관리"', '◎'],
    ]),
  ).toBe('\ufeff"관리요소","하드웨어"\r\n"장애 ""관리""","◎"\r\n');
});
