// 정보시스템: the systems that incidents, changes and backups are about.
import { systemGradeOf } from '../../../core/calculation/system-grade.ts';
import { defineForm } from '../../../core/form/define.ts';
import { systemExamples } from './examples.ts';
import { systemFields } from './fields.ts';

export default defineForm({
  id: 'system',
  title: '정보시스템',
  domain: 'directory',
  nature: 'roster',
  covers: [],
  basis: [],
  reason: '장애·변경·백업 기록이 같은 시스템을 가리키고, 등급과 운영시간에서 복구 목표와 가용률을 셈하기 위해 둡니다.',
  purpose: '기관이 운영하는 정보시스템을 하나씩 등록합니다. 서버나 설비 하나하나는 구성요소 등록부에 적습니다.',
  tells: { systemGrade: 'grade' },
  book: 'standing',
  number: 'SYS',
  retention: '준영구',
  disclosure: '부분공개',
  subject: 'name',
  sections: [
    {
      id: 'system',
      title: '정보시스템',
      items: [
        'name',
        'status',
        'purpose',
        'businessDepartment',
        'manager',
        'deputy',
        'operator',
        'startedOn',
        'endedOn',
      ],
    },
    {
      id: 'grade',
      title: '등급',
      hint: '업무영향도 40점, 사용자 수 50점, 서비스 파급도 10점을 더해 90점 이상 1등급, 85점 이상 2등급, 80점 이상 3등급, 그 밖은 4등급입니다. 행정안전부 정책, 기준일 2026. 11., 개정 여부를 확인해 주세요.',
      items: [
        'businessImpact',
        'userScore',
        'serviceReach',
        'score',
        'scoredGrade',
        'grade',
        'gradeConfirmedOn',
        'gradeReason',
      ],
    },
    {
      id: 'service',
      title: '운영시간과 목표',
      items: [
        'serviceDays',
        'serviceFrom',
        'serviceTo',
        'users',
        'userCount',
        'availabilityTarget',
        'recoveryPoint',
        'recoveryTime',
      ],
    },
    { id: 'composition', title: '구성', items: ['items'] },
  ],
  fields: systemFields,
  computed: {
    score: {
      label: '점수',
      field: { kind: 'integer', label: '점수', unit: '점', width: 4 },
      formula: '업무영향도 + 사용자 수 + 서비스 파급도',
      compute: ({ businessImpact, userScore, serviceReach }) =>
        systemGradeOf(businessImpact, userScore, serviceReach)?.score,
    },
    scoredGrade: {
      label: '점수로 본 등급',
      field: { kind: 'choice', label: '점수로 본 등급', options: ['1등급', '2등급', '3등급', '4등급'], width: 4 },
      formula: '90점 이상 1등급, 85점 이상 2등급, 80점 이상 3등급, 그 밖은 4등급',
      compute: ({ businessImpact, userScore, serviceReach }) =>
        systemGradeOf(businessImpact, userScore, serviceReach)?.grade,
    },
  },
  rules: [
    {
      id: 'grade-differs',
      at: ['gradeReason', 'grade'],
      check: ({ businessImpact, userScore, serviceReach, grade, gradeReason }) => {
        const scored = systemGradeOf(businessImpact, userScore, serviceReach)?.grade;
        return scored && grade && scored !== grade && !gradeReason
          ? `점수로 보면 ${scored}인데 ${grade}으로 적었습니다. 다르게 정한 사유를 적어 주세요.`
          : undefined;
      },
    },
    {
      id: 'service-hours',
      at: ['serviceTo', 'serviceFrom'],
      check: ({ serviceFrom, serviceTo }) =>
        serviceFrom && serviceTo && serviceTo <= serviceFrom
          ? '운영 종료가 시작보다 늦지 않습니다. 하루 종일이면 00:00부터 24:00까지로 적어 주세요.'
          : undefined,
    },
    {
      id: 'ended',
      at: ['endedOn', 'status'],
      check: ({ status, endedOn, startedOn }) => {
        if (status === '서비스 종료' && !endedOn) return '서비스 종료일이 없습니다. 종료한 날짜를 적어 주세요.';
        return startedOn && endedOn && endedOn < startedOn
          ? '서비스 종료일이 운영 시작일보다 빠릅니다. 두 날짜를 확인해 주세요.'
          : undefined;
      },
    },
  ],
  workflow: {
    stages: [
      {
        id: 'register',
        title: '등록',
        verb: '등록',
        sections: ['system', 'grade', 'service', 'composition'],
        approval: [],
      },
    ],
    progress: ({ status }) => status ?? '작성 중',
  },
  ledger: {
    title: '정보시스템 목록',
    columns: [
      'name',
      'grade',
      'status',
      'businessDepartment',
      'manager',
      'serviceDays',
      'serviceFrom',
      'serviceTo',
      'users',
      'recoveryPoint',
      'recoveryTime',
    ],
    filters: ['grade', 'status', 'businessDepartment'],
    totals: [{ column: 'name', as: 'count' }],
    views: [
      {
        id: 'running',
        title: '운영 중',
        where: [{ column: 'status', is: ['운영 중'] }],
        sort: { column: 'grade' },
      },
      { id: 'key', title: '1·2등급', where: [{ column: 'grade', is: ['1등급', '2등급'] }] },
    ],
  },
  versions: [{ id: '1', name: 'first', on: '2026-11-23' }],
  examples: systemExamples,
});
