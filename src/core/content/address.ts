// Addresses of the text pages, written without the base path: `underBase` puts it on at the edge.
import { type ClauseTree, pageOf } from './clause.ts';

/** Puts the site's base path (`/` or `/x/`) before an address that begins with a slash. */
export function underBase(base: string, address: string): string {
  return `${base.replace(/\/+$/, '')}${address}`;
}

/** Where a clause stands: its page and anchor, or its line in the list of what is still to come. */
export function clauseAddress(tree: ClauseTree, pages: ReadonlySet<string>, id: string): string {
  const page = pageOf(tree, pages, id);
  if (page !== undefined) return page === id ? `/guideline/${page}/` : `/guideline/${page}/#${id}`;
  const listed = [...tree.ancestors(id), tree.get(id)].find(({ kind, id: own }) => kind === 'section' || own === id);
  return `/guideline/#${listed?.id ?? id}`;
}

export const guidelineEditionAddress = (edition: string, page?: string) =>
  page === undefined ? `/guideline/v/${edition}/` : `/guideline/v/${edition}/${page}/`;
export const guideAddress = (domain: string, edition?: string) =>
  edition === undefined ? `/guides/${domain}/` : `/guides/${domain}/v/${edition}/`;
export const procedureAddress = (domain: string, version?: string) =>
  version === undefined ? `/agency/${domain}/` : `/agency/${domain}/v/${version}/`;
/** The paper of a text, beside its permanent address. */
export const paperAddress = (permanent: string) => `${permanent}text.pdf`;
/** The table of how a procedure applies each clause. */
export const tailoringAddress = (domain: string, version?: string) => `${procedureAddress(domain, version)}tailoring/`;
/** What changed in guideline and guides since the procedures were made. */
export const upstreamAddress = '/agency/upstream/';
export const formAddress = (form: string) => `/forms/${form}/`;
export const ledgerAddress = (form: string) => `/ledgers/${form}/`;
/** The line of an item or criterion in the evaluation. */
export const itemAddress = (item: string) => `/evaluation/#item-${item}`;
export const criterionAddress = (criterion: string) => `/evaluation/#criterion-${criterion}`;

/** Anchor of an article of an agency's procedure. */
export const articleAnchor = (number: number) => `article-${number}`;
