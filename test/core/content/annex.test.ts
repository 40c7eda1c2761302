import { expect, test } from 'vitest';
import { readSources } from '../../../scripts/library.ts';
import { root } from '../../../scripts/setup.js';
import { annexedForms, statedValues } from '../../../src/core/content/annex.ts';
import { parametersOn, readLibrary } from '../../../src/core/content/library.ts';
import { traceLibrary } from '../../../src/core/content/trace.ts';
import { procedurePaper } from '../../../src/core/paper/texts.ts';

const library = readLibrary(await readSources(root), '2026-11-28');
const procedures = library.procedures.map((one) => [`${one.head.domain} ${one.head.version}`, one] as const);

test.each(procedures)(
  '%s: every value stated and every form used is annexed once, with its articles',
  (_, procedure) => {
    const { stated, left } = statedValues(library, procedure);
    const { head, articles } = procedure;
    const named = articles.flatMap(({ parameters }) => parameters.map(({ id }) => id));
    expect(stated.map(({ parameter }) => parameter.id).sort()).toEqual([...new Set(named)].sort());
    expect(stated.length + left).toBe(parametersOn(library, head.domain, head.effectiveFrom).size);

    const forms = annexedForms(library, procedure);
    expect(forms.map(({ form }) => form.id)).toEqual([...new Set(articles.flatMap((one) => one.forms))]);
    expect(forms.map(({ number }) => number)).toEqual(forms.map((_, index) => index + 1));
    for (const { form, articles: own } of forms)
      expect(own).toEqual(articles.filter((one) => one.forms.includes(form.id)).map(({ number }) => number));
  },
);

test('what an agency changed stands before what it took over', () => {
  const incident = library.procedures.find(({ head }) => head.domain === 'incident' && head.version === '3')!;
  const same = statedValues(library, incident).stated.map(({ parameter, value }) => parameter.value === value);
  expect(same).toEqual(same.toSorted());
  expect(new Set(same)).toEqual(new Set([false, true]));
});

test('a procedure on paper ends with its annexes', () => {
  const incident = library.procedures.find(({ head }) => head.domain === 'incident' && head.version === '3')!;
  const { blocks } = procedurePaper(incident, {
    library,
    trace: traceLibrary(library, '2026-11-28'),
    tables: [],
    figures: [],
    digest: '0'.repeat(64),
  });
  const heads = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
  expect(heads.slice(heads.indexOf('부칙'))).toEqual(['부칙', '별표 기준값', '별지 서식', '조항별 적용 결정']);
  const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  expect(rows.map((row) => row.map(({ text }) => text))).toContainEqual([
    '제1호',
    '장애접수 및 결과보고서',
    expect.stringMatching(/^제4조, 제5조/),
  ]);
});
