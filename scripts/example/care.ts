// What keeps incidents away, month by month: preventive checks, drills, contacts, status reports, verification. March's check and two reports were forgotten.
import type { Scalar } from '../../src/core/field/value.ts';
import { exampleItem, examplePerson, exampleSystem } from '../../src/forms/directory/example-agency.ts';
import emergencyContact from '../../src/forms/incident/emergency-contact/index.ts';
import incidentDrill from '../../src/forms/incident/incident-drill/index.ts';
import { addMinutes, atHour, nextWorkday, onWorkday, workdayBefore } from './calendar.ts';
import type { Chronicle, StoryValues } from './chronicle.ts';
import { type Course, tellCourse } from './course.ts';
import type { Entry } from './entry.ts';
import { registeredVersion } from './items.ts';
import { type Pending, tellInOrder, tellWorked, workedOf } from './worked.ts';

const { garam, hangyeol, daon, saebom } = examplePerson;
const months = Array.from({ length: 12 }, (_, index) => index + 1);

function dayOf(month: number, day: number): string {
  return onWorkday(`2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}

/** The monthly check of the machine room. June's ran over its time; in December nobody has written the result yet. */
function monthlyCheck(month: number, plan: Entry | undefined): { plan: StoryValues; result: StoryValues } {
  const at = atHour(dayOf(month, 18), 14);
  const hot = month >= 6 && month <= 8;
  return {
    plan: {
      title: `${month}월 전산실 정기 점검`,
      ...(plan ? { plan: plan.reference } : {}),
      system: exampleSystem.petition,
      field: '일상',
      emergency: false,
      plannedAt: at,
      timeLimit: 120,
      targets: '무정전전원장치, 항온항습기, 소화설비, 누수 감지, 서버 상태표시등',
      partnerAgreed: '㈜다솜시스템(가상)과 합의함.',
      backupNeeded: false,
      downtime: false,
    },
    result: {
      checkedAt: at,
      endedAt: addMinutes(at, month === 6 ? 150 : 90),
      inspector: saebom,
      items: [
        { item: '무정전전원장치 부하율', standard: '80 % 이하', measured: `${56 + month} %`, result: '양호' },
        { item: '급기온도', standard: '18~27℃', measured: hot ? '26.5℃' : '22℃', result: hot ? '주의' : '양호' },
        { item: '소화가스 압력', standard: '녹색 범위', measured: '녹색', result: '양호' },
        { item: '누수감지선 시험', standard: '경보 동작', measured: '동작', result: '양호' },
      ],
      ...(hot ? { problems: '급기온도가 기준에 가까움. 필터를 교체함.' } : {}),
      analysis: hot ? '여름철 냉방 여유가 적음. 필터 교체 주기와 함께 봄.' : '지난달과 견주어 달라진 것이 없음.',
      nextPlan: hot ? '다음 점검에서 바람의 양을 함께 잼.' : '점검 항목을 그대로 둠.',
      approver: hangyeol,
    },
  };
}

function monthlyChecks(chronicle: Chronicle, plan: Entry | undefined): Pending[] {
  return months
    .filter((month) => month !== 3)
    .map((month) => {
      const values = monthlyCheck(month, plan);
      const start = atHour(dayOf(month, 8), 10);
      const on = dayOf(month, 18);
      const course: Course = { by: garam, start, days: [dayOf(month, 9), nextWorkday(on, 1)] };
      const told = month === 12 ? { ...values.plan } : { ...values.plan, ...values.result };
      const id = `example-check-2026-${String(month).padStart(2, '0')}`;
      return { start, tell: () => tellCourse(chronicle, 'preventive-check', id, told, course) };
    });
}

function tellChecks(chronicle: Chronicle): void {
  const [plan] = tellWorked(chronicle, 'preventive-check-plan', { by: garam, without: ['minimal'] });
  const worked = workedOf(chronicle, 'preventive-check', {
    by: garam,
    without: ['minimal'],
    day: (_name, { plannedAt, emergency }) =>
      emergency === true ? String(plannedAt).slice(0, 10) : workdayBefore(String(plannedAt), 7),
    hour: (name) => (name === 'emergencyBad' ? 11 : 9),
    gap: 30,
  });
  tellInOrder([...monthlyChecks(chronicle, plan), ...worked]);
}

const reported = ['SVR-WAS-001', 'SVR-DB-001', 'SVR-WAS-003', 'APP-PET-001'] as const;
/** What each of them stands with, by its CI number. */
const related: Readonly<Record<(typeof reported)[number], string>> = {
  'SVR-WAS-001': 'SVR-WAS-002, SVR-DB-001',
  'SVR-DB-001': 'SVR-DB-002, STO-SAN-001',
  'SVR-WAS-003': 'SVR-DB-003',
  'APP-PET-001': 'SVR-WAS-001·002, DBM-PET-001',
};

/** Versions as the register had them on a day: those of January and what finished changes put in their place since. */
function versionOn(number: (typeof reported)[number], day: string, changes: readonly Entry[]): string {
  let version = registeredVersion(number);
  for (const { state } of changes.toSorted((a, b) =>
    String(a.state.fields.reflectedOn) < String(b.state.fields.reflectedOn) ? -1 : 1,
  )) {
    if (typeof state.fields.reflectedOn !== 'string' || state.fields.reflectedOn > day) continue;
    for (const { cells } of state.rows.reflections ?? []) {
      const item = cells.item as { text: string } | null;
      if (item?.text === number && cells.before === version) version = String(cells.after);
    }
  }
  return version;
}

/** Where a change stood on a day, in the words of the report. */
function statusOn({ state }: Entry, day: string): string {
  const { decision, decidedOn, actualEndAt, requesterNotifiedAt } = state.fields;
  const by = (moment: unknown) => typeof moment === 'string' && moment.slice(0, 10) <= day;
  if (by(requesterNotifiedAt)) return '평가 완료';
  if (by(actualEndAt)) return '적용';
  if (by(decidedOn)) return decision === '기각' ? '기각' : '승인';
  return '접수';
}

/** The monthly report on the state of the configuration. February and August were forgotten. */
function statusReport(month: number, changes: readonly Entry[]): StoryValues {
  const asOf = workdayBefore(dayOf(month, 27), 1);
  const isOfMonth = ({ state }: Entry) => String(state.fields.requestedOn).slice(0, 7) === asOf.slice(0, 7);
  return {
    title: `${month}월 구성 상태 보고`,
    reportedOn: dayOf(month, 27),
    asOf,
    requestedBy: '월간 보고',
    items: reported.map((number) => ({
      item: exampleItem[number],
      version: versionOn(number, asOf, changes),
      related: related[number],
    })),
    changes: changes
      .filter((one) => isOfMonth(one) && String(one.state.fields.requestedOn) <= asOf)
      .map((one) => ({
        change: one.reference,
        request: String(one.state.fields.title),
        status: statusOn(one, asOf),
      })),
    users: '국민 월 120,000명, 직원 800명',
    hardware: 'SVR-WAS-001·002·003, SVR-DB-001·002·003',
    errors: month === 4 ? '행정업무 WAS 로그 시각 표기 오류 1건(지켜봄)' : '없음',
  };
}

function tellConfiguration(chronicle: Chronicle, changes: readonly Entry[]): void {
  for (const month of months.filter((one) => one !== 2 && one !== 8)) {
    const values = statusReport(month, changes);
    const id = `example-status-2026-${String(month).padStart(2, '0')}`;
    const start = atHour(String(values.reportedOn), 11);
    tellCourse(chronicle, 'configuration-status-report', id, values, { by: garam, start, draft: month === 12 });
  }
  tellWorked(chronicle, 'configuration-verification', { by: garam });
  tellWorked(chronicle, 'configuration-audit', { by: daon });
  tellWorked(chronicle, 'configuration-evaluation', { by: garam, without: ['kept'] });
  tellWorked(chronicle, 'error-report', { by: garam });
}

/** Four drills of the guide's four scenarios, and the one in November that makes up for the failed one of October. */
function tellDrills(chronicle: Chronicle): void {
  const told = tellWorked(chronicle, 'incident-drill', {
    by: garam,
    day: (_name, { plannedAt }) => workdayBefore(String(plannedAt), 7),
  });
  const { retrainOn: _retrainOn, ...failed } = incidentDrill.examples.ransomware!.values;
  const again: StoryValues = {
    ...failed,
    title: '2026년 하반기 재훈련: 랜섬웨어',
    plannedAt: '2026-11-26T10:00',
    previousDrill: told.at(-1)!.reference,
    startedAt: '2026-11-26T10:00',
    recoveredAt: '2026-11-26T15:25',
    propagation: '보안 인계까지 12분 걸림.',
    recovery: '변경불가 백업에서 되살리고 해시를 자동으로 대조하여 5시간 25분에 마침.',
    evaluation: '격리 순서표대로 모두 움직임.',
    detection: 4,
    propagationScore: 4,
    judgement: 4,
    recoveryScore: 4,
    reporting: 4,
    improvements: '순서표를 새로 온 사람의 교육 자료로 씀.',
    tasks: [],
  };
  tellCourse(chronicle, 'incident-drill', 'example-drill-retraining', again, { by: garam, start: '2026-11-17T10:00' });
}

/** The contacts of January to September: confirmed each quarter, one number found to be old, replaced by those of the worked example. */
function tellFormerContacts(chronicle: Chronicle): void {
  const { contacts, checks: _checks, ...current } = emergencyContact.examples.current!.values;
  const rows = (contacts as readonly Readonly<Record<string, Scalar>>[]).map((row) => ({
    ...row,
    checkedOn: '2026-01-15',
  }));
  const values = { ...current, preparedOn: '2026-01-15', contacts: rows };
  const id = 'example-emergency-contact-2026';
  const entry = tellCourse(chronicle, 'emergency-contact', id, values, { by: garam, start: '2026-01-15T10:00' });
  const check = (on: string, result: string, note?: string) =>
    entry.patch({ by: garam, at: atHour(on, 15) }, { checks: [{ on, by: garam, result, ...(note ? { note } : {}) }] });
  check('2026-04-09', '이상 없음');
  check('2026-05-29', '바뀐 내용 있음', '모의훈련에서 찾은 공급업체의 옛 번호를 고침');
  check('2026-07-08', '이상 없음');
  const retirement = '분기 확인에서 바뀐 연락처를 모아 새 연락망으로 바꿈';
  entry.patch({ by: garam, at: '2026-09-30T15:00' }, { retiredOn: '2026-09-30', retirement });
  entry.submit({ by: garam, at: '2026-09-30T15:10' }, 'confirmation');
}

function tellEmergency(chronicle: Chronicle): void {
  tellFormerContacts(chronicle);
  tellWorked(chronicle, 'emergency-contact', { by: garam, without: ['minimal'], day: () => '2026-09-30' });
  tellWorked(chronicle, 'emergency-plan', { by: garam, without: ['minimal'], day: () => '2026-03-10' });
  tellDrills(chronicle);
  tellWorked(chronicle, 'incident-statistics', { by: garam, without: ['quiet'], day: () => '2026-11-02' });
}

/** Tells checks, configuration reports, emergency papers and drills. */
export function tellCare(chronicle: Chronicle, changes: readonly Entry[]): void {
  tellChecks(chronicle);
  tellConfiguration(chronicle, changes);
  tellEmergency(chronicle);
}
