// 백업·복구 테스트 결과: whether a newly built or changed backup system does what was asked of it.
import { defineForm } from '../../core/form/define.ts';
import { examplePerson, exampleSystem } from '../directory/example-agency.ts';
import { role } from '../directory/roles.ts';

export default defineForm({
  id: 'backup-restore-test',
  title: '백업·복구 테스트 결과',
  domain: 'backup',
  nature: 'report',
  covers: ['backup-restore-test'],
  basis: ['5.6.3.a.4', '5.6.3.a.5', '5.6.3.a.6'],
  purpose:
    '백업시스템을 구축하거나 바꾼 뒤 백업과 복구를 따로 시험한 결과를 적습니다. 운영하면서 되풀이하는 복구 연습은 복구 훈련 기록에 적습니다.',
  book: 'yearly',
  bookDate: 'testedAt',
  number: 'BKT',
  retention: '5년',
  disclosure: '비공개',
  subject: 'title',
  sections: [
    {
      id: 'test',
      title: '시험',
      items: ['title', 'testedAt', 'system', 'requirements', 'worker', 'confirmer', 'environment'],
    },
    { id: 'results', title: '시험 결과', items: ['backupTest', 'restoreTest', 'cases'] },
    { id: 'judgement', title: '판단', items: ['requirementMet', 'remaining', 'manualProvided', 'trainingOn'] },
  ],
  fields: {
    title: { kind: 'text', label: '제목', required: true, maxLength: 100, width: 12 },
    testedAt: { kind: 'dateTime', label: '시험 일시', required: true, serves: ['backup-restore-test/tested-at'] },
    system: { kind: 'reference', label: '정보시스템', forms: ['system'], required: true },
    requirements: { kind: 'reference', label: '견준 백업 요구사항', forms: ['backup-requirements'] },
    environment: { kind: 'text', label: '시험 환경', required: true },
    worker: { kind: 'person', label: '시험한 사람', duty: '작업자', required: true },
    confirmer: { kind: 'person', label: '확인한 사람', duty: '확인자', required: true },
    backupTest: {
      kind: 'longText',
      label: '백업 테스트 결과',
      required: true,
      width: 12,
      lines: 3,
      serves: ['backup-restore-test/backup-test'],
    },
    restoreTest: {
      kind: 'longText',
      label: '복구 테스트 결과',
      required: true,
      width: 12,
      lines: 3,
      serves: ['backup-restore-test/restore-test'],
    },
    cases: {
      kind: 'rows',
      label: '시험 항목',
      required: true,
      width: 12,
      columns: {
        kind: { kind: 'choice', label: '구분', options: ['백업', '복구'], required: true, width: 3 },
        name: { kind: 'text', label: '항목', required: true, width: 3 },
        criterion: { kind: 'text', label: '기준', required: true, width: 3 },
        measured: { kind: 'text', label: '측정값', required: true, width: 3 },
        passed: { kind: 'choice', label: '판정', options: ['합격', '불합격'], required: true, width: 3 },
      },
    },
    requirementMet: {
      kind: 'yesNo',
      label: '백업 요구사항 수용 여부',
      required: true,
      serves: ['backup-restore-test/requirement-met'],
    },
    remaining: { kind: 'longText', label: '남은 과제', marks: true, width: 12, lines: 2 },
    manualProvided: { kind: 'yesNo', label: '운영 매뉴얼 제공', required: true },
    trainingOn: { kind: 'date', label: '운영자 교육일', marks: true },
  },
  rules: [
    {
      id: 'both-kinds',
      at: ['cases'],
      check: ({ cases }) => {
        const kinds = new Set(cases.map(({ kind }) => kind));
        return cases.length > 0 && !(kinds.has('백업') && kinds.has('복구'))
          ? '백업과 복구를 따로 시험해야 합니다. 빠진 구분의 시험 항목을 더해 주세요.'
          : undefined;
      },
    },
    {
      id: 'met-with-failures',
      at: ['requirementMet', 'cases'],
      check: ({ requirementMet, cases }) =>
        requirementMet === true && cases.some(({ passed }) => passed === '불합격')
          ? '불합격한 항목이 있는데 요구사항을 수용했다고 적었습니다. 다시 시험하거나 수용 여부를 고쳐 주세요.'
          : undefined,
    },
    {
      id: 'unmet-needs-task',
      at: ['remaining'],
      check: ({ requirementMet, remaining }) =>
        requirementMet === false && !remaining
          ? '요구사항을 수용하지 못했습니다. 무엇을 더 해야 하는지 남은 과제에 적어 주세요.'
          : undefined,
    },
  ],
  workflow: {
    stages: [
      {
        id: 'report',
        title: '결과 보고',
        verb: '제출',
        sections: ['test', 'results', 'judgement'],
        approval: [
          { step: '기안', role: role.staff },
          { step: '검토', role: role.reviewer },
          { step: '결재', role: role.approver },
        ],
      },
    ],
    progress: ({ requirementMet }) => (requirementMet === undefined ? '시험 중' : requirementMet ? '수용' : '미수용'),
  },
  ledger: {
    title: '백업·복구 테스트 대장',
    entry: '테스트 결과 기록',
    columns: ['@number', 'title', 'testedAt', 'system', 'worker', 'confirmer', 'requirementMet', '@status'],
    filters: ['system', 'requirementMet'],
    totals: [{ column: 'title', as: 'count' }],
    views: [{ id: 'unmet', title: '미수용', where: [{ column: '@progress', is: ['미수용'] }] }],
  },
  versions: [{ id: '1', name: 'first', on: '2026-11-23' }],
  examples: {
    'immutable-store': {
      title: '변경불가 저장소 구축 시험',
      values: {
        title: '변경불가 백업 저장소 구축 시험',
        testedAt: '2026-03-18T10:00',
        system: exampleSystem.petition,
        environment: '구축한 저장소와 시험 DB 서버',
        worker: examplePerson.ideun,
        confirmer: examplePerson.garam,
        backupTest: '2.0 TB 전체 백업 84분, 평균 406 MB/s. 대상 파일 누락 없음.',
        restoreTest: '2.0 TB 전체 복구 118분. 건수·합계·해시가 백업 전과 같음.',
        cases: [
          { kind: '백업', name: '전체 백업 시간', criterion: '120분 이내', measured: '84분', passed: '합격' },
          { kind: '백업', name: '삭제 시도', criterion: '거부', measured: '거부됨', passed: '합격' },
          { kind: '복구', name: '전체 복구 시간', criterion: '180분 이내', measured: '118분', passed: '합격' },
          { kind: '복구', name: '동일성', criterion: '해시 일치', measured: '일치', passed: '합격' },
        ],
        requirementMet: true,
        remaining: { mark: 'notApplicable' },
        manualProvided: true,
        trainingOn: '2026-03-25',
      },
    },
    unmet: {
      title: '요구를 채우지 못한 시험',
      values: {
        title: '행정업무 DB 로그 백업 시험',
        testedAt: '2026-05-20T14:00',
        system: exampleSystem.administration,
        environment: '시험 DB 서버',
        worker: examplePerson.ideun,
        confirmer: examplePerson.garam,
        backupTest: '15분 주기 로그 백업 4회 성공.',
        restoreTest: '로그 적용 중 순서 오류로 2회 멈춤.',
        cases: [
          { kind: '백업', name: '로그 백업', criterion: '15분마다', measured: '15분', passed: '합격' },
          { kind: '복구', name: '로그 적용', criterion: '오류 없음', measured: '2회 멈춤', passed: '불합격' },
        ],
        requirementMet: false,
        remaining: '로그 묶음 순서 설정을 고치고 2026. 6. 3. 다시 시험함.',
        manualProvided: false,
        trainingOn: { mark: 'notApplicable' },
      },
    },
  },
});
