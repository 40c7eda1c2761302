import { describe, expect, test } from 'vitest';
import { allowanceOf, availabilityOf, meanTimeBetweenFailures } from '../../../src/core/calculation/availability.ts';
import { intervalOf, monthInterval, splitByMonth } from '../../../src/core/calculation/interval.ts';
import { decimalText, exact, percentText, reachesPercent } from '../../../src/core/calculation/ratio.ts';

const october = monthInterval('2026-10')!;
const stops = [{ from: '2026-10-18T02:00', to: '2026-10-18T04:00', approved: true }];
const outage = (from: string, to: string, affected?: number, all?: number) => ({
  spans: [intervalOf(from, to)!],
  affected,
  all,
});

describe('가용률', () => {
  test('October with 120 minutes planned and 95 minutes of outage: 44,520 minutes, 99.79 %, below 99.90', () => {
    const result = availabilityOf({
      period: october,
      stops,
      outages: [outage('2026-10-14T09:12', '2026-10-14T10:47')],
    });
    expect(result.serviceMinutes).toBe(44_520);
    expect(percentText(result.share!, 2)).toBe('99.79');
    expect(reachesPercent(result.share!, '99.90')).toBe(false);
  });

  test('judged before rounding: 99.896 % prints as 99.90 and misses 99.90', () => {
    const result = availabilityOf({ period: { from: 0, to: 100_000 }, outages: [{ spans: [{ from: 0, to: 104 }] }] });
    expect(percentText(result.share!, 2)).toBe('99.90');
    expect(reachesPercent(result.share!, '99.90')).toBe(false);
  });

  test('exactly the target reaches it', () => {
    const result = availabilityOf({ period: { from: 0, to: 1000 }, outages: [{ spans: [{ from: 0, to: 1 }] }] });
    expect(reachesPercent(result.share!, '99.9')).toBe(true);
  });

  test('overlapping outages count once, planned minutes not at all, other months not here', () => {
    const result = availabilityOf({
      period: october,
      stops: [...stops, { from: '2026-10-20T10:00', to: '2026-10-20T11:00', approved: false }],
      outages: [
        outage('2026-10-14T10:00', '2026-10-14T11:00'),
        outage('2026-10-14T10:30', '2026-10-14T12:00'),
        outage('2026-10-18T03:00', '2026-10-18T05:00'),
        outage('2026-10-31T23:30', '2026-11-01T01:10'),
      ],
    });
    expect(result.serviceMinutes).toBe(44_520);
    expect(decimalText(result.outageMinutes, 0)).toBe('210');
  });

  test('the same outage is cut at the month end for both months', () => {
    const spans = [intervalOf('2026-10-31T23:30', '2026-11-01T01:10')!];
    for (const [month, pieces] of splitByMonth(spans)) {
      const whole = availabilityOf({ period: monthInterval(month)!, outages: [{ spans }] });
      const cut = availabilityOf({ period: monthInterval(month)!, outages: [{ spans: pieces }] });
      expect(whole).toEqual(cut);
    }
  });

  test('outside the agreed time nothing is lost', () => {
    const agreed = [intervalOf('2026-10-14T08:00', '2026-10-14T20:00')!];
    const result = availabilityOf({
      period: october,
      agreed,
      outages: [outage('2026-10-14T19:00', '2026-10-14T23:00')],
    });
    expect(result.serviceMinutes).toBe(720);
    expect(decimalText(result.outageMinutes, 0)).toBe('60');
  });

  test('partial outages weigh 1 unless weighting is asked for', () => {
    const outages = [outage('2026-10-14T10:00', '2026-10-14T11:00', 200, 800)];
    expect(decimalText(availabilityOf({ period: october, outages }).outageMinutes, 2)).toBe('60.00');
    expect(decimalText(availabilityOf({ period: october, outages, weighted: true }).outageMinutes, 2)).toBe('15.00');
  });

  test('weighted overlaps take the heavier outage for the shared minutes', () => {
    const outages = [
      outage('2026-10-14T10:00', '2026-10-14T11:00', 200, 800),
      outage('2026-10-14T10:30', '2026-10-14T11:30', 400, 800),
    ];
    // 30 minutes at 1/4, then 60 at 1/2.
    expect(decimalText(availabilityOf({ period: october, outages, weighted: true }).outageMinutes, 1)).toBe('37.5');
  });

  test('an impossible number of users weighs 1', () => {
    const outages = [
      outage('2026-10-14T10:00', '2026-10-14T11:00', 900, 800),
      outage('2026-10-15T10:00', '2026-10-15T11:00', 1, 0),
    ];
    expect(decimalText(availabilityOf({ period: october, outages, weighted: true }).outageMinutes, 0)).toBe('120');
  });

  test('no service time, no availability', () => {
    const stopped = [{ from: '2026-10-01T00:00', to: '2026-11-01T00:00', approved: true }];
    expect(availabilityOf({ period: october, stops: stopped, outages: [] }).share).toBeUndefined();
  });

  test.each([
    ['99.92', '34.6'],
    ['99.90', '43.2'],
  ])('a month of 30 days at %s %% allows %s minutes', (percent, minutes) => {
    expect(decimalText(allowanceOf(43_200, percent), 1)).toBe(minutes);
  });
});

describe('MTBF', () => {
  test('(운영시간 − 장애시간) ÷ 건수', () => {
    expect(decimalText(meanTimeBetweenFailures(44_520, exact(95), 3)!, 1)).toBe('14808.3');
  });
  test('none without incidents', () => {
    expect(meanTimeBetweenFailures(44_520, exact(0), 0)).toBeUndefined();
  });
});
