import { expect, test } from 'vitest';
import type { EvidenceRecord } from '../../../src/core/evaluation/rule.ts';
import { namesSystem, ratedSystems } from '../../../src/core/evaluation/system.ts';
import type { Values } from '../../../src/core/field/value.ts';

function record(id: string, title: string, values: Values, more: Partial<EvidenceRecord> = {}): EvidenceRecord {
  const [book, form] = ['system/standing', 'system'];
  const rest = { number: '', date: '2026-01-02', computed: {}, approvedStages: [], approved: true, void: false };
  return { book, form, record: id, title, values, ...rest, ...more };
}

test('systems in service are rated; void ones, those being built and those without a day of their end are not', () => {
  const running = { grade: '2등급', status: '운영 중' };
  const found = ratedSystems([
    record('a', '통합민원시스템', { ...running, startedOn: '2019-03-01' }),
    record('b', '잘못 적은 시스템', running, { void: true }),
    record('c', '차세대시스템', { grade: '1등급', status: '구축 중' }),
    record('d', '옛 시스템', { grade: '3등급', status: '서비스 종료', endedOn: '2026-06-30' }),
    record('e', '더 옛 시스템', { grade: '3등급', status: '서비스 종료' }),
    record('f', '등급 없는 시스템', { status: '운영 중' }),
  ]);
  expect(found).toEqual([
    { name: '통합민원시스템', grade: 2, record: 'a', from: '2019-03-01' },
    { name: '옛 시스템', grade: 3, record: 'd', to: '2026-06-30' },
  ]);
});

test('a record names a system by its reference or its whole name, never by a part of it', () => {
  const petition = { name: '통합민원시스템', grade: 2, record: 'a' };
  const reference = (id: string, text: string) => ({
    book: 'system/standing',
    record: id,
    form: 'system',
    number: '',
    text,
  });
  const names = (value: Values[string]) => namesSystem(record('x', '', { system: value }), 'system', petition);
  expect(names(reference('a', '통합민원시스템'))).toBe(true);
  expect(names(reference('a', '통합민원시스템(개편 전 이름)'))).toBe(true);
  expect(names(reference('z', '통합민원시스템'))).toBe(false);
  expect(names('대표누리집, 통합민원시스템')).toBe(true);
  expect(names('통합민원시스템 개발계')).toBe(false);
  const row = (cell: Values[string]) => [{ id: 'j', order: 'a', cells: { system: cell as never } }];
  expect(names(row(reference('a', '통합민원시스템')))).toBe(true);
  expect(names(row(reference('z', '대표누리집')))).toBe(false);
  expect(names(null)).toBe(false);
});
