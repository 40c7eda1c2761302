// <jichim-settings>: the person working now, how this PC keeps its records, backup out and in, the example workspace, appearance.
import { html, type TemplateResult } from 'lit/html.js';
import type { StorageStatus, Workspace } from '../../store/index.ts';
import { refuseError } from '../../store/refusal.ts';
import { titleOfBook } from '../book-title.ts';
import { defineElement, Island } from '../element.ts';
import { openPageWorkspace } from '../workspace.ts';
import { appearanceView } from './appearance-view.ts';
import { backupView } from './backup-view.ts';
import { type Copy, lookAtCopy } from './offline.ts';
import { offlineView } from './offline-view.ts';
import { retentionView } from './retention-view.ts';
import type { Settings } from './settings.ts';
import { storageView } from './storage-view.ts';
import { userView } from './user-view.ts';
import { workspaceView } from './workspace-view.ts';

class SettingsElement extends Island {
  #workspace: Workspace | undefined;
  #status: StorageStatus | undefined;
  #missing: readonly string[] = [];
  #hasPin = false;
  #copy: Copy = { state: 'impossible' };
  #busy = '';
  #progress: { done: number; all: number } | undefined;
  readonly #words = new Map<string, { text: string; failed: boolean }>();

  protected async start(): Promise<void> {
    this.#workspace = await openPageWorkspace();
    this.listen(document, 'jichim-user', () => void this.#look());
    await this.#look();
  }

  async #look(): Promise<void> {
    const workspace = this.#workspace!;
    const user = workspace.user();
    const status = await workspace.status();
    this.#missing = await Promise.all(status.missing.map(titleOfBook));
    this.#status = status;
    this.#copy = await lookAtCopy();
    this.#hasPin = user ? await workspace.hasPin(user.person.id) : false;
    this.redraw();
  }

  async #run(part: string, act: () => Promise<string | undefined>): Promise<void> {
    this.#busy = part;
    this.#words.delete(part);
    this.redraw();
    try {
      const text = await act();
      if (text) this.#words.set(part, { text, failed: false });
    } catch (error) {
      this.#words.set(part, { text: refuseError(error).refusal.message, failed: true });
    }
    this.#busy = '';
    this.#progress = undefined;
    this.redraw();
    await this.#look();
  }

  #said(part: string): TemplateResult | undefined {
    const word = this.#words.get(part);
    if (!word) return undefined;
    return html`<p class="notice ${word.failed ? 'notice-danger' : 'notice-success'}" role=${word.failed ? 'alert' : 'status'}>${word.text}</p>`;
  }

  protected template(): TemplateResult {
    if (!this.#workspace || !this.#status) return html`<p class="muted">이 PC의 기록을 살펴보는 중입니다.</p>`;
    const settings: Settings = {
      workspace: this.#workspace,
      status: this.#status,
      missing: this.#missing,
      hasPin: this.#hasPin,
      copy: this.#copy,
      run: (part, act) => void this.#run(part, act),
      said: (part) => this.#said(part),
      busy: this.#busy,
      progress: this.#progress,
      report: (done, all) => {
        this.#progress = { done, all };
        this.redraw();
      },
      redraw: () => this.redraw(),
    };
    return html`${userView(settings)}${backupView(settings)}${storageView(settings)}${retentionView(settings)}${workspaceView(settings)}${offlineView(settings)}${appearanceView(settings)}`;
  }
}

defineElement('jichim-settings', SettingsElement);
