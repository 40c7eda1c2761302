import { describe, expect, test } from 'vitest';
import {
  defaultRecoveryTargets,
  gradeOf,
  impacts,
  meetsRecoveryTarget,
  recoveryTargetOf,
  urgencies,
} from '../../../src/core/calculation/incident-grade.ts';
import { minutesOf } from '../../../src/core/calculation/wall-time.ts';
import { workCalendar } from '../../../src/core/calculation/work-calendar.ts';

describe('장애등급', () => {
  test('the whole suggested matrix', () => {
    expect(impacts.map((impact) => urgencies.map((urgency) => gradeOf(impact, urgency)))).toEqual([
      ['1등급', '2등급', '3등급'],
      ['2등급', '3등급', '4등급'],
      ['3등급', '4등급', '4등급'],
    ]);
  });

  test('the agency edits it; nothing without both', () => {
    const strict = [['1등급', '1등급', '1등급']];
    expect(gradeOf('큼', '낮음', strict)).toBe('1등급');
    expect(gradeOf('작음', '낮음', strict)).toBeUndefined();
    expect(gradeOf('큼', undefined)).toBeUndefined();
    expect(gradeOf('없음', '높음')).toBeUndefined();
  });
});

describe('복구 목표', () => {
  const calendar = workCalendar();
  test.each([
    ['1등급', '2등급', 120, false],
    ['2등급', '2등급', 180, false],
    ['2등급', '1등급', 120, false],
    ['3등급', '1등급', 480, true],
    ['4등급', '4등급', 1440, true],
  ])('%s incident on a %s system: %i minutes', (grade, system, minutes, working) => {
    expect(recoveryTargetOf(grade, system)).toMatchObject({ minutes, working });
  });

  test('clock targets: the outage itself, the limit included', () => {
    const [first] = defaultRecoveryTargets;
    const judge = (minutes: number) => meetsRecoveryTarget(first!, { minutes, from: 0, recovered: 9999 }, calendar);
    expect(judge(95)).toBe(true);
    expect(judge(120)).toBe(true);
    expect(judge(121)).toBe(false);
  });

  test('working targets: a night does not count', () => {
    const third = recoveryTargetOf('3등급', '3등급')!;
    const judge = (recovered: string) =>
      meetsRecoveryTarget(
        third,
        { minutes: 99_999, from: minutesOf('2026-10-16T17:00')!, recovered: minutesOf(recovered)! },
        calendar,
      );
    expect(judge('2026-10-19T17:00')).toBe(true);
    expect(judge('2026-10-19T17:01')).toBe(false);
  });
});
