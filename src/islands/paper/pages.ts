// Laid-out pages on screen, on the printer and in a file. All three draw the same marks. Loaded when a paper is asked for.
import { html } from 'lit/html.js';
import type { FileValue } from '../../core/field/value.ts';
import { layOut } from '../../core/paper/layout.ts';
import { printMetrics } from '../../core/paper/metrics.ts';
import type { Page, Paper } from '../../core/paper/page.ts';
import { loadPrintFonts } from '../../export/fonts.ts';
import { siteAddress } from '../address.ts';
import { openDialog } from '../dialog.ts';
import { drawPage } from './sheet.ts';

/** Bytes of a picture on the paper; undefined when this PC does not hold them. */
export type FileSource = (file: FileValue) => Promise<Uint8Array | undefined>;

const fontFolder = siteAddress('/fonts/');

/** Lays a paper out with the metrics of the print font. */
export function pagesOf(paper: Paper): Page[] {
  return layOut(paper, printMetrics);
}

let fonts: Promise<void> | undefined;

/** Makes the print font known to the page, so that the preview shows the letters that the PDF embeds. */
function showPrintFonts(): Promise<void> {
  fonts ??= loadPrintFonts(fontFolder).then(async ({ regular, bold }) => {
    for (const [weight, bytes] of [
      ['400', regular],
      ['700', bold],
    ] as const) {
      const face = new FontFace('Jichim Print', bytes as Uint8Array<ArrayBuffer>, { weight });
      document.fonts.add(await face.load());
    }
  });
  fonts.catch(() => {
    fonts = undefined;
  });
  return fonts;
}

async function loadImages(pages: readonly Page[], files: FileSource): Promise<Map<string, string>> {
  const images = new Map<string, string>();
  for (const page of pages)
    for (const mark of page.marks) {
      if (mark.kind !== 'image' || images.has(mark.file.sha256)) continue;
      const bytes = await files(mark.file);
      if (!bytes) continue;
      const blob = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mark.file.type });
      images.set(mark.file.sha256, URL.createObjectURL(blob));
    }
  return images;
}

/** Prints what the preview shows: the sheet of the page is set to the paper, everything else is hidden by print.css. */
function printPages(page: Page): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@page { size: ${page.width}mm ${page.height}mm; margin: 0 }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  window.print();
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
}

/** Shows pages in a dialog, from which they are printed or saved. */
export async function previewPaper(paper: Paper, files: FileSource, savePdf: () => Promise<void>): Promise<void> {
  const pages = pagesOf(paper);
  const [images] = await Promise.all([loadImages(pages, files), showPrintFonts()]);
  const sheets = pages.map((page, index) =>
    drawPage(page, `${index + 1}쪽 / ${pages.length}쪽`, (file) => images.get(file.sha256)),
  );
  await openDialog(
    `${paper.title} 미리 보기`,
    () => html`<div class="dialog-acts preview-acts">
        <button type="button" class="button button-primary" @click=${() => printPages(pages[0]!)}>인쇄</button>
        <button type="button" class="button" @click=${() => savePdf()}>PDF</button>
        <span class="muted">${pages.length}쪽</span>
      </div>
      <div class="pages" tabindex="0" role="region" aria-label="쪽">
        ${sheets}
      </div>`,
    { wide: true },
  );
  for (const url of images.values()) URL.revokeObjectURL(url);
}

/** Hands bytes to the browser as a download. */
export function saveBytes(bytes: BlobPart, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name.replaceAll(/[\\/:*?"<>|]/g, '_');
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Writes a paper as a PDF file and hands it to the browser. */
export async function savePaper(
  paper: Paper,
  name: string,
  options: {
    created: string;
    author?: string;
    files: FileSource;
    attachments?: readonly { name: string; type: string; bytes: Uint8Array; description?: string }[];
    progress?: (done: number, total: number) => void;
    signal?: AbortSignal;
  },
): Promise<void> {
  const { pdfOf } = await import('../../export/pdf.ts');
  const bytes = await pdfOf(pagesOf(paper), {
    ...options,
    fonts: await loadPrintFonts(fontFolder),
    title: name,
    language: paper.language,
  });
  saveBytes(bytes as Uint8Array<ArrayBuffer>, `${name}.pdf`, 'application/pdf');
}
