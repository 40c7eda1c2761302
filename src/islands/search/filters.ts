// What a search is narrowed to, as the address bar holds it: /search/?q=…&kind=…&domain=…&status=….
import type { EditionStatus } from '../../core/content/status.ts';
import { type UnitKind, unitKinds } from '../../core/search/unit-kind.ts';

export interface SearchFilters {
  readonly kind: UnitKind | 'record' | 'all';
  /** A domain, or `all`. */
  readonly domain: string;
  readonly status: EditionStatus | 'all';
}

export const kindTitles: Readonly<Record<SearchFilters['kind'], string>> = {
  all: '모두',
  ...unitKinds,
  record: '기록',
};

/** 현행 comes first: a search answers with what is in force unless somebody asks for more. */
export const statusTitles: Readonly<Record<SearchFilters['status'], string>> = {
  현행: '현행',
  '시행 예정': '시행 예정',
  폐지: '폐지',
  all: '모두',
};

const pick = <T extends string>(value: string | null, titles: Readonly<Record<T, string>>, otherwise: T): T =>
  value !== null && Object.hasOwn(titles, value) ? (value as T) : otherwise;

/** Filters from the query of an address; what it does not know stands at its default. */
export function readFilters(query: URLSearchParams): SearchFilters {
  return {
    kind: pick(query.get('kind'), kindTitles, 'all'),
    domain: query.get('domain') || 'all',
    status: pick(query.get('status'), statusTitles, '현행'),
  };
}

/** The query of an address for a search; defaults are left out. */
export function writeFilters(
  query: string,
  { kind, domain, status }: SearchFilters,
): Record<string, string | undefined> {
  return {
    q: query || undefined,
    kind: kind === 'all' ? undefined : kind,
    domain: domain === 'all' ? undefined : domain,
    status: status === '현행' ? undefined : status,
  };
}
