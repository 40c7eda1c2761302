// 예시(가상) of a year's plan.
import type { Example } from '../../../core/form/form.ts';
import { exampleDepartment, examplePerson } from '../../directory/example-agency.ts';

const { garam, nuri, hangyeol, daon } = examplePerson;

const everyMonth = Array.from({ length: 12 }, (_, at) => `${at + 1}월`);

export const checkPlanExamples: Readonly<Record<string, Example>> = {
  year: {
    title: '2026년 연간 예방점검계획',
    values: {
      title: '2026년 연간 예방점검계획',
      year: '2026',
      preparedOn: '2026-01-15',
      items: [
        {
          target: '서버·DB 전체',
          field: '일상',
          item: '로그, 용량, 시각 동기, 백업 결과',
          months: everyMonth,
          downtime: false,
          owner: garam,
        },
        {
          target: '통합민원시스템',
          field: '특별(성능)',
          item: '집중기 대비 부하와 연결 수',
          months: ['9월'],
          downtime: false,
          owner: garam,
        },
        {
          target: '통합민원 DB 1·2호기',
          field: '특별(이중화)',
          item: '주·예비 전환과 되돌리기',
          months: ['6월'],
          downtime: true,
          owner: nuri,
        },
        {
          target: '외부 회선',
          field: '특별(이중화)',
          item: '예비 회선 자동 전환',
          months: ['3월', '9월'],
          downtime: true,
          owner: daon,
        },
      ],
      consultations: [
        { department: exampleDepartment.petitions, on: '2026-01-12', opinion: '접수 마감 주간은 피해 주기 바람' },
        { department: exampleDepartment.narae, on: '2026-01-13', opinion: '전환 시험에 두 사람 지원' },
      ],
      majorMatters: '이중화 시험은 일요일 02:00~04:00에 하고 3근무일 전에 공지하기로 장애관리 책임자와 협의함.',
      reflection: '2025년 점검에서 찾은 시각 동기 어긋남을 일상 점검 항목에 넣음.',
      approver: hangyeol,
    },
  },
  minimal: {
    title: '가동을 멈추지 않는 계획',
    values: {
      title: '2026년 제2청사 예방점검계획',
      year: '2026',
      preparedOn: '2026-01-20',
      items: [
        { target: '백업 장비', field: '일상', item: '표시등과 오류 기록', months: ['1월', '7월'], downtime: false },
      ],
      consultations: [{ department: exampleDepartment.petitions, on: '2026-01-19' }],
      majorMatters: { mark: 'notApplicable' },
      approver: hangyeol,
    },
  },
};
