// What others have done to a value that this record does not take as it is: a conflict with both values, a proposal that came too
// late. Both stand beside the field until a person decides. Loaded when a record has one.
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { show } from '../../core/field/kinds.ts';
import type { Scalar } from '../../core/field/value.ts';
import type { PatchItem, Proposal } from '../../core/journal/commit.ts';
import { showDateTime } from '../../core/text/date.ts';
import type { FormSession } from './session.ts';

const reasons: Readonly<Record<Proposal['reason'], string>> = {
  frozen: '제출한 뒤에 도착했습니다',
  'removed-row': '지운 줄에 적은 값입니다',
  changed: '그사이 내용이 바뀌었습니다',
  'not-allowed': '그때 할 수 없는 일이었습니다',
};

function showAt(session: FormSession, path: string, value: PatchItem['value']): string {
  if (path.split('/').length === 2) return value === null ? '줄 지움' : '줄 더함 또는 옮김';
  return show(session.fieldAt(path), value as Scalar) || '비움';
}

const settled = (session: FormSession, path: string, act: Promise<{ ok: boolean; refusal?: { message: string } }>) =>
  act.then((outcome) => session.report(path, outcome.ok ? undefined : outcome.refusal?.message));

function conflictsAt(session: FormSession, path: string): TemplateResult[] {
  const { conflicts } = session.snapshot().state;
  return conflicts
    .filter((conflict) => conflict.path === path)
    .map((conflict) => {
      const mine = session.value(path) ?? null;
      return html`<div class="remark remark-conflict" role="group" aria-label="서로 다른 값">
        <p>두 사람이 이 칸을 따로 고쳤습니다. 하나를 골라 주세요.</p>
        <p>
          <button type="button" class="button" @click=${() => settled(session, path, session.record.settle(path, mine))}>지금 값 쓰기</button>
          <span>${showAt(session, path, mine)}</span>
        </p>
        <p>
          <button type="button" class="button" @click=${() => settled(session, path, session.record.settle(path, conflict.value))}>이 값 쓰기</button>
          <span>${showAt(session, path, conflict.value)}</span>
          <span class="muted">${session.nameOf(conflict.actor)} · ${showDateTime(conflict.at)}</span>
        </p>
      </div>`;
    });
}

function proposalTemplate(session: FormSession, path: string, proposal: Proposal, item: PatchItem): TemplateResult {
  const others = proposal.items.length - 1;
  return html`<div class="remark remark-proposal" role="group" aria-label="반영을 기다리는 값">
    <p>
      반영을 기다리는 값: <b>${showAt(session, item.path, item.value)}</b>
      <span class="muted">${session.nameOf(proposal.actor)} · ${showDateTime(proposal.at)} · ${reasons[proposal.reason]}${others > 0 ? ` · 다른 ${others}칸과 함께` : ''}</span>
    </p>
    <p>
      <button type="button" class="button" @click=${() => settled(session, path, session.record.adopt(proposal.commit))}>반영</button>
      <button type="button" class="button" @click=${() => settled(session, path, session.record.drop(proposal.commit, '반영하지 않음'))}>버림</button>
    </p>
  </div>`;
}

/** Conflicts and proposals of one path. Rows and their cells that are not on the sheet any more are shown under the table. */
export function besideTemplate(session: FormSession, path: string): TemplateResult | typeof nothing {
  const { proposals } = session.snapshot().state;
  const isTable = session.form.fields[path]?.kind === 'rows';
  const shown = new Set(isTable ? session.rows(path).map((row) => row.id) : []);
  const belongs = (item: PatchItem): boolean => {
    if (item.path === path) return true;
    const [field, row, column] = item.path.split('/');
    return isTable && field === path && (column === undefined || !shown.has(row ?? ''));
  };
  const found = [
    ...conflictsAt(session, path),
    ...proposals.flatMap((proposal) =>
      proposal.items.filter(belongs).map((item) => proposalTemplate(session, path, proposal, item)),
    ),
  ];
  return found.length > 0 ? html`${found}` : nothing;
}
