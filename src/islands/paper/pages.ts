// Laid-out pages on screen, on the printer and in a file. All three draw the same marks. Loaded when a paper is asked for.
import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import type { FileValue } from '../../core/field/value.ts';
import { layOut } from '../../core/paper/layout.ts';
import { printMetrics } from '../../core/paper/metrics.ts';
import type { Mark, Page, Paper } from '../../core/paper/page.ts';
import { loadPrintFonts } from '../../export/fonts.ts';
import { siteAddress } from '../address.ts';
import { openDialog } from '../dialog.ts';

/** Bytes of a picture on the paper; undefined when this PC does not hold them. */
export type FileSource = (file: FileValue) => Promise<Uint8Array | undefined>;

const fontFolder = siteAddress('/fonts/');
const point = 25.4 / 72;

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

const shades = { ink: '#000', muted: '#444', pale: '#d9d9d9' } as const;

function markTemplate(mark: Mark, images: ReadonlyMap<string, string>): TemplateResult | typeof nothing {
  switch (mark.kind) {
    case 'text':
      return svg`<text
        x=${mark.x}
        y=${mark.y}
        font-size=${mark.size * point}
        font-weight=${mark.bold ? 700 : 400}
        fill=${shades[mark.colour ?? 'ink']}
        textLength=${mark.width > 0 ? mark.width : nothing}
        lengthAdjust="spacingAndGlyphs"
        transform=${mark.rotate ? `rotate(${-mark.rotate} ${mark.x} ${mark.y})` : nothing}
      >${mark.text}</text>`;
    case 'line':
      return svg`<line x1=${mark.x1} y1=${mark.y1} x2=${mark.x2} y2=${mark.y2} stroke="#000" stroke-width=${mark.width} />`;
    case 'fill': {
      const level = Math.round(255 * mark.grey);
      return svg`<rect x=${mark.x} y=${mark.y} width=${mark.width} height=${mark.height} fill="rgb(${level} ${level} ${level})" />`;
    }
    case 'check': {
      const { x, y, size, on } = mark;
      return svg`<rect x=${x} y=${y} width=${size} height=${size} fill="none" stroke="#000" stroke-width="0.25" />${
        on
          ? svg`<path d="M${x + size * 0.2} ${y + size * 0.5} l${size * 0.25} ${size * 0.25} l${size * 0.4} ${-size * 0.5}" fill="none" stroke="#000" stroke-width="0.4" />`
          : nothing
      }`;
    }
    case 'image': {
      const href = images.get(mark.file.sha256);
      return href
        ? svg`<image x=${mark.x} y=${mark.y} width=${mark.width} height=${mark.height} href=${href} />`
        : nothing;
    }
  }
}

function pageTemplate(page: Page, index: number, all: number, images: ReadonlyMap<string, string>): TemplateResult {
  return html`<svg
    class="paper"
    viewBox="0 0 ${page.width} ${page.height}"
    role="img"
    aria-label="${index + 1}쪽 / ${all}쪽"
    data-landscape=${page.width > page.height ? '' : nothing}
  >
    ${page.marks.map((mark) => markTemplate(mark, images))}
  </svg>`;
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
  await openDialog(
    `${paper.title} 미리 보기`,
    () => html`<div class="dialog-acts preview-acts">
        <button type="button" class="button button-primary" @click=${() => printPages(pages[0]!)}>인쇄</button>
        <button type="button" class="button" @click=${() => savePdf()}>PDF</button>
        <span class="muted">${pages.length}쪽</span>
      </div>
      <div class="pages" tabindex="0" role="region" aria-label="쪽">
        ${pages.map((page, index) => pageTemplate(page, index, pages.length, images))}
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
