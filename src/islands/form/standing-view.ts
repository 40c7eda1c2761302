// What the reader of a record must know before anything else: why it came back and what has changed since, what its signers have said, why
// it is void, what waits for a decision and where.
// Loaded when a record has something of it.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { carryPurpose } from '../../core/book/carry-over.ts';
import type { Revision } from '../../core/journal/commit.ts';
import { diffContent, diffSinceReturn } from '../../core/journal/diff.ts';
import { pendingRevision } from '../../core/journal/state.ts';
import { showDateTime } from '../../core/text/date.ts';
import { recordAddress } from '../address.ts';
import { adopting, type BookAct, reopening, runBookAct } from '../book-acts.ts';
import { asideTemplate } from './aside-view.ts';
import { differencesTemplate, kindWords } from './differences-view.ts';
import type { FormSession } from './session.ts';
import { idOf } from './slot.ts';

const history = async (session: FormSession) => (await import('./panels.ts')).showPanel(session, 'history');

const historyButton = (session: FormSession): TemplateResult =>
  html`<button type="button" class="button-quiet" data-act="standing-history" @click=${() => history(session)}>이력 보기</button>`;

/** What changed since the stage was sent back, or since its approved revision was opened again: for whoever writes and whoever signs. */
function sinceTemplate(session: FormSession): TemplateResult | typeof nothing {
  const since = diffSinceReturn(session.snapshot().state);
  if (!since) return nothing;
  const from = since.since.returned ? '반려된 뒤' : '앞 판에서';
  if (since.differences.length === 0) return html`<p>${from} 바뀐 것이 아직 없습니다. ${historyButton(session)}</p>`;
  return html`<p><b>${from} 바뀐 것</b> ${historyButton(session)}</p>
    ${differencesTemplate(session, since.differences)}`;
}

/** The stage came back, or is opened again after its approval, or waits to be signed once more. */
function againTemplate(session: FormSession): TemplateResult | typeof nothing {
  const { state } = session.snapshot();
  const { returned, revised } = diffSinceReturn(state)?.since ?? {};
  if (state.status === 'returned' && returned) {
    return html`<div class="notice notice-warning" data-standing="returned" role="status">
      <p><b>${session.nameOf(returned.by)} 님이 반려했습니다.</b> <span class="muted">${showDateTime(returned.at)}</span></p>
      <p>사유: ${returned.reason}</p>
      <p>내용을 고쳐 다시 제출해 주세요.</p>
      ${sinceTemplate(session)}
    </div>`;
  }
  if (state.status === 'draft' && revised) {
    return html`<div class="notice" data-standing="revised" role="status">
      <p><b>${session.nameOf(revised.by)} 님이 정정을 시작했습니다.</b> <span class="muted">${showDateTime(revised.at)}</span></p>
      <p>사유: ${revised.reason}</p>
      <p>고쳐서 다시 제출하면 새 판이 됩니다. 결재가 끝난 앞 판은 이력에서 보고 인쇄할 수 있습니다.</p>
      ${sinceTemplate(session)}
    </div>`;
  }
  return state.status === 'submitted' ? signingTemplate(session, returned, revised) : nothing;
}

/** What whoever signs next must know: why it comes again, what is new in it, and what those before have said. */
function signingTemplate(
  session: FormSession,
  returned: Revision['returned'],
  revised: Revision['revised'],
): TemplateResult | typeof nothing {
  const said = pendingRevision(session.snapshot().state)?.signatures.filter((one) => one.opinion) ?? [];
  const reason = returned?.reason ?? revised?.reason;
  if (!reason && said.length === 0) return nothing;
  return html`<div class="notice" data-standing="signing" role="status">
    ${
      reason
        ? html`<p><b>${returned ? '반려된 것을 고쳐 다시 제출했습니다.' : '결재가 끝난 것을 정정해 다시 제출했습니다.'}</b></p>
            <p>${returned ? '반려' : '정정'} 사유: ${reason}</p>
            ${sinceTemplate(session)}`
        : nothing
    }
    ${said.map(({ step, name, opinion }) => html`<p><b>${step} ${name} 의견</b> ${opinion}</p>`)}
  </div>`;
}

function voidTemplate(session: FormSession): TemplateResult | typeof nothing {
  const { voided } = session.snapshot().state;
  if (!voided) return nothing;
  return html`<p class="notice notice-danger" data-standing="void" role="status">
    ${session.nameOf(voided.by)} 님이 무효로 했습니다. <span class="muted">${showDateTime(voided.at)}</span> 사유: ${voided.reason}
  </p>`;
}

function approvedApartTemplate(session: FormSession): TemplateResult | typeof nothing {
  if (!session.snapshot().state.revisions.some((revision) => revision.conflict)) return nothing;
  return html`<div class="notice notice-danger" data-standing="apart" role="status">
    <p><b>결재 충돌: 서로 모르고 따로 결재한 판이 둘 이상 있습니다.</b></p>
    <p>이력에서 판마다 내용을 견준 뒤, 정정을 시작해 따를 내용으로 다시 결재받으면 해결됩니다. 따로 결재한 판은 지워지지 않고 남습니다.
      ${historyButton(session)}</p>
  </div>`;
}

const actOnBook = async (act: BookAct) => {
  if (await runBookAct(act)) location.reload();
};

/** 마감 후 도착: the sheet shows what the close saw; what came later stands here, with both ways to take it in. */
function lateTemplate(session: FormSession): TemplateResult | typeof nothing {
  const { late, state } = session.snapshot();
  if (!late) return nothing;
  const { workspace, record } = session;
  const differences = late.isNew ? [] : diffContent(state, late.state);
  return html`<div class="notice notice-warning" data-standing="late" role="status">
    <p><b>마감 후 도착: ${late.isNew ? '대장을 마감할 때 없던 기록입니다.' : '마감할 때 보지 못한 변경이 있습니다.'}</b></p>
    <p>${late.isNew ? '마감한 대장의 건수와 지문에는 들어 있지 않습니다.' : '아래 기록은 마감한 때의 내용이고, 늦게 도착한 것은 다음과 같습니다.'}</p>
    <ul>
      ${late.commits.map(({ kind, actor, at }) => html`<li>${kindWords[kind] ?? kind} ${session.nameOf(actor)} <span class="muted">${showDateTime(at)}</span></li>`)}
    </ul>
    ${differences.length > 0 ? differencesTemplate(session, differences) : nothing}
    ${
      late.adopted
        ? html`<p><a href=${recordAddress(late.adopted)}>${late.adopted.number} ${late.adopted.text}</a> 기록에 넣었습니다.</p>`
        : html`<p>다음 해 대장에 넣거나, 사유를 적어 마감을 풀면 이 기록에 들어갑니다.</p>
            <p>
              <button type="button" class="button" data-act="adopt" @click=${() => actOnBook(adopting(workspace, record.book, record.record))}>다음 해 대장에 넣기</button>
              <button type="button" class="button" data-act="reopen" @click=${() => actOnBook(reopening(workspace, record.book))}>마감 풀기</button>
            </p>`
    }
  </div>`;
}

/** A record that was open when its year was closed goes on under another number. */
function continuedTemplate(session: FormSession): TemplateResult | typeof nothing {
  const on = session.snapshot().state.links.find(({ purpose }) => purpose === carryPurpose)?.to;
  if (!on) return nothing;
  return html`<p class="notice" data-standing="continued" role="status">
    마감할 때 끝나지 않아 <a href=${recordAddress(on)}>${on.number} ${on.text}</a> 기록으로 이어졌습니다.
  </p>`;
}

/** Where a field or the table of a path stands on the sheet. */
function placeOf(session: FormSession, path: string): TemplateResult {
  const [id = ''] = path.split('/');
  return html`<a href="#${idOf(id)}">${session.form.fields[id]?.label ?? id}</a>`;
}

function waitingTemplate(session: FormSession): TemplateResult | typeof nothing {
  const { conflicts, proposals } = session.snapshot().state;
  const fieldsOf = (paths: readonly string[]) => [...new Set(paths.map((path) => path.split('/')[0]!))];
  const apart = fieldsOf(conflicts.map((one) => one.path));
  const proposed = fieldsOf(proposals.flatMap((one) => one.items.map((item) => item.path)));
  if (apart.length + proposed.length === 0) return nothing;
  const list = (fields: readonly string[]) =>
    fields.map((id, index) => html`${index > 0 ? ', ' : ''}${placeOf(session, id)}`);
  return html`<div class="notice notice-warning" data-standing="waiting" role="status">
    ${apart.length > 0 ? html`<p>두 사람이 따로 고쳐 값이 서로 다른 칸: ${list(apart)}. 어느 값을 쓸지 골라 주세요.</p>` : nothing}
    ${proposed.length > 0 ? html`<p>늦게 도착해 반영을 기다리는 값이 있는 칸: ${list(proposed)}. 반영하거나 버려 주세요.</p>` : nothing}
  </div>`;
}

/** Everything of it, the gravest first. */
export function standingTemplate(session: FormSession): TemplateResult {
  return html`${voidTemplate(session)}${continuedTemplate(session)}${lateTemplate(session)}${approvedApartTemplate(session)}${asideTemplate(session)}${againTemplate(session)}${waitingTemplate(session)}`;
}
