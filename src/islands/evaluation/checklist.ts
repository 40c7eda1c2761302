// The checklist as the site publishes it, and as the agency has adjusted it: items, their evidence rules and what each is tied to.
import { type ItemAdjustment, weightsOf } from '../../core/evaluation/adjustment.ts';
import type { EvidenceRule } from '../../core/evaluation/rule.ts';
import { type Criterion, matrixOf } from '../../core/evaluation/score.ts';
import type { ReferenceValue } from '../../core/field/value.ts';
import { checklistAreas } from '../../forms/evaluation/checklist-areas.ts';
import { refuseAct } from '../../store/refusal.ts';
import { siteAddress } from '../address.ts';

export type ThreadLink = { kind: string; cite: string; title: string; url: string };
export type Weights = Partial<Readonly<Record<Criterion, number>>>;
export type AgencyAdjustment = ItemAdjustment<ReferenceValue>;

export type ChecklistItem = {
  id: string;
  section: number;
  sectionTitle: string;
  text: string;
  weights: Weights;
  evidence: readonly EvidenceRule[];
  thread: readonly ThreadLink[];
  /** Why no ledger answers it: a person looks for themselves. */
  byHand?: string;
  /** What the agency has changed about it. */
  adjustment?: AgencyAdjustment;
};

type PublishedItem = Omit<ChecklistItem, 'weights' | 'adjustment' | 'evidence'> & {
  criteria: { primary: string; secondary: readonly string[] };
  evidence: readonly EvidenceRule[] | { document: string; reason: string };
  notCarried?: string;
};
type Published = { edition: string; items: readonly PublishedItem[] };

export type Checklist = {
  edition: string;
  /** Items that are asked, in the order of the checklist, an agency's own after those of their section. */
  items: readonly ChecklistItem[];
  /** Items that the agency leaves out. */
  dropped: readonly ChecklistItem[];
};

/**
 * Reads /api/checklist.json of this site.
 * @throws StoreError `checklist-missing` when it cannot be read
 */
export async function loadChecklist(): Promise<Checklist> {
  const answer = await fetch(siteAddress('/api/checklist.json'));
  if (!answer.ok)
    throw refuseAct('checklist-missing', '점검 항목을 읽지 못했습니다. 연결을 확인하고 다시 열어 주세요.');
  const { edition, items } = (await answer.json()) as Published;
  const { weights } = matrixOf(edition, '', items);
  return { edition, items: items.map((item) => readItem(item, weights[item.id] ?? {})), dropped: [] };
}

function readItem(published: PublishedItem, weights: Weights): ChecklistItem {
  const { id, section, sectionTitle, text, thread, evidence, notCarried } = published;
  const ruled = Array.isArray(evidence) ? (evidence as readonly EvidenceRule[]) : [];
  const elsewhere = 'reason' in evidence ? `${evidence.document}: ${evidence.reason}` : undefined;
  const unruled = notCarried !== undefined || ruled.length === 0;
  const byHand = elsewhere ?? (unruled ? '근거를 찾을 대장이 아직 없습니다.' : undefined);
  return { id, section, sectionTitle, text, thread, weights, evidence: ruled, ...(byHand && { byHand }) };
}

/** An item that the agency has added. */
function ownItem(id: string, { added }: AgencyAdjustment): ChecklistItem[] {
  const section = Number(id.split('-')[0]);
  const sectionTitle = checklistAreas[section - 1];
  if (!added?.question || !sectionTitle) return [];
  const weights = weightsOf(added.primary, added.secondary) ?? {};
  const byHand = added.basis ? `기관이 더한 항목입니다. 근거: ${added.basis}` : '기관이 더한 항목입니다.';
  return [{ id, section, sectionTitle, text: added.question, weights, evidence: [], thread: [], byHand }];
}

/** The published checklist with what the agency changes on a day. */
export function adjustChecklist(checklist: Checklist, adjustments: ReadonlyMap<string, AgencyAdjustment>): Checklist {
  const known = new Set(checklist.items.map(({ id }) => id));
  const own = [...adjustments].flatMap(([id, adjustment]) => (known.has(id) ? [] : ownItem(id, adjustment)));
  const all = [...checklist.items, ...own]
    .map((item): ChecklistItem => {
      const adjustment = adjustments.get(item.id);
      if (!adjustment) return item;
      const { weighed } = adjustment;
      const weights = (weighed && weightsOf(weighed.primary, weighed.secondary)) ?? item.weights;
      return { ...item, weights, adjustment };
    })
    .toSorted((one, other) => one.section - other.section);
  return {
    ...checklist,
    items: all.filter(({ adjustment }) => !adjustment?.dropped),
    dropped: all.filter(({ adjustment }) => adjustment?.dropped),
  };
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
