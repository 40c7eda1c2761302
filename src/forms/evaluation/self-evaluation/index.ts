// The yearly evaluation as a record: its rows are the decisions of people over what judge.ts proposed, signed and printed like any other.
import { defineForm } from '../../../core/form/define.ts';
import { role } from '../../directory/roles.ts';
import { examples } from './examples.ts';
import { fields } from './fields.ts';
import { scores } from './scores.ts';

export default defineForm({
  id: 'self-evaluation',
  title: '시스템 운영 평가 점검표',
  domain: 'evaluation',
  nature: 'report',
  covers: ['operation-evaluation-checklist'],
  basis: ['appendix', '6.1.a', '6.2.a.1', '6.2.a.2'],
  purpose:
    '한 해의 기록을 근거로 점검 항목에 답하고 일곱 가지 기준의 점수를 낼 때 씁니다. 답은 평가 화면에서 근거를 보며 정하고, 이 서식에서 결재합니다.',
  book: 'yearly',
  bookDate: 'asOf',
  number: 'EVL',
  retention: '5년',
  disclosure: '부분공개',
  subject: 'title',
  sections: [
    { id: 'overview', title: '평가 개요', items: ['title', 'year', 'asOf', 'team', 'summary'] },
    {
      id: 'scores',
      title: '점수',
      items: ['total', 'efficiency', 'effectiveness', 'stability', 'reliability', 'security', 'economy', 'compliance'],
      hint: '항목과 기준을 잇는 배점은 지침에 없는 우리 배점입니다(권장값).',
    },
    { id: 'answers', title: '항목별 점검 결과와 개선과제', items: ['answers', 'adjustments', 'carried'] },
    {
      id: 'follow-up',
      title: '개선과제 이행',
      items: ['progress'],
      hint: '마치지 않은 개선과제는 다음 평가로 넘어갑니다.',
    },
  ],
  fields,
  computed: scores,
  rules: [
    {
      id: 'other-answer-needs-reason',
      at: ['answers/reason'],
      check: ({ answers }) => {
        const silent = answers.filter((row) => row.answer && row.answer !== row.proposed && !row.reason);
        if (silent.length === 0) return undefined;
        return `${silent.map((row) => row.item).join(', ')} 항목의 결과가 기록의 제안과 다르거나 제안이 없습니다. 근거를 나중에 확인할 수 있도록 점검 의견을 적어 주세요.`;
      },
    },
    {
      id: 'improvement-needs-owner',
      at: ['answers/owner'],
      check: ({ answers }) => {
        const open = answers.filter((row) => row.improvement && !(row.owner && row.due));
        if (open.length === 0) return undefined;
        return `${open.map((row) => row.item).join(', ')} 항목의 개선과제에 담당이나 기한이 없습니다. 누가 언제까지 할지 적어 주세요.`;
      },
    },
  ],
  workflow: {
    stages: [
      {
        id: 'result',
        title: '평가 결과',
        verb: '평가 결과 제출',
        sections: ['overview', 'scores', 'answers'],
        approval: [
          { step: '기안', role: role.staff },
          { step: '검토', role: role.reviewer },
          { step: '결재', role: role.approver },
        ],
      },
      {
        id: 'follow-up',
        title: '개선 이행',
        verb: '이행 결과 제출',
        sections: ['follow-up'],
        approval: [
          { step: '기안', role: role.staff },
          { step: '결재', role: role.approver },
        ],
      },
    ],
    ended: ({ answers, carried }) => carried.length === 0 && answers.every((row) => !row.improvement),
    progress: ({ answers }) => `답한 항목 ${answers.filter((row) => row.answer).length}건`,
  },
  ledger: {
    title: '운영 평가 대장',
    entry: '평가 점검표 작성',
    columns: ['@number', 'title', 'asOf', 'total', '@status', '@author'],
    filters: ['@status'],
    views: [],
  },
  versions: [
    { id: '1', name: 'first', on: '2026-11-23' },
    { id: '2', name: 'add-follow-up', on: '2026-11-23' },
  ],
  examples,
});
