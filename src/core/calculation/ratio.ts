// Exact fractions. Rates are judged on the value before rounding and shown rounded; binary floating point would already have rounded both.

/** `top` over `bottom`; bottom is above zero. */
export type Ratio = { readonly top: bigint; readonly bottom: bigint };

/** A whole number, or a decimal as it is stored: `-12.50`. */
export type Quantity = number | string;

const decimal = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/**
 * The exact value of a quantity.
 * @throws RangeError on text that is no plain decimal and on numbers that are not finite.
 */
export function exact(quantity: Quantity): Ratio {
  const text = typeof quantity === 'number' ? plainText(quantity) : quantity.trim();
  const parts = decimal.exec(text);
  if (!parts) throw new RangeError(`Not a decimal: ${quantity}`);
  const [, sign, whole = '0', fraction = ''] = parts;
  const top = BigInt(whole + fraction);
  return { top: sign === '-' ? -top : top, bottom: 10n ** BigInt(fraction.length) };
}

/** Numbers print themselves with an exponent when tiny or huge; neither is a quantity anyone counts. */
function plainText(number: number): string {
  return Number.isInteger(number) && Number.isSafeInteger(number) ? String(number) : number.toFixed(12);
}

/** `part` over `whole`; undefined when there is nothing to divide by. */
export function ratioOf(part: Quantity, whole: Quantity): Ratio | undefined {
  return divide(exact(part), exact(whole));
}

export function add(a: Ratio, b: Ratio): Ratio {
  return { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom };
}

export function subtractFrom(a: Ratio, b: Ratio): Ratio {
  return { top: a.top * b.bottom - b.top * a.bottom, bottom: a.bottom * b.bottom };
}

export function multiply(a: Ratio, b: Ratio): Ratio {
  return { top: a.top * b.top, bottom: a.bottom * b.bottom };
}

/** Undefined when the divisor is zero. */
export function divide(a: Ratio, b: Ratio): Ratio | undefined {
  if (b.top === 0n) return undefined;
  const sign = b.top < 0n ? -1n : 1n;
  return { top: a.top * b.bottom * sign, bottom: a.bottom * b.top * sign };
}

/** Negative, zero or positive as `a` is below, equal to or above `b`. Nothing is rounded. */
export function compareRatios(a: Ratio, b: Ratio): number {
  const difference = a.top * b.bottom - b.top * a.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The value with so many digits after the point, halves away from zero, as decimals are stored: `91.6`. */
export function decimalText(ratio: Ratio, digits: number): string {
  const scaled = ratio.top * 10n ** BigInt(digits) * 2n;
  const size = scaled < 0n ? -scaled : scaled;
  const rounded = (size + ratio.bottom) / (ratio.bottom * 2n);
  const text = rounded.toString().padStart(digits + 1, '0');
  const sign = ratio.top < 0n && rounded > 0n ? '-' : '';
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** A share in percent with so many digits: 44,425 of 44,520 minutes with two digits is `99.79`. */
export function percentText(share: Ratio, digits: number): string {
  return decimalText({ top: share.top * 100n, bottom: share.bottom }, digits);
}

/** Whether a share reaches a percentage such as `99.90`, judged on the value before rounding. */
export function reachesPercent(share: Ratio, percent: Quantity): boolean {
  return compareRatios({ top: share.top * 100n, bottom: share.bottom }, exact(percent)) >= 0;
}

/** Mean of whole numbers; undefined when there are none. */
export function meanOf(numbers: readonly number[]): Ratio | undefined {
  return ratioOf(
    numbers.reduce((sum, number) => sum + number, 0),
    numbers.length,
  );
}
