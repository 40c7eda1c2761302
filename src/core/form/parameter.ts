// Agency settings that rules and calculations read, with the suggested values (권장값) that stand until an agency sets its own.
// What each one is called and where it comes from stands in parameter-guide.ts, which a form page does not need.
import { defaultGradeMatrix, defaultRecoveryTargets } from '../calculation/incident-grade.ts';
import { defaultHolidays } from '../calculation/work-calendar.ts';
import type { Scalar } from '../field/value.ts';
import type { FormContext } from './form.ts';

export type ParameterTable = readonly (readonly Scalar[])[];

const suggested = {
  incidentGradeMatrix: defaultGradeMatrix,
  incidentRecoveryTargets: defaultRecoveryTargets.map(({ grade, minutes, working, gradeOneSystem }) => [
    grade,
    minutes,
    working,
    gradeOneSystem ?? null,
  ]),
  incidentNotices: [
    ['1등급', '즉시(10분)', 10, '기관장 30분, 주요 시스템은 행정안전부 지체 없이', '30분마다'],
    ['2등급', '20분', 20, '과장 1시간', '1시간마다'],
    ['3등급', '1시간', 60, '팀장 당일', '반일마다'],
    ['4등급', '당일', null, '주간보고', '필요할 때'],
  ],
  holidays: defaultHolidays,
  systemAvailability: [
    ['1등급', '99.92', 120],
    ['2등급', '99.90', 180],
    ['3등급', '99.50', 480],
    ['4등급', '99.00', null],
  ],
  recoveryObjectives: [
    ['1등급', 15, 120],
    ['2등급', 60, 180],
    ['3등급', 1440, 1440],
    ['4등급', 1440, 7200],
  ],
  changeRiskBands: [
    ['높음', 6],
    ['보통', 3],
    ['낮음', 1],
  ],
  rollbackMargin: 40,
  changeNoticeDays: 3,
  contactCheckDays: 90,
  drillPassAverage: '3.5',
  recurrenceMonths: 6,
  mediaUseLimit: 50,
  mediaYears: 5,
  changeSuccessRate: '98',
  urgentChangeRate: '10',
  configurationAccuracy: '98',
  recoveryTargetRate: '95',
  recurrenceRate: '5',
  followUpRate: '90',
  backupSuccessRate: '99',
  pointObjectiveRate: '99',
} as const satisfies Readonly<Record<string, Scalar | ParameterTable>>;

export type ParameterId = keyof typeof suggested;

/** The 권장값 of every setting by id, as `FormContext.parameters` holds them. */
export const defaultParameters: Readonly<Record<ParameterId, Scalar | ParameterTable>> = suggested;

/** A setting that is a number. What is set but no number falls back to the 권장값. @throws TypeError for a setting that is a table */
export function numberParameter(context: FormContext, id: ParameterId): number {
  for (const value of [context.parameters[id], defaultParameters[id]]) {
    const isText = typeof value === 'number' || (typeof value === 'string' && value.trim() !== '');
    if (isText && Number.isFinite(Number(value))) return Number(value);
  }
  throw new TypeError(`${id} is no number`);
}

/** A setting that is a table. What is set but no table falls back to the 권장값. @throws TypeError for a setting that is one value */
export function tableParameter(context: FormContext, id: ParameterId): ParameterTable {
  for (const value of [context.parameters[id], defaultParameters[id]]) {
    if (Array.isArray(value) && value.length > 0 && value.every(Array.isArray))
      return value as unknown as ParameterTable;
  }
  throw new TypeError(`${id} is no table`);
}

/** The row of a table whose first cell is `key`: targets and objectives of a grade. */
export function rowOfParameter(
  context: FormContext,
  id: ParameterId,
  key: string | undefined,
): readonly Scalar[] | undefined {
  return tableParameter(context, id).find((row) => row[0] === key);
}
