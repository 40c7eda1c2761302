// The way of a record through its stages, and its early end (기각): what opens next, and when nothing is left to do.

import type { Values } from '../field/value.ts';
import type { RecordState } from '../journal/commit.ts';
import { approvedStages } from '../journal/state.ts';
import type { Form, Stage } from './form.ts';
import { plainOf, valuesOf } from './values.ts';

/** What of a record tells where it stands. */
export type CourseState = Pick<RecordState, 'status' | 'stage' | 'revisions' | 'fields' | 'rows'>;

/** The stage that opens when a stage of these values is approved; undefined after the last one, and when the record ends early. */
export function nextStage(form: Form, values: Values, stage: string): Stage | undefined {
  const { stages, ended } = form.workflow;
  const rest = stages.slice(stages.findIndex(({ id }) => id === stage) + 1);
  return ended?.(plainOf(form, values)) ? rest.find((one) => one.always) : rest[0];
}

/**
 * True while a record stands in a stage that its early end leaves out: an approval that was given before the form knew of the end, or
 * under another PC's older program, opened it. Whoever corrects such a stage is not at its end.
 */
export function hasEnded(form: Form, state: CourseState): boolean {
  if (state.status !== 'draft' || approvedStages(state).length === 0) return false;
  const stage = form.workflow.stages.find(({ id }) => id === state.stage);
  if (!stage || stage.always || state.revisions.some((one) => one.stage === state.stage)) return false;
  return form.workflow.ended?.(plainOf(form, valuesOf(state))) === true;
}

/** Where a stage of this record was signed: in the record of the year before that it continues. */
export function sayCarried(form: Form, stage: string, number: string): string {
  const title = form.workflow.stages.find(({ id }) => id === stage)?.title ?? stage;
  return `「${title}」 단계는 ${number} 기록에서 결재한 내용을 이어받았습니다.`;
}
