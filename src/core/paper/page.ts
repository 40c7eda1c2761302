// What goes on paper, before and after layout. Screen preview, print and PDF draw the same pages.
import type { FigureDrawing } from '../content/figure.ts';
import type { FileValue } from '../field/value.ts';

/** One column of the 결재란. `name` empty on a blank form; `mark` prints 전결 or 대결. */
export type ApprovalBox = {
  step: string;
  position: string;
  name: string;
  /** `2026. 10. 14.`, '' while unsigned. */
  date: string;
  mark?: string;
  opinion?: boolean;
  identified: boolean;
  signature?: FileValue;
};

export type Cell = {
  text: string;
  /** Columns of the block's grid; 1 unless told. */
  span?: number;
  head?: boolean;
  align?: 'left' | 'right' | 'center';
  bold?: boolean;
  /** Drawn as check boxes, never as glyphs. */
  checks?: { label: string; on: boolean }[];
  image?: FileValue;
  /** Lines left empty for the pen, at least. */
  lines?: number;
};

/** A part of the document's structure, shared by every mark of it on whatever page: PDF tags and reading order come from it. */
export type Part = {
  role: 'H1' | 'H2' | 'H3' | 'H4' | 'P' | 'Figure' | 'Table' | 'TR' | 'TH' | 'TD';
  parent?: Part;
  /** Names the heading for the contents and for bookmarks. */
  id?: string;
};

export type Block =
  | { kind: 'heading'; text: string; level: 1 | 2 | 3 | 4; id?: string }
  /** Headings by id with the page they stand on; titles are given again, because a contents may shorten them. */
  | { kind: 'contents'; entries: readonly ContentsEntry[] }
  | { kind: 'figure'; drawing: FigureDrawing }
  | {
      kind: 'text';
      text: string;
      size?: number;
      bold?: boolean;
      align?: 'left' | 'center' | 'right';
      indent?: number;
      marker?: string;
      /** Stays on the page of what follows. */
      keep?: boolean;
    }
  /** Rows of label and value cells on a 12-column grid; spans of a row add up to 12, fractions allowed. */
  | { kind: 'grid'; rows: Cell[][] }
  /**
   * `widths` are shares, or `fit` to take them (and a smaller size where needed) from the content. The head repeats on every page. `blankBelow` closes with 이하 빈칸; `emptyRows` draws rows for the pen.
   * `caption` stands right-aligned above: (단위: 천원). `size` in points, 10 unless told;
   * with `fit` the largest one.
   */
  | {
      kind: 'table';
      widths: number[] | 'fit';
      head: Cell[][];
      rows: Cell[][];
      blankBelow?: boolean;
      emptyRows?: number;
      caption?: string;
      size?: number;
    }
  | { kind: 'space'; height: number }
  | { kind: 'break' };

export type ContentsEntry = { id: string; text: string; level: 1 | 2 | 3 | 4 };

export type Paper = {
  title: string;
  subtitle?: string;
  /** Names the sheet at the foot of every page: `INC-2026-0031 장애접수 및 결과보고서`. */
  running?: string;
  /** One 결재란 per approved or running stage, the latest first: it stands at the top, the others close the sheet. */
  approvals: { title: string; boxes: ApprovalBox[] }[];
  /** Header grid under the title: 관리번호, 생산등록번호, 작성일 … */
  header: [label: string, value: string][];
  blocks: Block[];
  footer: {
    /** Content digest in full, '' on blank forms. */
    digest: string;
    /** Printed at, agency name, 결재 참고용 … */
    notes: string[];
  };
  /** Printed large and pale over every page: 예시(가상). */
  watermark?: string;
  orientation?: 'portrait' | 'landscape';
  language: 'ko';
};

/** Advance widths of the print font. Units per em 1000. `undefined` says that the font has no such glyph. */
export type Metrics = {
  advance(codePoint: number, bold: boolean): number | undefined;
  ascent: number;
  descent: number;
};

/**
 * Placed things, millimetres from the top left corner; `size` in points. Text stands on its baseline at x, y and is `width` millimetres
 * wide; `rotate` turns it counter-clockwise about that point, in degrees. A text without a part is no content: foot, watermark, repeated head.
 */
export type Mark =
  | {
      kind: 'text';
      x: number;
      y: number;
      text: string;
      size: number;
      bold: boolean;
      width: number;
      colour?: 'ink' | 'muted' | 'pale';
      rotate?: number;
      part?: Part;
    }
  | { kind: 'line'; x1: number; y1: number; x2: number; y2: number; width: number }
  | { kind: 'fill'; x: number; y: number; width: number; height: number; grey: number }
  | { kind: 'check'; x: number; y: number; size: number; on: boolean }
  | { kind: 'image'; x: number; y: number; width: number; height: number; file: FileValue };

export type Page = { width: number; height: number; marks: Mark[] };
