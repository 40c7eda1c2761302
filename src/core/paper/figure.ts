// A figure of boxes and arrows on paper: the drawing of core/content/figure.ts or flow.ts in millimetres.
import type { FigureArrow, FigureBox, FigureCaption, FigureDrawing, FigureLane } from '../content/figure.ts';
import { printable } from './characters.ts';
import { frameWidth, lineWidth, type Strip } from './flow.ts';
import { point, widthOf } from './lines.ts';
import type { Mark, Metrics, Part } from './page.ts';

const labelSize = 9;
const detailSize = 8;
const lineStep = labelSize * point * 1.5;
/** Length and half width of an arrow's head, millimetres. */
const headLength = 2;
const headHalf = 0.9;

type Put = (mark: Mark) => void;

/** One strip as high as the drawing, scaled to the width. */
export function figureStrip(drawing: FigureDrawing, width: number, metrics: Metrics): Strip {
  const scale = width / drawing.width;
  return {
    height: drawing.height * scale + 2,
    draw(x, y, put) {
      const part: Part = { role: 'Figure' };
      const at = (px: number, py: number) => [x + px * scale, y + 1 + py * scale] as const;
      for (const lane of drawing.lanes ?? []) drawLane(lane, drawing, at, scale, metrics, part, put);
      for (const arrow of drawing.arrows) drawArrow(arrow, at, put);
      for (const box of drawing.boxes) drawBox(box, at, scale, metrics, part, put);
      for (const { caption } of drawing.arrows) if (caption) drawCaption(caption, at, scale, metrics, part, put);
    },
  };
}

type At = (px: number, py: number) => readonly [number, number];

function drawLane(
  { x: left, width, height, lines }: FigureLane,
  drawing: FigureDrawing,
  at: At,
  scale: number,
  metrics: Metrics,
  part: Part,
  put: Put,
): void {
  const [x, top] = at(left, 0);
  const [right, bottom] = at(left + width, drawing.height);
  const rule = top + height * scale;
  put({ kind: 'line', x1: x, y1: rule, x2: right, y2: rule, width: frameWidth });
  for (const side of [x, right]) put({ kind: 'line', x1: side, y1: top, x2: side, y2: bottom, width: lineWidth / 2 });
  const texts = lines.map((text) => ({ text, size: labelSize }));
  drawLines(texts, (x + right) / 2, (top + rule) / 2, metrics, part, put);
}

function drawArrow({ points }: FigureArrow, at: At, put: Put): void {
  const corners = points.map(([px, py]) => at(px, py));
  for (let i = 1; i < corners.length; i += 1) {
    const [x1, y1] = corners[i - 1]!;
    const [x2, y2] = corners[i]!;
    put({ kind: 'line', x1, y1, x2, y2, width: lineWidth });
  }
  const [endX, endY] = corners.at(-1)!;
  const [fromX, fromY] = corners.at(-2)!;
  const length = Math.hypot(endX - fromX, endY - fromY) || 1;
  const [dx, dy] = [(endX - fromX) / length, (endY - fromY) / length];
  for (const side of [-1, 1]) {
    const x2 = endX - dx * headLength - dy * headHalf * side;
    const y2 = endY - dy * headLength + dx * headHalf * side;
    put({ kind: 'line', x1: endX, y1: endY, x2, y2, width: frameWidth });
  }
}

function drawBox(box: FigureBox, at: At, scale: number, metrics: Metrics, part: Part, put: Put): void {
  const [x, y] = at(box.x, box.y);
  const [width, height] = [box.width * scale, box.height * scale];
  put({ kind: 'fill', x, y, width, height, grey: 1 });
  for (const [x1, y1, x2, y2] of [
    [x, y, x + width, y],
    [x, y + height, x + width, y + height],
    [x, y, x, y + height],
    [x + width, y, x + width, y + height],
  ] as const) {
    put({ kind: 'line', x1, y1, x2, y2, width: frameWidth });
  }
  const lines = [
    ...box.lines.map((text) => ({ text, size: labelSize })),
    ...(box.detail === undefined ? [] : [{ text: box.detail, size: detailSize }]),
  ];
  drawLines(lines, x + width / 2, y + height / 2, metrics, part, put);
}

function drawCaption(caption: FigureCaption, at: At, scale: number, metrics: Metrics, part: Part, put: Put): void {
  const [middleX, middleY] = at(caption.x, caption.y);
  const [width, height] = [caption.width * scale, caption.height * scale];
  put({ kind: 'fill', x: middleX - width / 2, y: middleY - height / 2, width, height, grey: 1 });
  const lines = caption.lines.map((text) => ({ text, size: detailSize }));
  drawLines(lines, middleX, middleY, metrics, part, put);
}

/** Lines centred about a point. */
function drawLines(
  lines: readonly { text: string; size: number }[],
  x: number,
  y: number,
  metrics: Metrics,
  part: Part,
  put: Put,
): void {
  let top = y - (lines.length * lineStep) / 2;
  for (const { text: raw, size } of lines) {
    const text = printable(raw, false, metrics);
    const width = widthOf(text, size, false, metrics);
    const baseline = top + lineStep / 2 + size * point * 0.38;
    put({ kind: 'text', x: x - width / 2, y: baseline, text, size, bold: false, width, part });
    top += lineStep;
  }
}
