// Gives a TrueType font another family name. Only the name table changes; checksums are made anew when the font is packed.

const entries = { family: 1, style: 2, unique: 3, full: 4, postscript: 6 } as const;
/** Copyright and version stay as they are. */
const kept = new Set([0, 5]);

type NameRecord = { id: number; text: string };

/** A copy of the font under another name. @throws Error when the bytes are no TrueType font with a name table */
export function renameFont(font: Uint8Array, family: string, style: string): Uint8Array {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const count = view.getUint16(4);
  for (let i = 0; i < count; i += 1) {
    const entry = 12 + i * 16;
    if (tagAt(font, entry) !== 'name') continue;
    const old = font.subarray(view.getUint32(entry + 8), view.getUint32(entry + 8) + view.getUint32(entry + 12));
    const postscript = `${family.replaceAll(' ', '')}-${style}`;
    const names: NameRecord[] = [
      ...readNames(old).filter(({ id }) => kept.has(id)),
      { id: entries.family, text: family },
      { id: entries.style, text: style },
      { id: entries.unique, text: postscript },
      { id: entries.full, text: `${family} ${style}` },
      { id: entries.postscript, text: postscript },
    ];
    const table = writeNames(names);
    const out = new Uint8Array(Math.ceil(font.length / 4) * 4 + table.length);
    out.set(font);
    const at = out.length - table.length;
    out.set(table, at);
    const directory = new DataView(out.buffer);
    directory.setUint32(entry + 8, at);
    directory.setUint32(entry + 12, table.length);
    return out;
  }
  throw new Error('the font has no name table');
}

function tagAt(font: Uint8Array, at: number): string {
  return String.fromCharCode(...font.subarray(at, at + 4));
}

/** Names for Windows in UTF-16; every current system reads them. */
function readNames(table: Uint8Array): NameRecord[] {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const storage = view.getUint16(4);
  const names: NameRecord[] = [];
  for (let i = 0; i < view.getUint16(2); i += 1) {
    const at = 6 + i * 12;
    if (view.getUint16(at) !== 3) continue;
    const start = storage + view.getUint16(at + 10);
    const bytes = table.subarray(start, start + view.getUint16(at + 8));
    const id = view.getUint16(at + 6);
    if (!names.some((name) => name.id === id)) names.push({ id, text: new TextDecoder('utf-16be').decode(bytes) });
  }
  return names;
}

function writeNames(names: readonly NameRecord[]): Uint8Array {
  const sorted = [...names].sort((a, b) => a.id - b.id);
  const storage = 6 + sorted.length * 12;
  const length = sorted.reduce((sum, { text }) => sum + text.length * 2, 0);
  const table = new Uint8Array(Math.ceil((storage + length) / 4) * 4);
  const view = new DataView(table.buffer);
  view.setUint16(2, sorted.length);
  view.setUint16(4, storage);
  let offset = 0;
  for (const [i, { id, text }] of sorted.entries()) {
    const at = 6 + i * 12;
    view.setUint16(at, 3);
    view.setUint16(at + 2, 1);
    view.setUint16(at + 4, 0x409);
    view.setUint16(at + 6, id);
    view.setUint16(at + 8, text.length * 2);
    view.setUint16(at + 10, offset);
    for (let j = 0; j < text.length; j += 1) view.setUint16(storage + offset + j * 2, text.charCodeAt(j));
    offset += text.length * 2;
  }
  return table;
}
