import { expect, test } from 'vitest';
import { readSources } from '../../../scripts/library.ts';
import { root } from '../../../scripts/setup.js';
import { parametersOn, readLibrary } from '../../../src/core/content/library.ts';
import {
  readParameter,
  readParameterValue,
  showParameter,
  statesParameter,
} from '../../../src/core/content/parameter.ts';
import { findBreaks } from '../../../src/core/content/thread.ts';
import { defaultParameters } from '../../../src/core/form/parameter.ts';
import { wholeSources } from '../../support/library.ts';

const day = '2026-11-23';
const library = readLibrary(await readSources(root), day);
const all = library.guides.flatMap(({ parameters }) => parameters);
const minutes = readParameter('incident', {
  id: 'incident.a',
  part: 'x',
  label: '등록 기한',
  kind: 'integer',
  value: 10,
  unit: '분',
  max: 120,
});
const rate = readParameter('incident', {
  id: 'incident.b',
  part: 'x',
  label: '비율',
  kind: 'percent',
  value: 30,
  unit: '%',
});
const cycle = readParameter('incident', {
  id: 'incident.c',
  part: 'x',
  label: '주기',
  kind: 'cycle',
  value: '반기 1회',
});
const time = readParameter('incident', { id: 'incident.d', part: 'x', label: '시각', kind: 'time', value: '09:30' });
const hours = readParameter('incident', {
  id: 'incident.e',
  part: 'x',
  label: '시간',
  kind: 'integer',
  value: 1744,
  unit: '시간',
  max: 9000,
});

test('every setting of the forms that is one value stands in the guides, once', () => {
  const single = Object.entries(defaultParameters).filter(([, value]) => !Array.isArray(value));
  for (const [id, value] of single) {
    const homes = all.filter(({ setting }) => setting === id);
    expect(
      homes.map((home) => home.value),
      id,
    ).toEqual([Number(value)]);
  }
});

test('every guide has parameters, and each reads its own suggested value', () => {
  expect(library.guides.filter(({ parameters }) => parameters.length < 8).map(({ file }) => file)).toEqual([]);
  for (const parameter of all)
    expect(readParameterValue(parameter, showParameter(parameter)), parameter.id).toEqual({ value: parameter.value });
});

const readings: readonly (readonly [parameter: typeof minutes, text: string, value: number | string])[] = [
  [minutes, '20분', 20],
  [minutes, '20 분', 20],
  [rate, '12.5 %', 12.5],
  [hours, '1,800시간', 1800],
  [cycle, '분기 1회', '분기 1회'],
  [time, '22:00', '22:00'],
];
for (const [parameter, text, value] of readings) {
  test(`${text} is ${value}`, () => expect(readParameterValue(parameter, text)).toEqual({ value }));
}

const refused: readonly (readonly [parameter: typeof minutes, text: string, sentence: string])[] = [
  [minutes, '2시간', '단위는 ‘분’이어야'],
  [minutes, '20', '단위는 ‘분’이어야'],
  [minutes, '빨리', '숫자를 읽을 수 없습니다'],
  [minutes, '121분', '0부터 120까지'],
  [minutes, '1.5분', '정수여야'],
  [rate, '101 %', '0부터 100까지'],
  [cycle, '가끔', '매일, 주 1회'],
  [time, '9시', '09:30처럼'],
];
for (const [parameter, text, sentence] of refused) {
  test(`‘${text}’ is refused for ${parameter.label}`, () => {
    expect(readParameterValue(parameter, text)).toEqual({ problem: expect.stringContaining(sentence) });
  });
}

const entries: readonly (readonly [entry: Parameters<typeof readParameter>[1], sentence: string])[] = [
  [{ id: 'backup.a', part: 'x', kind: 'integer', label: '값', value: 1 }, 'incident.으로 시작'],
  [{ id: 'incident.a', part: 'x', setting: 'gone' }, 'gone이라는 기관 설정이 없습니다'],
  [{ id: 'incident.a', part: 'x', setting: 'holidays' }, '한 값을 가진 기관 설정'],
  [{ id: 'incident.a', part: 'x', setting: 'recurrenceMonths', value: 6 }, 'value를 지우세요'],
  [{ id: 'incident.a', part: 'x', label: '값', kind: 'percent', unit: '%', value: 120 }, '범위를 벗어났습니다'],
];
for (const [entry, sentence] of entries) {
  test(`an entry is refused: ${sentence}`, () => expect(() => readParameter('incident', entry)).toThrow(sentence));
}

test('a guide states a value as a whole number, with or without its comma', () => {
  expect(statesParameter('등록은 10분 안에', minutes)).toBe(true);
  expect(statesParameter('등록은 110분 안에, 10.5분', minutes)).toBe(false);
  expect(statesParameter('연 1,744시간', hours)).toBe(true);
  expect(statesParameter('도상 반기 1회', cycle)).toBe(true);
});

const parameters = [
  {
    file: 'content/guides/incident/2026-1.json',
    entries: [{ id: 'incident.a', part: 'intake', label: '기한', kind: 'integer' as const, value: 10, unit: '분' }],
  },
];
const [guide] = wholeSources.guides;
const [procedure] = wholeSources.procedures;
const breaksOf = (body: string, said = '10분 안에 받는다.') =>
  findBreaks(
    readLibrary(
      {
        ...wholeSources,
        parameters,
        guides: [{ ...guide!, body: guide!.body.replace('받는다.', said) }],
        procedures: [{ ...procedure!, body }],
      },
      day,
    ),
  );
const article = (text: string, attributes = "clauses={['5.4.1.a']}") =>
  `<Article number={1} title="접수" ${attributes}>\n\n① ${text}\n\n</Article>\n`;

test('what a procedure sets is read with its line', () => {
  expect(breaksOf(article('<Parameter id="incident.a">20분</Parameter> 안에 받는다.'))).toEqual([]);
  expect(parametersOn(library, 'incident', day).get('incident.registration')?.value).toBe(10);
});

const mistakes: readonly (readonly [title: string, body: string, sentence: string])[] = [
  [
    'an unknown id',
    article('<Parameter id="incident.z">20분</Parameter>'),
    '3번째 줄: 기준값 incident.z가 incident에 없습니다. 쓸 수 있는 id: incident.a',
  ],
  [
    'a wrong unit',
    article('글\n\n② <Parameter id="incident.a">20시간</Parameter>'),
    '5번째 줄: 기준값 incident.a(기한)의 단위는 ‘분’이어야',
  ],
  [
    'two values for one id',
    article('<Parameter id="incident.a">20분</Parameter>, <Parameter id="incident.a">30분</Parameter>'),
    '여기서는 ‘30분’로 정했습니다',
  ],
  [
    'a clause left out without its approver',
    article('글', `clauses={['5.4.1.a']} tailoring="exclude" reason="없음"`),
    '제외를 승인한 사람이 없습니다',
  ],
  [
    'articles out of order',
    `${article('글').replace('{1}', '{2}')}\n${article('글')}`,
    '7번째 줄: 제1조가 제2조 뒤에 있습니다',
  ],
  [
    'a decision on a clause that does not exist',
    `${article('글')}\n<Decision clauses={['5.9']} tailoring="adopt" />\n`,
    '7번째 줄: <Decision> 지침에 5.9 조항이 없습니다',
  ],
  [
    'an adjusted decision without what changed',
    `${article('글')}\n<Decision clauses={['5.4.1.a.1']} tailoring="adjust" reason="까닭" />\n`,
    '7번째 줄: <Decision> 조정한 내용이 없습니다',
  ],
  [
    'a clause decided twice',
    `${article('글')}\n<Decision clauses={['5.4.1.a.1']} />\n\n<Decision clauses={['5.4.1.a.1']} />\n`,
    '9번째 줄: <Decision> 5.4.1.a.1 조항의 결정이 두 번 있습니다',
  ],
];
for (const [title, body, sentence] of mistakes) {
  test(`names ${title}`, () => {
    const breaks = breaksOf(body);
    expect(breaks, breaks.join('\n')).toHaveLength(1);
    expect(breaks[0]).toContain(`content/agency/gaon/incident/1.mdx `);
    expect(breaks[0]).toContain(sentence);
  });
}

test('a guide that does not state its suggested value is named', () => {
  expect(breaksOf(article('글'), '받는다.')).toEqual([
    'content/guides/incident/2026-1.mdx part intake does not state incident.a, 10분',
  ]);
});
