// The incidents of the example year, a line each.
import type { exampleSystem } from '../../src/forms/directory/example-agency.ts';
import type { IncidentKindId } from './incident-kinds.ts';

export type SystemKey = keyof typeof exampleSystem;
/**
 * One line an incident: occurred at, system, kind, impact, urgency, then minutes from occurrence to detection, start, recovery and closing.
 * `gaps` says what somebody forgot; `state` how far it has come by the end of the year.
 */
export type IncidentLine = {
  at: string;
  system: SystemKey;
  kind: IncidentKindId;
  impact: '큼' | '중간' | '작음';
  urgency: '높음' | '보통' | '낮음';
  minutes: readonly [detected: number, started: number, recovered: number, closed: number];
  gaps?: readonly ('order' | 'notice' | 'followUp')[];
  state?: 'running' | 'reviewing' | 'returned';
};

function line(
  at: string,
  system: SystemKey,
  kind: IncidentKindId,
  grade: string,
  minutes: IncidentLine['minutes'],
  more: Pick<IncidentLine, 'gaps' | 'state'> = {},
): IncidentLine {
  const [impact = '', urgency = ''] = grade.split('×');
  return { at, system, kind, impact, urgency, minutes, ...more } as IncidentLine;
}

/** Incidents 1 to 30, before the login outage of 14 October. */
export const before: readonly IncidentLine[] = [
  line('2026-01-05T09:40', 'petition', 'connection', '중간×보통', [4, 12, 48, 90]),
  line('2026-01-13T03:20', 'statistics', 'batch', '작음×보통', [335, 350, 420, 480]),
  line('2026-01-21T13:05', 'administration', 'disk', '중간×높음', [9, 20, 61, 95]),
  line('2026-02-02T09:35', 'petition', 'connection', '중간×보통', [5, 10, 41, 80]),
  line('2026-02-11T16:10', 'administration', 'setting', '중간×보통', [85, 95, 130, 160]),
  line('2026-02-19T10:25', 'administration', 'switch', '중간×높음', [6, 15, 96, 130]),
  line('2026-02-26T03:20', 'statistics', 'batch', '작음×보통', [340, 355, 400, 470]),
  line('2026-03-03T09:30', 'petition', 'connection', '중간×보통', [3, 9, 35, 70], { gaps: ['order'] }),
  line('2026-03-10T14:50', 'petition', 'link', '중간×보통', [22, 40, 265, 300]),
  line('2026-03-17T11:15', 'website', 'certificate', '큼×보통', [25, 33, 52, 110]),
  line('2026-03-30T10:05', 'administration', 'memory', '큼×보통', [2, 8, 44, 75]),
  line('2026-04-07T15:20', 'petition', 'external', '중간×낮음', [60, 70, 150, 200]),
  line('2026-04-15T03:20', 'statistics', 'batch', '작음×보통', [345, 360, 410, 450], { gaps: ['followUp'] }),
  line('2026-04-22T09:50', 'administration', 'disk', '중간×높음', [12, 21, 70, 100]),
  line('2026-05-04T09:45', 'petition', 'connection', '중간×보통', [6, 14, 50, 85]),
  line('2026-05-12T13:40', 'website', 'mistake', '큼×낮음', [30, 42, 155, 210]),
  line('2026-05-21T10:30', 'administration', 'setting', '중간×보통', [40, 52, 80, 120]),
  line('2026-06-02T10:15', 'administration', 'memory', '큼×보통', [3, 9, 58, 90]),
  line('2026-06-16T14:05', 'website', 'cooling', '작음×보통', [8, 18, 140, 230]),
  line('2026-06-24T16:30', 'petition', 'external', '중간×낮음', [45, 55, 120, 180]),
  line('2026-07-07T14:20', 'administration', 'firstFloor', '중간×높음', [5, 18, 118, 150], { gaps: ['notice'] }),
  line('2026-07-14T17:10', 'statistics', 'power', '작음×보통', [1, 12, 66, 120]),
  line('2026-07-23T15:00', 'website', 'cooling', '작음×보통', [6, 15, 95, 180]),
  line('2026-08-03T09:35', 'petition', 'connection', '중간×보통', [4, 11, 44, 75], { gaps: ['order'] }),
  line('2026-08-11T11:20', 'petition', 'link', '중간×보통', [18, 30, 190, 240]),
  line('2026-08-19T09:55', 'administration', 'memory', '큼×보통', [2, 7, 39, 70]),
  line('2026-09-01T09:40', 'petition', 'connection', '중간×보통', [4, 12, 40, 72]),
  line('2026-09-09T03:20', 'statistics', 'batch', '작음×보통', [340, 352, 395, 455]),
  line('2026-09-18T13:30', 'administration', 'disk', '중간×높음', [10, 19, 55, 88]),
  line('2026-09-29T10:10', 'website', 'mistake', '큼×낮음', [20, 35, 130, 170]),
];

/** Incidents 32 to 48. The last ones of the year are still being worked on. */
export const after: readonly IncidentLine[] = [
  line('2026-10-22T10:40', 'administration', 'setting', '중간×보통', [35, 45, 75, 110]),
  line('2026-10-28T03:20', 'statistics', 'batch', '작음×보통', [345, 355, 405, 460]),
  line('2026-10-31T23:30', 'website', 'certificate', '중간×보통', [15, 25, 100, 150]),
  line('2026-11-02T15:25', 'petition', 'external', '중간×낮음', [50, 60, 140, 190]),
  line('2026-11-03T09:38', 'petition', 'connection', '중간×보통', [4, 10, 38, 70]),
  line('2026-11-10T11:05', 'administration', 'memory', '큼×보통', [3, 8, 47, 85]),
  line('2026-11-12T13:20', 'petition', 'link', '중간×보통', [16, 28, 170, 215]),
  line('2026-11-17T10:20', 'administration', 'firstFloor', '중간×높음', [4, 12, 85, 120], { state: 'reviewing' }),
  line('2026-11-20T14:35', 'website', 'mistake', '큼×낮음', [25, 38, 120, 165], { state: 'returned' }),
  line('2026-11-25T10:00', 'administration', 'disk', '중간×높음', [9, 18, 52, 90]),
  line('2026-12-01T09:42', 'petition', 'connection', '중간×보통', [5, 12, 46, 78]),
  line('2026-12-04T16:15', 'petition', 'external', '중간×낮음', [40, 52, 110, 160]),
  line('2026-12-09T03:20', 'statistics', 'batch', '작음×보통', [342, 355, 402, 466]),
  line('2026-12-15T14:10', 'website', 'cooling', '작음×보통', [7, 16, 88, 150]),
  line('2026-12-18T10:45', 'administration', 'setting', '중간×보통', [30, 42, 70, 105], { state: 'reviewing' }),
  line('2026-12-23T13:15', 'administration', 'memory', '큼×보통', [3, 9, 51, 90], { state: 'running' }),
  line('2026-12-29T15:50', 'petition', 'link', '중간×보통', [20, 33, 175, 230], { state: 'running' }),
];
