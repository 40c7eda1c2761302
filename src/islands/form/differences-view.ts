// What changed between two states of a record, value by value, and what a commit is called. Loaded with history and notices.
import { html, type TemplateResult } from 'lit/html.js';
import { show } from '../../core/field/kinds.ts';
import type { Row, Scalar } from '../../core/field/value.ts';
import type { CommitKind } from '../../core/journal/commit.ts';
import type { Difference } from '../../core/journal/diff.ts';
import { showRow } from './rows-view.ts';
import type { FormSession } from './session.ts';

/** Kinds of commits as people call them. */
export const kindWords: Readonly<Partial<Record<CommitKind, string>>> = {
  create: '처음 작성',
  patch: '고침',
  submit: '제출(기안)',
  sign: '서명',
  return: '반려',
  withdraw: '회수',
  revise: '정정 시작',
  void: '무효',
  link: '연결',
  note: '의견',
  drop: '반영하지 않음',
  erase: '폐기',
};

function showEnd(session: FormSession, path: string, value: Difference['before']): string {
  const [id = '', , column] = path.split('/');
  const field = session.form.fields[id];
  if (value === undefined || value === null) return '비움';
  if (field?.kind === 'rows' && column === undefined) {
    const row = value as Row;
    return showRow(field, row) || (Object.keys(row.cells).length === 0 ? '자리' : '빈 줄');
  }
  return show(session.fieldAt(path), value as Scalar) || '비움';
}

function labelOf(session: FormSession, path: string): string {
  const [id = '', , column] = path.split('/');
  const field = session.form.fields[id];
  if (!field) return id;
  return field.kind === 'rows' && column ? `${field.label} · ${field.columns[column]?.label ?? column}` : field.label;
}

/** In the order of the sheet; what belongs to one table stays as it came. */
function sheetOrder({ form }: FormSession, differences: readonly Difference[]): readonly Difference[] {
  const items = form.sections.flatMap((section) => section.items);
  const place = ({ path }: Difference) => items.indexOf(path.split('/')[0]!);
  return [...differences].sort((a, b) => place(a) - place(b));
}

/** Each difference with its label, the value before and the value after. */
export function differencesTemplate(session: FormSession, differences: readonly Difference[]): TemplateResult {
  return html`<dl class="differences">
    ${sheetOrder(session, differences).map(
      ({ path, before, after }) => html`<div>
        <dt>${labelOf(session, path)}</dt>
        <dd><del>${showEnd(session, path, before)}</del> → <ins>${showEnd(session, path, after)}</ins></dd>
      </div>`,
    )}
  </dl>`;
}
