// What of a definition never reaches a browser: examples, the source documents it carries, and its own self-check. They serve the
// manual, the thread and the tests, which all run while the site is built. A form page carries a third less script for it.

/** Properties of definitions that only the build and the tests read, with what stands in their place. */
const unread: Readonly<Record<string, string>> = { examples: '{}', serves: '[]', covers: '[]' };

type Node = { type: string; start: number; end: number; [key: string]: unknown };

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** Places of the values to be replaced, from the last to the first. */
function findUnread(node: Node, found: { start: number; end: number; text: string }[] = []) {
  if (node.type === 'Property') {
    const key = node.key as Node & { name?: string; value?: string };
    const value = node.value as Node;
    const text = unread[String(key.name ?? key.value)];
    if (text !== undefined && !node.computed && isLiteral(value)) {
      if (node.shorthand) found.push({ start: node.start, end: node.end, text: `${key.name}: ${text}` });
      else found.push({ start: value.start, end: value.end, text });
      return found;
    }
  }
  for (const member of Object.values(node)) {
    if (Array.isArray(member)) {
      for (const one of member) if (isNode(one)) findUnread(one, found);
    } else if (isNode(member)) findUnread(member, found);
  }
  return found;
}

/** Data only: a field or column that happens to have such a name holds a definition with `kind` and stays. */
function isLiteral(value: Node): boolean {
  if (value.type === 'ArrayExpression' || value.type === 'Identifier') return true;
  if (value.type !== 'ObjectExpression') return false;
  return !(value.properties as Node[]).some((one) => (one.key as { name?: string } | undefined)?.name === 'kind');
}

/** `defineForm` without its check, which every definition has passed before a bundle is made. */
const widening = 'export const defineForm = (spec) => ({ computed: {}, rules: [], ...spec });';

/** The plugin of the build. It touches the browser's bundles only. */
export function slimForms() {
  return {
    name: 'jichim:slim-forms',
    enforce: 'post' as const,
    applyToEnvironment: (environment: { name: string }) => environment.name === 'client',
    transform(this: { parse(code: string): unknown }, code: string, id: string) {
      if (id.endsWith('/src/core/form/define.ts')) return { code: widening, map: null };
      if (!/\/src\/forms\/.+\.ts$/.test(id)) return undefined;
      const found = findUnread(this.parse(code) as Node).sort((a, b) => b.start - a.start);
      const slim = found.reduce(
        (text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end),
        code,
      );
      // Definitions are data: what nobody reads any more, such as the example agency, is left out with its file.
      return { code: slim, map: null, moduleSideEffects: false };
    },
  };
}
