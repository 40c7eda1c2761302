// Keys of the ledger page.
import { movePlace, type Place } from './window.ts';

/** The keys as the list of keys shows them. */
export const ledgerKeys: readonly (readonly [key: string, what: string])[] = [
  ['↑ ↓ ← →', '칸 옮기기'],
  ['Page Up · Page Down', '한 화면씩 옮기기'],
  ['Home · End', '줄의 처음 · 끝'],
  ['Ctrl+Home · Ctrl+End', '대장의 처음 · 끝'],
  ['Enter', '기록 열기'],
  ['/', '찾기 칸으로'],
  ['?', '이 목록'],
];

/** What a key asks for: a new place, opening the row, the find box, the list of keys (already shown); undefined when nothing. */
export function pressGridKey(
  event: KeyboardEvent,
  place: Place,
  grid: { rows: number; columns: number; page: number },
): Place | 'open' | 'find' | 'keys' | undefined {
  const target = event.target as HTMLElement;
  if (event.isComposing || event.altKey || event.metaKey) return undefined;
  if (target.classList.contains('grid') && grid.rows > 0) {
    const next = movePlace(place, event, grid);
    if (next) return next;
    if (event.key === 'Enter') return 'open';
  }
  if (target.closest('input, textarea, select, dialog') || event.ctrlKey) return undefined;
  if (event.key === '/') return 'find';
  if (event.key !== '?') return undefined;
  void import('../key-dialog.ts').then((module) => module.showKeys(ledgerKeys));
  return 'keys';
}
