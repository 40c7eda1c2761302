// Which commits this software can read. Apart from the shapes, so that folding a record needs no schema library.
import { type CommitKind, commitVersion } from './commit.ts';

const kinds: Readonly<Record<CommitKind, true>> = {
  create: true,
  patch: true,
  submit: true,
  sign: true,
  return: true,
  withdraw: true,
  revise: true,
  void: true,
  link: true,
  note: true,
  drop: true,
  erase: true,
  open: true,
  authority: true,
  number: true,
  close: true,
  reopen: true,
};

/** True when this software knows the commit's version and kind. */
export function isReadable(commit: { v: number; kind: string }): boolean {
  return commit.v <= commitVersion && Object.hasOwn(kinds, commit.kind);
}
