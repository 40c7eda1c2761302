// The built site, for tests that look at its pages: `dist`, or another folder for a build of one's own.
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from '../../scripts/setup.js';

export const siteFolder = resolve(root, process.env.SITE_FOLDER ?? 'dist');

export interface SitePage {
  /** `/guideline/5.4/`, `/404.html`. */
  readonly path: string;
  readonly html: string;
}

/** Every page of the built site. @throws Error when there is none. */
export function readSitePages(): readonly SitePage[] {
  const files = globSync('**/*.html', { cwd: siteFolder }).map((file) => file.replaceAll('\\', '/'));
  if (files.length === 0) throw new Error(`${siteFolder} holds no pages; run npm run build first`);
  return files.sort().map((file) => ({
    path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
    html: readFileSync(join(siteFolder, file), 'utf8'),
  }));
}
