// The built pages as files: every link leads somewhere, nothing leaves the host, nothing needs an exception in the security policy.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSources } from '../../../scripts/library.ts';
import { root } from '../../../scripts/setup.js';
import { readLibrary } from '../../../src/core/content/library.ts';
import { searchUnits } from '../../../src/core/search/unit.ts';
import { readSitePages, siteFolder } from '../../support/site.ts';

const pages = readSitePages();
const html = new Map(pages.map((page) => [page.path, page.html]));
const anchors = new Map(
  pages.map(({ path, html: text }) => [path, new Set([...text.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]!))]),
);
const hrefsOf = (text: string) => [...text.matchAll(/<a\s[^>]*?href="([^"]+)"/g)].map((match) => match[1]!);

test('every link leads to a page and an anchor that are there', () => {
  const broken = new Set<string>();
  for (const { path, html: text } of pages) {
    for (const href of hrefsOf(text)) {
      const { origin, pathname, hash } = new URL(href, `http://site${path}`);
      if (origin !== 'http://site') continue;
      const target = decodeURIComponent(pathname);
      const file = existsSync(join(siteFolder, target)) && !target.endsWith('/');
      if (!html.has(target) && !file) broken.add(`${path}: ${href}`);
      const anchor = decodeURIComponent(hash.slice(1));
      if (anchor !== '' && html.has(target) && !anchors.get(target)!.has(anchor)) broken.add(`${path}: ${href}`);
    }
  }
  expect([...broken]).toEqual([]);
});

test('every unit of the search index leads to a place that is there', async () => {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul' }).format(new Date());
  const units = searchUnits(readLibrary(await readSources(root), today), today);
  expect(units.length).toBeGreaterThan(900);
  const lost = units.filter(({ address }) => {
    const [path = '', anchor] = address.split('#');
    return !html.has(path) || (anchor !== undefined && !anchors.get(path)!.has(anchor));
  });
  expect(lost.map(({ address }) => address)).toEqual([]);
});

test('no page names another host', () => {
  const strange = pages.flatMap(({ path, html: text }) =>
    [...text.matchAll(/(?:src|href|action|srcset|poster|data)="((?:https?:)?\/\/[^"]+)"/g)].map(
      (match) => `${path}: ${match[1]}`,
    ),
  );
  expect(strange).toEqual([]);
});

test('no page holds a script, a style or a handler of its own', () => {
  const inline = pages.flatMap(({ path, html: text }) => {
    const scripts = [...text.matchAll(/<script(?![^>]*\ssrc=)[^>]*>/g)];
    const styles = [...text.matchAll(/<style|\sstyle="|\son[a-z]+="/g)];
    return [...scripts, ...styles].map((match) => `${path}: ${match[0]}`);
  });
  expect(inline).toEqual([]);
});

test('every page says its language, its title and one first heading', () => {
  for (const { path, html: text } of pages) {
    expect(text, path).toContain('<html lang="ko">');
    expect(text, path).toMatch(/<title>[^<]+ \| 지침 워크북<\/title>/);
    expect([...text.matchAll(/<h1[\s>]/g)].length, path).toBe(1);
    expect(text, path).toContain('<main id="main"');
  }
});

test('ids stand once on a page', () => {
  for (const { path, html: text } of pages) {
    const ids = [...text.matchAll(/<[^>]+\sid="([^"]+)"/g)].map((match) => match[1]!);
    expect(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      path,
    ).toEqual([]);
  }
});

const data = (name: string) => JSON.parse(readFileSync(join(siteFolder, 'api', `${name}.json`), 'utf8'));

test('every address in /api leads to a page and an anchor that are there', () => {
  const urls: string[] = [
    ...data('guideline').clauses.map(({ url }: { url: string }) => url),
    ...data('forms').forms.map(({ url }: { url: string }) => url),
    ...data('trace').nodes.map(({ url }: { url: string }) => url),
    ...data('versions').documents.flatMap(({ versions }: { versions: { url: string }[] }) =>
      versions.map(({ url }) => url),
    ),
  ];
  const broken = urls.filter((url) => {
    const { pathname, hash } = new URL(url, 'http://site');
    // Items and criteria are drawn by the evaluation when it opens.
    if (pathname === '/evaluation/') return !html.has(pathname);
    return !html.has(pathname) || (hash !== '' && !anchors.get(pathname)!.has(decodeURIComponent(hash.slice(1))));
  });
  expect(broken).toEqual([]);
});

test('guideline.json carries the text of every clause that is no mere heading', () => {
  const { clauses } = data('guideline') as { clauses: { id: string; text: string }[] };
  const source = JSON.parse(readFileSync('content/source/clauses.json', 'utf8')) as {
    id: string;
    headingOnly?: true;
  }[];
  const headings = new Set(source.filter(({ headingOnly }) => headingOnly).map(({ id }) => id));
  expect(clauses.filter(({ id, text }) => text === '' && !headings.has(id)).map(({ id }) => id)).toEqual([]);
  expect(clauses.filter(({ text }) => /[<>{}]|\*\*|^\s*[-|]/m.test(text)).map(({ id }) => id)).toEqual([]);
});
