import { describe, expect, it } from 'vitest';
import type { Field } from '../../../src/core/field/field.ts';
import { compare, isStorable, isValue, show, sortKeyOf } from '../../../src/core/field/kinds.ts';
import { complain, parse } from '../../../src/core/field/reading.ts';
import { isBlank, type Scalar } from '../../../src/core/field/value.ts';
import { allKinds, fields } from '../../support/every-kind.ts';
import { foolishTexts, foolishValues } from '../../support/foolish.ts';

describe('foolish input', () => {
  it.each(allKinds)('%s reads any text or says why not, and loses none', (kind) => {
    for (const text of foolishTexts) {
      const field = { ...fields[kind], marks: true } as Field;
      const { value, problem } = parse(field, text);
      if (problem === undefined) {
        expect(isStorable(field, value), text).toBe(true);
        const again = parse(field, show(field, value));
        expect(again.problem === undefined ? again.value : again, text).toEqual(value);
      } else expect(problem).toMatch(/주세요/);
      expect(typeof show(field, text)).toBe('string');
    }
  });

  it.each(allKinds)('%s shows, sorts and judges any value without breaking', (kind) => {
    for (const value of foolishValues as Scalar[]) {
      const field = fields[kind];
      const known = isStorable(field, value);
      expect(typeof known).toBe('boolean');
      expect(typeof show(field, value)).toBe('string');
      expect(['string', 'number']).toContain(typeof sortKeyOf(field, value));
      expect(compare(field, value, value)).toBe(0);
      const complaint = complain(field, value);
      if (complaint === undefined && !isBlank(value)) expect(isValue(field, value), JSON.stringify(value)).toBe(true);
      if (!known && kind !== 'rows' && !isBlank(value)) expect(complaint, JSON.stringify(value)).toMatch(/주세요/);
    }
  });
});
