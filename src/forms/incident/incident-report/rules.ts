// What must hold between the fields of an incident. Sentences say what is wrong, why and how to put it right.
import { disorderOf, type IncidentTimes } from '../../../core/calculation/outage.ts';
import { minutesBetween } from '../../../core/calculation/wall-time.ts';
import { isSamePerson } from '../../../core/field/person.ts';
import type { Rule } from '../../../core/form/form.ts';
import { rowOfParameter } from '../../../core/form/parameter.ts';
import { gradeOfIncident, matrixGrade } from './computed.ts';
import type { Incident } from './result-fields.ts';

const timeNames: Readonly<Record<keyof IncidentTimes, string>> = {
  occurredAt: '발생 일시',
  detectedAt: '인지 일시',
  receivedAt: '접수 일시',
  startedAt: '조치 시작 일시',
  recoveredAt: '복구 일시',
  closedAt: '종료 일시',
};

const timeRules = (Object.keys(timeNames) as (keyof IncidentTimes)[]).slice(1).map(
  (later): Rule<Incident> => ({
    id: `${later}-order`,
    at: [later],
    check: (incident) => {
      const found = disorderOf(incident).find((pair) => pair.later === later);
      return found && `${timeNames[later]}가 ${timeNames[found.earlier]}보다 빠릅니다. 두 일시를 확인해 주세요.`;
    },
  }),
);

/** Words that name no cause. */
const emptyCause = /^\s*(?:일시적(?:인)?\s*(?:오류|장애|현상)|원인\s*(?:불명|미상)|알\s*수\s*없음)\s*[.。]?\s*$/;

export const rules: readonly Rule<Incident>[] = [
  ...timeRules,
  {
    id: 'planned-stop-order',
    at: ['plannedStops/to'],
    check: ({ plannedStops }) =>
      plannedStops.some(({ from, to }) => from && to && to <= from)
        ? '계획정지의 끝이 시작보다 늦지 않습니다. 뺄 시간이 없으므로 두 일시를 확인해 주세요.'
        : undefined,
  },
  {
    id: 'planned-stop-approved',
    at: ['plannedStops/approved'],
    level: 'warning',
    check: ({ plannedStops }) =>
      plannedStops.some(({ approved }) => approved === false)
        ? '공지·승인하지 않은 계획정지는 총 장애시간에서 빠지지 않습니다. 승인받은 것인지 확인해 주세요.'
        : undefined,
  },
  {
    id: 'regrade-reason',
    at: ['regradeReason', 'regrade'],
    check: ({ regrade, regradeReason }) =>
      regrade && !regradeReason
        ? '재조정한 등급에 사유가 없습니다. 등급을 바꾸려면 사유와 승인이 필요하므로 재조정 사유를 적어 주세요.'
        : undefined,
  },
  {
    id: 'regrade-same',
    at: ['regrade'],
    level: 'warning',
    check: (incident, context) =>
      incident.regrade && incident.regrade === matrixGrade(incident, context)
        ? '재조정한 등급이 기준표 등급과 같습니다. 바꿀 것이 없으면 재조정한 등급을 비워 주세요.'
        : undefined,
  },
  {
    id: 'delegate-approval-time',
    at: ['delegateApprovedAt', 'delegateApproval'],
    check: ({ delegateApproval, delegateApprovedAt }) =>
      delegateApproval && !delegateApprovedAt
        ? '전결권자가 승인한 일시가 없습니다. 언제 승인했는지 남아야 하므로 전결권자 승인 일시를 적어 주세요.'
        : undefined,
  },
  {
    id: 'delegate-approval-order',
    at: ['delegateApprovedAt'],
    check: ({ delegateApprovedAt, receivedAt }) =>
      delegateApprovedAt && receivedAt && delegateApprovedAt < receivedAt
        ? '전결권자 승인 일시가 접수 일시보다 빠릅니다. 두 일시를 확인해 주세요.'
        : undefined,
  },
  {
    id: 'course-order',
    at: ['course/at'],
    check: ({ course }) => {
      const times = course.flatMap(({ at }) => at ?? []);
      return times.some((at, index) => index > 0 && at < times[index - 1]!)
        ? '경과의 일시가 앞 행보다 빠른 행이 있습니다. 시각 순서로 읽히도록 일시나 행의 순서를 고쳐 주세요.'
        : undefined;
    },
  },
  {
    id: 'vague-cause',
    at: ['cause'],
    level: 'warning',
    check: ({ cause }) =>
      cause && emptyCause.test(cause)
        ? '장애 원인에 고칠 수 있는 원인이 없습니다. 무엇이 왜 그렇게 되었는지, 아직 모르면 무엇까지 확인했는지 적어 주세요.'
        : undefined,
  },
  {
    id: 'whys-of-major',
    at: ['whys'],
    check: (incident, context) => {
      const grade = gradeOfIncident(incident, context);
      return (grade === '1등급' || grade === '2등급') && incident.whys.length === 0
        ? `${grade} 장애에 근본 원인 분석이 없습니다. 1·2등급은 모두 분석해야 하므로 “왜”와 까닭을 한 행 이상 적어 주세요.`
        : undefined;
    },
  },
  {
    id: 'notices-of-major',
    at: ['notices'],
    level: 'warning',
    check: (incident, context) => {
      const grade = gradeOfIncident(incident, context);
      return (grade === '1등급' || grade === '2등급') && incident.notices.length === 0
        ? `${grade} 장애에 전파 기록이 없습니다. 언제 누구에게 알렸는지 전파·통보·공지에 적어 주세요.`
        : undefined;
    },
  },
  {
    id: 'first-notice-late',
    at: ['notices/at', 'detectedAt'],
    level: 'warning',
    check: (incident, context) => {
      const grade = gradeOfIncident(incident, context);
      const allowed = rowOfParameter(context, 'incidentNotices', grade)?.[2];
      const first = incident.notices.flatMap(({ at }) => at ?? []).toSorted()[0];
      const minutes = minutesBetween(incident.detectedAt, first);
      return typeof allowed === 'number' && minutes !== undefined && minutes > allowed
        ? `첫 전파가 인지하고 ${minutes}분 뒤입니다. ${grade} 장애는 ${allowed}분 안에 알리기로 정했으므로 일시를 확인하고, 맞으면 늦은 까닭을 반성점에 적어 주세요.`
        : undefined;
    },
  },
  {
    id: 'malware-handover',
    at: ['causeCode'],
    level: 'warning',
    check: ({ causeCode }) =>
      causeCode === '악성코드'
        ? '원인코드가 악성코드입니다. 침해사고일 수 있으므로 정보보호 담당자에게 즉시 인계하고 경과에 적어 주세요.'
        : undefined,
  },
  {
    id: 'known-error-workaround',
    at: ['workaround'],
    check: ({ knownError, workaround }) =>
      knownError === '등록' && !workaround
        ? '기지오류로 등록했으나 다시 나면 먼저 할 일이 없습니다. 다음 담당자가 바로 대응하도록 적어 주세요.'
        : undefined,
  },
  {
    id: 'confirmer-is-not-worker',
    at: ['managerConfirmation', 'actionPerson'],
    check: ({ managerConfirmation, actionPerson }) =>
      isSamePerson(managerConfirmation, actionPerson)
        ? '조치한 사람과 확인하는 책임자가 같은 사람입니다. 작업자와 확인자는 달라야 하므로 한쪽을 바꾸어 주세요.'
        : undefined,
  },
  {
    id: 'follow-up-done-on',
    at: ['followUps/doneOn'],
    stage: 'followUp',
    check: ({ followUps }) =>
      followUps.some(({ state, doneOn }) => state === '완료' && !doneOn)
        ? '완료한 후속조치에 완료일이 없습니다. 기한을 지켰는지 알 수 있도록 완료일을 적어 주세요.'
        : undefined,
  },
  {
    id: 'follow-up-open',
    at: ['followUps/state'],
    stage: 'followUp',
    check: ({ followUps }) => {
      const open = followUps.filter(({ state }) => state !== '완료' && state !== '취소').length;
      return open > 0
        ? `끝나지 않은 후속조치가 ${open}건 있습니다. 완료하거나 사유를 적어 취소한 뒤에 종결해 주세요.`
        : undefined;
    },
  },
  {
    id: 'follow-up-cancel-reason',
    at: ['followUps/result'],
    stage: 'followUp',
    check: ({ followUps }) =>
      followUps.some(({ state, result }) => state === '취소' && !result)
        ? '취소한 후속조치에 사유가 없습니다. 왜 하지 않기로 했는지 적어 주세요.'
        : undefined,
  },
];
