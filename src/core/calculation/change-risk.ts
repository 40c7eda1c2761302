// 변경 위험등급 = 영향(1~3) × 실패가능성(1~3). The bands are an agency setting: rows of grade and lowest score, highest first.

/** Score 1 to 9 and its grade; no grade when no band reaches down to the score. */
export type ChangeRisk = { readonly score: number; readonly grade: string | undefined };

/**
 * Undefined unless both are whole numbers from 1 to 3.
 * @param bands rows of grade and lowest score, `[['높음', 6], ['보통', 3], ['낮음', 1]]` by default of the agency settings (권장값)
 */
export function changeRiskOf(
  impact: number | undefined,
  likelihood: number | undefined,
  bands: readonly (readonly unknown[])[],
): ChangeRisk | undefined {
  const isStep = (step: number | undefined): step is number => step === 1 || step === 2 || step === 3;
  if (!isStep(impact) || !isStep(likelihood)) return undefined;
  const score = impact * likelihood;
  const reached = bands
    .filter(([, lowest]) => Number(lowest) <= score)
    .toSorted(([, one], [, other]) => Number(other) - Number(one));
  return { score, grade: reached[0] === undefined ? undefined : String(reached[0][0]) };
}
