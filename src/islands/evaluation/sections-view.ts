// The areas of the checklist beside the items, with how much of each is decided.
import { html, type TemplateResult } from 'lit/html.js';
import type { sectionsOf } from './checklist.ts';

/** Draws the way to the areas, the improvements and the adjustments. */
export function sectionsView(
  sections: ReturnType<typeof sectionsOf>,
  isDecided: (item: string) => boolean,
  hasRound: boolean,
): TemplateResult {
  return html`<nav class="sections" aria-label="점검 영역">
    <ul>
      ${sections.map(({ id, title, items }) => {
        const done = items.filter((item) => isDecided(item.id)).length;
        return html`<li><a href="#section-${id}">${id}. ${title}</a>
          <progress max=${items.length} value=${done} aria-label="${title} 확정">${done}/${items.length}</progress>
          <span class="muted">${done}/${items.length}</span></li>`;
      })}
      ${hasRound ? html`<li><a href="#improvements-title">개선과제</a></li>` : ''}
      <li><a href="#adjustments-title">점검 항목 조정</a></li>
    </ul>
    <p class="muted keys">Alt+↓, Alt+↑: 항목 이동<br />Alt+N: 다음 미확정 항목</p>
  </nav>`;
}
