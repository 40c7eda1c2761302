// What keeps incidents away, month by month: preventive checks, drills, contacts, status reports, verification. March's check and two reports were forgotten.
import { exampleItem, examplePerson, exampleSystem } from '../../src/forms/directory/example-agency.ts';
import { addMinutes, atHour, isWeekend, nextWorkday } from './calendar.ts';
import type { Chronicle, StoryValues } from './chronicle.ts';
import type { Entry } from './entry.ts';
import { approveAll, tellWorked } from './worked.ts';

const { garam, hangyeol, daon, saebom } = examplePerson;
const months = Array.from({ length: 12 }, (_, index) => index + 1);

function dayOf(month: number, day: number): string {
  const on = `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isWeekend(on) ? nextWorkday(on, 1) : on;
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

function tellChecks(chronicle: Chronicle): void {
  const plans = tellWorked(chronicle, 'preventive-check-plan', { by: garam, without: ['minimal'] });
  const [plan] = plans.values();
  for (const month of months.filter((one) => one !== 3)) {
    const on = dayOf(month, 18);
    const values = monthlyCheck(month, plan);
    const entry = chronicle.create(
      'preventive-check',
      `example-check-2026-${String(month).padStart(2, '0')}`,
      { by: garam, at: atHour(dayOf(month, 8), 10) },
      values.plan,
    );
    entry.approve({ by: garam, at: atHour(dayOf(month, 9), 10) }, 'plan');
    if (month === 12) continue;
    entry
      .patch({ by: garam, at: atHour(on, 17) }, values.result)
      .approve({ by: garam, at: atHour(nextWorkday(on, 1), 10) }, 'result');
  }
  tellWorked(chronicle, 'preventive-check', { by: garam, without: ['minimal'] });
}

/** The monthly report on the state of the configuration. February and August were forgotten. */
function statusReport(month: number): StoryValues {
  return {
    title: `${month}월 구성 상태 보고`,
    reportedOn: dayOf(month, 27),
    asOf: dayOf(month, 26),
    requestedBy: '월간 보고',
    items: [
      {
        item: exampleItem['SVR-WAS-001'],
        version: month < 11 ? '10.1.4' : '10.1.6',
        related: 'SVR-DB-001, NET-SW-004',
      },
      { item: exampleItem['SVR-DB-001'], version: '19.21', related: 'SVR-DB-002' },
    ],
    users: '국민 월 120,000명',
    hardware: 'SVR-WAS-001·002, SVR-DB-001·002',
    errors: '없음',
  };
}

function tellConfiguration(chronicle: Chronicle): void {
  for (const month of months.filter((one) => one !== 2 && one !== 8)) {
    const values = statusReport(month);
    const on = String(values.reportedOn);
    const entry = chronicle.create(
      'configuration-status-report',
      `example-status-2026-${String(month).padStart(2, '0')}`,
      { by: garam, at: atHour(on, 15) },
      values,
    );
    if (month < 12) approveAll(entry, garam, on);
  }
  tellWorked(chronicle, 'configuration-verification', { by: garam });
  tellWorked(chronicle, 'configuration-audit', { by: daon });
  tellWorked(chronicle, 'configuration-evaluation', { by: garam, without: ['kept'] });
  tellWorked(chronicle, 'error-report', { by: garam });
}

function tellEmergency(chronicle: Chronicle): void {
  tellWorked(chronicle, 'emergency-contact', { by: garam, without: ['minimal'], day: () => '2026-09-30' });
  tellWorked(chronicle, 'emergency-plan', { by: garam, without: ['minimal'], day: () => '2026-02-10' });
  tellWorked(chronicle, 'incident-drill', { by: garam });
  tellWorked(chronicle, 'incident-statistics', { by: garam, without: ['quiet'] });
}

/** Tells checks, configuration reports, emergency papers and drills. */
export function tellCare(chronicle: Chronicle): void {
  tellChecks(chronicle);
  tellConfiguration(chronicle);
  tellEmergency(chronicle);
}
