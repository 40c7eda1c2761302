// 합격 = 건수·합계·해시가 같고, 모듈이 있고, 복구목표시간 이내.
import { actualRecoveryTime } from '../../../core/calculation/recovery-objective.ts';
import type { FormContext } from '../../../core/form/form.ts';
import { recoveryTimeTarget } from '../objective.ts';
import type { DrillValues } from './fields.ts';

/** Minutes from the start of the restore to its end. */
export function drillMinutes({ startedAt, recoveredAt }: DrillValues): number | undefined {
  return startedAt && recoveredAt ? actualRecoveryTime(startedAt, recoveredAt) : undefined;
}

/** Rows whose two values differ. Blanks around and thousands marks do not count as a difference. */
export function differences(checks: DrillValues['checks']): DrillValues['checks'] {
  const plain = (text: string | undefined) => text?.trim().replace(/(?<=\d),(?=\d{3})/g, '');
  return checks.filter(
    ({ before, after }) => before !== undefined && after !== undefined && plain(before) !== plain(after),
  );
}

/** 합격 or 불합격; undefined while something that decides is missing. */
export function judgeDrill(values: DrillValues, context: FormContext): '합격' | '불합격' | undefined {
  const minutes = drillMinutes(values);
  const target = recoveryTimeTarget(context, values.systemGrade);
  const { integrity, moduleCheck, checks } = values;
  if (minutes === undefined || target === undefined || integrity === undefined || moduleCheck === undefined)
    return undefined;
  const passed = integrity && moduleCheck && minutes <= target && differences(checks).length === 0;
  return passed ? '합격' : '불합격';
}
