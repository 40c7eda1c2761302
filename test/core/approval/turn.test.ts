import { expect, test } from 'vitest';
import { canSign } from '../../../src/core/approval/signing.ts';
import { waitingStep } from '../../../src/core/approval/turn.ts';
import { Replica, stepOf, submissionOf } from '../../support/author.ts';

const proxies = [
  { person: 'deputy', name: '대리', position: '팀장', from: '2026-10-12', to: '2026-10-14', reason: '출장' },
];

function submitted(line = submissionOf('staff', 'lead', 'boss').line): Replica {
  const pc = new Replica('a');
  pc.create('staff', { stage: 'report' });
  pc.submit('staff', { line });
  return pc;
}

test('nothing waits before a submit, after a return and after the last signature', () => {
  const pc = new Replica('a');
  pc.create('staff', { stage: 'report' });
  expect(waitingStep(pc.state())).toBeUndefined();
  expect(canSign(pc.state(), 'lead', '2026-10-14T09:00')).toMatchObject({ ok: false, code: 'nothing-waits' });
  const done = submitted();
  done.sign('lead');
  done.sign('boss');
  expect(waitingStep(done.state())).toBeUndefined();
});

test('each signer has a turn, and others hear whose it is', () => {
  const pc = submitted();
  expect(waitingStep(pc.state())).toMatchObject({ index: 1, step: { step: '검토', signer: { person: 'lead' } } });
  const { submit, digest } = pc.state().revisions[0]!;
  expect(canSign(pc.state(), 'lead', '2026-10-14T09:00')).toMatchObject({ ok: true, index: 1, submit, digest });
  const refused = canSign(pc.state(), 'boss', '2026-10-14T09:00');
  expect(refused).toMatchObject({ ok: false, code: 'not-your-turn' });
  expect(!refused.ok && refused.message).toContain('검토 차례로 lead');
  expect(canSign(pc.state(), '', '2026-10-14T09:00').ok).toBe(false);
});

test('a proxy has the turn from the first to the last day', () => {
  const pc = submitted([stepOf('기안', 'staff'), { ...stepOf('결재', 'boss'), proxies }]);
  const days = ['2026-10-11T23:59', '2026-10-12T00:00', '2026-10-14T23:59', '2026-10-15T00:00'];
  expect(days.map((at) => canSign(pc.state(), 'deputy', at).ok)).toEqual([false, true, true, false]);
  expect(canSign(pc.state(), 'deputy', days[1]!)).toMatchObject({
    proxyFor: 'boss',
    by: { name: 'boss', reason: '출장' },
  });
});

test('the drafter does not approve alone as a proxy', () => {
  const own = [{ ...proxies[0]!, person: 'staff' }];
  const pc = submitted([stepOf('기안', 'staff'), { ...stepOf('결재', 'boss'), proxies: own }]);
  expect(canSign(pc.state(), 'staff', '2026-10-13T09:00')).toMatchObject({ ok: false, code: 'alone' });
});
