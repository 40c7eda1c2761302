// Backups of the example year: a report a day and master server, and media that leave the building every month. Some days failed, some are missing.

import type { Scalar } from '../../src/core/field/value.ts';
import { hashText } from '../../src/core/journal/canonical.ts';
import { addDays } from '../../src/core/text/date.ts';
import backupResult from '../../src/forms/backup/backup-result/index.ts';
import media from '../../src/forms/backup/media/index.ts';
import { examplePerson, exampleSystem } from '../../src/forms/directory/example-agency.ts';
import { addMinutes, atHour, daysOf2026, isWeekend, nextWorkday } from './calendar.ts';
import type { Chronicle, StoryValues } from './chronicle.ts';

const { garam, ideun, saebom } = examplePerson;
const none = { mark: 'notApplicable' } as const;

type Master = {
  name: string;
  system: keyof typeof exampleSystem;
  server: string;
  startsAt: string;
  minutes: number;
  size: number;
  /** Days (month-day) on which the report was forgotten. */
  forgotten: readonly string[];
  /** Days on which the job failed, with its code. */
  failed: Readonly<Record<string, readonly [code: string, cause: string]>>;
};

const masters: readonly Master[] = [
  {
    name: 'BKM-01',
    system: 'petition',
    server: 'SVR-DB-001',
    startsAt: '01:00',
    minutes: 40,
    size: 80,
    forgotten: [],
    failed: {
      '04-18': ['E-2074', '테이프 쓰기 오류. 테이프를 교체함.'],
      '08-30': ['E-1150', '저장소 공간 부족. 만료된 세대를 지움.'],
    },
  },
  {
    name: 'BKM-02',
    system: 'website',
    server: 'SVR-WEB-001',
    startsAt: '02:30',
    minutes: 12,
    size: 3,
    forgotten: ['05-05'],
    failed: { '02-15': ['E-3001', '접속 계정의 비밀번호 만료. 새 비밀번호를 등록함.'] },
  },
  {
    name: 'BKM-03',
    system: 'administration',
    server: 'SVR-DB-003',
    startsAt: '02:00',
    minutes: 25,
    size: 22,
    forgotten: [],
    failed: {
      '06-09': ['E-2074', '매체 쓰기 오류. 사용 50회를 넘긴 테이프를 교체함.'],
      '11-21': ['E-1150', '저장소 공간 부족.'],
    },
  },
  {
    name: 'BKM-04',
    system: 'statistics',
    server: 'SVR-ANA-001',
    startsAt: '03:30',
    minutes: 22,
    size: 40,
    forgotten: ['03-14', '03-15', '08-15', '08-16', '08-17'],
    failed: { '07-14': ['E-0009', '순간 정전으로 중단. 07:10 다시 수행함.'] },
  },
];

/** A number from 0 to 1 that depends on a name alone. */
function chance(name: string): number {
  return Number.parseInt(hashText(name).slice(0, 8), 16) / 0xffffffff;
}

function jobsOf(master: Master, day: string): Readonly<Record<string, Scalar>>[] {
  const failure = master.failed[day.slice(5)];
  const full = new Date(`${day}T00:00:00Z`).getUTCDay() === 0;
  const spread = 0.9 + chance(`${master.name} ${day}`) * 0.2;
  const startedAt = `${day}T${master.startsAt}`;
  const minutes = Math.round(master.minutes * spread * (full ? 4 : 1));
  const size = (master.size * spread * (full ? 9 : 1)).toFixed(1);
  const job = {
    system: exampleSystem[master.system],
    targetServer: master.server,
    target: '데이터베이스',
    type: full ? '전체 백업' : '증분 백업',
    cycle: full ? '주 1회' : '매일',
    startedAt,
    endedAt: addMinutes(startedAt, failure ? 7 : minutes),
    size: failure ? '1.2' : size,
    result: failure ? '실패' : '성공',
    ...(failure ? { errorCode: failure[0], action: '원인을 없애고 06:10 다시 수행하여 성공' } : {}),
  };
  // From 26 October on the log backup that the missed recovery point of 14 October asked for.
  if (master.system !== 'petition' || day < '2026-10-26') return [job];
  return [
    job,
    {
      ...job,
      target: '로그',
      type: '로그 백업',
      cycle: '15분',
      startedAt: `${day}T00:00`,
      endedAt: `${day}T23:47`,
      size: '6.4',
      result: '성공',
    },
  ];
}

function reportOf(master: Master, day: string): StoryValues {
  const failure = master.failed[day.slice(5)];
  return {
    backupOn: day,
    masterServer: master.name,
    tool: '통합백업 11.2(가상)',
    operator: ideun,
    checker: garam,
    jobs: jobsOf(master, day),
    errors: failure ? `${failure[0]} ${failure[1]}` : none,
    bottleneck: none,
    targetCheck: '누락 없음.',
  };
}

function tellReports(chronicle: Chronicle): void {
  const worked = backupResult.examples['missed-point']!.values;
  for (const day of daysOf2026) {
    for (const master of masters) {
      if (master.forgotten.includes(day.slice(5))) continue;
      const isWorked = day === worked.backupOn && master.name === worked.masterServer;
      const morning = isWeekend(day) ? nextWorkday(day, 1) : day;
      const act = { by: ideun, at: atHour(morning, 8, 40) };
      const entry = chronicle.create(
        'backup-result',
        `example-backup-${master.name.toLowerCase()}-${day}`,
        act,
        isWorked ? worked : reportOf(master, day),
      );
      if (day < '2026-12-29') entry.approve({ by: ideun, at: atHour(morning, 9) });
      else if (day < '2026-12-31') entry.submit({ by: ideun, at: atHour(morning, 9) });
    }
  }
}

/** A tape a month: filled in the first days, carried to the other building, back after its year. August's never left. */
function monthlyTape(month: number): StoryValues {
  const first = `2026-${String(month).padStart(2, '0')}-05`;
  const on = isWeekend(first) ? nextWorkday(first, 1) : first;
  const left = nextWorkday(on, 1);
  const kept = month === 8;
  return {
    name: `통합민원 월간 2026-${String(month).padStart(2, '0')}`,
    mediaType: '테이프',
    model: 'LTO',
    masterServer: 'BKM-01',
    generation: `2026년 ${month}월 월간`,
    immutable: false,
    encrypted: true,
    keyLocation: '정보화담당관 금고',
    useCount: 6 + month,
    firstUsedOn: '2024-10-07',
    retention: '1년',
    expiresOn: addDays(on, 365),
    location: kept ? '전산실' : '제2청사 금고',
    offsite: !kept,
    manager: garam,
    state: '보관 중',
    movements: [
      { on, direction: '반입', purpose: '백업', place: '전산실', to: garam },
      ...(kept
        ? []
        : [
            {
              on: left,
              direction: '반출',
              purpose: '소산',
              place: '제2청사 금고',
              seal: `S-${left.slice(5).replace('-', '')}`,
              from: garam,
              to: saebom,
            },
          ]),
    ],
  };
}

/** Media in the order of their numbers: 0007 and 0008 are the worked examples of the guide. */
function tellMedia(chronicle: Chronicle): void {
  let told = 0;
  const tell = (values: StoryValues, day: string) => {
    told += 1;
    return chronicle.create(
      'media',
      `example-media-${String(told).padStart(4, '0')}`,
      { by: garam, at: atHour(day, 17) },
      values,
    );
  };
  const { tape, immutable, disposed } = media.examples;
  tell(disposed!.values, '2026-01-05');
  for (const month of [1, 2, 3, 4, 5]) tell(monthlyTape(month), `2026-${String(month).padStart(2, '0')}-12`);
  tell(tape!.values, '2026-10-06');
  tell(immutable!.values, '2026-10-06');
  for (const month of [6, 7, 8, 9, 11, 12]) tell(monthlyTape(month), `2026-${String(month).padStart(2, '0')}-12`);
}

/** Tells the backup reports and the media. */
export function tellBackups(chronicle: Chronicle): void {
  tellReports(chronicle);
  tellMedia(chronicle);
}
