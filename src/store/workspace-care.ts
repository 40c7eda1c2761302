// The care of a whole workspace: closing its books, backup out and in, checking and repair. Each is loaded when it is asked for.
import type { BookReport } from '../core/book/report.ts';
import type { ReferenceValue } from '../core/field/value.ts';
import type { Disposal } from '../core/paper/disposal.ts';
import type { Archive } from './archive.ts';
import type { Directory } from './directory.ts';
import { requireUser } from './door.ts';
import { accept, refuseError } from './refusal.ts';
import type {
  CurrentUser,
  DisposalOrder,
  DueRecord,
  ImportReport,
  Outcome,
  RecordKey,
  StorageStatus,
} from './workspace.ts';

export class WorkspaceCare {
  readonly #archive: Archive;
  readonly #directory: Directory;

  constructor(archive: Archive, directory: Directory) {
    this.#archive = archive;
    this.#directory = directory;
  }

  async bookReport(book: string, day?: string): Promise<BookReport> {
    return (await import('./book-report.ts')).readBookReport(this.#archive, book, day);
  }

  closeBook(book: string, reason: string): Promise<Outcome> {
    return this.#turnBook('closeBook', book, reason);
  }
  reopenBook(book: string, reason: string): Promise<Outcome> {
    return this.#turnBook('reopenBook', book, reason);
  }
  takeAuthority(book: string, reason: string): Promise<Outcome> {
    return this.#turnBook('takeAuthority', book, reason);
  }

  adoptLate(book: string, record: string): Promise<Outcome<ReferenceValue>> {
    return this.#act(async (user) =>
      (await import('./adoption.ts')).adoptLate(this.#archive, book, record, user.person.id),
    );
  }

  #turnBook(act: 'closeBook' | 'reopenBook' | 'takeAuthority', book: string, reason: string): Promise<Outcome> {
    return this.#act(async (user): Promise<undefined> => {
      await (await import('./closing.ts'))[act](this.#archive, book, reason, user.person.id);
    });
  }

  async retention(): Promise<{ due: readonly DueRecord[]; done: readonly Disposal[] }> {
    return (await import('./retention.ts')).readRetention(this.#archive);
  }

  erase(targets: readonly RecordKey[], order: DisposalOrder): Promise<Outcome<number>> {
    return this.#act(async (user) =>
      (await import('./erasure.ts')).eraseRecords(this.#archive, this.#directory, targets, order, user.person.id),
    );
  }

  async exportBackup(progress?: (done: number, all: number) => void): Promise<Blob> {
    return (await import('./export.ts')).exportBackup(this.#archive, progress);
  }

  async importBackup(
    file: Blob,
    progress?: (done: number, all: number) => void,
    options?: { salvage?: boolean },
  ): Promise<Outcome<ImportReport>> {
    try {
      const { takeBackup } = await import('./take-backup.ts');
      const report = await takeBackup(this.#archive, file, progress, options);
      this.#directory.forget();
      return accept(report, this.#archive.now());
    } catch (error) {
      return refuseError(error);
    }
  }

  refusals(): Promise<readonly { at: string; code: string; message: string; commit: unknown }[]> {
    return this.#archive.database.getAll('refused');
  }

  async status(loss?: 'accept'): Promise<StorageStatus> {
    return (await import('./status.ts')).readStatus(this.#archive, loss);
  }

  async repair(): Promise<{ checked: number; rebuilt: number; damaged: readonly string[] }> {
    return (await import('./repair.ts')).repair(this.#archive);
  }

  async #act<T>(work: (user: CurrentUser) => Promise<T>): Promise<Outcome<T>> {
    try {
      const value = await work(await requireUser(this.#archive, (person) => this.#directory.mayAct(person)));
      return accept(value, this.#archive.now());
    } catch (error) {
      return refuseError(error);
    }
  }
}
