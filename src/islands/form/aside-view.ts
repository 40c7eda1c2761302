// Acts of approval that came too late to count: what was set aside, why, and the way on. Loaded when a record has one.
import { until } from 'lit/directives/until.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Commit, CommitKind, RecordState } from '../../core/journal/commit.ts';
import { showDateTime } from '../../core/text/date.ts';
import { withParticle } from '../../core/text/particle.ts';
import { kindWords } from './differences-view.ts';
import type { FormSession } from './session.ts';

type Aside = RecordState['aside'][number];

const late: Readonly<Partial<Record<CommitKind, string>>> = {
  submit: '이미 제출되었거나 결재가 끝난 뒤에 도착했습니다',
  sign: '그 서명을 기다리지 않는 때에 도착했습니다. 다른 사람이 먼저 서명했거나, 반려·회수되었습니다',
  return: '이미 결재가 끝났거나 되돌린 뒤에 도착했습니다',
  withdraw: '이미 결재가 끝났거나 되돌린 뒤에 도착했습니다',
  revise: '결재 중이거나 이미 정정을 시작한 뒤에 도착했습니다',
  void: '이미 무효로 한 기록입니다',
};

/** Why an act was set aside, as a clause without its full stop. */
export function sayAside({ kind, reason }: Aside): string {
  if (reason === 'changed') return '그사이 다른 곳에서 내용이 바뀌어 서명한 내용과 지금 내용이 다릅니다';
  return late[kind] ?? '그때 할 수 없는 일이었습니다';
}

/** What the person who reads it can do, by where the record stands now. */
function sayWayOn({ kind }: Aside, { status, revisions }: RecordState): string {
  if (revisions.some((revision) => revision.conflict))
    return '따로 결재한 판은 남아 있습니다. 위의 결재 충돌을 먼저 해결해 주세요.';
  if (kind === 'sign' && status === 'submitted') return '지금 내용을 확인하고, 차례가 되면 다시 서명해 주세요.';
  if (kind === 'submit' && (status === 'draft' || status === 'returned'))
    return '지금 내용을 확인하고, 맞으면 다시 제출해 주세요.';
  if (status === 'approved') return '결재된 내용을 확인하고, 바꿀 것이 있으면 정정을 시작해 주세요.';
  return '지금 내용을 확인하고, 아직 필요하면 다시 해 주세요.';
}

const histories = new WeakMap<FormSession, { heads: string; read: Promise<ReadonlyMap<string, Commit>> }>();

/** Commits of the record by id, read once for each state. */
function readCommits(session: FormSession): Promise<ReadonlyMap<string, Commit>> {
  const heads = session.snapshot().state.heads.join();
  const kept = histories.get(session);
  if (kept?.heads === heads) return kept.read;
  const read = session.record.history().then((commits) => new Map(commits.map((commit) => [commit.id, commit])));
  histories.set(session, { heads, read });
  return read;
}

async function authorOf(session: FormSession, id: string): Promise<TemplateResult | typeof nothing> {
  const commit = (await readCommits(session)).get(id);
  if (!commit) return nothing;
  return html`${session.nameOf(commit.actor)} <span class="muted">${showDateTime(commit.at)}</span>`;
}

/** The list over the sheet; each line goes once somebody has said that they have read it. */
export function asideTemplate(session: FormSession): TemplateResult | typeof nothing {
  const { state, readOnly } = session.snapshot();
  if (state.aside.length === 0) return nothing;
  const settle = async (commit: string) => {
    const outcome = await session.record.drop(commit, '확인함');
    session.report('@acts', outcome.ok ? undefined : outcome.refusal.message);
  };
  return html`<div class="notice notice-warning" data-standing="aside" role="status">
    <p><b>반영하지 않은 결재가 ${state.aside.length}건 있습니다.</b> 이력에는 그대로 남습니다.</p>
    <ul>
      ${state.aside.map(
        (one) => html`<li>
          ${until(authorOf(session, one.commit), nothing)}
          ${withParticle(kindWords[one.kind] ?? one.kind, '을/를')} 반영하지 않았습니다: ${sayAside(one)}. ${sayWayOn(one, state)}
          ${readOnly ? nothing : html`<button type="button" class="button-quiet" data-act="aside-read" @click=${() => settle(one.commit)}>확인함</button>`}
        </li>`,
      )}
    </ul>
  </div>`;
}
