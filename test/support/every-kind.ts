// One field of every kind, for tests that loop over the table of kinds.
import type { Field, FieldKind } from '../../src/core/field/field.ts';

export const fields: Readonly<Record<FieldKind, Field>> = {
  text: { kind: 'text', label: '장애명', maxLength: 40 },
  longText: { kind: 'longText', label: '내용' },
  date: { kind: 'date', label: '요청일' },
  dateTime: { kind: 'dateTime', label: '발생일시' },
  time: { kind: 'time', label: '시각' },
  duration: { kind: 'duration', label: '총장애시간' },
  integer: { kind: 'integer', label: '사용자 수', unit: '명', min: 0, max: 1_000_000 },
  decimal: { kind: 'decimal', label: '용량', unit: 'TB', digits: 1, min: 0 },
  percent: { kind: 'percent', label: '가용률', digits: 2, min: 0, max: 100 },
  money: { kind: 'money', label: '금액' },
  choice: { kind: 'choice', label: '등급', options: ['1등급', '2등급', '해당 업무 없음'] },
  choices: { kind: 'choices', label: '대상', options: ['HW', 'SW', '문서, 도면'] },
  yesNo: { kind: 'yesNo', label: '통지' },
  person: { kind: 'person', label: '담당자' },
  organisation: { kind: 'organisation', label: '부서' },
  phone: { kind: 'phone', label: '전화' },
  reference: { kind: 'reference', label: '관련 변경', forms: ['change-case'] },
  rows: {
    kind: 'rows',
    label: '경과',
    columns: { at: { kind: 'time', label: '시각' }, what: { kind: 'text', label: '내용' } },
  },
  signature: { kind: 'signature', label: '서명' },
  attachment: { kind: 'attachment', label: '첨부' },
  rating: { kind: 'rating', label: '만족도' },
};

export const allKinds = Object.keys(fields) as FieldKind[];
