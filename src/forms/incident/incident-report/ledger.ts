// 장애관리대장: the records as a ledger. 장애일지, known errors and open follow-ups are views of it.
import type { Ledger } from '../../../core/form/form.ts';

export const ledger: Ledger = {
  title: '장애관리대장',
  entry: '장애 등록',
  columns: [
    '@number',
    'title',
    'system',
    'grade',
    'category',
    'occurredAt',
    'recoveredAt',
    'totalOutage',
    'recoveryJudgement',
    'causeCode',
    'handler',
    '@progress',
    'followUpState',
    'knownError',
    'summary',
    'important',
    'reflected',
    '@stage',
    '@status',
  ],
  filters: ['system', 'grade', 'category', 'causeCode', 'recoveryJudgement', '@progress', 'followUpState', '@status'],
  totals: [
    { column: '@number', as: 'count' },
    { column: 'totalOutage', as: 'sum' },
    { column: 'totalOutage', as: 'average' },
  ],
  views: [
    { id: 'mine', title: '내 담당', where: [{ column: 'handler', is: ['me'] }] },
    {
      id: 'open',
      title: '진행 중',
      where: [{ column: '@progress', is: ['접수', '등록', '대책 수립', '조치 중', '복구 완료'] }],
      sort: { column: 'occurredAt', descending: true },
    },
    {
      id: 'unapproved',
      title: '미결재',
      where: [
        { column: '@stage', is: ['결과보고'] },
        { column: '@status', is: ['작성 중', '결재 중', '반려'] },
      ],
    },
    {
      id: 'major',
      title: '1·2등급',
      where: [{ column: 'grade', is: ['1등급', '2등급'] }],
      sort: { column: 'occurredAt', descending: true },
    },
    { id: 'followUps', title: '후속조치 남음', where: [{ column: 'followUpState', is: ['남음', '기한 지남'] }] },
    {
      id: 'journal',
      title: '장애일지',
      where: [],
      sort: { column: 'occurredAt' },
    },
    {
      id: 'guideline',
      title: '복구지침에 반영할 것',
      where: [
        { column: 'important', is: ['예'] },
        { column: 'reflected', is: ['아니오', ''] },
      ],
    },
    { id: 'knownErrors', title: '기지오류', where: [{ column: 'knownError', is: ['등록'] }] },
  ],
};
