import { describe, expect, test } from 'vitest';
import { decimalText } from '../../../src/core/calculation/ratio.ts';
import {
  measureScore,
  type ServiceMeasure,
  serviceGrade,
  serviceScore,
} from '../../../src/core/calculation/service-level.ts';

const measure = (
  weight: number,
  target: string,
  minimum: string,
  actual: string | undefined,
  lowerIsBetter = false,
): ServiceMeasure => ({ weight, target, minimum, actual, lowerIsBetter });

/** The worked example of the detailed guide, in its order. */
const example: readonly (readonly [ServiceMeasure, string])[] = [
  [measure(30, '99.95', '99.90', '99.93'), '84.0'],
  [measure(15, '95', '85', '100'), '100.0'],
  [measure(10, '1', '3', '1', true), '100.0'],
  [measure(10, '0', '1', '0', true), '100.0'],
  [measure(10, '95', '85', '93'), '92.0'],
  [measure(10, '100', '95', '98'), '84.0'],
  [measure(5, '99', '97', '99.4'), '100.0'],
  [measure(10, '85', '75', '82'), '88.0'],
];

describe('SLA', () => {
  test.each(example)('score of %j is %s', (one, score) => {
    expect(decimalText(measureScore(one)!, 1)).toBe(score);
  });

  test('total 91.6 우수', () => {
    const total = serviceScore(example.map(([one]) => one))!;
    expect(decimalText(total, 1)).toBe('91.6');
    expect(serviceGrade(total)).toBe('우수');
  });

  test('the minimum itself scores 60, below it nothing, in both directions', () => {
    expect(decimalText(measureScore(measure(1, '95', '85', '85'))!, 0)).toBe('60');
    expect(decimalText(measureScore(measure(1, '95', '85', '84.99'))!, 0)).toBe('0');
    expect(decimalText(measureScore(measure(1, '1', '3', '3', true))!, 0)).toBe('60');
    expect(decimalText(measureScore(measure(1, '1', '3', '2', true))!, 0)).toBe('80');
    expect(decimalText(measureScore(measure(1, '1', '3', '4', true))!, 0)).toBe('0');
  });

  test('a measure that does not apply gives its weight to the others', () => {
    const measures = [measure(90, '1', '0', '1'), measure(10, '1', '0', undefined)];
    expect(decimalText(serviceScore(measures)!, 1)).toBe('100.0');
    expect(serviceScore([measure(10, '1', '0', undefined)])).toBeUndefined();
  });

  test('a grade is judged before rounding', () => {
    expect(serviceGrade({ top: 9496n, bottom: 100n })).toBe('우수');
    expect(serviceGrade({ top: 95n, bottom: 1n })).toBe('탁월');
    expect(serviceGrade({ top: 0n, bottom: 1n })).toBe('불량');
  });
});
