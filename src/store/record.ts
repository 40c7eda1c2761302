// What a person may do to one open record.

import type { FileValue, ReferenceValue } from '../core/field/value.ts';
import type { PatchItem } from '../core/journal/commit.ts';
import type { Approval } from './approval.ts';
import type { EditItem } from './edit.ts';
import { RecordHandle } from './handle.ts';
import { loadWriting } from './load-writing.ts';
import type { Undo } from './undo.ts';
import type { ApprovalInput, CurrentUser, OpenRecord, Outcome } from './workspace.ts';

export class LocalRecord extends RecordHandle implements OpenRecord {
  /** Made with the first edit: before it there is nothing to take back. */
  #undo: Undo | undefined;

  patch(items: readonly EditItem[], reason?: string): Promise<Outcome> {
    const shown = this.state;
    return this.run(async (user) => {
      const { checkItems } = await loadWriting();
      const checked = await checkItems(this.archive, this.form, shown, this.state, items);
      const before = this.state;
      const commits = await this.write(user, {
        drafts: [{ kind: 'patch', body: { items: checked, ...(reason && { reason }) } }],
      });
      (await this.#steps()).note(before, commits, checked);
    });
  }

  undo(): Promise<Outcome> {
    return this.run(async (user) => (await this.#steps()).back(this.state, (items) => this.#patchBack(user, items)));
  }

  redo(): Promise<Outcome> {
    return this.run(async (user) => (await this.#steps()).forward(this.state, (items) => this.#patchBack(user, items)));
  }

  canUndo = (): boolean => this.#undo?.canGoBack() === true && !this.snapshot().readOnly;
  canRedo = (): boolean => this.#undo?.canGoForward() === true && !this.snapshot().readOnly;

  submit(stage: string, input: ApprovalInput): Promise<Outcome> {
    return this.run(async (user) => {
      await (await this.#approval()).submit(user, stage, input);
      // What is signed is taken back by a correction, not step by step.
      this.#undo = undefined;
    });
  }
  sign(input: { opinion?: string; signature?: FileValue }): Promise<Outcome> {
    return this.run(async (user) => (await this.#approval()).sign(user, input));
  }
  returnWith(reason: string): Promise<Outcome> {
    return this.run(async (user) => (await this.#approval()).giveBack(user, reason));
  }
  withdraw(reason: string): Promise<Outcome> {
    return this.run(async (user) => (await this.#approval()).withdraw(user, reason));
  }
  revise(stage: string, reason: string): Promise<Outcome> {
    return this.run(async (user) => (await this.#approval()).revise(user, stage, reason));
  }
  voidWith(reason: string): Promise<Outcome> {
    return this.run(async (user) => (await this.#approval()).void(user, reason));
  }
  note(text: string, about?: string): Promise<Outcome> {
    return this.run(async (user) => {
      await this.write(user, { drafts: [{ kind: 'note', body: { text, ...(about && { about }) } }] });
    });
  }
  adopt(commit: string): Promise<Outcome> {
    return this.run(async (user) => (await import('./proposal.ts')).adoptProposal(this, user, commit));
  }
  drop(commit: string, reason: string): Promise<Outcome> {
    return this.run(async (user) => (await import('./proposal.ts')).dropProposal(this, user, commit, reason));
  }
  settle(path: string, value: PatchItem['value']): Promise<Outcome> {
    return this.run(async (user) => (await import('./proposal.ts')).settleConflict(this, user, path, value));
  }
  makeLinked(link: string): Promise<Outcome<ReferenceValue>> {
    return this.run(async (user) => (await import('./link.ts')).makeLinked(this, user, link));
  }

  /** Loaded with the first act of approval; typing never needs it. */
  async #approval(): Promise<Approval> {
    return new (await import('./approval.ts')).Approval(this);
  }

  async #steps(): Promise<Undo> {
    const { Undo } = await loadWriting();
    this.#undo ??= new Undo();
    return this.#undo;
  }

  async #patchBack(user: CurrentUser, items: PatchItem[]): Promise<string> {
    const commits = await this.write(user, { drafts: [{ kind: 'patch', body: { items } }] });
    return commits.at(-1)!.id;
  }
}
