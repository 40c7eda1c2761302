// The steps of a procedure as a drawing with one lane for each who. A guide writes them once, as the numbered list inside <Flow>:
// `1. 등록(담당자): 번호를 붙이고 등급을 정한다.` A sentence that ends in `4단계로 돌아간다` draws an arrow back.
import {
  breakLabel,
  captionAt,
  type FigureArrow,
  type FigureBox,
  type FigureDrawing,
  type FigureLane,
} from './figure.ts';

export interface FlowStep {
  readonly name: string;
  readonly who: string;
  /** Steps that it may go back to, counted from 1, with the condition. */
  readonly back: readonly { readonly to: number; readonly when: string }[];
}

const stepPattern = /^([^():]{1,24})\(([^()]+)\): (.+)$/s;
const backPattern = /(?:^|[.,] )([^.,]*?면) [^.]*?(\d+)단계로 돌아간다/g;

/**
 * Reads the items of a list, without their numbers and tags.
 * @throws Error in Korean when an item is no step, or goes back to one that does not come before it
 */
export function readSteps(items: readonly string[]): readonly FlowStep[] {
  if (items.length < 2) throw new Error('흐름에는 단계가 둘 이상 있어야 합니다.');
  return items.map((item, index): FlowStep => {
    const [, name, who, sentence] = stepPattern.exec(item) ?? [];
    if (!name || !who || !sentence)
      throw new Error(`흐름의 ${index + 1}단계를 ‘이름(누가): 문장’의 꼴로 적으세요: ${item}`);
    const back = [...sentence.matchAll(backPattern)].map(([, when = '', to]) => ({ to: Number(to), when }));
    const lost = back.find(({ to }) => to < 1 || to > index);
    if (lost) throw new Error(`흐름의 ${index + 1}단계는 ${lost.to}단계로 돌아갈 수 없습니다.`);
    return { name, who, back };
  });
}

/** The items of the numbered list in a Markdown source. */
export function itemsOfFlow(source: string): readonly string[] {
  return source.split(/\r?\n/).flatMap((line) => /^\d{1,3}\. (.+)$/.exec(line.trim())?.[1] ?? []);
}

const width = 720;
const headHeight = 34;
const gapX = 12;
const gapY = 26;
/** Room on the right for arrows that lead back and what they say. */
const backRoom = 116;
/** From the line of an arrow to that of one around it, clear of what the inner one says. */
const backStep = 54;

/** All ways back, shorter ones first. `depth` says how many of the others run within it or touch it. */
function nest(steps: readonly FlowStep[]) {
  const ways = steps
    .flatMap(({ back }, from) => back.map(({ to, when }) => ({ from, to, when, depth: 0 })))
    .toSorted((a, b) => a.from - a.to - (b.from - b.to));
  for (const [index, way] of ways.entries()) {
    const within = ways.slice(0, index).filter(({ from, to }) => from + 1 >= way.to && to <= way.from + 1);
    way.depth = within.length === 0 ? 0 : Math.max(...within.map(({ depth }) => depth)) + 1;
  }
  return ways;
}

/** Draws the steps from top to bottom, each in the lane of who takes it. Lanes stand in the order of their first step. */
export function drawFlow(steps: readonly FlowStep[]): FigureDrawing {
  const names = [...new Set(steps.map(({ who }) => who))];
  const returns = steps.some(({ back }) => back.length > 0);
  const laneWidth = (width - 2 - (returns ? backRoom : 0)) / names.length;
  const boxWidth = Math.min(laneWidth - gapX, 220);
  const letters = (room: number) => Math.floor((room - 16) / 14);
  const heads = names.map((name) => breakLabel(name, letters(laneWidth)));
  const top = headHeight + (Math.max(...heads.map((lines) => lines.length)) - 1) * 20;
  const lanes = heads.map(
    (lines, index): FigureLane => ({ x: 1 + index * laneWidth, width: laneWidth, height: top, lines }),
  );
  const boxes: FigureBox[] = [];
  let y = top + 18;
  for (const [index, { name, who }] of steps.entries()) {
    const lines = breakLabel(`${index + 1}. ${name}`, letters(boxWidth));
    const height = lines.length * 20 + 18;
    const lane = lanes[names.indexOf(who)]!;
    boxes.push({ id: `${index + 1}`, x: lane.x + (lane.width - boxWidth) / 2, y, width: boxWidth, height, lines });
    y += height + gapY;
  }
  const height = y - gapY + 12;
  const middle = ({ x, width: own }: FigureBox) => x + own / 2;
  const onwards = boxes.slice(1).map((to, index): FigureArrow => {
    const from = boxes[index]!;
    const turn = to.y - gapY / 2;
    const start = [middle(from), from.y + from.height] as const;
    const end = [middle(to), to.y] as const;
    const straight = start[0] === end[0];
    const points = straight ? [start, end] : [start, [start[0], turn] as const, [end[0], turn] as const, end];
    return { from: from.id, to: to.id, label: '', points };
  });
  const returning = nest(steps).map(({ from: index, to: number, when, depth }): FigureArrow => {
    const [from, to] = [boxes[index]!, boxes[number - 1]!];
    const edge = width - backRoom / 2 + depth * backStep;
    // An arrow leaves its box a little lower than another one comes in.
    const [out, into] = [from.y + from.height / 2 + 6, to.y + to.height / 2 - 6];
    const points = [
      [from.x + from.width, out],
      [edge, out],
      [edge, into],
      [to.x + to.width, into],
    ] as const;
    const caption = captionAt(when, edge, (out + into) / 2, 6);
    const x = Math.min(edge, width - 1 - caption.width / 2);
    return { from: from.id, to: to.id, label: when, points, caption: { ...caption, x } };
  });
  return { width, height, boxes, arrows: [...onwards, ...returning], lanes };
}
