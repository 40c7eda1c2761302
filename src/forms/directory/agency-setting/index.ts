// 기관 설정값: a suggested value (권장값) that the agency replaces with its own, from when and why.
import { defineForm } from '../../../core/form/define.ts';
import { role } from '../roles.ts';
import { readSetting, settingLabels, suggestedText } from './reading.ts';

const cell = (label: string) => ({ kind: 'text', label, width: 3 }) as const;

export default defineForm({
  id: 'agency-setting',
  title: '기관 설정값',
  domain: 'directory',
  nature: 'ledger',
  covers: [],
  basis: [],
  reason: '세부지침의 권장값을 기관 형편에 맞게 바꾸고, 언제부터 왜 바꾸었는지 남기기 위해 둡니다.',
  purpose:
    '장애등급표, 복구 목표, 점검 주기처럼 권장값으로 두던 기준을 기관의 값으로 바꿀 때 등록합니다. 권장값을 그대로 쓰면 등록하지 않습니다.',
  book: 'standing',
  number: 'SET',
  retention: '10년',
  disclosure: '공개',
  subject: 'setting',
  sections: [
    { id: 'setting', title: '설정', items: ['setting', 'suggested', 'value', 'table', 'from'] },
    { id: 'reason', title: '사유', items: ['reason', 'basisDocument'] },
  ],
  fields: {
    setting: { kind: 'choice', label: '설정 항목', options: settingLabels, required: true, width: 12 },
    value: { kind: 'text', label: '기관의 값', hint: '숫자 하나인 설정에만 적습니다.', maxLength: 20 },
    table: {
      kind: 'rows',
      label: '기관의 표',
      hint: '표로 된 설정에만 적습니다. 권장값에 보이는 열의 순서를 따릅니다.',
      width: 12,
      columns: {
        first: cell('첫째 열'),
        second: cell('둘째 열'),
        third: cell('셋째 열'),
        fourth: cell('넷째 열'),
        fifth: cell('다섯째 열'),
      },
    },
    from: { kind: 'date', label: '적용 시작일', required: true },
    reason: { kind: 'longText', label: '바꾸는 사유', required: true, width: 12, lines: 3 },
    basisDocument: { kind: 'text', label: '근거 문서', width: 12 },
  },
  computed: {
    suggested: {
      label: '권장값',
      field: { kind: 'longText', label: '권장값', width: 12 },
      formula: '세부지침의 권장값',
      compute: ({ setting }) => suggestedText(setting),
    },
  },
  rules: [
    {
      id: 'readable',
      at: ['value', 'table', 'setting'],
      check: ({ setting, value, table }) => {
        if (!setting) return undefined;
        const reading = readSetting({ setting, value, table });
        return 'problem' in reading ? reading.problem : undefined;
      },
    },
  ],
  workflow: {
    stages: [
      {
        id: 'decide',
        title: '설정',
        verb: '승인 요청',
        sections: ['setting', 'reason'],
        approval: [
          { step: '기안', role: role.administrator },
          { step: '결재', role: role.approver },
        ],
      },
    ],
  },
  ledger: {
    title: '기관 설정값 목록',
    columns: ['@number', 'setting', 'value', 'suggested', 'from', 'reason', '@status'],
    filters: ['setting'],
    totals: [{ column: 'setting', as: 'count' }],
    views: [{ id: 'latest', title: '최근 순', where: [], sort: { column: 'from', descending: true } }],
  },
  versions: [{ id: '1', name: 'first', on: '2026-11-23' }],
  examples: {
    'contact-check': {
      title: '비상연락망 확인 간격',
      values: {
        setting: '비상연락망 확인 간격',
        value: '60',
        from: '2026-01-01',
        reason: '2025년 훈련에서 바뀐 번호가 두 건 나와 확인 간격을 줄임.',
        basisDocument: '장애관리 절차서 제8조(가상)',
      },
    },
    'grade-matrix': {
      title: '장애등급표',
      values: {
        setting: '장애등급표(영향도 × 긴급도)',
        table: [
          { first: '1등급', second: '1등급', third: '2등급' },
          { first: '2등급', second: '3등급', third: '4등급' },
          { first: '3등급', second: '4등급', third: '4등급' },
        ],
        from: '2027-01-01',
        reason: '대국민 서비스의 부분 중단을 한 등급 높게 다루기로 함.',
      },
    },
  },
});
