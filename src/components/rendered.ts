/** Bodies of texts as HTML, by name; see Once.astro. */
export const rendered = new Map<string, string>();
