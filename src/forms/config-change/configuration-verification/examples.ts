// Examples of verifications, 예시(가상).
import type { Example } from '../../../core/form/form.ts';
import { exampleItem, examplePerson, exampleRecord } from '../../directory/example-agency.ts';

export const verificationExamples = {
  'half-year': {
    title: '상반기 정기 실사',
    values: {
      title: '2026년 상반기 구성요소 실사',
      checkType: '정기',
      checkedOn: '2026-06-18',
      checker: examplePerson.garam,
      witness: examplePerson.ideun,
      scope: '서버 10대와 설비 7대 전부, 그 밖의 22개 가운데 표본 8개.',
      population: 39,
      sample: 25,
      mismatches: [
        {
          item: exampleItem['NET-SW-004'],
          name: '본관 2층 스위치',
          registered: '본관 2층 배선반 1단',
          actual: '본관 2층 배선반 3단',
          unapproved: false,
        },
      ],
      reflected: '설치 위치를 배선반 3단으로 고침. 3월에 전원을 이중화하면서 옮기고 적지 않은 것으로 확인함.',
      reflectedOn: '2026-06-19',
    },
  },
  irregular: {
    title: '업무 중 발견한 불일치',
    values: {
      title: '통합민원 DB 연결 상한 불일치',
      checkType: '비정기',
      checkedOn: '2026-10-15',
      checker: examplePerson.garam,
      scope: 'SVR-DB-001의 연결 상한',
      sample: 1,
      mismatches: [
        {
          item: exampleItem['SVR-DB-001'],
          name: '통합민원 DB 1호기',
          registered: '연결 상한 500',
          actual: '연결 상한 800',
          unapproved: false,
        },
      ],
      reflected: '장애 임시조치로 올린 것임을 확인하고 변경 이력에 적음. 항구대책 뒤 되돌리기로 함.',
      reflectedOn: '2026-10-15',
      changes: [{ change: exampleRecord.connectionLeakFix }],
    },
  },
} as const satisfies Record<string, Example>;
