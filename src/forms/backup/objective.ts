// Recovery objectives by the grade of a system, as the agency set them (권장값 until it does).
import type { FormContext } from '../../core/form/form.ts';
import { rowOfParameter } from '../../core/form/parameter.ts';

/** Grades of a system, as fields offer them. */
export const systemGrades = ['1등급', '2등급', '3등급', '4등급'] as const;

function minutesAt(context: FormContext, grade: string | undefined, column: number): number | undefined {
  const minutes = rowOfParameter(context, 'recoveryObjectives', grade)?.[column];
  return typeof minutes === 'number' ? minutes : undefined;
}

/** 복구목표시점(RPO) of a grade in minutes; undefined for a grade without one. */
export function recoveryPointTarget(context: FormContext, grade: string | undefined): number | undefined {
  return minutesAt(context, grade, 1);
}

/** 복구목표시간(RTO) of a grade in minutes; undefined for a grade without one. */
export function recoveryTimeTarget(context: FormContext, grade: string | undefined): number | undefined {
  return minutesAt(context, grade, 2);
}

/** 충족 or 미달; undefined while one side is missing. Exactly the target is met. */
export function judgeObjective(actual: number | undefined, target: number | undefined): '충족' | '미달' | undefined {
  if (actual === undefined || target === undefined) return undefined;
  return actual <= target ? '충족' : '미달';
}
