import { describe, expect, test } from 'vitest';
import type { CommitBody, RecordState } from '../../../src/core/journal/commit.ts';
import { Replica, stepOf, submissionOf } from '../../support/author.ts';

function newRecord(...more: string[]): Replica[] {
  const first = new Replica('a');
  first.create('staff', { stage: 'request' });
  first.patch('staff', { title: '패치', plan: '10월', result: '' });
  const others = more.map((device) => new Replica(device));
  for (const other of others) other.learn(first);
  return [first, ...others];
}

const request = { stage: 'request', covers: ['title'], next: 'work' };
const reasonsOf = (state: RecordState): string[] => state.aside.map((one) => `${one.kind} ${one.reason}`);
const last = (state: RecordState) => state.revisions.at(-1)!;
const sendBack = (pc: Replica, actor: string, more: Partial<CommitBody['return']> = {}) => {
  const { submit, signatures } = last(pc.state());
  pc.write(actor, {
    kind: 'return',
    body: { submit, step: signatures.length, reason: '제목 확인', identified: true, ...more },
  });
};

describe('stages', () => {
  test('an approved stage opens the next one, whose fields stay open', () => {
    const [a] = newRecord();
    a!.submit('staff', { ...submissionOf('staff', 'lead', 'boss'), ...request });
    expect(a!.state()).toMatchObject({ status: 'submitted', stage: 'request' });
    a!.sign('lead', { opinion: '시험 결과를 붙여 주세요.' });
    a!.sign('boss');
    expect(a!.state()).toMatchObject({ status: 'draft', stage: 'work' });
    a!.patch('staff', { title: '다른 제목', plan: '11월' });
    expect(a!.state().fields).toMatchObject({ title: '패치', plan: '11월' });
    expect(a!.state().proposals[0]!.items.map((item) => item.path)).toEqual(['title']);
    a!.submit('worker', { ...submissionOf('worker', 'boss'), stage: 'work' });
    a!.sign('boss');
    expect(a!.state()).toMatchObject({ status: 'approved', stage: 'work' });
    expect(a!.state().revisions.map((one) => [one.stage, one.number, one.fields.plan])).toEqual([
      ['request', 1, undefined],
      ['work', 1, '11월'],
    ]);
  });

  test('a stage without approval is complete with its submit and carries no signature', () => {
    const [a] = newRecord();
    a!.submit('staff', { ...submissionOf('staff'), stage: 'request', line: [] });
    expect(last(a!.state())).toMatchObject({ approved: true, signatures: [] });
    expect(a!.state().status).toBe('approved');
  });

  test('a submit of another stage than the one being worked on is set aside', () => {
    const [a] = newRecord();
    a!.submit('staff', { stage: 'work' });
    expect(reasonsOf(a!.state())).toEqual(['submit not-allowed']);
  });

  test('opening an approved stage again opens those that followed it', () => {
    const [a] = newRecord();
    a!.submit('staff', { ...submissionOf('staff', 'boss'), ...request });
    a!.sign('boss');
    a!.submit('staff', { ...submissionOf('staff', 'boss'), stage: 'work' });
    a!.sign('boss');
    const revising = a!.write('staff', { kind: 'revise', body: { stage: 'request', reason: '대상이 바뀜' } });
    expect(a!.state()).toMatchObject({ status: 'draft', stage: 'request' });
    expect(a!.state().revisions.map((one) => one.revised?.commit)).toEqual([revising.id, revising.id]);
    a!.patch('staff', { title: '새 제목', plan: '12월' });
    expect(a!.state().proposals).toEqual([]);
    a!.submit('staff', { ...submissionOf('staff', 'boss'), ...request });
    a!.sign('boss');
    const { revisions, stage } = a!.state();
    expect(revisions.map((one) => [one.stage, one.number, one.fields.title, one.reason])).toEqual([
      ['request', 1, '패치', undefined],
      ['work', 1, '패치', undefined],
      ['request', 2, '새 제목', '대상이 바뀜'],
    ]);
    expect(stage).toBe('work');
  });

  test('only an approved stage that nothing waits on can be opened again', () => {
    const [a] = newRecord();
    const revise = () => a!.write('staff', { kind: 'revise', body: { stage: 'request', reason: '정정' } });
    revise();
    a!.submit('staff', { ...submissionOf('staff', 'boss'), ...request });
    revise();
    expect(reasonsOf(a!.state())).toEqual(['revise not-allowed', 'revise not-allowed']);
    a!.sign('boss');
    revise();
    revise();
    expect(a!.state()).toMatchObject({ status: 'draft', stage: 'request' });
    expect(reasonsOf(a!.state())).toHaveLength(2);
  });
});

describe('signatures', () => {
  test('are taken in the order of the line and from its people alone', () => {
    const [a] = newRecord();
    a!.submit('staff', submissionOf('staff', 'lead', 'boss'));
    expect(reasonsOf(a!.state())).toEqual(['submit not-allowed']);
    a!.submit('staff', { ...submissionOf('staff', 'lead', 'boss'), stage: 'request' });
    a!.sign('boss');
    a!.sign('stranger');
    a!.sign('boss', { step: 2 });
    expect(last(a!.state()).signatures).toHaveLength(1);
    a!.sign('lead');
    a!.sign('lead', { step: 1 });
    a!.sign('boss', { digest: '0'.repeat(64) });
    expect(last(a!.state()).signatures).toHaveLength(2);
    expect(reasonsOf(a!.state()).at(-1)).toBe('sign changed');
    a!.sign('boss', { opinion: '동의합니다.', identified: true });
    expect(last(a!.state())).toMatchObject({ approved: true });
    expect(last(a!.state()).signatures.at(-1)).toMatchObject({
      person: 'boss',
      opinion: '동의합니다.',
      identified: true,
    });
  });

  test('a proxy signs in the days of the appointment and is named with the absent signer', () => {
    const proxies = [
      { person: 'deputy', name: '이누리', position: '팀장', from: '2026-10-12', to: '2026-10-14', reason: '출장' },
    ];
    const line = [stepOf('기안', 'staff'), { ...stepOf('결재', 'boss'), delegated: '제9조', proxies }];
    const [a, b] = newRecord('b');
    a!.submit('staff', { ...submissionOf('staff'), stage: 'request', line });
    b!.learn(a!);
    const { submit, digest } = last(a!.state());
    const body = { submit, digest, step: 1, identified: false };
    a!.write('deputy', { kind: 'sign', body });
    a!.write('deputy', { kind: 'sign', body: { ...body, proxyFor: 'boss' } }, 'r1', undefined, '2026-10-15T09:00:00');
    expect(last(a!.state()).approved).toBe(false);
    b!.write('deputy', { kind: 'sign', body: { ...body, proxyFor: 'boss' } }, 'r1', undefined, '2026-10-14T23:59:59');
    expect(last(b!.state()).signatures[1]).toMatchObject({
      person: 'deputy',
      name: '이누리',
      delegated: '제9조',
      proxyFor: { name: 'boss', reason: '출장' },
    });
  });

  test('nobody approves alone, not as a proxy and not by standing in the line twice', () => {
    const [a] = newRecord();
    a!.submit('staff', { ...submissionOf('staff', 'staff'), stage: 'request' });
    expect(reasonsOf(a!.state())).toEqual(['submit not-allowed']);
    const proxies = [
      { person: 'staff', name: '김가람', position: '담당', from: '2026-01-01', to: '2026-12-31', reason: '출장' },
    ];
    a!.submit('staff', {
      ...submissionOf('staff'),
      stage: 'request',
      line: [stepOf('기안', 'staff'), { ...stepOf('결재', 'boss'), proxies }],
    });
    a!.sign('staff', { proxyFor: 'boss' });
    expect(a!.state().status).toBe('submitted');
    expect(reasonsOf(a!.state()).at(-1)).toBe('sign not-allowed');
  });

  test('two duties in one hand are refused unless the agency allows it', () => {
    const [a] = newRecord();
    const separate = [{ duties: ['작업자', '확인자'] as [string, string], people: ['p1', 'p1'] as [string, string] }];
    a!.submit('staff', { stage: 'request', separate });
    expect(reasonsOf(a!.state())).toEqual(['submit not-allowed']);
    a!.submit('staff', { stage: 'request', separate: [{ ...separate[0]!, exception: '야간 단독 근무' }] });
    expect(a!.state().status).toBe('submitted');
  });

  test('a proxy may not join two duties', () => {
    const proxies = [
      { person: 'worker', name: '작업자', position: '담당', from: '2026-01-01', to: '2026-12-31', reason: '출장' },
    ];
    const line = [stepOf('기안', 'staff'), { ...stepOf('결재', 'boss'), proxies }];
    const separate = [
      { duties: ['작업자', '승인자'] as [string, string], people: ['worker', 'boss'] as [string, string] },
    ];
    const [a] = newRecord();
    a!.submit('staff', { stage: 'request', line, separate });
    a!.sign('worker', { proxyFor: 'boss' });
    expect(reasonsOf(a!.state())).toEqual(['sign not-allowed']);
  });

  test('a record made void while it waited takes no signature', () => {
    const [a] = newRecord();
    a!.submit('staff', { stage: 'request' });
    const { submit, digest } = last(a!.state());
    a!.write('boss', { kind: 'void', body: { reason: '두 번 접수함' } });
    a!.write('boss', { kind: 'sign', body: { submit, digest, step: 1, identified: false } });
    expect(a!.state().status).toBe('void');
    expect(last(a!.state()).approved).toBe(false);
    expect(reasonsOf(a!.state())).toEqual(['sign not-allowed']);
  });

  test('a draft is signed by whoever submits it', () => {
    const [a] = newRecord();
    a!.submit('stranger', { ...submissionOf('staff', 'boss'), stage: 'request' });
    expect(reasonsOf(a!.state())).toEqual(['submit not-allowed']);
  });
});

describe('sending back', () => {
  test('a return opens the fields, and the same content may be submitted again as the same revision number', () => {
    const [a] = newRecord();
    const submission = { ...submissionOf('staff', 'boss'), ...request };
    a!.submit('staff', submission);
    sendBack(a!, 'stranger');
    expect(reasonsOf(a!.state())).toEqual(['return not-allowed']);
    sendBack(a!, 'boss');
    expect(a!.state()).toMatchObject({
      status: 'returned',
      revisions: [{ returned: { by: 'boss', reason: '제목 확인' } }],
    });
    a!.patch('staff', { title: '고친 제목' });
    a!.submit('staff', submission);
    a!.sign('boss');
    expect(a!.state().revisions.map((one) => [one.number, one.approved, one.fields.title])).toEqual([
      [1, false, '패치'],
      [1, true, '고친 제목'],
    ]);
  });

  test('the drafter alone takes a submit back', () => {
    const [a] = newRecord();
    a!.submit('staff', { stage: 'request' });
    const { submit } = last(a!.state());
    a!.write('boss', { kind: 'withdraw', body: { submit, reason: '대신' } });
    expect(reasonsOf(a!.state())).toEqual(['withdraw not-allowed']);
    a!.write('staff', { kind: 'withdraw', body: { submit, reason: '더 적을 것' } });
    expect(a!.state()).toMatchObject({ status: 'draft', revisions: [{ withdrawn: { reason: '더 적을 것' } }] });
  });
});
