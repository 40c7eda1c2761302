// 백업결과보고서: a day of a master server with a row for every planned job, as the operator reads it off one console in the morning.
// One record a job would mean thousands of signatures a year; one a day is signed, and rows still count by system and month.
import { defineForm } from '../../../core/form/define.ts';
import { role } from '../../directory/roles.ts';
import { resultComputed } from './computed.ts';
import { resultExamples } from './examples.ts';
import { resultFields } from './fields.ts';
import { resultRules } from './rules.ts';

export default defineForm({
  id: 'backup-result',
  title: '백업결과보고서',
  domain: 'backup',
  nature: 'report',
  covers: ['backup-result-report'],
  basis: [
    '5.6.4.a',
    '5.6.4.a.1',
    '5.6.4.a.2',
    '5.6.3.b.2',
    '5.6.3.b.3',
    '5.6.2.a.2',
    '5.6.2.b.2',
    '5.6.2.b.3',
    '5.6.2.b.5',
    '5.6.2.b.6',
  ],
  purpose:
    '백업 마스터 서버마다 하루의 백업 작업과 결과를 적어 보고합니다. 매체를 옮긴 일은 매체 관리대장에, 복구한 일은 복구 요청서에 적습니다.',
  book: 'yearly',
  bookDate: 'backupOn',
  number: 'BKP',
  retention: '3년',
  disclosure: '비공개',
  subject: 'backupOn',
  sections: [
    { id: 'day', title: '백업 개요', items: ['backupOn', 'masterServer', 'tool', 'operator', 'checker'] },
    {
      id: 'jobs',
      title: '백업 내역',
      items: ['jobs', 'systemNames', 'planned', 'warned', 'failed', 'successRate', 'totalSize'],
    },
    { id: 'check', title: '점검', items: ['errors', 'bottleneck', 'targetCheck'] },
    {
      id: 'recovery-point',
      title: '복구목표시점(RPO) 점검',
      hint: '그날 백업에 기대야 하는 장애가 있었을 때만 적습니다.',
      items: [
        'incident',
        'failedSystemGrade',
        'failedAt',
        'lastGoodAt',
        'recoveryPointTarget',
        'recoveryPoint',
        'recoveryPointJudgement',
        'improvement',
      ],
    },
  ],
  fields: resultFields,
  computed: resultComputed,
  rules: resultRules,
  workflow: {
    stages: [
      {
        id: 'report',
        title: '결과 보고',
        verb: '제출',
        sections: ['day', 'jobs', 'check', 'recovery-point'],
        approval: [
          { step: '기안', role: role.staff },
          { step: '결재', role: role.approver },
        ],
      },
    ],
    progress: ({ jobs }) => {
      if (jobs.length === 0) return '작성 중';
      return jobs.every(({ result }) => result === '성공' || result === '성공(경고)') ? '정상' : '실패 있음';
    },
  },
  ledger: {
    title: '백업결과 대장',
    entry: '백업 결과 보고',
    columns: [
      '@number',
      'backupOn',
      'masterServer',
      'systemNames',
      'planned',
      'warned',
      'failed',
      'successRate',
      'totalSize',
      'checker',
      '@progress',
      '@status',
    ],
    filters: ['masterServer', '@progress', 'checker'],
    totals: [
      { column: 'planned', as: 'sum' },
      { column: 'warned', as: 'sum' },
      { column: 'failed', as: 'sum' },
      { column: 'totalSize', as: 'sum' },
    ],
    views: [
      {
        id: 'recent',
        title: '최근 백업',
        where: [],
        sort: { column: 'backupOn', descending: true },
      },
      { id: 'failed', title: '실패가 있는 날', where: [{ column: '@progress', is: ['실패 있음'] }] },
      { id: 'missed', title: '복구목표시점 미달', where: [{ column: 'recoveryPointJudgement', is: ['미달'] }] },
    ],
  },
  versions: [{ id: '1', name: 'first', on: '2026-11-23' }],
  examples: resultExamples,
});
