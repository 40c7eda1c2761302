// Where the agency of this build keeps its files. One agency a build: the example, or the one that AGENCY_DIR names.
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { root } from '../setup.js';

/** Folder of the example agency, under the project. */
export const exampleAgency = 'content/agency/gaon';

/** Absolute path of the agency's folder: AGENCY_DIR (absolute, or relative to the project), else the example's. */
export function agencyFolder(named = process.env.AGENCY_DIR): string {
  return resolve(root, named?.trim() || exampleAgency);
}

/** A path as messages show it: under the project or beside it, with forward slashes. */
export function shownPath(path: string): string {
  return relative(root, path).replaceAll('\\', '/');
}

/** @throws Error in a Korean sentence when the folder is no agency's */
export function checkAgencyFolder(folder: string): void {
  if (existsSync(join(folder, 'profile.json'))) return;
  throw new Error(
    `${shownPath(folder)} 폴더에 profile.json이 없습니다. AGENCY_DIR이 기관 폴더를 가리키는지 확인하거나, npm run agency:new -- --dir <폴더>로 새로 만드세요.`,
  );
}
