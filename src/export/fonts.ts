// Fetches the print fonts from the own host and unpacks them, once per page. Called before the first PDF.
export type PrintFonts = { regular: Uint8Array; bold: Uint8Array };

let loading: Promise<PrintFonts> | undefined;

/**
 * The print fonts as TTF.
 * @param base address of the folder with the fonts, ending in a slash: `/fonts/`
 * @throws Error with a Korean sentence when they cannot be fetched; the next call tries again
 */
export function loadPrintFonts(base: string): Promise<PrintFonts> {
  loading ??= Promise.all([400, 700].map((weight) => fetchFont(`${base}print-${weight}.ttf.gz`))).then(
    ([regular, bold]) => ({ regular: regular!, bold: bold! }),
  );
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

async function fetchFont(address: string): Promise<Uint8Array> {
  const response = await fetch(address).catch(() => undefined);
  if (!response?.ok) {
    throw new Error('인쇄 글꼴을 불러오지 못했습니다. 연결을 확인하고 다시 시도해 주세요.');
  }
  const bytes = new Uint8Array(await response.arrayBuffer());
  // Some servers unpack .gz files on the way.
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? unpackGzip(bytes) : bytes;
}

/** Unpacks gzip bytes. */
export async function unpackGzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}
