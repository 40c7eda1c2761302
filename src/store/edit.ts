// An edit on its way into a commit: brought to its stored form, and refused with a sentence where it could not be kept.
import { isStorable } from '../core/field/kinds.ts';
import type { FileValue, Scalar } from '../core/field/value.ts';
import type { Form } from '../core/form/form.ts';
import type { PatchItem, RecordState } from '../core/journal/commit.ts';
import { parsePath } from '../core/journal/path.ts';
import { isFrozen } from '../core/journal/state.ts';
import type { Archive } from './archive.ts';
import { refuseFiles } from './file.ts';
import { StoreError } from './refusal.ts';
import { toStored } from './stored-value.ts';

/** An edit as a page gives it; `seen` absent stands for what the record shows now. */
export type EditItem = Omit<PatchItem, 'seen'> & { seen?: string | null };

/**
 * Makes patch items of edits.
 * @param shown what the person saw: an edit of what was frozen since becomes a proposal, it is not refused.
 * @param state the record now.
 * @throws StoreError with messages at the paths, before anything is written.
 */
export async function checkItems(
  archive: Archive,
  form: Form | undefined,
  shown: RecordState,
  state: RecordState,
  items: readonly EditItem[],
): Promise<PatchItem[]> {
  if (!form) throw new StoreError('unknown-form');
  const checked = items.map((item): PatchItem => {
    const value = toStored(item.value) as PatchItem['value'];
    const seen = item.seen === undefined ? (state.seen[item.path] ?? null) : item.seen;
    return { path: item.path, seen, value, ...(item.settles?.length && { settles: item.settles }) };
  });
  const at = checked.flatMap(({ path, value }) => {
    const message = findFault(form, shown, path, value);
    return message === undefined ? [] : [{ path, message }];
  });
  if (at.length > 0) throw new StoreError({ code: 'not-storable', message: at[0]!.message, at });
  await checkFiles(archive, state, checked);
  return checked;
}

/** The sentence for an edit that cannot be kept at its path. */
function findFault(form: Form, state: RecordState, path: string, value: PatchItem['value']): string | undefined {
  const parsed = parsePath(path);
  const field = parsed && Object.hasOwn(form.fields, parsed.field) ? form.fields[parsed.field] : undefined;
  const column = field?.kind === 'rows' && parsed?.column !== undefined ? field.columns[parsed.column] : undefined;
  const isRow = field?.kind === 'rows' && parsed?.row !== undefined && parsed.column === undefined;
  const target = field?.kind === 'rows' ? column : parsed?.row === undefined ? field : undefined;
  if (!parsed || !field || (!target && !isRow)) {
    return '이 서식에 없는 칸입니다. 화면을 새로 고친 뒤 다시 입력해 주세요.';
  }
  if (isFrozen(state, parsed.field)) {
    return '제출했거나 승인된 단계의 칸이라 고칠 수 없습니다. 회수하거나 사유를 적어 정정을 시작해 주세요.';
  }
  if (isRow) {
    return value === null || isOrder(value) ? undefined : '표의 줄을 읽을 수 없습니다. 줄을 다시 추가해 주세요.';
  }
  return isStorable(target!, value) ? undefined : `${target!.label}에 넣을 수 없는 값입니다. 다시 입력해 주세요.`;
}

function isOrder(value: unknown): value is { order: string } {
  return typeof value === 'object' && value !== null && 'order' in value && typeof value.order === 'string';
}

/** Files have to be here before the commit that names them, and fit the record together. */
async function checkFiles(archive: Archive, state: RecordState, items: readonly PatchItem[]): Promise<void> {
  const added = items.filter((item): item is PatchItem & { value: FileValue } => isFile(item.value));
  if (added.length === 0) return;
  for (const { path, value } of added) {
    if ((await archive.database.count('blobs', value.sha256)) > 0) continue;
    const message = `「${value.name}」 파일이 이 PC에 저장되지 않았습니다. 파일을 다시 골라 주세요.`;
    throw new StoreError({ code: 'file-missing', message, at: [{ path, message }] });
  }
  const size = Object.fromEntries(added.map(({ path, value }) => [path, value as Scalar]));
  const message = refuseFiles({ fields: { ...state.fields, ...size }, rows: state.rows });
  if (message) throw new StoreError({ code: 'files-too-large', message, at: [{ path: added[0]!.path, message }] });
}

function isFile(value: unknown): value is FileValue {
  return typeof value === 'object' && value !== null && 'sha256' in value;
}
