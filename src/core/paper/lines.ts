// Line breaking as Korean public documents are set: a word between spaces (어절) stays whole unless it is longer than the line,
// no closing mark begins a line and no opening mark ends one. Kerning is off: a line is as wide as its characters.
import type { Metrics } from './page.ts';

/** Millimetres of one point. */
export const point = 25.4 / 72;

/** `width` in millimetres. */
export type Line = { text: string; width: number };

const closing = /[!%)\],.:;?}¢°’”†‡›℃∶、。〃〉》」』】〕〗〞〟﹚！％），．：；？］｝～ㆍ·~]/u;
const opening = /[([{‘“‹«〈《「『【〔〖〝（［｛￦₩$]/u;
// Inside a word too long for the line a break is best after these.
const pausing = /[/\\\-–·ㆍ,_@=&?]/u;

/** Words between spaces with the spaces after them. A date and a number with its % are one word: 2026. 10. 14. is never parted. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/^ +|(?:(?:\d{4}\. )?\d{1,2}\. \d{1,2}\.|\d+ %|[^ ])+ */g) ?? [];
}

/** Width of printable text in millimetres. */
export function widthOf(text: string, size: number, bold: boolean, metrics: Metrics): number {
  let units = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 0xd800 && code < 0xdc00) {
      units += metrics.advance(text.codePointAt(i)!, bold) ?? 0;
      i += 1;
    } else units += metrics.advance(code, bold) ?? 0;
  }
  return (units * size * point) / 1000;
}

/** Breaks printable text into lines no wider than `room` millimetres. Line feeds are kept; an empty text is one empty line. */
export function breakLines(text: string, room: number, size: number, bold: boolean, metrics: Metrics): Line[] {
  const lines: Line[] = [];
  for (const paragraph of text.split('\n')) {
    const width = widthOf(paragraph, size, bold, metrics);
    if (width <= room) lines.push({ text: paragraph.trimEnd(), width: paragraph.endsWith(' ') ? -1 : width });
    else fillLines(paragraph, room, size, bold, metrics, lines);
  }
  for (const line of lines) if (line.width < 0) line.width = widthOf(line.text, size, bold, metrics);
  return lines;
}

/**
 * Breaks a label: before its bracket when it does not fit one line, 업무 영향 / (서비스에 미치는 영향), and into lines of like length,
 * so that no single syllable hangs below.
 */
export function breakLabel(text: string, room: number, size: number, bold: boolean, metrics: Metrics): Line[] {
  if (widthOf(text, size, bold, metrics) <= room) return breakLines(text, room, size, bold, metrics);
  const parts = text.replace(/(?<=[^\n]) *(?=\()/, '\n').split('\n');
  return parts.flatMap((part) => {
    const lines = breakLines(part, room, size, bold, metrics);
    let best = lines;
    for (let narrow = room * 0.95; lines.length > 1 && narrow > room / 2; narrow -= room * 0.05) {
      const tried = breakLines(part, narrow, size, bold, metrics);
      // Words cut in two are worse than lines of unlike length.
      const whole = tried.every((line) => part.split(' ').some((word) => line.text.endsWith(word)));
      if (tried.length > lines.length || !whole) break;
      best = tried;
    }
    return best;
  });
}

function fillLines(text: string, room: number, size: number, bold: boolean, metrics: Metrics, lines: Line[]): void {
  const measure = (part: string) => widthOf(part, size, bold, metrics);
  let line = '';
  let width = 0;
  const close = () => {
    const trimmed = line.trimEnd();
    lines.push({ text: trimmed, width: trimmed === line ? width : measure(trimmed) });
    line = '';
    width = 0;
  };
  // Each word carries the spaces after it; spaces at the end of a line take no room.
  for (const word of wordsOf(text)) {
    const bare = measure(word.trimEnd());
    if (line !== '' && width + bare > room) close();
    if (bare <= room) {
      line += word;
      width += measure(word);
      continue;
    }
    const pieces = cutWord(word.trimEnd(), room, measure);
    const last = pieces.pop()!;
    for (const piece of pieces) lines.push({ text: piece, width: measure(piece) });
    line = last + word.slice(word.trimEnd().length);
    width = measure(line);
  }
  if (line.trimEnd() !== '' || lines.length === 0) close();
}

/** Cuts a word longer than a line: after a pause when one is near the end of the line, else between any two characters that may part. */
function cutWord(word: string, room: number, measure: (text: string) => number): string[] {
  const pieces: string[] = [];
  let rest = [...word];
  while (rest.length > 0) {
    let width = 0;
    let fit = 0;
    while (fit < rest.length && width + measure(rest[fit]!) <= room + 1e-9) width += measure(rest[fit++]!);
    if (fit >= rest.length) {
      pieces.push(rest.join(''));
      break;
    }
    const cut = cutPlace(rest, Math.max(1, fit));
    pieces.push(rest.slice(0, cut).join(''));
    rest = rest.slice(cut);
  }
  return pieces;
}

function cutPlace(characters: readonly string[], fit: number): number {
  for (let cut = fit; cut > fit * 0.6; cut -= 1) {
    if (pausing.test(characters[cut - 1]!) && mayPart(characters, cut)) return cut;
  }
  for (let cut = fit; cut > Math.max(1, fit - 8); cut -= 1) if (mayPart(characters, cut)) return cut;
  return fit;
}

function mayPart(characters: readonly string[], at: number): boolean {
  return !closing.test(characters[at]!) && !opening.test(characters[at - 1]!);
}
