// The whole example year in one journal, in the order in which its people would have written it.
import type { Commit } from '../../src/core/journal/commit.ts';
import { examplePerson } from '../../src/forms/directory/example-agency.ts';
import { role } from '../../src/forms/directory/roles.ts';
import { loadForms } from '../../src/forms/index.ts';
import { tellAgency } from './agency.ts';
import { tellBackups } from './backups.ts';
import { tellCare } from './care.ts';
import { tellChanges } from './changes.ts';
import { Chronicle } from './chronicle.ts';
import { tellDocuments } from './documents.ts';
import { tellIncidents } from './incidents.ts';
import { keepItems, tellItems } from './items.ts';
import { tellRecoveries } from './recoveries.ts';

const { garam, nuri, hangyeol } = examplePerson;

/** All commits of the year 2026 of the fictional agency. The same at every call. */
export async function tellYear(): Promise<readonly Commit[]> {
  const chronicle = new Chronicle(await loadForms(), {
    [role.staff]: garam,
    [role.reviewer]: nuri,
    [role.approver]: hangyeol,
  });
  tellAgency(chronicle);
  tellDocuments(chronicle);
  const items = tellItems(chronicle);
  const incidents = tellIncidents(chronicle);
  const changes = tellChanges(chronicle, incidents);
  keepItems(items, changes);
  tellCare(chronicle, changes);
  tellRecoveries(chronicle);
  tellBackups(chronicle);
  return chronicle.commits;
}
