// CSV files as Excel in Korea reads them: UTF-8 with BOM, CRLF. Loaded on a click, never with a page.
import Papa from 'papaparse';
import type { LedgerRecord } from '../core/form/columns.ts';
import { type CsvReading, csvRowsOf, draftsOfRows } from '../core/form/csv.ts';
import type { Form, FormContext } from '../core/form/form.ts';

/** Rows of cells as the text of a CSV file. Cells must be escaped against formulas before (`csvRowsOf`, `escapeFormula`). */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${Papa.unparse(rows as string[][], { newline: '\r\n' })}\r\n`;
}

/** Rows of cells of a CSV file; comma, semicolon or tab between them. Blank lines stay, so that a row is found by its number. */
export function readCsv(text: string): string[][] {
  const rows = text.replace(/^\ufeff/, '').replace(/(\r\n|\r|\n)$/, '');
  return Papa.parse<string[]>(rows, { delimitersToGuess: [',', '\t', ';'] }).data;
}

/** Bytes of a CSV file as text: UTF-8, or the code page of Korean Windows when the bytes are no UTF-8. */
export function decodeCsv(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('euc-kr').decode(bytes);
  }
}

/** The records of a form as a CSV file, every field included. */
export function recordsToCsv(form: Form, records: Iterable<LedgerRecord>, context: FormContext): string {
  return writeCsv([...csvRowsOf(form, records, context)]);
}

/** Drafts from a CSV file made by `recordsToCsv` or by hand with the same heads. Each draft tells its problems in Korean. */
export function csvToDrafts(form: Form, text: string): CsvReading {
  return draftsOfRows(form, readCsv(text));
}
