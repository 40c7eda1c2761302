// An example of a form carried through its whole life by real commits: written, submitted, signed by everybody of its lines.
import { computeAll } from '../../src/core/form/compute.ts';
import { valuesOfExample } from '../../src/core/form/example.ts';
import type { Form, FormContext, Stage } from '../../src/core/form/form.ts';
import { valuesOf } from '../../src/core/form/values.ts';
import type { LineStep, PatchItem, RecordState } from '../../src/core/journal/commit.ts';
import { Replica } from './author.ts';

const people = [
  { person: 'p1', name: '김가람', position: '담당' },
  { person: 'p2', name: '이누리', position: '팀장' },
  { person: 'p3', name: '박한결', position: '과장' },
  { person: 'p4', name: '최다온', position: '정보보호담당' },
  { person: 'p5', name: '한슬기', position: '민원담당' },
  { person: 'p6', name: '정이든', position: 'PM' },
];

/** The line of a stage with a different person at every step. */
export function lineOf(stage: Stage): LineStep[] {
  return stage.approval.map(({ step }, i) => ({ step, signer: people[i % people.length]! }));
}

/** A record holding an example, not yet submitted. */
export function draftOfExample(form: Form, id: string): Replica {
  const replica = new Replica('pc', `${form.id}/test`);
  replica.create('p1', { form: form.id });
  const { fields, rows } = valuesOfExample(form, form.examples[id]!);
  const values: Record<string, PatchItem['value']> = { ...fields };
  for (const [field, list] of Object.entries(rows)) {
    for (const { id: row, order, cells } of list) {
      values[`${field}/${row}`] = { order };
      for (const [column, value] of Object.entries(cells)) values[`${field}/${row}/${column}`] = value;
    }
  }
  if (Object.keys(values).length > 0) replica.patch('p1', values);
  return replica;
}

/** The same record with every stage signed. `opinion` is given by the second signer of each. */
export function approvedExample(form: Form, id: string, context: FormContext, opinion?: string): RecordState {
  const replica = draftOfExample(form, id);
  const stages = form.workflow.stages;
  for (const [i, stage] of stages.entries()) {
    const line = lineOf(stage);
    if (line.length === 0 && stages.length === 1) break;
    const computed = Object.fromEntries(
      Object.entries(computeAll(form, valuesOf(replica.state()), context)).filter(([, value]) => value !== undefined),
    ) as Record<string, never>;
    replica.submit('p1', { stage: stage.id, next: stages[i + 1]?.id, line, computed });
    for (let step = 1; step < line.length; step += 1) {
      replica.sign(line[step]!.signer.person, step === 1 && opinion ? { opinion } : {});
    }
  }
  return replica.state();
}
