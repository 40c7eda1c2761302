// The print font inside a PDF: one glyph per character, embedded as a subset, encoded once per character.
import { create } from '@cantoo/fontkit';
import type { PDFDocument, PDFFont } from '@cantoo/pdf-lib';

// biome-ignore lint/suspicious/noExplicitAny: the engine's own types do not say which of its font classes a buffer gives.
type EngineFont = any;

/**
 * The font engine without its text shaping. Shaping (contextual substitution) would replace digits and marks by glyphs that cannot be
 * read back as text, and would break lines elsewhere than the layout did.
 */
export const plainFontkit = {
  create(bytes: Uint8Array): EngineFont {
    const font: EngineFont = create(bytes as never);
    font.layout = (text: string) => ({
      glyphs: Array.from(text, (character) => font.glyphForCodePoint(character.codePointAt(0))),
    });
    return font;
  },
};

/** A font of one PDF: `encode` gives the hexadecimal codes of a text. */
export type EmbeddedFont = { pdf: PDFFont; name: string; encode(text: string): string };

/**
 * Embeds a font under a resource name.
 * @throws Error from `encode` naming a character that the font lacks: it would be a silent blank
 */
export async function embedPrintFont(
  document: PDFDocument,
  bytes: Uint8Array,
  name: string,
  postscript: string,
): Promise<EmbeddedFont> {
  const pdf = await document.embedFont(bytes, { subset: true, customName: postscript });
  const codes = new Map<string, string>();
  const glyphs = (pdf as unknown as { embedder: { font: EngineFont } }).embedder.font;
  const codeOf = (character: string) => {
    const point = character.codePointAt(0)!;
    if (!glyphs.hasGlyphForCodePoint(point)) {
      throw new Error(`print font has no glyph for U+${point.toString(16).toUpperCase().padStart(4, '0')}`);
    }
    const code = pdf.encodeText(character).asString();
    codes.set(character, code);
    return code;
  };
  return {
    pdf,
    name,
    encode(text) {
      let out = '';
      for (const character of text) out += codes.get(character) ?? codeOf(character);
      return out;
    },
  };
}
