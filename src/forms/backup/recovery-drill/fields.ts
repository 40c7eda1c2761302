// A recovery drill: restore something, compare it with what was there, and time it (5.6.3.b.3).
import type { Fields, PlainValues } from '../../../core/field/field.ts';
import { systemGrades } from '../objective.ts';

export const drillFields = {
  title: { kind: 'text', label: '제목', required: true, maxLength: 100, width: 12 },
  drilledAt: {
    kind: 'dateTime',
    label: '훈련 일시',
    required: true,
    width: 4,
    serves: ['recovery-drill-record/drilled-at'],
  },
  kind: {
    kind: 'choice',
    label: '훈련 구분',
    hint: '파일은 분기, 데이터베이스는 반기, 시스템 전체는 해마다 한 번을 권장합니다.',
    options: ['파일', '데이터베이스', '시스템 전체'],
    required: true,
    width: 4,
  },
  planned: { kind: 'yesNo', label: '연간계획에 있는 훈련', required: true, width: 4 },
  system: { kind: 'reference', label: '정보시스템', forms: ['system'], required: true, width: 4 },
  systemGrade: { kind: 'choice', label: '시스템 등급', options: systemGrades, required: true, width: 4 },
  environment: { kind: 'text', label: '복구한 곳', hint: '운영에 영향을 주지 않는 곳', required: true, width: 4 },
  target: {
    kind: 'text',
    label: '복구 대상',
    required: true,
    width: 8,
    serves: ['recovery-drill-record/target'],
  },
  media: { kind: 'reference', label: '사용한 매체', forms: ['media'], width: 4 },
  worker: { kind: 'person', label: '복구한 사람', duty: '작업자', required: true },
  confirmer: { kind: 'person', label: '확인한 사람', duty: '확인자', required: true },
  startedAt: { kind: 'dateTime', label: '복구 시작', required: true, width: 4 },
  recoveredAt: { kind: 'dateTime', label: '복구 완료', required: true, width: 4 },
  checks: {
    kind: 'rows',
    label: '백업 전과 견준 값',
    required: true,
    width: 12,
    columns: {
      item: {
        kind: 'text',
        label: '항목',
        required: true,
        suggestions: ['건수', '합계', '해시', '파일 수', '용량'],
        width: 4,
      },
      before: { kind: 'text', label: '백업 전', required: true, width: 4 },
      after: { kind: 'text', label: '복구 후', required: true, width: 4 },
    },
  },
  integrity: {
    kind: 'yesNo',
    label: '백업 전 데이터와의 동일성',
    required: true,
    serves: ['recovery-drill-record/integrity'],
  },
  databaseSize: {
    kind: 'decimal',
    label: '복구 후 데이터베이스 용량',
    digits: 1,
    min: 0,
    unit: 'GB',
    marks: true,
    serves: ['recovery-drill-record/db-size'],
  },
  databaseSizeBefore: {
    kind: 'decimal',
    label: '백업 전 데이터베이스 용량',
    digits: 1,
    min: 0,
    unit: 'GB',
    marks: true,
  },
  moduleCheck: {
    kind: 'yesNo',
    label: '소프트웨어 모듈 설치 확인',
    required: true,
    serves: ['recovery-drill-record/module-check'],
  },
  result: {
    kind: 'longText',
    label: '훈련 결과',
    required: true,
    width: 12,
    lines: 3,
    serves: ['recovery-drill-record/result'],
  },
  improvements: {
    kind: 'rows',
    label: '개선과제',
    width: 12,
    columns: {
      task: { kind: 'text', label: '과제', required: true, width: 6 },
      owner: { kind: 'person', label: '담당', required: true, width: 3 },
      due: { kind: 'date', label: '기한', required: true, width: 3 },
      doneOn: { kind: 'date', label: '완료일', width: 3 },
    },
  },
} as const satisfies Fields;

export type DrillValues = PlainValues<typeof drillFields>;
