// The entry of each of the 152 documents of the source: what it is for, when and by whom it is written, and its fields.
import type { Library } from './library.ts';
import type { SourceDocument } from './source.ts';

/** A field as the outline of the source describes it. */
export interface DocumentField {
  readonly id: string;
  readonly label: string;
  readonly type: string;
  readonly required?: boolean;
  /** Named by the source; otherwise read out of the clause `inferredFrom`. */
  readonly stated: boolean;
  readonly inferredFrom?: string;
  readonly options?: readonly string[];
  readonly multiple?: boolean;
  readonly columns?: readonly { readonly label: string }[];
}
/** A document with all that its entry shows. */
export type DocumentEntry = Omit<SourceDocument, 'fields'> & {
  readonly english?: string;
  readonly aliases?: readonly string[];
  readonly cadence?: string;
  readonly note?: string;
  readonly roles?: {
    readonly write?: readonly string[];
    readonly review?: readonly string[];
    readonly approve?: readonly string[];
  };
  readonly workflow?: readonly string[];
  readonly feeds?: readonly string[];
  readonly fields: readonly DocumentField[];
};

const typeTitles: Readonly<Record<string, string>> = {
  text: '글',
  longtext: '긴 글',
  number: '수',
  money: '금액',
  boolean: '예·아니오',
  choice: '선택',
  date: '날짜',
  datetime: '일시',
  duration: '시간',
  person: '사람',
  org: '부서·기관',
  phone: '전화번호',
  signature: '서명',
  attachment: '붙임',
  table: '표',
};

/** What is written into a field, in Korean: `선택: 높음, 보통, 낮음`, `표: 성명, 소속`. */
export function describeType({ type, options = [], columns = [], multiple = false }: DocumentField): string {
  const title = `${typeTitles[type] ?? type}${multiple ? '(여럿)' : ''}`;
  const inside = [...options, ...columns.map(({ label }) => label)];
  return inside.length > 0 ? `${title}: ${inside.join(', ')}` : title;
}

/** Where the entry of a document stands. */
export const documentAddress = (id: string) => `/forms/documents/${id}/`;

interface GuidePart {
  readonly domain: string;
  readonly guide: string;
  readonly part: Library['guides'][number]['parts'][number];
  /** Ids of the documents that its tags name. */
  readonly named: ReadonlySet<string>;
}

const partsOf = new WeakMap<Library['guides'], readonly GuidePart[]>();

/** All parts of some guides with the documents they name, read once. */
function readParts(library: Library, guides: Library['guides']): readonly GuidePart[] {
  let parts = partsOf.get(guides);
  if (!parts) {
    const bodies = new Map(library.sources.guides.map(({ file, body }) => [file, body]));
    parts = guides.flatMap(({ file, head, parts: own }) =>
      own.map((part) => ({
        domain: head.domain,
        guide: head.title,
        part,
        named: new Set(
          [...partBody(bodies.get(file) ?? '', part.id).matchAll(/<Document id="([^"]+)">/g)].map(([, id]) => id!),
        ),
      })),
    );
    partsOf.set(guides, parts);
  }
  return parts;
}

/** Parts of the guides in force that name a document, by tag or by its title. */
export function partsNaming(
  library: Library,
  guides: Library['guides'],
  { id, title }: Pick<SourceDocument, 'id' | 'title'>,
): readonly Omit<GuidePart, 'named'>[] {
  return readParts(library, guides).filter(({ part, named }) => named.has(id) || part.text.includes(title));
}

function partBody(body: string, id: string): string {
  const start = body.indexOf(`<Part id="${id}"`);
  return start < 0 ? '' : body.slice(start, body.indexOf('</Part>', start));
}
