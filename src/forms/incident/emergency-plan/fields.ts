// What an emergency plan holds: risks, people, procedures, order of recovery, and the resources that must be at hand.
import type { Fields } from '../../../core/field/field.ts';

const scope = {
  title: { kind: 'text', label: '계획 이름', required: true, maxLength: 100, width: 8 },
  preparedOn: { kind: 'date', label: '수립·개정일', required: true, width: 4 },
  risks: {
    kind: 'rows',
    label: '위험 유형 식별 및 정의',
    required: true,
    serves: ['emergency-plan/risk-types'],
    columns: {
      category: {
        kind: 'choice',
        label: '분류',
        options: ['자연재해', '인적재해', '인적장애', '시스템장애', '기반구조장애'],
        required: true,
      },
      type: { kind: 'text', label: '재난·재해 유형', required: true, serves: ['emergency-plan/risk-types'] },
      impact: { kind: 'text', label: '영향 범위', required: true, serves: ['emergency-plan/risk-types'] },
      loss: { kind: 'text', label: '예상 손실', required: true, serves: ['emergency-plan/risk-types'] },
    },
  },
  organization: {
    kind: 'rows',
    label: '비상시 대응 조직과 역할',
    required: true,
    serves: ['emergency-plan/organization'],
    columns: {
      role: { kind: 'text', label: '역할', required: true },
      person: { kind: 'person', label: '담당자', required: true },
      deputy: { kind: 'person', label: '대신하는 사람' },
      duty: { kind: 'text', label: '임무', required: true },
    },
  },
} as const satisfies Fields;

const analysis = {
  businesses: {
    kind: 'rows',
    label: '업무영향분석',
    hint: '업무마다 얼마나 멈출 수 있고 얼마나 잃을 수 있는지 정합니다.',
    columns: {
      business: { kind: 'text', label: '업무', required: true },
      system: { kind: 'reference', label: '정보시스템', forms: ['system'] },
      tolerable: { kind: 'duration', label: '최대 허용 중단', required: true },
      recoveryPoint: { kind: 'duration', label: '복구목표시점(RPO)', required: true },
      recoveryTime: { kind: 'duration', label: '복구목표시간(RTO)', required: true },
      dependsOn: { kind: 'text', label: '먼저 살아나야 하는 것' },
    },
  },
  recoveryOrder: {
    kind: 'rows',
    label: '복구 우선순위',
    required: true,
    serves: ['emergency-plan/recovery-priority'],
    columns: {
      order: { kind: 'integer', label: '순위', min: 1, max: 99, required: true },
      target: { kind: 'text', label: '대상', required: true },
      reason: { kind: 'text', label: '까닭' },
    },
  },
} as const satisfies Fields;

const procedures = {
  damageCheck: {
    kind: 'longText',
    label: '피해 상황 파악 절차',
    hint: '인력, 건물, 전원, 공조·항온항습, 통신, 시스템의 차례로 누가 무엇을 보는지 적습니다.',
    required: true,
    lines: 4,
    serves: ['emergency-plan/damage-check'],
  },
  response: {
    kind: 'longText',
    label: '비상사태 대응 및 복구 절차',
    required: true,
    lines: 6,
    serves: ['emergency-plan/response'],
  },
  alternative: {
    kind: 'longText',
    label: '복구 전 대체 처리 방법',
    hint: '손으로 접수하는 방법과 나중에 옮겨 적는 방법까지 적습니다.',
    required: true,
    lines: 3,
    serves: ['emergency-plan/alternative'],
  },
  communication: {
    kind: 'longText',
    label: '외부 연락·통신 대책',
    required: true,
    lines: 3,
    serves: ['emergency-plan/communication'],
  },
  contacts: {
    kind: 'reference',
    label: '협력사·유관기관을 포함한 비상연락망',
    forms: ['emergency-contact'],
    required: true,
    width: 12,
    serves: ['emergency-plan/contacts'],
  },
  copies: { kind: 'text', label: '인쇄본을 두는 곳', required: true, width: 12 },
} as const satisfies Fields;

const preparation = {
  training: {
    kind: 'longText',
    label: '교육·모의훈련 계획',
    required: true,
    lines: 2,
    serves: ['emergency-plan/training'],
  },
  drills: {
    kind: 'rows',
    label: '훈련 이력',
    columns: {
      drill: { kind: 'reference', label: '모의훈련', forms: ['incident-drill'], required: true },
      reflected: { kind: 'text', label: '계획에 반영한 것' },
    },
  },
  resources: {
    kind: 'rows',
    label: '비상·복구 소요 자원',
    serves: ['emergency-plan/resources'],
    columns: {
      resource: {
        kind: 'text',
        label: '소요 자원',
        required: true,
        serves: ['emergency-plan/resources', 'emergency-resource-list/resource'],
      },
      quantity: {
        kind: 'integer',
        label: '수량',
        min: 0,
        required: true,
        serves: ['emergency-plan/resources', 'emergency-resource-list/quantity'],
      },
      location: {
        kind: 'text',
        label: '보관 위치',
        serves: ['emergency-plan/resources', 'emergency-resource-list/location'],
      },
      secured: { kind: 'yesNo', label: '확보 여부', required: true, serves: ['emergency-resource-list/secured'] },
      plan: { kind: 'text', label: '확보 계획' },
      checkedOn: { kind: 'date', label: '확인일' },
    },
  },
} as const satisfies Fields;

export const fields = { ...scope, ...analysis, ...procedures, ...preparation } as const;
