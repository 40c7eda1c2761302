// How many records of a form this browser holds, beside the link to its ledger. Read when the page is idle and never waited for.
import { countRecords } from '../../store/record-count.ts';
import { workspaceName } from '../workspace-choice.ts';

/** Fills every link with `data-records`, the id of a form. */
export function showRecordCounts(): void {
  const links = document.querySelectorAll<HTMLElement>('[data-records]');
  if (links.length === 0) return;
  const show = async () => {
    const counts = await countRecords(`jichim-${workspaceName()}`);
    for (const link of links) {
      const count = counts.get(link.dataset.records ?? '') ?? 0;
      if (count > 0) link.textContent = `기록 ${count.toLocaleString('ko-KR')}건`;
    }
  };
  if ('requestIdleCallback' in window) requestIdleCallback(() => void show());
  else setTimeout(() => void show(), 1000);
}
