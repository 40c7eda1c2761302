// What of a definition reaches a browser, and when. Clauses, source documents, examples and the self-check serve the manual, the thread and
// the tests, which all run while the site is built: they never do. The rules come when a record is judged (core/form/rules.ts). What is
// left is what a form page shows before anybody does anything: about half.

/** Properties of a definition that only the build and the tests read. */
const unread: readonly string[] = [
  'covers',
  'basis',
  'reason',
  'purpose',
  'domain',
  'nature',
  'numberServes',
  'outlines',
  'examples',
];

type Node = { type: string; start: number; end: number; [key: string]: unknown };
type Property = Node & { key: Node & { name?: string; value?: string }; value: Node; shorthand: boolean };
type Replacement = { start: number; end: number; text: string };

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;
const nameOf = ({ key }: Property): string => String(key.name ?? key.value);

function* walk(node: Node): Generator<Node> {
  yield node;
  for (const member of Object.values(node)) {
    for (const one of Array.isArray(member) ? member : [member]) if (isNode(one)) yield* walk(one);
  }
}

/** Properties of an object that is written out, each with the place where the next one begins. */
function propertiesOf(object: Node): (Property & { next: number })[] {
  const all = object.properties as Node[];
  return all.flatMap((one, index) =>
    one.type === 'Property' && !one.computed ? [{ ...(one as Property), next: all[index + 1]?.start ?? one.end }] : [],
  );
}

/** The call that makes the form of a module: `defineForm({ … })`. */
function findDefinition(program: Node): { call: Node; object: Node } | undefined {
  for (const node of walk(program)) {
    if (node.type !== 'CallExpression' || (node.callee as { name?: string }).name !== 'defineForm') continue;
    const [object] = node.arguments as Node[];
    if (object?.type === 'ObjectExpression') return { call: node, object };
  }
  return undefined;
}

/** The definition without what is never read, its rules behind an import of their own. */
function* slim(program: Node, object: Node | undefined, path: string): Generator<Replacement> {
  for (const node of walk(program)) {
    if (node.type !== 'ObjectExpression') continue;
    for (const property of propertiesOf(node)) {
      const name = nameOf(property);
      const { start, end, next } = property;
      if (node === object && unread.includes(name)) yield { start, end: next, text: '' };
      else if (node === object && name === 'rules') yield { start, end, text: `rules: () => import('${path}?rules')` };
      // A field that happens to have this name is an object and stays.
      else if (name === 'serves' && property.value.type !== 'ObjectExpression') yield { start, end: next, text: '' };
    }
  }
}

function replace(code: string, replacements: Iterable<Replacement>): string {
  let text = '';
  let at = 0;
  for (const one of [...replacements].sort((a, b) => a.start - b.start || b.end - a.end)) {
    // Parts of what is left out need no replacement of their own.
    if (one.start < at) continue;
    text += code.slice(at, one.start) + one.text;
    at = one.end;
  }
  return text + code.slice(at);
}

/**
 * The rules of a module's form and nothing else of it. What they share with the rest of the form (a grade worked out) is brought a second
 * time instead of being shared: it is little, and the form's own file stays free of exports that only the rules would ask for.
 */
function* rulesAlone(program: Node, definition: { call: Node; object: Node } | undefined, code: string) {
  for (const node of program.body as Node[]) {
    const source = node.type === 'ImportDeclaration' ? (node.source as Node & { value: string }) : undefined;
    if (!source?.value.startsWith('.') || /\/core\/(?!calculation)/.test(source.value)) continue;
    yield { start: source.start, end: source.end, text: `'${source.value}?rules'` };
  }
  if (!definition) return;
  const rules = propertiesOf(definition.object).find((property) => nameOf(property) === 'rules');
  const { start, end } = definition.call;
  yield { start, end, text: rules ? code.slice(rules.value.start, rules.value.end) : '[]' };
}

/** `defineForm` without its check, which every definition has passed before a bundle is made. */
const widening = 'export const defineForm = (spec) => ({ computed: {}, ...spec });';

/** The plugin of the build. It touches the browser's bundles only. */
export function slimForms() {
  return {
    name: 'jichim:slim-forms',
    enforce: 'post' as const,
    applyToEnvironment: (environment: { name: string }) => environment.name === 'client',
    transform(this: { parse(code: string): unknown }, code: string, id: string) {
      if (id.endsWith('/src/core/form/define.ts')) return { code: widening, map: null };
      const [path = '', query] = id.split('?');
      if (query !== 'rules' && !/\/src\/forms\/.+\.ts$/.test(path)) return undefined;
      const program = this.parse(code) as Node;
      const definition = findDefinition(program);
      const replacements =
        query === 'rules' ? rulesAlone(program, definition, code) : slim(program, definition?.object, path);
      const slimmed = replace(code, replacements);
      // Definitions are data: what nobody reads any more, such as the example agency, is left out with its file.
      return { code: slimmed, map: null, moduleSideEffects: false };
    },
  };
}
