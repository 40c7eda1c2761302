// The results as a page for people.

import type { LedgerResult } from './ledger.ts';
import { contenders, names } from './ledger-store.ts';
import type { LighthouseResult } from './lighthouse.ts';
import type { Machine } from './machine.ts';
import type { PdfResult } from './pdf.ts';
import type { ReadingResult } from './reading.ts';
import { lighthousePart, readingPart } from './reading-report.ts';
import type { Sample } from './sample.ts';
import type { SiteResult } from './site.ts';
import { kilobytes, table } from './table.ts';

/** What can be measured alone: `npm run bench -- reading`. */
export type PartName = 'site' | 'pdf' | 'ledger' | 'reading' | 'lighthouse';

export type Results = {
  machine: Machine;
  /** Load over one minute before and after each part. More than the cores means that others were at work. */
  load: Partial<Record<PartName, [before: number, after: number]>>;
  ledger?: LedgerResult;
  pdf?: PdfResult[];
  site?: SiteResult;
  reading?: ReadingResult[];
  lighthouse?: LighthouseResult[];
};

/** Limits of the ledger page over 20,000 records, in milliseconds. */
const limits: Readonly<Record<string, number>> = {
  'first rows': 500,
  'whole book': 2000,
  filter: 100,
  'filter taken off': 100,
  'first search, a word': 100,
  'search, first consonants': 100,
  'search, a number': 100,
  'search cleared': 100,
  'longest task while scrolling': 50,
};

const number = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(1));
const spread = (sample: Sample): string => `${number(sample.lowest)} to ${number(sample.highest)}`;

function ledgerPart({ filling, stores, pages }: LedgerResult): string[] {
  const lines = [
    '## Ledger',
    '',
    'Incidents of 30 filled fields each. Milliseconds, medians of 5, lowest to highest in brackets.',
    '',
  ];
  const show = (sample: Sample) => `${number(sample.median)} (${spread(sample)})`;
  for (const { size, measures } of pages) {
    lines.push(`### The ledger page of the built site, ${size.toLocaleString('en')} records`, '');
    const rows = Object.entries(measures).map(([name, sample]) => {
      const limit = limits[name];
      const verdict = limit === undefined ? '' : sample.median <= limit ? 'held' : 'missed';
      return [name, number(sample.median), spread(sample), limit === undefined ? '' : `${limit}`, verdict];
    });
    lines.push(...table(['what', 'median', 'lowest to highest', 'limit', ''], rows));
  }
  for (const size of new Set(stores.map((one) => one.size))) {
    lines.push(`### The databases alone, ${size.toLocaleString('en')} records`, '');
    const of = stores.filter((one) => one.size === size);
    const ours = of.find((one) => one.contender === 'ours')!;
    const rows = of.map((one) => [
      names[one.contender],
      show(one.first),
      show(one.whole),
      show(one.longestTask),
      show(one.filter),
      show(one.edit),
      show(one.processor),
      `${(ours.whole.median / one.whole.median).toFixed(2)} / ${(ours.edit.median / one.edit.median).toFixed(2)}`,
    ]);
    const head = [
      '',
      'first rows',
      'all rows in memory',
      'longest task',
      'filter',
      'one saved edit',
      'processor time of all',
      'ours to theirs, open / edit',
    ];
    lines.push(...table(head, rows));
  }
  const small = stores.find((one) => one.contender === 'ours')!;
  const large = stores.findLast((one) => one.contender === 'ours')!;
  lines.push(
    `One saved edit of ours costs ${(large.edit.median / small.edit.median).toFixed(2)} times as much at ${large.size.toLocaleString('en')} records as at ${small.size.toLocaleString('en')}.`,
    '',
    '### Filling',
    '',
    'Ours takes in a backup file and checks every hash; the others put rows that they made themselves. Once, not repeated; seconds by the clock / of processor time.',
    '',
    ...table(
      ['records', 'commits', ...contenders.map((one) => names[one])],
      filling.map(({ size, commits, milliseconds }) => [
        `${size}`,
        `${commits}`,
        ...contenders
          .map((one) => milliseconds[one])
          .map(({ clock, processor }) => `${(clock / 1000).toFixed(1)} / ${(processor / 1000).toFixed(1)}`),
      ]),
    ),
  );
  return lines;
}

function pdfPart(results: readonly PdfResult[]): string[] {
  const rows = results.map((one) => {
    const ours = results.find((other) => other.sheet === one.sheet && other.by === 'Jichim')!;
    const ratio = (ours.processor.median / one.processor.median).toFixed(2);
    return [
      one.sheet,
      one.by,
      number(one.processor.median),
      `${number(one.clock.median)} (${spread(one.clock)})`,
      `${one.clock.runs.length}`,
      ratio,
      kilobytes(one.bytes),
      `${one.pages}`,
    ];
  });
  return [
    '## PDF',
    '',
    'In Node, the same words in the same font (Noto Sans KR), milliseconds after the font is loaded, medians of 5 (fewer where that would take minutes). Ours is layout and file.',
    '',
    ...table(['sheet', 'by', 'processor', 'clock', 'runs', 'ours to theirs', 'bytes', 'pages'], rows),
  ];
}

function sitePart({ build, pages, files, bytes, compressedBytes, visits }: SiteResult): string[] {
  const built = build
    ? [`The whole build took ${build.cpuSeconds.toFixed(1)} s of CPU, ${build.wallSeconds.toFixed(1)} s by the clock.`]
    : [];
  const rows = visits.map((one) => [
    one.page,
    `${one.requests}`,
    kilobytes(one.bytes),
    kilobytes(one.document),
    kilobytes(one.style),
    kilobytes(one.font),
    kilobytes(one.script),
  ]);
  return [
    '## Site',
    '',
    ...built,
    `${pages} pages, ${files} files, ${(bytes / 1e6).toFixed(1)} MB; the gzip and brotli copies beside them ${(compressedBytes / 1e6).toFixed(1)} MB.`,
    '',
    'First visits with an empty cache over plain http (gzip), bytes on the wire with heads, until nothing more was asked for. Nothing was clicked.',
    '',
    ...table(['page', 'requests', 'all', 'document', 'styles', 'fonts', 'scripts'], rows),
    'Limits: a form page 45 kB of script; a text page 300 kB in 8 requests.',
    '',
  ];
}

const notShown = [
  '## What this does not show',
  '',
  '- An office PC: the machine above is neither slow nor fast in the ways that one is, has no screen, and Chromium drew without a graphics card.',
  '- A quiet machine: where the load was above the number of cores, others worked on it at the same time. Ratios of one run are worth more than its milliseconds.',
  '- A disk that is slow or full; the power failing between two saves; storage on a network drive.',
  '- Real words: the incidents are made by rule, their long texts are the same in every record, and none has an attachment, repeating rows or a long history. Records were closed without signatures.',
  '- Equal duties: Dexie and Yjs keep the current rows only. Ours also appends the commit with its hashes and keeps history, numbers and the state of every record, and its first opening loads the definition of the form. Dexie and Yjs bring rows of 30 fields into memory when they open, ours the columns of the ledger.',
  '- Dexie filters through an index on the disk, ours and Yjs over rows in memory. Yjs keeps no index.',
  '- One saved edit is timed from the call to the completed transaction with the browser’s relaxed durability, for all three. It is not a power-cut test; that is in the tests.',
  '- PDF: the others draw plain tables of the same words. They write no tags, no repeated grid of a form, no signature boxes; pdfkit draws cell by cell, since its own `table()` takes far longer. Their layout is not ours, so their pages differ.',
  '- Firefox and Safari, and Chromium of another version.',
  '',
];

/** The report in Markdown. */
export function writeReport({ machine, load, ledger, pdf, site, reading, lighthouse }: Results): string {
  const { commit, changed, date, processor, cores, memoryGigabytes, system, node, chromium } = machine;
  const loads = Object.entries(load).map(
    ([part, [before, after]]) => `${part} ${before.toFixed(1)} and ${after.toFixed(1)}`,
  );
  return [
    `# Measurements of ${date}`,
    '',
    `Commit ${commit}${changed > 0 ? ` with ${changed} changed files` : ''}. ${processor}, ${cores} cores, ${memoryGigabytes} GB, ${system}. Node ${node}, ${chromium}.`,
    `Load over one minute, before and after: ${loads.join('; ')}; on ${cores} cores.`,
    `Beside: ${Object.entries(machine.peers)
      .map(([name, version]) => `${name} ${version}`)
      .join(', ')}.`,
    '',
    ...(ledger ? ledgerPart(ledger) : []),
    ...(pdf ? pdfPart(pdf) : []),
    ...(site ? sitePart(site) : []),
    ...(reading ? readingPart(reading) : []),
    ...(lighthouse ? lighthousePart(lighthouse) : []),
    ...notShown,
  ].join('\n');
}
