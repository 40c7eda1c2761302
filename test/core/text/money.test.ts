import { describe, expect, it } from 'vitest';
import { groupDigits, moneyInHangul, numberInHangul, showMoney } from '../../../src/core/text/money.ts';

describe('money', () => {
  it('shows thousands and decreases', () => {
    expect(showMoney(113560)).toBe('113,560원');
    expect(showMoney(-1200)).toBe('△1,200원');
    expect(showMoney(-1200, { unit: '' })).toBe('△1,200');
    expect(showMoney(0)).toBe('0원');
    expect(showMoney(Number.MAX_SAFE_INTEGER)).toBe('9,007,199,254,740,991원');
  });

  it('writes amounts in Hangul as documents state them', () => {
    expect(moneyInHangul(113560)).toBe('금113,560원(금일십일만삼천오백육십원)');
    expect(moneyInHangul(-1200)).toBe('△금1,200원(금일천이백원)');
  });

  it.each([
    [0, '영'],
    [1, '일'],
    [10, '일십'],
    [101, '일백일'],
    [1000, '일천'],
    [10_000, '일만'],
    [10_001, '일만일'],
    [100_000_000, '일억'],
    [1_000_000_000, '일십억'],
    [320_746_086, '삼억이천칠십사만육천팔십육'],
    [1_0000_0000_0000, '일조'],
    [1_0000_0000_0001, '일조일'],
  ])('%d reads %s', (number, text) => expect(numberInHangul(number)).toBe(text));

  it('groups whole digits only', () => {
    expect(groupDigits('-1234.5678')).toBe('-1,234.5678');
    expect(groupDigits('123')).toBe('123');
    expect(groupDigits('44520')).toBe('44,520');
  });
});
