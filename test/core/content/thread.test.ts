import { expect, test } from 'vitest';
import { readLibrary } from '../../../src/core/content/library.ts';
import type { LibrarySources } from '../../../src/core/content/library-sources.ts';
import { findBreaks } from '../../../src/core/content/thread.ts';
import { reportForm, wholeSources } from '../../support/library.ts';

const day = '2026-11-23';
const breaksOf = (planted: Partial<LibrarySources>) => findBreaks(readLibrary({ ...wholeSources, ...planted }, day));
const [chapter, section] = wholeSources.guideline as [
  LibrarySources['guideline'][number],
  LibrarySources['guideline'][number],
];
const [item] = wholeSources.items as [LibrarySources['items'][number]];
const [guide] = wholeSources.guides as [LibrarySources['guides'][number]];
const [procedure] = wholeSources.procedures as [LibrarySources['procedures'][number]];
const { notCarried } = wholeSources;
const withBody = (replace: [string, string]) => [chapter, { ...section, body: section.body.replace(...replace) }];

test('the whole library has no breaks', () => {
  expect(breaksOf({})).toEqual([]);
});

const culprits: readonly (readonly [title: string, planted: Partial<LibrarySources>, sentence: string])[] = [
  [
    'a form without clause or reason',
    { forms: [{ ...reportForm, basis: [], reason: ' ' }] },
    'form report (보고서) names neither a clause nor a reason',
  ],
  [
    'a form naming a clause that does not exist',
    { forms: [{ ...reportForm, basis: ['5.4.9'] }] },
    'report: clause 5.4.9 does not exist',
  ],
  [
    'a stated field missing from its form',
    { forms: [{ ...reportForm, fields: { name: { kind: 'text', label: '장애명' } } }] },
    'report: stated field report-document/name (장애명) is missing',
  ],
  [
    'a document with two homes',
    { forms: [reportForm, { ...reportForm, id: 'other', number: 'OTH' }] },
    'document report-document has 2 homes: report, other',
  ],
  ['a document without a home', { forms: [] }, 'document report-document has no home'],
  [
    'a document that waits although it has a home',
    { notCarried: { ...notCarried, documents: [{ reason: '나중에', ids: ['rule-document', 'report-document'] }] } },
    'document report-document waits on the list but has a home or does not exist',
  ],
  [
    'an item without a clause',
    { items: [{ ...item, clauses: [] }, wholeSources.items[1]!] },
    'item 5-1 (장애의 기록) names no clause',
  ],
  [
    'an item naming a clause that does not exist',
    { items: [{ ...item, clauses: ['5.4.9'] }, wholeSources.items[1]!] },
    'item 5-1 (장애의 기록) names clause 5.4.9, which does not exist',
  ],
  [
    'an item without form or stated reason',
    { items: [{ ...item, documents: ['rule-document'] }, wholeSources.items[1]!] },
    'item 5-1 (장애의 기록) has neither a form nor a stated reason',
  ],
  [
    'an item naming a criterion that does not exist',
    { items: [{ ...item, criteria: { ...item.criteria, primary: 'beauty' } }, wholeSources.items[1]!] },
    'item 5-1 (장애의 기록) names criterion beauty, which does not exist',
  ],
  [
    'evidence for an item that does not exist',
    { evidence: { '9-99': [] } },
    'evidence is given for item 9-99, which does not exist',
  ],
  [
    'evidence that looks at a fact which its form does not have',
    {
      evidence: {
        ...wholeSources.evidence,
        '5-1': [
          {
            kind: 'each',
            seeks: '등급',
            form: 'report',
            have: [{ field: 'grade', filled: true }],
            none: 'no',
          },
        ],
      },
    },
    'evidence of item 5-1 looks at grade of form report, which does not exist',
  ],
  [
    'a clause in the text that does not exist',
    { guideline: withBody(['id="5.4.1.a.1"', 'id="5.4.1.z"']) },
    'content/guideline/1/5.4.mdx line 16: clause 5.4.1.z does not exist',
  ],
  [
    'a clause neither published nor waiting',
    {
      guideline: [chapter, { ...section, body: section.body.slice(0, section.body.indexOf('<Clause id="5.4.1.a.1"')) }],
    },
    'clause 5.4.1.a.1 ((1) 원인) is neither published nor on the list',
  ],
  [
    'a clause that stands twice',
    { guideline: withBody(['id="5.4.1.a.1"', 'id="5.4.1.a"']) },
    'content/guideline/1/5.4.mdx line 16: clause 5.4.1.a stands twice',
  ],
  [
    'a clause without its text',
    { guideline: withBody(['원인을 적는다.', '']) },
    'content/guideline/1/5.4.mdx line 16: clause 5.4.1.a.1 원인 has no text',
  ],
  [
    'a published clause that still waits',
    { notCarried: { ...notCarried, clauses: [{ reason: '나중에', ids: ['5.5', '5.4.1.a'] }] } },
    'content/guideline/1/5.4.mdx line 9: clause 5.4.1.a is published but still waits on the list',
  ],
  [
    'a clause on the wrong page',
    { guideline: [{ ...chapter, body: `${chapter.body}\n<Clause id="5.4.1.a">\n\n목적.\n\n</Clause>\n` }, section] },
    'content/guideline/1/5.mdx line 7: clause 5.4.1.a does not belong on page 5',
  ],
  [
    'a title that differs from the source',
    { guideline: [chapter, { ...section, head: { ...section.head, title: '장애 관리' } }] },
    'content/guideline/1/5.4.mdx: the title of 5.4 is 장애관리, not 장애 관리',
  ],
  [
    'a guide naming a form that does not exist',
    { guides: [{ ...guide, body: guide.body.replace("'report'", "'gone'") }] },
    'content/guides/incident/2026-1.mdx part intake names form gone, which does not exist',
  ],
  [
    'a flow with a step that nobody takes',
    {
      guides: [{ ...guide, body: `<Flow>\n\n1. 접수: 받는다.\n2. 종료(담당자): 끝낸다.\n\n</Flow>\n\n${guide.body}` }],
    },
    'content/guides/incident/2026-1.mdx line 1: 흐름의 1단계를 ‘이름(누가): 문장’의 꼴로 적으세요: 접수: 받는다.',
  ],
  [
    'an article naming a clause that does not exist',
    { procedures: [{ ...procedure, body: procedure.body.replace('5.4.1.a', '5.9') }] },
    'content/agency/gaon/incident/1.mdx 1번째 줄: 제4조(접수): 지침에 5.9 조항이 없습니다. content/source/clauses.json이나 지침 화면의 주소 끝에 있는 id를 쓰세요.',
  ],
  [
    'an adjusted article without a reason',
    { procedures: [{ ...procedure, body: procedure.body.replace('시각을 앞당김', '') }] },
    'content/agency/gaon/incident/1.mdx 1번째 줄: 제4조(접수): 조정한 사유가 없습니다. reason="…"에 한 문장으로 적으세요.',
  ],
  [
    'a term naming a clause that does not exist',
    { terms: [{ ...wholeSources.terms[0]!, clause: '8' }] },
    'term incident names clause 8, which does not exist',
  ],
  [
    'versions whose time in force overlaps',
    {
      guides: [
        { ...guide, head: { ...guide.head, effectiveTo: '2026-06-30' } },
        {
          ...guide,
          file: 'content/guides/incident/2026-2.mdx',
          head: { ...guide.head, edition: '2026-2', effectiveFrom: '2026-06-30', revises: '2026-1' },
        },
      ],
    },
    'guide/incident: 2026-1 (until 2026-06-30) overlaps 2026-2 (from 2026-06-30)',
  ],
];

for (const [title, planted, sentence] of culprits) {
  test(`names ${title}`, () => {
    expect(breaksOf(planted)).toContain(sentence);
  });
}

test('a stated reason stands in for a form', () => {
  const items = [{ ...item, documents: ['rule-document'] }, wholeSources.items[1]!];
  const reasoned = breaksOf({
    items,
    evidence: { '5-1': { document: '규정집', reason: '기관 규정으로 확인합니다.' } },
  });
  expect(reasoned).toEqual([]);
});
