// What stands over the sheet: number, status, the saved word and the 결재란, and below it the summary of what is wrong.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { statusOf } from '../../core/form/status.ts';
import { plainOf } from '../../core/form/values.ts';
import type { RecordStatus, Revision } from '../../core/journal/commit.ts';
import { isStanding } from '../../core/journal/state.ts';
import { showDate } from '../../core/text/date.ts';
import type { FormSession } from './session.ts';
import { idOf } from './slot.ts';

/** Tones of the states; the words are the ledger's. */
const tones: Readonly<Record<RecordStatus, string>> = {
  draft: 'info',
  submitted: 'info',
  returned: 'warning',
  approved: 'success',
  void: 'danger',
  erased: 'danger',
};

/** Why what was typed is not saved, while it is not. */
export function failureOf(session: FormSession): string | undefined {
  return session.unsaved().length > 0 ? (session.failure() ?? session.snapshot().failure?.message) : undefined;
}

function savedTemplate(session: FormSession): TemplateResult {
  const snapshot = session.snapshot();
  const unsaved = session.unsaved().length > 0;
  if (failureOf(session)) {
    return html`<span class="saved saved-failed">저장하지 못했습니다
      <button type="button" class="button-quiet" @click=${() => session.flush()}>다시 저장</button></span>`;
  }
  if (unsaved || snapshot.saving) return html`<span class="saved">저장 중</span>`;
  if (!snapshot.savedAt) return html`<span class="saved">첫 입력부터 저절로 저장됩니다</span>`;
  return html`<span class="saved">저장됨 ${snapshot.savedAt.slice(11, 16)}</span>`;
}

/** One column for each signer of the line, as on paper. */
function approvalTemplate(session: FormSession): TemplateResult | typeof nothing {
  const { state } = session.snapshot();
  const revision: Revision | undefined = state.revisions.findLast(
    (one) => isStanding(one) && !one.carried && one.line[0],
  );
  const line = revision?.line ?? session.line();
  if (line.length === 0) return nothing;
  return html`<table class="approval">
    <caption class="visually-hidden">결재란</caption>
    <tbody>
      <tr>
        <th scope="row" rowspan="3" class="approval-title">결재</th>
        ${line.map((step) => html`<th scope="col">${step.step}<span class="approval-position">${step.signer.position}</span></th>`)}
      </tr>
      <tr class="approval-names">
        ${line.map((step, index) => {
          const signed = revision?.signatures[index];
          const mark = signed?.proxyFor ? '대결' : signed?.delegated ? '전결' : '';
          return html`<td>
            ${mark ? html`<span class="approval-mark">${mark}</span>` : nothing}<span class=${signed ? 'signed' : 'muted'}>${signed?.name ?? step.signer.name}</span>
            ${signed && !signed.identified ? html`<span class="approval-note">본인 확인 없음</span>` : nothing}
            ${signed?.opinion ? html`<span class="approval-note">(의견 있음)</span>` : nothing}
          </td>`;
        })}
      </tr>
      <tr class="approval-dates">
        ${line.map((_, index) => {
          const signed = revision?.signatures[index];
          return html`<td>${signed ? showDate(signed.at.slice(0, 10)) : html`<span class="visually-hidden">아직</span>`}</td>`;
        })}
      </tr>
    </tbody>
  </table>`;
}

/** Number, status, facts and the 결재란. */
export function headTemplate(session: FormSession): TemplateResult {
  const { form } = session;
  const snapshot = session.snapshot();
  const { state } = snapshot;
  const progress = snapshot.number ? form.workflow.progress?.(plainOf(form, session.values())) : undefined;
  const [number, provisional] = snapshot.number.split(/(?=\(임시\))/);
  const facts = [progress, `보존 ${form.retention}(권장값)`, form.disclosure].filter(Boolean);
  return html`<header class="record-head">
    <div class="record-line">
      <p class="record-name">
        <strong class="record-number">${number || '새 기록'}</strong>${provisional ? html` <span class="muted">${provisional}</span>` : nothing}
        ${snapshot.number ? html`<span class="badge" data-tone=${state.revisions.some((one) => one.conflict) ? 'danger' : tones[state.status]}>${statusOf(form, state)}</span>` : nothing}
        ${savedTemplate(session)}
      </p>
      <p class="record-facts muted">${facts.join(' · ')}${snapshot.oldNumbers.length > 0 ? ` · 구 번호 ${snapshot.oldNumbers.join(', ')}` : ''}</p>
    </div>
    ${approvalTemplate(session)}
  </header>`;
}

const chooseUser = async () => (await import('../user-dialog.ts')).chooseUser();

/** While nobody is chosen nothing is saved, and it is said before the first key. */
export function userTemplate(session: FormSession): TemplateResult | typeof nothing {
  if (session.workspace.user() || session.snapshot().readOnly) return nothing;
  return html`<p class="notice notice-warning">
    지금 사용자를 골라야 저장됩니다. 누가 적었는지가 기록에 남습니다.
    <button type="button" class="button" data-act="user" @click=${chooseUser}>지금 사용자 고르기</button>
  </p>`;
}

/** After a submit that was refused by the checks: everything that is wrong, with links to the fields. Moves nothing by itself. */
export function summaryTemplate(session: FormSession): TemplateResult | typeof nothing {
  const problems = session.judged();
  const errors = problems?.filter((problem) => problem.level === 'error') ?? [];
  if (!problems) return nothing;
  if (errors.length === 0) {
    return html`<p class="notice notice-success" role="status">고칠 곳이 없습니다. 이제 ${session.stage().verb}할 수 있습니다.</p>`;
  }
  const go = (path: string) => (event: Event) => {
    event.preventDefault();
    const control = document.getElementById(idOf(path));
    control?.focus();
    control?.scrollIntoView({ block: 'center' });
  };
  return html`<div class="notice notice-danger" id="summary" tabindex="-1" role="group" aria-labelledby="summary-title">
    <h2 id="summary-title">고쳐야 할 곳이 ${errors.length}곳 있습니다</h2>
    <ul class="summary">
      ${errors.map((problem) => html`<li><a href="#${idOf(problem.path)}" @click=${go(problem.path)}>${problem.message}</a></li>`)}
    </ul>
  </div>`;
}
