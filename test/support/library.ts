// A small whole library: two pages of clauses, one document with a stated field, one item, one form, a guide and a procedure.
// Tests plant a culprit by changing one part of it.
import type { LibrarySources } from '../../src/core/content/library-sources.ts';
import { defineForm } from '../../src/core/form/define.ts';
import type { Form } from '../../src/core/form/form.ts';

export const reportForm: Form = defineForm({
  id: 'report',
  title: '보고서',
  domain: 'incident',
  nature: 'report',
  covers: ['report-document'],
  basis: ['5.4.1.a'],
  purpose: '장애를 보고할 때 씁니다. 문의에는 쓰지 않습니다.',
  book: 'yearly',
  number: 'RPT',
  retention: '3년',
  disclosure: '부분공개',
  subject: 'name',
  sections: [{ id: 'body', title: '내용', items: ['name'] }],
  fields: { name: { kind: 'text', label: '장애명', required: true, serves: ['report-document/name'] } },
  workflow: { stages: [{ id: 'only', title: '기록', verb: '마침', sections: ['body'], approval: [] }] },
  ledger: { title: '보고 대장', columns: ['name'], filters: [], views: [] },
  versions: [{ id: '1', name: 'first', on: '2026-01-01' }],
  examples: { plain: { title: '보기', values: { name: '로그인 불가' } } },
});

const version = { promulgatedOn: '2025-12-15', effectiveFrom: '2026-01-01', kind: '제정', reason: '첫 판' } as const;

export const wholeSources: LibrarySources = {
  clauses: [
    { id: '5', number: '5', title: '운영수행', kind: 'chapter', parent: null, facts: ['열 요소'] },
    { id: '5.4', number: null, title: '장애관리', kind: 'section', parent: '5', facts: ['구성'] },
    {
      id: '5.4.1',
      number: null,
      title: '개요',
      kind: 'subsection',
      parent: '5.4',
      facts: [],
      headingOnly: true,
    },
    { id: '5.4.1.a', number: '가.', title: '목적', kind: 'item', parent: '5.4.1', facts: ['목적'] },
    { id: '5.4.1.a.1', number: '(1)', title: '원인', kind: 'item', parent: '5.4.1.a', facts: ['원인'] },
    { id: '5.5', number: null, title: '보안관리', kind: 'section', parent: '5', facts: ['구성'] },
    { id: '5.5.1', number: null, title: '개요', kind: 'subsection', parent: '5.5', facts: ['개요'] },
  ],
  documents: [
    {
      id: 'report-document',
      title: '장애보고서',
      domain: 'incident',
      nature: 'report',
      clause: '5.4.1.a',
      fields: [
        { id: 'name', label: '장애명', stated: true },
        { id: 'memo', label: '비고', stated: false },
      ],
    },
    {
      id: 'rule-document',
      title: '보안규정',
      domain: 'security',
      nature: 'plan',
      clause: '5.5.1',
      fields: [{ id: 'rule', label: '규정', stated: true }],
    },
  ],
  items: [
    {
      id: '5-1',
      section: 5,
      sectionTitle: '장애관리',
      topic: '장애의 기록',
      text: '장애를 기록하는가?',
      clauses: ['5.4.1.a'],
      documents: ['report-document'],
      criteria: { primary: 'stability', secondary: ['reliability'], reason: '기록' },
    },
    {
      id: '6-1',
      section: 6,
      sectionTitle: '보안관리',
      topic: '보안규정',
      text: '보안규정이 있는가?',
      clauses: ['5.5.1'],
      documents: ['rule-document'],
      criteria: { primary: 'security', secondary: [], reason: '규정' },
    },
  ],
  notCarried: {
    clauses: [{ reason: '나중에', ids: ['5.5'] }],
    documents: [{ reason: '나중에', ids: ['rule-document'] }],
    items: [{ reason: '나중에', ids: ['6-1'] }],
  },
  editions: [{ version: '1', title: '지침', ...version }],
  guideline: [
    {
      file: 'content/guideline/1/5.mdx',
      head: { id: '5', title: '운영수행', order: 50, edition: '1' },
      body: '<Clause id="5">\n\n열 가지 요소를 다룬다.\n\n</Clause>\n',
    },
    {
      file: 'content/guideline/1/5.4.mdx',
      head: { id: '5.4', title: '장애관리', order: 54, edition: '1' },
      body: [
        '<Clause id="5.4">\n\n장애를 다룬다.\n\n</Clause>',
        '<Clause id="5.4.1" />',
        '<Clause id="5.4.1.a">\n\n- **원인**을 찾는다.\n- [다시](#5.4) 막는다.\n\n</Clause>',
        '<Clause id="5.4.1.a.1">\n\n원인을 적는다.\n\n</Clause>\n',
      ].join('\n\n'),
    },
  ],
  guides: [
    {
      file: 'content/guides/incident/2026-1.mdx',
      head: { domain: 'incident', title: '장애관리 세부지침', edition: '2026-1', ...version },
      body: '<Part id="intake" title="접수" clauses={[\'5.4.1.a\']} forms={[\'report\']}>\n\n받는다.\n\n</Part>\n',
    },
  ],
  parameters: [],
  madeFrom: {},
  upstreamDecisions: [],
  agencies: [{ id: 'gaon', name: '가온공공서비스원(가상)', fictional: true }],
  procedures: [
    {
      file: 'content/agency/gaon/incident/1.mdx',
      head: {
        agency: 'gaon',
        domain: 'incident',
        title: '장애관리 절차서',
        version: '1',
        ...version,
        author: '김가람',
        reviewer: '이누리',
        approver: '박한결',
      },
      body: '<Article number={4} title="접수" clauses={[\'5.4.1.a\']} tailoring="adjust" reason="시각을 앞당김" forms={[\'report\']}>\n\n① 받는다.\n\n</Article>\n',
    },
  ],
  terms: [{ id: 'incident', term: '장애', meaning: '멈춘 상태입니다.', clause: '5.4' }],
  evidence: {},
  forms: [reportForm],
  frozen: {},
};
