// Which characters the print font carries: what Korean public documents are written with. A character outside is reported by name and printed as 〓.

/** Ranges of code points, first and last. Conjoining jamo, half-width forms and invisible characters are left out on purpose: see core/paper/characters.ts. */
const ranges: readonly [number, number][] = [
  [0x20, 0x7e],
  [0xa1, 0xac],
  [0xae, 0x17f],
  [0x370, 0x3ff],
  [0x400, 0x45f],
  [0x2010, 0x2010],
  [0x2013, 0x2027],
  [0x2030, 0x205e],
  [0x2070, 0x27bf],
  [0x3001, 0x318e],
  [0x3200, 0x33ff],
  [0xac00, 0xd7a3],
  [0xff01, 0xff5e],
  [0xffe0, 0xffe6],
];

/** The 4,888 Hanja of KS X 1001, read from the platform's own EUC-KR decoder: names and short forms such as 甲, 前, 株. */
function hanjaOfStandard(): number[] {
  const decoder = new TextDecoder('euc-kr');
  const found = new Set<number>();
  for (let lead = 0xca; lead <= 0xfd; lead += 1) {
    for (let trail = 0xa1; trail <= 0xfe; trail += 1) {
      // NFC turns the compatibility doubles (one reading each) into the one ideograph, as it does with everything people type.
      found.add(decoder.decode(Uint8Array.of(lead, trail)).normalize('NFC').codePointAt(0)!);
    }
  }
  return [...found];
}

/** Code points wanted in the print font, ascending. The font may lack a few of the wide ranges; the advance table says what is really there. */
export function printCharacters(): number[] {
  const points = ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i));
  return [...new Set([...points, ...hanjaOfStandard()])].sort((a, b) => a - b);
}
