// A page as SVG elements in plain data: the preview on screen and its print draw the very marks that the PDF writes.
// Each line of text carries its length, so that another font or its shaping never moves a line end.

import type { FileValue } from '../field/value.ts';
import { point } from './lines.ts';
import type { Mark, Page } from './page.ts';

/** One SVG element. Attribute values are ready to set; `text` is text content and never markup. */
export type SvgElement = {
  tag: 'text' | 'line' | 'rect' | 'path' | 'image';
  attributes: Readonly<Record<string, string>>;
  text?: string;
};

const inks = { ink: '#000', muted: '#595959', pale: '#e0e0e0' } as const;
const number = (value: number) => String(Math.round(value * 1000) / 1000);

/** Attributes of the `svg` element around a page: user units are millimetres. */
export function svgAttributes(page: Page): Readonly<Record<string, string>> {
  return {
    viewBox: `0 0 ${number(page.width)} ${number(page.height)}`,
    width: `${number(page.width)}mm`,
    height: `${number(page.height)}mm`,
    lang: 'ko',
  };
}

/**
 * The elements of a page in the order in which they are painted.
 * @param hrefOf address of a picture's bytes (a blob address), undefined while this PC does not hold them
 */
export function svgElements(
  page: Page,
  hrefOf: (file: FileValue) => string | undefined = () => undefined,
): SvgElement[] {
  return page.marks.flatMap((mark) => elementsOf(mark, hrefOf));
}

function elementsOf(mark: Mark, hrefOf: (file: FileValue) => string | undefined): SvgElement[] {
  switch (mark.kind) {
    case 'text':
      return [textElement(mark)];
    case 'line': {
      const { x1, y1, x2, y2, width } = mark;
      const ends = { x1: number(x1), y1: number(y1), x2: number(x2), y2: number(y2) };
      return [{ tag: 'line', attributes: { ...ends, ...stroke(width) } }];
    }
    case 'fill': {
      const { x, y, width, height } = mark;
      const box = { x: number(x), y: number(y), width: number(width), height: number(height) };
      const share = `${number(mark.grey * 100)}%`;
      return [{ tag: 'rect', attributes: { ...box, fill: `rgb(${share} ${share} ${share})` } }];
    }
    case 'check':
      return checkElements(mark);
    case 'image': {
      const href = hrefOf(mark.file);
      if (href === undefined) return [];
      const { x, y, width, height } = mark;
      const box = { x: number(x), y: number(y), width: number(width), height: number(height) };
      return [{ tag: 'image', attributes: { ...box, href, preserveAspectRatio: 'xMidYMid meet' } }];
    }
  }
}

function stroke(width: number): Record<string, string> {
  return { stroke: '#000', 'stroke-width': number(width), 'stroke-linecap': 'square', fill: 'none' };
}

function textElement(mark: Extract<Mark, { kind: 'text' }>): SvgElement {
  const { x, y, text, size, bold, width, colour = 'ink', rotate } = mark;
  const attributes: Record<string, string> = {
    x: number(x),
    y: number(y),
    'font-size': number(size * point),
    'font-weight': bold ? '700' : '400',
    ...(width > 0 && { textLength: number(width), lengthAdjust: 'spacingAndGlyphs' }),
    'xml:space': 'preserve',
    fill: inks[colour],
  };
  if (rotate) attributes.transform = `rotate(${-rotate} ${number(x)} ${number(y)})`;
  return { tag: 'text', attributes, text };
}

function checkElements({ x, y, size, on }: Extract<Mark, { kind: 'check' }>): SvgElement[] {
  const box = { x: number(x), y: number(y), width: number(size), height: number(size) };
  const elements: SvgElement[] = [{ tag: 'rect', attributes: { ...box, ...stroke(0.25) } }];
  if (!on) return elements;
  const d = checkPoints.map(
    ([right, down], i) => `${i === 0 ? 'M' : 'L'}${number(x + size * right)} ${number(y + size * down)}`,
  );
  return [...elements, { tag: 'path', attributes: { d: d.join(''), ...stroke(0.45) } }];
}

/** The stroke of a ticked box in shares of its side, for SVG and PDF alike. */
export const checkPoints = [
  [0.18, 0.52],
  [0.42, 0.78],
  [0.84, 0.2],
] as const;
