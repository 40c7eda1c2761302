// Unsaved edits: nothing leaves the list before it is stored, whatever the store answers.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createEdits, type EditItem, quiet } from '../../src/islands/form/edits.ts';
import { readTable } from '../../src/islands/form/paste.ts';
import type { Outcome } from '../../src/store/workspace.ts';

const saved: Outcome = { ok: true, value: undefined, savedAt: '2026-10-14T09:12:00' };
const full: Outcome = { ok: false, refusal: { code: 'storage-full', message: '가득 찼습니다.' } };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A store that answers as told and remembers what it was given. */
function storeOf(...answers: (Outcome | Error)[]) {
  const given: EditItem[][] = [];
  const save = async (items: EditItem[]) => {
    given.push(items);
    const answer = answers.shift() ?? saved;
    await Promise.resolve();
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { given, edits: createEdits(save, () => {}) };
}

test('typing is saved once, after a quiet moment, with what was seen at its first key', async () => {
  const { given, edits } = storeOf();
  edits.put('title', '장', 'c1');
  edits.put('title', '장애', 'c2');
  await vi.advanceTimersByTimeAsync(quiet - 1);
  expect(given).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(given).toEqual([[{ path: 'title', value: '장애', seen: 'c1' }]]);
  expect(edits.all()).toEqual([]);
});

test('what is typed while a save is under way goes with the next one, on top of it', async () => {
  const { given, edits } = storeOf();
  edits.put('title', '장', 'c1');
  const first = edits.flush();
  edits.put('title', '장애', 'c1');
  edits.put('cause', '디스크', null);
  expect(edits.get('title')?.value).toBe('장애');
  expect(await first).toBe(true);
  expect(given).toEqual([
    [{ path: 'title', value: '장', seen: 'c1' }],
    [
      { path: 'title', value: '장애' },
      { path: 'cause', value: '디스크', seen: null },
    ],
  ]);
});

test.each([full, new Error('broken')])('a save that fails keeps everything and is tried again: %s', async (answer) => {
  const { given, edits } = storeOf(answer);
  edits.put('title', '장', 'c1');
  const first = edits.flush();
  edits.put('title', '장애', 'c1');
  expect(await first).toBe(false);
  expect(edits.failure()).toBeDefined();
  expect(edits.all()).toEqual([{ path: 'title', value: '장애', seen: 'c1' }]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(given.at(-1)).toEqual([{ path: 'title', value: '장애', seen: 'c1' }]);
  expect(edits.failure()).toBeUndefined();
  expect(edits.all()).toEqual([]);
});

test('a save that failed is tried again though nobody types any more', async () => {
  const { given, edits } = storeOf(full);
  edits.put('title', '장', 'c1');
  expect(await edits.flush()).toBe(false);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(given.length).toBe(2);
  expect(edits.all()).toEqual([]);
});

test.each([
  [
    '가\t나\r\n다\t라\r\n',
    [
      ['가', '나'],
      ['다', '라'],
    ],
  ],
  ['"여러\n줄"\t"큰 ""따옴표"""', [['여러\n줄', '큰 "따옴표"']]],
  ['\t둘째', [['', '둘째']]],
  ['하나', [['하나']]],
  ['따"옴표\t그대로', [['따"옴표', '그대로']]],
  ['가\n\n나', [['가'], [''], ['나']]],
])('a pasted table %j is read as %j', (text, expected) => {
  expect(readTable(text)).toEqual(expected);
});
