// @ts-check
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { flatTemplates } from './scripts/flat-templates.ts';
import { slimForms } from './scripts/slim-forms.ts';
import { termLinks } from './scripts/term-links.ts';

/** A static site that any web server can serve, under `/` or, with BASE_PATH=/x/, under a sub-path. */
const base = `/${(process.env.BASE_PATH ?? '/').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');

/**
 * Every MDX file makes Astro say that `use astro:head-inject` is ignored; hundreds of these would hide a real warning.
 * @returns {import('vite').Plugin}
 */
function quietHeadInject() {
  return {
    name: 'jichim:quiet-head-inject',
    configResolved(config) {
      for (const level of /** @type {const} */ (['warn', 'warnOnce'])) {
        const say = config.logger[level].bind(config.logger);
        config.logger[level] = (message, options) => {
          if (!message.includes('astro:head-inject')) say(message, options);
        };
      }
    },
  };
}

const asked = /import\([^()]*\)(?:\.then\(\(n\) => n\.\w+\))?/.source;
const preload = new RegExp(`__vitePreload\\(\\(\\) => (${asked}), __VITE_PRELOAD__\\)`, 'g');
const preloadOfNames = new RegExp(
  `__vitePreload\\(async \\(\\) => \\{\\s*const (\\{[^}]*\\}) = await (${asked});\\s*return \\1;?\\s*\\}, __VITE_PRELOAD__\\)`,
  'g',
);

/**
 * Parts loaded on demand are asked for by `import()` alone. Vite would give every page a list of the parts of parts and a loader of
 * their styles, but all styles stand in the sheet of the page, and a PC beside its server gains nothing by asking ahead.
 * @returns {import('vite').Plugin}
 */
function plainImports() {
  return {
    name: 'jichim:plain-imports',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    // Astro does not hand this setting on when it stands in the configuration of the client.
    configEnvironment: (name) => (name === 'client' ? { build: { modulePreload: false } } : undefined),
    // What is left of the loader, a call around every import, goes too.
    renderChunk: (code) =>
      code.includes('__vitePreload(')
        ? { code: code.replace(preloadOfNames, '$2').replace(preload, '$1'), map: null }
        : undefined,
    load: (id) => (id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : undefined),
  };
}

/**
 * What the head of every page needs stands in one file. Split by use, it would be four, and a text page may ask for eight files in all.
 */
const shell = /src[/\\](islands[/\\](shell[/\\]|address|edition-status|workspace-choice)|store[/\\]seat\.ts)/;

/**
 * What opens a record, and what a first edit needs (reading what was typed, writing it, judging it when its control is left): each in one
 * file, which packs better than its parts, none of which is loaded alone.
 */
const opening =
  /src[/\\](store[/\\]open|islands[/\\](element|workspace)|core[/\\](form[/\\](calendar|define|status|compute)|approval[/\\]turn|field[/\\]person|journal[/\\]reference)|forms[/\\](directory[/\\]roles|incident[/\\]categories))\.ts$/;
const writing =
  /src[/\\](store[/\\]writing|islands[/\\]form[/\\]row-edits|core[/\\](field[/\\]reading|form[/\\]validate))\.ts$/;
/** Words that both need: the form of the agency's settings reads dates when it is shown. */
const words = /src[/\\]core[/\\]text[/\\](particle|read-date)\.ts$/;

const groups = [
  { name: 'shell', test: shell, priority: 2 },
  { name: 'opening', test: opening, priority: 1 },
  { name: 'words', test: words, priority: 1 },
  { name: 'writing', test: writing },
];

/** The pages read all texts while they are built: in one file, since a file for each would cost more than what stands in it. */
const texts = [{ name: 'texts', test: /[.]mdx/ }];

export default defineConfig({
  output: 'static',
  outDir: process.env.OUT_DIR ?? './dist',
  base,
  trailingSlash: 'ignore',
  // What of a text holds no block of its own is written as HTML at once. Tables do: each gets a frame to be scrolled in.
  integrations: [mdx({ optimize: { ignoreElementNames: ['table'] } })],
  devToolbar: { enabled: false },
  compressHTML: true,
  // One style sheet for the whole site instead of styles inside pages: it is cached once, and the content security policy needs no exception.
  build: { format: 'directory', inlineStylesheets: 'never' },
  vite: {
    plugins: [quietHeadInject(), plainImports(), slimForms(), flatTemplates(), termLinks()],
    // Scripts and images stay files of their own: an inline script would need an exception in the content security policy.
    build: { assetsInlineLimit: 0 },
    environments: {
      client: { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } },
      prerender: { build: { rolldownOptions: { output: { codeSplitting: { groups: texts } } } } },
    },
  },
});
