import { describe, expect, test } from 'vitest';
import { disorderOf, type IncidentTimes, outageOf } from '../../../src/core/calculation/outage.ts';

const loginFailure: IncidentTimes = {
  occurredAt: '2026-10-14T09:12',
  detectedAt: '2026-10-14T09:15',
  receivedAt: '2026-10-14T09:17',
  startedAt: '2026-10-14T09:25',
  recoveredAt: '2026-10-14T10:47',
  closedAt: '2026-10-14T11:30',
};

describe('총장애시간', () => {
  test('INC-2026-0031: 09:12 to 10:47 is 95 minutes', () => {
    expect(outageOf(loginFailure)).toMatchObject({ minutes: 95, estimated: false });
  });

  test('an unknown beginning counts from 인지 and is marked estimated', () => {
    expect(outageOf({ ...loginFailure, occurredAt: undefined })).toMatchObject({ minutes: 92, estimated: true });
    expect(outageOf({ ...loginFailure, occurredAt: '' })).toMatchObject({ minutes: 92, estimated: true });
  });

  test('only announced and approved planned stops are taken out, overlaps once', () => {
    const stop = (from: string, to: string, approved: boolean) => ({
      from: `2026-10-14T${from}`,
      to: `2026-10-14T${to}`,
      approved,
    });
    expect(outageOf(loginFailure, [stop('10:00', '10:20', true)])?.minutes).toBe(75);
    expect(outageOf(loginFailure, [stop('10:00', '10:20', false)])?.minutes).toBe(95);
    expect(outageOf(loginFailure, [stop('10:00', '10:20', true), stop('10:10', '10:30', true)])?.minutes).toBe(65);
    expect(outageOf(loginFailure, [stop('08:00', '12:00', true)])?.minutes).toBe(0);
    expect(outageOf(loginFailure, [{ from: '2026-10-14T10:00', approved: true }])?.minutes).toBe(95);
  });

  test('nothing is worked out while it lasts or when the order is wrong', () => {
    expect(outageOf({ ...loginFailure, recoveredAt: undefined })).toBeUndefined();
    expect(outageOf({ ...loginFailure, recoveredAt: '2026-10-14T09:00' })).toBeUndefined();
  });
});

describe('order of the six times', () => {
  test('the worked example and equal times are in order', () => {
    expect(disorderOf(loginFailure)).toEqual([]);
    expect(disorderOf({ occurredAt: '2026-10-14T09:12', detectedAt: '2026-10-14T09:12' })).toEqual([]);
  });

  test('each neighbour out of order is named', () => {
    const names = Object.keys(loginFailure) as (keyof IncidentTimes)[];
    for (const [at, later] of names.entries()) {
      if (at === 0) continue;
      const broken = { ...loginFailure, [later]: '2026-10-14T08:00' };
      expect(disorderOf(broken)).toContainEqual({ earlier: names[at - 1], later });
    }
  });

  test('missing times are stepped over', () => {
    expect(disorderOf({ occurredAt: '2026-10-14T09:12', recoveredAt: '2026-10-14T09:00' })).toEqual([
      { earlier: 'occurredAt', later: 'recoveredAt' },
    ]);
  });
});
