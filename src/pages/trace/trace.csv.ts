// /trace/trace.csv: the whole table of the thread, for a spreadsheet.
import { openLibrary } from '../../components/library.ts';
import { traceRows } from '../../core/content/trace-rows.ts';
import { escapeFormula } from '../../core/form/csv.ts';
import { writeCsv } from '../../export/csv.ts';

export async function GET(): Promise<Response> {
  const { library, trace } = await openLibrary();
  const rows = traceRows(library, trace).map((row) => row.map(escapeFormula));
  return new Response(writeCsv(rows), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
}
