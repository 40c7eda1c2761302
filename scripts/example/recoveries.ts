// Restores and recovery drills of the example year. The second half of the year has no drill of the grade 2 system's database, and the evaluation says so.
import { examplePerson } from '../../src/forms/directory/example-agency.ts';
import type { Chronicle } from './chronicle.ts';
import { tellWorked } from './worked.ts';

/** Tells applications, requirements, tests, restores and drills of backup. */
export function tellRecoveries(chronicle: Chronicle): void {
  const { garam, seulgi } = examplePerson;
  tellWorked(chronicle, 'backup-requirements', { by: seulgi });
  tellWorked(chronicle, 'backup-application', { by: seulgi });
  tellWorked(chronicle, 'backup-restore-test', { by: garam });
  tellWorked(chronicle, 'restore-request', { by: seulgi, gap: 10 });
  tellWorked(chronicle, 'recovery-drill', { by: garam });
}
