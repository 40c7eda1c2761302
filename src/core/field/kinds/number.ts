// Kinds of numbers: integer, decimal, percent, money, rating. Decimals are kept as text, so that the stated digits survive.
import { groupDigits, showMoney } from '../../text/money.ts';
import type { NumberField, PlainField, RatingField } from '../field.ts';
import { defineKind } from '../kind.ts';

export const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);

/** Figures with their unit, after a space where it is written in Latin letters: `1,200건`, `4 GB`. */
export function showUnit(figures: string, unit: string | undefined): string {
  if (!unit) return figures;
  return /^[A-Za-z]/.test(unit) ? `${figures} ${unit}` : figures + unit;
}

export const integer = defineKind<NumberField, number>({
  numeric: true,
  isValue: isWhole,
  show: (value, field, bare) => showUnit(groupDigits(String(value)), bare ? undefined : field.unit),
  sort: (value) => value,
});

const decimalText = /^-?(0|[1-9]\d{0,14})(\.\d{1,10})?$/;
export const isDecimal = (value: unknown): value is string => typeof value === 'string' && decimalText.test(value);

/** Digits after the point, '' when there are none. */
export function fractionOf(value: string): string {
  return value.split('.')[1] ?? '';
}

/** A decimal with at least the stated digits after its point. */
export function padDigits(value: string, digits: number | undefined): string {
  const fraction = fractionOf(value);
  if (digits === undefined || fraction.length >= digits) return value;
  return `${value.split('.')[0]}.${fraction.padEnd(digits, '0')}`;
}

export const decimal = defineKind<NumberField, string>({
  numeric: true,
  isValue: isDecimal,
  show: (value, field, bare) => showUnit(groupDigits(padDigits(value, field.digits)), bare ? undefined : field.unit),
  sort: Number,
});

export const percent = defineKind<NumberField, string>({
  numeric: true,
  isValue: isDecimal,
  show: (value, field, bare) => groupDigits(padDigits(value, field.digits)) + (bare ? '' : '%'),
  sort: Number,
});

export const money = defineKind<PlainField, number>({
  numeric: true,
  isValue: isWhole,
  show: (value, _field, bare) => showMoney(value, bare ? { unit: '' } : {}),
  sort: (value) => value,
});

/** Highest point of a rating field. */
export function highestPoint(field: RatingField): number {
  return field.max ?? 5;
}

export const rating = defineKind<RatingField, number>({
  numeric: true,
  isValue: (value): value is number => isWhole(value) && value >= 0,
  show: (value, _field, bare) => `${value}${bare ? '' : '점'}`,
  sort: (value) => value,
});
