// The evidence rules of the site over the example year: what they answer, and that nothing unapproved, void or of another year says 예.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { tellYear } from '../../scripts/example/year.ts';
import { evidenceOf } from '../../src/core/evaluation/evidence.ts';
import { judgeRule, proposeAnswer } from '../../src/core/evaluation/judge.ts';
import { namedFacts, wantedHeadings } from '../../src/core/evaluation/named-facts.ts';
import type { EvidenceRecord, EvidenceRule, Period } from '../../src/core/evaluation/rule.ts';
import { ratedSystems, systemFacts, systemForm } from '../../src/core/evaluation/system.ts';
import type { FormWithRules } from '../../src/core/form/form.ts';
import { contextOf } from '../../src/core/form/values.ts';
import { bookRecord, type Commit } from '../../src/core/journal/commit.ts';
import { foldRecord } from '../../src/core/journal/fold.ts';
import { loadForms } from '../../src/forms/index.ts';

const rules: Readonly<Record<string, readonly EvidenceRule[]>> = JSON.parse(
  readFileSync(new URL('../../content/checklist/evidence.json', import.meta.url), 'utf8'),
);
const period: Period = { from: '2026-01-01', to: '2026-12-31', asOf: '2026-12-31' };
let forms: ReadonlyMap<string, FormWithRules>;
let records: ReadonlyMap<string, readonly EvidenceRecord[]>;

type Change = (record: EvidenceRecord) => EvidenceRecord;

/** Answers by item id, over the year as it is or with every record changed. */
function propose(change: Change = (record) => record, at = period): ReadonlyMap<string, string | undefined> {
  const systems = ratedSystems(records.get(systemForm) ?? []);
  const evidence = {
    records: (form: string) => (records.get(form) ?? []).map(change),
    systems,
    headings: (rule: EvidenceRule & { kind: 'document' }) => wantedHeadings(rule, forms.get(rule.form)),
  };
  return new Map(
    Object.entries(rules).map(([id, own]) => [id, proposeAnswer(own.map((rule) => judgeRule(rule, evidence, at)))]),
  );
}

const saying = (answers: ReadonlyMap<string, string | undefined>, answer: string) =>
  [...answers].flatMap(([id, found]) => (found === answer ? [id] : []));

beforeAll(async () => {
  forms = new Map((await loadForms()).map((form) => [form.id, form]));
  const commits = new Map<string, Commit[]>();
  for (const commit of await tellYear()) {
    if (commit.record === bookRecord) continue;
    const key = `${commit.book} ${commit.record}`;
    commits.set(key, [...(commits.get(key) ?? []), commit]);
  }
  const context = contextOf(period.asOf);
  const all = Object.values(rules).flat();
  const found = new Map<string, EvidenceRecord[]>();
  for (const own of commits.values()) {
    const state = foldRecord(own)!;
    const form = forms.get(state.book.split('/')[0]!)!;
    const facts = new Set([
      ...namedFacts(all.filter((rule) => rule.form === form.id)).fields,
      ...(form.id === systemForm ? systemFacts : []),
    ]);
    found.set(form.id, [...(found.get(form.id) ?? []), evidenceOf(form, state, state.record, context, facts)]);
  }
  records = found;
}, 300_000);

describe('the year as it was', () => {
  test('has something of every answer to say', () => {
    const answers = propose();
    expect(answers.size).toBe(33);
    expect(saying(answers, 'yes').length).toBeGreaterThan(8);
    expect(saying(answers, 'partial').length).toBeGreaterThan(8);
    expect([...answers.values()]).not.toContain(undefined);
  });
});

describe('never 예', () => {
  const nothing: Period = { from: '2027-01-01', to: '2027-12-31', asOf: '2027-12-31' };
  /** Registers without signatures are what they are: a medium or a configuration item is entered, not approved. */
  const unsigned = new Set(['media', 'configuration-item']);
  const cases: readonly [string, Change, Period][] = [
    [
      'unapproved',
      (one) => (unsigned.has(one.form) ? { ...one, void: true } : { ...one, approved: false, approvedStages: [] }),
      period,
    ],
    ['void', (one) => ({ ...one, void: true }), period],
    ['blank', (one) => ({ ...one, values: {}, computed: {} }), period],
    ['of another year', (one) => one, nothing],
  ];
  test.each(cases)('%s', (_title, change, at) => {
    // What stands in a register of no year is as good in the next, as long as it was looked over.
    const standing = at === nothing ? ['2-2'] : [];
    expect(saying(propose(change, at), 'yes').filter((id) => !standing.includes(id))).toEqual([]);
  });
});
