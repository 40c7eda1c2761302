// The 결재란: a standing cell "결재", then one column per signer with position, signature and date. No box for somebody who does not sign.
import { printable } from './characters.ts';
import { frameWidth, lineWidth, type Strip } from './flow.ts';
import { breakLines, point, widthOf } from './lines.ts';
import type { ApprovalBox, Mark, Metrics, Paper, Part } from './page.ts';

type Approval = Paper['approvals'][number];
type Put = (mark: Mark) => void;

/** Millimetres: cells of 20 x 22 as in look.md, cut into position, signature and date. */
export const boxWidth = 20;
export const boxHeight = 22;
export const standWidth = 8;
const rows = [5.5, 11.3, 5.2] as const;
const captionHeight = 4.5;
const between = 4;

/** Width of a 결재란 in millimetres. */
export function approvalWidth(boxes: number): number {
  return standWidth + boxes * boxWidth;
}

/** Height of a 결재란 with its caption, millimetres. */
export function approvalHeight(approval: Approval): number {
  return boxHeight + (approval.title === '' ? 0 : captionHeight);
}

/** Draws a 결재란 with its top right corner at x, y. */
export function drawApproval(approval: Approval, x: number, y: number, metrics: Metrics, put: Put): void {
  const part: Part = { role: 'P' };
  const width = approvalWidth(approval.boxes.length);
  const left = x - width;
  let top = y;
  if (approval.title !== '') {
    fitText(approval.title, { x: left, y, width, height: captionHeight, size: 8, bold: false, part, metrics }, put);
    top += captionHeight;
  }
  const right = left + width;
  const line = (x1: number, y1: number, x2: number, y2: number, thick: number) =>
    put({ kind: 'line', x1, y1, x2, y2, width: thick });
  const stand = { x: left, width: standWidth, size: 10, bold: true, part, metrics };
  put({ kind: 'fill', x: left, y: top, width: standWidth, height: boxHeight, grey: 0.9 });
  fitText('결', { ...stand, y: top + 4, height: 6 }, put);
  fitText('재', { ...stand, y: top + 12, height: 6 }, put);
  for (const [i, box] of approval.boxes.entries()) {
    const at = left + standWidth + i * boxWidth;
    line(at, top, at, top + boxHeight, lineWidth);
    drawBox(box, at, top, metrics, part, put);
  }
  line(left + standWidth, top + rows[0], right, top + rows[0], lineWidth);
  line(left + standWidth, top + rows[0] + rows[1], right, top + rows[0] + rows[1], lineWidth);
  line(left, top, right, top, frameWidth);
  line(left, top + boxHeight, right, top + boxHeight, frameWidth);
  line(left, top, left, top + boxHeight, frameWidth);
  line(right, top, right, top + boxHeight, frameWidth);
}

function drawBox(box: ApprovalBox, x: number, y: number, metrics: Metrics, part: Part, put: Put): void {
  const cell = { x: x + 0.6, width: boxWidth - 1.2, bold: false, part, metrics };
  // 검토자(팀장) signs as 팀장.
  const position = /\((.+)\)$/.exec(box.position)?.[1] ?? box.position;
  const head = [box.step, position].filter((text) => text !== '').join(' · ');
  fitText(head, { ...cell, y, height: rows[0], size: 8.5 }, put);
  const signature = y + rows[0];
  // Small words at the top and foot of the signature cell leave the middle to the name or the drawn signature.
  const above = [box.mark ?? '', box.opinion ? '(의견 있음)' : ''].filter((text) => text !== '').join(' ');
  const signed = box.date !== '';
  const drawn = signed ? box.signature : undefined;
  // With a drawn signature the name stands under it, so that it can be read and searched.
  const below = [drawn ? box.name : '', signed && !box.identified ? '본인 확인 없음' : '']
    .filter((text) => text !== '')
    .join(' · ');
  const upper = above === '' ? 0 : 3;
  const lower = below === '' ? 0 : 2.8;
  fitText(above, { ...cell, y: signature + 0.3, height: 2.8, size: 6.5 }, put);
  const middle = { y: signature + upper, height: rows[1] - upper - lower };
  if (drawn) {
    const room = { x: x + 2, y: middle.y + 0.3, width: boxWidth - 4, height: middle.height - 0.5 };
    put({ kind: 'image', ...room, file: drawn });
  } else if (signed) fitText(box.name, { ...cell, ...middle, size: 11 }, put);
  fitText(below, { ...cell, y: signature + rows[1] - 2.9, height: 2.7, size: 6 }, put);
  fitText(box.date, { ...cell, y: signature + rows[1], height: rows[2], size: 8 }, put);
}

type Fit = {
  x: number;
  y: number;
  width: number;
  height: number;
  size: number;
  bold: boolean;
  part: Part;
  metrics: Metrics;
};

/** Centres text in a box: smaller, then on several lines, when it is too wide. Nothing is cut off. */
function fitText(raw: string, box: Fit, put: Put): void {
  const { bold, metrics, part } = box;
  const text = printable(raw, bold, metrics).replace(/\n/g, ' ').trim();
  if (text === '') return;
  const least = Math.min(6, box.size);
  const whole = widthOf(text, box.size, bold, metrics);
  let size = whole > box.width ? Math.max(least, (box.size * box.width) / whole - 0.05) : box.size;
  let lines = breakLines(text, box.width, size, bold, metrics);
  while (lines.length * size * point * 1.1 > box.height + size * point * 0.2 && size > 2.5) {
    size -= 0.25;
    lines = breakLines(text, box.width, size, bold, metrics);
  }
  const em = size * point;
  const step = em * 1.1;
  const top = box.y + (box.height - step * lines.length) / 2;
  for (const [i, line] of lines.entries()) {
    const y = top + i * step + (step - em) / 2 + em * 0.88;
    put({ kind: 'text', x: box.x + (box.width - line.width) / 2, y, ...line, size, bold, part });
  }
}

/** A 결재란 has at most so many boxes side by side; a longer line goes on in a second one. */
function mostBoxes(width: number): number {
  return Math.floor((width - standWidth) / boxWidth);
}

/** Cuts long lines into several 결재란, so that none is wider than the page. */
export function fittingApprovals(approvals: readonly Approval[], width: number): Approval[] {
  const most = mostBoxes(width);
  return approvals.flatMap((approval) => {
    const cuts: Approval[] = [];
    for (let at = 0; at < approval.boxes.length; at += most) {
      cuts.push({ title: approval.title, boxes: approval.boxes.slice(at, at + most) });
    }
    return cuts;
  });
}

/** Several 결재란 side by side from the right, in as many strips as they need. */
export function approvalStrips(approvals: readonly Approval[], width: number, metrics: Metrics): Strip[] {
  const lines: Approval[][] = [];
  let room = 0;
  for (const approval of fittingApprovals(approvals, width)) {
    const wide = approvalWidth(approval.boxes.length);
    const line = lines.at(-1);
    if (line && wide <= room) line.push(approval);
    else {
      lines.push([approval]);
      room = width;
    }
    room -= wide + between;
  }
  return lines.map((line) => {
    const height = Math.max(...line.map(approvalHeight));
    return {
      height: height + 3,
      draw(x: number, y: number, put: Put) {
        let right = x + width;
        // The latest stands outermost, at the right.
        for (const approval of line) {
          drawApproval(approval, right, y + height - approvalHeight(approval), metrics, put);
          right -= approvalWidth(approval.boxes.length) + between;
        }
      },
    };
  });
}
