// What other records say about the values of this one: that one holds the same value where none should, that one it refers to is void.
// Loaded for forms that have such a field.
import type { Field } from '../../core/field/field.ts';
import { isBlank, isReference, type ReferenceValue, type Scalar } from '../../core/field/value.ts';
import type { Form } from '../../core/form/form.ts';
import type { RecordState } from '../../core/journal/commit.ts';
import { withParticle } from '../../core/text/particle.ts';
import type { Workspace } from '../../store/workspace.ts';

type Content = Pick<RecordState, 'fields' | 'rows'>;

/** True for forms whose values are looked up among other records. */
export function asksOthers(form: Form): boolean {
  const asks = (field: Field): boolean =>
    field.unique === true ||
    field.kind === 'reference' ||
    (field.kind === 'rows' && Object.values(field.columns).some((column) => column.kind === 'reference'));
  return Object.values(form.fields).some(asks);
}

/**
 * Looks at what is stored, each value once.
 * @param tell called with the warning of a path, or undefined when there is nothing to say
 */
export function createOtherRecords(
  form: Form,
  workspace: Workspace,
  record: string,
  stored: () => Content,
  tell: (path: string, warning: string | undefined) => void,
): () => void {
  const looked = new Map<string, string>();

  const look = async (path: string, value: Scalar | undefined, ask: (value: Scalar) => Promise<string | undefined>) => {
    const text = JSON.stringify(value ?? null);
    const before = looked.get(path);
    if (before === text || (before === undefined && isBlank(value))) return;
    looked.set(path, text);
    const warning = value === undefined || isBlank(value) ? undefined : await ask(value);
    // Another value was saved while this one was looked for.
    if (looked.get(path) === text) tell(path, warning);
  };

  const findSame = (field: string) => async (value: Scalar) => {
    const same = await workspace.findSame(form.id, field, value, record);
    return same && saySame(form.fields[field]!.label, same.number);
  };
  const findVoid = async (value: Scalar) => {
    if (!isReference(value)) return undefined;
    const status = (await workspace.stateOf(value))?.status;
    return status === 'void' || status === 'erased' ? sayVoid(value) : undefined;
  };

  return () => {
    const { fields, rows } = stored();
    for (const [id, field] of Object.entries(form.fields)) {
      if (field.unique) void look(id, fields[id], findSame(id));
      else if (field.kind === 'reference') void look(id, fields[id], findVoid);
      if (field.kind !== 'rows') continue;
      for (const [column, { kind }] of Object.entries(field.columns)) {
        if (kind !== 'reference') continue;
        for (const row of rows[id] ?? []) void look(`${id}/${row.id}/${column}`, row.cells[column], findVoid);
      }
    }
  };
}

function saySame(label: string, number: string): string {
  return `${withParticle(label, '이/가')} ${number} 기록과 같습니다. 한 값은 한 기록에만 씁니다. 어느 쪽이 맞는지 확인해 주세요.`;
}

function sayVoid({ number, text }: ReferenceValue): string {
  return `${withParticle([number, text].filter(Boolean).join(' '), '은/는')} 무효로 한 기록입니다. 다른 기록으로 바꾸어야 하는지 확인해 주세요.`;
}
