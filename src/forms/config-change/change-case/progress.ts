// The state of a change in a word, read from what is filled in: 변경 요구사항과 처리 진행 상태 (5.1.3.b.5).
import type { ChangeValues } from './fields.ts';

/** Where a change stands. Reads from the end of its life backwards, so that the furthest step wins. */
export function changeProgress(values: ChangeValues): string {
  if (values.evaluation && values.requesterNotifiedAt) return '평가 완료';
  if (values.actualEndAt) return '적용';
  if (values.decision === '기각') return '기각';
  if (values.finalApproval === '적용 승인') return '적용 승인';
  if (values.testResult || values.finalApproval) return '테스트';
  if (values.workDetail) return '작업 계획';
  if (values.decision === '승인') return '승인';
  return values.priority ? '검토' : '접수';
}

/** A rejected change has come to its end whatever stages are left. */
export function isRejected(values: ChangeValues): boolean {
  return values.decision === '기각';
}
