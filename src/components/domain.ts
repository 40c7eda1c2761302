// The domains in Korean, in the order of the guideline: the ten elements, planning before them and evaluation after.
import type { Domain } from '../core/form/form.ts';

export const domainTitles: Readonly<Record<Domain, string>> = {
  planning: '운영계획',
  'config-change': '구성 및 변경관리',
  monitoring: '운영상태관리',
  performance: '성능관리',
  incident: '장애관리',
  security: '보안관리',
  backup: '백업관리',
  'user-support': '사용자지원관리',
  'computer-room': '전산실관리',
  outsourcing: '운영아웃소싱관리',
  budget: '예산관리',
  evaluation: '운영평가',
  directory: '기관 정보',
};

/** Domains that have guides and procedures; the directory has forms only. */
export const textDomains = (Object.keys(domainTitles) as Domain[]).filter((domain) => domain !== 'directory');

const places: ReadonlyMap<string, number> = new Map(textDomains.map((domain, place) => [domain, place]));

/** Texts in the order of the guideline. */
export function inGuidelineOrder<T extends { head: { domain: string } }>(texts: readonly T[]): readonly T[] {
  const place = ({ head }: T) => places.get(head.domain) ?? -1;
  return texts.toSorted((a, b) => place(a) - place(b));
}
