// 비상 계획서: one edition per record, with the list of resources that recovery needs.
import { isSamePerson } from '../../../core/field/person.ts';
import { defineForm } from '../../../core/form/define.ts';
import { role } from '../../directory/roles.ts';
import { examples } from './examples.ts';
import { fields } from './fields.ts';

export default defineForm({
  id: 'emergency-plan',
  title: '비상 계획서',
  domain: 'incident',
  nature: 'plan',
  covers: ['emergency-plan', 'emergency-resource-list'],
  basis: [
    '5.4.4.c',
    '5.4.4.c.1',
    '5.4.4.c.2',
    '5.4.4.c.3',
    '5.4.4.c.4',
    '5.4.3.d.1',
    '5.4.3.d.2',
    '5.4.3.d.3',
    '5.4.3.d.4',
  ],
  purpose:
    '재난과 재해를 포함한 비상사태에 누가 무엇을 어떤 순서로 할지 미리 정하고, 필요한 자원을 챙깁니다. 일상 장애의 처리에는 장애접수 및 결과보고서를 씁니다.',
  book: 'standing',
  number: 'EMP',
  retention: '3년',
  disclosure: '비공개',
  subject: 'title',
  sections: [
    { id: 'scope', title: '위험과 조직', items: ['title', 'preparedOn', 'risks', 'organization'] },
    { id: 'analysis', title: '업무 영향과 복구 순서', items: ['businesses', 'recoveryOrder'] },
    {
      id: 'procedures',
      title: '절차와 연락',
      items: ['damageCheck', 'response', 'alternative', 'communication', 'contacts', 'copies'],
    },
    { id: 'training', title: '교육과 모의훈련', items: ['training', 'drills'] },
    { id: 'resources', title: '소요 자원', items: ['resources', 'missingResources'] },
  ],
  fields,
  computed: {
    missingResources: {
      label: '확보하지 못한 자원',
      field: { kind: 'integer', label: '확보하지 못한 자원', unit: '건' },
      formula: '확보 여부가 “아니오”인 자원의 수',
      compute: ({ resources }) => resources.filter(({ secured }) => secured === false).length,
    },
  },
  rules: [
    {
      id: 'recovery-within-tolerance',
      at: ['businesses/recoveryTime'],
      check: ({ businesses }) =>
        businesses.some(
          ({ tolerable, recoveryTime }) =>
            tolerable !== undefined && recoveryTime !== undefined && recoveryTime > tolerable,
        )
          ? '복구목표시간(RTO)이 최대 허용 중단보다 긴 업무가 있습니다. 목표를 지켜도 업무가 버티지 못하므로 두 시간을 확인해 주세요.'
          : undefined,
    },
    {
      id: 'order-unique',
      at: ['recoveryOrder/order'],
      check: ({ recoveryOrder }) => {
        const order = recoveryOrder.flatMap(({ order }) => order ?? []);
        return new Set(order).size < order.length
          ? '복구 순위가 같은 대상이 있습니다. 무엇부터 되살릴지 정할 수 없으므로 서로 다르게 적어 주세요.'
          : undefined;
      },
    },
    {
      id: 'missing-resource-plan',
      at: ['resources/plan'],
      check: ({ resources }) =>
        resources.some(({ secured, plan }) => secured === false && !plan)
          ? '확보하지 못한 자원에 확보 계획이 없습니다. 언제 어떻게 마련할지 적어 주세요.'
          : undefined,
    },
    {
      id: 'deputy-differs',
      at: ['organization/deputy'],
      level: 'warning',
      check: ({ organization }) =>
        organization.some(({ person, deputy }) => isSamePerson(person, deputy))
          ? '담당자와 대신하는 사람이 같은 역할이 있습니다. 한 사람이 없을 때를 위한 것이므로 다른 사람을 골라 주세요.'
          : undefined,
    },
  ],
  workflow: {
    stages: [
      {
        id: 'edition',
        title: '수립·개정',
        verb: '승인 요청',
        sections: ['scope', 'analysis', 'procedures', 'training', 'resources'],
        approval: [
          { step: '기안', role: role.staff },
          { step: '검토', role: role.reviewer },
          { step: '결재', role: role.approver },
        ],
      },
    ],
  },
  ledger: {
    title: '비상 계획서 목록',
    entry: '비상 계획서 작성',
    columns: ['@number', 'title', 'preparedOn', 'risks', 'resources', 'missingResources', 'contacts', '@status'],
    filters: ['@status'],
    totals: [{ column: '@number', as: 'count' }],
    views: [{ id: 'unapproved', title: '미결재', where: [{ column: '@status', is: ['작성 중', '결재 중', '반려'] }] }],
  },
  versions: [{ id: '1', name: 'first', on: '2026-11-23' }],
  examples,
});
