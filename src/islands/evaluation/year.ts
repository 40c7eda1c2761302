// Which year is evaluated, and as of which day its records are judged.
import type { WorkspaceName } from '../../store/workspace.ts';
import { today } from '../workspace.ts';

/** The year of the address, else the present one; the example tells of 2026 only. */
export function evaluatedYear(workspace: WorkspaceName | undefined): string {
  const asked = new URLSearchParams(location.search).get('year') ?? '';
  if (/^\d{4}$/.test(asked)) return asked;
  return workspace === 'example' ? '2026' : today().slice(0, 4);
}

/** Today within the year, else its last day. */
export function judgingDay(year: string): string {
  return today().startsWith(year) ? today() : `${year}-12-31`;
}
