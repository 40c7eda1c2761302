// Which facts of a form's records a rule looks at: to read no more than those, and to check that they exist.
import type { Form } from '../form/form.ts';
import type { Condition, DocumentRule, EvidenceRule } from './rule.ts';

export type NamedFacts = {
  /** Ids of fields and computed values. */
  readonly fields: ReadonlySet<string>;
  /** Columns as `rows/column`. */
  readonly columns: ReadonlySet<string>;
  readonly stages: ReadonlySet<string>;
};

/** Facts that rules over one form name. */
export function namedFacts(rules: readonly EvidenceRule[]): NamedFacts {
  const fields = new Set<string>();
  const columns = new Set<string>();
  const stages = new Set<string>();
  const addRows = (rows: string, names: readonly string[]) => {
    fields.add(rows);
    for (const name of names) columns.add(`${rows}/${name}`);
  };
  const addCondition = (condition: Condition) => {
    if ('approved' in condition) stages.add(condition.approved);
    else if ('rows' in condition)
      addRows(
        condition.rows,
        'every' in condition
          ? [condition.every]
          : [...condition.filled, ...(condition.where ? [condition.where.column] : [])],
      );
    else {
      fields.add(condition.field);
      if ('after' in condition) fields.add(condition.after);
    }
  };
  for (const rule of rules) {
    rule.of?.forEach(addCondition);
    if (rule.kind !== 'document') rule.have?.forEach(addCondition);
    if (rule.kind === 'count') {
      fields.add(rule.date);
      if (rule.perSystem) fields.add(rule.perSystem.field);
    }
    if (rule.kind === 'document') {
      const { effectiveFrom, reviewedOn, sections, heading, content, history, on, kind } = rule.register;
      for (const field of [effectiveFrom, reviewedOn]) fields.add(field);
      addRows(sections, [heading, content]);
      addRows(history, [on, kind]);
    }
  }
  return { fields, columns, stages };
}

/** The document when the form knows none of that id, else headings that neither the source nor the checklist asks of it. */
function missingHeadings({ document, headings = [] }: DocumentRule, form: Form): readonly string[] {
  const outline = form.outlines?.[document];
  if (!outline) return [document];
  const known = new Set([...outline.headings.map(({ label }) => label), ...(outline.further ?? [])]);
  return headings.filter((heading) => !known.has(heading));
}

/** Headings that a rule wants words under: those it names, else all that the source asks of the document. */
export function wantedHeadings({ document, headings }: DocumentRule, form: Form | undefined): readonly string[] {
  return headings ?? form?.outlines?.[document]?.headings.map(({ label }) => label) ?? [];
}

/** What a rule names and its form does not have, by id: `grade`, `notices/at`, `result`. */
export function missingFacts(rule: EvidenceRule, form: Form): readonly string[] {
  const { fields, columns, stages } = namedFacts([rule]);
  const hasColumn = (path: string) => {
    const [rows = '', column = ''] = path.split('/');
    const field = form.fields[rows];
    return field?.kind === 'rows' && Object.hasOwn(field.columns, column);
  };
  return [
    ...[...fields].filter((id) => !Object.hasOwn(form.fields, id) && !Object.hasOwn(form.computed, id)),
    ...[...columns].filter((path) => !hasColumn(path)),
    ...[...stages].filter((id) => !form.workflow.stages.some((stage) => stage.id === id)),
    ...(rule.kind === 'document' ? missingHeadings(rule, form) : []),
  ];
}
