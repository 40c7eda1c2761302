// Writes the marks of a page as a PDF content stream. Direct operators instead of a drawing call per text: ten times faster for ledgers.
import type { PDFImage } from '@cantoo/pdf-lib';
import type { Mark, Page, Part } from '../core/paper/page.ts';
import { checkPoints } from '../core/paper/svg.ts';
import type { EmbeddedFont } from './pdf-font.ts';

const perMillimetre = 72 / 25.4;
const greys = { ink: 0, muted: 0.35, pale: 0.88 } as const;

export type Drawing = {
  regular: EmbeddedFont;
  bold: EmbeddedFont;
  /** By SHA-256; a file that could not be read is absent. */
  images: ReadonlyMap<string, { image: PDFImage; name: string }>;
  /** Marked-content id of a part on this page. */
  mark(part: Part): number;
};

function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** The operators of a page, in the order of its marks. */
export function contentOf(page: Page, drawing: Drawing): string {
  const out: string[] = [];
  const x = (millimetres: number) => number(millimetres * perMillimetre);
  const y = (millimetres: number) => number((page.height - millimetres) * perMillimetre);
  const state = { font: '', grey: 0, stroke: -1 };
  let open: Part | 'artifact' | undefined;

  const enter = (part: Part | undefined) => {
    const next = part ?? 'artifact';
    if (next === open) return;
    if (open) out.push('EMC');
    out.push(part ? `/${part.role} <</MCID ${drawing.mark(part)}>> BDC` : '/Artifact BMC');
    open = next;
  };
  const fill = (grey: number) => {
    if (state.grey !== grey) out.push(`${grey} g`);
    state.grey = grey;
  };
  const stroke = (millimetres: number) => {
    if (state.stroke !== millimetres) out.push(`${x(millimetres)} w`);
    state.stroke = millimetres;
  };

  for (const mark of page.marks) {
    enter(mark.kind === 'text' ? mark.part : mark.kind === 'check' || mark.kind === 'image' ? partOf(open) : undefined);
    switch (mark.kind) {
      case 'text': {
        fill(greys[mark.colour ?? 'ink']);
        const font = mark.bold ? drawing.bold : drawing.regular;
        const chosen = `/${font.name} ${number(mark.size)} Tf`;
        out.push(`BT${state.font === chosen ? '' : ` ${chosen}`} ${turnOf(mark)} ${x(mark.x)} ${y(mark.y)} Tm`);
        out.push(`<${font.encode(mark.text)}> Tj ET`);
        state.font = chosen;
        break;
      }
      case 'line':
        stroke(mark.width);
        // Square ends, so that the corners of frames are closed.
        out.push(`${x(mark.x1)} ${y(mark.y1)} m ${x(mark.x2)} ${y(mark.y2)} l S`);
        break;
      case 'fill':
        fill(mark.grey);
        out.push(`${x(mark.x)} ${y(mark.y + mark.height)} ${x(mark.width)} ${x(mark.height)} re f`);
        break;
      case 'check':
        stroke(0.25);
        out.push(`${x(mark.x)} ${y(mark.y + mark.size)} ${x(mark.size)} ${x(mark.size)} re S`);
        if (mark.on) {
          stroke(0.45);
          const points = checkPoints.map(
            ([right, down]) => `${x(mark.x + mark.size * right)} ${y(mark.y + mark.size * down)}`,
          );
          out.push(`${points.join(' l ').replace(' l ', ' m ')} l S`);
        }
        break;
      case 'image':
        out.push(...imageOperators(mark, drawing, x, y));
        break;
    }
  }
  if (open) out.push('EMC');
  return `2 J\n${out.join('\n')}\n`;
}

function partOf(open: Part | 'artifact' | undefined): Part | undefined {
  return open === 'artifact' ? undefined : open;
}

function turnOf(mark: Extract<Mark, { kind: 'text' }>): string {
  if (!mark.rotate) return '1 0 0 1';
  const turn = (mark.rotate * Math.PI) / 180;
  const [cos, sin] = [number(Math.cos(turn)), number(Math.sin(turn))];
  return `${cos} ${sin} ${number(-Math.sin(turn))} ${cos}`;
}

type Place = (millimetres: number) => string;

/** A picture fitted into its box and centred. */
function imageOperators(mark: Extract<Mark, { kind: 'image' }>, drawing: Drawing, x: Place, y: Place): string[] {
  const found = drawing.images.get(mark.file.sha256);
  if (!found) return [];
  const scale = Math.min(mark.width / found.image.width, mark.height / found.image.height);
  const [width, height] = [found.image.width * scale, found.image.height * scale];
  const left = mark.x + (mark.width - width) / 2;
  const top = mark.y + (mark.height - height) / 2;
  return [`q ${x(width)} 0 0 ${x(height)} ${x(left)} ${y(top + height)} cm /${found.name} Do Q`];
}
