// 장애등급: impact × urgency (guideline 5.4.3.a.2). The matrix and the targets are 권장값 that an agency edits; here stand the defaults and the lookups.
import { addWorkMinutes, type WorkCalendar, workMinutesPerDay } from './work-calendar.ts';

export const impacts = ['큼', '중간', '작음'] as const;
export const urgencies = ['높음', '보통', '낮음'] as const;
export const incidentGrades = ['1등급', '2등급', '3등급', '4등급'] as const;

/** Rows are impacts 큼·중간·작음, columns urgencies 높음·보통·낮음. */
export type GradeMatrix = readonly (readonly string[])[];

/** 권장값. */
export const defaultGradeMatrix: GradeMatrix = [
  ['1등급', '2등급', '3등급'],
  ['2등급', '3등급', '4등급'],
  ['3등급', '4등급', '4등급'],
];

/** The grade of an impact and an urgency; undefined while one is missing or the matrix has no such cell. */
export function gradeOf(
  impact: string | undefined,
  urgency: string | undefined,
  matrix: GradeMatrix = defaultGradeMatrix,
): string | undefined {
  return matrix[(impacts as readonly string[]).indexOf(impact ?? '')]?.[
    (urgencies as readonly string[]).indexOf(urgency ?? '')
  ];
}

/**
 * 복구 목표 of a grade: `minutes` of the clock, or of working time when `working`.
 * `gradeOneSystem` replaces the minutes when the system itself is of grade 1.
 */
export type RecoveryTarget = {
  readonly grade: string;
  readonly minutes: number;
  readonly working: boolean;
  readonly gradeOneSystem?: number;
};

/** 권장값: 2시간, 3시간(1등급 시스템이면 2시간), 8근무시간, 3근무일. */
export const defaultRecoveryTargets: readonly RecoveryTarget[] = [
  { grade: '1등급', minutes: 120, working: false },
  { grade: '2등급', minutes: 180, working: false, gradeOneSystem: 120 },
  { grade: '3등급', minutes: 480, working: true },
  { grade: '4등급', minutes: 3 * workMinutesPerDay, working: true },
];

/** The target of an incident grade on a system of a grade; undefined when the table has no such grade. */
export function recoveryTargetOf(
  grade: string | undefined,
  systemGrade: string | undefined,
  targets: readonly RecoveryTarget[] = defaultRecoveryTargets,
): RecoveryTarget | undefined {
  const target = targets.find((row) => row.grade === grade);
  if (!target?.gradeOneSystem || systemGrade !== '1등급') return target;
  return { ...target, minutes: target.gradeOneSystem };
}

/**
 * Whether a recovery met its target. Clock targets are judged on the outage without planned stops; working-time targets on
 * working minutes from the beginning of the outage. All in minutes since 1970-01-01T00:00.
 */
export function meetsRecoveryTarget(
  target: RecoveryTarget,
  outage: { readonly minutes: number; readonly from: number; readonly recovered: number },
  calendar: WorkCalendar,
): boolean {
  return target.working
    ? outage.recovered <= addWorkMinutes(outage.from, target.minutes, calendar)
    : outage.minutes <= target.minutes;
}
