// What can be done with the record: one primary act named by its verb, the rest quieter.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { findTurn, waitingStep } from '../../core/approval/turn.ts';
import { keyOf, referencesOf } from '../../core/journal/reference.ts';
import { approvedStages } from '../../core/journal/state.ts';
import { refuseError } from '../../store/refusal.ts';
import { newRecordAddress } from '../address.ts';
import type { ActName } from './acts.ts';
import { failureOf } from './head-view.ts';
import type { FormSession } from './session.ts';

/** What a button does. Acts are loaded with the first one; a failure is said where the buttons are. */
const run =
  (session: FormSession, name: ActName, link = '') =>
  async () => {
    session.report('@acts', undefined);
    try {
      await session.flush();
      await (await import('./acts.ts')).acts[name](session, link);
    } catch (error) {
      session.report('@acts', refuseError(error).refusal.message);
    }
  };

/** What the menu holds, once it has been opened. */
let menu: typeof import('./menu-view.ts') | undefined;

const openMenu = async (session: FormSession) => {
  try {
    menu ??= await import('./menu-view.ts');
    session.report('@acts', undefined);
  } catch (error) {
    session.report('@acts', refuseError(error).refusal.message);
  }
};

/** What a stage has had approved can be corrected, whatever stage the record has come to since. */
function reviseTemplate(session: FormSession): TemplateResult | typeof nothing {
  const { state } = session.snapshot();
  if (state.status === 'void' || state.status === 'erased' || approvedStages(state).length === 0) return nothing;
  return html`<button type="button" class="button" data-act="revise" @click=${run(session, 'revise')}>정정</button>`;
}

function primaryTemplate(session: FormSession): TemplateResult | typeof nothing {
  const { state, number } = session.snapshot();
  const waiting = waitingStep(state);
  if (waiting) {
    const { step, revision } = waiting;
    if (!findTurn(revision, session.workspace.user()?.person.id ?? '', session.context.today))
      return html`<span class="acts-wait">${step.signer.name || step.signer.position} 님의 ${step.step} 차례입니다.</span>`;
    return html`<button type="button" class="button button-primary" data-act="sign" @click=${run(session, 'sign')}>${step.step}</button>
      <button type="button" class="button" data-act="return" @click=${run(session, 'return')}>반려</button>`;
  }
  if (state.status === 'draft' || state.status === 'returned') {
    const stage = session.stage();
    // A plain ledger entry is kept, never submitted; its next step is the next entry.
    if (stage.approval.length === 0 && session.form.workflow.stages.length === 1)
      return number
        ? html`<a class="button button-primary" href=${newRecordAddress(session.form.id)}>이어서 등록</a>`
        : nothing;
    return html`<button type="button" class="button button-primary" data-act="submit" @click=${run(session, 'submit')}>${stage.verb}</button>${reviseTemplate(session)}`;
  }
  return reviseTemplate(session);
}

/** The bar of acts at the foot of the sheet. */
export function actionsTemplate(session: FormSession): TemplateResult {
  const { state, number, readOnly, referredBy } = session.snapshot();
  const living = number !== '' && readOnly === undefined && state.status !== 'void' && state.status !== 'erased';
  const links = new Set([...referencesOf(state), ...referredBy].map(keyOf)).size;
  return html`<footer class="acts">
    ${[failureOf(session), ...session.problemsAt('@acts').map(({ message }) => message)].map((message) =>
      message ? html`<p class="remark remark-error" role="alert">${message}</p>` : nothing,
    )}
    <div class="acts-line">
      ${readOnly === undefined ? primaryTemplate(session) : nothing}
      <button type="button" class="button" data-act="preview" @click=${run(session, 'preview')}>미리 보기</button>
      <button type="button" class="button" data-act="pdf" @click=${run(session, 'pdf')}>PDF</button>
      <span class="acts-space"></span>
      <button type="button" class="button-quiet" ?disabled=${!session.record.canUndo()} @click=${() => session.undo()}>되돌리기</button>
      <button type="button" class="button-quiet" ?disabled=${!session.record.canRedo()} @click=${() => session.redo()}>다시 하기</button>
      ${number ? html`<button type="button" class="button-quiet" data-act="history" @click=${run(session, 'history')}>이력</button>` : nothing}
      ${number ? html`<button type="button" class="button-quiet" @click=${run(session, 'links')}>연결 ${links}</button>` : nothing}
      <details class="menu" @toggle=${() => openMenu(session)}>
        <summary class="button-quiet">더 보기</summary>
        ${menu?.menuTemplate(session, living, run)}
      </details>
    </div>
  </footer>`;
}
