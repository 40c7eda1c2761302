// How the pages look in this browser: light or dark, ordinary or high contrast. The names are those of tokens.css.
import { openNotes } from '../../store/notes.ts';

export const appearances = {
  theme: { label: '밝기', choices: { '': '이 PC의 설정을 따름', light: '밝게', dark: '어둡게' } },
  contrast: { label: '대비', choices: { '': '이 PC의 설정을 따름', more: '고대비', normal: '보통' } },
} as const;
export type Appearance = keyof typeof appearances;

/** What was chosen; '' follows the system. */
export function appearanceOf(name: Appearance): string {
  return openNotes().getItem(`jichim-${name}`) ?? '';
}

/** Puts the choices on the page. */
export function applyAppearance(): void {
  for (const name of Object.keys(appearances) as Appearance[]) {
    const chosen = appearanceOf(name);
    if (chosen) document.documentElement.dataset[name] = chosen;
    else delete document.documentElement.dataset[name];
  }
}

/** Keeps a choice and shows it at once. */
export function chooseAppearance(name: Appearance, value: string): void {
  if (value) openNotes().setItem(`jichim-${name}`, value);
  else openNotes().removeItem(`jichim-${name}`);
  applyAppearance();
}
