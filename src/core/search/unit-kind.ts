// The kinds of units in the index, in Korean, apart from unit.ts so that a browser that reads an index need not load what makes one.

export const unitKinds = {
  clause: '지침',
  guide: '세부지침',
  procedure: '절차서',
  form: '서식',
  item: '점검 항목',
  term: '용어',
} as const;
export type UnitKind = keyof typeof unitKinds;
