// Tables and sizes of the report.

/** A table in Markdown with an empty line below it. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''];
}

export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
