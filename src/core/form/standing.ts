// What of a record counts for others: of a form that is signed the approved revision, never what is being written over it.
import type { RecordState } from '../journal/commit.ts';
import type { Form } from './form.ts';

type Content = Pick<RecordState, 'fields' | 'rows'>;

/** The content that is in force; undefined while nothing was approved, or once the record was voided or erased. */
export function contentInForce(form: Form, state: RecordState): Content | undefined {
  return contentThatCounts(
    state,
    form.workflow.stages.some((stage) => stage.approval.length > 0),
  );
}

/** As `contentInForce`, told whether the record's form is signed: for whoever reads without a definition. */
export function contentThatCounts(state: RecordState, signed: boolean): Content | undefined {
  if (state.status === 'void' || state.status === 'erased') return undefined;
  return signed ? state.revisions.findLast((revision) => revision.approved && !revision.apart) : state;
}
