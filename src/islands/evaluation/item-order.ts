// Order keys of rows whose ids are item ids.

/** Sorts rows by item: two digits for the section, three signs for the place, and a last digit that an order key may end with. */
export function orderOf(item: string): string {
  const [section = '', place = ''] = item.split('-');
  const own = place.startsWith('A');
  return `${section.padStart(2, '0')}${own ? 'A' : '0'}${place.replace('A', '').padStart(2, '0')}1`;
}
