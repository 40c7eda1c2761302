import type { Example } from '../../../core/form/form.ts';
import { examplePerson } from '../../directory/example-agency.ts';

/** 예시(가상). */
export const examples: Readonly<Record<string, Example>> = {
  firstRound: {
    title: '2026년 시스템 운영 평가',
    values: {
      title: '2026년 시스템 운영 평가',
      year: '2026',
      asOf: '2026-11-23',
      team: [
        { person: examplePerson.nuri, duty: '평가 총괄' },
        { person: examplePerson.daon, duty: '보안·백업 자료 확인' },
      ],
      summary: '장애와 변경의 기록은 갖추었으나 구성 반영이 늦은 변경과 확인하지 않은 비상연락망이 있음.',
      answers: [
        {
          area: '5. 장애관리',
          item: '5-2',
          question: '장애의 등급과 복구 순서를 영향도·긴급도에 따라 판단하는가?',
          proposed: '부분',
          answer: '부분',
          evidence: '48건 중 48건에 등급, 46건에 복구 순서',
          weights: '안정성 1, 효율성 0.5',
          improvement: '등록 화면에서 복구 순서를 빠뜨리지 않게 함',
          owner: examplePerson.garam,
          due: '2027-01-29',
        },
        {
          area: '7. 백업관리',
          item: '7-10',
          question: '백업 대상이 빠지지 않았는지 확인하고, 복구훈련으로 원본과의 일치를 확인하는가?',
          proposed: '부분',
          answer: '예',
          reason: '하반기 복구훈련을 11월 20일에 마쳤고 결과 보고가 결재 중임을 확인함',
          evidence: '상반기 복구훈련 결과 1건',
          weights: '신뢰성 1, 안정성 0.5',
        },
      ],
      adjustments: [
        {
          item: '6-9',
          change: '제외',
          detail: 'PC에 비밀번호를 걸고 바이러스 검사와 정기 백업을 하는 등 관리하는가?',
          reason: '업무용 PC는 본부의 정보보안 부서가 따로 점검함',
          source: 'ADJ-2026-0001',
        },
      ],
      carried: [
        {
          item: '2-3',
          question: '구성 상태를 정해진 주기로 보고하는가?',
          improvement: '구성 상태 보고를 매월 첫 주에 하도록 일정표에 넣음',
          owner: examplePerson.garam,
          due: '2026-03-31',
          from: 'EVL-2025-0001',
        },
      ],
      progress: [
        {
          item: '2-3',
          doneOn: '2026-03-27',
          result: '운영 일정표에 매월 첫 주 보고를 넣고 3월부터 보고함',
        },
      ],
    },
  },
  draftEmpty: {
    title: '막 시작한 평가',
    values: { title: '2027년 시스템 운영 평가', year: '2027', asOf: '2027-11-22' },
  },
};
