// The 48 incidents of the example year. Number 31 is the worked example of the guide, field by field; what is late or missing is meant to be.
import {
  exampleDepartment,
  examplePerson,
  exampleRecord,
  exampleSystem,
} from '../../src/forms/directory/example-agency.ts';
import incidentReport from '../../src/forms/incident/incident-report/index.ts';
import { addMinutes, atHour, nextWorkday } from './calendar.ts';
import type { Act, Chronicle, Entry } from './chronicle.ts';
import { type IncidentKindId, incidentKinds, kindValues } from './incident-kinds.ts';

const { garam, nuri, hangyeol, daon, seulgi, ideun, saebom } = examplePerson;
const phone = '02-0000-0000';

type SystemKey = keyof typeof exampleSystem;
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

/**
 * One line an incident: occurred at, system, kind, impact, urgency, then minutes from occurrence to detection, start, recovery and closing.
 * `gaps` says what somebody forgot; `state` how far it has come by the end of the year.
 */
type Line = {
  at: string;
  system: SystemKey;
  kind: IncidentKindId;
  impact: '큼' | '중간' | '작음';
  urgency: '높음' | '보통' | '낮음';
  minutes: readonly [detected: number, started: number, recovered: number, closed: number];
  gaps?: readonly ('order' | 'notice' | 'followUp')[];
  state?: 'running' | 'reviewing' | 'returned';
};

function line(
  at: string,
  system: SystemKey,
  kind: IncidentKindId,
  grade: string,
  minutes: Line['minutes'],
  more: Pick<Line, 'gaps' | 'state'> = {},
): Line {
  const [impact = '', urgency = ''] = grade.split('×');
  return { at, system, kind, impact, urgency, minutes, ...more } as Line;
}

/** Incidents 1 to 30, before the login outage of 14 October. */
const before: readonly Line[] = [
  line('2026-01-05T09:40', 'petition', 'connection', '중간×보통', [4, 12, 48, 90]),
  line('2026-01-13T03:20', 'statistics', 'batch', '작음×보통', [335, 350, 420, 480]),
  line('2026-01-21T13:05', 'administration', 'disk', '중간×높음', [9, 20, 61, 95]),
  line('2026-02-02T09:35', 'petition', 'connection', '중간×보통', [5, 10, 41, 80]),
  line('2026-02-11T16:10', 'administration', 'setting', '중간×보통', [85, 95, 130, 160]),
  line('2026-02-19T10:25', 'administration', 'switch', '중간×높음', [6, 15, 96, 130]),
  line('2026-02-26T03:20', 'statistics', 'batch', '작음×보통', [340, 355, 400, 470]),
  line('2026-03-03T09:30', 'petition', 'connection', '중간×보통', [3, 9, 35, 70], { gaps: ['order'] }),
  line('2026-03-10T14:50', 'petition', 'link', '중간×보통', [22, 40, 265, 300]),
  line('2026-03-17T11:15', 'website', 'certificate', '큼×보통', [25, 33, 52, 110]),
  line('2026-03-30T10:05', 'administration', 'memory', '큼×보통', [2, 8, 44, 75]),
  line('2026-04-07T15:20', 'petition', 'external', '중간×낮음', [60, 70, 150, 200]),
  line('2026-04-15T03:20', 'statistics', 'batch', '작음×보통', [345, 360, 410, 450], { gaps: ['followUp'] }),
  line('2026-04-22T09:50', 'administration', 'disk', '중간×높음', [12, 21, 70, 100]),
  line('2026-05-04T09:45', 'petition', 'connection', '중간×보통', [6, 14, 50, 85]),
  line('2026-05-12T13:40', 'website', 'mistake', '큼×낮음', [30, 42, 155, 210]),
  line('2026-05-21T10:30', 'administration', 'setting', '중간×보통', [40, 52, 80, 120]),
  line('2026-06-02T10:15', 'administration', 'memory', '큼×보통', [3, 9, 58, 90]),
  line('2026-06-16T14:05', 'website', 'cooling', '작음×보통', [8, 18, 140, 230]),
  line('2026-06-24T16:30', 'petition', 'external', '중간×낮음', [45, 55, 120, 180]),
  line('2026-07-07T14:20', 'administration', 'switch', '중간×높음', [5, 18, 118, 150], { gaps: ['notice'] }),
  line('2026-07-14T17:10', 'statistics', 'power', '작음×보통', [1, 12, 66, 120]),
  line('2026-07-23T15:00', 'website', 'cooling', '작음×보통', [6, 15, 95, 180]),
  line('2026-08-03T09:35', 'petition', 'connection', '중간×보통', [4, 11, 44, 75], { gaps: ['order'] }),
  line('2026-08-11T11:20', 'petition', 'link', '중간×보통', [18, 30, 190, 240]),
  line('2026-08-19T09:55', 'administration', 'memory', '큼×보통', [2, 7, 39, 70]),
  line('2026-09-01T09:40', 'petition', 'connection', '중간×보통', [4, 12, 40, 72]),
  line('2026-09-09T03:20', 'statistics', 'batch', '작음×보통', [340, 352, 395, 455]),
  line('2026-09-18T13:30', 'administration', 'disk', '중간×높음', [10, 19, 55, 88]),
  line('2026-09-29T10:10', 'website', 'mistake', '큼×낮음', [20, 35, 130, 170]),
];

/** Incidents 32 to 48. The last ones of the year are still being worked on. */
const after: readonly Line[] = [
  line('2026-10-19T15:25', 'petition', 'external', '중간×낮음', [50, 60, 140, 190]),
  line('2026-10-22T10:40', 'administration', 'setting', '중간×보통', [35, 45, 75, 110]),
  line('2026-10-28T03:20', 'statistics', 'batch', '작음×보통', [345, 355, 405, 460]),
  line('2026-10-31T23:30', 'website', 'certificate', '중간×보통', [15, 25, 100, 150]),
  line('2026-11-03T09:38', 'petition', 'connection', '중간×보통', [4, 10, 38, 70]),
  line('2026-11-10T11:05', 'administration', 'memory', '큼×보통', [3, 8, 47, 85]),
  line('2026-11-12T13:20', 'petition', 'link', '중간×보통', [16, 28, 170, 215]),
  line('2026-11-17T10:20', 'administration', 'switch', '중간×높음', [4, 12, 85, 120], { state: 'reviewing' }),
  line('2026-11-20T14:35', 'website', 'mistake', '큼×낮음', [25, 38, 120, 165], { state: 'returned' }),
  line('2026-11-25T10:00', 'administration', 'disk', '중간×높음', [9, 18, 52, 90]),
  line('2026-12-01T09:42', 'petition', 'connection', '중간×보통', [5, 12, 46, 78]),
  line('2026-12-04T16:15', 'petition', 'external', '중간×낮음', [40, 52, 110, 160]),
  line('2026-12-09T03:20', 'statistics', 'batch', '작음×보통', [342, 355, 402, 466]),
  line('2026-12-15T14:10', 'website', 'cooling', '작음×보통', [7, 16, 88, 150]),
  line('2026-12-18T10:45', 'administration', 'setting', '중간×보통', [30, 42, 70, 105], { state: 'reviewing' }),
  line('2026-12-23T13:15', 'administration', 'memory', '큼×보통', [3, 9, 51, 90], { state: 'running' }),
  line('2026-12-29T15:50', 'petition', 'link', '중간×보통', [20, 33, 175, 230], { state: 'running' }),
];

function noticesOf({ at, minutes, gaps = [] }: Line, title: string) {
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

function reception({ at, system, kind, impact, urgency, minutes, gaps = [] }: Line, place: number) {
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

function result(one: Line, place: number, earlier: Entry | undefined) {
  const { at, system, kind, minutes } = one;
  const { title: _title, ...known } = kindValues(incidentKinds[kind]);
  const course = incidentKinds[kind].course;
  const [detected, started, recovered] = minutes;
  return {
    ...known,
    startedAt: addMinutes(at, started),
    recoveredAt: addMinutes(at, recovered),
    closedAt: addMinutes(at, minutes[3]),
    similarCases: earlier
      ? `${earlier.number}와 증상과 원인이 같음.`
      : '같은 시스템에서 최근 6개월 안에 같은 원인의 장애 없음.',
    ...(earlier ? { similarIncident: earlier.reference } : {}),
    vendorNotified: place % 3 !== 0,
    delegateApproval: nuri,
    delegateApprovedAt: addMinutes(at, detected + 6),
    delegateApprovalBy: '구두',
    course: course.map((event, step) => ({
      at: addMinutes(at, Math.round(detected + ((recovered - detected) * step) / (course.length - 1))),
      event,
      by: step === 0 ? '감시' : ideun.name,
    })),
    recurring: earlier !== undefined,
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

function followUp(entry: Entry, one: Line): void {
  const { at, kind, gaps = [] } = one;
  const due = nextWorkday(at, 20);
  const late = gaps.includes('followUp');
  const owner = incidentKinds[kind].category === '인적장애' ? nuri : garam;
  entry.patch(actOf(garam, nextWorkday(at, 2), 15), {
    followUps: [
      late
        ? { task: incidentKinds[kind].improvement, owner, due, state: '진행' }
        : {
            task: incidentKinds[kind].improvement,
            owner,
            due,
            state: '완료',
            doneOn: nextWorkday(at, 15),
            result: '확인함',
          },
    ],
  });
  if (!late) entry.submit(actOf(garam, nextWorkday(at, 16), 10), 'followUp');
}

function actOf(by: Act['by'], day: string, hour: number): Act {
  return { by, at: atHour(day, hour) };
}

function tell(chronicle: Chronicle, one: Line, place: number, earlier: Entry | undefined): Entry {
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
  const entry = chronicle.create(
    'incident-report',
    exampleRecord.loginOutage.record,
    { by: garam, at: '2026-10-14T09:17' },
    values,
  );
  entry.approve({ by: garam, at: '2026-10-15T09:30' }, 'result');
  if (followUps) entry.patch({ by: garam, at: '2026-10-15T15:00' }, { followUps });
  return entry;
}

/** Tells the incidents in the order of their numbers and answers them by number. */
export function tellIncidents(chronicle: Chronicle): Entry[] {
  const told: Entry[] = [];
  const last = new Map<string, Entry>();
  const lines: readonly (Line | 'login outage')[] = [...before, 'login outage', ...after];
  for (const [index, one] of lines.entries()) {
    if (one === 'login outage') {
      told.push(tellLoginOutage(chronicle));
      continue;
    }
    const key = `${one.system} ${one.kind}`;
    const entry = tell(chronicle, one, index + 1, last.get(key));
    last.set(key, entry);
    told.push(entry);
  }
  return told;
}
