// What of a record counts for others: of a form that is signed the approved revision, never what is being written over it.
import type { RecordState } from '../journal/commit.ts';
import type { Form } from './form.ts';

/** The content that is in force; undefined while nothing was approved, or once the record was voided or erased. */
export function contentInForce(form: Form, state: RecordState): Pick<RecordState, 'fields' | 'rows'> | undefined {
  if (state.status === 'void' || state.status === 'erased') return undefined;
  const signed = form.workflow.stages.some((stage) => stage.approval.length > 0);
  return signed ? state.revisions.findLast((revision) => revision.approved && !revision.apart) : state;
}
