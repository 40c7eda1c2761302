// The command that freezes, on a copy of the texts: what it writes is what the build checks.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { freezeVersions } from '../../scripts/freeze.ts';
import { readSources } from '../../scripts/library.ts';
import { root } from '../../scripts/setup.js';
import { readLibrary } from '../../src/core/content/library.ts';
import { findBreaks } from '../../src/core/content/thread.ts';

const day = '2026-11-23';
const folder = mkdtempSync(join(tmpdir(), 'jichim-freeze-'));
cpSync(join(root, 'content'), join(folder, 'content'), { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));

const agency = join(folder, 'content/agency/gaon');
// As before the first version was published.
for (const list of [join(folder, 'content/frozen.json'), join(agency, 'frozen.json')]) writeFileSync(list, '{}\n');
const breaks = async () => findBreaks(readLibrary(await readSources(folder, agency), day));
const guide = join(folder, 'content/guides/backup/2026-1.mdx');

test('all that is in force is frozen at once, each agency in its own list, and stays as it is', async () => {
  const frozen = await freezeVersions(folder, ['--all'], day, agency);
  expect(frozen).toContain('guideline 1');
  expect(Object.keys(JSON.parse(readFileSync(join(folder, 'content/frozen.json'), 'utf8')))).toContain('guide/backup');
  expect(Object.keys(JSON.parse(readFileSync(join(folder, 'content/agency/gaon/frozen.json'), 'utf8')))).toContain(
    'procedure/incident',
  );
  expect(await breaks()).toEqual([]);
  expect(await freezeVersions(folder, ['--all'], day, agency)).toEqual([]);
});

test('a frozen file that is changed or taken away is named, and nothing more is frozen until it is back', async () => {
  const text = readFileSync(guide, 'utf8');
  writeFileSync(guide, text.replace('</Part>', '한 줄을 더한다.\n\n</Part>'));
  expect(await breaks()).toEqual([
    'guide/backup 2026-1 is frozen and has changed (content/guides/backup/2026-1.mdx); bring it back and write a new version',
  ]);
  await expect(freezeVersions(folder, ['guide/backup', '2026-1'], day, agency)).rejects.toThrow(
    'is frozen and has changed',
  );
  rmSync(guide);
  expect(await breaks()).toContain('guide/backup 2026-1 is frozen, but its file is missing');
  writeFileSync(guide, text);
  expect(await breaks()).toEqual([]);
});
