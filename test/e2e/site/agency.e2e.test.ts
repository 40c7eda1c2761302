// An agency of one's own: from nothing to ten published procedures by one command and a build, and what a changed clause then touches.
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSources } from '../../../scripts/library.ts';
import { root } from '../../../scripts/setup.js';
import { elements } from '../../../src/core/content/element.ts';
import { readLibrary } from '../../../src/core/content/library.ts';
import { traceLibrary } from '../../../src/core/content/trace.ts';
import { findUpstreamChanges } from '../../../src/core/content/upstream.ts';
import { siteFolder } from '../../support/site.ts';

const home = mkdtempSync(join(tmpdir(), 'own-agency-'));
const agency = join(home, 'hangil');
const site = join(home, 'site');
const clause = '5.4.3.a.2';
const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul' }).format(new Date());
/** The environment of a person's terminal: what the test runner adds would make Astro build as if for development. */
const plainEnvironment = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(VITEST|DEV$|PROD$|SSR$|MODE$|TEST$|BASE_URL$|NODE_ENV$)/.test(name),
  ),
);
const run = (args: readonly string[], env = {}) =>
  spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', env: { ...plainEnvironment, ...env } });
const page = (path: string) => readFileSync(join(site, path, 'index.html'), 'utf8');
const unique = (values: readonly string[]) => [...new Set(values)].sort();

/** Articles of the agency that name a clause, read from their files as text. */
function articlesNaming(id: string): string[] {
  return globSync('*/1.mdx', { cwd: agency }).flatMap((file) => {
    const tags = readFileSync(join(agency, file), 'utf8').matchAll(
      /<Article number=\{(\d+)\}[^>]*clauses=\{\[([^\]]*)\]\}/g,
    );
    return [...tags].flatMap(([, number, list]) =>
      list!.split(', ').includes(`'${id}'`) ? [`procedure:${file.split(/[\\/]/)[0]}/${number}`] : [],
    );
  });
}

/** As if a clause and a part of a guide had said something else when the procedure was made; the agency has accepted the clause. */
function makeOriginsOlder(): void {
  const path = join(agency, 'made-from.json');
  const origins = JSON.parse(readFileSync(path, 'utf8'));
  const now = origins['incident/1'][`clause:${clause}`];
  origins['incident/1'][`clause:${clause}`] = '0'.repeat(64);
  origins['incident/1']['guide:incident/intake'] = '0'.repeat(64);
  writeFileSync(path, JSON.stringify(origins));
  const decision = {
    domain: 'incident',
    source: `clause:${clause}`,
    sha256: now,
    decision: 'accept',
    reason: '이미 그렇게 하고 있음',
    by: '박한결(과장)',
    on: day,
  };
  writeFileSync(join(agency, 'decisions.json'), JSON.stringify([decision]));
}

beforeAll(() => {
  const made = run(['scripts/agency/new.ts', '--name', '한길연구원', '--id', 'hangil', '--dir', agency, '--yes']);
  expect(made.status, made.stderr).toBe(0);
  // The site is built once, of an agency made from older texts of which it has decided about one; then its files are as they were.
  const kept = ['made-from.json', 'decisions.json'].map((name) => {
    const path = join(agency, name);
    return [path, readFileSync(path, 'utf8')] as const;
  });
  makeOriginsOlder();
  const built = run(['scripts/build.ts'], { AGENCY_DIR: agency, OUT_DIR: site });
  expect(built.status, built.stdout + built.stderr).toBe(0);
  for (const [path, text] of kept) writeFileSync(path, text);
}, 600_000);
afterAll(() => rmSync(home, { recursive: true, force: true }));

test('ten procedures are published, and none of the example', () => {
  const index = page('agency');
  expect(index).toContain('한길연구원');
  expect(index).not.toContain('가온공공서비스원');
  for (const domain of elements) {
    expect(index).toContain(`href="/agency/${domain}/"`);
    const html = page(`agency/${domain}`);
    expect(html).toContain('제1조(목적)');
    expect(html).toContain('한길연구원');
    expect(page(`agency/${domain}/v/1`)).toContain('제1조(목적)');
    const tailoring = page(`agency/${domain}/tailoring`);
    expect(tailoring).toContain('그대로 적용');
    expect(tailoring).not.toContain('data-tailoring="undecided"');
  }
  expect(index).not.toMatch(/전산실관리(?=[^<]*<\/p>)/);
});

test('the data of the site, its papers and its thread are the agency’s', () => {
  const { documents } = JSON.parse(readFileSync(join(site, 'api', 'versions.json'), 'utf8'));
  const procedures = documents.filter(({ id }: { id: string }) => id.startsWith('procedure/'));
  expect(procedures.map(({ id }: { id: string }) => id).sort()).toEqual(
    elements.map((one) => `procedure/${one}`).sort(),
  );
  expect(procedures.flatMap(({ versions }: { versions: unknown[] }) => versions)).toHaveLength(10);
  const { nodes } = JSON.parse(readFileSync(join(site, 'api', 'trace.json'), 'utf8'));
  const ids = nodes.map(({ id }: { id: string }) => id);
  for (const article of articlesNaming(clause)) expect(ids).toContain(article);
  for (const domain of elements) expect(globSync(`agency/${domain}/**/*.pdf`, { cwd: site })).not.toEqual([]);
});

test('nothing has changed for a new agency, nor for the example, whose page says so', () => {
  expect(readFileSync(join(siteFolder, 'agency', 'upstream', 'index.html'), 'utf8')).not.toContain('data-source=');
  const told = run(['scripts/agency/affected.ts'], { AGENCY_DIR: agency });
  expect(told.stdout).toBe('바뀐 것이 없습니다.\n');
});

test('changing one guide clause lists exactly the affected agency clauses, forms and items', async () => {
  // The project's texts as an upgrade would bring them: one clause says something else.
  const upgraded = join(home, 'upgraded');
  cpSync(join(root, 'content'), join(upgraded, 'content'), { recursive: true });
  const file = join(upgraded, 'content/guideline/1/5.4.mdx');
  const text = readFileSync(file, 'utf8');
  const changed = text.replace(`<Clause id="${clause}">\n\n`, `<Clause id="${clause}">\n\n모든 장애를 등록한다. `);
  expect(changed).not.toBe(text);
  writeFileSync(file, changed);
  const library = readLibrary(await readSources(upgraded, agency), day);
  const changes = findUpstreamChanges(library, traceLibrary(library, day), day);
  expect(changes.map(({ source, kind, domain }) => [source, kind, domain])).toEqual([
    [`clause:${clause}`, 'changed', 'incident'],
  ]);
  const [{ articles, forms, items }] = changes as [(typeof changes)[number]];
  const ids = (nodes: readonly { id: string }[]) => unique(nodes.map(({ id }) => id));
  expect(articlesNaming(clause).length).toBeGreaterThanOrEqual(1);
  expect(ids(articles)).toEqual(unique(articlesNaming(clause)));
  const { sources } = library;
  expect(ids(forms)).toEqual(
    unique(sources.forms.filter(({ basis }) => basis.includes(clause)).map(({ id }) => `form:${id}`)),
  );
  const carried = new Set(sources.notCarried.items.flatMap(({ ids: waiting }) => waiting));
  const asked = sources.items.filter((item) => item.clauses.includes(clause) && !carried.has(item.id));
  expect(ids(items)).toEqual(unique(asked.map(({ id }) => `item:${id}`)));
  expect(forms.length).toBeGreaterThanOrEqual(1);
});

test('the page of a build lists an older origin as a change, and a decision beside it', () => {
  const html = page('agency/upstream');
  const rows = [...html.matchAll(/<tr [^>]*data-source="([^"]+)"[\s\S]*?<\/tr>/g)];
  expect(rows.map(([, source]) => source)).toEqual([`clause:${clause}`, 'guide:incident/intake']);
  expect(rows[0]![0]).toContain('이미 그렇게 하고 있음');
  expect(rows[1]![0]).toContain('미결정');
  for (const article of articlesNaming(clause))
    expect(rows[0]![0]).toContain(`/agency/incident/#article-${article.split('/')[1]}`);
});
