import { expect, test } from 'vitest';
import { checkVersions, inForceOn, lineUp, type Version } from '../../../src/core/content/edition.ts';
import { statusOn } from '../../../src/core/content/status.ts';

const first: Version = { version: '1', promulgatedOn: '2025-01-20', effectiveFrom: '2025-02-01' };
const second: Version = { version: '2', promulgatedOn: '2026-01-19', effectiveFrom: '2026-02-01', revises: '1' };

const statuses: readonly (readonly [day: string, version: Version, status: string])[] = [
  ['2025-01-31', first, '시행 예정'],
  ['2025-02-01', first, '현행'],
  ['2026-01-31', first, '현행'],
  ['2026-02-01', first, '폐지'],
  ['2026-01-31', second, '시행 예정'],
  ['2026-02-01', second, '현행'],
  ['2099-12-31', second, '현행'],
];
for (const [day, version, status] of statuses) {
  test(`version ${version.version} on ${day}: ${status}`, () => {
    const lined = lineUp([second, first]).find((own) => own.version === version.version)!;
    expect(statusOn(lined, day)).toBe(status);
  });
}

test('on every day of two years exactly one version is in force, and it is the one that inForceOn answers', () => {
  for (let day = Date.UTC(2025, 1, 1); day <= Date.UTC(2027, 0, 31); day += 86_400_000) {
    const text = new Date(day).toISOString().slice(0, 10);
    const inForce = lineUp([first, second]).filter((version) => statusOn(version, text) === '현행');
    expect(inForce.map(({ version }) => version)).toEqual([inForceOn([second, first], text).version]);
  }
});

test('before the first day the first version answers, and a stated end stays', () => {
  expect(inForceOn([second, first], '2020-01-01').version).toBe('1');
  expect(lineUp([{ ...first, effectiveTo: '2025-12-31' }, second])[0]!.effectiveTo).toBe('2025-12-31');
});

test('contradictions are named', () => {
  const check = (...versions: Version[]) => checkVersions('guide/incident', versions);
  expect(check(first, second)).toEqual([]);
  expect(check(first, { ...second, version: '1', revises: undefined })).toContain(
    'guide/incident: two versions share a name',
  );
  expect(check({ ...first, effectiveFrom: '2025-01-19' })).toEqual([
    'guide/incident 1: takes effect on 2025-01-19, before it is promulgated on 2025-01-20',
  ]);
  expect(check({ ...first, effectiveTo: '2025-01-31' })).toEqual([
    'guide/incident 1: ends on 2025-01-31, before it takes effect on 2025-02-01',
  ]);
  expect(check(first, { ...second, revises: '3' })).toEqual(['guide/incident 2: revises 3, which does not exist']);
  expect(check({ ...first, effectiveTo: '2026-02-01' }, second)).toEqual([
    'guide/incident: 1 (until 2026-02-01) overlaps 2 (from 2026-02-01)',
  ]);
});
