// What a person writes beside the answers of one round and is not on the disk yet: saved after a quiet moment, when its control is left and
// when the page goes. What a page could not save is typed again by the next one, as on a form.
import type { Scalar } from '../../core/field/value.ts';
import type { OpenRecord } from '../../store/index.ts';
import { createEdits } from '../form/edits.ts';
import { noteUnsaved, takeUnsaved } from '../form/unsaved.ts';
import { type Beside, type Decision, roundForm } from './round.ts';

export interface RoundWriting {
  /** Takes a text while it is typed. */
  type(item: string, column: Beside, value: Scalar): void;
  /** Saves everything now. True when it is on the disk. */
  flush(): Promise<boolean>;
  /** A decision with what is written and not saved yet laid over it. */
  over(item: string, decision: Decision | undefined): Decision | undefined;
  /** How far saving is, in a word. */
  word(): string;
  /** Why the last save failed; '' once one has succeeded. */
  failure(): string;
  /** The page may go away: saves what it can and notes the rest. True when something could not be saved. */
  leave(): boolean;
  stop(): void;
}

const columns: readonly Beside[] = ['reason', 'improvement', 'owner', 'due'];
const pathOf = (item: string, column: Beside) => `answers/${item}/${column}`;

/** @param changed called whenever there is something new to show */
export function createRoundWriting(workspace: string, round: OpenRecord, changed: () => void): RoundWriting {
  const edits = createEdits((items) => round.patch(items), changed);
  const note = (items = edits.all()) =>
    noteUnsaved(workspace, roundForm, { record: round.record, stored: true, items });
  for (const { path, value, seen } of takeUnsaved(workspace, roundForm, round.record)?.items ?? [])
    edits.put(path, value, seen);

  return {
    type: (item, column, value) => edits.put(pathOf(item, column), value),
    flush: edits.flush,
    over(item, decision) {
      if (!decision) return undefined;
      const coming = columns.flatMap((column) => {
        const edit = edits.get(pathOf(item, column));
        return edit ? [[column, edit.value ?? (column === 'owner' ? undefined : '')]] : [];
      });
      return coming.length === 0 ? decision : { ...decision, ...Object.fromEntries(coming) };
    },
    word() {
      if (edits.failure()) return '저장하지 못했습니다';
      const { saving, savedAt } = round.snapshot();
      if (saving || edits.all().length > 0) return '저장 중';
      return savedAt ? `저장됨 ${savedAt.slice(11, 16)}` : '';
    },
    failure: () => edits.failure()?.message ?? '',
    leave() {
      note();
      void edits.flush().then((saved) => saved && note([]));
      return edits.failure() !== undefined && edits.all().length > 0;
    },
    stop() {
      void edits.flush();
      edits.stop();
    },
  };
}
