// One drill: the plan that is approved beforehand and the report with its five scores.
import type { Fields, PlainValues } from '../../../core/field/field.ts';

const plan = {
  title: { kind: 'text', label: '훈련 이름', required: true, maxLength: 100, width: 12 },
  plannedAt: {
    kind: 'dateTime',
    label: '훈련 일시',
    required: true,
    width: 4,
    serves: ['incident-drill-plan/date'],
  },
  kind: { kind: 'choice', label: '훈련 방법', options: ['도상훈련', '실제 전환'], required: true, width: 4 },
  targetTime: { kind: 'duration', label: '복구 목표', required: true, width: 4 },
  system: { kind: 'reference', label: '대상 시스템', forms: ['system'], marks: true },
  previousDrill: { kind: 'reference', label: '재훈련이면 앞선 훈련', forms: ['incident-drill'] },
  scenario: {
    kind: 'longText',
    label: '장애 발생 예상 요인',
    hint: '어떤 장애를 어떻게 일으키고 어떤 순서로 대응할지 적습니다.',
    required: true,
    lines: 3,
    serves: ['incident-drill-plan/scenario', 'incident-drill-report/scenario'],
  },
  environment: {
    kind: 'longText',
    label: '환경 구성과 안전 조치',
    hint: '훈련이 실제 서비스에 번지지 않게 하는 방법과 멈추는 기준을 적습니다.',
    required: true,
    lines: 2,
  },
  participants: {
    kind: 'rows',
    label: '참여자',
    required: true,
    serves: ['incident-drill-plan/participants'],
    columns: {
      role: {
        kind: 'choice',
        label: '구분',
        options: [
          '시스템 담당자',
          '네트워크 담당자',
          '데이터베이스 담당자',
          '설비 담당자',
          '서비스데스크 요원',
          '장애관리 책임자',
          '협력업체 요원',
          '시스템 공급업체 요원',
          '관찰자',
        ],
        required: true,
      },
      organisation: { kind: 'organisation', label: '소속', required: true },
      person: { kind: 'person', label: '성명', required: true },
      duty: { kind: 'text', label: '임무' },
    },
  },
  checkRoles: {
    kind: 'longText',
    label: '팀별·개인별 역할·의사소통·임무 숙지 점검',
    required: true,
    lines: 2,
    serves: ['incident-drill-plan/check-roles'],
  },
  checkResponse: {
    kind: 'longText',
    label: '응급조치·원인 분석·업무 복구 점검',
    required: true,
    lines: 2,
    serves: ['incident-drill-plan/check-response'],
  },
  checkReporting: {
    kind: 'longText',
    label: '비상연락망·상황 전파·보고 절차 점검',
    required: true,
    lines: 2,
    serves: ['incident-drill-plan/check-reporting'],
  },
} as const satisfies Fields;

const report = {
  startedAt: {
    kind: 'dateTime',
    label: '시작 일시',
    required: true,
    width: 4,
    serves: ['incident-drill-report/date'],
  },
  recoveredAt: { kind: 'dateTime', label: '복구 일시', required: true, width: 4 },
  propagation: {
    kind: 'longText',
    label: '장애 전파 결과',
    required: true,
    lines: 2,
    serves: ['incident-drill-report/propagation'],
  },
  causeAnalysis: {
    kind: 'longText',
    label: '장애 요인 분석 결과',
    required: true,
    lines: 2,
    serves: ['incident-drill-report/cause-analysis'],
  },
  recovery: {
    kind: 'longText',
    label: '장애 복구 및 비상 관리 결과',
    required: true,
    lines: 2,
    serves: ['incident-drill-report/recovery'],
  },
  handlingReport: {
    kind: 'longText',
    label: '장애 처리 결과',
    required: true,
    lines: 2,
    serves: ['incident-drill-report/handling-report'],
  },
  observations: {
    kind: 'rows',
    label: '관찰 기록',
    columns: {
      at: { kind: 'dateTime', label: '일시', required: true },
      observed: { kind: 'text', label: '본 것', required: true },
      by: { kind: 'person', label: '관찰자' },
    },
  },
  evaluation: {
    kind: 'longText',
    label: '역할·의사소통·비상연락망 점검 결과',
    required: true,
    lines: 2,
    serves: ['incident-drill-report/evaluation'],
  },
} as const satisfies Fields;

const scores = {
  detection: { kind: 'rating', label: '감지', required: true, width: 4 },
  propagationScore: { kind: 'rating', label: '전파', required: true, width: 4 },
  judgement: { kind: 'rating', label: '판단', required: true, width: 4 },
  recoveryScore: { kind: 'rating', label: '복구', required: true, width: 4 },
  reporting: { kind: 'rating', label: '보고', required: true, width: 4 },
} as const satisfies Fields;

const improvement = {
  improvements: {
    kind: 'longText',
    label: '보완 사항',
    required: true,
    lines: 2,
    serves: ['incident-drill-report/improvements'],
  },
  tasks: {
    kind: 'rows',
    label: '개선과제',
    columns: {
      task: { kind: 'text', label: '과제', required: true },
      owner: { kind: 'person', label: '담당', required: true },
      due: { kind: 'date', label: '기한', required: true },
    },
  },
  retrainOn: { kind: 'date', label: '재훈련 예정일', hint: '평균이 합격 점수에 못 미치면 적습니다.' },
} as const satisfies Fields;

export const fields = { ...plan, ...report, ...scores, ...improvement } as const;
export type IncidentDrill = PlainValues<typeof fields>;
