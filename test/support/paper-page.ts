// The page of the paper test: lays a sheet out, draws it as SVG and makes its PDF, all from the modules that the site ships.
import { layOut } from '../../src/core/paper/layout.ts';
import { printMetrics } from '../../src/core/paper/metrics.ts';
import type { Paper } from '../../src/core/paper/page.ts';
import { loadPrintFonts } from '../../src/export/fonts.ts';
import { pdfOf } from '../../src/export/pdf.ts';
import { drawPage } from '../../src/islands/paper/sheet.ts';

async function makePdf(paper: Paper): Promise<number[]> {
  const fonts = await loadPrintFonts('/');
  const pages = layOut(paper, printMetrics);
  const options = { fonts, title: paper.title, language: 'ko', created: '2026-11-23T16:10' };
  return [...(await pdfOf(pages, options))];
}

/** Draws the pages as the preview does and answers the length of every line of text as the browser sets it, beside the length it was laid out with. */
function drawPages(paper: Paper): { text: string; laid: number; set: number }[] {
  return layOut(paper, printMetrics).flatMap((page, index) => {
    const sheet = drawPage(page, `${index + 1}`);
    document.body.append(sheet);
    return [...sheet.querySelectorAll('text')].map((element) => ({
      text: element.textContent,
      laid: Number(element.getAttribute('textLength')),
      set: element.getComputedTextLength(),
    }));
  });
}

Object.assign(globalThis, { makePdf, drawPages });
