// What the rest of the project takes from the store.
export { openExample, removeExample } from './example.ts';
export { type OpenOptions, openWorkspace } from './open.ts';
export { StoreError } from './refusal.ts';
export type * from './workspace.ts';
