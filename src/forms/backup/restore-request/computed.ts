// RPO and RTO of a restore against the objectives of the system's grade.
import { actualRecoveryPoint, actualRecoveryTime } from '../../../core/calculation/recovery-objective.ts';
import type { Computed } from '../../../core/form/form.ts';
import { judgeObjective, recoveryPointTarget, recoveryTimeTarget } from '../objective.ts';
import type { RestoreValues } from './fields.ts';

function pointOf({ failedAt, lastGoodAt }: RestoreValues): number | undefined {
  return failedAt && lastGoodAt ? actualRecoveryPoint(failedAt, [lastGoodAt]) : undefined;
}

function timeOf({ failedAt, recoveredAt }: RestoreValues): number | undefined {
  return failedAt && recoveredAt ? actualRecoveryTime(failedAt, recoveredAt) : undefined;
}

const duration = (label: string) => ({ kind: 'duration', label, width: 4 }) as const;
const judgement = (label: string) => ({ kind: 'choice', label, options: ['충족', '미달'], width: 4 }) as const;

export const restoreComputed = {
  recoveryPointTarget: {
    label: '복구목표시점(RPO) 목표',
    field: duration('복구목표시점(RPO) 목표'),
    formula: '시스템 등급의 복구목표시점(기관 설정값)',
    compute: ({ systemGrade }, context) => recoveryPointTarget(context, systemGrade),
  },
  recoveryPoint: {
    label: '복구목표시점(RPO) 실적',
    field: duration('복구목표시점(RPO) 실적'),
    formula: '장애·손실 일시 − 마지막 정상 백업',
    compute: pointOf,
  },
  recoveryPointJudgement: {
    label: '복구목표시점(RPO) 판정',
    field: judgement('복구목표시점(RPO) 판정'),
    formula: '실적이 목표 이내면 충족',
    compute: (values, context) => judgeObjective(pointOf(values), recoveryPointTarget(context, values.systemGrade)),
  },
  recoveryTimeTarget: {
    label: '복구목표시간(RTO) 목표',
    field: duration('복구목표시간(RTO) 목표'),
    formula: '시스템 등급의 복구목표시간(기관 설정값)',
    compute: ({ systemGrade }, context) => recoveryTimeTarget(context, systemGrade),
  },
  recoveryTime: {
    label: '복구목표시간(RTO) 실적',
    field: duration('복구목표시간(RTO) 실적'),
    formula: '복구 완료 − 장애·손실 일시',
    compute: timeOf,
  },
  recoveryTimeJudgement: {
    label: '복구목표시간(RTO) 판정',
    field: judgement('복구목표시간(RTO) 판정'),
    formula: '실적이 목표 이내면 충족',
    compute: (values, context) => judgeObjective(timeOf(values), recoveryTimeTarget(context, values.systemGrade)),
  },
} as const satisfies Record<string, Computed<RestoreValues>>;
