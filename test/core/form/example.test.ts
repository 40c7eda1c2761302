import { describe, expect, it } from 'vitest';
import { valuesOfExample } from '../../../src/core/form/example.ts';
import { visitForm } from '../../support/visit-form.ts';

describe('example records', () => {
  const example = visitForm.examples.battery!;
  it('have fields and rows apart, rows in order with ids that never change', () => {
    const record = valuesOfExample(visitForm, example);
    expect(Object.keys(record.rows)).toEqual(['steps']);
    expect(record.fields.title).toBe(example.values.title);
    expect(record.rows.steps!.map((row) => row.id)).toEqual(['steps-1', 'steps-2']);
    expect(record.rows.steps![0]!.order < record.rows.steps![1]!.order).toBe(true);
    expect(valuesOfExample(visitForm, example)).toEqual(record);
  });

  it('keep order over many rows', () => {
    const steps = Array.from({ length: 300 }, (_, index) => ({ what: `${index}` }));
    const orders = valuesOfExample(visitForm, { title: '', values: { steps } }).rows.steps!.map((row) => row.order);
    expect([...orders].sort()).toEqual(orders);
    expect(new Set(orders).size).toBe(300);
  });
});
