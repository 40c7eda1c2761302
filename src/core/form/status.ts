// The state of a record in words.

import type { RecordStatus } from '../journal/commit.ts';
import { type CourseState, hasEnded } from './course.ts';
import type { Form } from './form.ts';

/** 결재 상태 as screens and papers say it. */
export const statusWords: Readonly<Record<RecordStatus, string>> = {
  draft: '작성 중',
  submitted: '결재 중',
  returned: '반려',
  approved: '결재 완료',
  void: '무효',
  erased: '폐기',
};

/** What the ledger of a closed year says of a record that its close did not hold. */
export const lateStatus = '마감 후 도착';

/** Every word that the column `@status` may show; views and filters name these. */
export const shownStatuses: readonly string[] = [
  '등록',
  ...Object.values(statusWords),
  '완료',
  '결재 충돌',
  lateStatus,
];

/**
 * The state of a record in a word: 등록 for an entry of a plain ledger, which is kept and never submitted; 완료 where the last stage
 * carries no approval or the record has ended early (기각); 결재 충돌 until two approvals made apart are settled.
 */
export function statusOf(form: Form, state: CourseState): string {
  if (state.revisions.some((revision) => revision.conflict)) return '결재 충돌';
  const stage = form.workflow.stages.find((candidate) => candidate.id === state.stage);
  if (isPlainLedger(form) && state.status === 'draft') return '등록';
  if (state.status === 'approved' && stage?.approval.length === 0) return '완료';
  if (hasEnded(form, state)) return '완료';
  return statusWords[state.status];
}

/** True for a form whose records are kept and never submitted: one stage, no approval. */
export function isPlainLedger(form: Form): boolean {
  return form.workflow.stages.length === 1 && form.workflow.stages[0]!.approval.length === 0;
}
