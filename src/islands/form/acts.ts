// What the buttons at the foot of the sheet do, loaded with the first that is pressed; dialogs, papers and history with their own.
import { recordAddress } from '../address.ts';
import type { ApprovalAct } from './act-dialog.ts';
import type { FormSession } from './session.ts';

export type ActName =
  | ApprovalAct
  | 'history'
  | 'links'
  | 'preview'
  | 'pdf'
  | 'blank'
  | 'json'
  | 'link'
  | 'registration';
type Act = (session: FormSession, link: string) => Promise<void>;

/** Nothing is done over what could not be saved: a person signs what the screen shows. The sentence stands by the buttons already. */
const isSaved = (session: FormSession): Promise<boolean> => session.flush();

/** An act of approval with its dialog. */
const ask = (name: ApprovalAct) => async (session: FormSession) => {
  if (!(await isSaved(session))) return;
  const { runAct } = await import('./act-dialog.ts');
  await runAct(session, name);
};

const show = (name: 'history' | 'links') => async (session: FormSession) => {
  const { showPanel } = await import('./panels.ts');
  await showPanel(session, name);
};

const make = (name: 'preview' | 'pdf' | 'blank' | 'json') => async (session: FormSession) => {
  const { makePaper } = await import('./papers.ts');
  await makePaper(session, name);
};

/** Judges the stage; what is wrong is shown and gets the focus, otherwise the submit is asked for. */
async function submit(session: FormSession): Promise<void> {
  const problems = await session.judge(session.stage().id);
  if (problems.every((problem) => problem.level !== 'error')) return ask('submit')(session);
  session.afterDrawing(() => {
    document.getElementById('summary')?.focus();
    document.getElementById('summary')?.scrollIntoView({ block: 'start' });
  });
}

/** Makes the record of a link of the definition and goes to it. */
async function makeLinked(session: FormSession, link: string): Promise<void> {
  if (!(await isSaved(session))) return;
  const outcome = await session.record.makeLinked(link);
  if (outcome.ok) location.assign(recordAddress(outcome.value));
  else session.report('@acts', outcome.refusal.message);
}

async function register(session: FormSession): Promise<void> {
  const { askRegistration } = await import('./registration-dialog.ts');
  await askRegistration(session);
}

/** Acts by the name of their button; `link` is the id of the link that is followed. */
export const acts: Readonly<Record<ActName, Act>> = {
  submit,
  sign: ask('sign'),
  return: ask('return'),
  withdraw: ask('withdraw'),
  revise: ask('revise'),
  void: ask('void'),
  history: show('history'),
  links: show('links'),
  preview: make('preview'),
  pdf: make('pdf'),
  blank: make('blank'),
  json: make('json'),
  link: makeLinked,
  registration: register,
};
