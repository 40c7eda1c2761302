// PDFs of one record and of ledgers with 500 and 5,000 rows: ours beside pdfkit, jsPDF with autotable and pdfmake, in this very process.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellsOf, type LedgerCell, ledgerColumns } from '../../src/core/form/columns.ts';
import { contextOf } from '../../src/core/form/values.ts';
import { blankState } from '../../src/core/journal/state.ts';
import { layOut } from '../../src/core/paper/layout.ts';
import { paperOfLedger } from '../../src/core/paper/ledger.ts';
import { printMetrics } from '../../src/core/paper/metrics.ts';
import type { Paper } from '../../src/core/paper/page.ts';
import { paperOfRecord, revisionToPrint } from '../../src/core/paper/record.ts';
import { pdfOf } from '../../src/export/pdf.ts';
import { loadForm } from '../../src/forms/index.ts';
import { approvedExample } from '../support/example-record.ts';
import { pdfInfo } from '../support/pdf.ts';
import { printFonts } from '../support/print-fonts.ts';
import { book, incidentAt } from './incidents.ts';
import { cache } from './journal-file.ts';
import { type Fonts, makeJspdf, makePdfkit, makePdfmake, type PlainSheet, type Writer } from './pdf-peers.ts';
import { type Sample, timeWork } from './sample.ts';

export type PdfResult = {
  sheet: string;
  by: string;
  /** Milliseconds by the clock, and of processor time. */
  clock: Sample;
  processor: Sample;
  bytes: number;
  pages: number;
};

type Job = { sheet: string; paper: Paper; plain: PlainSheet };

const context = contextOf('2026-11-23');
const printedAt = '2026-11-23T16:10';
const agency = '가온공공서비스원(가상)';

/** One page: a change of a contact person's number, approved by three. */
async function recordJob(): Promise<Job> {
  const form = (await loadForm('incident-notification'))!;
  const state = approvedExample(form, Object.keys(form.examples)[0]!, context);
  const paper = paperOfRecord(form, state, {
    number: 'NTC-2026-0001',
    agency,
    context,
    printedAt,
    revision: revisionToPrint(state),
  });
  return { sheet: 'one-page record', paper, plain: { title: form.title, pairs: wordsOf(paper) } };
}

/** Labels and values of a record's sheet, for those who only draw pairs. */
function wordsOf(paper: Paper): [string, string][] {
  const cells = paper.blocks.flatMap((block) => (block.kind === 'grid' ? block.rows.flat() : []));
  const pairs: [string, string][] = paper.header.map(([label, value]) => [label, value]);
  for (const { text, head } of cells) {
    if (head) pairs.push([text, '']);
    else if (pairs.length > 0) pairs.at(-1)![1] += text;
  }
  return pairs;
}

/** What the ledger page hands to the paper, made before the clock starts: cells are there when a person asks for a PDF. */
async function ledgerJob(count: number): Promise<Job> {
  const form = (await loadForm('incident-report'))!;
  const columns = ledgerColumns(form);
  const rows = Array.from({ length: count }, (_, place): Record<string, LedgerCell> => {
    const { record, number, values } = incidentAt(place);
    const state = { ...blankState(book, record), form: form.id, fields: values };
    return cellsOf(form, { state, number }, context);
  });
  const paper = paperOfLedger(form, columns, rows, { agency, selection: ['2026년'], printedAt });
  return {
    sheet: `ledger of ${count} rows`,
    paper,
    plain: {
      title: form.ledger.title,
      table: {
        head: ['연번', ...columns.map(({ head }) => head), '비고'],
        rows: rows.map((row, at) => [String(at + 1), ...columns.map(({ id }) => row[id]?.text ?? ''), '']),
        widths: [4, ...columns.map(({ width }) => width), 4],
      },
    },
  };
}

function writersOf(fonts: Fonts): readonly (readonly [by: string, write: (job: Job) => Promise<Uint8Array>])[] {
  const plainly = (writer: Writer) => (job: Job) => writer(job.plain);
  const ours = ({ paper }: Job) =>
    pdfOf(layOut(paper, printMetrics), { fonts, title: paper.title, language: 'ko', created: printedAt });
  return [
    ['Jichim', ours],
    ['pdfkit', plainly(makePdfkit(fonts))],
    ['jsPDF + autotable', plainly(makeJspdf(fonts))],
    ['pdfmake', plainly(makePdfmake(fonts))],
  ];
}

/** All PDFs; the last of each is kept in .cache/bench/pdf to be looked at. */
export async function measurePdfs(say: (sentence: string) => void): Promise<PdfResult[]> {
  const fonts = await printFonts();
  const results: PdfResult[] = [];
  const kept = join(cache, 'pdf');
  mkdirSync(kept, { recursive: true });
  for (const job of [await recordJob(), await ledgerJob(500), await ledgerJob(5000)]) {
    for (const [by, write] of writersOf(fonts)) {
      say(`PDF: ${job.sheet} by ${by}`);
      // Once before the clock: the font is read and the code is warm, as with the second sheet of a day.
      let bytes = await write(job);
      const { clock, processor } = await timeWork(async () => {
        bytes = await write(job);
      });
      writeFileSync(join(kept, `${job.sheet} ${by}.pdf`.replaceAll(' ', '-')), bytes);
      const pages = Number(/Pages:\s+(\d+)/.exec(await pdfInfo(bytes))?.[1] ?? 0);
      results.push({ sheet: job.sheet, by, clock, processor, bytes: bytes.length, pages });
    }
  }
  return results;
}
