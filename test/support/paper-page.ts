// The page of the paper test: lays a sheet out, draws it as SVG and makes its PDF, all from the modules that the site ships.
import { layOut } from '../../src/core/paper/layout.ts';
import { printMetrics } from '../../src/core/paper/metrics.ts';
import type { Paper } from '../../src/core/paper/page.ts';
import { svgAttributes, svgElements } from '../../src/core/paper/svg.ts';
import { loadPrintFonts } from '../../src/export/fonts.ts';
import { pdfOf } from '../../src/export/pdf.ts';

const space = 'http://www.w3.org/2000/svg';

async function makePdf(paper: Paper): Promise<number[]> {
  const fonts = await loadPrintFonts('/');
  const pages = layOut(paper, printMetrics);
  const options = { fonts, title: paper.title, language: 'ko', created: '2026-11-23T16:10' };
  return [...(await pdfOf(pages, options))];
}

/** Draws the pages and answers the length of every line of text as the browser sets it, beside the length it was laid out with. */
function drawPages(paper: Paper): { text: string; laid: number; set: number }[] {
  return layOut(paper, printMetrics).flatMap((page) => {
    const svg = document.createElementNS(space, 'svg');
    for (const [name, value] of Object.entries(svgAttributes(page))) svg.setAttribute(name, value);
    document.body.append(svg);
    return svgElements(page).flatMap(({ tag, attributes, text }) => {
      const element = document.createElementNS(space, tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      if (text !== undefined) element.textContent = text;
      svg.append(element);
      if (!(element instanceof SVGTextElement)) return [];
      return [{ text: text ?? '', laid: Number(attributes.textLength), set: element.getComputedTextLength() }];
    });
  });
}

Object.assign(globalThis, { makePdf, drawPages });
