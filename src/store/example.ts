// The example workspace, 예시(가상): a database of its own, filled from a bundled backup file and removed by deleting it.
import { deleteDatabase } from './database.ts';
import { forgetNotes } from './marker.ts';
import { databaseName } from './notes.ts';
import { type OpenOptions, openWorkspace } from './open.ts';
import { StoreError } from './refusal.ts';
import type { Workspace } from './workspace.ts';

/** Path of the bundled year below the site's base path. */
export const examplePath = 'example/2026.jichim';

/**
 * Opens the example workspace; the first time it is filled from the site's own file.
 * @param base the site's base path, ending with a slash.
 * @throws StoreError when the file cannot be read or taken in.
 */
export async function openExample(
  base: string,
  progress?: (done: number, all: number) => void,
  options?: OpenOptions,
): Promise<Workspace> {
  const workspace = await openWorkspace('example', options);
  if ((await workspace.books()).length > 0) return workspace;
  try {
    const answer = await fetch(`${base}${examplePath}`);
    if (!answer.ok) throw notFound();
    const imported = await workspace.importBackup(await answer.blob(), progress);
    if (!imported.ok) throw imported.refusal.code === 'storage-full' ? noRoom() : new StoreError(imported.refusal);
    return workspace;
  } catch (error) {
    workspace.close();
    await removeExample();
    throw error instanceof TypeError ? notFound() : error;
  }
}

/** Removes the example workspace with everything in it. Other tabs that show it lose their storage. */
export async function removeExample(): Promise<void> {
  await deleteDatabase('example');
  forgetNotes(databaseName('example'));
}

function noRoom(): StoreError {
  return new StoreError({
    code: 'storage-full',
    message: '이 PC의 저장 공간이 가득 차 예시 데이터를 담지 못했습니다. 디스크를 비운 뒤 다시 눌러 주세요.',
  });
}

function notFound(): StoreError {
  return new StoreError({
    code: 'example-missing',
    message: '예시 데이터 파일을 읽지 못했습니다. 연결을 확인하고 다시 눌러 주세요.',
  });
}
