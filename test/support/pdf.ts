// Reads PDFs back with poppler: text, words with their places, structure, and pixels.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

async function withFile<T>(pdf: Uint8Array, work: (path: string, folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'jichim-pdf-'));
  try {
    const path = join(folder, 'sheet.pdf');
    await writeFile(path, pdf);
    return await work(path, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function tool(name: string, args: string[]): Promise<string> {
  return (await run(name, args, { maxBuffer: 256 * 1024 * 1024 })).stdout;
}

/** Text by the structure tree: content in reading order, without foot, watermark and repeated heads. Slow: for short sheets only. */
export async function structureText(pdf: Uint8Array): Promise<string> {
  const tree = await withFile(pdf, (path) => tool('pdfinfo', ['-struct-text', path]));
  return [...tree.matchAll(/^ *"([\s\S]*?)"$/gm)].map(([, text]) => text).join('');
}

/** All text in the order of the content stream, from a page on. */
export function rawText(pdf: Uint8Array, from = 1): Promise<string> {
  return withFile(pdf, (path) => tool('pdftotext', ['-raw', '-f', String(from), path, '-']));
}

export function pdfFonts(pdf: Uint8Array): Promise<string> {
  return withFile(pdf, (path) => tool('pdffonts', [path]));
}

export function pdfInfo(pdf: Uint8Array): Promise<string> {
  return withFile(pdf, (path) => tool('pdfinfo', [path]));
}

/** The bytes of the first attached file. */
export function firstAttachment(pdf: Uint8Array): Promise<Uint8Array> {
  return withFile(pdf, async (path, folder) => {
    const out = join(folder, 'attachment');
    await tool('pdfdetach', ['-save', '1', '-o', out, path]);
    return readFile(out);
  });
}

/** Points from the top left corner. */
export type Word = { page: number; text: string; x: number; y: number; right: number; bottom: number };

/** Words with their boxes. */
export function pdfWords(pdf: Uint8Array): Promise<Word[]> {
  return withFile(pdf, async (path) => {
    const words: Word[] = [];
    let page = -1;
    const pattern = /<page |<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</g;
    for (const [whole, x, y, right, bottom, text] of (await tool('pdftotext', ['-bbox', path, '-'])).matchAll(
      pattern,
    )) {
      if (whole.startsWith('<page')) page += 1;
      else {
        const plain = text!.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"');
        const box = { x: Number(x), y: Number(y), right: Number(right), bottom: Number(bottom) };
        words.push({ page, text: plain.replaceAll('&apos;', "'").replaceAll('&amp;', '&'), ...box });
      }
    }
    return words;
  });
}

/** A page as grey pixels, 0 black to 255 white. */
export type Pixels = { width: number; height: number; perMillimetre: number; at(x: number, y: number): number };

/** Renders one page (counted from 1) at a resolution in dots per inch. */
export function pdfPixels(pdf: Uint8Array, page: number, resolution = 100): Promise<Pixels> {
  return withFile(pdf, async (path, folder) => {
    const out = join(folder, 'page');
    const range = ['-f', String(page), '-l', String(page)];
    await tool('pdftoppm', ['-gray', '-r', String(resolution), ...range, '-singlefile', path, out]);
    const bytes = await readFile(`${out}.pgm`);
    const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'))!;
    const [w, h] = [Number(width), Number(height)];
    return {
      width: w,
      height: h,
      perMillimetre: resolution / 25.4,
      at: (x, y) => bytes[head.length + y * w + x] ?? 255,
    };
  });
}

/** The darkest pixel of a box in millimetres. */
export function darkest(pixels: Pixels, x: number, y: number, width: number, height: number): number {
  const scale = pixels.perMillimetre;
  let least = 255;
  for (let row = Math.max(0, Math.floor(y * scale)); row < Math.min(pixels.height, (y + height) * scale); row += 1) {
    for (
      let column = Math.max(0, Math.floor(x * scale));
      column < Math.min(pixels.width, (x + width) * scale);
      column += 1
    ) {
      least = Math.min(least, pixels.at(column, row));
    }
  }
  return least;
}
