import { expect, test } from 'vitest';
import { blankBoxes, boxesOf } from '../../../src/core/approval/boxes.ts';
import { Replica, stepOf } from '../../support/author.ts';

const proxies = [
  { person: 'deputy', name: '이누리', position: '팀장', from: '2026-10-12', to: '2026-10-14', reason: '출장' },
];
const image = { sha256: 'a'.repeat(64), name: 'sign.png', type: 'image/png', size: 10 };

test('there are as many boxes as signers, with date, marks, opinion and signature', () => {
  const pc = new Replica('a');
  pc.create('staff', { stage: 'report' });
  const line = [
    stepOf('기안', 'staff'),
    stepOf('검토', 'lead'),
    { ...stepOf('결재', 'boss'), delegated: '제9조', proxies },
  ];
  pc.submit('staff', { line, signature: image });
  expect(boxesOf(pc.state().revisions[0]!)).toEqual([
    { step: '기안', position: '담당', name: 'staff', date: '2026. 10. 14.', identified: false, signature: image },
    { step: '검토', position: '담당', name: 'lead', date: '', identified: true },
    { step: '결재', position: '담당', name: 'boss', date: '', mark: '전결', identified: true },
  ]);
  pc.sign('lead', { opinion: '시험 결과를 붙여 주세요.', identified: true });
  pc.sign('deputy', { proxyFor: 'boss' });
  expect(boxesOf(pc.state().revisions[0]!).slice(1)).toEqual([
    { step: '검토', position: '담당', name: 'lead', date: '2026. 10. 14.', opinion: true, identified: true },
    { step: '결재', position: '팀장', name: '이누리', date: '2026. 10. 14.', mark: '전결·대결', identified: false },
  ]);
});

test('an empty opinion is no opinion', () => {
  const pc = new Replica('a');
  pc.create('staff', { stage: 'report' });
  pc.submit('staff', { opinion: '' });
  expect(boxesOf(pc.state().revisions[0]!)[0]).not.toHaveProperty('opinion');
});

test('a blank form leaves the boxes of its line to the pen', () => {
  expect(blankBoxes([{ step: '기안', role: '담당자' }, stepOf('결재', 'boss')])).toEqual([
    { step: '기안', position: '담당자', name: '', date: '', identified: true },
    { step: '결재', position: '담당', name: '', date: '', identified: true },
  ]);
});
