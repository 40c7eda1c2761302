// Every form by id, loaded when asked for: a form page carries one definition, not all of them. Adding a form is one line here.
import type { Form, FormWithRules } from '../core/form/form.ts';
import { withRules } from '../core/form/rules.ts';

type Loader = () => Promise<{ default: Form }>;

/** Definitions by form id, in the order of the catalogue. */
export const formIndex: Readonly<Record<string, Loader>> = {
  'document-register': () => import('./planning/document-register/index.ts'),
  'incident-report': () => import('./incident/incident-report/index.ts'),
  'emergency-contact': () => import('./incident/emergency-contact/index.ts'),
  'emergency-plan': () => import('./incident/emergency-plan/index.ts'),
  'preventive-check-plan': () => import('./incident/preventive-check-plan.ts'),
  'preventive-check': () => import('./incident/preventive-check/index.ts'),
  'incident-drill': () => import('./incident/incident-drill/index.ts'),
  'incident-notification': () => import('./incident/incident-notification.ts'),
  'incident-postmortem': () => import('./incident/incident-postmortem.ts'),
  'incident-statistics': () => import('./incident/incident-statistics/index.ts'),
  'change-case': () => import('./config-change/change-case/index.ts'),
  'self-evaluation': () => import('./evaluation/self-evaluation/index.ts'),
  'checklist-adjustment': () => import('./evaluation/checklist-adjustment.ts'),
  person: () => import('./directory/person.ts'),
  department: () => import('./directory/department.ts'),
  'approval-line': () => import('./directory/approval-line.ts'),
  proxy: () => import('./directory/proxy.ts'),
  'duty-exception': () => import('./directory/duty-exception.ts'),
  system: () => import('./directory/system/index.ts'),
  'configuration-item': () => import('./config-change/configuration-item/index.ts'),
  'error-report': () => import('./config-change/error-report.ts'),
  'configuration-verification': () => import('./config-change/configuration-verification/index.ts'),
  'configuration-audit': () => import('./config-change/configuration-audit.ts'),
  'configuration-evaluation': () => import('./config-change/configuration-evaluation.ts'),
  'configuration-status-report': () => import('./config-change/configuration-status-report.ts'),
  'backup-result': () => import('./backup/backup-result/index.ts'),
  media: () => import('./backup/media/index.ts'),
  'backup-application': () => import('./backup/backup-application/index.ts'),
  'backup-requirements': () => import('./backup/backup-requirements.ts'),
  'backup-restore-test': () => import('./backup/backup-restore-test.ts'),
  'restore-request': () => import('./backup/restore-request/index.ts'),
  'recovery-drill': () => import('./backup/recovery-drill/index.ts'),
  'agency-profile': () => import('./directory/agency-profile.ts'),
  'agency-setting': () => import('./directory/agency-setting/index.ts'),
};

/** The definition of a form, in a browser without its rules; undefined when no form has this id. */
export async function loadForm(id: string): Promise<Form | undefined> {
  const loader = Object.hasOwn(formIndex, id) ? formIndex[id] : undefined;
  return loader && (await loader()).default;
}

/** All definitions with their rules, in the order of the index. */
export function loadForms(): Promise<FormWithRules[]> {
  return Promise.all(Object.values(formIndex).map(async (load) => withRules((await load()).default)));
}
