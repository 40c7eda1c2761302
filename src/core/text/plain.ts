// Text as it is kept: NFC, without characters that nobody can see or type.

const unseen = /(?!\n)\p{Cc}|[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/gu;

/** Text in NFC with line breaks as `\n`, tabs and no-break spaces as spaces, and without control and direction characters. */
export function toNfc(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[\t\u00a0]/g, ' ')
    .replace(unseen, '')
    .toWellFormed()
    .normalize('NFC');
}

/** One line of text: `toNfc`, line breaks as spaces, no blanks at the ends. */
export function toLine(text: string): string {
  return toNfc(text).replace(/\n+/g, ' ').trim();
}

/** Key that sorts text as people expect: letter case aside, numbers by value (`SVR-2` before `SVR-10`). Hangul sorts by code point. */
export function sortKey(text: string): string {
  return toLine(text)
    .toLowerCase()
    .slice(0, 200)
    .replace(/\d+/g, (digits) => digits.padStart(12, '0'));
}
