// The page of the store's browser tests: the real store, within reach of `page.evaluate`.

import { canonicalJson, hashText } from '../../src/core/journal/canonical.ts';
import type { OpenOptions, OpenRecord, Outcome, Workspace, WorkspaceName } from '../../src/store/index.ts';
import * as module from '../../src/store/index.ts';

/** The value of an outcome. @throws Error with the refusal's code and sentence. */
function takeValue<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`${outcome.refusal.code}: ${outcome.refusal.message}`);
}

/** Opens a workspace and sits down: as the named person, or as the first of the directory, who registers if need be. */
async function openSeated(name: WorkspaceName = 'agency', who?: string, options?: OpenOptions): Promise<Workspace> {
  const workspace = await module.openWorkspace(name, options);
  const people = await workspace.people();
  const person = who ? people.find((one) => one.name === who) : people[0];
  takeValue(await workspace.setUser(person ?? { id: '', name: who ?? '김가람', position: '담당' }));
  return workspace;
}

/** Sits down as somebody of the directory. */
async function sitDown(workspace: Workspace, name: string): Promise<void> {
  takeValue(await workspace.setUser((await workspace.people()).find((one) => one.name === name)));
}

/** A new record of a form, saved with values. */
async function makeRecord(workspace: Workspace, form: string, values: Record<string, unknown>): Promise<OpenRecord> {
  return takeValue(await workspace.createRecord(form, values));
}

/** Everything folded that a workspace holds, as canonical text by record, with numbers: equal for equal states. */
async function describeAll(workspace: Workspace, forms: readonly string[]): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const form of forms) {
    for await (const { state, number } of workspace.states(form)) {
      found[`${state.book} ${state.record}`] = `${number} ${JSON.stringify(state)}`;
    }
  }
  return found;
}

/** Resolves once a condition holds; the time limit of the test ends one that never does. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 10));
}

const tools = {
  store: { ...module, canonicalJson, hashText },
  openSeated,
  sitDown,
  makeRecord,
  takeValue,
  describeAll,
  until,
};
export type StoreTools = typeof tools;

Object.assign(globalThis, tools);
