// Laid-out pages to a PDF: embedded fonts, tags, language, attachments and the identification of PDF/A-3. Equal input gives equal bytes.
// It is not checked against the whole of PDF/A or PDF/UA, so nothing on screen may claim conformance.
import { AFRelationship, PDFDocument, PDFHexString, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { sha256 } from '@noble/hashes/sha2.js';
import type { FileValue } from '../core/field/value.ts';
import type { Page } from '../core/paper/page.ts';
import { contentOf } from './pdf-content.ts';
import { embedPrintFont, plainFontkit } from './pdf-font.ts';
import { addOutline } from './pdf-outline.ts';
import { createStructure } from './pdf-structure.ts';

export type PdfOptions = {
  /** The print fonts as TTF, see loadPrintFonts. */
  fonts: { regular: Uint8Array; bold: Uint8Array };
  title: string;
  /** `ko`. */
  language: string;
  /** Wall time in Asia/Seoul, `2026-11-23T09:12` or with seconds. */
  created: string;
  author?: string;
  /** Bytes of a drawn signature or picture; undefined when this PC does not hold them. */
  files?: (file: FileValue) => Promise<Uint8Array | undefined> | Uint8Array | undefined;
  /** Attached as data that the sheet was made from, such as the record as JSON. */
  attachments?: readonly { name: string; type: string; bytes: Uint8Array; description?: string }[];
  /** Told after every few pages: pages written and pages in all. */
  progress?: (done: number, total: number) => void;
  /** Stops the work: the promise is rejected with the signal's reason. */
  signal?: AbortSignal;
};

/** How long pages are written before the browser gets its turn, milliseconds. */
const slice = 24;

/**
 * Writes pages as a PDF file.
 * @throws Error when a text holds a character that the font lacks (layOut never leaves one), or the signal's reason
 */
export async function pdfOf(pages: readonly Page[], options: PdfOptions): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.registerFontkit(plainFontkit);
  describe(document, options);
  const regular = await embedPrintFont(document, options.fonts.regular, 'F1', 'JICHIM+NotoSansKR-Regular');
  const bold = await embedPrintFont(document, options.fonts.bold, 'F2', 'JICHIM+NotoSansKR-Bold');
  const images = await embedImages(document, pages, options);
  const structure = createStructure(document);
  const hash = sha256.create();
  const resources = document.context.register(
    document.context.obj({
      Font: { F1: regular.pdf.ref, F2: bold.pdf.ref },
      XObject: Object.fromEntries([...images.values()].map(({ image, name }) => [name, image.ref])),
    }),
  );

  let since = performance.now();
  for (const [i, page] of pages.entries()) {
    options.signal?.throwIfAborted();
    const leaf = document.addPage([(page.width * 72) / 25.4, (page.height * 72) / 25.4]);
    const content = contentOf(page, { regular, bold, images, mark: (part) => structure.mark(part, i, leaf.ref) });
    hash.update(new TextEncoder().encode(content));
    finishLeaf(document, leaf.node, document.context.register(document.context.flateStream(content)), resources, i);
    if (performance.now() - since > slice) {
      options.progress?.(i + 1, pages.length);
      await new Promise((resolve) => setTimeout(resolve));
      since = performance.now();
    }
  }
  structure.finish();
  addOutline(document, pages);
  for (const { name, type, bytes, description } of options.attachments ?? []) {
    hash.update(bytes);
    await document.attach(bytes, name, {
      mimeType: type,
      description,
      creationDate: dateOf(options.created),
      modificationDate: dateOf(options.created),
      afRelationship: AFRelationship.Source,
    });
  }
  identify(document, hash.update(new TextEncoder().encode(`${options.title}\n${options.created}`)).digest());
  options.signal?.throwIfAborted();
  const bytes = await document.save({ useObjectStreams: true, objectsPerTick: 2000, addDefaultPage: false });
  options.signal?.throwIfAborted();
  options.progress?.(pages.length, pages.length);
  return bytes;
}

function describe(document: PDFDocument, options: PdfOptions): void {
  document.setTitle(options.title, { showInWindowTitleBar: true });
  document.setLanguage(options.language);
  document.setProducer('Jichim');
  document.setCreator('Jichim');
  if (options.author) document.setAuthor(options.author);
  document.setCreationDate(dateOf(options.created));
  document.setModificationDate(dateOf(options.created));
}

/** Korea has one time zone and no summer time. */
function dateOf(created: string): Date {
  return new Date(`${created.length === 16 ? `${created}:00` : created}+09:00`);
}

function finishLeaf(
  document: PDFDocument,
  node: ReturnType<PDFDocument['addPage']>['node'],
  content: PDFRef,
  resources: PDFRef,
  index: number,
): void {
  node.set(PDFName.of('Contents'), content);
  node.set(PDFName.of('Resources'), resources);
  node.set(PDFName.of('StructParents'), document.context.obj(index));
  // Reading order follows the structure for whoever moves by keyboard.
  node.set(PDFName.of('Tabs'), PDFName.of('S'));
}

/** The file identifier is made from the content, so that the same sheet printed twice is the same file. */
function identify(document: PDFDocument, digest: Uint8Array): void {
  const id = PDFHexString.of(
    Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0'))
      .join('')
      .toUpperCase(),
  );
  document.context.trailerInfo.ID = document.context.obj([id, id]);
  document.convertToPDFA({ conformance: '3B' });
}

async function embedImages(document: PDFDocument, pages: readonly Page[], options: PdfOptions) {
  const images = new Map<string, { image: Awaited<ReturnType<PDFDocument['embedPng']>>; name: string }>();
  for (const page of pages) {
    for (const mark of page.marks) {
      if (mark.kind !== 'image' || images.has(mark.file.sha256)) continue;
      const bytes = await options.files?.(mark.file);
      if (!bytes) continue;
      const image = mark.file.type === 'image/png' ? await document.embedPng(bytes) : await document.embedJpg(bytes);
      images.set(mark.file.sha256, { image, name: `I${images.size + 1}` });
    }
  }
  return images;
}
