import { describe, expect, test } from 'vitest';
import { hashText, hashValue } from '../../../src/core/journal/canonical.ts';
import type { Commit } from '../../../src/core/journal/commit.ts';
import { commitSizeLimit, type Draft, eraseCommit, sealCommit } from '../../../src/core/journal/seal.ts';
import { verifyCommit } from '../../../src/core/journal/verify.ts';
import { Replica } from '../../support/author.ts';

const around = {
  book: 'incident-report/2026',
  record: 'r1',
  formVersion: 'first',
  actor: 'staff',
  device: 'pc',
  counter: 1,
  at: '2026-10-14T09:12:05',
  parents: [],
  salt: '0123456789abcdef0123456789abcdef',
};
const seal = (draft: Draft, more: Partial<typeof around> = {}): Commit => sealCommit({ draft, ...around, ...more });
const typing = (value: string): Draft => ({ kind: 'patch', body: { items: [{ path: 'title', seen: null, value }] } });
/** A commit with other header members, hashed anew as somebody who wanted to mislead would. */
const rehash = (commit: object): Commit => {
  const { id: _id, body, salt, ...header } = commit as Commit;
  return { id: hashValue(header), ...header, ...(body !== undefined && { body, salt }) } as Commit;
};

test('the id is the hash of the header and the body hash that of salt and body', () => {
  const commit = seal(typing('접속 지연'));
  expect(commit.bodyHash).toBe(hashText(`${around.salt}{"items":[{"path":"title","seen":null,"value":"접속 지연"}]}`));
  const { id, body: _body, salt: _salt, ...header } = commit;
  expect(id).toBe(hashValue(header));
  // The bytes that stay: this id must never change.
  expect(id).toBe('645de42b2beafc117293e5232e1b6e15f84b7736f1b88ffb330686201129fd60');
  expect(verifyCommit(commit)).toBeUndefined();
});

test('members that are undefined are left out, and parents are sorted once', () => {
  const [one, two] = ['b'.repeat(64), 'a'.repeat(64)];
  const commit = sealCommit({
    draft: { kind: 'note', body: { text: '확인', about: undefined } },
    ...around,
    parents: [one!, two!, one!],
  });
  expect(commit.body).toEqual({ text: '확인' });
  expect('about' in commit.body!).toBe(false);
  expect(commit.parents).toEqual([two, one]);
});

test('an erased commit still verifies, and an erasure keeps its words', () => {
  const commit = seal(typing('지울 내용'));
  const erased = eraseCommit(commit);
  expect(JSON.stringify(erased)).not.toContain('지울 내용');
  expect(erased.salt).toBeUndefined();
  expect(verifyCommit(erased)).toBeUndefined();
  const erasure = seal({
    kind: 'erase',
    body: { disposal: 'D-1', reason: '만료', number: 'INC-2026-0001', on: '2032-01-02' },
  });
  expect(eraseCommit(erasure)).toBe(erasure);
});

describe('a commit is refused', () => {
  const commit = seal(typing('접속 지연'));
  const refused: Record<string, [code: string, commit: unknown]> = {
    'when it is no commit': ['malformed', null],
    'when it is text': ['malformed', 'commit'],
    'when its body was changed': [
      'body-hash',
      { ...commit, body: { items: [{ path: 'title', seen: null, value: '복구' }] } },
    ],
    'when its salt was changed': ['body-hash', { ...commit, salt: 'f'.repeat(32) }],
    'when its header was changed': ['header-hash', { ...commit, actor: 'other' }],
    'when its time was changed': ['header-hash', { ...commit, at: '2026-10-14T09:12:06' }],
    'when a header member was added': ['malformed', rehash({ ...commit, extra: 1 })],
    'when salt is missing beside a body': ['malformed', { ...commit, salt: undefined }],
    'when parents are not sorted': ['malformed', rehash({ ...commit, parents: ['b'.repeat(64), 'a'.repeat(64)] })],
    'when the counter is no whole number': ['malformed', rehash({ ...commit, counter: 1.5 })],
    'when the book is none': ['malformed', rehash({ ...commit, book: '../etc' })],
    'when it is larger than 1 MB': ['oversized', seal(typing('가'.repeat(commitSizeLimit / 3)))],
    'when a path leaves the grammar': [
      'malformed',
      seal({ kind: 'patch', body: { items: [{ path: '__proto__', seen: null, value: 'x' }] } }),
    ],
    'when a path is a name every object has': [
      'malformed',
      seal({ kind: 'patch', body: { items: [{ path: 'constructor', seen: null, value: 'x' }] } }),
    ],
    'when a path is too deep': [
      'malformed',
      seal({ kind: 'patch', body: { items: [{ path: 'a/b/c/d', seen: null, value: 'x' }] } }),
    ],
    'when a row path holds text': [
      'malformed',
      seal({ kind: 'patch', body: { items: [{ path: 'rows/r1', seen: null, value: 'x' }] } }),
    ],
    'when a number is for no record id': [
      'malformed',
      seal({ kind: 'number', body: { record: '__proto__', number: 'INC-2026-0001' } }),
    ],
    'when a patch has no items': ['malformed', seal({ kind: 'patch', body: { items: [] } })],
    'when a body member is missing': ['malformed', seal({ kind: 'void', body: {} as { reason: string } })],
  };
  for (const [name, [code, value]] of Object.entries(refused))
    test(name, () => expect(verifyCommit(value)?.code).toBe(code));

  test('with lone surrogates in its body', () => {
    const body = { items: [{ path: 'title', seen: null, value: '\ud800' }] };
    expect(verifyCommit({ ...commit, body })?.code).toBe('malformed');
  });
});

test('just below the size limit a commit passes', () => {
  expect(verifyCommit(seal(typing('가'.repeat(commitSizeLimit / 3 - 300))))).toBeUndefined();
});

test('a year of 20,000 records can be closed in one commit', () => {
  const hash = 'a'.repeat(64);
  const entries = Array.from({ length: 20_000 }, (_, index) => ({
    record: `${index}`.padStart(32, '0'),
    number: `INC-2026-${index}`,
    heads: [hash],
    digest: hash,
  }));
  const close = seal({ kind: 'close', body: { root: hash, entries } }, { record: '@book' });
  expect(verifyCommit(close)).toBeUndefined();
});

test('a higher version or an unknown kind is said to be newer, with members nobody here knows', () => {
  const commit = seal(typing('접속 지연'));
  expect(verifyCommit(rehash({ ...commit, v: 2, extra: true }))?.code).toBe('newer');
  expect(verifyCommit(rehash({ ...commit, kind: 'handover' }))?.code).toBe('newer');
});

test('unknown members of a known body pass: a later release may add them', () => {
  expect(
    verifyCommit(seal({ kind: 'void', body: { reason: '잘못 만듦', later: 1 } as { reason: string } })),
  ).toBeUndefined();
});

test('everything that replicas write verifies', () => {
  const pc = new Replica('pc');
  pc.create('staff', { stage: 'report' });
  pc.patch('staff', {
    'course/x': { order: 'm' },
    'course/x/who': { id: 'p', name: '김가람' },
    count: 3,
    done: true,
    list: ['a'],
  });
  pc.submit('staff');
  pc.sign('boss');
  for (const commit of pc.commits.values()) expect(verifyCommit(commit)).toBeUndefined();
});
