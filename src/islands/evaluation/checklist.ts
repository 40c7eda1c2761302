// The checklist as the site publishes it: items, their evidence rules and what each is tied to.
import type { EvidenceRule } from '../../core/evaluation/rule.ts';
import { type Criterion, type Matrix, matrixOf } from '../../core/evaluation/score.ts';
import { siteAddress } from '../address.ts';

export type ThreadLink = { kind: string; cite: string; title: string; url: string };

export type ChecklistItem = {
  id: string;
  section: number;
  sectionTitle: string;
  text: string;
  criteria: { primary: Criterion; secondary: readonly Criterion[] };
  evidence: readonly EvidenceRule[];
  thread: readonly ThreadLink[];
};

export type Checklist = {
  edition: string;
  items: readonly ChecklistItem[];
  matrix: Matrix;
  /** Number of items that the whole checklist has, those not carried yet included. */
  all: number;
};

type Published = { edition: string; items: readonly (ChecklistItem & { notCarried?: string })[] };

/**
 * Reads /api/checklist.json of this site.
 * @throws Error with a Korean sentence when it cannot be read
 */
export async function loadChecklist(): Promise<Checklist> {
  const answer = await fetch(siteAddress('/api/checklist.json'));
  if (!answer.ok) throw new Error('점검 항목을 읽지 못했습니다. 연결을 확인하고 다시 열어 주세요.');
  const { edition, items } = (await answer.json()) as Published;
  const carried = items.filter((item) => item.notCarried === undefined);
  return { edition, items: carried, matrix: matrixOf(edition, '기본 배점(권장값)', carried), all: items.length };
}

/** Sections in the order of the checklist. */
export function sectionsOf(
  items: readonly ChecklistItem[],
): { id: number; title: string; items: readonly ChecklistItem[] }[] {
  const ids = [...new Set(items.map((item) => item.section))];
  return ids.map((id) => {
    const own = items.filter((item) => item.section === id);
    return { id, title: own[0]?.sectionTitle ?? '', items: own };
  });
}
