// Working days as the agency sets them.
import { type WorkCalendar, workCalendar } from '../calculation/work-calendar.ts';
import type { FormContext } from './form.ts';
import { tableParameter } from './parameter.ts';

/** Weekdays without the agency's holidays, default working hours. */
export function calendarOf(context: FormContext): WorkCalendar {
  return workCalendar(tableParameter(context, 'holidays').map(([date, name]) => [String(date), String(name)] as const));
}
