// What is done with the bytes of a value: kept, handed out, drawn. Loaded with the first of these. The bytes go to the store first, then the
// value names them.
import type { FileValue } from '../../core/field/value.ts';
import type { Slot } from './slot.ts';

type Place = Pick<Slot, 'session' | 'path'>;

/** Keeps a chosen file and makes it the value; a refusal is said under the control. */
export async function keepFile({ session, path }: Place, file: File): Promise<void> {
  const outcome = await session.workspace.putFile(new Uint8Array(await file.arrayBuffer()), file.name, file.type);
  session.report(path, outcome.ok ? undefined : outcome.refusal.message);
  if (outcome.ok) await session.change(path, outcome.value);
}

/** Hands a stored file to the browser as a download. Never opened in the page: an attached page could hold scripts. */
export async function saveFile({ session, path }: Place, value: FileValue): Promise<void> {
  const bytes = await session.workspace.getFile(value);
  if (!bytes) {
    session.report(
      path,
      `「${value.name}」 파일이 이 PC에 없습니다. 파일이 있는 PC의 백업 파일을 가져오면 열 수 있습니다.`,
    );
    return;
  }
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = value.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Asks for a drawn or typed signature and makes it the value. */
export async function drawSignature({ session, path }: Place): Promise<void> {
  const { askSignature } = await import('./signature-dialog.ts');
  const image = await askSignature(session);
  if (image) await session.change(path, image);
}
