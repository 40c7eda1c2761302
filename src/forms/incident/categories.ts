// The categories of incidents, which several forms choose from.

/** 표 5-1 of the guideline. */
export const incidentCategories = ['인적장애', '시스템장애', '기반구조장애', '자연재해', '인적재해'] as const;
