// The list of keys of a page, opened with `?`.
import { html } from 'lit/html.js';
import { openDialog } from './dialog.ts';

/** Shows keys and what they do. */
export async function showKeys(keys: readonly (readonly [key: string, what: string])[]): Promise<void> {
  await openDialog(
    '이 화면의 단축키',
    () => html`<dl class="keys">
      ${keys.map(([key, what]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${what}</dd></div>`)}
    </dl>`,
  );
}
