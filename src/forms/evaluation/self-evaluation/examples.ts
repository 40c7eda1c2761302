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
          item: '7-10',
          question: '백업 대상이 빠지지 않았는지 확인하고, 복구훈련으로 원본과의 일치를 확인하는가?',
          proposed: '부분',
          answer: '예',
          reason: '하반기 복구훈련을 11월 20일에 마쳤고 결과 보고가 결재 중임을 확인함',
          evidence: '상반기 복구훈련 결과 1건',
          weights: '신뢰성 1, 안정성 0.5',
        },
      ],
    },
  },
  draftEmpty: {
    title: '막 시작한 평가',
    values: { title: '2027년 시스템 운영 평가', year: '2027', asOf: '2027-11-22' },
  },
};
