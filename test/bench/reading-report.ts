// The parts of the report that are about reading.
import type { LighthouseResult } from './lighthouse.ts';
import type { ReadingResult } from './reading.ts';
import { kilobytes, table } from './table.ts';

export function readingPart(results: readonly ReadingResult[]): string[] {
  const builds = results.flatMap(({ pages, ours, starlight, starlightAsItComes }) =>
    Object.entries({ 'twenty links': starlight, 'all pages, as it comes': starlightAsItComes }).map(
      ([navigation, theirs]) => [
        pages.toLocaleString('en'),
        navigation,
        ours.toFixed(1),
        theirs.toFixed(1),
        (ours / theirs).toFixed(2),
        ours / theirs < 0.7 ? 'held' : 'missed',
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
  const growth =
    small && large && large !== small
      ? [
          `Each further page costs ours ${(((large.ours - small.ours) / (large.pages - small.pages)) * 1000).toFixed(1)} ms of CPU, Starlight ${(((large.starlight - small.starlight) / (large.pages - small.pages)) * 1000).toFixed(1)} ms.`,
          '',
        ]
      : [];
  return [
    '## Texts beside Starlight',
    '',
    'The same bodies of about 3,000 characters in eight parts, each on two pages (in force and permanent; one of them indexed), with the search index of both, ours by parts. Only pages of texts, search and 404 are built.',
    'Compression and the PDFs of the texts, which Starlight does not make, are left out. CPU seconds with all processes started, once.',
    '',
    ...table(['pages of text', 'navigation of Starlight', 'ours', 'Starlight', 'ours to theirs', 'limit 0.7'], builds),
    ...growth,
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
