// One edition of one document: who approved it, from when it holds, when it is looked at again, what stands in it and where.
import type { Fields } from '../../../core/field/field.ts';
import type { Outline } from '../../../core/form/form.ts';
import { documentTitles, outlines } from './outlines.ts';

const headings = [
  ...new Set(
    Object.values<Outline>(outlines).flatMap((outline) => [
      ...outline.headings.map(({ label }) => label),
      ...(outline.further ?? []),
    ]),
  ),
];

export const fields = {
  document: { kind: 'choice', label: '문서', options: documentTitles, required: true, width: 6 },
  title: {
    kind: 'text',
    label: '문서명',
    hint: '기관에서 쓰는 이름 그대로 적습니다.',
    required: true,
    maxLength: 200,
    width: 6,
  },
  type: {
    kind: 'choice',
    label: '종류',
    options: ['계획', '정책', '지침서', '절차서', '매뉴얼', '설계서'],
    required: true,
    width: 4,
  },
  version: { kind: 'text', label: '판', hint: '예: 1.0, 제3판', required: true, width: 4 },
  department: { kind: 'organisation', label: '주관 부서', required: true, width: 4 },
  writer: { kind: 'person', label: '작성', required: true, width: 4 },
  approvedBy: { kind: 'person', label: '승인', hint: '문서를 승인한 책임자입니다.', required: true, width: 4 },
  approvedOn: { kind: 'date', label: '승인일', required: true, width: 4 },
  effectiveFrom: { kind: 'date', label: '시행일', required: true, width: 4 },
  reviewedOn: { kind: 'date', label: '최근 검토일', width: 4 },
  nextReviewOn: { kind: 'date', label: '다음 검토일', required: true, width: 4 },
  reviews: {
    kind: 'rows',
    label: '개정·검토 이력',
    columns: {
      on: { kind: 'date', label: '날짜', required: true },
      kind: { kind: 'choice', label: '구분', options: ['제정', '개정', '검토(그대로)', '폐지'], required: true },
      reason: { kind: 'text', label: '사유·내용', required: true },
      by: { kind: 'person', label: '한 사람' },
    },
  },
  sections: {
    kind: 'rows',
    label: '담은 항목',
    hint: '지침이 요구하는 항목이 문서의 어디에 어떻게 있는지 적습니다.',
    required: true,
    columns: {
      heading: { kind: 'text', label: '항목', required: true, suggestions: headings },
      content: { kind: 'longText', label: '내용 요약', required: true },
      place: { kind: 'text', label: '쪽·조항' },
    },
  },
  file: { kind: 'attachment', label: '문서 파일' },
  location: {
    kind: 'text',
    label: '보관 위치',
    hint: '문서관리시스템의 등록번호나 인쇄본을 둔 곳을 적습니다.',
    required: true,
    width: 6,
  },
} as const satisfies Fields;
