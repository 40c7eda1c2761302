import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between } from '../../../src/core/field/order.ts';

/** Inserts keys at random places, as a person adds rows anywhere in a table. */
function insertAt(places: readonly number[]): string[] {
  const keys: string[] = [];
  for (const place of places) {
    const index = place % (keys.length + 1);
    keys.splice(index, 0, between(keys[index - 1], keys[index]));
  }
  return keys;
}

describe('order keys', () => {
  it('sort by code point in the order of insertion, without repeating', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1000 }), { maxLength: 200 }), (places) => {
        const keys = insertAt(places);
        expect(keys).toEqual([...keys].sort((a, b) => (a < b ? -1 : 1)));
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { seed: 20261123 },
    );
  });

  it('always leave room on both sides and between neighbours', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 50 }), { minLength: 2, maxLength: 60 }), fc.nat(), (places, pick) => {
        const keys = insertAt(places);
        const index = pick % (keys.length - 1);
        const low = keys[index]!;
        const high = keys[index + 1]!;
        const found = between(low, high);
        expect(low < found && found < high).toBe(true);
        expect(between(undefined, keys[0]) < keys[0]!).toBe(true);
        expect(between(keys.at(-1)) > keys.at(-1)!).toBe(true);
      }),
      { seed: 20261124 },
    );
  });

  it('stay short when a thousand rows are added at the end or the start', () => {
    const down = [between()];
    const up = [between()];
    for (let count = 0; count < 1000; count++) {
      down.push(between(down.at(-1)));
      up.unshift(between(undefined, up[0]));
    }
    expect(down.at(-1)!.length).toBeLessThan(40);
    expect(up[0]!.length).toBeLessThan(40);
  });

  it('answer a key behind both rows when two rows made apart share one', () => {
    expect(between('V', 'V') > 'V').toBe(true);
  });

  it('refuse what is no key', () => {
    expect(() => between('가')).toThrow(RangeError);
    expect(() => between(undefined, 'A0')).toThrow(RangeError);
  });
});
