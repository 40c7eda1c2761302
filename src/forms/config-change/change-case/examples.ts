// Examples of change cases, 예시(가상). The first two are the worked records CHG-2026-0012 and CHG-2026-0019.
import type { Example } from '../../../core/form/form.ts';
import { exampleItem, examplePerson, exampleSystem } from '../../directory/example-agency.ts';
import { connectionLeakFix } from './examples/connection-leak-fix.ts';
import { emergency } from './examples/emergency.ts';
import { rejected } from './examples/rejected.ts';
import { securityPatch } from './examples/security-patch.ts';

const draft: Example = {
  title: '작성 중인 변경 요청',
  values: {
    title: '통계분석 서버 메모리 증설',
    system: exampleSystem.statistics,
    systemGrade: '4등급',
    changeType: '일반',
    requestedOn: '2026-11-18',
    requester: examplePerson.garam,
    items: [{ item: exampleItem['SVR-ANA-001'], name: '통계분석 서버', revision: '메모리 64 GB', planned: '128 GB' }],
    reason: '월말 통계 작업이 메모리 부족으로 두 배 걸림.',
  },
};

export const changeExamples: Readonly<Record<string, Example>> = {
  'security-patch': securityPatch,
  'connection-leak-fix': connectionLeakFix,
  emergency,
  rejected,
  draft,
};
