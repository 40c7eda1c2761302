// The site's own addresses and navigation, for every page.
import { underBase } from '../core/content/address.ts';

/** The main navigation: one line, in the order of the thread. */
export const navigation = [
  { title: '지침', address: '/guideline/' },
  { title: '세부지침', address: '/guides/' },
  { title: '절차서', address: '/agency/' },
  { title: '서식', address: '/forms/' },
  { title: '대장', address: '/ledgers/' },
  { title: '평가', address: '/evaluation/' },
] as const;

/** An address as written in a link: with the base path of this build. */
export function addressOf(address: string): string {
  return underBase(import.meta.env.BASE_URL, address);
}

/** Whether a navigation entry leads to this page (`page`) or to a page above it (`true`). */
export function currentOf(address: string, pathname: string): 'page' | 'true' | undefined {
  const whole = addressOf(address);
  const path = pathname.endsWith('/') ? pathname : `${pathname}/`;
  if (path === whole) return 'page';
  return path.startsWith(whole) ? 'true' : undefined;
}
