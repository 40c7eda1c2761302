// What the two papers that the law asks for share.
import type { Fields } from '../../../core/field/field.ts';

/** Source of both papers, as shown beside them. */
export const incidentLaw =
  '「전자정부법」 제56조의2부터 제56조의5까지, 같은 법 시행령 제70조의2부터 제70조의5까지, 기준일 2026. 11., 개정 여부 확인';

export const subjectFields = {
  title: { kind: 'text', label: '장애명', required: true, maxLength: 100, width: 12 },
  incident: { kind: 'reference', label: '장애 기록', forms: ['incident-report'], required: true },
  system: { kind: 'reference', label: '대상 시스템', forms: ['system'], required: true },
  occurredAt: { kind: 'dateTime', label: '발생 일시', required: true, marks: true, width: 4 },
  recoveredAt: { kind: 'dateTime', label: '복구 일시', required: true, width: 4 },
} as const satisfies Fields;
