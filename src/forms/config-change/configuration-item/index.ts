// 구성요소 등록부: the standing register of everything that is configured, with its relations and history.
import { defineForm } from '../../../core/form/define.ts';
import { itemExamples } from './examples.ts';
import { itemFields } from './fields.ts';
import { itemRules } from './rules.ts';

export default defineForm({
  id: 'configuration-item',
  title: '구성요소 등록부',
  domain: 'config-change',
  nature: 'ledger',
  covers: ['configuration-item-register'],
  basis: ['5.1.3.a', '5.1.3.a.2', '5.1.3.a.3', '5.1.1.a', '5.1.1.b', '5.1.2.b', '5.1.2.c', '5.1.3.c'],
  purpose:
    '관리하는 하드웨어, 소프트웨어, 설비, 문서를 하나씩 등록하고 버전과 관계, 변경 이력을 적습니다. 소모품이나 구성과 상관없는 비품은 등록하지 않습니다.',
  tells: { name: 'name', revision: 'version', version: 'version', before: 'version', itemLifecycle: 'lifecycle' },
  book: 'standing',
  number: 'CFG',
  retention: '5년',
  disclosure: '비공개',
  subject: 'itemNumber',
  sections: [
    { id: 'identity', title: '식별', items: ['itemNumber', 'name', 'category', 'kind', 'lifecycle', 'systems'] },
    {
      id: 'composition',
      title: '구성 내역과 버전',
      items: ['version', 'registeredOn', 'change', 'composition', 'applied', 'interfaces', 'library', 'location'],
    },
    {
      id: 'care',
      title: '담당과 수명',
      items: [
        'manager',
        'deputy',
        'supplier',
        'introducedOn',
        'serviceYears',
        'maintenanceUntil',
        'lastVerifiedOn',
        'endedOn',
      ],
    },
    { id: 'relations', title: '관계', items: ['relations'] },
    {
      id: 'battery',
      title: '배터리',
      hint: '무정전전원장치(UPS)일 때만 적습니다. 사용기한 12개월 전부터 알립니다.',
      items: [
        'batteryType',
        'batteryMadeOn',
        'batteryInstalledOn',
        'batteryUseUntil',
        'batteryApart',
        'batteryMonitored',
        'batteryAdvice',
      ],
    },
    { id: 'history', title: '변경 이력', items: ['history'] },
  ],
  fields: itemFields,
  computed: {
    systemNames: {
      label: '소속 정보시스템(목록)',
      field: { kind: 'text', label: '소속 정보시스템(목록)' },
      formula: '소속 정보시스템의 이름을 차례로 적음',
      compute: ({ systems }) => systems.flatMap(({ system }) => system?.text ?? []).join(', ') || undefined,
    },
  },
  rules: itemRules,
  workflow: {
    stages: [
      {
        id: 'register',
        title: '등록',
        verb: '등록',
        sections: ['identity', 'composition', 'care', 'relations', 'battery', 'history'],
        approval: [],
      },
    ],
    progress: ({ lifecycle }) => lifecycle ?? '작성 중',
  },
  ledger: {
    title: '구성관리대장',
    entry: '구성요소 등록',
    columns: [
      '@number',
      'itemNumber',
      'name',
      'category',
      'kind',
      'systemNames',
      'version',
      'lifecycle',
      'location',
      'manager',
      'maintenanceUntil',
      'lastVerifiedOn',
    ],
    filters: ['category', 'kind', 'lifecycle', 'manager'],
    totals: [{ column: 'itemNumber', as: 'count' }],
    views: [
      {
        id: 'running',
        title: '운영 중',
        where: [{ column: 'lifecycle', is: ['운영 중'] }],
        sort: { column: 'itemNumber' },
      },
      { id: 'facilities', title: '전산설비', where: [{ column: 'category', is: ['전산설비'] }] },
      { id: 'documents', title: '문서', where: [{ column: 'category', is: ['문서'] }] },
      { id: 'ended', title: '서비스 종료(폐기)', where: [{ column: 'lifecycle', is: ['서비스 종료(폐기)'] }] },
    ],
  },
  versions: [{ id: '1', name: 'first', on: '2026-11-23' }],
  examples: itemExamples,
});
