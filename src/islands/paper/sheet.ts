// A laid-out page as an SVG element of the document. The elements and their attributes are those of core/paper/svg.ts; this only makes them.
import type { FileValue } from '../../core/field/value.ts';
import type { Page } from '../../core/paper/page.ts';
import { svgAttributes, svgElements } from '../../core/paper/svg.ts';

const svg = 'http://www.w3.org/2000/svg';
const xml = 'http://www.w3.org/XML/1998/namespace';

function makeElement(tag: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS(svg, tag) as SVGElement;
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('xml:')) element.setAttributeNS(xml, name, value);
    else element.setAttribute(name, value);
  }
  return element;
}

/**
 * Draws a page.
 * @param name what a screen reader calls it: `1쪽 / 3쪽`
 * @param hrefOf address of a picture's bytes, undefined while this PC does not hold them
 */
export function drawPage(page: Page, name: string, hrefOf?: (file: FileValue) => string | undefined): SVGElement {
  const sheet = makeElement('svg', { ...svgAttributes(page), class: 'paper', role: 'img', 'aria-label': name });
  if (page.width > page.height) sheet.dataset.landscape = '';
  for (const { tag, attributes, text } of svgElements(page, hrefOf)) {
    const element = makeElement(tag, attributes);
    if (text !== undefined) element.textContent = text;
    sheet.append(element);
  }
  return sheet;
}
