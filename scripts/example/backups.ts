// Backups of the example year: a report a day and master server. Some days failed, some are missing.

import type { Scalar } from '../../src/core/field/value.ts';
import { hashText } from '../../src/core/journal/canonical.ts';
import { addDays } from '../../src/core/text/date.ts';
import backupResult from '../../src/forms/backup/backup-result/index.ts';
import { examplePerson, exampleSystem } from '../../src/forms/directory/example-agency.ts';
import { addMinutes, atHour, daysOf2026, onWorkday } from './calendar.ts';
import type { Chronicle, StoryValues } from './chronicle.ts';
import { tellMedia } from './media.ts';

const { garam, ideun } = examplePerson;
const none = { mark: 'notApplicable' } as const;

type Master = {
  name: string;
  system: keyof typeof exampleSystem;
  server: string;
  startsAt: string;
  minutes: number;
  size: number;
  /** MB/s that its network, drives and switches should carry. */
  standard: number;
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
    standard: 70,
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
    standard: 9,
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
    standard: 40,
    forgotten: [],
    failed: {
      '06-09': ['E-2074', '매체 쓰기 오류. 사용 50회를 넘긴 테이프를 교체함.'],
      '11-21': ['E-1150', '저장소 공간 부족. 보관기간이 지난 세대를 지움.'],
    },
  },
  {
    name: 'BKM-04',
    system: 'statistics',
    server: 'SVR-ANA-001',
    startsAt: '03:30',
    minutes: 22,
    size: 40,
    standard: 60,
    forgotten: ['03-14', '03-15', '08-15', '08-16', '08-17'],
    failed: { '07-14': ['E-0009', '점검으로 대상 서버가 다시 기동되는 중이었음. 점검 시각을 04:30으로 옮김.'] },
  },
];

/** A number from 0 to 1 that depends on a name alone. */
function chance(name: string): number {
  return Number.parseInt(hashText(name).slice(0, 8), 16) / 0xffffffff;
}

/** Minutes of an incremental job. CHG-2026-0013 gave 행정업무 a network of its own for backups on 21 October. */
function minutesOn({ name, minutes }: Master, day: string): number {
  return name === 'BKM-03' && day > '2026-10-21' ? 18 : minutes;
}

function jobsOf(master: Master, day: string): Readonly<Record<string, Scalar>>[] {
  const failure = master.failed[day.slice(5)];
  const full = new Date(`${day}T00:00:00Z`).getUTCDay() === 0;
  const spread = 0.9 + chance(`${master.name} ${day}`) * 0.2;
  const startedAt = `${day}T${master.startsAt}`;
  const minutes = Math.round(minutesOn(master, day) * spread * (full ? 4 : 1));
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
    ...(failure ? { errorCode: failure[0], action: '원인을 없애고 06:10에 다시 수행하여 성공.' } : {}),
  };
  // The log backup that the missed recovery point of 14 October asked for runs from 26 October on; the report tells of the day before.
  if (master.system !== 'petition' || day <= '2026-10-26') return [job];
  return [
    job,
    {
      ...job,
      target: '로그',
      type: '로그 백업',
      cycle: '15분',
      startedAt: `${addDays(day, -1)}T08:30`,
      endedAt: `${day}T08:30`,
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
    bottleneck: failure ? none : bottleneckOf(master, day),
    targetCheck: '누락 없음.',
  };
}

function tellReports(chronicle: Chronicle): void {
  const worked = backupResult.examples['missed-point']!.values;
  for (const day of daysOf2026) {
    // The report of the worked example waited for the incident of that morning.
    const isLast = ({ name }: Master) => day === worked.backupOn && name === worked.masterServer;
    for (const master of [...masters.filter((one) => !isLast(one)), ...masters.filter(isLast)]) {
      if (master.forgotten.includes(day.slice(5))) continue;
      const isWorked = isLast(master);
      const morning = onWorkday(day);
      const act = { by: ideun, at: atHour(morning, isWorked ? 13 : 8, 40) };
      const entry = chronicle.create(
        'backup-result',
        `example-backup-${master.name.toLowerCase()}-${day}`,
        act,
        isWorked ? worked : reportOf(master, day),
      );
      const submitted = { by: ideun, at: atHour(morning, isWorked ? 14 : 9) };
      if (day < '2026-12-29') entry.approve(submitted);
      else if (day < '2026-12-31') entry.submit(submitted);
    }
  }
}

/** On the first full backup of a month its speed is held against the standard; in August nobody did. */
function bottleneckOf(master: Master, day: string): Scalar {
  const isFirstSunday = Number(day.slice(8)) <= 7 && new Date(`${day}T00:00:00Z`).getUTCDay() === 0;
  if (!isFirstSunday || day.slice(5, 7) === '08') return none;
  const speed = Math.round((master.size * 9 * 1024) / (minutesOn(master, day) * 4 * 60));
  return speed < master.standard
    ? `전체 백업 ${speed} MB/s로 표준속도 ${master.standard} MB/s보다 느림. 업무망을 함께 쓰는 구간이 병목이므로 백업 전용망을 검토함.`
    : `전체 백업 ${speed} MB/s로 표준속도 ${master.standard} MB/s보다 빠름. 병목 구간 없음.`;
}

/** Tells the backup reports and the media. */
export function tellBackups(chronicle: Chronicle): void {
  tellReports(chronicle);
  tellMedia(chronicle);
}
