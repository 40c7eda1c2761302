// Everything that writes a record, in one piece: loaded when somebody enters a control, so that their first edit finds it there.
export { blankCursor } from './book.ts';
export { checkItems } from './edit.ts';
export { foldStored } from './journal.ts';
export { markPage } from './page-mark.ts';
export { Undo } from './undo.ts';
export { writeAct } from './write-act.ts';
export { writeBooks } from './write-books.ts';
