// What a record that was just chosen tells the fields beside it: the grade of a system, the name and version of a configuration item.
// Loaded with the first choice. Which field goes where stands in the definition of the record that was chosen.
import type { Field } from '../../core/field/field.ts';
import { isBlank, type ReferenceValue } from '../../core/field/value.ts';
import { loadForm } from '../../forms/index.ts';
import type { FormSession } from './session.ts';

/** Fields beside a path, with where they are stored: of the same row, or of the sheet. */
function fieldsBeside(session: FormSession, path: string): { prefix: string; fields: Readonly<Record<string, Field>> } {
  const [id = '', row] = path.split('/');
  const field = session.form.fields[id];
  if (field?.kind !== 'rows') return { prefix: '', fields: session.form.fields };
  return { prefix: `${id}/${row}/`, fields: field.columns };
}

/**
 * Fills what is still empty beside a reference, as one edit that can be taken back at once. What somebody has written stays. The values go
 * the way of what is typed: somebody may already be in one of these fields, and what they write there follows the told value.
 */
export async function fillTold(session: FormSession, path: string, chosen: ReferenceValue): Promise<void> {
  const [form, state] = await Promise.all([loadForm(chosen.form), session.workspace.stateOf(chosen)]);
  const { prefix, fields } = fieldsBeside(session, path);
  const told = Object.entries(form?.tells ?? {}).flatMap(([to, from]) => {
    const [field, value] = [fields[to], state?.fields[from]];
    if (!field || value === undefined || isBlank(value) || !isBlank(session.value(prefix + to))) return [];
    if (session.lockedAt((prefix + to).split('/')[0]!)) return [];
    // A grade that the field does not offer is not put into it.
    if (field.kind === 'choice' && !field.options.includes(String(value))) return [];
    return [[prefix + to, value] as const];
  });
  for (const [beside, value] of told) session.type(beside, value);
  if (told.length > 0) await session.flush();
}
