// A rejected request is notified and has then come to its end: it waits for nobody and no year carries it over.
import { expect, test } from 'vitest';
import { listWaiting } from '../../../src/core/approval/waiting.ts';
import { isOpen } from '../../../src/core/book/report.ts';
import { nextStage } from '../../../src/core/form/course.ts';
import { statusOf } from '../../../src/core/form/status.ts';
import { valuesOf } from '../../../src/core/form/values.ts';
import changeCase from '../../../src/forms/config-change/change-case/index.ts';
import { Replica, submissionOf } from '../../support/author.ts';

const pcWith = (decision: string) => {
  const pc = new Replica('a', 'change-case/2026');
  pc.write('staff', { kind: 'create', body: { form: 'change-case', stage: 'decision' } });
  pc.patch('staff', { decision });
  return pc;
};
const next = (pc: Replica, stage: string) => nextStage(changeCase, valuesOf(pc.state()), stage)?.id;
const submit = (pc: Replica, stage: string, following: string | undefined, line = submissionOf('staff').line) => {
  const covers = stage === 'decision' ? ['decision'] : ['decision', 'notices'];
  pc.submit('staff', { stage, line, covers, ...(following && { next: following }) });
};

test('the approval of a rejection opens its notice and nothing after it', () => {
  expect(['decision', 'notice'].map((stage) => next(pcWith('기각'), stage))).toEqual(['notice', undefined]);
  expect(['decision', 'notice', 'apply', 'result'].map((stage) => next(pcWith('승인'), stage))).toEqual([
    'notice',
    'apply',
    'result',
    undefined,
  ]);
});

test('it waits for its author until the rejection is notified, and for nobody afterwards', () => {
  const pc = pcWith('기각');
  const waits = () => listWaiting(changeCase, pc.state()).map(({ person, kind }) => [person, kind]);
  expect(waits()).toEqual([['staff', 'draft']]);
  submit(pc, 'decision', 'notice');
  expect(waits()).toEqual([['boss', 'approval']]);
  pc.sign('boss');
  expect(waits()).toEqual([['staff', 'draft']]);
  submit(pc, 'notice', undefined, []);
  expect(waits()).toEqual([]);
  expect(statusOf(changeCase, pc.state())).toBe('완료');
});

test('a rejection whose later stages were opened before the form knew of its end is at its end all the same', () => {
  const pcs = (['기각', '승인'] as const).map((decision) => {
    const pc = pcWith(decision);
    submit(pc, 'decision', 'notice');
    pc.sign('boss');
    submit(pc, 'notice', 'apply', []);
    return pc;
  });
  const seen = pcs.map((pc) => [
    listWaiting(changeCase, pc.state()).length,
    statusOf(changeCase, pc.state()),
    isOpen(changeCase, pc.state()),
  ]);
  expect(seen).toEqual([
    [0, '완료', false],
    [1, '작성 중', true],
  ]);
  // Opened again for a correction, it waits for whoever corrects it.
  const [rejected] = pcs;
  rejected!.write('staff', { kind: 'revise', body: { stage: 'notice', reason: '통보 일시를 고침' } });
  expect(listWaiting(changeCase, rejected!.state())).toHaveLength(1);
});
