// Reading numbers: integer, decimal, percent, money, rating.
import { groupDigits } from '../../text/money.ts';
import type { NumberField, PlainField, RatingField } from '../field.ts';
import { defineReading, type Parsed } from '../kind.ts';
import { fractionOf, highestPoint, isDecimal, isWhole, padDigits, showUnit } from '../kinds/number.ts';

/** Figures only: no blanks, no grouping commas, △ and ▲ as minus, the unit dropped. */
function toFigures(text: string, unit: string | undefined): string {
  let figures = text.normalize('NFKC').replace(/\s+/g, '');
  const ending = unit?.replace(/\s+/g, '').normalize('NFKC');
  if (ending && figures.toLowerCase().endsWith(ending.toLowerCase())) figures = figures.slice(0, -ending.length);
  figures = figures.replace(/^[△▲−–]/, '-').replace(/^\+/, '');
  return /^-?\d{1,3}(,\d{3})+(\.\d*)?$/.test(figures) ? figures.replaceAll(',', '') : figures;
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

export const integer = defineReading<NumberField, number>({
  name: '정수',
  sample: '1,200',
  complaint: wholeComplaint,
  limit: (value, field) => complainRange(value, field),
  parse(text, field) {
    const figures = toFigures(text, field.unit);
    const value = Number(figures);
    return /^-?\d+$/.test(figures) && isWhole(value) ? { value: value + 0 } : { problem: wholeComplaint };
  },
});

const decimalComplaint = '숫자로 읽을 수 없습니다. 숫자와 소수점으로만 적어 주세요. 예: 12.5';

function parseDecimal(text: string, field: NumberField, unit: string | undefined): Parsed {
  const figures = toFigures(text, unit)
    .replace(/^(-?)\./, '$10.')
    .replace(/\.$/, '')
    .replace(/^(-?)0+(?=\d)/, '$1');
  if (!isDecimal(figures)) return { problem: decimalComplaint };
  return { value: padDigits(figures, field.digits) };
}

function limitDecimal(value: string, field: NumberField): string | undefined {
  if (field.digits !== undefined && fractionOf(value).length > field.digits) {
    return field.digits === 0
      ? '소수점이 있습니다. 소수점 없이 적어 주세요.'
      : `소수점 아래가 ${fractionOf(value).length}자리입니다. ${field.digits}자리까지 적어 주세요.`;
  }
  return complainRange(Number(value), field);
}

export const decimal = defineReading<NumberField, string>({
  name: '소수',
  sample: '12.5',
  complaint: decimalComplaint,
  limit: limitDecimal,
  parse: (text, field) => parseDecimal(text, field, field.unit),
});

export const percent = defineReading<NumberField, string>({
  name: '백분율(%)',
  sample: '99.79%',
  complaint: decimalComplaint,
  limit: (value, field) => limitDecimal(value, { unit: '%', ...field }),
  parse: (text, field) => parseDecimal(text, field, '%'),
});

const moneyComplaint = '금액으로 읽을 수 없습니다. 원 단위 정수로 적어 주세요. 예: 113,560';

export const money = defineReading<PlainField, number>({
  name: '금액(원)',
  sample: '113,560원',
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
});

const ratingComplaint = '점수로 읽을 수 없습니다. 점수를 정수로 골라 주세요.';

export const rating = defineReading<RatingField, number>({
  name: '점수',
  sample: '4점',
  complaint: ratingComplaint,
  limit: (value, field) => complainRange(value, { min: 1, max: highestPoint(field), unit: '점' }),
  parse(text) {
    const figures = toFigures(text, '점');
    return /^\d{1,3}$/.test(figures) ? { value: Number(figures) } : { problem: ratingComplaint };
  },
});
