import { describe, expect, it } from 'vitest';
import type { Field, FieldKind } from '../../../src/core/field/field.ts';
import { blankOf, compare, compareKeys, isStorable, isValue, show, unitOf } from '../../../src/core/field/kinds.ts';
import { complain, parse, readings as readingOf } from '../../../src/core/field/reading.ts';
import { isBlank, type Row, type Scalar } from '../../../src/core/field/value.ts';
import { allKinds, fields } from '../../support/every-kind.ts';

/** Kind, typed text, stored value, shown text, bare text. */
const readings: [FieldKind, string, Scalar, string, string?][] = [
  ['text', ' 로그인\n불가 ', '로그인 불가', '로그인 불가'],
  ['longText', '첫째\r\n둘째 ', '첫째\n둘째', '첫째\n둘째'],
  ['date', '2026.11.23', '2026-11-23', '2026. 11. 23.'],
  ['dateTime', '2026. 10. 14. 9:12', '2026-10-14T09:12', '2026. 10. 14. 09:12'],
  ['time', '오후 3:20', '15:20', '15:20'],
  ['duration', '95', 95, '95분(1시간 35분)', '95'],
  ['duration', '1시간 35분', 95, '95분(1시간 35분)', '95'],
  ['duration', '1:35', 95, '95분(1시간 35분)', '95'],
  ['duration', '95분(1시간 35분)', 95, '95분(1시간 35분)', '95'],
  ['duration', '2일', 2880, '2,880분(2일)', '2,880'],
  ['duration', '7시간 32분', 452, '452분(7시간 32분)', '452'],
  ['duration', '0', 0, '0분', '0'],
  ['integer', '120,000명', 120_000, '120,000명', '120,000'],
  ['integer', '１２', 12, '12명', '12'],
  ['integer', '-0', 0, '0명', '0'],
  ['decimal', '2', '2.0', '2.0 TB', '2.0'],
  ['decimal', '1,234.5 TB', '1234.5', '1,234.5 TB', '1,234.5'],
  ['decimal', '.5', '0.5', '0.5 TB', '0.5'],
  ['percent', '99.79 %', '99.79', '99.79%', '99.79'],
  ['percent', '98', '98.00', '98.00%', '98.00'],
  ['money', '113,560원', 113_560, '113,560원', '113,560'],
  ['money', '금113,560원(금일십일만삼천오백육십원)', 113_560, '113,560원', '113,560'],
  ['money', '△1,200', -1200, '△1,200원', '△1,200'],
  ['money', '₩ 5,000', 5000, '5,000원', '5,000'],
  ['choice', '1 등급', '1등급', '1등급'],
  ['choices', 'SW; HW', ['HW', 'SW'], 'HW, SW'],
  ['choices', '문서, 도면, HW', ['HW', '문서, 도면'], 'HW, 문서, 도면'],
  ['yesNo', '네', true, '예'],
  ['yesNo', 'X', false, '아니오'],
  ['person', ' 김가람 ', { id: '', name: '김가람' }, '김가람'],
  ['organisation', '정보화담당관', { name: '정보화담당관' }, '정보화담당관'],
  ['phone', '02-0000-0000', '02-0000-0000', '02-0000-0000'],
  ['phone', '119', '119', '119'],
  ['phone', '02-0000-0000(내선 12)', '02-0000-0000(내선 12)', '02-0000-0000(내선 12)'],
  [
    'reference',
    'CHG-2026-0019 연결 누수 수정',
    { book: '', record: '', form: '', number: 'CHG-2026-0019', text: '연결 누수 수정' },
    'CHG-2026-0019 연결 누수 수정',
  ],
  ['rating', '4점', 4, '4점', '4'],
];

describe('reading and showing', () => {
  it.each(readings)('%s reads %j', (kind, text, value, shown, bare = shown) => {
    const field = fields[kind];
    const read = parse(field, text);
    expect(read).toEqual({ value });
    expect(show(field, value)).toBe(shown);
    expect(show(field, value, true)).toBe(bare);
    expect(isValue(field, value)).toBe(true);
    expect(complain(field, value)).toBeUndefined();
    expect(parse(field, shown)).toEqual({ value });
    expect(parse(field, bare)).toEqual({ value });
  });

  it('reads every kind that can be typed', () => {
    const typed = new Set(readings.map(([kind]) => kind));
    expect(allKinds.filter((kind) => !typed.has(kind))).toEqual(['rows', 'signature', 'attachment']);
  });

  const refused: [FieldKind, string][] = [
    ['date', '2026-02-30'],
    ['dateTime', '2026-11-23'],
    ['time', '25:00'],
    ['duration', '조금'],
    ['integer', '1.5'],
    ['integer', '1,2,3'],
    ['integer', '9007199254740993'],
    ['decimal', '1e3'],
    ['decimal', '12.3.4'],
    ['percent', '많음'],
    ['money', '113.5'],
    ['choice', '5등급'],
    ['choices', 'HW, 없는 것'],
    ['yesNo', '아마도'],
    ['phone', '전화 없음'],
    ['reference', '모르는 기록'],
    ['rows', '1'],
    ['signature', '김가람'],
    ['attachment', '파일.pdf'],
    ['rating', '별 셋'],
  ];
  it.each(refused)('%s refuses %j in words and keeps it', (kind, text) => {
    const field = fields[kind];
    const { problem, value } = parse(field, text);
    expect(value).toBeUndefined();
    expect(problem).toMatch(/[가-힣].*(주세요|있습니다)\.?/);
    if (kind === 'rows') return;
    expect(isStorable(field, text)).toBe(true);
    expect(show(field, text)).toBe(text);
    if (!['text', 'longText', 'choice'].includes(kind)) expect(isValue(field, text)).toBe(false);
    expect(complain(field, text)).toMatch(/주세요/);
  });

  it('shows the end of a span at midnight as 24:00', () => {
    expect(show({ kind: 'dateTime', label: '작업종료', end: true }, '2026-10-17T00:00')).toBe('2026. 10. 16. 24:00');
    expect(show({ kind: 'dateTime', label: '작업시작' }, '2026-10-17T00:00')).toBe('2026. 10. 17. 00:00');
  });

  it('shows rows as a count, or as their texts when there is one column', () => {
    const row = (id: string, cells: Record<string, Scalar>): Row => ({ id, order: id, cells });
    expect(show(fields.rows, [row('a', { at: '09:15' }), row('b', { at: null, what: ' ' })])).toBe('1건');
    expect(show(fields.rows, [])).toBe('');
    const names: Field = { kind: 'rows', label: '참석자', columns: { who: { kind: 'person', label: '이름' } } };
    const people = ['김가람', '이누리'].map((name, index) => row(String(index), { who: { id: '', name } }));
    expect(show(names, people)).toBe('김가람, 이누리');
  });
});

describe('limits of a field', () => {
  const beyond: [Field, Scalar, RegExp][] = [
    [fields.text, '가'.repeat(41), /41자.*40자까지/],
    [
      { kind: 'text', label: 'CI번호', pattern: { source: '[A-Z]{3}-\\d{3}', message: '번호 꼴이 다릅니다.' } },
      'svr-1',
      /번호 꼴이 다릅니다/,
    ],
    [fields.longText, '신청자 900101-1234567', /주민등록번호/],
    [fields.integer, -1, /범위/],
    [{ kind: 'integer', label: '순위', min: 1 }, 0, /1 이상/],
    [{ kind: 'integer', label: '순위', max: 9, unit: '위' }, 10, /9위 이하/],
    [fields.decimal, '1.25', /1자리까지/],
    [fields.percent, '100.01', /0% 이상 100% 이하/],
    [fields.choice, '5등급', /‘5등급’은.*1등급, 2등급/],
    [fields.choices, ['HW', '없음'], /‘없음’은/],
    [fields.choices, ['HW', 'HW'], /두 번/],
    [fields.person, { id: '', name: '김가람2' }, /숫자/],
    [fields.person, { id: '', name: ' ' }, /이름/],
    [fields.organisation, { name: '' }, /이름/],
    [fields.reference, { book: 'b', record: 'r', form: 'incident-report', number: 'INC-2026-0001', text: '' }, /종류/],
    [fields.rating, 6, /1점 이상 5점 이하/],
    [fields.attachment, { sha256: 'x', name: 'a', type: '', size: 1 }, /다시 붙여/],
    [fields.text, { mark: 'unknown' }, /‘확인 중’/],
  ];
  it.each(beyond)('%j refuses %j', (field, value, sentence) => {
    expect(isStorable(field, value)).toBe(true);
    expect(complain(field, value)).toMatch(sentence);
  });

  it('counts characters, not code units', () => {
    expect(complain({ kind: 'text', label: '글', maxLength: 2 }, '🔥🔥')).toBeUndefined();
  });
});

describe('blank, 해당 없음 and 확인 중', () => {
  it.each(allKinds)('%s keeps the three apart', (kind) => {
    const marked = { ...fields[kind], marks: true } as Field;
    expect(isBlank(blankOf(marked))).toBe(true);
    expect(show(marked, blankOf(marked))).toBe('');
    if (kind === 'rows') {
      expect(parse(marked, '해당 없음').value).toBeUndefined();
      return;
    }
    expect(parse(marked, ' ')).toEqual({ value: null });
    expect(parse(marked, '해당 없음')).toEqual({ value: { mark: 'notApplicable' } });
    expect(show(marked, { mark: 'notApplicable' })).toBe('해당 없음');
    expect(show(marked, { mark: 'unknown' })).toBe('확인 중');
    expect(complain(marked, { mark: 'unknown' })).toBeUndefined();
    expect(complain(fields[kind], { mark: 'unknown' })).toMatch(/주세요/);
    expect(complain(marked, { mark: 'toString' } as unknown as Scalar)).toMatch(/주세요/);
    expect(isValue(marked, { mark: 'unknown' })).toBe(false);
  });
});

describe('order', () => {
  const sorted: [Field, Scalar[]][] = [
    [fields.integer, [2, 10, '열', { mark: 'unknown' }, null]],
    [fields.decimal, ['2.0', '10.0', null]],
    [fields.money, [-5, 0, 113_560, null]],
    [fields.date, ['2025-12-31', '2026-01-01', '다음 주', null]],
    [fields.choice, ['1등급', '2등급', '5등급', null]],
    [fields.yesNo, [false, true, null]],
    [fields.text, ['SVR-2', 'svr-10', '가', '나', null]],
    [fields.person, [{ id: '', name: '김가람' }, { id: '', name: '이누리' }, null]],
  ];
  it.each(sorted)('%j', (field, values) => {
    const shuffled = [...values].reverse();
    expect(shuffled.sort((a, b) => compare(field, a, b))).toEqual(values);
  });
});

describe('the table', () => {
  it('sorts numbers by value, then texts, and what is blank last', () => {
    expect(['', '나', 10, '가', '', 9].sort(compareKeys)).toEqual([9, 10, '가', '나', '', '']);
  });

  it('names every kind in Korean and knows the units of numbers', () => {
    for (const kind of allKinds) expect(readingOf[kind].name).toMatch(/[가-힣]/);
    expect(allKinds.map((kind) => unitOf(fields[kind])).filter(Boolean)).toEqual(['분', '명', 'TB', '%', '원', '점']);
  });
});
