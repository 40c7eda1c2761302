// Agency settings as the incident calculations take them.
import type { GradeMatrix, RecoveryTarget } from '../../core/calculation/incident-grade.ts';
import type { FormContext } from '../../core/form/form.ts';
import { tableParameter } from '../../core/form/parameter.ts';

/** Rows 큼·중간·작음, columns 높음·보통·낮음. */
export function gradeMatrix(context: FormContext): GradeMatrix {
  return tableParameter(context, 'incidentGradeMatrix').map((row) => row.map(String));
}

/** Targets by grade, in minutes. */
export function recoveryTargets(context: FormContext): readonly RecoveryTarget[] {
  return tableParameter(context, 'incidentRecoveryTargets').map(([grade, minutes, working, gradeOneSystem]) => ({
    grade: String(grade),
    minutes: Number(minutes),
    working: working === true,
    ...(gradeOneSystem ? { gradeOneSystem: Number(gradeOneSystem) } : {}),
  }));
}
