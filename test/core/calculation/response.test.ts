import { describe, expect, test } from 'vitest';
import { decimalText, percentText } from '../../../src/core/calculation/ratio.ts';
import { averageResponse, recurrenceRate, repeatedIncidents } from '../../../src/core/calculation/response.ts';

const loginFailure = {
  occurredAt: '2026-10-14T09:12',
  detectedAt: '2026-10-14T09:15',
  receivedAt: '2026-10-14T09:17',
  startedAt: '2026-10-14T09:25',
  recoveredAt: '2026-10-14T10:47',
  closedAt: '2026-10-14T11:30',
};
const short = { ...loginFailure, detectedAt: '2026-10-14T09:16', recoveredAt: '2026-10-14T09:31' };

describe('MTTD, MTTA, MTTR', () => {
  test('the worked example: 3, 10 and 92 minutes', () => {
    const one = (measure: 'detection' | 'acknowledgement' | 'recovery') =>
      decimalText(averageResponse([loginFailure], measure).average!, 0);
    expect([one('detection'), one('acknowledgement'), one('recovery')]).toEqual(['3', '10', '92']);
  });

  test('averages closed incidents only', () => {
    const open = { ...short, closedAt: undefined };
    expect(decimalText(averageResponse([loginFailure, short, open], 'recovery').average!, 1)).toBe('53.5');
    expect(averageResponse([loginFailure, short, open], 'recovery').count).toBe(2);
    expect(averageResponse([open], 'recovery')).toEqual({ average: undefined, count: 0 });
  });

  test('found at once counts as no time, times in the wrong order do not count', () => {
    const atOnce = { ...loginFailure, detectedAt: loginFailure.occurredAt };
    const wrong = { ...loginFailure, detectedAt: '2026-10-14T09:00' };
    expect(averageResponse([atOnce, loginFailure, wrong], 'detection').count).toBe(2);
  });

  test('an unknown beginning takes no part in MTTD', () => {
    expect(averageResponse([{ ...short, occurredAt: undefined }, loginFailure], 'detection').count).toBe(1);
  });
});

describe('재발률', () => {
  const incident = (system: string, causeCode: string | undefined, occurredAt: string) => ({
    system,
    causeCode,
    occurredAt,
  });

  test('same system and cause within six months, the day itself included', () => {
    const list = [
      incident('통합민원시스템', '용량', '2026-01-31T10:00'),
      incident('통합민원시스템', '용량', '2026-07-31T23:00'),
      incident('통합민원시스템', '용량', '2027-02-01T00:00'),
    ];
    expect(repeatedIncidents(list).map(({ occurredAt }) => occurredAt)).toEqual(['2026-07-31T23:00']);
    expect(repeatedIncidents(list.toReversed()).map(({ occurredAt }) => occurredAt)).toEqual(['2026-07-31T23:00']);
  });

  test('another system, another cause, an unknown cause are no recurrence', () => {
    expect(
      repeatedIncidents([
        incident('통합민원시스템', '용량', '2026-01-10T10:00'),
        incident('대표누리집', '용량', '2026-01-11T10:00'),
        incident('통합민원시스템', '설정', '2026-01-12T10:00'),
        incident('통합민원시스템', '미상', '2026-01-13T10:00'),
        incident('통합민원시스템', '미상', '2026-01-14T10:00'),
        incident('통합민원시스템', undefined, '2026-01-15T10:00'),
        incident('통합민원시스템', undefined, '2026-01-16T10:00'),
      ]),
    ).toEqual([]);
  });

  test('a period looks back over its beginning', () => {
    const list = [
      incident('대표누리집', '회선', '2025-12-20T10:00'),
      incident('대표누리집', '회선', '2026-01-05T10:00'),
      incident('대표누리집', '전원', '2026-02-05T10:00'),
    ];
    const rate = recurrenceRate(list, { from: '2026-01-01', to: '2026-12-31' })!;
    expect(percentText(rate, 1)).toBe('50.0');
    expect(recurrenceRate(list, { from: '2027-01-01', to: '2027-12-31' })).toBeUndefined();
  });
});
