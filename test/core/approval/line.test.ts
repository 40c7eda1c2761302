import { describe, expect, test } from 'vitest';
import {
  type ConfiguredLine,
  type DirectoryPerson,
  type LineQuestion,
  resolveLine,
} from '../../../src/core/approval/line.ts';

const person = (
  id: string,
  position: string,
  roles: string[],
  more: Partial<DirectoryPerson> = {},
): DirectoryPerson => ({
  id,
  name: `이름 ${id}`,
  position,
  roles,
  ...more,
});
const people = [
  person('ga', '담당', ['담당자'], { department: '정보화' }),
  person('na', '팀장', ['검토자'], { department: '총무' }),
  person('da', '팀장', ['검토자'], { department: '정보화' }),
  person('ra', '과장', ['책임자'], { activeFrom: '2026-01-01', activeTo: '2026-12-31' }),
];
const question: LineQuestion = {
  form: 'incident-report',
  stage: 'report',
  steps: [
    { step: '기안', role: '담당자' },
    { step: '검토', role: '검토자' },
    { step: '결재', role: '책임자' },
  ],
  drafter: 'ga',
  on: '2026-10-14',
  people,
  lines: [],
  proxies: [],
};
const signersOf = (more: Partial<LineQuestion>): string[] =>
  resolveLine({ ...question, ...more }).line.map(({ step, signer }) => `${step} ${signer.person}`);
const configured = (steps: ConfiguredLine['steps'], more: Partial<ConfiguredLine> = {}): ConfiguredLine => ({
  form: 'incident-report',
  steps,
  ...more,
});
const alone = (id: string): ConfiguredLine['steps'] => [{ step: '기안' }, { step: '결재', person: id }];

describe('by role', () => {
  test('the drafter comes first, then holders of the roles, those of the same department before others', () => {
    const { line, missing, choices } = resolveLine(question);
    expect(line).toEqual([
      { step: '기안', signer: { person: 'ga', name: '이름 ga', position: '담당' } },
      { step: '검토', signer: { person: 'da', name: '이름 da', position: '팀장' } },
      { step: '결재', signer: { person: 'ra', name: '이름 ra', position: '과장' } },
    ]);
    expect(missing).toEqual([]);
    expect(choices[1]!.map((choice) => choice.person)).toEqual(['da', 'na']);
  });

  test('the drafter signs as drafter whatever role the step names, and for no other step', () => {
    expect(signersOf({ drafter: 'da' })).toEqual(['기안 da', '검토 na', '결재 ra']);
  });

  test('a role that nobody holds is missing, and so is a person whose time is over', () => {
    const { line, missing } = resolveLine({ ...question, on: '2027-01-01' });
    expect(missing).toEqual(['책임자']);
    expect(line[2]!.signer).toEqual({ person: '', name: '', position: '책임자' });
  });

  test('nobody stands in the line twice', () => {
    const steps = [...question.steps, { step: '결재' as const, role: '검토자' }];
    expect(signersOf({ steps })).toEqual(['기안 ga', '검토 da', '결재 ra', '결재 na']);
  });
});

describe('configured', () => {
  test('the line that fits most closely wins, then the newest', () => {
    const lines = [
      configured(alone('na')),
      configured(alone('da'), { department: '정보화' }),
      configured(alone('ra'), { stage: 'report' }),
      configured(alone('na'), { stage: 'result', department: '정보화' }),
      configured(alone('na'), { form: 'change-case', stage: 'report', department: '정보화' }),
      configured(alone('na'), { stage: 'report', department: '정보화', activeTo: '2026-10-13' }),
    ];
    expect(signersOf({ lines })).toEqual(['기안 ga', '결재 ra']);
    expect(signersOf({ lines: lines.slice(0, 2) })).toEqual(['기안 ga', '결재 da']);
    expect(signersOf({ lines: lines.slice(0, 2), drafter: 'na' })).toEqual(['기안 na', '결재 ']);
    const newer = [
      configured(alone('na'), { activeFrom: '2026-03-01' }),
      configured(alone('da'), { activeFrom: '2026-09-01' }),
      configured(alone('ra'), { activeFrom: '2026-02-01' }),
    ];
    expect(signersOf({ lines: newer })).toEqual(['기안 ga', '결재 da']);
  });

  test('a delegated step (전결) ends the line', () => {
    const steps = [
      { step: '기안' as const },
      { step: '결재' as const, role: '검토자', delegated: '제9조' },
      { step: '결재' as const, role: '책임자' },
    ];
    const { line } = resolveLine({ ...question, lines: [configured(steps)] });
    expect(line.map((step) => step.delegated)).toEqual([undefined, '제9조']);
  });
});

test('proxies whose time is not over stand beside their signer, for their form alone', () => {
  const appointment = { signer: 'ra', proxy: 'na', from: '2026-10-20', to: '2026-10-21', reason: '출장' };
  const proxies = [
    appointment,
    { ...appointment, proxy: 'da', form: 'change-case' },
    { ...appointment, proxy: 'da', from: '2026-10-01', to: '2026-10-13' },
    { ...appointment, proxy: 'nobody' },
  ];
  const { line } = resolveLine({ ...question, proxies });
  expect(line[1]).not.toHaveProperty('proxies');
  expect(line[2]!.proxies).toEqual([
    { person: 'na', name: '이름 na', position: '팀장', from: '2026-10-20', to: '2026-10-21', reason: '출장' },
  ]);
});
