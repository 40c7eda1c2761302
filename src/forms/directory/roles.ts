// The roles of the directory. Approval steps of every form name one of these and nothing else, so that a line can always be resolved to people.

/** Roles by an English key, with the Korean name that is stored, shown and printed. A role is added, never renamed. */
export const role = {
  staff: '담당자',
  reviewer: '검토자(팀장)',
  approver: '책임자',
  operator: '운영자',
  security: '정보보호 담당자',
  business: '현업 담당자',
  supplier: '공급업체',
  auditor: '감사·평가 담당자',
  administrator: '기관 관리자',
} as const;

export type Role = (typeof role)[keyof typeof role];

/** All role names in the order in which they are offered. */
export const roles: readonly Role[] = Object.values(role);
