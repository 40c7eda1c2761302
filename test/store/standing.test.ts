import { describe, expect, it } from 'vitest';
import { loadForm } from '../../src/forms/index.ts';
import { agencyBooks } from '../../src/store/agency.ts';
import { directoryBooks } from '../../src/store/directory.ts';
import { formOfBook } from '../../src/store/setting.ts';

const books = Object.values({ ...directoryBooks, ...agencyBooks }).map((one) => [one.book, one.signed] as const);

describe('books that are read without their definition', () => {
  it.each(books)('%s counts as its definition says', async (book, signed) => {
    const form = await loadForm(formOfBook(book));
    expect(form?.workflow.stages.some((stage) => stage.approval.length > 0)).toBe(signed);
    expect(book).toBe(`${form?.id}/${form?.book}`);
  });
});
