import { describe, expect, test } from 'vitest';
import {
  backupSuccessRate,
  changeSuccessRate,
  currentBudget,
  executionRate,
  inputRate,
  isWithin,
  monthsToLimit,
  sumOf,
  timelyRate,
} from '../../../src/core/calculation/rate.ts';
import { decimalText, percentText } from '../../../src/core/calculation/ratio.ts';
import { minutesOf } from '../../../src/core/calculation/wall-time.ts';
import { workCalendar } from '../../../src/core/calculation/work-calendar.ts';

const calendar = workCalendar();

describe('rates', () => {
  test('적기처리율 by the working calendar: done in time, late, overdue, not yet due', () => {
    const at = (text: string) => minutesOf(text)!;
    const requests = [
      { received: at('2026-10-16T17:00'), allowed: 240, done: at('2026-10-19T12:00') },
      { received: at('2026-10-16T17:00'), allowed: 240, done: at('2026-10-19T13:01') },
      { received: at('2026-10-16T17:00'), allowed: 240 },
      { received: at('2026-10-19T16:00'), allowed: 240 },
    ];
    const rate = timelyRate(requests, calendar, at('2026-10-19T17:00'))!;
    expect(percentText(rate, 1)).toBe('33.3');
    const due = [{ received: at('2026-10-19T09:00'), allowed: 60 }];
    expect(timelyRate(due, calendar, at('2026-10-19T10:00'))).toBeUndefined();
    expect(percentText(timelyRate(due, calendar, at('2026-10-19T10:01'))!, 1)).toBe('0.0');
    expect(timelyRate([], calendar, 0)).toBeUndefined();
  });

  test('변경 성공률: rolled back or to blame for an incident fails, both fails once', () => {
    const good = { rolledBack: false, causedIncident: false };
    const attempts = [good, good, good, { rolledBack: true, causedIncident: true }];
    expect(percentText(changeSuccessRate(attempts)!, 1)).toBe('75.0');
    expect(percentText(changeSuccessRate([good, { rolledBack: false, causedIncident: true }])!, 1)).toBe('50.0');
    expect(changeSuccessRate([])).toBeUndefined();
  });

  test('백업 성공률: a warning succeeds and is told apart, a job that never ran fails', () => {
    const { rate, withWarning } = backupSuccessRate(['성공', '성공', '경고', '실패', '미실행']);
    expect(percentText(rate!, 1)).toBe('60.0');
    expect(withWarning).toBe(1);
    expect(backupSuccessRate([]).rate).toBeUndefined();
  });

  test('집행률: 812,500 of 1,000,000 is 81.3 %, carried over and moved budget counted', () => {
    expect(percentText(executionRate(812_500, { budget: 1_000_000 })!, 1)).toBe('81.3');
    expect(currentBudget({ budget: 1_000_000, carriedOver: 50_000, adjusted: -30_000 })).toBe(1_020_000);
    expect(executionRate(10, { budget: 0 })).toBeUndefined();
  });

  test('투입률 and sums of man-months', () => {
    expect(percentText(inputRate('40.5', 42)!, 1)).toBe('96.4');
    expect(decimalText(sumOf(['0.1', '0.2', 6]), 1)).toBe('6.3');
  });

  test('사용률 한계: 72 to 85 % at 2.1 %p a month is 6.2 months', () => {
    expect(decimalText(monthsToLimit('85', '72', '2.1')!, 1)).toBe('6.2');
    expect(monthsToLimit('85', '72', '0')).toBeUndefined();
    expect(monthsToLimit('85', '72', '-1')).toBeUndefined();
    expect(decimalText(monthsToLimit('85', '90', '1')!, 1)).toBe('0.0');
  });

  test('limits are inclusive and exact', () => {
    expect(isWithin('10.00', '10')).toBe(true);
    expect(isWithin('10.01', '10')).toBe(false);
  });
});
