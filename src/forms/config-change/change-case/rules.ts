// Checks over a change case. What the guideline demands stops the submit; what the detailed guide suggests (권장값) warns.
import { changeRiskOf } from '../../../core/calculation/change-risk.ts';
import { minutesBetween } from '../../../core/calculation/wall-time.ts';
import { addWorkdays } from '../../../core/calculation/work-calendar.ts';
import { calendarOf } from '../../../core/form/calendar.ts';
import type { FormContext, Rule } from '../../../core/form/form.ts';
import { numberParameter, tableParameter } from '../../../core/form/parameter.ts';
import { showDate } from '../../../core/text/date.ts';
import { refusePasswords } from '../../privacy.ts';
import type { ChangeValues } from './fields.ts';

type ChangeRule = Rule<ChangeValues>;
type Moment = { [K in keyof ChangeValues]: ChangeValues[K] extends string | undefined ? K : never }[keyof ChangeValues];

const moments: readonly [earlier: Moment, later: Moment, sentence: string, stage?: string][] = [
  ['requestedOn', 'reviewedOn', '검토일이 변경 요청 일자보다 빠릅니다. 두 날짜를 확인해 주세요.'],
  [
    'reviewedOn',
    'decidedOn',
    '결정일이 검토일보다 빠릅니다. 검토 결과를 보고 결정해야 하므로 두 날짜를 확인해 주세요.',
  ],
  ['actualStartAt', 'actualEndAt', '작업 종료가 시작보다 빠릅니다. 실제 작업 일시를 확인해 주세요.', 'result'],
  ['actualEndAt', 'requesterNotifiedAt', '결과 통보가 작업 종료보다 빠릅니다. 통보 일시를 확인해 주세요.', 'result'],
  [
    'actualEndAt',
    'configurationManagerNotifiedAt',
    '구성 책임자 통보가 작업 종료보다 빠릅니다. 통보 일시를 확인해 주세요.',
    'result',
  ],
];

/** Wall times of one kind sort as text; a date and a moment are compared by the day. */
function isBefore(later: string, earlier: string): boolean {
  const length = Math.min(later.length, earlier.length);
  return later.slice(0, length) < earlier.slice(0, length);
}

const orderRules: ChangeRule[] = moments.map(([earlier, later, sentence, stage]) => ({
  id: `order-${earlier}-${later}`,
  at: [later, earlier],
  ...(stage ? { stage } : {}),
  check: (values) => {
    const [from, to] = [values[earlier] as string | undefined, values[later] as string | undefined];
    return from && to && isBefore(to, from) ? sentence : undefined;
  },
}));

/** The next working day after a moment when something was done later than that: the suggested deadline for papers and register. */
function dueIfLate(doneOn: string | undefined, endedAt: string | undefined, context: FormContext): string | undefined {
  const due = endedAt && addWorkdays(endedAt, 1, calendarOf(context));
  return due && doneOn && doneOn > due ? due : undefined;
}

const decisionRules: ChangeRule[] = [
  {
    id: 'standard-basis',
    at: ['standardBasis', 'changeType'],
    check: ({ changeType, standardBasis }) =>
      changeType === '표준' && !standardBasis
        ? '표준변경은 미리 승인한 작업이어야 합니다. 사전승인 근거를 적거나 변경유형을 일반으로 바꿔 주세요.'
        : undefined,
  },
  {
    id: 'reject-reason',
    at: ['rejectReason', 'decision'],
    check: ({ decision, rejectReason }) =>
      decision === '기각' && !rejectReason
        ? '기각 사유가 없습니다. 요청자에게 이유까지 알려야 하므로 기각 사유를 적어 주세요.'
        : undefined,
  },
  {
    id: 'authority',
    at: ['authority'],
    level: 'warning',
    check: ({ authority, riskImpact, riskLikelihood }, context) => {
      const grade = changeRiskOf(riskImpact, riskLikelihood, tableParameter(context, 'changeRiskBands'))?.grade;
      if (grade === '높음' && authority && authority !== '변경심의회')
        return '위험등급이 높음입니다. 변경심의회에서 결정하기를 권장합니다. 결정 권한을 확인해 주세요.';
      if (grade === '보통' && authority === '담당자 전결')
        return '위험등급이 보통입니다. 책임자가 결정하기를 권장합니다. 결정 권한을 확인해 주세요.';
      return undefined;
    },
  },
  {
    id: 'board-date',
    at: ['boardOn', 'authority'],
    check: ({ authority, boardOn }) =>
      authority === '변경심의회' && !boardOn
        ? '변경심의회에서 결정했다면 개최일이 있어야 합니다. 개최일을 적거나 결정 권한을 확인해 주세요.'
        : undefined,
  },
];

const workRules: ChangeRule[] = [
  {
    id: 'only-approved',
    stage: 'apply',
    at: ['decision'],
    check: ({ decision }) =>
      decision === '기각'
        ? '기각된 요청은 작업할 수 없습니다. 다시 검토하려면 결정부터 정정하거나 새로 요청해 주세요.'
        : undefined,
  },
  {
    id: 'work-order',
    stage: 'apply',
    at: ['workEndAt', 'workStartAt'],
    check: ({ workStartAt, workEndAt }) =>
      (minutesBetween(workStartAt, workEndAt) ?? 1) <= 0
        ? '작업 종료 예정이 시작 예정보다 늦지 않습니다. 작업 일시를 확인해 주세요.'
        : undefined,
  },
  {
    id: 'rollback-decision',
    stage: 'apply',
    at: ['rollbackDecisionAt', 'workEndAt'],
    check: ({ workStartAt, workEndAt, rollbackDecisionAt }) =>
      (minutesBetween(rollbackDecisionAt, workEndAt) ?? 1) <= 0 ||
      (minutesBetween(workStartAt, rollbackDecisionAt) ?? 1) <= 0
        ? '원복 판단시각이 작업 시작과 종료 사이에 있지 않습니다. 되돌릴 시간이 남도록 작업 종료 전의 시각을 적어 주세요.'
        : undefined,
  },
  {
    id: 'rollback-time',
    stage: 'apply',
    level: 'warning',
    at: ['rollbackDecisionAt', 'rollbackMinutes'],
    check: ({ workEndAt, rollbackDecisionAt, rollbackMinutes }) =>
      (minutesBetween(rollbackDecisionAt, workEndAt) ?? Number.POSITIVE_INFINITY) < (rollbackMinutes ?? 0)
        ? '원복 판단시각부터 되돌리면 작업 종료 예정을 넘깁니다. 판단시각을 앞당기거나 작업시간을 늘려 주세요.'
        : undefined,
  },
  {
    id: 'rollback-margin',
    stage: 'apply',
    level: 'warning',
    at: ['rollbackDecisionAt'],
    check: ({ workEndAt, rollbackDecisionAt }, context) => {
      const margin = numberParameter(context, 'rollbackMargin');
      const left = minutesBetween(rollbackDecisionAt, workEndAt);
      return left !== undefined && left > 0 && left < margin
        ? `원복 판단시각이 작업 종료 ${left}분 전입니다. 작업 종료 ${margin}분 전까지 판단하기를 권장합니다.`
        : undefined;
    },
  },
  {
    id: 'partner-notice',
    stage: 'apply',
    level: 'warning',
    at: ['partnerNoticeOn', 'workStartAt'],
    check: ({ partnerNoticeOn, workStartAt, changeType }, context) => {
      const days = numberParameter(context, 'changeNoticeDays');
      const earliest = partnerNoticeOn && addWorkdays(partnerNoticeOn, days, calendarOf(context));
      return earliest && workStartAt && changeType !== '긴급' && isBefore(workStartAt, earliest)
        ? `연계기관에 알린 날부터 작업까지 ${days}근무일이 되지 않습니다. ${showDate(earliest)} 이후에 작업하기를 권장합니다.`
        : undefined;
    },
  },
  {
    id: 'tested-before-work',
    stage: 'apply',
    at: ['testedOn', 'workStartAt'],
    check: ({ testedOn, workStartAt, changeType }) =>
      testedOn && workStartAt && changeType !== '긴급' && isBefore(workStartAt, testedOn)
        ? '테스트 일자가 작업 시작보다 늦습니다. 운영환경에 적용하기 전에 시험해야 하므로 날짜를 확인해 주세요.'
        : undefined,
  },
];

const resultRules: ChangeRule[] = [
  {
    id: 'only-released',
    stage: 'result',
    at: ['finalApproval'],
    check: ({ finalApproval }) =>
      finalApproval === '보류' ? '적용이 보류된 변경입니다. 시험을 다시 하고 적용 승인부터 정정해 주세요.' : undefined,
  },
  {
    id: 'rollback-result',
    stage: 'result',
    at: ['rollbackResult', 'result'],
    check: ({ result, rollbackResult }) =>
      (result === '원상복구' || result === '실패') && !rollbackResult
        ? '원상 복원 결과가 없습니다. 실패하거나 되돌린 변경은 시스템이 어떤 상태가 되었는지 적어 주세요.'
        : undefined,
  },
  {
    id: 'emergency-papers-missing',
    stage: 'result',
    at: ['emergencyDocumentedOn'],
    check: ({ changeType, emergencyDocumentedOn }) =>
      changeType === '긴급' && !emergencyDocumentedOn
        ? '긴급변경 사후문서 작성일이 없습니다. 먼저 작업한 변경도 문서를 갖추어야 하므로 작성일을 적어 주세요.'
        : undefined,
  },
  {
    id: 'emergency-papers-late',
    stage: 'result',
    level: 'warning',
    at: ['emergencyDocumentedOn'],
    check: ({ changeType, emergencyDocumentedOn, actualEndAt }, context) => {
      const due = changeType === '긴급' ? dueIfLate(emergencyDocumentedOn, actualEndAt, context) : undefined;
      return due && `긴급변경 사후문서가 늦었습니다. 작업 후 1근무일인 ${showDate(due)}까지 갖추기를 권장합니다.`;
    },
  },
  {
    id: 'reflection-late',
    stage: 'result',
    level: 'warning',
    at: ['reflectedOn'],
    check: ({ reflectedOn, actualEndAt }, context) => {
      const due = dueIfLate(reflectedOn, actualEndAt, context);
      return due && `구성 반영이 늦었습니다. 작업 후 1근무일인 ${showDate(due)}까지 반영하기를 권장합니다.`;
    },
  },
];

export const changeRules: readonly ChangeRule[] = [
  ...orderRules,
  ...decisionRules,
  ...workRules,
  ...resultRules,
  ...refusePasswords('targetStatus', 'reason', 'content', 'workDetail', 'workContent', 'configurationRecord'),
];
