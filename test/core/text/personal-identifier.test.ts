import { expect, test } from 'vitest';
import { findPersonalIdentifier } from '../../../src/core/text/personal-identifier.ts';

test.each([
  ['신청자 900101-1234567 확인', '주민등록번호'],
  ['900101 - 1234567', '주민등록번호'],
  ['900101–2234567', '주민등록번호'],
  ['９００１０１－１２３４５６７', '주민등록번호'],
  ['9001011234567', '주민등록번호'],
  ['비밀번호: Pass1234!', '비밀번호'],
  ['password=hunter22', '비밀번호'],
  ['비밀번호 = abcd', '비밀번호'],
])('%s holds a %s', (text, kind) => {
  expect(findPersonalIdentifier(text)).toBe(kind);
});

test.each([
  ['INC-2026-0031'],
  ['02-0000-0000, 010-0000-0000'],
  ['SVR-WAS-001 10.1.6'],
  // Thirteen digits that are no date with a century digit: a serial number.
  ['9999991234567'],
  ['9001019234567'],
  ['12900101123456789'],
  ['비밀번호를 바꾸도록 안내함.'],
  ['비밀번호 변경주기: 분기'],
  ['비밀번호: 없음'],
  ['비밀번호: 영문·숫자·특수문자 3종'],
  [''],
])('%s holds none', (text) => {
  expect(findPersonalIdentifier(text)).toBeUndefined();
});
