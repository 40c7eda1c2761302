// The three tables of the source as cells: rows of marks against columns (2-1), rows of texts (4-1), and nested levels (5-1).

/** A table as content/source/tables.json keeps it; which of `rows` and `levels` it has depends on its shape. */
export interface SourceTableData {
  readonly id: string;
  readonly sourceNumber: string;
  readonly title: string;
  readonly columns: readonly { readonly id: string; readonly label: string; readonly includes?: readonly string[] }[];
  readonly rows?: readonly {
    readonly element?: string;
    readonly marks?: Readonly<Record<string, string | undefined>>;
    readonly concept?: string;
    readonly description?: readonly string[];
    readonly remark?: string;
  }[];
  readonly levels?: readonly {
    readonly control: string;
    readonly term: string;
    readonly categories: readonly { readonly label: string; readonly factors: readonly string[] }[];
  }[];
}

/** Head and rows of a table of the source, every cell a text. */
export function cellsOfTable({ columns, rows = [], levels = [] }: SourceTableData): {
  head: readonly string[];
  rows: readonly (readonly string[])[];
} {
  if (levels.length > 0) {
    return {
      head: [columns[0]!.label, columns[1]!.label, '분류', columns[2]!.label],
      rows: levels.flatMap(({ control, term, categories }) =>
        categories.map(({ label, factors }) => [control, term, label, factors.join(', ')]),
      ),
    };
  }
  if (rows.some(({ marks }) => marks)) {
    const named = columns.map(({ label, includes }) => (includes ? `${label} (${includes.join(', ')})` : label));
    return {
      head: ['관리요소', ...named],
      rows: rows.map(({ element = '', marks = {} }) => [element, ...columns.map(({ id }) => marks[id] ?? '')]),
    };
  }
  return {
    head: ['구분', '설명', '비고'],
    rows: rows.map(({ concept = '', description = [], remark = '' }) => [concept, description.join('\n'), remark]),
  };
}
