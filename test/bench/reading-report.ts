// The parts of the report that are about reading.
import type { LighthouseResult } from './lighthouse.ts';
import type { ReadingResult } from './reading.ts';
import type { Sample } from './sample.ts';
import { kilobytes, table } from './table.ts';

export function readingPart(results: readonly ReadingResult[]): string[] {
  const show = ({ median, lowest, highest, runs }: Sample) =>
    runs.length > 1 ? `${median.toFixed(1)} (${lowest.toFixed(1)} to ${highest.toFixed(1)})` : median.toFixed(1);
  const builds = results.flatMap(({ pages, ours, starlight, starlightAsItComes }) =>
    Object.entries({ 'all pages, as it comes': starlightAsItComes, 'cut to twenty links': starlight }).map(
      ([navigation, theirs]) => [
        pages.toLocaleString('en'),
        navigation,
        show(ours),
        show(theirs),
        (ours.median / theirs.median).toFixed(2),
        ours.median / theirs.median < 0.7 ? 'held' : 'missed',
      ],
    ),
  );
  const views = results.flatMap(({ pages, views: seen }) =>
    seen.map((one) => [
      pages.toLocaleString('en'),
      one.page,
      `${one.requests}`,
      kilobytes(one.bytes),
      kilobytes(one.bytes - one.font),
    ]),
  );
  const [small, large] = [results[0], results.at(-1)];
  const growth = (which: 'ours' | 'starlight' | 'starlightAsItComes') =>
    (((large![which].median - small![which].median) / (large!.pages - small!.pages)) * 1000).toFixed(1);
  const grown =
    small && large && large !== small
      ? [
          `Each further page costs ours ${growth('ours')} ms of CPU, Starlight ${growth('starlightAsItComes')} ms as it comes and ${growth('starlight')} ms with its navigation cut short.`,
          '',
        ]
      : [];
  return [
    '## Texts beside Starlight',
    '',
    'The same bodies of about 3,000 characters in eight parts, each on two pages (in force and permanent; one of them indexed), with the search index of both, ours by parts. Only pages of texts, search and 404 are built,',
    'without the forms, the guideline and the checklist. Compression and the PDFs of the texts, which Starlight does not make, are left out. CPU seconds with all processes started: medians where lowest and highest stand behind, else once.',
    '',
    ...table(['pages of text', 'navigation of Starlight', 'ours', 'Starlight', 'ours to theirs', 'limit 0.7'], builds),
    ...grown,
    ...table(['pages of text', 'first view of', 'requests', 'all', 'without fonts'], views),
  ];
}

export function lighthousePart(results: readonly LighthouseResult[]): string[] {
  return [
    '## Lighthouse',
    '',
    'Its own slowed-down phone, medians of 3. The limit is 0.98 for both.',
    '',
    ...table(
      ['page', 'performance', 'lowest', 'accessibility', ''],
      results.map(({ page, performance, accessibility }) => [
        page,
        performance.median.toFixed(2),
        performance.lowest.toFixed(2),
        accessibility.toFixed(2),
        performance.median >= 0.98 && accessibility >= 0.98 ? 'held' : 'missed',
      ]),
    ),
  ];
}
