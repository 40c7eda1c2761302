// 대결: who signs for whom, from when to when and why.
import { defineForm } from '../../core/form/define.ts';
import { examplePerson } from './example-agency.ts';
import { role } from './roles.ts';

export default defineForm({
  id: 'proxy',
  title: '대결 지정',
  domain: 'directory',
  nature: 'ledger',
  covers: [],
  basis: [],
  reason: '결재할 사람이 자리를 비운 동안 누가 왜 대신 서명했는지 결재란과 기록에 남기기 위해 둡니다.',
  purpose:
    '결재자가 휴가·출장 등으로 서명할 수 없을 때 대신 서명할 사람을 기간을 정해 지정합니다. 늘 맡기는 일은 결재선의 전결로 등록합니다.',
  book: 'standing',
  number: 'PRX',
  retention: '5년',
  disclosure: '부분공개',
  subject: 'title',
  sections: [{ id: 'proxy', title: '대결 지정', items: ['title', 'signer', 'proxy', 'from', 'to', 'reason', 'form'] }],
  fields: {
    title: { kind: 'text', label: '제목', required: true, maxLength: 80, width: 12 },
    signer: { kind: 'person', label: '원래 결재할 사람', required: true },
    proxy: { kind: 'person', label: '대신 서명할 사람', required: true },
    from: { kind: 'date', label: '시작일', required: true },
    to: { kind: 'date', label: '종료일', required: true },
    reason: {
      kind: 'text',
      label: '사유',
      required: true,
      suggestions: ['휴가', '출장', '교육', '직위 비어 있음'],
    },
    form: { kind: 'text', label: '대상 서식', hint: '비워 두면 모든 서식입니다. 서식 주소의 이름을 적습니다.' },
  },
  rules: [
    {
      id: 'two-people',
      at: ['proxy', 'signer'],
      check: ({ signer, proxy }) =>
        signer?.id && signer.id === proxy?.id
          ? '자기 자신을 대신할 수는 없습니다. 다른 사람을 골라 주세요.'
          : undefined,
    },
    {
      id: 'period-order',
      at: ['to', 'from'],
      check: ({ from, to }) =>
        from && to && to < from ? '종료일이 시작일보다 빠릅니다. 두 날짜를 확인해 주세요.' : undefined,
    },
  ],
  workflow: {
    stages: [
      {
        id: 'appoint',
        title: '지정',
        verb: '지정 요청',
        sections: ['proxy'],
        approval: [
          { step: '기안', role: role.administrator },
          { step: '결재', role: role.approver },
        ],
      },
    ],
  },
  ledger: {
    title: '대결 지정부',
    entry: '대결 지정',
    columns: ['title', 'signer', 'proxy', 'from', 'to', 'reason'],
    filters: ['signer', 'proxy'],
    totals: [{ column: 'title', as: 'count' }],
    views: [{ id: 'recent', title: '최근 지정', where: [], sort: { column: 'from', descending: true } }],
  },
  versions: [{ id: '1', name: 'first', on: '2026-11-23' }],
  examples: {
    leave: {
      title: '여름 휴가 대결',
      values: {
        title: '박한결 과장 휴가 대결',
        signer: examplePerson.hangyeol,
        proxy: examplePerson.nuri,
        from: '2026-08-03',
        to: '2026-08-07',
        reason: '휴가',
      },
    },
    training: {
      title: '교육 대결',
      values: {
        title: '이누리 팀장 교육 대결',
        signer: examplePerson.nuri,
        proxy: examplePerson.daon,
        from: '2026-05-11',
        to: '2026-05-13',
        reason: '교육',
        form: 'change-case',
      },
    },
  },
});
