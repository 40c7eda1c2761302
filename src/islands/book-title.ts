// A book by the name that people call it by.
import { loadForm } from '../forms/index.ts';

/** Title and year of a book, `2026년 장애관리대장`; its id when this program does not have the form. Loads the definition. */
export async function titleOfBook(book: string): Promise<string> {
  const [id = '', period = ''] = book.split('/');
  const title = (await loadForm(id))?.ledger.title;
  if (title === undefined) return book;
  return period === 'standing' ? title : `${period}년 ${title}`;
}
