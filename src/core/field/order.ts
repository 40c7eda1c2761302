// Keys that sort the rows of a repeating field by code point, so that a row may be put anywhere without touching the others.

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * A key that sorts after `before` and ahead of `after`; either may be absent. Short when rows are only added at an end.
 * Where two rows made apart share one key nothing fits between them, and the answer sorts after both.
 * @throws RangeError when a key holds anything but ASCII letters and digits or ends in `0`.
 */
export function between(before?: string, after?: string): string {
  for (const key of [before, after]) {
    if (key !== undefined && !/^[0-9A-Za-z]*[1-9A-Za-z]$/.test(key)) throw new RangeError(`Not an order key: ${key}`);
  }
  const low = before ?? '';
  return middle(low, after !== undefined && after > low ? after : undefined);
}

function middle(low: string, high: string | undefined): string {
  if (high !== undefined) {
    let shared = 0;
    while (shared < high.length && (low[shared] ?? '0') === high[shared]) shared++;
    if (shared > 0) return high.slice(0, shared) + middle(low.slice(shared), high.slice(shared));
  }
  const from = low === '' ? 0 : digits.indexOf(low[0]!);
  const to = high === undefined ? digits.length : digits.indexOf(high[0]!);
  if (to - from > 1) return digits[chooseDigit(low, high, from, to)]!;
  // Neighbouring digits: take the upper one alone when more follows it, else go one place deeper under the lower one.
  if (high !== undefined && high.length > 1) return high[0]!;
  return digits[from]! + middle(low.slice(1), undefined);
}

/** Steps by one at the open ends, so that keys stay short, and halves the way in between. */
function chooseDigit(low: string, high: string | undefined, from: number, to: number): number {
  if (high === undefined && low !== '') return from + 1;
  if (low === '' && high !== undefined) return to - 1;
  return Math.floor((from + to) / 2);
}
