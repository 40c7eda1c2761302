// Checks over a day's backups.
import { minutesBetween } from '../../../core/calculation/wall-time.ts';
import type { Rule } from '../../../core/form/form.ts';
import { refusePasswords } from '../../privacy.ts';
import { judgeObjective, recoveryPointTarget } from '../objective.ts';
import { recoveryPointOf } from './computed.ts';
import type { ResultValues } from './fields.ts';

const notRun = ['미실행'];
const failures = ['일부 실패', '실패', '미실행'];

export const resultRules: readonly Rule<ResultValues>[] = [
  {
    id: 'job-times',
    at: ['jobs'],
    check: ({ jobs }) => {
      const wrong = jobs.findIndex(({ startedAt, endedAt }) => (minutesBetween(startedAt, endedAt) ?? 0) < 0);
      return wrong < 0
        ? undefined
        : `백업 작업 ${wrong + 1}번째 줄의 종료가 시작보다 빠릅니다. 두 시각을 확인해 주세요.`;
    },
  },
  {
    id: 'job-needs-times',
    at: ['jobs'],
    check: ({ jobs }) => {
      const bare = jobs.findIndex(
        ({ result, startedAt, endedAt }) => result && !notRun.includes(result) && !(startedAt && endedAt),
      );
      return bare < 0
        ? undefined
        : `백업 작업 ${bare + 1}번째 줄에 시작이나 종료가 없습니다. 실행한 작업은 두 시각이 모두 있어야 합니다.`;
    },
  },
  {
    id: 'failure-needs-action',
    at: ['jobs'],
    check: ({ jobs }) => {
      const bare = jobs.findIndex(({ result, action }) => result && failures.includes(result) && !action);
      return bare < 0
        ? undefined
        : `백업 작업 ${bare + 1}번째 줄이 ${jobs[bare]?.result}인데 조치가 없습니다. 원인과 다시 수행한 결과를 적어 주세요.`;
    },
  },
  {
    id: 'failure-needs-cause',
    at: ['errors'],
    level: 'warning',
    check: ({ jobs, errors }) =>
      jobs.some(({ result }) => result && failures.includes(result)) && !errors
        ? '실패한 작업이 있습니다. 에러코드 번호와 원인·해결을 적어 주세요.'
        : undefined,
  },
  {
    id: 'last-good-before-failure',
    at: ['lastGoodAt', 'failedAt'],
    check: ({ failedAt, lastGoodAt }) =>
      (minutesBetween(lastGoodAt, failedAt) ?? 0) < 0
        ? '마지막 정상 백업이 장애보다 늦습니다. 장애가 나기 전에 끝난 백업을 적어 주세요.'
        : undefined,
  },
  {
    id: 'incident-complete',
    at: ['failedAt', 'failedSystemGrade', 'lastGoodAt'],
    check: ({ incident, failedAt, failedSystemGrade, lastGoodAt }) =>
      (incident || failedAt || lastGoodAt) && !(failedAt && failedSystemGrade && lastGoodAt)
        ? '복구목표시점을 셈하려면 장애 일시, 장애 시스템 등급, 마지막 정상 백업이 모두 있어야 합니다. 빈칸을 채워 주세요.'
        : undefined,
  },
  {
    id: 'missed-point-needs-improvement',
    at: ['improvement'],
    check: (values, context) =>
      judgeObjective(recoveryPointOf(values), recoveryPointTarget(context, values.failedSystemGrade)) === '미달' &&
      !values.improvement
        ? '복구목표시점에 미달했습니다. 목표에 맞출 개선과제를 적어 주세요.'
        : undefined,
  },
  ...refusePasswords('errors', 'jobs/action', 'improvement'),
];
