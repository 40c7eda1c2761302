// Papers of a record: preview, PDF, the blank form, and the record as JSON. Loaded on a click.

import type { Revision } from '../../core/journal/commit.ts';
import { paperOfBlankForm } from '../../core/paper/blank.ts';
import type { Paper } from '../../core/paper/page.ts';
import { paperOfRecord, revisionToPrint } from '../../core/paper/record.ts';
import { wallTime } from '../../store/clock.ts';
import { previewPaper, saveBytes, savePaper } from '../paper/pages.ts';
import type { FormSession } from './session.ts';

const nameOf = (session: FormSession): string =>
  [session.snapshot().number, session.form.title].filter(Boolean).join(' ');

/** The sheet of a record, of one of its revisions when told. */
async function paperOf(session: FormSession, revision?: Revision): Promise<Paper> {
  const { state, number, oldNumbers } = session.snapshot();
  const { workspace, form, context } = session;
  const drafter = (await workspace.people()).find((one) => one.id === state.createdBy);
  return paperOfRecord(form, state, {
    number,
    oldNumbers,
    agency: workspace.agencyName(),
    author: state.createdBy ? { name: session.nameOf(state.createdBy), department: drafter?.organisation } : undefined,
    revision: revision ?? revisionToPrint(state),
    context,
    printedAt: wallTime(Date.now()),
    example: workspace.name === 'example',
  });
}

/** Makes one of the papers and shows or saves it. */
export async function makePaper(
  session: FormSession,
  name: 'preview' | 'pdf' | 'blank' | 'json',
  revision?: Revision,
): Promise<void> {
  const created = wallTime(Date.now());
  const files = session.workspace.getFile.bind(session.workspace);
  const record = () => new TextEncoder().encode(JSON.stringify(session.snapshot().state, null, 2));
  const title = nameOf(session);
  if (name === 'json') return saveBytes(record(), `${title}.json`, 'application/json');
  if (name === 'blank') {
    const blank = paperOfBlankForm(session.form, { printedOn: session.context.today });
    return savePaper(blank, `${session.form.title} 빈 서식`, { created, files });
  }
  const paper = await paperOf(session, revision);
  const attachment = { name: 'record.json', type: 'application/json', bytes: record(), description: '이 문서의 기록' };
  const save = () => savePaper(paper, title, { created, files, attachments: [attachment] });
  return name === 'pdf' ? save() : previewPaper(paper, files, save);
}
