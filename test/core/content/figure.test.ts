import { expect, test } from 'vitest';
import tables from '../../../content/source/tables.json' with { type: 'json' };
import { drawFigure } from '../../../src/core/content/figure.ts';

for (const figure of tables.figures) {
  const { width, height, boxes, arrows } = drawFigure(figure);

  test(`${figure.id}: every node is a box inside the drawing and no two boxes meet`, () => {
    expect(boxes.map(({ id }) => id).sort()).toEqual(figure.nodes.map(({ id }) => id).sort());
    for (const box of boxes) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
      for (const other of boxes) {
        if (other === box) continue;
        const apart =
          other.x >= box.x + box.width ||
          other.x + other.width <= box.x ||
          other.y >= box.y + box.height ||
          other.y + other.height <= box.y;
        expect(apart, `${box.id} and ${other.id}`).toBe(true);
      }
    }
  });

  test(`${figure.id}: every edge is an arrow from box to box, and its label stands inside the drawing`, () => {
    expect(arrows.map(({ from, to }) => `${from} ${to}`)).toEqual(figure.edges.map(({ from, to }) => `${from} ${to}`));
    const touches = (id: string, [x, y]: readonly [number, number]) => {
      const box = boxes.find((own) => own.id === id)!;
      const onSide = (x === box.x || x === box.x + box.width) && y >= box.y && y <= box.y + box.height;
      const onEnd = (y === box.y || y === box.y + box.height) && x >= box.x && x <= box.x + box.width;
      return onSide || onEnd;
    };
    for (const { from, to, points, caption } of arrows) {
      expect(touches(from, points[0]!), `${from} starts at its box`).toBe(true);
      expect(touches(to, points.at(-1)!), `${to} is reached`).toBe(true);
      if (!caption) continue;
      expect(caption.x - caption.width / 2).toBeGreaterThanOrEqual(0);
      expect(caption.x + caption.width / 2).toBeLessThanOrEqual(width);
    }
  });

  test(`${figure.id}: no arrow runs through a box`, () => {
    for (const { from, to, points } of arrows) {
      for (const [index, [x, y]] of points.slice(1).entries()) {
        const [px, py] = points[index]!;
        for (const box of boxes) {
          const crosses =
            Math.max(x, px) > box.x &&
            Math.min(x, px) < box.x + box.width &&
            Math.max(y, py) > box.y &&
            Math.min(y, py) < box.y + box.height;
          expect(crosses, `${from} to ${to} through ${box.id}`).toBe(false);
        }
      }
    }
  });
}
