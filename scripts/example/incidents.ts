// The 48 incidents of the example year. Number 31 is the worked example of the guide, field by field; what is late or missing is meant to be.

import { addMonths } from '../../src/core/calculation/wall-time.ts';
import type { Scalar } from '../../src/core/field/value.ts';
import { withParticle } from '../../src/core/text/particle.ts';
import {
  exampleDepartment,
  examplePerson,
  exampleRecord,
  exampleSystem,
} from '../../src/forms/directory/example-agency.ts';
import incidentReport from '../../src/forms/incident/incident-report/index.ts';
import { addMinutes, atHour, nextWorkday } from './calendar.ts';
import type { Act, Chronicle, StoryValues } from './chronicle.ts';
import { tellCourse } from './course.ts';
import type { Entry } from './entry.ts';
import { incidentKinds, kindValues } from './incident-kinds.ts';
import { after, before, type IncidentLine, type SystemKey } from './incident-lines.ts';

const { garam, nuri, hangyeol, daon, seulgi, ideun, saebom } = examplePerson;
const phone = '02-0000-0000';

const systemGrades: Readonly<Record<SystemKey, string>> = {
  petition: '2등급',
  website: '3등급',
  administration: '3등급',
  statistics: '4등급',
};
const work: Readonly<Record<SystemKey, string>> = {
  petition: '민원 접수·발급',
  website: '기관 안내·공지',
  administration: '문서·결재·급여',
  statistics: '통계 분석',
};

function noticesOf({ at, minutes, gaps = [] }: IncidentLine, title: string) {
  if (gaps.includes('notice')) return [];
  return [
    {
      kind: '장애 발생',
      at: addMinutes(at, minutes[0] + 8),
      audience: '사용부서',
      means: '업무 알림',
      content: `[장애] ${title}, 조치 중`,
    },
    {
      kind: '정상 가동',
      at: addMinutes(at, minutes[2] + 3),
      audience: '사용부서',
      means: '업무 알림',
      content: `${title} 정상 가동`,
    },
    {
      kind: '조치 결과 통보',
      at: addMinutes(at, minutes[3]),
      audience: '장애를 알린 사람',
      means: '전화',
      content: '원인과 조치',
    },
  ];
}

function reception({ at, system, kind, impact, urgency, minutes, gaps = [] }: IncidentLine, place: number) {
  const values = incidentKinds[kind];
  return {
    title: values.title,
    system: exampleSystem[system],
    systemGrade: systemGrades[system],
    channel: minutes[0] < 10 ? '운영상태 감시' : '사용자 신고',
    requester: system === 'petition' ? seulgi : nuri,
    requesterPhone: phone,
    requesterLocation: system === 'petition' ? '민원과, 본관 1층 종합민원실' : '정보화담당관, 본관 3층',
    handler: place % 4 === 0 ? daon : garam,
    relatedWork: work[system],
    content: values.symptom,
    businessImpact: values.impactText,
    occurredAt: at,
    detectedAt: addMinutes(at, minutes[0]),
    receivedAt: addMinutes(at, minutes[0] + 2),
    impact,
    urgency,
    ...(gaps.includes('order') ? {} : { recoveryOrder: 1 }),
  };
}

/** What is known of earlier incidents: the last of the same kind, and whether one of the same system and cause lies within six months. */
type Earlier = { alike: Entry | undefined; recurring: boolean };

function similar({ alike }: Earlier, at: string): StoryValues {
  if (!alike) return { similarCases: '같은 시스템에서 최근 6개월 안에 같은 원인의 장애 없음.' };
  const occurred = String(alike.state.fields.occurredAt).slice(0, 10);
  const isRecent = at.slice(0, 10) <= addMonths(occurred, 6)!;
  return {
    similarCases: `${isRecent ? '' : `6개월 전보다 앞선 `}${withParticle(alike.number, '와/과')} 증상과 원인이 같음.`,
    similarIncident: alike.reference,
  };
}

function result(one: IncidentLine, place: number, earlier: Earlier) {
  const { at, system, kind, minutes } = one;
  const { title: _title, ...known } = kindValues(incidentKinds[kind]);
  const course = incidentKinds[kind].course;
  const [detected, started, recovered] = minutes;
  return {
    ...known,
    startedAt: addMinutes(at, started),
    recoveredAt: addMinutes(at, recovered),
    closedAt: addMinutes(at, minutes[3]),
    ...similar(earlier, at),
    vendorNotified: place % 3 !== 0,
    delegateApproval: nuri,
    delegateApprovedAt: addMinutes(at, detected + 6),
    delegateApprovalBy: '구두',
    course: course.map((event, step) => ({
      at: addMinutes(at, Math.round(detected + ((recovered - detected) * step) / (course.length - 1))),
      event,
      by: step === 0 ? '감시' : ideun.name,
    })),
    recurring: earlier.recurring,
    notices: noticesOf(one, incidentKinds[kind].title),
    detectionDepartment: system === 'petition' ? exampleDepartment.petitions : exampleDepartment.informatization,
    detectionPerson: system === 'petition' ? seulgi : garam,
    detectionPhone: phone,
    actionDepartment:
      incidentKinds[kind].category === '기반구조장애' ? exampleDepartment.dasom : exampleDepartment.narae,
    actionPerson: incidentKinds[kind].category === '기반구조장애' ? saebom : ideun,
    actionPhone: phone,
    important: place % 5 === 0,
    reflected: place % 10 === 0,
    preventiveCheckAdded: place % 4 === 0,
    vendorConfirmation: incidentKinds[kind].category === '기반구조장애' ? saebom : ideun,
    managerConfirmation: hangyeol,
  };
}

type FollowUp = Readonly<Record<string, Scalar>>;

/** Writes follow-ups as they are agreed, and each as done on the day on which it was. */
function followThrough(entry: Entry, agreed: Act, rows: readonly FollowUp[]): void {
  const open = rows.map(({ doneOn: _doneOn, result: _result, ...row }) => ({
    ...row,
    state: row.state === '완료' ? '예정' : row.state!,
  }));
  entry.patch(agreed, { followUps: open });
  const done = [...rows.entries()].filter(([, { doneOn }]) => typeof doneOn === 'string');
  for (const [index, { state, doneOn, result }] of done.toSorted(([, a], [, b]) => (a.doneOn! < b.doneOn! ? -1 : 1)))
    entry.patchRow(actOf(garam, String(doneOn), 17), 'followUps', index, {
      state: state!,
      doneOn: doneOn!,
      result: result ?? '',
    });
}

function followUp(entry: Entry, one: IncidentLine): void {
  const { at, kind, gaps = [] } = one;
  const due = nextWorkday(at, 20);
  const late = gaps.includes('followUp');
  const owner = incidentKinds[kind].category === '인적장애' ? nuri : garam;
  const task = { task: incidentKinds[kind].improvement, owner, due };
  const row = late
    ? { ...task, state: '진행' }
    : { ...task, state: '완료', doneOn: nextWorkday(at, 15), result: '확인함' };
  followThrough(entry, actOf(garam, nextWorkday(at, 2), 15), [row]);
  if (!late) entry.submit(actOf(garam, nextWorkday(at, 16), 10), 'followUp');
}

function actOf(by: Act['by'], day: string, hour: number): Act {
  return { by, at: atHour(day, hour) };
}

function tell(chronicle: Chronicle, one: IncidentLine, place: number, earlier: Earlier): Entry {
  const id = `example-incident-${String(place).padStart(4, '0')}`;
  const detected = addMinutes(one.at, one.minutes[0] + 3);
  const entry = chronicle.create('incident-report', id, { by: garam, at: detected }, reception(one, place));
  if (one.state === 'running') {
    return entry.patch(
      { by: garam, at: addMinutes(one.at, one.minutes[1]) },
      { startedAt: addMinutes(one.at, one.minutes[1]) },
    );
  }
  entry.patch({ by: garam, at: addMinutes(one.at, one.minutes[3] + 20) }, result(one, place, earlier));
  const reported = actOf(garam, nextWorkday(one.at, 1), 9);
  if (one.state === 'reviewing') return entry.submit(reported, 'result');
  if (one.state === 'returned') {
    const reason = '원인이 사람의 실수로만 적혀 있습니다. 막지 못한 절차를 더 적어 주세요.';
    return entry.submit(reported, 'result').returnWith(actOf(nuri, nextWorkday(one.at, 1), 14), reason);
  }
  entry.approve(reported, 'result');
  followUp(entry, one);
  return entry;
}

/** The worked example, INC-2026-0031, with every value of the definition's own example. */
function tellLoginOutage(chronicle: Chronicle): Entry {
  const { followUps, ...values } = incidentReport.examples.loginFailure!.values;
  const entry = tellCourse(chronicle, 'incident-report', exampleRecord.loginOutage.record, values, {
    by: garam,
    start: '2026-10-14T09:17',
    days: ['2026-10-15'],
  });
  followThrough(entry, actOf(garam, '2026-10-15', 15), followUps as readonly FollowUp[]);
  return entry;
}

/** Tells the incidents in the order of their numbers and answers them by number. */
export function tellIncidents(chronicle: Chronicle): Entry[] {
  const told: Entry[] = [];
  const alike = new Map<string, Entry>();
  const causes = new Map<string, string>();
  /** Notes an incident by system and cause, and says whether that cause came back within six months. */
  const recurs = (system: unknown, cause: unknown, at: string): boolean => {
    const key = JSON.stringify([system, cause]);
    const limit = addMonths(causes.get(key), 6);
    causes.set(key, at.slice(0, 10));
    return limit !== undefined && at.slice(0, 10) <= limit;
  };
  const lines: readonly (IncidentLine | 'login outage')[] = [...before, 'login outage', ...after];
  for (const [index, one] of lines.entries()) {
    if (one === 'login outage') {
      const entry = tellLoginOutage(chronicle);
      const { causeCode, occurredAt } = entry.state.fields;
      recurs('petition', causeCode, String(occurredAt));
      told.push(entry);
      continue;
    }
    const key = `${one.system} ${one.kind}`;
    const recurring = recurs(one.system, incidentKinds[one.kind].causeCode, one.at);
    const entry = tell(chronicle, one, index + 1, { alike: alike.get(key), recurring });
    alike.set(key, entry);
    told.push(entry);
  }
  return told;
}
