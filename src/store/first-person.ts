// The first person of an empty directory registers themselves: nobody else could.
import type { PersonValue } from '../core/field/value.ts';
import type { Archive } from './archive.ts';
import type { Directory } from './directory.ts';
import { draftRecord } from './draft.ts';
import { LocalRecord } from './record.ts';
import { accept, refusal, StoreError } from './refusal.ts';
import type { Outcome } from './workspace.ts';

/** Writes the record of the person and sits them down. Refused (`inactive-person`) when the directory has somebody already. */
export async function registerFirst(archive: Archive, directory: Directory, person: PersonValue): Promise<Outcome> {
  if (!(await directory.isEmpty())) return { ok: false, refusal: refusal('inactive-person') };
  const { setting, seat } = archive;
  const form = await setting.loadForm('person');
  if (!form) throw new StoreError('unknown-form');
  const fresh = draftRecord(setting, form, {
    name: person.name,
    position: person.position ?? '담당',
    affiliation: '기관',
    department: person.organisation && { name: person.organisation },
    roles: ['담당자', '기관 관리자'],
    activeFrom: setting.today(),
  });
  const chosen = await seat.choose({ ...person, id: fresh.record });
  if (!chosen.ok) return chosen;
  const { book, record } = fresh;
  const handle = new LocalRecord(archive, directory, form, { book, record, fresh });
  const saved = await handle.run((user) => handle.write(user, { drafts: [] }));
  handle.release();
  if (!saved.ok) await seat.choose(undefined);
  return saved.ok ? accept(undefined, saved.savedAt) : saved;
}
