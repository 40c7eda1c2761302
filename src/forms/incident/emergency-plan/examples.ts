// 예시(가상).
import type { ReferenceValue } from '../../../core/field/value.ts';
import type { Example } from '../../../core/form/form.ts';
import { examplePerson, exampleSystem } from '../../directory/example-agency.ts';

const { garam, nuri, hangyeol, daon, seulgi, saebom } = examplePerson;

const contacts: ReferenceValue = {
  book: 'emergency-contact/standing',
  record: 'example-emergency-contact-2026',
  form: 'emergency-contact',
  number: 'EMG-2026-0001',
  text: '2026년 비상연락망',
};

export const examples: Readonly<Record<string, Example>> = {
  agency: {
    title: '2026년 비상 계획서',
    values: {
      title: '2026년 정보시스템 비상 계획서',
      preparedOn: '2026-03-10',
      risks: [
        { category: '자연재해', type: '전산실 화재', impact: '전산실 전체', loss: '전 시스템 중단, 장비 손실' },
        { category: '자연재해', type: '집중호우 침수', impact: '지하 전기실', loss: '전원 중단 1일 이상' },
        { category: '기반구조장애', type: '정전', impact: '전산실 전체', loss: '배터리 30분 뒤 전 시스템 중단' },
        { category: '인적장애', type: '랜섬웨어', impact: '업무망 서버', loss: '자료 손실, 복구 1일 이상' },
        {
          category: '기반구조장애',
          type: '배터리 화재',
          impact: '무정전전원장치실',
          loss: '전원 상실, 인접 장비 손실',
        },
      ],
      organization: [
        { role: '지휘', person: hangyeol, deputy: nuri, duty: '비상 선포, 복구 순서 결정, 상위 보고' },
        { role: '기술', person: garam, deputy: saebom, duty: '피해 파악, 전원·서버·DB 복구' },
        { role: '소통', person: seulgi, deputy: nuri, duty: '민원 안내, 누리집 공지, 현업 연락' },
        { role: '보안', person: daon, deputy: garam, duty: '침해 확인, 격리, 증거 보전' },
      ],
      businesses: [
        {
          business: '민원 접수·발급',
          system: exampleSystem.petition,
          tolerable: 240,
          recoveryPoint: 60,
          recoveryTime: 180,
          dependsOn: '전원, 업무망, DB',
        },
        {
          business: '누리집 안내',
          system: exampleSystem.website,
          tolerable: 1440,
          recoveryPoint: 1440,
          recoveryTime: 1440,
          dependsOn: '전원, 외부 회선',
        },
      ],
      recoveryOrder: [
        { order: 1, target: '전원·공조', reason: '모든 장비의 바탕' },
        { order: 2, target: '업무망·보안장비', reason: '연결과 격리' },
        { order: 3, target: '통합민원시스템 DB', reason: '핵심업무' },
        { order: 4, target: '통합민원시스템 WAS', reason: '핵심업무' },
        { order: 5, target: '대표누리집', reason: '대국민 공지' },
      ],
      damageCheck:
        '1. 인력: 지휘가 근무자 수와 부상을 확인합니다.\n2. 건물: 출입이 안전한지 시설 담당에게 묻습니다.\n3. 전원·공조: 분전반, 무정전전원장치, 항온항습기의 순서로 봅니다.\n4. 통신: 외부 회선과 업무망 집선 스위치를 봅니다.\n5. 시스템: 복구 우선순위의 순서로 서버와 DB를 봅니다.',
      response:
        '1. 119 신고와 대피가 필요한지 먼저 판단합니다.\n2. 지휘가 비상을 선포하고 비상연락망으로 소집합니다.\n3. 피해를 파악하여 복구할 곳(현재 전산실, 제2청사)을 정합니다.\n4. 우선순위대로 되살리고 단계마다 현업이 확인합니다.\n5. 정상을 확인하면 비상을 해제하고 결과를 보고합니다.',
      alternative:
        '민원은 종합민원실에서 종이 신청서로 받고 접수대장에 번호를 매깁니다. 복구한 날부터 2근무일 안에 시스템에 옮겨 적고 두 사람이 대조합니다.',
      communication:
        '외부 문의는 소통 담당 한 곳에서 답합니다. 전화가 끊기면 비상 단체 문자와 무전기를 쓰고 본관 1층 당직실에 모입니다.',
      contacts,
      copies: '전산실 출입구 비상철, 당직실, 제2청사 금고',
      training: '신규 운영자 교육 1월, 도상훈련 반기 1회(5월, 10월), 실제 전환 훈련 연 1회(10월).',
      drills: [],
      resources: [
        {
          resource: '예비 서버(통합민원 WAS)',
          quantity: 1,
          location: '제2청사 2층',
          secured: true,
          checkedOn: '2026-03-05',
        },
        {
          resource: '변경불가 백업 디스크',
          quantity: 2,
          location: '전산실 외 3층',
          secured: true,
          checkedOn: '2026-03-05',
        },
        { resource: '이동식 발전기 임차', quantity: 1, secured: false, plan: '2026. 4월 연간 임차 계약' },
        { resource: '무전기', quantity: 6, location: '당직실', secured: true, checkedOn: '2026-03-05' },
      ],
    },
  },
  minimal: {
    title: '꼭 필요한 것만 적은 계획',
    values: {
      title: '제2청사 백업 장비 비상 계획서',
      preparedOn: '2026-04-01',
      risks: [{ category: '기반구조장애', type: '정전', impact: '백업 장비', loss: '하루치 백업 지연' }],
      organization: [{ role: '기술', person: garam, duty: '장비 정지와 재기동' }],
      recoveryOrder: [{ order: 1, target: '백업 장비' }],
      damageCheck: '전원과 장비 표시등을 봅니다.',
      response: '정전 20분이 지나면 장비를 끄고, 전원이 돌아오면 켠 뒤 백업 작업을 다시 실행합니다.',
      alternative: '본관 저장장치에 임시로 백업합니다.',
      communication: '담당자에게 전화합니다.',
      contacts,
      copies: '제2청사 관리실',
      training: '연 1회 절차를 함께 읽습니다.',
    },
  },
  draftAnalysis: {
    title: '업무영향분석만 적은 초안',
    values: {
      title: '2027년 정보시스템 비상 계획서',
      preparedOn: '2026-11-20',
      businesses: [
        {
          business: '통계 집계',
          system: exampleSystem.statistics,
          tolerable: 1440,
          recoveryPoint: 1440,
          recoveryTime: 7200,
        },
      ],
    },
  },
};
