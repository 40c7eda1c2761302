// 변경 위험등급 = 영향(1~3) × 실패가능성(1~3). The bounds are suggested values (권장값) of the detailed guide to 구성 및 변경관리.

export type ChangeRisk = { readonly score: number; readonly grade: '높음' | '보통' | '낮음' };

/** Score 1 to 9 and its grade: 6 to 9 높음, 3 to 4 보통, 1 to 2 낮음. Undefined unless both are whole numbers from 1 to 3. */
export function changeRiskOf(impact: number | undefined, likelihood: number | undefined): ChangeRisk | undefined {
  const isStep = (step: number | undefined): step is number => step === 1 || step === 2 || step === 3;
  if (!isStep(impact) || !isStep(likelihood)) return undefined;
  const score = impact * likelihood;
  return { score, grade: score >= 6 ? '높음' : score >= 3 ? '보통' : '낮음' };
}
