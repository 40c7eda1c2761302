import fc from 'fast-check';
import { expect, test } from 'vitest';
import { completedOn, dueFrom } from '../../../src/core/book/retention.ts';
import type { Form, Retention } from '../../../src/core/form/form.ts';
import { blankState } from '../../../src/core/journal/state.ts';
import { loadForm, loadForms } from '../../../src/forms/index.ts';
import { Replica } from '../../support/author.ts';

const incident = (await loadForm('incident-report'))!;
const media = (await loadForm('media'))!;
const forms = await loadForms();

function approved(at: string): Replica {
  const pc = new Replica('a');
  pc.create('staff', { stage: 'report' });
  pc.submit('staff');
  pc.write('boss', { kind: 'sign', body: signature(pc) }, 'r1', undefined, at);
  return pc;
}
function signature(pc: Replica) {
  const { submit, digest } = pc.state().revisions[0]!;
  return { submit, digest, step: 1, identified: false };
}

test('retention runs from 1 January of the year after the last signature, whatever was noted since', () => {
  const pc = approved('2026-12-31T23:59:00');
  pc.write('staff', { kind: 'note', body: { text: '나중 의견' } }, 'r1', undefined, '2027-03-02T09:00:00');
  expect(incident.retention).toBe('5년');
  expect(completedOn(incident, pc.state())).toBe('2026-12-31');
  expect(dueFrom(incident, pc.state())).toBe('2032-01-01');
  pc.write('staff', { kind: 'revise', body: { stage: 'report', reason: '고침' } });
  expect(dueFrom(incident, pc.state())).toBeUndefined();
});

test('a void record is finished when it became void; what is erased, open or stands in a standing book is never due', () => {
  const pc = approved('2026-12-31T23:59:00');
  pc.write('staff', { kind: 'void', body: { reason: '중복' } }, 'r1', undefined, '2027-01-04T09:00:00');
  expect(dueFrom(incident, pc.state())).toBe('2033-01-01');
  const body = { disposal: '문서-1', reason: '보존기간 경과', number: 'INC-2026-0001', on: '2033-01-02' };
  pc.write('staff', { kind: 'erase', body });
  expect(dueFrom(incident, pc.state())).toBeUndefined();
  for (const form of forms)
    for (const status of ['draft', 'submitted', 'returned', 'approved'] as const) {
      const state = { ...blankState('a/b', 'r'), changedAt: '2026-01-02T09:00:00', status };
      const open = form.book === 'standing' || status === 'submitted' || status === 'returned';
      if (open) expect(completedOn(form, state)).toBeUndefined();
    }
  expect(media.book).toBe('standing');
});

test('nothing is due before its years have passed whole, and nothing kept for good ever is', () => {
  const years = fc.constantFrom<Retention>('1년', '3년', '5년', '10년', '30년', '준영구', '영구');
  fc.assert(
    fc.property(
      years,
      fc.date({ min: new Date('2020-01-01'), max: new Date('2060-12-31'), noInvalidDate: true }),
      (retention, day) => {
        const at = day.toISOString().slice(0, 19);
        const form = { ...incident, retention } as Form;
        const from = dueFrom(form, { ...blankState('a/2026', 'r'), status: 'approved', changedAt: at });
        if (retention.endsWith('영구')) return from === undefined;
        const kept = Number.parseInt(retention, 10);
        // The day on which so many whole calendar years have passed since the year of completion.
        return from === `${Number(at.slice(0, 4)) + kept + 1}-01-01`;
      },
    ),
  );
});
