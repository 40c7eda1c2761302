// 정보시스템 등급, a property of the system and not of an incident: 업무영향도 40 + 사용자 수 50 + 서비스 파급도 10
// (행정안전부 정책, 기준일 2026. 11., 개정 여부 확인). The ministry confirms the result, so this is only what the score says.

export type SystemGrade = { readonly score: number; readonly grade: '1등급' | '2등급' | '3등급' | '4등급' };

/** 90 points and more 1등급, 85 2등급, 80 3등급, else 4등급. Undefined while one of the three scores is missing. */
export function systemGradeOf(
  businessImpact: number | undefined,
  users: number | undefined,
  reach: number | undefined,
): SystemGrade | undefined {
  if (businessImpact === undefined || users === undefined || reach === undefined) return undefined;
  const score = businessImpact + users + reach;
  return { score, grade: score >= 90 ? '1등급' : score >= 85 ? '2등급' : score >= 80 ? '3등급' : '4등급' };
}
