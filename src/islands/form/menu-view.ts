// The acts of the record that are rarely wanted, in the menu at the foot of the sheet. Loaded when it is first opened.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { pendingRevision } from '../../core/journal/state.ts';
import type { ActName } from './acts.ts';
import type { FormSession } from './session.ts';

/** @param living the record has a number, is neither void nor erased, and its book is open */
export function menuTemplate(
  session: FormSession,
  living: boolean,
  run: (session: FormSession, name: ActName, link?: string) => () => Promise<void>,
): TemplateResult {
  const pending = pendingRevision(session.snapshot().state);
  const mine = pending?.line[0]?.signer.person === session.workspace.user()?.person.id;
  return html`<div class="menu-list">
    ${
      living && !pending
        ? session.form.links?.map(
            (link) => html`<button type="button" @click=${run(session, 'link', link.id)}>${link.title}</button>`,
          )
        : nothing
    }
    ${pending && mine ? html`<button type="button" data-act="withdraw" @click=${run(session, 'withdraw')}>회수</button>` : nothing}
    <button type="button" @click=${run(session, 'blank')}>빈 서식 PDF</button>
    <button type="button" @click=${run(session, 'json')}>JSON 내려받기</button>
    ${
      living
        ? html`<button type="button" data-act="registration" @click=${run(session, 'registration')}>생산등록번호</button>
            <button type="button" data-act="void" @click=${run(session, 'void')}>무효로 하기</button>`
        : nothing
    }
  </div>`;
}
