// A backup file taken in by a person: the merge, and what is said when this PC has no room for it.
import { importBackup } from './import.ts';
import { refuseAct, StoreError } from './refusal.ts';
import type { ImportReport } from './workspace.ts';

/** What the store says of an edit that finds no room, the text staying on the screen, is not true of a file. */
const noRoom = () =>
  refuseAct(
    'storage-full',
    '이 PC의 저장 공간이 가득 차 백업을 다 가져오지 못했습니다. 지금 기록에서 없어진 것은 없습니다. 디스크를 비운 뒤 같은 파일을 다시 가져와 주세요.',
  );

/** @throws StoreError as `importBackup` does. */
export async function takeBackup(...given: Parameters<typeof importBackup>): Promise<ImportReport> {
  return importBackup(...given).catch((error: unknown) => {
    throw error instanceof StoreError && error.refusal.code === 'storage-full' ? noRoom() : error;
  });
}
