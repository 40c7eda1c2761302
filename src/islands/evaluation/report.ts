// The evaluation on paper. Loaded on a click.
import { paperOfEvaluation } from '../../core/paper/evaluation.ts';
import { loadForm } from '../../forms/index.ts';
import { wallTime } from '../../store/clock.ts';
import type { OpenRecord, Workspace } from '../../store/index.ts';
import { previewPaper, savePaper } from '../paper/pages.ts';
import { type Checklist, sectionsOf } from './checklist.ts';
import { decisionsOf, roundForm } from './round.ts';

/** Shows or saves the report of a round, with the record itself attached to the file. */
export async function makeReport(
  how: 'preview' | 'pdf',
  workspace: Workspace,
  round: OpenRecord,
  checklist: Checklist,
): Promise<void> {
  const form = await loadForm(roundForm);
  if (!form) throw new Error(`No form ${roundForm}`);
  const { state, number, oldNumbers } = round.snapshot();
  const drafter = (await workspace.people()).find((one) => one.id === state.createdBy);
  const created = wallTime(Date.now());
  const decided = decisionsOf(round);
  const items = [...checklist.items, ...checklist.dropped.filter(({ id }) => decided.get(id)?.answer)];
  const sections = sectionsOf(items.toSorted((one, other) => one.section - other.section));
  const paper = paperOfEvaluation(form, state, sections, {
    number,
    oldNumbers,
    agency: workspace.agencyName(),
    author: { name: drafter?.name ?? '', department: drafter?.organisation },
    context: workspace.context(),
    printedAt: created,
    example: workspace.name === 'example',
  });
  const title = [number, paper.title].filter(Boolean).join(' ');
  const files = workspace.getFile.bind(workspace);
  const bytes = new TextEncoder().encode(JSON.stringify(state, null, 2));
  const attachments = [{ name: 'record.json', type: 'application/json', bytes, description: '이 평가의 기록' }];
  const save = () => savePaper(paper, title, { created, files, attachments });
  return how === 'pdf' ? save() : previewPaper(paper, files, save);
}
