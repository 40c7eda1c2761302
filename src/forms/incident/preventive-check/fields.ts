// One preventive check: what is announced before it, what was found.
import type { Fields, PlainValues } from '../../../core/field/field.ts';

/** 권장값: 일상은 매일·매월, 성능은 집중기 전, 이중화는 연 1회, 구조진단은 1등급 시스템 3년마다. */
export const checkFields = ['일상', '특별(성능)', '특별(이중화)', '구조진단'] as const;

const plan = {
  title: { kind: 'text', label: '점검 이름', required: true, maxLength: 100, width: 12 },
  plan: { kind: 'reference', label: '연간 예방점검계획', forms: ['preventive-check-plan'] },
  system: { kind: 'reference', label: '대상 시스템', forms: ['system'], marks: true },
  field: { kind: 'choice', label: '분야', options: checkFields, required: true, width: 4 },
  emergency: {
    kind: 'yesNo',
    label: '긴급 점검 여부',
    hint: '계획에 없이 서둘러 하는 점검이면 “예”입니다. 공지와 규정 시간에 예외를 둡니다.',
    required: true,
    width: 4,
    serves: ['preventive-maintenance-plan/emergency'],
  },
  plannedAt: {
    kind: 'dateTime',
    label: '점검 예정 일시',
    required: true,
    width: 4,
    serves: ['preventive-maintenance-plan/check-date'],
  },
  timeLimit: {
    kind: 'duration',
    label: '규정 시간',
    hint: '이 시간 안에 마칩니다.',
    required: true,
    width: 4,
    serves: ['preventive-maintenance-plan/time-limit'],
  },
  targets: {
    kind: 'longText',
    label: '점검 대상과 사항',
    required: true,
    lines: 3,
    serves: ['preventive-maintenance-plan/targets'],
  },
  partnerAgreed: {
    kind: 'text',
    label: '협력업체 연락·합의',
    marks: true,
    width: 12,
    serves: ['preventive-maintenance-plan/partner-agreed'],
  },
  backupNeeded: {
    kind: 'yesNo',
    label: '사전 자료 백업 필요',
    required: true,
    width: 4,
    serves: ['preventive-maintenance-plan/backup-needed'],
  },
  backup: { kind: 'text', label: '사전 백업 기록', hint: '백업한 일시나 백업 기록의 번호를 적습니다.', width: 8 },
  downtime: { kind: 'yesNo', label: '가동 중단 필요', required: true, width: 4 },
  noticedAt: { kind: 'dateTime', label: '공지 일시', width: 4 },
  notice: {
    kind: 'text',
    label: '가동 중단 공지 일시와 대상',
    hint: '언제 누구에게 어떻게 알렸는지 적습니다.',
    width: 12,
    serves: ['preventive-maintenance-plan/notice'],
  },
} as const satisfies Fields;

const result = {
  checkedAt: {
    kind: 'dateTime',
    label: '점검 일시',
    required: true,
    width: 4,
    serves: ['preventive-check-result/checked-at'],
  },
  endedAt: { kind: 'dateTime', label: '마친 일시', required: true, width: 4 },
  inspector: { kind: 'person', label: '점검자', required: true, width: 4 },
  items: {
    kind: 'rows',
    label: '점검 항목과 결과',
    required: true,
    serves: ['preventive-check-result/items'],
    columns: {
      item: { kind: 'text', label: '점검 항목', required: true },
      standard: { kind: 'text', label: '기준' },
      measured: { kind: 'text', label: '측정·확인한 값', required: true },
      result: { kind: 'choice', label: '결과', options: ['양호', '주의', '불량'], required: true },
      note: { kind: 'text', label: '비고' },
    },
  },
  problems: {
    kind: 'longText',
    label: '발견 문제점',
    lines: 2,
    serves: ['preventive-check-result/problems'],
  },
  followUps: {
    kind: 'rows',
    label: '문제 조치',
    hint: '발견한 문제는 장애나 변경으로 이어서 처리합니다.',
    columns: {
      record: { kind: 'reference', label: '장애·변경 기록', forms: ['incident-report', 'change-case'], required: true },
      about: { kind: 'text', label: '내용' },
    },
  },
  analysis: {
    kind: 'longText',
    label: '결과 분석',
    required: true,
    lines: 3,
    serves: ['preventive-check-result/analysis'],
  },
  nextPlan: {
    kind: 'longText',
    label: '차후·차기 연도 계획 반영 사항',
    required: true,
    lines: 2,
    serves: ['preventive-check-result/next-plan'],
  },
  approver: {
    kind: 'person',
    label: '장애관리 책임자 승인',
    hint: '결재란의 결재자와 같은 사람입니다.',
    required: true,
    serves: ['preventive-check-result/approval'],
  },
} as const satisfies Fields;

export const fields = { ...plan, ...result } as const;
export type PreventiveCheck = PlainValues<typeof fields>;
