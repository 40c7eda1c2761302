// Gathers what the rules look at from the workspace, form by form, and judges each item as soon as its forms are read.
import { evidenceOf } from '../../core/evaluation/evidence.ts';
import { type Evidence, judgeRule, proposeAnswer } from '../../core/evaluation/judge.ts';
import { namedFacts, wantedHeadings } from '../../core/evaluation/named-facts.ts';
import type { Answer, EvidenceRecord, EvidenceRule, Finding, Period } from '../../core/evaluation/rule.ts';
import { ratedSystems, systemFacts, systemForm } from '../../core/evaluation/system.ts';
import type { Form } from '../../core/form/form.ts';
import { loadForm } from '../../forms/index.ts';
import type { Workspace } from '../../store/index.ts';
import type { ChecklistItem } from './checklist.ts';

/** What was found for an item, and the answer that follows from it. */
export type Proposal = { findings: readonly Finding[]; answer: Answer | undefined };

/** Milliseconds of work after which the page may draw and answer again. */
const turn = 25;
/** Milliseconds between two tellings: drawing a whole checklist costs as much as reading a book. */
const pause = 150;

/** Forms that the rules of an item read: the ones they name, and the systems where one is counted for each system. */
function formsOf(rules: readonly EvidenceRule[]): string[] {
  const systems = rules.some((rule) => rule.kind === 'count' && rule.perSystem) ? [systemForm] : [];
  return [...new Set([...rules.map((rule) => rule.form), ...systems])];
}

/**
 * Judges the items of the checklist against the records of a year. Forms are read in the order of the items, and items are told of
 * soon after all their forms are read.
 * @param asOf day of judging; records after it do not count
 * @param tell gets proposals by item id, those that were ready since the last time
 * @param wanted answers false when nobody waits for the answer any more
 */
export async function proposeAll(
  workspace: Workspace,
  items: readonly ChecklistItem[],
  year: string,
  asOf: string,
  tell: (found: ReadonlyMap<string, Proposal>) => void,
  wanted: () => boolean,
): Promise<void> {
  const rules = items.flatMap((item) => item.evidence);
  const period: Period = { from: `${year}-01-01`, to: `${year}-12-31`, asOf };
  const read = new Map<string, { form: Form | undefined; records: readonly EvidenceRecord[] }>();
  const evidence: Evidence = {
    records: (form) => read.get(form)?.records ?? [],
    systems: [],
    headings: (rule) => wantedHeadings(rule, read.get(rule.form)?.form),
  };
  const waiting = new Set(items);
  let found = new Map<string, Proposal>();
  let told = performance.now();
  const judgeReady = () => {
    for (const item of waiting) {
      if (!formsOf(item.evidence).every((form) => read.has(form))) continue;
      waiting.delete(item);
      const findings = item.evidence.map((rule) => judgeRule(rule, evidence, period));
      found.set(item.id, { findings, answer: proposeAnswer(findings) });
    }
    if (waiting.size > 0 && performance.now() - told < pause) return;
    tell(found);
    found = new Map();
    told = performance.now();
  };
  // All definitions are asked for at once; books are read one after another, so that the first items come first.
  const forms = [...new Set(formsOf(rules))].map((id) => [id, loadForm(id)] as const);
  for (const [id, loading] of forms) {
    const form = await loading;
    const own = namedFacts(rules.filter((rule) => rule.form === id));
    const facts = new Set([...own.fields, ...(id === systemForm ? systemFacts : [])]);
    const records = form ? await readRecords(workspace, form, year, asOf, facts, wanted) : [];
    if (!wanted()) return;
    read.set(id, { form, records });
    if (id === systemForm) evidence.systems = ratedSystems(records);
    judgeReady();
  }
}

async function readRecords(
  workspace: Workspace,
  form: Form,
  year: string,
  asOf: string,
  facts: ReadonlySet<string>,
  wanted: () => boolean,
): Promise<EvidenceRecord[]> {
  const records: EvidenceRecord[] = [];
  const period = form.book === 'yearly' ? year : 'standing';
  const context = workspace.context(asOf);
  let since = performance.now();
  // What came after the close of its year is no evidence of that year until somebody takes it in.
  for await (const { state, number, isLate } of workspace.states(form.id, period)) {
    if (isLate) continue;
    records.push(evidenceOf(form, state, number, context, facts));
    if (performance.now() - since < turn) continue;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
    if (!wanted()) break;
  }
  return records;
}
