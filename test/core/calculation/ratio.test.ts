import { describe, expect, test } from 'vitest';
import {
  compareRatios,
  decimalText,
  divide,
  exact,
  meanOf,
  percentText,
  ratioOf,
} from '../../../src/core/calculation/ratio.ts';

describe('exact fractions', () => {
  test.each([
    ['0.125', 2, '0.13'],
    ['-0.125', 2, '-0.13'],
    ['0.005', 2, '0.01'],
    ['1.005', 2, '1.01'],
    ['-0.004', 2, '0.00'],
    ['12', 0, '12'],
    ['0.5', 0, '1'],
    ['99.995', 2, '100.00'],
  ])('%s with %i digits is %s', (text, digits, expected) => {
    expect(decimalText(exact(text), digits)).toBe(expected);
  });

  test('tenths add up exactly', () => {
    expect(compareRatios(exact('0.3'), exact(0.3))).toBe(0);
    expect(compareRatios(exact(0.1 + 0.2), exact('0.3'))).toBe(0);
    expect(compareRatios(exact('99.90'), exact('99.9'))).toBe(0);
  });

  test('a division by zero has no value, a negative divisor keeps the order', () => {
    expect(ratioOf(1, 0)).toBeUndefined();
    expect(decimalText(divide(exact(1), exact(-4))!, 2)).toBe('-0.25');
    expect(compareRatios(divide(exact(1), exact(-4))!, exact(0))).toBe(-1);
  });

  test.each(['', '1e3', '12,000', 'x', '1.'])('%j is no decimal', (text) => {
    expect(() => exact(text)).toThrow(RangeError);
  });
  test('nor is what is not finite', () => {
    expect(() => exact(Number.NaN)).toThrow(RangeError);
    expect(() => exact(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });

  test('percent and mean', () => {
    expect(percentText(ratioOf(44_425, 44_520)!, 2)).toBe('99.79');
    expect(decimalText(meanOf([92, 100, 101])!, 1)).toBe('97.7');
    expect(meanOf([])).toBeUndefined();
  });
});
