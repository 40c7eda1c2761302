// 백업 신청서: what the business side asks to be backed up, and what was set up for it.
import { defineForm } from '../../../core/form/define.ts';
import { role } from '../../directory/roles.ts';
import { refusePasswords } from '../../privacy.ts';
import { applicationExamples } from './examples.ts';
import { applicationFields } from './fields.ts';

export default defineForm({
  id: 'backup-application',
  title: '백업 신청서',
  domain: 'backup',
  nature: 'form',
  covers: ['backup-application'],
  basis: ['5.6.4.c', '5.6.4.c.1', '5.6.4.c.2', '5.6.2.c', '5.6.2.c.1', '5.6.2.c.2', '5.6.2.b.1', '5.6.1.b'],
  purpose:
    '새 백업 대상을 더하거나 주기와 보관기간을 바꾸려 할 때 현업 담당자가 신청합니다. 잃은 자료를 되살리려면 복구 요청서를 씁니다.',
  book: 'yearly',
  bookDate: 'appliedOn',
  number: 'BKA',
  retention: '3년',
  disclosure: '비공개',
  subject: 'target',
  sections: [
    { id: 'applicant', title: '신청자', items: ['appliedOn', 'applicant', 'department', 'phone'] },
    {
      id: 'request',
      title: '백업 대상과 방법',
      items: [
        'kind',
        'system',
        'server',
        'target',
        'method',
        'running',
        'cycle',
        'size',
        'windowFrom',
        'windowTo',
        'recoveryTime',
        'recoveryPoint',
        'retention',
        'place',
        'offsite',
        'encrypted',
        'reason',
      ],
    },
    { id: 'review', title: '검토', items: ['feasible', 'review'] },
    { id: 'setup', title: '백업정책 적용', items: ['setUpOn', 'setUpBy', 'policyName', 'firstSuccessAt'] },
  ],
  fields: applicationFields,
  rules: [
    {
      id: 'adjusted-needs-review',
      at: ['review', 'feasible'],
      check: ({ feasible, review }) =>
        feasible && feasible !== '수용' && !review
          ? `검토 결과가 ‘${feasible}’인데 의견이 없습니다. 신청자가 알 수 있게 이유를 적어 주세요.`
          : undefined,
    },
    {
      id: 'review-missing',
      at: ['feasible'],
      level: 'warning',
      check: ({ feasible, target }) =>
        target && !feasible ? '검토 결과가 비어 있습니다. 백업관리 담당자가 검토했으면 결과를 골라 주세요.' : undefined,
    },
    {
      id: 'set-up-after-application',
      stage: 'setup',
      at: ['setUpOn', 'appliedOn'],
      check: ({ appliedOn, setUpOn }) =>
        appliedOn && setUpOn && setUpOn < appliedOn
          ? '적용일이 신청 일자보다 빠릅니다. 두 날짜를 확인해 주세요.'
          : undefined,
    },
    {
      id: 'refused-not-set-up',
      stage: 'setup',
      at: ['feasible'],
      check: ({ feasible }) =>
        feasible === '반려' ? '반려한 신청에는 백업정책을 적용할 수 없습니다. 검토 결과를 확인해 주세요.' : undefined,
    },
    ...refusePasswords('target', 'reason'),
  ],
  workflow: {
    stages: [
      {
        id: 'application',
        title: '신청·승인',
        verb: '신청',
        sections: ['applicant', 'request', 'review'],
        approval: [
          { step: '기안', role: role.business },
          { step: '검토', role: role.staff },
          { step: '결재', role: role.approver },
        ],
      },
      { id: 'setup', title: '정책 적용', verb: '적용 완료', sections: ['setup'], approval: [] },
    ],
    progress: ({ setUpOn, feasible }) => {
      if (setUpOn) return '적용 완료';
      return feasible === '반려' ? '반려' : feasible ? '적용 대기' : '접수';
    },
    ended: ({ feasible }) => feasible === '반려',
  },
  ledger: {
    title: '백업 신청 대장',
    entry: '백업 신청',
    columns: [
      '@number',
      'appliedOn',
      'kind',
      'system',
      'server',
      'target',
      'cycle',
      'retention',
      'place',
      'offsite',
      'applicant',
      '@progress',
      '@status',
    ],
    filters: ['system', 'kind', 'offsite'],
    totals: [
      { column: 'target', as: 'count' },
      { column: 'size', as: 'sum' },
    ],
    views: [
      { id: 'waiting', title: '적용 대기', where: [{ column: '@progress', is: ['적용 대기'] }] },
      { id: 'new', title: '신규', where: [{ column: 'kind', is: ['신규'] }] },
    ],
  },
  versions: [{ id: '1', name: 'first', on: '2026-11-23' }],
  examples: applicationExamples,
});
