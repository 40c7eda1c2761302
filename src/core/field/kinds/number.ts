// Kinds of numbers: integer, decimal, percent, money, rating. Decimals are kept as text, so that the stated digits survive.
import { groupDigits, showMoney } from '../../text/money.ts';
import type { NumberField, PlainField, RatingField } from '../field.ts';
import { defineKind, type Parsed } from '../kind.ts';

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);

/** Figures only: no blanks, no grouping commas, △ and ▲ as minus, the unit dropped. */
function toFigures(text: string, unit: string | undefined): string {
  let figures = text.normalize('NFKC').replace(/\s+/g, '');
  const ending = unit?.replace(/\s+/g, '').normalize('NFKC');
  if (ending && figures.toLowerCase().endsWith(ending.toLowerCase())) figures = figures.slice(0, -ending.length);
  figures = figures.replace(/^[△▲−–]/, '-').replace(/^\+/, '');
  return /^-?\d{1,3}(,\d{3})+(\.\d*)?$/.test(figures) ? figures.replaceAll(',', '') : figures;
}

function showUnit(figures: string, unit: string | undefined): string {
  if (!unit) return figures;
  return /^[A-Za-z]/.test(unit) ? `${figures} ${unit}` : figures + unit;
}

function complainRange(value: number, field: { min?: number; max?: number; unit?: string }): string | undefined {
  const { min = -Infinity, max = Infinity } = field;
  if (value >= min && value <= max) return undefined;
  const bound = (number: number) => showUnit(groupDigits(String(number)), field.unit);
  if (max === Infinity) return `${bound(min)}보다 작습니다. ${bound(min)} 이상으로 적어 주세요.`;
  if (min === -Infinity) return `${bound(max)}보다 큽니다. ${bound(max)} 이하로 적어 주세요.`;
  return `적을 수 있는 범위를 벗어났습니다. ${bound(min)} 이상 ${bound(max)} 이하로 적어 주세요.`;
}

const wholeComplaint = '정수로 읽을 수 없습니다. 소수점 없이 숫자로만 적어 주세요. 예: 1,200';

export const integer = defineKind<NumberField, number>({
  name: '정수',
  sample: '1,200',
  numeric: true,
  isValue: isWhole,
  complaint: wholeComplaint,
  limit: (value, field) => complainRange(value, field),
  parse(text, field) {
    const figures = toFigures(text, field.unit);
    const value = Number(figures);
    return /^-?\d+$/.test(figures) && isWhole(value) ? { value: value + 0 } : { problem: wholeComplaint };
  },
  show: (value, field, bare) => showUnit(groupDigits(String(value)), bare ? undefined : field.unit),
  sort: (value) => value,
});

const decimalComplaint = '숫자로 읽을 수 없습니다. 숫자와 소수점으로만 적어 주세요. 예: 12.5';
const decimalText = /^-?(0|[1-9]\d{0,14})(\.\d{1,10})?$/;
const isDecimal = (value: unknown): value is string => typeof value === 'string' && decimalText.test(value);

function fractionOf(value: string): string {
  return value.split('.')[1] ?? '';
}

function parseDecimal(text: string, field: NumberField, unit: string | undefined): Parsed {
  const figures = toFigures(text, unit)
    .replace(/^(-?)\./, '$10.')
    .replace(/\.$/, '')
    .replace(/^(-?)0+(?=\d)/, '$1');
  if (!isDecimal(figures)) return { problem: decimalComplaint };
  return { value: padDigits(figures, field.digits) };
}

function padDigits(value: string, digits: number | undefined): string {
  const fraction = fractionOf(value);
  if (digits === undefined || fraction.length >= digits) return value;
  return `${value.split('.')[0]}.${fraction.padEnd(digits, '0')}`;
}

function limitDecimal(value: string, field: NumberField): string | undefined {
  if (field.digits !== undefined && fractionOf(value).length > field.digits) {
    return field.digits === 0
      ? '소수점이 있습니다. 소수점 없이 적어 주세요.'
      : `소수점 아래가 ${fractionOf(value).length}자리입니다. ${field.digits}자리까지 적어 주세요.`;
  }
  return complainRange(Number(value), field);
}

export const decimal = defineKind<NumberField, string>({
  name: '소수',
  sample: '12.5',
  numeric: true,
  isValue: isDecimal,
  complaint: decimalComplaint,
  limit: limitDecimal,
  parse: (text, field) => parseDecimal(text, field, field.unit),
  show: (value, field, bare) => showUnit(groupDigits(padDigits(value, field.digits)), bare ? undefined : field.unit),
  sort: Number,
});

export const percent = defineKind<NumberField, string>({
  name: '백분율(%)',
  sample: '99.79%',
  numeric: true,
  isValue: isDecimal,
  complaint: decimalComplaint,
  limit: (value, field) => limitDecimal(value, { unit: '%', ...field }),
  parse: (text, field) => parseDecimal(text, field, '%'),
  show: (value, field, bare) => groupDigits(padDigits(value, field.digits)) + (bare ? '' : '%'),
  sort: Number,
});

const moneyComplaint = '금액으로 읽을 수 없습니다. 원 단위 정수로 적어 주세요. 예: 113,560';

export const money = defineKind<PlainField, number>({
  name: '금액(원)',
  sample: '113,560원',
  numeric: true,
  isValue: isWhole,
  complaint: moneyComplaint,
  parse(text) {
    const figures = toFigures(text.replace(/^\s*금(?=\s*[\d△])/, '').replace(/\(.*\)\s*$/, ''), '원').replace(
      /^[₩\\]/,
      '',
    );
    const plain = toFigures(figures, undefined);
    const value = Number(plain);
    return /^-?\d+$/.test(plain) && isWhole(value) ? { value: value + 0 } : { problem: moneyComplaint };
  },
  show: (value, _field, bare) => showMoney(value, bare ? { unit: '' } : {}),
  sort: (value) => value,
});

/** Highest point of a rating field. */
export function highestPoint(field: RatingField): number {
  return field.max ?? 5;
}

const ratingComplaint = '점수로 읽을 수 없습니다. 점수를 정수로 골라 주세요.';

export const rating = defineKind<RatingField, number>({
  name: '점수',
  sample: '4점',
  numeric: true,
  isValue: (value): value is number => isWhole(value) && value >= 0,
  complaint: ratingComplaint,
  limit: (value, field) => complainRange(value, { min: 1, max: highestPoint(field), unit: '점' }),
  parse(text) {
    const figures = toFigures(text, '점');
    return /^\d{1,3}$/.test(figures) ? { value: Number(figures) } : { problem: ratingComplaint };
  },
  show: (value, _field, bare) => `${value}${bare ? '' : '점'}`,
  sort: (value) => value,
});
