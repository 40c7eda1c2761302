import { expect, test } from 'vitest';
import type { Row } from '../../src/core/field/value.ts';
import { createRowEdits } from '../../src/islands/form/row-edits.ts';

test('rows that were added are those of this window, although another adds one at the same moment', async () => {
  let rows: readonly Row[] = [];
  const edits = createRowEdits({
    rows: () => rows,
    async apply(items) {
      const own = items.flatMap(({ path, value }): Row[] =>
        path.split('/').length === 2 ? [{ id: path.split('/')[1]!, order: (value as Row).order, cells: {} }] : [],
      );
      // The other window was a moment earlier.
      rows = [...rows, { id: 'of-the-other', order: 'V', cells: {} }, ...own];
      return { ok: true, value: undefined, savedAt: '' };
    },
    report: () => undefined,
  });
  const added = await edits.addRows('course', [{}, {}]);
  expect(added).toEqual(rows.slice(1).map(({ id }) => id));
  expect(added).toHaveLength(2);
});
