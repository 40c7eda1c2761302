// The changes of the example year. 0012 and 0019 are the worked examples of the guide, field by field; most others follow from an incident.

import { withParticle } from '../../src/core/text/particle.ts';
import changeCase from '../../src/forms/config-change/change-case/index.ts';
import {
  exampleDepartment,
  exampleItem,
  examplePerson,
  exampleRecord,
  exampleSystem,
} from '../../src/forms/directory/example-agency.ts';
import { addMinutes, atHour, nextWorkday } from './calendar.ts';
import type { ChangeLine, SystemKey } from './change-line.ts';
import { after, between, inquiryFilter, serverPower } from './changes-from-august.ts';
import { before } from './changes-to-july.ts';
import type { Act, Chronicle, StoryValues } from './chronicle.ts';
import { tellCourse } from './course.ts';
import type { Entry } from './entry.ts';

const { garam, daon, ideun } = examplePerson;
const none = { mark: 'notApplicable' } as const;

const about: Readonly<Record<SystemKey, { grade: string; users: string; hardware: string }>> = {
  petition: { grade: '2등급', users: '국민 월 120,000명', hardware: 'SVR-WAS-001·002, SVR-DB-001·002' },
  website: { grade: '3등급', users: '국민 월 80,000명', hardware: 'SVR-WEB-001·002' },
  administration: { grade: '3등급', users: '직원 800명', hardware: 'SVR-WAS-003, SVR-DB-003' },
  statistics: { grade: '4등급', users: '직원 40명', hardware: 'SVR-ANA-001' },
};

function request(
  { on, system, title, item, versions, reason, content, type = '일반' }: ChangeLine,
  incident: Entry | undefined,
): StoryValues {
  return {
    title,
    system: exampleSystem[system],
    systemGrade: about[system].grade,
    changeType: type,
    requestedOn: on,
    urgency: incident ? '높음' : '보통',
    requesterType: '운영자',
    requester: ideun,
    requesterOrganisation: exampleDepartment.narae,
    ...(incident ? { incident: incident.reference } : {}),
    items: [{ item: exampleItem[item], name: exampleItem[item].text, revision: versions[0], planned: versions[1] }],
    targetStatus: `${withParticle(exampleItem[item].text, '이/가')} ${versions[0]} 상태로 운영 중임.`,
    reason: incident ? `${reason} (${incident.number})` : reason,
    content,
    ...(type === '표준' ? { standardBasis: '표준변경 목록 제3판(2026. 1. 12. 승인)' } : {}),
  };
}

function review({ on, system, item }: ChangeLine): StoryValues {
  const decided = nextWorkday(on, 5);
  return {
    feasibilityAffected: '있음',
    feasibility: '같은 방식의 작업을 시험환경에서 확인하여 적합함.',
    interoperabilityAffected: '없음',
    interoperability: '연계 규격이 바뀌지 않음.',
    scheduleUsersAffected: '있음',
    scheduleUsers: '정기 작업창에서 작업하고 사용자에게 미리 알림.',
    testImpactAffected: '있음',
    testImpact: '시험항목 3개를 더함.',
    documentImpactAffected: '없음',
    documentImpact: none,
    architectureImpactAffected: '없음',
    architectureImpact: none,
    procedureImpactAffected: '있음',
    procedureImpact: '작업 뒤 이틀 동안 경보를 확인함.',
    priorityImpactAffected: '없음',
    priorityImpact: none,
    priority: '2순위',
    riskImpact: 2,
    riskLikelihood: 2,
    reviewer: garam,
    reviewedOn: nextWorkday(on, 3),
    currentItems: `${exampleItem[item].text}, 현재 오류 없음.`,
    users: about[system].users,
    hardware: about[system].hardware,
    decision: '승인',
    decidedOn: decided,
    authority: '책임자',
    recovery: '바꾸기 전의 설정 파일과 패키지로 되돌림(30분).',
  };
}

function notice({ on }: ChangeLine): StoryValues {
  const decided = nextWorkday(on, 5);
  return {
    notices: [{ to: '㈜나래정보(가상) 정이든', at: atHour(decided, 17), means: '전자문서' }],
    ongoing: none,
    followUp: '사용부서에 작업 시간을 알림.',
  };
}

function plan({ on, content }: ChangeLine): StoryValues {
  const start = atHour(nextWorkday(on, 9), 22);
  return {
    workStartAt: start,
    workEndAt: addMinutes(start, 120),
    workDetail: `1) 설정과 패키지 보관 2) ${content} 3) 동작 확인`,
    worker: ideun,
    supervisor: garam,
    partner: '㈜나래정보(가상)에 전자문서로 요청함.',
    rollback: '보관한 설정과 패키지를 다시 적용하고 로그인과 조회를 확인함.',
    rollbackMinutes: 30,
    rollbackDecisionAt: addMinutes(start, 80),
    userNoticeOn: nextWorkday(on, 6),
    partnerNoticeOn: none,
    testEnvironment: '시험 서버 1대',
    testedOn: nextWorkday(on, 7),
    testResult: '시험항목을 모두 합격함.',
    finalApproval: '적용 승인',
  };
}

function outcome({ on, item, versions, result = '성공', reflectedAfter = 1 }: ChangeLine): StoryValues {
  const start = addMinutes(atHour(nextWorkday(on, 9), 22), 5);
  const end = addMinutes(start, 70);
  const next = nextWorkday(end, 1);
  const failed = result === '원상복구';
  return {
    actualStartAt: start,
    actualEndAt: end,
    workContent: failed
      ? '적용했으나 문서 변환이 늦어져 원복 판단시각에 되돌림.'
      : '계획한 순서로 적용하고 동작을 확인함.',
    result,
    rollbackResult: failed ? '보관한 패키지로 되돌리고 정상 동작을 확인함.' : none,
    confirmer: garam,
    history: `${versions[0]} → ${failed ? versions[0] : versions[1]}`,
    evaluation: failed ? '시험환경의 자료가 적어 문제를 찾지 못함. 시험 자료를 늘리기로 함.' : '목적한 결과를 얻음.',
    requesterNotifiedAt: atHour(next, 9, 10),
    configurationManagerNotifiedAt: atHour(next, 9, 20),
    configurationRecord: failed
      ? '바뀐 구성이 없음.'
      : `${exampleItem[item].text}의 상태를 ${withParticle(versions[1], '으로/로')} 기록함.`,
    reflectedOn: reflectedAfter === null ? { mark: 'unknown' } : nextWorkday(end, reflectedAfter),
    ...(failed ? {} : { reflections: [{ item: exampleItem[item], before: versions[0], after: versions[1] }] }),
  };
}

function act(by: Act['by'], day: string, hour: number): Act {
  return { by, at: atHour(day, hour) };
}

function tell(chronicle: Chronicle, one: ChangeLine, place: number, incident: Entry | undefined): Entry {
  const id = `example-change-${String(place).padStart(4, '0')}`;
  const source = incident && { book: incident.book, record: incident.record, purpose: 'change' };
  const entry = chronicle.create('change-case', id, act(ideun, one.on, 11), request(one, incident), source);
  if (one.state === 'requested') return entry;
  const { decision, decidedOn, authority, ...reviewed } = review(one);
  entry.patch(act(garam, nextWorkday(one.on, 3), 14), reviewed);
  const decided = nextWorkday(one.on, 5);
  entry.patch(act(garam, decided, 9), { decision: decision!, decidedOn: decidedOn!, authority: authority! });
  if (one.state === 'reviewing') return entry.submit(act(garam, decided, 9), 'decision');
  entry.approve(act(garam, decided, 9), 'decision');
  entry.patch(act(garam, decided, 17), notice(one)).submit(act(garam, decided, 17), 'notice');
  entry.patch(act(garam, nextWorkday(one.on, 7), 16), plan(one));
  entry.approve(act(garam, nextWorkday(one.on, 8), 9), 'apply');
  if (one.state === 'planned') return entry;
  const ended = nextWorkday(one.on, 10);
  const { reflectedOn, reflections, ...done } = outcome(one);
  entry.patch(act(garam, ended, 10), done);
  const known = typeof reflectedOn === 'string' ? reflectedOn : ended;
  entry.patch(act(garam, known, 16), { reflectedOn: reflectedOn!, ...(reflections ? { reflections } : {}) });
  entry.approve(act(garam, nextWorkday(known, 1), 9), 'result');
  return entry;
}

/** Carries a worked example of the definition through its stages, none before the day given for it. */
function tellExample(
  chronicle: Chronicle,
  name: keyof typeof changeCase.examples & string,
  id: string,
  days: readonly string[],
  hour = 11,
): Entry {
  const { values } = changeCase.examples[name]!;
  const [requested = '', ...stageDays] = days;
  const by = values.requester === daon ? daon : garam;
  return tellCourse(chronicle, 'change-case', id, values, { by, start: atHour(requested, hour), days: stageDays });
}

/** Tells the changes in the order of their numbers. @param incidents in the order of theirs */
export function tellChanges(chronicle: Chronicle, incidents: readonly Entry[]): Entry[] {
  const told: Entry[] = [];
  const tellLine = (one: ChangeLine) => {
    told.push(
      tell(chronicle, one, told.length + 1, one.incident === undefined ? undefined : incidents[one.incident - 1]),
    );
  };
  const id = () => `example-change-${String(told.length + 1).padStart(4, '0')}`;
  before.forEach(tellLine);
  told.push(tellExample(chronicle, 'rejected', id(), ['2026-07-06', '2026-07-13', '2026-07-13']));
  tellLine(serverPower);
  told.push(
    tellExample(
      chronicle,
      'emergency',
      id(),
      ['2026-08-12', '2026-08-13', '2026-08-13', '2026-08-13', '2026-08-14'],
      19,
    ),
  );
  tellLine(inquiryFilter);
  told.push(
    tellExample(chronicle, 'security-patch', exampleRecord.securityPatch.record, [
      '2026-10-06',
      '2026-10-12',
      '2026-10-12',
      '2026-10-15',
      '2026-10-19',
    ]),
  );
  between.forEach(tellLine);
  told.push(
    tellExample(chronicle, 'connection-leak-fix', exampleRecord.connectionLeakFix.record, [
      '2026-10-20',
      '2026-10-27',
      '2026-10-27',
      '2026-11-04',
      '2026-11-09',
    ]),
  );
  after.forEach(tellLine);
  return told;
}
