// 오류보고서: an error of an item that is not (yet) an incident; it leads to a change.
import { defineForm } from '../../core/form/define.ts';
import { exampleItem, examplePerson, exampleSystem } from '../directory/example-agency.ts';
import { role } from '../directory/roles.ts';
import { refusePasswords } from '../privacy.ts';

export default defineForm({
  id: 'error-report',
  title: '오류보고서',
  domain: 'config-change',
  nature: 'report',
  covers: ['error-report'],
  basis: ['5.1.2.b'],
  purpose:
    '서비스가 멈추지 않은 구성요소의 오류를 알리고 변경이 필요한지 판단할 때 씁니다. 서비스가 멈추었거나 느려졌으면 장애로 접수합니다.',
  book: 'yearly',
  bookDate: 'occurredAt',
  number: 'ERR',
  retention: '5년',
  disclosure: '부분공개',
  subject: 'title',
  sections: [
    {
      id: 'report',
      title: '오류 보고',
      items: ['title', 'system', 'reporter', 'occurredAt', 'items', 'content', 'workaround'],
    },
    { id: 'handling', title: '처리 판단', items: ['judgement', 'judgementReason'] },
  ],
  fields: {
    title: { kind: 'text', label: '제목', required: true, maxLength: 100, width: 12 },
    system: { kind: 'reference', label: '대상 시스템', forms: ['system'], required: true },
    reporter: { kind: 'person', label: '보고자', required: true, width: 3, serves: ['error-report/reporter'] },
    occurredAt: {
      kind: 'dateTime',
      label: '발생 일시',
      required: true,
      width: 3,
      serves: ['error-report/occurred-at'],
    },
    items: {
      kind: 'rows',
      label: '오류 발생 구성요소',
      required: true,
      width: 12,
      serves: ['error-report/item'],
      columns: {
        item: { kind: 'reference', label: '구성요소', forms: ['configuration-item'], width: 6 },
        name: { kind: 'text', label: '이름·버전', required: true, width: 6 },
      },
    },
    content: {
      kind: 'longText',
      label: '오류 내용',
      required: true,
      width: 12,
      lines: 5,
      serves: ['error-report/content'],
    },
    workaround: { kind: 'longText', label: '임시로 피하는 방법', marks: true, width: 12, lines: 2 },
    judgement: {
      kind: 'choice',
      label: '처리 방향',
      options: ['변경 요청', '장애로 접수', '지켜봄', '조치 불필요'],
      required: true,
    },
    judgementReason: { kind: 'longText', label: '판단 이유', required: true, width: 12, lines: 2 },
  },
  rules: [
    {
      id: 'occurred-in-future',
      at: ['occurredAt'],
      check: ({ occurredAt }, { today }) =>
        occurredAt && occurredAt.slice(0, 10) > today
          ? '발생 일시가 오늘보다 뒤입니다. 날짜를 확인해 주세요.'
          : undefined,
    },
    ...refusePasswords('content', 'workaround'),
  ],
  workflow: {
    stages: [
      {
        id: 'report',
        title: '보고',
        verb: '제출',
        sections: ['report', 'handling'],
        approval: [
          { step: '기안', role: role.staff },
          { step: '결재', role: role.reviewer },
        ],
      },
    ],
    progress: ({ judgement }) => judgement ?? '접수',
  },
  ledger: {
    title: '오류보고 대장',
    entry: '오류 보고',
    columns: ['@number', 'title', 'system', 'reporter', 'occurredAt', 'judgement', '@status'],
    filters: ['system', 'judgement'],
    totals: [{ column: 'title', as: 'count' }],
    views: [
      { id: 'to-change', title: '변경이 필요한 오류', where: [{ column: 'judgement', is: ['변경 요청'] }] },
      { id: 'watched', title: '지켜보는 오류', where: [{ column: 'judgement', is: ['지켜봄'] }] },
    ],
  },
  links: [
    {
      id: 'request-change',
      title: '변경 요청 만들기',
      form: 'change-case',
      copies: { title: 'title', system: 'system', requester: 'reporter', reason: 'content' },
      by: 'errorReport',
    },
  ],
  versions: [{ id: '1', name: 'first', on: '2026-11-23' }],
  examples: {
    memory: {
      title: '통계 작업 메모리 부족',
      values: {
        title: '통계분석 서버 월말 작업 메모리 부족 경고',
        system: exampleSystem.statistics,
        reporter: examplePerson.garam,
        occurredAt: '2026-10-30T17:20',
        items: [{ item: exampleItem['SVR-ANA-001'], name: '통계분석 서버, 메모리 64 GB' }],
        content: '월말 통계 작업 때 메모리 사용률이 97 %까지 올라 작업 시간이 두 배로 늘어남. 서비스는 멈추지 않음.',
        workaround: '월말 작업을 둘로 나누어 야간에 실행함.',
        judgement: '변경 요청',
        judgementReason: '자료가 매월 늘어 나누어 실행하는 것만으로는 12월을 넘기기 어려움.',
      },
    },
    'log-format': {
      title: '로그 표기 오류',
      values: {
        title: '행정업무 WAS 로그 시각 표기 오류',
        system: exampleSystem.administration,
        reporter: examplePerson.ideun,
        occurredAt: '2026-04-14T10:05',
        items: [{ item: exampleItem['SVR-WAS-003'], name: '행정업무 WAS 9.0.80' }],
        content: '접속 로그의 시각이 협정 세계시로 적혀 9시간 이르게 보임.',
        workaround: { mark: 'notApplicable' },
        judgement: '지켜봄',
        judgementReason: '다음 정기 작업 때 설정을 함께 고치기로 함.',
      },
    },
  },
});
