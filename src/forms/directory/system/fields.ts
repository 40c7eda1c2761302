// A system as every form refers to it: its grade with the score behind it, its hours, users and composition.
import type { Fields, PlainValues } from '../../../core/field/field.ts';

export const systemFields = {
  name: { kind: 'text', label: '정보시스템 이름', required: true, maxLength: 60, width: 8 },
  status: {
    kind: 'choice',
    label: '상태',
    options: ['구축 중', '운영 중', '서비스 종료'],
    required: true,
    width: 4,
  },
  purpose: { kind: 'text', label: '업무', hint: '이 시스템으로 하는 일', required: true, width: 12 },
  businessDepartment: { kind: 'organisation', label: '현업부서', required: true },
  manager: { kind: 'person', label: '운영 담당자(정)', required: true },
  deputy: { kind: 'person', label: '운영 담당자(부)' },
  operator: { kind: 'organisation', label: '위탁 운영업체' },
  startedOn: { kind: 'date', label: '운영 시작일', required: true },
  endedOn: { kind: 'date', label: '서비스 종료일' },
  businessImpact: {
    kind: 'integer',
    label: '업무영향도(40점)',
    min: 0,
    max: 40,
    width: 4,
  },
  userScore: { kind: 'integer', label: '사용자 수(50점)', min: 0, max: 50, width: 4 },
  serviceReach: { kind: 'integer', label: '서비스 파급도(10점)', min: 0, max: 10, width: 4 },
  grade: {
    kind: 'choice',
    label: '시스템 등급',
    hint: '장애등급과 다릅니다. 점수로 정한 등급은 행정안전부가 확인합니다.',
    options: ['1등급', '2등급', '3등급', '4등급'],
    required: true,
    width: 4,
  },
  gradeConfirmedOn: { kind: 'date', label: '등급 확인일', width: 4 },
  gradeReason: { kind: 'text', label: '점수와 등급이 다른 사유', width: 12 },
  serviceDays: { kind: 'choice', label: '운영 요일', options: ['매일', '평일'], required: true, width: 4 },
  serviceFrom: { kind: 'time', label: '운영 시작', required: true, width: 4 },
  serviceTo: { kind: 'time', label: '운영 종료', required: true, width: 4 },
  users: { kind: 'text', label: '사용자', hint: '예: 국민 월 120,000명', required: true },
  userCount: { kind: 'integer', label: '사용자 수', unit: '명', min: 0 },
  availabilityTarget: { kind: 'percent', label: '목표 가용률', digits: 2, min: 0, max: 100, width: 4 },
  recoveryPoint: { kind: 'duration', label: '복구목표시점(RPO)', required: true, width: 4 },
  recoveryTime: { kind: 'duration', label: '복구목표시간(RTO)', required: true, width: 4 },
  items: {
    kind: 'rows',
    label: '구성',
    width: 12,
    columns: {
      item: { kind: 'reference', label: '구성요소', forms: ['configuration-item'], required: true, width: 6 },
      part: { kind: 'text', label: '맡은 일', width: 6 },
    },
  },
} as const satisfies Fields;

export type SystemValues = PlainValues<typeof systemFields>;
