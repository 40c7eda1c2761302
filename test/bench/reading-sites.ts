// The same texts as two sites: one of ours, one of Starlight, each in a folder below the project so that both find its packages.
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/setup.js';

/** A text of parts; `name` is its place in the address. */
export interface SyntheticText {
  readonly name: string;
  readonly title: string;
  readonly parts: readonly { readonly title: string; readonly paragraphs: readonly string[] }[];
}

/** All folders of one run: none is made anew in the place of another, because ext4 makes files slowly for minutes after many were deleted. */
export const benchFolder = join(root, '.cache', 'bench', `reading-${process.pid}`);

/** Sentences of the detailed guides, so that the words are real and as many as in real texts. */
function sentences(): readonly string[] {
  const domains = ['incident', 'backup', 'config-change', 'monitoring', 'performance', 'security'];
  return domains.flatMap((domain) =>
    readFileSync(join(root, `content/guides/${domain}/2026-1.mdx`), 'utf8')
      .split('\n')
      .filter((line) => /^[가-힣].*다\.$/.test(line) && !/[<{|[\]*~]/.test(line))
      .flatMap((line) => line.split(/(?<=다\.) /)),
  );
}

/** Texts by rule: equal numbers give equal texts. Eight parts of about 400 characters each. */
export function makeTexts(count: number): readonly SyntheticText[] {
  const words = sentences();
  let state = 20_261_123;
  const next = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return state % below;
  };
  const paragraph = () => Array.from({ length: 4 }, () => words[next(words.length)]!).join(' ');
  return Array.from({ length: count }, (_, i) => ({
    name: `text-${i + 1}`,
    title: `시험용 글 ${i + 1}`,
    parts: Array.from({ length: 8 }, (__, j) => ({
      title: `${j + 1}번째 부분`,
      paragraphs: [paragraph(), paragraph(), paragraph()],
    })),
  }));
}

function write(file: string, text: string): void {
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
}

/** Pages that a site of texts alone has: Starlight makes no others either. */
const textPages = ['404.astro', 'search', 'guides/index.astro', 'guides/[domain]/index.astro', 'guides/[domain]/v'];

/** Leaves the texts alone: no forms, clauses, documents or items, none of which Starlight has. The glossary stays. */
function emptyWorkbook(folder: string): void {
  for (const name of ['clauses', 'documents', 'items']) write(join(folder, `content/source/${name}.json`), '[]');
  for (const pattern of ['content/guideline/*/*.mdx', 'content/checklist/*.json', 'content/glossary/asked/*.json'])
    for (const file of globSync(pattern, { cwd: folder })) rmSync(join(folder, file));
  const forms = join(folder, 'src/forms/index.ts');
  const index = readFileSync(forms, 'utf8');
  const start = index.indexOf('= {\n');
  write(forms, `${index.slice(0, start)}= {${index.slice(index.indexOf('\n};', start))}`);
}

/** Our site with these texts as its guides; each has two pages, in force and permanent. No other pages but search. Returns the folder. */
export function writeOurSite(texts: readonly SyntheticText[], name: string): string {
  const folder = join(benchFolder, `jichim-${texts.length}-${name}`);
  for (const part of ['src', 'scripts', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    if (existsSync(join(root, part))) cpSync(join(root, part), join(folder, part), { recursive: true });
  for (const part of ['src/pages', 'content/guides']) rmSync(join(folder, part), { recursive: true });
  for (const page of textPages)
    cpSync(join(root, 'src/pages', page), join(folder, 'src/pages', page), { recursive: true });
  for (const procedures of globSync('content/agency/*/*/', { cwd: folder }))
    rmSync(join(folder, procedures), { recursive: true });
  emptyWorkbook(folder);
  for (const { name, title, parts } of texts) {
    const head = [
      `domain: ${name}`,
      `title: ${title}`,
      "edition: '1'",
      "promulgatedOn: '2026-01-01'",
      "effectiveFrom: '2026-01-01'",
      'kind: 제정',
      'reason: 시험',
    ];
    const body = parts.map(
      (part, i) => `<Part id="part-${i + 1}" title="${part.title}">\n\n${part.paragraphs.join('\n\n')}\n\n</Part>`,
    );
    write(join(folder, `content/guides/${name}/1.mdx`), `---\n${head.join('\n')}\n---\n\n${body.join('\n\n')}\n`);
  }
  // The synthetic domains have no place among the ten elements: they are added to the list that the pages loop over.
  const domain = join(folder, 'src/components/domain.ts');
  const extra = texts.map(({ name, title }) => `  '${name}': '${title}',`).join('\n');
  write(
    domain,
    readFileSync(domain, 'utf8').replace("  directory: '기관 정보',", `  directory: '기관 정보',\n${extra}`),
  );
  return folder;
}

/** A navigation that somebody has cut short. */
export const twentyLinks = JSON.stringify(
  Array.from({ length: 20 }, (_, i) => ({ label: `시험용 글 ${i + 1}`, link: `/text-${i + 1}/` })),
);

const starlightConfig = (navigation: string) => `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({
  integrations: [
    starlight({ title: '시험', locales: { root: { label: '한국어', lang: 'ko' } }, sidebar: ${navigation} }),
  ],
});
`;
const starlightContent = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/**
 * A Starlight site with the same texts, each on two pages of which one is indexed. Returns the folder.
 * @param navigation as code; without one Starlight links every page from every page, as it comes
 */
export function writeStarlight(texts: readonly SyntheticText[], name: string, navigation = 'undefined'): string {
  const folder = join(benchFolder, `starlight-${texts.length}-${name}`);
  const packages = { '@astrojs/starlight': '*', astro: '*' };
  write(join(folder, 'package.json'), JSON.stringify({ name: 'bench', type: 'module', dependencies: packages }));
  write(join(folder, 'astro.config.mjs'), starlightConfig(navigation));
  write(join(folder, 'src/content.config.ts'), starlightContent);
  for (const { name, title, parts } of texts) {
    const body = parts.map((part) => `## ${part.title}\n\n${part.paragraphs.join('\n\n')}`).join('\n\n');
    const page = (more: string) => `---\ntitle: ${title}\n${more}---\n\n${body}\n`;
    write(join(folder, `src/content/docs/${name}.md`), page(''));
    write(join(folder, `src/content/docs/v/${name}.md`), page('pagefind: false\n'));
  }
  return folder;
}
