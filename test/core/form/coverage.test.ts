import { describe, expect, it } from 'vitest';
import {
  findBrokenTies,
  findHomes,
  findUnknownClauses,
  findUnknownPlaces,
  findUnservedFields,
  placesServed,
  type SourceDocument,
} from '../../../src/core/form/coverage.ts';
import type { Form } from '../../../src/core/form/form.ts';
import { visitForm } from '../../support/visit-form.ts';

const documents: SourceDocument[] = [
  {
    id: 'visit',
    title: '방문 기록',
    fields: [
      { id: 'title', label: '방문명', stated: true },
      { id: 'step', label: '경과', stated: true },
      { id: 'note', label: '비고', stated: false },
    ],
  },
  { id: 'visit-rule', title: '방문 규정', fields: [{ id: 'scope', label: '범위', stated: true }] },
];
const change = (part: Partial<Form>): Form => ({ ...visitForm, ...part });
const outlines = { 'visit-rule': { title: '방문 규정', basis: ['5.8.1'], headings: [{ id: 'scope', label: '범위' }] } };

describe('stated fields', () => {
  it('are served by fields, columns, computed values, outlines and the number', () => {
    const stay = visitForm.computed.stay!;
    const form = change({
      numberServes: ['visit/no'],
      outlines,
      computed: { stay: { ...stay, field: { ...stay.field, serves: ['visit/stay'] } } },
    });
    expect(placesServed(form).sort()).toEqual([
      'visit-rule/scope',
      'visit/no',
      'visit/stay',
      'visit/step',
      'visit/title',
    ]);
    expect(findUnservedFields([visitForm], documents)).toEqual([]);
  });

  it('are named when they are missing from their home', () => {
    const form = change({
      covers: ['visit', 'visit-rule'],
      fields: { ...visitForm.fields, title: { kind: 'text', label: '방문명' } },
    });
    expect(findUnservedFields([form], documents)).toEqual([
      'visit: stated field visit/title (방문명) is missing',
      'visit: stated field visit-rule/scope (범위) is missing',
    ]);
    expect(findUnservedFields([change({ covers: ['visit', 'visit-rule'], outlines })], documents)).toEqual([]);
  });

  it('are not invented, nor served for documents of another form', () => {
    expect(findUnknownPlaces([visitForm], documents)).toEqual([]);
    expect(findUnknownPlaces([change({ numberServes: ['visit/no'] })], documents)).toEqual([
      'visit: serves visit/no, which is not in the source',
    ]);
    expect(findUnknownPlaces([change({ outlines })], documents)).toEqual([
      'visit: serves visit-rule/scope but does not cover visit-rule',
    ]);
  });
});

describe('homes of documents', () => {
  it('names documents with none, with two, unknown ones and waiting ones that have arrived', () => {
    const other = change({ id: 'other', covers: ['visit', 'nothing'] });
    expect(findHomes([visitForm, other], documents, ['visit', 'gone'])).toEqual({
      unknown: ['other: covers nothing, which is not in the source'],
      homeless: ['document visit-rule has no home'],
      shared: ['document visit has 2 homes: visit, other'],
      settled: [
        'document visit waits on the list but has a home or does not exist',
        'document gone waits on the list but has a home or does not exist',
      ],
    });
  });

  it('lets listed documents wait', () => {
    expect(findHomes([visitForm], documents, ['visit-rule'])).toEqual({
      unknown: [],
      homeless: [],
      shared: [],
      settled: [],
    });
  });
});

describe('ties', () => {
  it('names clauses that do not exist, outlines included', () => {
    expect(findUnknownClauses([change({ outlines })], ['5.8.3.a'])).toEqual(['visit: clause 5.8.1 does not exist']);
    expect(findUnknownClauses([change({ outlines })], ['5.8.3.a', '5.8.1'])).toEqual([]);
  });

  it('names references, links, copies and prefixes that go nowhere', () => {
    const target = change({
      id: 'change-case',
      number: 'CHG',
      fields: {
        source: { kind: 'reference', label: '출처', forms: ['visit'] },
        title: { kind: 'text', label: '제목' },
      },
    });
    const link = { id: 'make', title: '만들기', form: 'change-case', copies: { title: 'title' }, by: 'source' };
    expect(findBrokenTies([change({ links: [link] }), target])).toEqual([]);
    expect(findBrokenTies([visitForm])).toEqual(['visit: change refers to form change-case, which does not exist']);
    expect(findBrokenTies([change({ links: [{ ...link, form: 'gone' }] }), target])).toEqual([
      'visit: link make makes gone, which does not exist',
    ]);
    expect(findBrokenTies([change({ links: [{ ...link, copies: { name: 'title' }, by: 'title' }] }), target])).toEqual([
      'visit: link make copies into change-case/name, which does not exist',
      'visit: link make is kept at change-case/title, which is no reference field',
    ]);
    expect(findBrokenTies([visitForm, { ...target, number: 'VST' }])).toEqual([
      'change-case: number prefix VST is also that of visit',
    ]);
    expect(findBrokenTies([visitForm, target, target])[0]).toBe('two forms share an id');
  });
});
