// The history of a record (who, when, before and after, revisions) and what it is tied to. Loaded on a click.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { sayCarried } from '../../core/form/course.ts';
import type { Commit, Revision } from '../../core/journal/commit.ts';
import { type Difference, diffContent, diffSinceReturn } from '../../core/journal/diff.ts';
import { keyOf, referencesOf } from '../../core/journal/reference.ts';
import { registrationNote } from '../../core/journal/registration.ts';
import { blankState, reasonToRevise } from '../../core/journal/state.ts';
import { showDateTime } from '../../core/text/date.ts';
import { recordAddress } from '../address.ts';
import { openDialog } from '../dialog.ts';
import { sayAside } from './aside-view.ts';
import { differencesTemplate, kindWords } from './differences-view.ts';
import { makePaper } from './papers.ts';
import type { FormSession } from './session.ts';

const isRegistration = (commit: Commit): boolean => commit.kind === 'note' && commit.body?.about === registrationNote;

/** What was done, in a word. */
const wordOf = (commit: Commit): string =>
  isRegistration(commit) ? '생산등록번호' : (kindWords[commit.kind] ?? commit.kind);

/** What a commit says besides changes: an opinion, a reason, a text. */
function saidOf(commit: Commit): string {
  const body = commit.body as Record<string, unknown> | undefined;
  return [body?.opinion, body?.reason, body?.text].filter((text) => typeof text === 'string').join(' ');
}

type Step = { commit: Commit; differences: readonly Difference[] };

/** Commits with what each changed; edits that one person made in one go are one step. */
async function readSteps(session: FormSession): Promise<Step[]> {
  const commits = await session.record.history();
  const { book, record } = session.record;
  const steps: Step[] = [];
  let before = blankState(book, record);
  for (const [index, commit] of commits.entries()) {
    const next = commits[index + 1];
    const goesOn =
      commit.kind === 'patch' &&
      next?.kind === 'patch' &&
      next.actor === commit.actor &&
      next.at.slice(0, 15) === commit.at.slice(0, 15);
    if (goesOn) continue;
    const after = await session.record.stateAt(commit.id);
    steps.push({ commit, differences: diffContent(before, after) });
    before = after;
  }
  return steps.reverse();
}

function revisionTemplate(session: FormSession, revision: Revision): TemplateResult {
  const stage = session.form.workflow.stages.find((one) => one.id === revision.stage)?.title ?? revision.stage;
  const reason = reasonToRevise(session.snapshot().state, revision);
  const state = revision.returned ? '반려' : revision.withdrawn ? '회수' : revision.approved ? '결재 완료' : '결재 중';
  return html`<li>
    <b>${stage} ${revision.number}판</b> ${state} ${revision.conflict ? html`<span class="badge" data-tone="danger">결재 충돌</span>` : nothing}
    <span class="muted">${revision.signatures.map((one) => `${one.step} ${one.name} ${showDateTime(one.at)}`).join(' · ')}</span>
    ${revision.carried ? html`<span>${sayCarried(session.form, revision.stage, revision.carried.number)}</span>` : nothing}
    ${reason ? html`<span>사유: ${reason}</span>` : nothing}
    <button type="button" class="button-quiet" data-revision=${revision.submit} @click=${() => makePaper(session, 'preview', revision)}>이 판 보기</button>
  </li>`;
}

async function showHistory(session: FormSession): Promise<void> {
  const steps = await readSteps(session);
  const { state, ...snapshot } = session.snapshot();
  const late = new Set(snapshot.late?.commits.map(({ commit }) => commit));
  const aside = new Map(state.aside.map((one) => [one.commit, one]));
  const since = diffSinceReturn(state);
  await openDialog(
    '이력',
    () => html`${
      since && since.differences.length > 0
        ? html`<section class="panel-part">
            <h3>${since.since.returned ? '반려된 뒤 바뀐 것' : '앞 판에서 바뀐 것'}</h3>
            ${since.since.returned ? html`<p>반려 사유: ${since.since.returned.reason}</p>` : nothing}
            ${differencesTemplate(session, since.differences)}
          </section>`
        : nothing
    }
    ${
      state.revisions.length > 0
        ? html`<section class="panel-part">
            <h3>판</h3>
            <ul class="revisions">${state.revisions.map((revision) => revisionTemplate(session, revision))}</ul>
          </section>`
        : nothing
    }
      <section class="panel-part">
        <h3>한 일 ${steps.length}건</h3>
        <ol class="steps">
          ${steps.map(
            ({ commit, differences }) => html`<li>
              <p><b>${wordOf(commit)}</b> ${late.has(commit.id) ? html`<span class="badge">마감 후 도착</span>` : nothing} ${session.nameOf(commit.actor)} <span class="muted">${showDateTime(commit.at)}</span></p>
              ${aside.has(commit.id) ? html`<p class="remark">반영하지 않음: ${sayAside(aside.get(commit.id)!)}.</p>` : nothing}
              ${saidOf(commit) ? html`<p>${saidOf(commit)}</p>` : isRegistration(commit) ? html`<p>지움</p>` : nothing}
              ${differences.length > 0 ? differencesTemplate(session, differences) : nothing}
            </li>`,
          )}
        </ol>
      </section>`,
    { wide: true },
  );
}

async function showLinks(session: FormSession): Promise<void> {
  const { state, referredBy } = session.snapshot();
  const own = referencesOf(state);
  const known = new Set(own.map(keyOf));
  const others = referredBy.filter((one) => !known.has(keyOf(one)));
  const list = (title: string, references: typeof referredBy) =>
    html`<section class="panel-part">
      <h3>${title}</h3>
      ${
        references.length === 0
          ? html`<p class="muted">없습니다.</p>`
          : html`<ul class="links">
              ${references.map((one) => html`<li><a href=${recordAddress(one)}>${one.number} ${one.text}</a></li>`)}
            </ul>`
      }
    </section>`;
  await openDialog(
    '연결',
    () => html`${list('이 기록이 가리키는 기록', own)}${list('이 기록을 가리키는 기록', others)}`,
  );
}

/** Opens one of the panels. */
export function showPanel(session: FormSession, name: 'history' | 'links'): Promise<void> {
  return name === 'history' ? showHistory(session) : showLinks(session);
}
