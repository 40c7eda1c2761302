// Counts and rates of a day's jobs, and the recovery point as it turned out.
import { type BackupOutcome, backupSuccessRate, sumOf } from '../../../core/calculation/rate.ts';
import { decimalText, percentText } from '../../../core/calculation/ratio.ts';
import { actualRecoveryPoint } from '../../../core/calculation/recovery-objective.ts';
import type { Computed } from '../../../core/form/form.ts';
import { judgeObjective, recoveryPointTarget } from '../objective.ts';
import type { ResultValues } from './fields.ts';

const outcomes: Readonly<Record<string, BackupOutcome>> = {
  성공: '성공',
  '성공(경고)': '경고',
  '일부 실패': '실패',
  실패: '실패',
  미실행: '미실행',
};

/** The outcomes of the jobs whose result is known. A partly failed job has failed: what is missing cannot be restored. */
export function outcomesOf(jobs: ResultValues['jobs']): BackupOutcome[] {
  return jobs.flatMap(({ result }) => (result && outcomes[result] ? [outcomes[result]] : []));
}

/** RPO 실적 of the failure noted in the report, in minutes. */
export function recoveryPointOf({ failedAt, lastGoodAt }: ResultValues): number | undefined {
  return failedAt && lastGoodAt ? actualRecoveryPoint(failedAt, [lastGoodAt]) : undefined;
}

export const resultComputed = {
  systemNames: {
    label: '백업한 정보시스템',
    field: { kind: 'text', label: '백업한 정보시스템', width: 12 },
    formula: '백업 작업에 적은 정보시스템의 이름',
    compute: ({ jobs }) => [...new Set(jobs.flatMap(({ system }) => system?.text ?? []))].join(', ') || undefined,
  },
  planned: {
    label: '계획 작업',
    field: { kind: 'integer', label: '계획 작업', unit: '건', width: 3 },
    formula: '백업 작업의 줄 수',
    compute: ({ jobs }) => jobs.length,
  },
  warned: {
    label: '경고가 있는 성공',
    field: { kind: 'integer', label: '경고가 있는 성공', unit: '건', width: 3 },
    formula: '결과가 성공(경고)인 작업의 수',
    compute: ({ jobs }) => backupSuccessRate(outcomesOf(jobs)).withWarning,
  },
  failed: {
    label: '실패·미실행',
    field: { kind: 'integer', label: '실패·미실행', unit: '건', width: 3 },
    formula: '결과가 일부 실패, 실패, 미실행인 작업의 수',
    compute: ({ jobs }) => outcomesOf(jobs).filter((outcome) => outcome === '실패' || outcome === '미실행').length,
  },
  successRate: {
    label: '백업 성공률',
    field: { kind: 'percent', label: '백업 성공률', digits: 1, width: 3 },
    formula: '성공 작업 ÷ 계획 작업 × 100 (경고가 있는 성공도 성공으로 셈)',
    compute: ({ jobs }) => {
      const known = outcomesOf(jobs);
      const { rate } = backupSuccessRate(known);
      return rate && known.length === jobs.length ? percentText(rate, 1) : undefined;
    },
  },
  totalSize: {
    label: '총 용량',
    field: { kind: 'decimal', label: '총 용량', digits: 1, unit: 'GB', width: 3 },
    formula: '작업별 용량의 합',
    compute: ({ jobs }) => decimalText(sumOf(jobs.map(({ size }) => size ?? '0')), 1),
  },
  recoveryPointTarget: {
    label: '복구목표시점(RPO) 목표',
    field: { kind: 'duration', label: '복구목표시점(RPO) 목표', width: 4 },
    formula: '장애 시스템 등급의 복구목표시점(기관 설정값)',
    compute: ({ failedSystemGrade }, context) => recoveryPointTarget(context, failedSystemGrade),
  },
  recoveryPoint: {
    label: '복구목표시점(RPO) 실적',
    field: { kind: 'duration', label: '복구목표시점(RPO) 실적', width: 4 },
    formula: '장애 일시 − 마지막 정상 백업',
    compute: recoveryPointOf,
  },
  recoveryPointJudgement: {
    label: '복구목표시점(RPO) 판정',
    field: { kind: 'choice', label: '복구목표시점(RPO) 판정', options: ['충족', '미달'], width: 4 },
    formula: '실적이 목표 이내면 충족',
    compute: (values, context) =>
      judgeObjective(recoveryPointOf(values), recoveryPointTarget(context, values.failedSystemGrade)),
  },
} as const satisfies Record<string, Computed<ResultValues>>;
