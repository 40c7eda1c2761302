// Whether one version of a document is in force on a day. Apart from edition.ts: every text page carries this much and no more.
import type { Version } from './edition.ts';

export type EditionStatus = '현행' | '시행 예정' | '폐지';

/** The status on a day. */
export function statusOn(version: Pick<Version, 'effectiveFrom' | 'effectiveTo'>, day: string): EditionStatus {
  if (day < version.effectiveFrom) return '시행 예정';
  return version.effectiveTo !== undefined && day > version.effectiveTo ? '폐지' : '현행';
}
