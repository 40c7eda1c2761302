// 구성요소 검증·점검 기록: what the register says against what is there (실사).
import { accuracyOf } from '../../../core/calculation/item-accuracy.ts';
import { defineForm } from '../../../core/form/define.ts';
import { role } from '../../directory/roles.ts';
import { verificationExamples } from './examples.ts';

export default defineForm({
  id: 'configuration-verification',
  title: '구성요소 검증·점검 기록',
  domain: 'config-change',
  nature: 'form',
  covers: ['configuration-verification-record'],
  basis: ['5.1.3.a.5'],
  purpose:
    '등록부와 실제 구성이 맞는지 정기 실사를 하거나 업무 중 불일치를 발견했을 때 적습니다. 설비의 상태 점검은 전산실 점검 기록에 적습니다.',
  book: 'yearly',
  bookDate: 'checkedOn',
  number: 'CFV',
  retention: '5년',
  disclosure: '비공개',
  subject: 'title',
  sections: [
    {
      id: 'check',
      title: '점검',
      hint: '정기 실사는 반기마다 10 % 표본, 서버와 설비는 해마다 전부를 권장합니다.',
      items: ['title', 'checkType', 'checkedOn', 'checker', 'witness', 'scope', 'population', 'sample'],
    },
    { id: 'mismatches', title: '불일치', items: ['mismatches', 'mismatchCount', 'accuracy'] },
    { id: 'reflection', title: '반영', items: ['reflected', 'reflectedOn', 'changes'] },
  ],
  fields: {
    title: { kind: 'text', label: '제목', required: true, maxLength: 100, width: 12 },
    checkType: {
      kind: 'choice',
      label: '점검 구분',
      options: ['정기', '비정기'],
      required: true,
      width: 4,
      serves: ['configuration-verification-record/check-type'],
    },
    checkedOn: {
      kind: 'date',
      label: '점검 일자',
      required: true,
      width: 4,
      serves: ['configuration-verification-record/check-date'],
    },
    checker: { kind: 'person', label: '점검자', required: true, width: 4 },
    witness: { kind: 'person', label: '입회자', width: 4 },
    scope: {
      kind: 'longText',
      label: '점검 대상(선별 구성요소)',
      required: true,
      width: 12,
      lines: 3,
      serves: ['configuration-verification-record/scope'],
    },
    population: { kind: 'integer', label: '등록된 구성요소', unit: '개', min: 0, width: 4 },
    sample: { kind: 'integer', label: '점검한 구성요소', unit: '개', min: 1, required: true, width: 4 },
    mismatches: {
      kind: 'rows',
      label: '불일치 내역',
      width: 12,
      serves: ['configuration-verification-record/mismatches'],
      columns: {
        item: { kind: 'reference', label: '등록부 항목', forms: ['configuration-item'], width: 3 },
        name: {
          kind: 'text',
          label: '구성요소',
          required: true,
          width: 3,
          serves: ['configuration-verification-record/mismatches'],
        },
        registered: {
          kind: 'text',
          label: '등록 내용',
          required: true,
          width: 3,
          serves: ['configuration-verification-record/mismatches'],
        },
        actual: {
          kind: 'text',
          label: '실제 내용',
          required: true,
          width: 3,
          serves: ['configuration-verification-record/mismatches'],
        },
        unapproved: { kind: 'yesNo', label: '무단변경', width: 3 },
      },
    },
    reflected: {
      kind: 'longText',
      label: '구성관리 반영 결과',
      required: true,
      width: 12,
      lines: 3,
      serves: ['configuration-verification-record/reflected'],
    },
    reflectedOn: { kind: 'date', label: '반영일', marks: true },
    changes: {
      kind: 'rows',
      label: '관련 변경',
      width: 12,
      columns: { change: { kind: 'reference', label: '변경', forms: ['change-case'], required: true, width: 12 } },
    },
  },
  computed: {
    mismatchCount: {
      label: '불일치 건수',
      field: { kind: 'integer', label: '불일치 건수', unit: '건' },
      formula: '불일치 내역의 줄 수',
      compute: ({ mismatches }) => mismatches.length,
    },
    accuracy: {
      label: '구성항목(CI) 정확도',
      field: { kind: 'percent', label: '구성항목(CI) 정확도', digits: 1 },
      formula: '(점검한 구성요소 − 불일치한 구성요소) ÷ 점검한 구성요소 × 100',
      compute: ({ sample, mismatches }) =>
        accuracyOf(
          sample,
          mismatches.map(({ item, name }) => item?.record ?? name),
        ),
    },
  },
  rules: [
    {
      id: 'sample-size',
      at: ['sample', 'population'],
      check: ({ sample, population }) =>
        sample !== undefined && population !== undefined && sample > population
          ? '점검한 구성요소가 등록된 것보다 많습니다. 두 수를 확인해 주세요.'
          : undefined,
    },
    {
      id: 'more-mismatches-than-sample',
      at: ['mismatches', 'sample'],
      check: ({ sample, mismatches }) => {
        const items = new Set(mismatches.map(({ item, name }) => item?.record ?? name));
        return sample !== undefined && items.size > sample
          ? '불일치한 구성요소가 점검한 수보다 많습니다. 점검한 수를 확인해 주세요.'
          : undefined;
      },
    },
    {
      id: 'reflected-order',
      at: ['reflectedOn', 'checkedOn'],
      check: ({ checkedOn, reflectedOn }) =>
        checkedOn && reflectedOn && reflectedOn < checkedOn
          ? '반영일이 점검 일자보다 빠릅니다. 두 날짜를 확인해 주세요.'
          : undefined,
    },
    {
      id: 'not-reflected',
      at: ['reflectedOn'],
      level: 'warning',
      check: ({ mismatches, reflectedOn }) =>
        mismatches.length > 0 && !reflectedOn
          ? '불일치가 있는데 반영일이 없습니다. 등록부를 고치거나 변경을 요청한 날을 적어 주세요.'
          : undefined,
    },
  ],
  workflow: {
    stages: [
      {
        id: 'report',
        title: '점검 보고',
        verb: '제출',
        sections: ['check', 'mismatches', 'reflection'],
        approval: [
          { step: '기안', role: role.staff },
          { step: '검토', role: role.reviewer },
          { step: '결재', role: role.approver },
        ],
      },
    ],
    progress: ({ mismatches, reflectedOn }) => (mismatches.length > 0 && !reflectedOn ? '반영 대기' : '점검 완료'),
  },
  ledger: {
    title: '구성요소 실사 대장',
    entry: '구성요소 점검 기록',
    columns: [
      '@number',
      'title',
      'checkType',
      'checkedOn',
      'checker',
      'sample',
      'mismatchCount',
      'accuracy',
      'reflectedOn',
      '@status',
    ],
    filters: ['checkType', 'checker'],
    totals: [
      { column: 'sample', as: 'sum' },
      { column: 'mismatchCount', as: 'sum' },
      { column: 'accuracy', as: 'average' },
    ],
    views: [
      { id: 'regular', title: '정기점검', where: [{ column: 'checkType', is: ['정기'] }] },
      { id: 'waiting', title: '반영 대기', where: [{ column: '@progress', is: ['반영 대기'] }] },
    ],
  },
  versions: [{ id: '1', name: 'first', on: '2026-11-23' }],
  examples: verificationExamples,
});
