import { expect, test } from 'vitest';
import { isSamePerson } from '../../../src/core/field/person.ts';

const kim = { id: 'p1', name: '김가람', organisation: '정보화담당관' };
const typed = { id: '', name: '김가람' };

test.each([
  [true, kim, { ...kim, name: '김가람(개명)' }],
  [false, kim, { ...kim, id: 'p2' }],
  [true, kim, typed],
  [true, typed, typed],
  [false, typed, { id: '', name: '이누리' }],
  [true, kim, { ...typed, organisation: '정보화담당관' }],
  [false, kim, { ...typed, organisation: '㈜나래정보(가상)' }],
  [false, kim, undefined],
  [false, undefined, undefined],
])('same person %s: %j and %j', (same, one, other) => {
  expect(isSamePerson(one, other)).toBe(same);
  expect(isSamePerson(other, one)).toBe(same);
});
