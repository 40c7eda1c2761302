// The same sheets by pdfkit, jsPDF with autotable and pdfmake: the same words, the same font, as each of them is meant to be used.
import { jsPDF } from 'jspdf';
import { autoTable } from 'jspdf-autotable';
import PDFDocument from 'pdfkit';
import pdfmake from 'pdfmake';

/** A sheet without any layout: a title, pairs of label and value, or a table with a repeated head. */
export type PlainSheet = {
  title: string;
  pairs?: readonly (readonly [label: string, value: string])[];
  table?: { head: readonly string[]; rows: readonly (readonly string[])[]; widths: readonly number[] };
};
export type Fonts = { regular: Uint8Array; bold: Uint8Array };
export type Writer = (sheet: PlainSheet) => Promise<Uint8Array>;

/** Points: A4 lying for tables, standing for records. */
const margin = 42;
const size = (sheet: PlainSheet): [number, number] => (sheet.table ? [842, 595] : [595, 842]);

/** The rows of a sheet with their widths in points. Pairs are a table of two columns. */
function tableOf(sheet: PlainSheet): { head?: string[]; rows: string[][]; widths: number[] } {
  const room = size(sheet)[0] - 2 * margin;
  const { table, pairs = [] } = sheet;
  if (!table) return { rows: pairs.map((pair) => [...pair]), widths: [room * 0.25, room * 0.75] };
  const sum = table.widths.reduce((all, width) => all + width, 0);
  return {
    head: [...table.head],
    rows: table.rows.map((row) => [...row]),
    widths: table.widths.map((width) => (room * width) / sum),
  };
}

const points = (sheet: PlainSheet): number => (sheet.table ? 6 : 9);

export function makePdfkit(fonts: Fonts): Writer {
  return async (sheet) => {
    const document = new PDFDocument({ size: size(sheet), margin });
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    const ended = new Promise((resolve) => document.on('end', resolve));
    document.registerFont('regular', Buffer.from(fonts.regular));
    document.registerFont('bold', Buffer.from(fonts.bold));
    document.font('bold').fontSize(14).text(sheet.title, { align: 'center' }).moveDown();
    document.font('regular').fontSize(points(sheet));
    drawTable(document, tableOf(sheet), size(sheet)[1] - margin);
    document.end();
    await ended;
    return Buffer.concat(chunks);
  };
}

/** pdfkit's own `table()` took minutes for 500 rows of 21 columns, so cells are drawn one by one, as most people did before it came. */
function drawTable(document: PDFDocument, { head, rows, widths }: ReturnType<typeof tableOf>, bottom: number): void {
  let top = document.y;
  const draw = (row: readonly string[]): void => {
    const heights = row.map((text, at) => document.heightOfString(text, { width: widths[at]! - 4 }));
    const height = Math.max(...heights) + 4;
    if (top + height > bottom) {
      document.addPage();
      top = margin;
      if (head && row !== head) draw(head);
    }
    let left = margin;
    for (const [at, text] of row.entries()) {
      const width = widths[at]!;
      document.rect(left, top, width, height).stroke();
      if (text !== '') document.text(text, left + 2, top + 2, { width: width - 4 });
      left += width;
    }
    top += height;
  };
  for (const row of head ? [head, ...rows] : rows) draw(row);
}

export function makeJspdf(fonts: Fonts): Writer {
  const [regular, bold] = [fonts.regular, fonts.bold].map((bytes) => Buffer.from(bytes).toString('base64'));
  return async (sheet) => {
    const document = new jsPDF({ unit: 'pt', format: 'a4', orientation: sheet.table ? 'landscape' : 'portrait' });
    document.addFileToVFS('regular.ttf', regular!);
    document.addFont('regular.ttf', 'Noto', 'normal');
    document.addFileToVFS('bold.ttf', bold!);
    document.addFont('bold.ttf', 'Noto', 'bold');
    document.setFont('Noto', 'bold').setFontSize(14).text(sheet.title, margin, margin);
    const { head, rows, widths } = tableOf(sheet);
    autoTable(document, {
      ...(head && { head: [head] }),
      body: rows,
      startY: margin + 16,
      margin,
      theme: 'grid',
      styles: { font: 'Noto', fontSize: points(sheet), cellPadding: 2 },
      columnStyles: Object.fromEntries(widths.map((cellWidth, index) => [index, { cellWidth }])),
    });
    return new Uint8Array(document.output('arraybuffer'));
  };
}

export function makePdfmake(fonts: Fonts): Writer {
  pdfmake.virtualfs.writeFileSync('regular.ttf', Buffer.from(fonts.regular));
  pdfmake.virtualfs.writeFileSync('bold.ttf', Buffer.from(fonts.bold));
  pdfmake.setFonts({
    Noto: { normal: 'regular.ttf', bold: 'bold.ttf', italics: 'regular.ttf', bolditalics: 'bold.ttf' },
  });
  // Nothing may be fetched or read besides the fonts above.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  return async (sheet) => {
    const { head, rows, widths } = tableOf(sheet);
    // Its own padding and lines stand beside the widths.
    const room = widths.map((width) => width - 9);
    return pdfmake
      .createPdf({
        pageSize: 'A4',
        pageOrientation: sheet.table ? 'landscape' : 'portrait',
        pageMargins: margin,
        defaultStyle: { font: 'Noto', fontSize: points(sheet) },
        content: [
          { text: sheet.title, bold: true, fontSize: 14, alignment: 'center', margin: [0, 0, 0, 10] },
          { table: { widths: room, headerRows: head ? 1 : 0, body: head ? [head, ...rows] : rows } },
        ],
      })
      .getBuffer();
  };
}
