import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, hashText } from '../../../src/core/journal/canonical.ts';

test('writes the example of RFC 8785 section 3.2.2 and sorts keys by code unit', () => {
  const value = {
    numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: '€$\u000f\nA\'B"\\\\"/',
    literals: [null, true, false],
  };
  expect(canonicalJson(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
  expect(canonicalJson({ '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 })).toBe(
    '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\u{1f600}":5,"\ufb33":3}',
  );
  expect(canonicalJson(-0)).toBe('0');
});

test('the same members in another order give the same text, and the text reads back', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), (members) => {
      const turned = Object.fromEntries(Object.entries(members).reverse());
      expect(canonicalJson(turned)).toBe(canonicalJson(members));
      expect(canonicalJson(JSON.parse(canonicalJson(members)))).toBe(canonicalJson(members));
    }),
    { seed: 1 },
  );
});

for (const [name, value] of Object.entries({
  undefined: { a: undefined },
  'not a number': [Number.NaN],
  infinity: Number.POSITIVE_INFINITY,
  function: () => 1,
  bigint: 1n,
  'lone high surrogate': 'a\ud800b',
  'lone low surrogate': '\udc00',
  'lone surrogate in a key': { '\ud800': 1 },
}))
  test(`refuses ${name}`, () => expect(() => canonicalJson(value)).toThrow(TypeError));

test('hashes UTF-8 bytes as SHA-256', () => {
  for (const text of ['', '뷁', '장애접수 및 결과보고서 👍'])
    expect(hashText(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
});
