// The table of layers of ARCHITECTURE.md as data, and the finder of whatever goes against it. Used by the build and by test/architecture.test.ts.
import { globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

interface Layer {
  readonly folder: string;
  /** Folders of src that it may import, besides itself. */
  readonly folders: readonly string[];
  /** Packages that it may import; a name stands for its sub-paths too. */
  readonly packages: readonly string[];
  /** Folders that no page may load through it at once; they come by import(), when asked for. */
  readonly later?: readonly string[];
}

const anywhere = ['core', 'forms', 'store', 'islands', 'components', 'layouts', 'export', 'server', 'styles'];

/** One row a folder of src. Type imports count like any other. */
export const layers: readonly Layer[] = [
  { folder: 'core', folders: [], packages: ['zod/mini', '@noble/hashes', 'es-hangul', 'diff'] },
  { folder: 'forms', folders: ['core'], packages: [] },
  { folder: 'store', folders: ['core', 'forms'], packages: ['tinybase', 'idb', '@noble/hashes'] },
  { folder: 'islands', folders: ['core', 'forms', 'store', 'export'], packages: ['lit'], later: ['export'] },
  {
    folder: 'components',
    folders: ['core', 'forms', 'layouts', 'styles', 'islands'],
    packages: ['astro:content', 'astro'],
  },
  {
    folder: 'layouts',
    folders: ['core', 'forms', 'components', 'styles', 'islands'],
    packages: ['astro:content', 'astro'],
  },
  { folder: 'pages', folders: anywhere, packages: ['astro:content', 'astro'] },
  {
    folder: 'export',
    folders: ['core', 'forms'],
    packages: ['@cantoo/pdf-lib', '@cantoo/fontkit', 'papaparse', '@noble/hashes'],
  },
  { folder: 'server', folders: ['core', 'forms'], packages: ['node:', 'sirv'] },
  { folder: 'offline', folders: [], packages: ['workbox-precaching'] },
];

/** What core must not reach for, and what stands in its place. */
const coreTaboos: readonly (readonly [RegExp, string])[] = [
  [/\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/, 'asks the clock; pass the time in'],
  [/\bMath\.random\(|\bcrypto\.(getRandomValues|randomUUID|subtle)/, 'asks for randomness; pass it in'],
  // `document` is a word of the field here; the types of core know no DOM, so the compiler refuses the other one.
  [/\b(window|localStorage|indexedDB|navigator)\.\w/, 'touches the browser'],
  [/\bprocess\.(env|cwd|argv)|\bimport\.meta\.env/, 'reads the environment; pass it in'],
];

const vagueNames = /(^|[-/])(utils?|helpers?|common|misc|manager|managers|shared|stuff)([-./]|$)/i;
const lineLimit = 250;
/** Written by a script, not by people. */
const generated = ['src/styles/fonts.css', 'src/core/paper/advances.ts'];

export interface SourceFile {
  /** Path under the project, with forward slashes: src/core/text/date.ts */
  readonly path: string;
  readonly text: string;
}

interface Import {
  readonly specifier: string;
  /** fixed: at once · asked: by import() · type: erased before anything runs. */
  readonly kind: 'fixed' | 'asked' | 'type';
}

/** Code without comments, so that a word in a comment is no offence. Strings stay, for the specifiers. */
function withoutComments(text: string): string {
  return text.replace(/("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '$1');
}

function importsOf(text: string): readonly Import[] {
  const code = withoutComments(text);
  const fixed = code.matchAll(
    /(?:^|[;\n{}>])\s*(?:import|export)\b(\s+type\b)?(?:[^'"();]*?\bfrom)?\s*['"]([^'"]+)['"]/g,
  );
  const asked = code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g);
  return [
    ...[...fixed].map((match) => ({ specifier: match[2]!, kind: match[1] ? ('type' as const) : ('fixed' as const) })),
    ...[...asked].map((match) => ({ specifier: match[1]!, kind: 'asked' as const })),
  ];
}

const targetOf = (path: string, specifier: string) => posix.normalize(posix.join(posix.dirname(path), specifier));

function judgeImport(file: SourceFile, layer: Layer, { specifier }: Import): string | undefined {
  if (specifier.startsWith('.')) {
    const target = targetOf(file.path, specifier);
    if (/\/[^/.]+$/.test(target)) return `${file.path}: ${specifier} lacks its ending`;
    const [top, folder] = target.split('/');
    if (top === 'content' && ['components', 'layouts', 'pages'].includes(layer.folder)) return undefined;
    if (top !== 'src') return `${file.path}: ${specifier} leads out of src`;
    if (folder === layer.folder || layer.folders.includes(folder!)) return undefined;
    return `${file.path}: ${layer.folder} must not import ${target}`;
  }
  const allowed = layer.packages.some((name) =>
    name.endsWith(':') ? specifier.startsWith(name) : specifier === name || specifier.startsWith(`${name}/`),
  );
  return allowed ? undefined : `${file.path}: ${layer.folder} must not import ${specifier}`;
}

/** What pages load at once although it should come when asked for: the chain of files, from the page on. */
function findEarlyLoads(files: readonly SourceFile[]): readonly string[] {
  const fixed = new Map(
    files.map(({ path, text }) => [
      path,
      importsOf(text).flatMap(({ specifier, kind }) =>
        kind === 'fixed' && specifier.startsWith('.') ? [targetOf(path, specifier)] : [],
      ),
    ]),
  );
  const problems: string[] = [];
  const seen = new Set<string>();
  const walk = (path: string, chain: readonly string[]) => {
    const layer = layers.find(({ folder }) => path.startsWith(`src/${folder}/`));
    for (const target of fixed.get(path) ?? []) {
      if (layer?.later?.some((folder) => target.startsWith(`src/${folder}/`)))
        problems.push(`${path}: ${target} is loaded at once by ${chain[0]}; use import()`);
      else if (!seen.has(target)) {
        seen.add(target);
        walk(target, [...chain, target]);
      }
    }
  };
  for (const path of fixed.keys()) if (path.endsWith('.astro')) walk(path, [path]);
  return problems;
}

/** Everything in files of src that goes against the layers and the habits of the project, one sentence each. */
export function findStrays(files: readonly SourceFile[]): readonly string[] {
  const problems: string[] = [...findEarlyLoads(files)];
  for (const file of files) {
    if (vagueNames.test(file.path)) problems.push(`${file.path}: name the file after what it holds`);
    const [top, folder = ''] = file.path.split('/');
    if (top !== 'src' || !/\.(ts|astro)$/.test(file.path)) continue;
    const layer = layers.find((candidate) => candidate.folder === folder);
    if (!layer) {
      if (file.path.split('/').length > 2) problems.push(`${file.path}: no layer is called ${folder}`);
      continue;
    }
    for (const own of importsOf(file.text)) {
      const problem = judgeImport(file, layer, own);
      if (problem !== undefined) problems.push(problem);
    }
    if (folder !== 'core') continue;
    const code = withoutComments(file.text);
    for (const [taboo, sentence] of coreTaboos) if (taboo.test(code)) problems.push(`${file.path}: ${sentence}`);
  }
  return problems;
}

/** Files too long to be read at a sitting, one sentence each. */
export function findLongFiles(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap(({ path, text }) => {
    const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
    if (lines <= lineLimit || generated.includes(path)) return [];
    return [`${path}: ${lines} lines; split it by noun (${lineLimit} at most)`];
  });
}

/** The files that the rules are about: everything of src, scripts and test that people write. */
export function readSourceFiles(root: string): readonly SourceFile[] {
  return globSync(['src/**/*.{ts,astro,css}', 'scripts/**/*.{ts,js}', 'test/**/*.ts'], { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}
