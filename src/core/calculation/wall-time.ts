// Wall time in Asia/Seoul as whole minutes. Korea keeps one offset all year, so a difference of wall times is a true duration,
// and Date.UTC serves as pure calendar arithmetic: the time zone of the PC never enters.

const shape = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?$/;

export const minutesPerDay = 1440;

/**
 * Minutes since 1970-01-01T00:00 of a wall time `2026-10-14T09:12` or of the beginning of a date `2026-10-14`.
 * Undefined for anything else, 30 February included, so that a half-typed draft computes nothing instead of something wrong.
 */
export function minutesOf(text: string | undefined): number | undefined {
  const parts = text === undefined ? null : shape.exec(text);
  if (!parts) return undefined;
  const [year, month, day, hour, minute] = parts.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  if (hour > 23 || minute > 59) return undefined;
  const minutes = Date.UTC(year, month - 1, day, hour, minute) / 60_000;
  return wallTimeOf(minutes).startsWith(`${parts[1]}-${parts[2]}-${parts[3]}`) ? minutes : undefined;
}

/** The wall time `2026-10-14T09:12` of minutes since 1970-01-01T00:00; the reverse of `minutesOf`. */
export function wallTimeOf(minutes: number): string {
  return new Date(minutes * 60_000).toISOString().slice(0, 16);
}

/** The date `2026-10-14` of minutes since 1970-01-01T00:00. */
export function dateOf(minutes: number): string {
  return wallTimeOf(minutes).slice(0, 10);
}

/** Minutes from one wall time to another; negative when they are in the wrong order, undefined when one is missing. */
export function minutesBetween(from: string | undefined, to: string | undefined): number | undefined {
  const start = minutesOf(from);
  const end = minutesOf(to);
  return start === undefined || end === undefined ? undefined : end - start;
}

/** Minutes from one wall time to a later one; undefined when one is missing or they are in the wrong order. */
export function elapsedBetween(from: string | undefined, to: string | undefined): number | undefined {
  const minutes = minutesBetween(from, to);
  return minutes !== undefined && minutes >= 0 ? minutes : undefined;
}

/** Days from one date to another, `2026-10-14` to `2026-11-14` is 31; undefined when one is missing or no date. */
export function daysBetween(from: string | undefined, to: string | undefined): number | undefined {
  const minutes = minutesBetween(from?.slice(0, 10), to?.slice(0, 10));
  return minutes === undefined ? undefined : minutes / minutesPerDay;
}

/**
 * The same day so many months later; the last day of that month where it has none such (31 January + 1 month is 28 February),
 * as 민법 제160조 counts a period of months.
 */
export function addMonths(date: string | undefined, months: number): string | undefined {
  const start = minutesOf(date?.slice(0, 10));
  if (date === undefined || start === undefined) return undefined;
  const [year, month, day] = date.slice(0, 10).split('-').map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dateOf(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)) / 60_000);
}
