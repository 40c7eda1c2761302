// Kinds that are chosen: choice, choices, yesNo.
import { sortKey } from '../../text/plain.ts';
import type { ChoiceField, PlainField } from '../field.ts';
import { defineKind } from '../kind.ts';

export const choice = defineKind<ChoiceField, string>({
  isValue: (value): value is string => typeof value === 'string' && value !== '',
  show: (value) => value,
  sort(value, field) {
    const place = field.options.indexOf(value);
    return place < 0 ? sortKey(value) : place;
  },
});

export const choices = defineKind<ChoiceField, readonly string[]>({
  isValue: (value): value is readonly string[] =>
    Array.isArray(value) && value.every((item) => typeof item === 'string'),
  show: (value) => value.join(', '),
});

export const yesNo = defineKind<PlainField, boolean>({
  isValue: (value): value is boolean => typeof value === 'boolean',
  show: (value) => (value ? '예' : '아니오'),
  sort: (value) => (value ? 1 : 0),
});
