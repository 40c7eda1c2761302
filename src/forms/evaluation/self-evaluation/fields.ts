import { changes } from '../../../core/evaluation/adjustment.ts';
import { answerLabels } from '../../../core/evaluation/score.ts';
import type { Fields } from '../../../core/field/field.ts';

/** Forms in whose records an improvement may have been carried out. */
export const improvementForms = [
  'change-case',
  'document-register',
  'incident-report',
  'preventive-check',
  'incident-drill',
  'recovery-drill',
  'emergency-contact',
  'emergency-plan',
  'configuration-item',
  'backup-result',
  'media',
] as const;

export const fields = {
  title: { kind: 'text', label: '평가명', required: true, maxLength: 100, width: 12 },
  year: {
    kind: 'text',
    label: '평가 연도',
    required: true,
    width: 6,
    pattern: { source: '\\d{4}', message: '평가 연도는 네 자리 숫자입니다. 2026처럼 적어 주세요.' },
  },
  asOf: { kind: 'date', label: '평가 기준일', required: true, width: 6, hint: '이 날까지의 기록을 근거로 봅니다.' },
  team: {
    kind: 'rows',
    label: '평가팀',
    columns: {
      person: { kind: 'person', label: '평가자', required: true },
      duty: { kind: 'text', label: '맡은 일' },
    },
  },
  summary: { kind: 'longText', label: '총평', lines: 4 },
  answers: {
    kind: 'rows',
    label: '항목별 평가',
    columns: {
      area: { kind: 'text', label: '점검 영역', serves: ['operation-evaluation-checklist/area'] },
      item: { kind: 'text', label: '항목 번호', required: true },
      question: { kind: 'longText', label: '점검 항목', serves: ['operation-evaluation-checklist/item'] },
      proposed: { kind: 'text', label: '기록이 제안한 결과' },
      answer: {
        kind: 'choice',
        label: '점검 결과',
        options: Object.values(answerLabels),
        required: true,
        serves: ['operation-evaluation-checklist/result'],
      },
      evidence: { kind: 'longText', label: '증빙 산출물', serves: ['operation-evaluation-checklist/evidence'] },
      reason: { kind: 'longText', label: '점검 의견', serves: ['operation-evaluation-checklist/comment'] },
      weights: { kind: 'text', label: '배점' },
      improvement: { kind: 'longText', label: '개선과제' },
      owner: { kind: 'person', label: '담당' },
      due: { kind: 'date', label: '기한' },
    },
  },
  adjustments: {
    kind: 'rows',
    label: '기관이 조정한 점검 항목',
    columns: {
      item: { kind: 'text', label: '항목 번호', required: true },
      change: { kind: 'choice', label: '조정', options: Object.values(changes) },
      detail: { kind: 'longText', label: '내용' },
      reason: { kind: 'longText', label: '사유' },
      source: { kind: 'text', label: '조정 기록' },
    },
  },
  carried: {
    kind: 'rows',
    label: '지난 평가에서 넘어온 개선과제',
    columns: {
      item: { kind: 'text', label: '항목 번호', required: true },
      question: { kind: 'longText', label: '점검 항목' },
      improvement: { kind: 'longText', label: '개선과제', required: true },
      owner: { kind: 'person', label: '담당' },
      due: { kind: 'date', label: '기한' },
      from: { kind: 'text', label: '처음 정한 평가' },
    },
  },
  progress: {
    kind: 'rows',
    label: '개선과제 이행',
    columns: {
      item: { kind: 'text', label: '항목 번호', required: true },
      doneOn: { kind: 'date', label: '마친 날' },
      result: { kind: 'longText', label: '이행 내용' },
      record: { kind: 'reference', label: '이행한 기록', forms: improvementForms },
    },
  },
} as const satisfies Fields;
