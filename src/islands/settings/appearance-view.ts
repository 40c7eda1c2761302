// Light or dark, ordinary or high contrast, in this browser.
import { html, type TemplateResult } from 'lit/html.js';
import { type Appearance, appearanceOf, appearances, chooseAppearance } from '../shell/appearance.ts';
import type { Settings } from './settings.ts';

export function appearanceView({ redraw }: Settings): TemplateResult {
  const choose = (name: Appearance) => (event: Event) => {
    chooseAppearance(name, (event.target as HTMLSelectElement).value);
    redraw();
  };
  return html`<section aria-labelledby="appearance-title">
    <h2 id="appearance-title">화면</h2>
    ${(Object.keys(appearances) as Appearance[]).map(
      (name) => html`<label class="settings-choice">${appearances[name].label}
        <select class="control" @change=${choose(name)}>
          ${Object.entries(appearances[name].choices).map(
            ([value, label]) =>
              html`<option value=${value} ?selected=${appearanceOf(name) === value}>${label}</option>`,
          )}
        </select>
      </label>`,
    )}
  </section>`;
}
