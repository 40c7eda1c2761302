// 백업 요구사항: what a system needs so that its work can go on, before a policy is set or a backup system is built.
import { sumOf } from '../../core/calculation/rate.ts';
import { decimalText } from '../../core/calculation/ratio.ts';
import { defineForm } from '../../core/form/define.ts';
import { examplePerson, exampleSystem } from '../directory/example-agency.ts';
import { role } from '../directory/roles.ts';
import { recoveryPointTarget, recoveryTimeTarget, systemGrades } from './objective.ts';

export default defineForm({
  id: 'backup-requirements',
  title: '백업 요구사항',
  domain: 'backup',
  nature: 'form',
  covers: ['backup-requirements'],
  basis: ['5.6.3.a.1', '5.6.2.c', '5.6.2.c.1', '5.6.2.b', '5.6.3.b'],
  purpose:
    '백업정책을 정하거나 백업시스템을 구축하기 전에 시스템마다 자료의 종류와 용량, 백업·복구 목표를 정합니다. 정해진 정책대로 대상을 더하려면 백업 신청서를 씁니다.',
  book: 'yearly',
  bookDate: 'writtenOn',
  number: 'BKQ',
  retention: '5년',
  disclosure: '비공개',
  subject: 'title',
  sections: [
    { id: 'target', title: '대상', items: ['title', 'system', 'systemGrade', 'writtenOn', 'requester'] },
    { id: 'data', title: '자료', items: ['data', 'totalSize', 'importance'] },
    {
      id: 'objectives',
      title: '목표',
      items: ['backupTargetTime', 'window', 'recoveryTime', 'recoveryPoint', 'suggestedTime', 'suggestedPoint'],
    },
    { id: 'policy', title: '주기와 보관', items: ['cycle', 'retention', 'offsite', 'analysis'] },
  ],
  fields: {
    title: { kind: 'text', label: '제목', required: true, maxLength: 100, width: 12 },
    system: { kind: 'reference', label: '정보시스템', forms: ['system'], required: true },
    systemGrade: { kind: 'choice', label: '시스템 등급', options: systemGrades, required: true },
    writtenOn: { kind: 'date', label: '작성일', required: true },
    requester: { kind: 'person', label: '현업 담당자', required: true },
    data: {
      kind: 'rows',
      label: '백업 대상 데이터',
      required: true,
      width: 12,
      columns: {
        dataType: {
          kind: 'text',
          label: '백업 대상 데이터 종류',
          required: true,
          suggestions: ['데이터베이스', '사용자 파일', '응용 파일', 'OS·설정', '로그'],
          width: 4,
          serves: ['backup-requirements/data-type'],
        },
        size: {
          kind: 'decimal',
          label: '데이터 용량',
          digits: 1,
          min: 0,
          unit: 'GB',
          required: true,
          width: 4,
          serves: ['backup-requirements/data-size'],
        },
        dailyChange: { kind: 'decimal', label: '하루 변경량', digits: 1, min: 0, unit: 'GB', width: 4 },
      },
    },
    importance: { kind: 'choice', label: '데이터 중요도', options: ['높음', '보통', '낮음'], required: true },
    backupTargetTime: {
      kind: 'duration',
      label: '백업 목표시간',
      hint: '업무에 영향을 주지 않고 백업을 마쳐야 하는 시간',
      required: true,
      serves: ['backup-requirements/backup-target-time'],
    },
    window: {
      kind: 'text',
      label: '백업 가능시간',
      required: true,
      serves: ['backup-requirements/window'],
    },
    recoveryTime: {
      kind: 'duration',
      label: '복구 목표시간(RTO)',
      required: true,
      serves: ['backup-requirements/rto'],
    },
    recoveryPoint: {
      kind: 'duration',
      label: '복구 목표시점(RPO)',
      required: true,
      serves: ['backup-requirements/rpo'],
    },
    cycle: {
      kind: 'text',
      label: '백업주기',
      required: true,
      serves: ['backup-requirements/cycle'],
    },
    retention: {
      kind: 'text',
      label: '보관기간',
      required: true,
      serves: ['backup-requirements/retention'],
    },
    offsite: { kind: 'yesNo', label: '소산 여부', required: true },
    analysis: { kind: 'longText', label: '검토 의견', width: 12, lines: 3 },
  },
  computed: {
    totalSize: {
      label: '총 용량',
      field: { kind: 'decimal', label: '총 용량', digits: 1, unit: 'GB' },
      formula: '자료별 데이터 용량의 합',
      compute: ({ data }) => decimalText(sumOf(data.map(({ size }) => size ?? '0')), 1),
    },
    suggestedTime: {
      label: '등급별 복구목표시간(권장값)',
      field: { kind: 'duration', label: '등급별 복구목표시간(권장값)' },
      formula: '시스템 등급의 복구목표시간(기관 설정값)',
      compute: ({ systemGrade }, context) => recoveryTimeTarget(context, systemGrade),
    },
    suggestedPoint: {
      label: '등급별 복구목표시점(권장값)',
      field: { kind: 'duration', label: '등급별 복구목표시점(권장값)' },
      formula: '시스템 등급의 복구목표시점(기관 설정값)',
      compute: ({ systemGrade }, context) => recoveryPointTarget(context, systemGrade),
    },
  },
  rules: [
    {
      id: 'slower-than-suggested',
      at: ['recoveryTime', 'recoveryPoint'],
      level: 'warning',
      check: ({ systemGrade, recoveryTime, recoveryPoint }, context) =>
        (recoveryTime ?? 0) > (recoveryTimeTarget(context, systemGrade) ?? Number.POSITIVE_INFINITY) ||
        (recoveryPoint ?? 0) > (recoveryPointTarget(context, systemGrade) ?? Number.POSITIVE_INFINITY)
          ? '목표가 이 등급의 권장값보다 느슨합니다. 그대로 두려면 검토 의견에 이유를 적어 주세요.'
          : undefined,
    },
  ],
  workflow: {
    stages: [
      {
        id: 'requirements',
        title: '요구사항 확정',
        verb: '제출',
        sections: ['target', 'data', 'objectives', 'policy'],
        approval: [
          { step: '기안', role: role.business },
          { step: '검토', role: role.staff },
          { step: '결재', role: role.approver },
        ],
      },
    ],
  },
  ledger: {
    title: '백업 요구사항 대장',
    columns: [
      '@number',
      'title',
      'system',
      'systemGrade',
      'totalSize',
      'recoveryTime',
      'recoveryPoint',
      'cycle',
      'retention',
      'writtenOn',
      '@status',
    ],
    filters: ['system', 'systemGrade', 'importance'],
    totals: [{ column: 'totalSize', as: 'sum' }],
    views: [{ id: 'key', title: '1·2등급 시스템', where: [{ column: 'systemGrade', is: ['1등급', '2등급'] }] }],
  },
  versions: [{ id: '1', name: 'first', on: '2026-11-23' }],
  examples: {
    petition: {
      title: '통합민원시스템 요구사항',
      values: {
        title: '통합민원시스템 백업 요구사항(2026년)',
        system: exampleSystem.petition,
        systemGrade: '2등급',
        writtenOn: '2026-01-19',
        requester: examplePerson.seulgi,
        data: [
          { dataType: '데이터베이스', size: '2048.0', dailyChange: '84.0' },
          { dataType: '응용 파일', size: '120.0', dailyChange: '1.5' },
          { dataType: 'OS·설정', size: '60.0' },
        ],
        importance: '높음',
        backupTargetTime: 120,
        window: '01:00~05:00',
        recoveryTime: 180,
        recoveryPoint: 60,
        cycle: '전체 주 1회(일 01:00), 증분 매일 01:00, 로그 15분',
        retention: '일 14·주 5·월 12·연 1',
        offsite: true,
        analysis: '2.0 TB를 400 MB/s로 백업하면 약 85분으로 목표시간 2시간 안에 듦.',
      },
    },
    statistics: {
      title: '통계분석시스템 요구사항',
      values: {
        title: '통계분석시스템 백업 요구사항(2026년)',
        system: exampleSystem.statistics,
        systemGrade: '4등급',
        writtenOn: '2026-01-20',
        requester: examplePerson.garam,
        data: [{ dataType: '사용자 파일', size: '40.0', dailyChange: '2.0' }],
        importance: '낮음',
        backupTargetTime: 60,
        window: '01:00~06:00',
        recoveryTime: 7200,
        recoveryPoint: 1440,
        cycle: '전체 주 1회',
        retention: '3개월',
        offsite: false,
      },
    },
  },
});
