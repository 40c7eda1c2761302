// 기관 문서 등록부: plans, policies and manuals that an agency writes elsewhere, each edition with its headings and its file.
import type { PlainValues } from '../../../core/field/field.ts';
import { isSamePerson } from '../../../core/field/person.ts';
import { defineForm } from '../../../core/form/define.ts';
import { role } from '../../directory/roles.ts';
import { examples } from './examples.ts';
import { fields } from './fields.ts';
import { documentTitles, headingsOf, outlines } from './outlines.ts';

/** Headings the chosen document should have and that no row names. */
function missingHeadings({ document, sections }: PlainValues<typeof fields>): string[] {
  const named = new Set(sections.map(({ heading }) => heading));
  return headingsOf(document).filter((heading) => !named.has(heading));
}

export default defineForm({
  id: 'document-register',
  title: '기관 문서 등록부',
  domain: 'planning',
  nature: 'ledger',
  covers: Object.keys(outlines),
  basis: [...new Set(Object.values(outlines).flatMap((outline) => outline.basis)), '5.4.2.a.1', '5.4.2.a.2'],
  purpose:
    '기관이 따로 작성한 계획, 정책, 지침서, 매뉴얼을 승인받아 등록하고 판과 시행일, 검토일을 관리합니다. 업무를 할 때마다 쓰는 서식과 대장은 등록하지 않습니다.',
  book: 'standing',
  number: 'REG',
  retention: '10년',
  disclosure: '부분공개',
  subject: 'title',
  sections: [
    {
      id: 'document',
      title: '문서',
      items: ['document', 'title', 'type', 'version', 'department', 'writer', 'approvedBy', 'approvedOn'],
    },
    { id: 'validity', title: '시행과 검토', items: ['effectiveFrom', 'reviewedOn', 'nextReviewOn', 'reviews'] },
    { id: 'content', title: '담은 항목', items: ['sections', 'missing'] },
    { id: 'place', title: '파일과 보관', items: ['file', 'location'] },
  ],
  fields,
  computed: {
    missing: {
      label: '빠진 항목',
      field: { kind: 'text', label: '빠진 항목', width: 12 },
      formula: '지침이 이 문서에 요구하는 항목 가운데 담은 항목에 없는 것',
      compute: (values) => (values.document ? missingHeadings(values).join(', ') || '없음' : undefined),
    },
  },
  rules: [
    {
      id: 'headings-complete',
      at: ['sections/heading'],
      check: (values) => {
        const missing = missingHeadings(values);
        return missing.length > 0
          ? `지침이 요구하는 항목이 빠져 있습니다: ${missing.join(', ')}. 문서의 어디에 있는지 찾아 적고, 없으면 문서를 먼저 보완해 주세요.`
          : undefined;
      },
    },
    {
      id: 'approved-before-effect',
      at: ['effectiveFrom', 'approvedOn'],
      check: ({ approvedOn, effectiveFrom }) =>
        approvedOn && effectiveFrom && effectiveFrom < approvedOn
          ? '시행일이 승인일보다 빠릅니다. 승인 전에는 시행할 수 없으므로 두 날짜를 확인해 주세요.'
          : undefined,
    },
    {
      id: 'next-review-later',
      at: ['nextReviewOn', 'reviewedOn'],
      check: ({ effectiveFrom, reviewedOn, nextReviewOn }) => {
        const last = reviewedOn ?? effectiveFrom;
        return last && nextReviewOn && nextReviewOn <= last
          ? '다음 검토일이 최근 검토일이나 시행일보다 늦지 않습니다. 두 날짜를 확인해 주세요.'
          : undefined;
      },
    },
    {
      id: 'review-due',
      at: ['nextReviewOn'],
      level: 'warning',
      check: ({ nextReviewOn }, { today }) =>
        nextReviewOn && nextReviewOn < today
          ? '다음 검토일이 지났습니다. 문서를 검토하고 최근 검토일과 다음 검토일을 고쳐 주세요.'
          : undefined,
    },
    {
      id: 'writer-is-not-approver',
      at: ['approvedBy', 'writer'],
      check: ({ writer, approvedBy }) =>
        isSamePerson(writer, approvedBy)
          ? '작성한 사람과 승인한 사람이 같습니다. 스스로 승인할 수 없으므로 한쪽을 바꾸어 주세요.'
          : undefined,
    },
    {
      id: 'document-itself',
      at: ['file', 'location'],
      level: 'warning',
      check: ({ file, location }) =>
        location && !file
          ? '문서 파일이 없습니다. 장애가 났을 때도 볼 수 있도록 파일을 붙이거나 인쇄본의 위치를 적었는지 확인해 주세요.'
          : undefined,
    },
  ],
  workflow: {
    stages: [
      {
        id: 'registration',
        title: '등록',
        verb: '승인 요청',
        sections: ['document', 'validity', 'content', 'place'],
        approval: [
          { step: '기안', role: role.staff },
          { step: '검토', role: role.reviewer },
          { step: '결재', role: role.approver },
        ],
      },
    ],
  },
  ledger: {
    title: '기관 문서 등록부',
    entry: '문서 등록',
    columns: [
      '@number',
      'document',
      'title',
      'type',
      'version',
      'approvedBy',
      'effectiveFrom',
      'reviewedOn',
      'nextReviewOn',
      'missing',
      '@status',
    ],
    filters: ['document', 'type', 'department', '@status'],
    totals: [{ column: '@number', as: 'count' }],
    views: [
      { id: 'review', title: '다음 검토일 순', where: [], sort: { column: 'nextReviewOn' } },
      {
        id: 'incomplete',
        title: '결재하지 않은 문서',
        where: [{ column: '@status', is: ['작성 중', '결재 중', '반려'] }],
      },
      { id: 'manuals', title: '지침서·절차서·매뉴얼', where: [{ column: 'type', is: ['지침서', '절차서', '매뉴얼'] }] },
      {
        id: 'required',
        title: '지침이 요구하는 문서',
        where: [{ column: 'document', is: documentTitles.slice(0, -1) }],
      },
    ],
  },
  outlines,
  versions: [{ id: '1', name: 'first', on: '2026-11-23' }],
  examples,
});
