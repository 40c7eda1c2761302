// The example year as a story: the same at every telling, long enough, and nothing in it that could not have been.
import { beforeAll, describe, expect, test } from 'vitest';
import { inOffice, isWorkday, onWorkday, workdayBefore } from '../../scripts/example/calendar.ts';
import { knownFrom, refuseFuture, tellsOf } from '../../scripts/example/known.ts';
import { tellYear } from '../../scripts/example/year.ts';
import type { PersonValue, ReferenceValue } from '../../src/core/field/value.ts';
import type { FormWithRules } from '../../src/core/form/form.ts';
import { validate } from '../../src/core/form/validate.ts';
import { contextOf, valuesOf } from '../../src/core/form/values.ts';
import { bookRecord, type Commit, type RecordState } from '../../src/core/journal/commit.ts';
import { foldRecord } from '../../src/core/journal/fold.ts';
import { loadForms } from '../../src/forms/index.ts';

type Told = { form: FormWithRules; number: string; state: RecordState; commits: readonly Commit[] };

let year: readonly Commit[];
let told: readonly Told[];
const ofForm = (id: string) => told.filter(({ form }) => form.id === id);

beforeAll(async () => {
  year = await tellYear();
  const forms = new Map((await loadForms()).map((form) => [form.id, form]));
  const byRecord = new Map<string, Commit[]>();
  const numbers = new Map<string, string>();
  for (const commit of year) {
    if (commit.kind === 'number') numbers.set(`${commit.book} ${commit.body?.record}`, commit.body?.number ?? '');
    if (commit.record === bookRecord) continue;
    const key = `${commit.book} ${commit.record}`;
    byRecord.set(key, [...(byRecord.get(key) ?? []), commit]);
  }
  told = [...byRecord].map(([key, commits]) => {
    const state = foldRecord(commits)!;
    return { form: forms.get(state.book.split('/')[0]!)!, number: numbers.get(key) ?? '', state, commits };
  });
}, 300_000);

test('it is the same at every telling, and holds at least 1,500 records', async () => {
  expect((await tellYear()).map(({ id }) => id)).toEqual(year.map(({ id }) => id));
  expect(told.length).toBeGreaterThanOrEqual(1500);
}, 300_000);

test('a record grows forward in time, and its number follows its day', () => {
  for (const { number, commits } of told) {
    const times = commits.map(({ at }) => at);
    expect(times, number).toEqual(times.toSorted());
  }
  for (const id of [
    'incident-report',
    'change-case',
    'preventive-check',
    'incident-drill',
    'recovery-drill',
    'error-report',
  ]) {
    const begun = ofForm(id)
      .toSorted((one, other) => (one.number < other.number ? -1 : 1))
      .map(({ commits }) => commits[0]!.at);
    expect(begun, id).toEqual(begun.toSorted());
  }
});

test('papers are submitted and signed in the office, on days on which it is open', () => {
  const outside = year.filter(({ kind, at }) => {
    const hour = Number(at.slice(11, 13));
    return (kind === 'submit' || kind === 'sign') && (!isWorkday(at) || hour < 9 || hour > 19);
  });
  expect(outside.map(({ book, kind, at }) => `${book} ${kind} ${at}`)).toEqual([]);
});

test('nothing is told before it has happened', () => {
  expect(tellsOf('rows', [{ at: '2026-10-14T09:25', due: '2026-12-01' }])).toBe('2026-10-14T09:25');
  expect(knownFrom('2026-10-14T09:17', { closedAt: '2026-10-14T11:30', doneOn: '2026-10-14' })).toBe(
    '2026-10-14T11:30',
  );
  expect(() => refuseFuture('INC', 'closedAt', '2026-10-14T11:30', '2026-10-14T09:17')).toThrow('2026-10-14T11:30');
  expect(() => refuseFuture('INC', 'due', '2026-10-30', '2026-10-14T09:17')).not.toThrow();
  expect([onWorkday('2026-10-09'), workdayBefore('2026-10-12', 1), inOffice('2026-10-08T17:00')]).toEqual([
    '2026-10-12',
    '2026-10-08',
    '2026-10-12T09:30',
  ]);
});

describe('its parts agree', () => {
  test('every reference leads to a record of the year, with its number', () => {
    const numbers = new Map(told.map(({ state, number }) => [`${state.book} ${state.record}`, number]));
    const lost: string[] = [];
    for (const { number, state } of told) {
      const cells = Object.values(state.rows).flatMap((rows) => rows.flatMap((row) => Object.values(row.cells)));
      for (const value of [...Object.values(state.fields), ...cells]) {
        const reference = value as ReferenceValue | PersonValue | null;
        if (typeof reference !== 'object' || reference === null || !('book' in reference)) continue;
        const { book, record } = reference;
        if (numbers.get(`${book} ${record}`) !== reference.number)
          lost.push(`${number} → ${reference.number} ${reference.text}`);
      }
    }
    expect(lost).toEqual([]);
  });

  test('no item of the register breaks a rule of the register', () => {
    const context = contextOf('2026-12-31');
    const wrong = ofForm('configuration-item').flatMap(({ form, state, number }) =>
      validate(form, valuesOf(state), { context }).flatMap(({ level, message }) =>
        level === 'error' ? [`${number} ${message}`] : [],
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('an item has the version that the last change of its version put there', () => {
    const items = new Map(ofForm('configuration-item').map(({ state }) => [state.record, state]));
    const after = new Map<string, string[]>();
    for (const { state } of ofForm('change-case'))
      for (const { cells } of state.rows.reflections ?? []) {
        const { record } = cells.item as ReferenceValue;
        after.set(record, [...(after.get(record) ?? []), String(cells.after)]);
      }
    for (const record of ['example-item-svr-was-001', 'example-item-app-pet-001', 'example-item-svr-was-003'])
      expect(after.get(record), record).toContain(items.get(record)?.fields.version);
    expect(items.get('example-item-svr-was-001')?.fields.version).toBe('10.1.6');
    expect(items.get('example-item-svr-db-001')?.fields.version).toBe('19.21');
    expect(items.get('example-item-net-sw-004')?.fields.version).toBe('9.1');
  });

  test('the statistics of October count what the incidents of October say', () => {
    const [statistics] = ofForm('incident-statistics');
    const october = ofForm('incident-report').filter(
      ({ state }) =>
        String(state.fields.occurredAt).startsWith('2026-10') &&
        (state.fields.system as ReferenceValue).text === '통합민원시스템',
    );
    const counted = statistics!.state.rows.byCategory!.reduce((sum, { cells }) => sum + Number(cells.count), 0);
    expect([counted, october.map(({ number }) => number)]).toEqual([1, ['INC-2026-0031']]);
  });

  test('an incident recurs when its system and cause came back within six months', () => {
    const found = ofForm('incident-report').find(({ number }) => number === 'INC-2026-0034')!;
    // The certificate of March lies seven months back; the deleted posts of September have the same cause code.
    expect(found.state.fields).toMatchObject({ recurring: true, causeCode: '인적실수' });
    expect(found.state.fields.similarCases).toContain('6개월 전보다 앞선 INC-2026-0010과');
  });
});

test('the worked examples of the guide stand in it field by field', () => {
  const worked: readonly (readonly [form: string, example: string, number: string])[] = [
    ['incident-report', 'loginFailure', 'INC-2026-0031'],
    ['change-case', 'security-patch', 'CHG-2026-0012'],
    ['change-case', 'connection-leak-fix', 'CHG-2026-0019'],
    ['media', 'tape', 'MED-2026-0007'],
    ['media', 'immutable', 'MED-2026-0008'],
  ];
  for (const [id, example, number] of worked) {
    const { form, state } = ofForm(id).find((one) => one.number === number)!;
    const values = valuesOf(state);
    for (const [field, value] of Object.entries(form.examples[example]!.values)) {
      const stored = values[field];
      const plain =
        Array.isArray(stored) && form.fields[field]?.kind === 'rows'
          ? stored.map((row) => (row as { cells: unknown }).cells)
          : stored;
      if (!(Array.isArray(value) && value.length === 0)) expect(plain, `${number} ${field}`).toEqual(value);
    }
  }
  expect(ofForm('backup-result').filter(({ state }) => state.fields.failedAt === '2026-10-14T09:12')).toHaveLength(1);
  const scenarios = ofForm('incident-drill').map(({ state }) => String(state.fields.scenario));
  for (const word of ['DB 연결 고갈', '전산실 정전', '변경불가 백업', '배터리 화재'])
    expect(
      scenarios.some((scenario) => scenario.includes(word)),
      word,
    ).toBe(true);
});
