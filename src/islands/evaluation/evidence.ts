// Gathers what the rules look at from the workspace, once for a round: the records of every form that a rule names.
import { evidenceOf } from '../../core/evaluation/evidence.ts';
import { type Evidence, judgeRule, proposeAnswer } from '../../core/evaluation/judge.ts';
import type { Answer, EvidenceRecord, Finding, Period, RatedSystem } from '../../core/evaluation/rule.ts';
import type { Form } from '../../core/form/form.ts';
import { loadForm } from '../../forms/index.ts';
import type { Workspace } from '../../store/index.ts';
import type { Checklist } from './checklist.ts';

/** What was found for an item, and the answer that follows from it. */
export type Proposal = { findings: readonly Finding[]; answer: Answer | undefined };

/** The form whose records are the rated systems, and the register whose outlines name the headings of a document. */
const systemForm = 'system';
const registerForm = 'document-register';

async function recordsOf(workspace: Workspace, form: Form, year: string, asOf: string): Promise<EvidenceRecord[]> {
  const records: EvidenceRecord[] = [];
  const period = form.book === 'yearly' ? year : 'standing';
  const context = workspace.context(asOf);
  for await (const { state, number } of workspace.states(form.id, period))
    records.push(evidenceOf(form, state, number, context));
  return records;
}

function ratedSystems(records: readonly EvidenceRecord[]): RatedSystem[] {
  return records.flatMap(({ title, values }) => {
    const grade = Number.parseInt(String(values.grade ?? ''), 10);
    return Number.isNaN(grade) ? [] : [{ name: title, grade }];
  });
}

/**
 * Judges every item of the checklist against the records of a year.
 * @param asOf day of judging; records after it do not count
 */
export async function proposeAll(
  workspace: Workspace,
  checklist: Checklist,
  year: string,
  asOf: string,
): Promise<ReadonlyMap<string, Proposal>> {
  const ids = new Set([
    systemForm,
    registerForm,
    ...checklist.items.flatMap((item) => item.evidence.map((rule) => rule.form)),
  ]);
  const records = new Map<string, readonly EvidenceRecord[]>();
  let register: Form | undefined;
  for (const id of ids) {
    const form = await loadForm(id);
    if (!form) continue;
    if (id === registerForm) register = form;
    records.set(id, await recordsOf(workspace, form, year, asOf));
  }
  const evidence: Evidence = {
    records: (form) => records.get(form) ?? [],
    systems: ratedSystems(records.get(systemForm) ?? []),
    headings: (document) => register?.outlines?.[document]?.headings.map(({ label }) => label) ?? [],
  };
  const period: Period = { from: `${year}-01-01`, to: `${year}-12-31`, asOf };
  return new Map(
    checklist.items.map((item) => {
      const findings = item.evidence.map((rule) => judgeRule(rule, evidence, period));
      return [item.id, { findings, answer: proposeAnswer(findings) }];
    }),
  );
}
