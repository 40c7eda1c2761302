// Everything that writes a record, in one piece: loaded when somebody enters a control, so that their first edit finds it there.
export { blankCursor } from './book.ts';
export { checkItems } from './edit.ts';
export { BookWriting, foldStored } from './journal.ts';
export { startRecord } from './new-record.ts';
export { Undo } from './undo.ts';
