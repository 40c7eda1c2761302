// Markup in the templates of islands is written over several lines for its readers. Browsers take a run of blanks as one, so a bundle carries
// one: line breaks with what indents them become a single blank.

type Node = { type: string; start: number; end: number; [key: string]: unknown };

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** The written parts of all templates tagged `html`, from the last to the first. */
function findMarkup(node: Node, found: Node[] = []): Node[] {
  if (node.type === 'TaggedTemplateExpression' && (node.tag as { name?: string }).name === 'html')
    found.push(...((node.quasi as Node).quasis as Node[]));
  for (const member of Object.values(node)) {
    for (const one of Array.isArray(member) ? member : [member]) if (isNode(one)) findMarkup(one, found);
  }
  return found;
}

/** The plugin of the build. It touches the browser's bundles only. */
export function flatTemplates() {
  return {
    name: 'jichim:flat-templates',
    enforce: 'post' as const,
    applyToEnvironment: (environment: { name: string }) => environment.name === 'client',
    transform(this: { parse(code: string): unknown }, code: string, id: string) {
      if (!/\/src\/islands\/.+\.ts$/.test(id) || !code.includes('html`')) return undefined;
      const markup = findMarkup(this.parse(code) as Node).sort((a, b) => b.start - a.start);
      const flat = markup.reduce(
        (text, { start, end }) =>
          text.slice(0, start) + text.slice(start, end).replace(/\s*\n\s*/g, ' ') + text.slice(end),
        code,
      );
      return { code: flat, map: null };
    },
  };
}
