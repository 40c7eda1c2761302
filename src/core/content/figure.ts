// Places the boxes and arrows of a figure that the source gives as nodes and edges only. Layers run downwards; a layer that is
// too wide breaks into rows. Lengths in px of a drawing 720 wide.

export interface Figure {
  readonly nodes: readonly { readonly id: string; readonly label: string; readonly detail?: string }[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly label: string }[];
}
export interface FigureBox {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  readonly detail?: string;
}
export interface FigureArrow {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  /** Corners of the line, first to last. */
  readonly points: readonly (readonly [number, number])[];
  /** Where the label stands, or undefined when all arrows say the same. */
  readonly caption?: FigureCaption;
}
export interface FigureCaption {
  /** Middle of the label. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}
/** A column of the drawing with its head. */
export interface FigureLane {
  readonly x: number;
  readonly width: number;
  /** Of the head, at the top of the drawing. */
  readonly height: number;
  readonly lines: readonly string[];
}
export interface FigureDrawing {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly FigureBox[];
  readonly arrows: readonly FigureArrow[];
  readonly lanes?: readonly FigureLane[];
}

const drawingWidth = 720;
const lineHeight = 20;
const gapX = 24;
const gapY = 64;
/** How far from the edge of the drawing an arrow runs past other boxes. */
const sideLane = 72;
const captionSize = 13;

/** Layer of every node: one more than the deepest node before it. Edges that lead back (a cycle) do not count. */
function layersOf({ nodes, edges }: Figure): ReadonlyMap<string, number> {
  const order = new Map(nodes.map(({ id }, index) => [id, index]));
  const forward = edges.filter(({ from, to }) => order.get(from)! < order.get(to)!);
  const layers = new Map<string, number>();
  for (const { id } of nodes) {
    const before = forward.filter(({ to }) => to === id).map(({ from }) => layers.get(from) ?? 0);
    layers.set(id, before.length > 0 ? Math.max(...before) + 1 : 0);
  }
  return layers;
}

/** Breaks a label between words into lines of at most `most` Korean characters. */
export function breakLabel(label: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A Korean letter is as wide as it is high, a Latin one about half. */
function widthOf(text: string): number {
  return [...text].reduce((width, letter) => width + (/[ -~]/.test(letter) ? 0.56 : 1), 0) * captionSize;
}

/** A label about a point, in lines of at most `most` Korean characters. */
export function captionAt(label: string, x: number, y: number, most: number): FigureCaption {
  const lines = breakLabel(label, most);
  return { x, y, width: Math.max(...lines.map(widthOf)) + 8, height: lines.length * 18, lines };
}

function placeBoxes(figure: Figure): readonly FigureBox[] {
  const layers = layersOf(figure);
  const byLayer = Map.groupBy(figure.nodes, ({ id }) => layers.get(id)!);
  const boxes: FigureBox[] = [];
  let y = 1;
  for (const layer of [...byLayer.keys()].sort((a, b) => a - b)) {
    const nodes = byLayer.get(layer)!;
    const perRow = Math.min(nodes.length, 5);
    const width = Math.min(perRow === 1 ? 300 : 240, (drawingWidth - 2 - gapX * (perRow - 1)) / perRow);
    for (let start = 0; start < nodes.length; start += perRow) {
      const row = nodes.slice(start, start + perRow);
      const texts = row.map(({ label }) => breakLabel(label, Math.floor((width - 16) / 14)));
      const tallest = Math.max(
        ...row.map(({ detail }, index) => texts[index]!.length + (detail === undefined ? 0 : 1)),
      );
      const height = tallest * lineHeight + 20;
      const left = (drawingWidth - (width * row.length + gapX * (row.length - 1))) / 2;
      for (const [index, { id, detail }] of row.entries()) {
        boxes.push({ id, x: left + index * (width + gapX), y, width, height, lines: texts[index]!, detail });
      }
      y += height + (start + perRow < nodes.length ? gapX : gapY);
    }
  }
  return boxes;
}

/** Draws a figure. Labels that say the same for every arrow are left out of the drawing. */
export function drawFigure(figure: Figure): FigureDrawing {
  const boxes = placeBoxes(figure);
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const same = new Set(figure.edges.map(({ label }) => label)).size === 1;
  let sides = 0;
  const arrows = figure.edges.map(({ from, to, label }): FigureArrow => {
    const a = byId.get(from)!;
    const b = byId.get(to)!;
    const between = boxes.some((box) => box.y > a.y + a.height && box.y + box.height < b.y);
    const downwards = b.y >= a.y + a.height;
    if (downwards && (same || !between)) {
      const middle = b.y - (same ? gapX / 2 : gapY / 2);
      const [ax, bx] = [a.x + a.width / 2, b.x + b.width / 2];
      if (between) {
        // A second row: down through the gap beside the box that stands in the way.
        const wall = boxes.find((box) => box.y > a.y + a.height && box.x <= ax && ax <= box.x + box.width);
        const first = Math.min(...boxes.filter((box) => box.y > a.y + a.height).map((box) => box.y)) - gapX / 2;
        const gap = wall ? wall.x + wall.width + gapX / 2 : ax;
        const detour = [
          [ax, a.y + a.height],
          [ax, first],
          [gap, first],
          [gap, middle],
          [bx, middle],
          [bx, b.y],
        ] as const;
        return { from, to, label, points: detour };
      }
      const points = [
        [ax, a.y + a.height],
        [ax, middle],
        [bx, middle],
        [bx, b.y],
      ] as const;
      return { from, to, label, points, caption: same ? undefined : captionAt(label, (ax + bx) / 2, middle - 6, 30) };
    }
    // Past other boxes, or back up: out of the side, along the edge of the drawing, and in again from the side.
    const right = sides++ % 2 === 0;
    const edge = right ? drawingWidth - sideLane : sideLane;
    const out = right ? a.x + a.width : a.x;
    const into = right ? b.x + b.width : b.x;
    const [ay, by] = [a.y + a.height / 2, b.y + b.height / 2];
    const points = [
      [out, ay],
      [edge, ay],
      [edge, by],
      [into, by],
    ] as const;
    return { from, to, label, points, caption: captionAt(label, edge, (ay + by) / 2, 14) };
  });
  const height = Math.max(...boxes.map((box) => box.y + box.height)) + 1;
  return { width: drawingWidth, height, boxes, arrows };
}
