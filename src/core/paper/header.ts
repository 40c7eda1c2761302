// The top of the first page: 결재란 at the right, the title beside or under it, and the header grid.
import { approvalHeight, approvalStrips, approvalWidth, drawApproval, fittingApprovals } from './approval.ts';
import { printable } from './characters.ts';
import type { Strip } from './flow.ts';
import { breakLines, type Line, point } from './lines.ts';
import type { Cell, Mark, Metrics, Paper, Part } from './page.ts';
import { gridStrips } from './table.ts';
import { spaceStrip } from './text.ts';

const titleSize = 16;
const subtitleSize = 10;
const titleLeading = 1.45;

/** Strips of the 결재란 of the latest stage, title and header grid. */
export function headerStrips(paper: Paper, width: number, metrics: Metrics): Strip[] {
  const [latest, ...others] = fittingApprovals(paper.approvals.slice(0, 1), width);
  const strips = latest ? bandStrips(paper, latest, width, metrics) : titleStrips(paper, width, metrics);
  strips.push(...approvalStrips(others, width, metrics), spaceStrip(4));
  if (paper.header.length > 0) {
    strips.push(...gridStrips({ kind: 'grid', rows: headerRows(paper.header) }, width, metrics), spaceStrip(3));
  }
  return strips;
}

/** 결재란 of earlier stages, which close the sheet. */
export function closingStrips(paper: Paper, width: number, metrics: Metrics): Strip[] {
  const earlier = paper.approvals.slice(1);
  return earlier.length === 0 ? [] : [spaceStrip(5), ...approvalStrips(earlier, width, metrics)];
}

/** Title and 결재란 in one band: centred on the sheet when it does not touch the 결재란, else centred in the room beside it, else below. */
function bandStrips(paper: Paper, latest: Paper['approvals'][number], width: number, metrics: Metrics): Strip[] {
  const height = approvalHeight(latest);
  const taken = approvalWidth(latest.boxes.length) + 6;
  const lines = titleLines(paper, width - taken, metrics);
  const beside = width - taken >= 60 && lines.length <= 2 + (paper.subtitle ? 1 : 0);
  const band: Strip = {
    height,
    draw(x, y, put) {
      if (beside) {
        const widest = Math.max(...lines.map((line) => line.width));
        const whole = widest / 2 <= width / 2 - taken;
        drawTitle(lines, x, y, whole ? width : width - taken, height, put);
      }
      drawApproval(latest, x + width, y, metrics, put);
    },
  };
  return beside ? [band] : [band, spaceStrip(4), ...titleStrips(paper, width, metrics)];
}

function titleStrips(paper: Paper, width: number, metrics: Metrics): Strip[] {
  const lines = titleLines(paper, width, metrics);
  const height = lines.reduce((sum, line) => sum + line.size * point * titleLeading, 0);
  return [{ height, draw: (x, y, put) => drawTitle(lines, x, y, width, height, put) }];
}

type TitleLine = Line & { size: number; bold: boolean; part: Part };

function titleLines(paper: Paper, width: number, metrics: Metrics): TitleLine[] {
  const title: Part = { role: 'H1' };
  const lines: TitleLine[] = breakLines(printable(paper.title, true, metrics), width, titleSize, true, metrics).map(
    (line) => ({ ...line, size: titleSize, bold: true, part: title }),
  );
  if (paper.subtitle) {
    const part: Part = { role: 'P' };
    const under = breakLines(printable(paper.subtitle, false, metrics), width, subtitleSize, false, metrics);
    lines.push(...under.map((line) => ({ ...line, size: subtitleSize, bold: false, part })));
  }
  return lines;
}

function drawTitle(
  lines: readonly TitleLine[],
  x: number,
  y: number,
  width: number,
  height: number,
  put: (mark: Mark) => void,
): void {
  const whole = lines.reduce((sum, line) => sum + line.size * point * titleLeading, 0);
  let top = y + (height - whole) / 2;
  for (const line of lines) {
    const em = line.size * point;
    put({ kind: 'text', ...line, x: x + (width - line.width) / 2, y: top + em * (titleLeading / 2 - 0.5 + 0.88) });
    top += em * titleLeading;
  }
}

/** Two pairs a row; the last one alone takes the whole row. */
function headerRows(header: Paper['header']): Cell[][] {
  const rows: Cell[][] = [];
  for (let i = 0; i < header.length; i += 2) {
    const pairs = header.slice(i, i + 2);
    rows.push(
      pairs.flatMap(([label, value]) => [
        { text: label, head: true, span: 2 },
        { text: value, span: pairs.length === 1 ? 10 : 4 },
      ]),
    );
  }
  return rows;
}
