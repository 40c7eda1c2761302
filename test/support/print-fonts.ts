// The print fonts for tests, made as the build makes them; nothing has to be built first.
import { printFont } from '../../scripts/font-print.ts';

let made: Promise<{ regular: Uint8Array; bold: Uint8Array }> | undefined;

export function printFonts(): Promise<{ regular: Uint8Array; bold: Uint8Array }> {
  made ??= Promise.all([printFont(400), printFont(700)]).then(([regular, bold]) => ({ regular, bold }));
  return made;
}
