// The rows of a ledger as a file or on paper, and records from a file. Loaded on a click.

import { html, nothing } from 'lit/html.js';
import type { LedgerCell, LedgerRecord } from '../../core/form/columns.ts';
import { paperOfLedger } from '../../core/paper/ledger.ts';
import { showDate } from '../../core/text/date.ts';
import { csvToDrafts, decodeCsv, recordsToCsv } from '../../export/csv.ts';
import { wallTime } from '../../store/clock.ts';
import { openDialog } from '../dialog.ts';
import { previewPaper, saveBytes, savePaper } from '../paper/pages.ts';
import { today } from '../workspace.ts';
import type { Ledger } from './ledger.ts';
import { keyAt, textAt } from './rows.ts';
import { totalsOf } from './totals.ts';

export type FileAct = 'csv' | 'import' | 'preview' | 'pdf';

const titleOf = (ledger: Ledger): string =>
  [ledger.period === 'standing' ? '' : `${ledger.period}년`, ledger.form.ledger.title].filter(Boolean).join(' ');

/** The picked rows, or those that are shown, in their order, with every field of their records. */
async function exportCsv(ledger: Ledger): Promise<void> {
  const order = new Map(ledger.chosen().map((row, index) => [row.id, index]));
  const records: (LedgerRecord & { at: number })[] = [];
  for await (const { state, number } of ledger.workspace.states(ledger.form.id, ledger.period)) {
    const at = order.get(state.record);
    if (at !== undefined) records.push({ state, number, at });
  }
  records.sort((a, b) => a.at - b.at);
  const text = recordsToCsv(ledger.form, records, ledger.workspace.context());
  saveBytes(text, `${titleOf(ledger)}.csv`, 'text/csv;charset=utf-8');
  ledger.say(`${records.length}건을 CSV 파일로 내보냈습니다.`);
}

/** What the rows were chosen by, in words for the paper. */
function selectionOf(ledger: Ledger): string[] {
  const { query, period, picks } = ledger;
  const filters = Object.entries(query.filters)
    .filter(([, values]) => values.length > 0)
    .map(([id, values]) => `${ledger.filters.find((one) => one.id === id)?.label ?? id}: ${values.join(', ')}`);
  const book = period === 'standing' ? `기준일 ${showDate(today())}` : `${period}년`;
  if (picks.ids.size > 0) return [book, `선택한 ${picks.ids.size.toLocaleString('ko-KR')}건`];
  return [book, ...(query.words.trim() === '' ? [] : [`찾은 말: ${query.words.trim()}`]), ...filters];
}

async function putOnPaper(ledger: Ledger, act: 'preview' | 'pdf'): Promise<void> {
  const { form, columns, workspace } = ledger;
  const rows = ledger.chosen();
  const created = wallTime(Date.now());
  const cells = rows.map((row) =>
    Object.fromEntries(
      columns.map(({ id }): [string, LedgerCell] => [id, { text: textAt(row, id), sort: keyAt(row, id) }]),
    ),
  );
  const paper = paperOfLedger(form, columns, cells, {
    agency: workspace.agencyName(),
    selection: selectionOf(ledger),
    totals: totalsOf(form, columns, rows).map(({ label, value }) => [label, value]),
    printedAt: created,
    example: workspace.name === 'example',
  });
  const files = workspace.getFile.bind(workspace);
  const save = async () => {
    const stop = new AbortController();
    const progress = (done: number, total: number) => ledger.say(`PDF를 만드는 중입니다. ${done}/${total}쪽`);
    // A paper of many pages takes a while: the dialog says how far it is and can stop it.
    const long = rows.length > 1000;
    const dialog = long
      ? openDialog('PDF', () => html`<p>${rows.length}건으로 PDF를 만드는 중입니다. 닫으면 그만둡니다.</p>`).then(() =>
          stop.abort(),
        )
      : undefined;
    const done = await savePaper(paper, titleOf(ledger), { created, files, progress, signal: stop.signal }).then(
      () => true,
      (error: unknown) => {
        if (stop.signal.aborted) return false;
        throw error;
      },
    );
    if (dialog) document.querySelector<HTMLDialogElement>('dialog[open]')?.close();
    ledger.say(done ? '' : 'PDF 만들기를 그만두었습니다.');
  };
  return act === 'pdf' ? save() : previewPaper(paper, files, save);
}

/** Reads a file, shows what it holds and what is wrong with it, and makes records only when a person says so. */
async function importCsv(ledger: Ledger): Promise<void> {
  const file = await new Promise<File | undefined>((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.csv,text/csv';
    input.addEventListener('change', () => resolve(input.files?.[0]));
    input.addEventListener('cancel', () => resolve(undefined));
    input.click();
  });
  if (!file) return;
  const { drafts, problems } = csvToDrafts(ledger.form, decodeCsv(new Uint8Array(await file.arrayBuffer())));
  const all = [...problems, ...drafts.flatMap((draft) => draft.problems.map((text) => `${draft.line}행 ${text}`))];
  const agreed = await openDialog<true>(
    'CSV 가져오기',
    ({
      close,
    }) => html`<p>「${file.name}」${drafts.length > 0 ? `에서 ${drafts.length}건을 읽었습니다. 가져오면 새 기록이 됩니다.` : '에는 가져올 기록이 없습니다. 첫 줄에 열 이름, 다음 줄부터 기록이 있는지 확인해 주세요.'}</p>
      ${
        all.length > 0
          ? html`<p class="remark remark-warning">확인할 곳 ${all.length}곳. 읽지 못한 값은 적힌 글자 그대로 남습니다.</p>
              <ul class="summary">${all.slice(0, 30).map((text) => html`<li>${text}</li>`)}</ul>`
          : nothing
      }
      ${
        drafts.length > 0
          ? html`<div class="dialog-acts">
              <button type="button" class="button button-primary" @click=${() => close(true)}>${drafts.length}건 가져오기</button>
            </div>`
          : nothing
      }`,
  );
  if (!agreed) return;
  for (const [index, draft] of drafts.entries()) {
    const rows = Object.entries(draft.rows).map(([id, list]) => [id, list.map((row) => row.cells)] as const);
    const outcome = await ledger.workspace.createRecord(ledger.form.id, {
      ...draft.fields,
      ...Object.fromEntries(rows),
    });
    if (!outcome.ok) {
      ledger.say(`${index}건을 가져온 뒤 멈추었습니다. ${draft.line}행: ${outcome.refusal.message}`);
      return;
    }
    outcome.value.release();
    if (index % 20 === 19) ledger.say(`${index + 1}/${drafts.length}건을 가져왔습니다.`);
  }
  ledger.say(`${drafts.length}건을 가져왔습니다.`);
}

/** Runs one of the acts with files. */
export function runFileAct(ledger: Ledger, act: FileAct): Promise<void> {
  if (act === 'csv') return exportCsv(ledger);
  if (act === 'import') return importCsv(ledger);
  return putOnPaper(ledger, act);
}
