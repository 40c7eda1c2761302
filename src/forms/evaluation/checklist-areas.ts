// The areas of the checklist in the order of the source's appendix: area n holds the items `n-1`, `n-2` …

/** 점검 영역. */
export const checklistAreas = [
  '운영 계획 및 조직',
  '구성 및 변경관리',
  '운영상태관리',
  '성능관리',
  '장애관리',
  '보안관리',
  '백업관리',
  '사용자지원관리',
  '전산실관리',
  '운영아웃소싱관리',
  '예산관리',
] as const;
