// What can be done with the record: one primary act named by its verb, the rest quieter. Dialogs, papers and history are loaded on a click.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { findTurn, waitingStep } from '../../core/approval/turn.ts';
import { keyOf, referencesOf } from '../../core/journal/reference.ts';
import { approvedStages, pendingRevision } from '../../core/journal/state.ts';
import { newRecordAddress } from '../address.ts';
import type { FormSession } from './session.ts';

const act = async (session: FormSession, name: 'submit' | 'sign' | 'return' | 'withdraw' | 'revise' | 'void') => {
  await session.flush();
  const { runAct } = await import('./act-dialog.ts');
  await runAct(session, name);
};

async function submit(session: FormSession): Promise<void> {
  await session.flush();
  const problems = await session.judge(session.stage().id).catch(() => undefined);
  if (!problems)
    return session.report(
      '@acts',
      '점검하는 부분을 불러오지 못해 제출하지 않았습니다. 연결을 확인하고 다시 눌러 주세요.',
    );
  const wrong = problems.filter((problem) => problem.level === 'error');
  if (wrong.length === 0) return act(session, 'submit');
  session.afterDrawing(() => {
    document.getElementById('summary')?.focus();
    document.getElementById('summary')?.scrollIntoView({ block: 'start' });
  });
}

/** What a stage has had approved can be corrected, whatever stage the record has come to since. */
function reviseTemplate(session: FormSession): TemplateResult | typeof nothing {
  const { state } = session.snapshot();
  if (state.status === 'void' || state.status === 'erased' || approvedStages(state).length === 0) return nothing;
  return html`<button type="button" class="button" data-act="revise" @click=${() => act(session, 'revise')}>정정</button>`;
}

function primaryTemplate(session: FormSession): TemplateResult | typeof nothing {
  const { state, number } = session.snapshot();
  const waiting = waitingStep(state);
  if (waiting) {
    const { step, revision } = waiting;
    if (!findTurn(revision, session.workspace.user()?.person.id ?? '', session.context.today))
      return html`<span class="acts-wait">${step.signer.name || step.signer.position} 님의 ${step.step} 차례입니다.</span>`;
    return html`<button type="button" class="button button-primary" data-act="sign" @click=${() => act(session, 'sign')}>${step.step}</button>
      <button type="button" class="button" data-act="return" @click=${() => act(session, 'return')}>반려</button>`;
  }
  if (state.status === 'draft' || state.status === 'returned') {
    const stage = session.stage();
    // A plain ledger entry is kept, never submitted; its next step is the next entry.
    if (stage.approval.length === 0 && session.form.workflow.stages.length === 1)
      return number
        ? html`<a class="button button-primary" href=${newRecordAddress(session.form.id)}>이어서 등록</a>`
        : nothing;
    return html`<button type="button" class="button button-primary" data-act="submit" @click=${() => submit(session)}>${stage.verb}</button>${reviseTemplate(session)}`;
  }
  return reviseTemplate(session);
}

async function makeLinked(session: FormSession, link: string): Promise<void> {
  await session.flush();
  const outcome = await session.record.makeLinked(link);
  if (outcome.ok) location.assign((await import('../address.ts')).recordAddress(outcome.value));
  else session.report('@acts', outcome.refusal.message);
}

const panel = async (session: FormSession, name: 'history' | 'links') => {
  await session.flush();
  const { showPanel } = await import('./panels.ts');
  await showPanel(session, name);
};

const paper = async (session: FormSession, name: 'preview' | 'pdf' | 'blank' | 'json') => {
  await session.flush();
  session.report('@acts', undefined);
  const { makePaper } = await import('./papers.ts');
  await makePaper(session, name).catch((error: unknown) =>
    session.report('@acts', `문서를 만들지 못했습니다. ${error instanceof Error ? error.message : error}`),
  );
};

/** The bar of acts at the foot of the sheet. */
export function actionsTemplate(session: FormSession): TemplateResult {
  const { state, number, readOnly, referredBy } = session.snapshot();
  const pending = pendingRevision(state);
  const mine = pending?.line[0]?.signer.person === session.workspace.user()?.person.id;
  const living = number !== '' && readOnly === undefined && state.status !== 'void' && state.status !== 'erased';
  const links = new Set([...referencesOf(state), ...referredBy].map(keyOf)).size;
  return html`<footer class="acts">
    ${session.problemsAt('@acts').map((problem) => html`<p class="remark remark-error" role="alert">${problem.message}</p>`)}
    <div class="acts-line">
      ${readOnly === undefined ? primaryTemplate(session) : nothing}
      <button type="button" class="button" data-act="preview" @click=${() => paper(session, 'preview')}>미리 보기</button>
      <button type="button" class="button" data-act="pdf" @click=${() => paper(session, 'pdf')}>PDF</button>
      <span class="acts-space"></span>
      <button type="button" class="button-quiet" ?disabled=${!session.record.canUndo()} @click=${() => session.undo()}>되돌리기</button>
      <button type="button" class="button-quiet" ?disabled=${!session.record.canRedo()} @click=${() => session.redo()}>다시 하기</button>
      ${number ? html`<button type="button" class="button-quiet" data-act="history" @click=${() => panel(session, 'history')}>이력</button>` : nothing}
      ${number ? html`<button type="button" class="button-quiet" @click=${() => panel(session, 'links')}>연결 ${links}</button>` : nothing}
      <details class="menu">
        <summary class="button-quiet">더 보기</summary>
        <div class="menu-list">
          ${
            living && !pending
              ? session.form.links?.map(
                  (link) =>
                    html`<button type="button" @click=${() => makeLinked(session, link.id)}>${link.title}</button>`,
                )
              : nothing
          }
          ${pending && mine ? html`<button type="button" data-act="withdraw" @click=${() => act(session, 'withdraw')}>회수</button>` : nothing}
          <button type="button" @click=${() => paper(session, 'blank')}>빈 서식 PDF</button>
          <button type="button" @click=${() => paper(session, 'json')}>JSON 내려받기</button>
          ${living ? html`<button type="button" data-act="void" @click=${() => act(session, 'void')}>무효로 하기</button>` : nothing}
        </div>
      </details>
    </div>
  </footer>`;
}
