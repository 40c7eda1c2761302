// Keys of the ledger page.
import { movePlace, type Place } from './window.ts';

/** The keys as the list of keys shows them. */
export const ledgerKeys: readonly (readonly [key: string, what: string])[] = [
  ['↑ ↓ ← →', '칸 옮기기'],
  ['Page Up · Page Down', '한 화면씩 옮기기'],
  ['Home · End', '줄의 처음 · 끝'],
  ['Ctrl+Home · Ctrl+End', '대장의 처음 · 끝'],
  ['Enter', '기록 열기'],
  ['Space', '줄 선택 · 선택 해제'],
  ['Shift+↑ · Shift+↓', '이어서 여러 줄 선택'],
  ['Ctrl+A', '보이는 줄 모두 선택'],
  ['Esc', '선택 모두 해제'],
  ['/', '찾기 칸으로'],
  ['?', '이 목록'],
];

/** What a key asks for in the grid. `extend` also picks the rows on the way. */
export type GridAct =
  | { readonly kind: 'go'; readonly place: Place; readonly extend: boolean }
  | { readonly kind: 'open' | 'pick' | 'pick-all' | 'pick-none' | 'find' | 'keys' };

type GridSize = { readonly rows: number; readonly columns: number; readonly page: number };

function pressInRows(event: KeyboardEvent, place: Place, grid: GridSize): GridAct | undefined {
  const next = movePlace(place, event, grid);
  if (next) return { kind: 'go', place: next, extend: event.shiftKey && next.row !== place.row };
  if (event.ctrlKey) return event.key.toLowerCase() === 'a' ? { kind: 'pick-all' } : undefined;
  if (event.key === ' ') return { kind: 'pick' };
  if (event.key === 'Escape') return { kind: 'pick-none' };
  return event.key === 'Enter' ? { kind: 'open' } : undefined;
}

/** What a key asks for; undefined when nothing. The list of keys is already shown. */
export function pressGridKey(event: KeyboardEvent, place: Place, grid: GridSize): GridAct | undefined {
  const target = event.target as HTMLElement;
  if (event.isComposing || event.altKey || event.metaKey) return undefined;
  if (target.classList.contains('grid') && grid.rows > 0) {
    const act = pressInRows(event, place, grid);
    if (act) return act;
  }
  if (target.closest('input, textarea, select, dialog') || event.ctrlKey) return undefined;
  if (event.key === '/') return { kind: 'find' };
  if (event.key !== '?') return undefined;
  void import('../key-dialog.ts').then((module) => module.showKeys(ledgerKeys));
  return { kind: 'keys' };
}
