// Amounts of money in whole won, in figures and in Hangul.

const digits = ['', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구'];
const places = ['', '십', '백', '천'];
const groups = ['', '만', '억', '조', '경'];

/** Digits of an integer or decimal text in groups of three: `-1234.50` to `-1,234.50`. */
export function groupDigits(number: string): string {
  const [whole = '', fraction] = number.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** `113,560원`; decreases as `△1,200원`; without unit for tables that state it once. */
export function showMoney(won: number, { unit = '원' } = {}): string {
  return `${won < 0 ? '△' : ''}${groupDigits(String(Math.abs(won)))}${unit}`;
}

/** A number below 10^20 in Hangul as amounts are written, with every 일: 113560 is 일십일만삼천오백육십. */
export function numberInHangul(number: number): string {
  if (number === 0) return '영';
  let rest = String(Math.abs(Math.trunc(number)));
  let text = '';
  for (const group of groups) {
    const four = rest.slice(-4);
    rest = rest.slice(0, -4);
    const read = [...four]
      .map((digit, index) => (digit === '0' ? '' : digits[Number(digit)]! + places[four.length - 1 - index]))
      .join('');
    if (read) text = read + group + text;
  }
  return text;
}

/** An amount as documents state it: `금113,560원(금일십일만삼천오백육십원)`. Decreases carry △. */
export function moneyInHangul(won: number): string {
  return `${won < 0 ? '△' : ''}금${groupDigits(String(Math.abs(won)))}원(금${numberInHangul(won)}원)`;
}
