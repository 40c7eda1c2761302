// Whom and what the cells of a CSV line stand for. A cell shows a name or a number; the record behind it travels in one last column, by
// field. Reading takes the link back only where the cell still shows the same text: what somebody has typed over counts as typed.
import type { Field } from '../field/field.ts';
import { kinds, show } from '../field/kinds.ts';
import type { Scalar, Values } from '../field/value.ts';
import { toLine } from '../text/plain.ts';
import type { Form } from './form.ts';
import { rowsOf, scalarOf } from './values.ts';

/** Head of the column. It stands last, so that nobody has to look at it. */
export const linksHead = '연결 정보(고치지 마세요)';

const linkKinds: ReadonlySet<Field['kind']> = new Set(['person', 'organisation', 'reference']);

/** What the cells say cannot tell: all but a bare name or number that was typed by hand. */
function carriesLink(field: Field, value: Scalar | undefined): value is Exclude<Scalar, undefined> {
  if (!linkKinds.has(field.kind) || !kinds[field.kind].isValue(value)) return false;
  const linked = value as { id?: string; record?: string; position?: string; organisation?: string };
  return Boolean(linked.id || linked.record || linked.position || linked.organisation);
}

/** The links of one record as text: by field or `field/column` the values behind the cells, in the order of the rows. '' without any. */
export function writeLinks(form: Form, values: Values): string {
  const links: Record<string, Scalar[]> = {};
  for (const [id, field] of Object.entries(form.fields)) {
    if (field.kind !== 'rows') {
      const value = scalarOf(values, id);
      if (carriesLink(field, value)) links[id] = [value];
      continue;
    }
    for (const [column, cell] of Object.entries(field.columns)) {
      const found = rowsOf(values, id)
        .map((row) => row.cells[column])
        .filter((value) => carriesLink(cell, value));
      if (found.length > 0) links[`${id}/${column}`] = found as Scalar[];
    }
  }
  return Object.keys(links).length > 0 ? JSON.stringify(links) : '';
}

/** The link behind a cell that shows this text; undefined where it was typed. Of two that show the same each is taken once, in order. */
export type Links = (path: string, field: Field, text: string) => Scalar | undefined;

/** Reads the column. `problem` says in Korean that it cannot be read; then every cell counts as typed. */
export function readLinks(text: string): { links: Links; problem?: string } {
  let lists: Record<string, unknown> = {};
  let problem: string | undefined;
  if (text.trim() !== '') {
    try {
      const parsed: unknown = JSON.parse(text);
      if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw new TypeError('no object');
      lists = parsed as Record<string, unknown>;
    } catch {
      problem = `‘${linksHead}’ 열이 바뀌어 사람과 다른 기록의 연결을 읽지 못했습니다. 가져온 뒤 목록에서 다시 골라 주세요.`;
    }
  }
  const left = new Map<string, unknown[]>();
  const links: Links = (path, field, text) => {
    if (!linkKinds.has(field.kind)) return undefined;
    const kept = Object.hasOwn(lists, path) ? lists[path] : undefined;
    const list = left.get(path) ?? (Array.isArray(kept) ? [...kept] : []);
    left.set(path, list);
    const shown = toLine(text);
    const at = list.findIndex(
      (value) => kinds[field.kind].isValue(value as Scalar) && toLine(show(field, value as Scalar)) === shown,
    );
    return at < 0 ? undefined : (list.splice(at, 1)[0] as Scalar);
  };
  return { links, ...(problem ? { problem } : {}) };
}
