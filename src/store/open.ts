// Opening a workspace: the database, who we are in it, the other tabs, and what an earlier session left unfinished.
import { Archive } from './archive.ts';
import { type Clock, checkClock } from './clock.ts';
import { openDatabase } from './database.ts';
import { Directory } from './directory.ts';
import { LocalWorkspace } from './local-workspace.ts';
import { settleDevice } from './marker.ts';
import { databaseName } from './notes.ts';
import { browserRandom, type Random } from './random.ts';
import { Setting } from './setting.ts';
import { joinTabs } from './tabs.ts';
import { UserSeat } from './user.ts';
import type { WorkspaceName } from './workspace.ts';

/**
 * What a workspace is opened with; clock and random are the browser's own unless told. `gone` is called when another tab or the browser
 * takes the database away: from then on everything is refused with `storage-closed`.
 */
export type OpenOptions = { clock?: Clock; random?: Random; gone?: () => void };

/**
 * Opens a workspace of this browser.
 * @throws StoreError when the browser gives no storage, or holds one of a newer program.
 */
export async function openWorkspace(
  name: WorkspaceName,
  { clock = () => Date.now(), random = browserRandom, gone }: OpenOptions = {},
): Promise<LocalWorkspace> {
  const stop = new AbortController();
  const database = await openDatabase(name, () => {
    stop.abort();
    gone?.();
  });
  const tabs = await joinTabs(databaseName(name));
  const left = await database.getAllKeys('meta', IDBKeyRange.bound('open/', 'open0'));
  // Without the server the workspace still opens.
  if (left[0]) await import('./renew-log.ts').then((log) => log.settleLeft(database, tabs, left)).catch(() => {});
  const device = await settleDevice(database, random);
  const setting = new Setting(database, device, clock, random);
  const seat = new UserSeat(database, clock, random);
  const directory = new Directory(setting);
  const archive = new Archive(name, setting, tabs, seat);
  archive.listen((row) => directory.forget(row?.book));
  archive.listen((row) => void hearAgency(archive, row?.book).catch(reportError));
  for (const sign of ['pointerdown', 'keydown'] as const) {
    addEventListener(sign, () => seat.touch(), { signal: stop.signal, passive: true, capture: true });
  }
  stop.signal.addEventListener('abort', () => tabs.close());
  if (await database.get('meta', 'unfinishedImport')) {
    await (await import('./import.ts')).finishImport(archive, await database.getAllKeys('cursors'));
  }
  await Promise.all([setting.agency.hear(), checkClock(database, setting.clock())]);
  // Asked without waiting: some browsers ask the person, and on plain http the question does not exist.
  void navigator.storage?.persist?.().catch(() => false);
  return new LocalWorkspace(archive, directory, () => {
    stop.abort();
    database.close();
  });
}

/** Other settings change what open ledgers show of records that nobody has submitted yet. */
async function hearAgency(archive: Archive, book?: string): Promise<void> {
  if (await archive.setting.agency.hear(book)) await archive.showAnew();
}
