import { expect, test } from 'vitest';
import { readSources } from '../../../scripts/library.ts';
import { root } from '../../../scripts/setup.js';
import { inlineText } from '../../../src/core/content/blocks.ts';
import { drawFlow, itemsOfFlow, readSteps } from '../../../src/core/content/flow.ts';

test('a list of steps is read: name, who, and where it may go back to', () => {
  const source = [
    '1. 요청(요청자): 낸다.',
    '2. 승인(책임자): 승인한다. 빠진 것이 있으면 1단계로 돌아간다.',
    '',
    '끝.',
  ].join('\n');
  expect(readSteps(itemsOfFlow(source))).toEqual([
    { name: '요청', who: '요청자', back: [] },
    { name: '승인', who: '책임자', back: [{ to: 1, when: '빠진 것이 있으면' }] },
  ]);
});

const unreadable: readonly (readonly [title: string, items: readonly string[], sentence: string])[] = [
  ['one step only', ['요청(요청자): 낸다.'], '흐름에는 단계가 둘 이상 있어야 합니다.'],
  [
    'a step without who',
    ['요청: 낸다.', '승인(책임자): 승인한다.'],
    '흐름의 1단계를 ‘이름(누가): 문장’의 꼴로 적으세요: 요청: 낸다.',
  ],
  [
    'a way back that leads on',
    ['요청(요청자): 빠지면 2단계로 돌아간다.', '승인(책임자): 승인한다.'],
    '흐름의 1단계는 2단계로 돌아갈 수 없습니다.',
  ],
];
for (const [title, items, sentence] of unreadable)
  test(`refused: ${title}`, () => {
    expect(() => readSteps(items)).toThrow(sentence);
  });

const { guides } = await readSources(root);
const flows = guides.flatMap(({ head, body }) =>
  [...body.matchAll(/^<Flow>$([\s\S]*?)^<\/Flow>$/gm)].map((match, index) => ({
    title: `${head.domain} ${index + 1}`,
    steps: readSteps(itemsOfFlow(match[1]!).map(inlineText)),
  })),
);

test('every guide draws its procedure', () => {
  const drawn = new Set(flows.map(({ title }) => title.split(' ')[0]));
  expect(guides.map(({ head }) => head.domain).filter((domain) => !drawn.has(domain))).toEqual([]);
});

for (const { title, steps } of flows) {
  const { width, height, boxes, arrows, lanes } = drawFlow(steps);

  test(`${title}: every step is a box in the lane of who takes it, and nothing leaves the drawing`, () => {
    expect(boxes).toHaveLength(steps.length);
    for (const [index, box] of boxes.entries()) {
      const lane = lanes!.find(({ lines }) => lines.join(' ') === steps[index]!.who)!;
      expect(box.x).toBeGreaterThanOrEqual(lane.x);
      expect(box.x + box.width).toBeLessThanOrEqual(lane.x + lane.width);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
      expect(box.y).toBeGreaterThan(boxes[index - 1] ? boxes[index - 1]!.y + boxes[index - 1]!.height : lane.height);
      for (const line of box.lines) expect(line.length * 14, line).toBeLessThanOrEqual(box.width);
    }
    for (const { points } of arrows) for (const [x] of points) expect(x).toBeLessThan(width);
  });

  test(`${title}: the arrows go on from step to step and back where the text says so, through no box and under no label`, () => {
    const onwards = steps.slice(1).map((_, index) => `${index + 1} ${index + 2}`);
    const backs = steps.flatMap(({ back }, index) => back.map(({ to }) => `${index + 1} ${to}`));
    expect(arrows.map(({ from, to }) => `${from} ${to}`).sort()).toEqual([...onwards, ...backs].sort());
    const uprights = arrows
      .filter(({ caption }) => caption)
      .map(({ points: [, [x, bottom] = [0, 0], [, top] = [0, 0]] }) => ({ x, top, bottom }));
    for (const [index, one] of uprights.entries())
      for (const other of uprights.slice(index + 1))
        if (one.x === other.x)
          expect(one.top >= other.bottom || other.top >= one.bottom, 'lines back apart').toBe(true);
    const labels = arrows.flatMap(({ caption }) => caption ?? []);
    for (const { x, y, width: wide, height: high } of labels) {
      expect(x + wide / 2).toBeLessThanOrEqual(width);
      const others = labels.filter((other) => other.x !== x || other.y !== y);
      for (const other of others)
        expect(
          Math.abs(other.y - y) >= (other.height + high) / 2 || Math.abs(other.x - x) >= (other.width + wide) / 2,
        ).toBe(true);
    }
    for (const arrow of arrows)
      for (const [index, [x, y]] of arrow.points.slice(1).entries()) {
        const [px, py] = arrow.points[index]!;
        const crosses = (left: number, top: number, right: number, bottom: number) =>
          Math.max(x, px) > left && Math.min(x, px) < right && Math.max(y, py) > top && Math.min(y, py) < bottom;
        for (const box of boxes)
          expect(crosses(box.x, box.y, box.x + box.width, box.y + box.height), `${arrow.from} to ${arrow.to}`).toBe(
            false,
          );
        for (const { caption } of arrows.filter((other) => other !== arrow)) {
          if (!caption) continue;
          const [left, top] = [caption.x - caption.width / 2, caption.y - caption.height / 2];
          expect(crosses(left, top, left + caption.width, top + caption.height), caption.lines.join(' ')).toBe(false);
        }
      }
  });
}
