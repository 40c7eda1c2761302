// The shape of commits as they arrive from elsewhere: files, other PCs, an endpoint. The fold itself never checks shapes.
// Unknown keys pass: a newer release may add keys to a body without a new version.
import * as z from 'zod/mini';
import type { CommitBody, CommitKind, PatchItem } from './commit.ts';
import { fitsPath, parsePath } from './path.ts';
import { isReadable } from './readable.ts';

const text = z.string();
// Record and device ids become keys of plain objects: none begins like __proto__.
const name = z.string().check(z.regex(/^[A-Za-z0-9@][A-Za-z0-9_@.:-]{0,127}$/));
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const path = z.string().check(z.refine((value) => parsePath(value) !== undefined, 'path'));
const fieldId = z
  .string()
  .check(z.refine((value) => parsePath(value)?.row === undefined && !!parsePath(value), 'path'));
// Storable is loose: kinds are checked before a commit is made, and never again.
const scalar = z.union([
  z.null(),
  text,
  z.number(),
  z.boolean(),
  z.array(text),
  z.record(text, z.union([text, z.number()])),
]);
const flag = z.boolean();
const signer = z.object({ person: text, name: text, position: text });
const proxy = z.object({ person: text, name: text, position: text, from: text, to: text, reason: text });
const lineStep = z.object({
  step: z.enum(['기안', '검토', '협조', '결재']),
  signer,
  delegated: z.optional(text),
  proxies: z.optional(z.array(proxy)),
});
const separation = z.object({
  duties: z.tuple([text, text]),
  people: z.tuple([text, text]),
  exception: z.optional(text),
});
const file = z.object({ sha256: hash, name: text, type: text, size: z.number() });
const source = z.object({ book: text, record: text, purpose: text });
const carried = z.object({ book: text, record: name, submit: hash, number: text });
const step = z.int().check(z.minimum(0));
const patchItem = z.object({ path, seen: z.nullable(hash), value: scalar, settles: z.optional(z.array(hash)) }).check(
  z.refine(
    (item) => {
      const parsed = parsePath(item.path);
      return parsed !== undefined && fitsPath(parsed, item.value as PatchItem['value']);
    },
    { path: ['value'] },
  ),
);
const closeEntry = z.object({ record: name, number: text, heads: z.array(hash), digest: hash });

/** One schema per kind; a kind without one does not compile. */
const bodies: { [K in CommitKind]: z.ZodMiniType<CommitBody[K], unknown> } = {
  create: z.object({ form: text, stage: z.optional(text), source: z.optional(source) }),
  patch: z.object({ items: z.array(patchItem).check(z.minLength(1)), reason: z.optional(text) }),
  submit: z.object({
    stage: text,
    covers: z.optional(z.array(fieldId)),
    next: z.optional(text),
    carried: z.optional(carried),
    line: z.array(lineStep),
    separate: z.array(separation),
    computed: z.record(text, scalar),
    shown: z.record(text, text),
    opinion: z.optional(text),
    signature: z.optional(file),
    identified: flag,
    digest: hash,
  }),
  sign: z.object({
    submit: hash,
    step,
    digest: hash,
    opinion: z.optional(text),
    proxyFor: z.optional(text),
    signature: z.optional(file),
    identified: flag,
  }),
  return: z.object({ submit: hash, step, reason: text, proxyFor: z.optional(text), identified: flag }),
  withdraw: z.object({ submit: hash, reason: text }),
  revise: z.object({ stage: text, reason: text }),
  void: z.object({ reason: text }),
  link: z.object({
    to: z.object({ book: text, record: text, form: text, number: text, text }),
    purpose: text,
  }),
  note: z.object({ text, about: z.optional(text) }),
  drop: z.object({ commit: hash, path: z.optional(path), reason: text }),
  erase: z.object({ disposal: text, reason: text, number: text, on: text }),
  open: z.object({ form: text, period: text, example: z.optional(flag) }),
  authority: z.object({ device: text, reason: text }),
  number: z.object({ record: name, number: text }),
  close: z.object({ root: hash, entries: z.array(closeEntry), reason: z.optional(text) }),
  reopen: z.object({ reason: text }),
} as { [K in CommitKind]: z.ZodMiniType<CommitBody[K], unknown> };

const header = z.strictObject({
  id: hash,
  v: z.int().check(z.minimum(1)),
  book: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,63}\/(?:\d{4}|standing)$/)),
  record: name,
  kind: text,
  body: z.optional(z.unknown()),
  salt: z.optional(z.string().check(z.regex(/^[0-9a-f]{32}$/))),
  bodyHash: hash,
  formVersion: text,
  actor: text,
  device: name,
  counter: z.int().check(z.minimum(1)),
  at: z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/)),
  parents: z.array(hash).check(z.maxLength(1000)),
});
/** Enough of a header to find its place when a newer release wrote it. */
const newerHeader = z.looseObject({ ...header.shape, at: text });

/** Where a commit's shape is wrong, as `body.items.0.path`; undefined when it is right. Bodies of unknown kinds are not looked into. */
export function findMisshape(commit: unknown): string | undefined {
  const loose = newerHeader.safeParse(commit);
  if (!loose.success) return describeIssue(loose.error);
  const { v, kind, body, salt, parents } = loose.data;
  if ((body === undefined) !== (salt === undefined)) return 'salt';
  if (parents.some((id, index) => index > 0 && parents[index - 1]! >= id)) return 'parents';
  if (!isReadable({ v, kind })) return undefined;
  const strict = header.safeParse(commit);
  if (!strict.success) return describeIssue(strict.error);
  if (body === undefined) return undefined;
  const parsed = bodies[kind as CommitKind].safeParse(body);
  return parsed.success ? undefined : `body.${describeIssue(parsed.error)}`;
}

function describeIssue(error: z.core.$ZodError): string {
  const issue = error.issues[0];
  const at = issue?.path.map(String).join('.') ?? '';
  return at || (issue?.code ?? 'shape');
}
