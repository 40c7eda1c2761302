// Examples of recovery drills, 예시(가상).
import type { Example } from '../../../core/form/form.ts';
import { examplePerson, exampleSystem } from '../../directory/example-agency.ts';

const people = { worker: examplePerson.ideun, confirmer: examplePerson.garam };

export const drillExamples = {
  database: {
    title: '데이터베이스 복구 훈련(합격)',
    values: {
      title: '통합민원 DB 하반기 복구 훈련',
      drilledAt: '2026-10-22T13:00',
      kind: '데이터베이스',
      planned: true,
      system: exampleSystem.petition,
      systemGrade: '2등급',
      environment: '복구 시험 서버',
      target: '통합민원 데이터베이스 전체',
      ...people,
      startedAt: '2026-10-22T13:10',
      recoveredAt: '2026-10-22T15:22',
      checks: [
        { item: '민원 접수 건수', before: '4,812,377', after: '4,812,377' },
        { item: '수수료 합계(원)', before: '982,410,500', after: '982,410,500' },
        { item: '해시', before: '9f3a…c1', after: '9f3a…c1' },
      ],
      integrity: true,
      moduleCheck: true,
      databaseSizeBefore: '2048.0',
      databaseSize: '2048.0',
      result: '2시간 12분 만에 복구하여 목표 3시간 안에 듦. 건수·합계·해시가 모두 같음.',
    },
  },
  failed: {
    title: '불합격한 파일 복구 훈련',
    values: {
      title: '대표누리집 파일 2분기 복구 훈련',
      drilledAt: '2026-05-28T14:00',
      kind: '파일',
      planned: true,
      system: exampleSystem.website,
      systemGrade: '3등급',
      environment: '시험 웹 서버',
      target: '/www/upload',
      ...people,
      startedAt: '2026-05-28T14:05',
      recoveredAt: '2026-05-28T14:41',
      checks: [
        { item: '파일 수', before: '18,204', after: '18,190' },
        { item: '합계 용량(GB)', before: '31.4', after: '31.3' },
      ],
      integrity: false,
      moduleCheck: true,
      databaseSize: { mark: 'notApplicable' },
      databaseSizeBefore: { mark: 'notApplicable' },
      result: '이름이 긴 파일 14개가 백업 대상에서 빠져 있었음.',
      improvements: [
        {
          task: '백업 대상 경로 규칙 수정과 재훈련',
          owner: examplePerson.garam,
          due: '2026-06-12',
          doneOn: '2026-06-11',
        },
      ],
    },
  },
} as const satisfies Record<string, Example>;
