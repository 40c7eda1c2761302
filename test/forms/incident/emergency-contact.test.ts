import { describe, expect, test } from 'vitest';
import form from '../../../src/forms/incident/emergency-contact/index.ts';
import { changed, complaints, computed, progress } from './change.ts';

const name = 'current';
type Row = Record<string, unknown>;
const contacts = (changed(form, name).contacts as unknown as { cells: Row }[]).map(({ cells }) => cells);
const withContacts = (change: (row: Row, at: number) => Row) => ({ contacts: contacts.map(change) as never });

test('the three rows of the detailed guide', () => {
  const people = contacts.map((row) =>
    ['manager', 'deputy', 'vendor'].map((column) => (row[column] as { name: string }).name),
  );
  expect(people).toEqual([
    ['김가람', '이누리', '정이든'],
    ['최다온', '김가람', '오새봄'],
    ['이누리', '김가람', '오새봄'],
  ]);
  expect(contacts.map(({ targetType }) => targetType)).toEqual(['서버·DB', '네트워크·보안', '전산실 설비']);
});

describe('the 90 days', () => {
  test.each([
    // 2026. 9. 30. and 90 days is 12. 29.
    ['2026-12-29', '유효', []],
    ['2026-12-30', '확인 필요', ['confirmed-lately (warning)']],
  ])('on %s: %s', (today, state, said) => {
    expect(computed(form, name, { checks: [] }, { today }).checkState).toBe(state);
    expect(complaints(form, name, { checks: [] }, { today, stage: 'edition' })).toEqual(said);
  });

  test('the oldest contact counts, a later check that found nothing wrong renews all', () => {
    const old = withContacts((row, at) => (at === 1 ? { ...row, checkedOn: '2026-06-30' } : row));
    expect(computed(form, name, { ...old, checks: [] }).confirmedOn).toBe('2026-06-30');
    const by = { id: '', name: '김가람' };
    const check = (result: string) => ({ checks: [{ on: '2026-11-02', by, result }] });
    expect(computed(form, name, { ...old, ...check('이상 없음') }).confirmedOn).toBe('2026-11-02');
    expect(computed(form, name, { ...old, ...check('연결 안 됨') }).confirmedOn).toBe('2026-06-30');
  });

  test('a contact that was never confirmed leaves the roster unconfirmed', () => {
    const blank = withContacts((row, at) => (at === 2 ? { ...row, checkedOn: null } : row));
    expect(computed(form, name, blank).confirmedOn).toBeUndefined();
    expect(computed(form, name, blank).checkState).toBeUndefined();
  });

  test('the agency sets another number of days', () => {
    const options = { today: '2026-11-23', settings: { contactCheckDays: 30 } };
    expect(computed(form, name, { checks: [] }, options).checkState).toBe('확인 필요');
  });

  test('a roster out of use is not overdue', () => {
    const retired = { retiredOn: '2026-12-31', retirement: '2027년 연락망으로 바꿈' };
    expect(computed(form, name, retired, { today: '2027-06-01' }).checkState).toBe('폐지');
    expect(complaints(form, name, retired, { today: '2027-06-01' })).toEqual([]);
    expect(progress(form, name, retired)).toBe('폐지');
    expect(progress(form, name)).toBe('사용');
  });
});

describe('rules', () => {
  const first = (change: Row) => withContacts((row, at) => (at === 0 ? { ...row, ...change } : row));
  test.each([
    ['deputy-differs', first({ deputy: contacts[0]!.manager })],
    ['vendor-phone', first({ vendorPhone: null })],
    ['priority-unique', first({ priority: 2 })],
    ['retirement-reason', { retiredOn: '2026-11-01' }],
  ])('%s', (rule, changes) => {
    expect(complaints(form, name, {}, { stage: 'edition' })).toEqual([]);
    expect(complaints(form, name, changes, { stage: 'edition' })).toEqual([rule]);
  });

  test('a roster in use is asked about before it is ended', () => {
    expect(complaints(form, name)).toEqual(['still-in-use (warning)']);
  });
});
