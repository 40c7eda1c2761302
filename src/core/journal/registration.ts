// 생산등록번호: the number that the agency's document system gave to this record when it was registered there. It comes after the signatures
// and is no part of what they cover: a note beside the content, of which the last one counts. (행정업무규정: the registered document is the official one.)
import type { RecordState } from './commit.ts';

/** What such a note is about. */
export const registrationNote = 'registration';

/** The number as it was written last; '' while there is none, or once it was taken away. */
export function registrationOf({ notes }: Pick<RecordState, 'notes'>): string {
  return notes.findLast(({ about }) => about === registrationNote)?.text ?? '';
}
