// Fields that no two records should share: says which other record holds the same value. Loaded for forms that have such a field.
import { isBlank, type Scalar } from '../../core/field/value.ts';
import type { Form } from '../../core/form/form.ts';
import { withParticle } from '../../core/text/particle.ts';
import type { Workspace } from '../../store/workspace.ts';

/**
 * Looks for records with the same values, each value once.
 * @param tell called with the warning of a field, or undefined when its value is its own
 */
export function createSameValues(
  form: Form,
  workspace: Workspace,
  record: string,
  stored: (path: string) => Scalar | undefined,
  tell: (path: string, warning: string | undefined) => void,
): () => void {
  const looked = new Map<string, string>();

  const look = async (id: string, value: Scalar | undefined) => {
    const text = JSON.stringify(value ?? null);
    if (looked.get(id) === text) return;
    looked.set(id, text);
    const same =
      value === undefined || isBlank(value) ? undefined : await workspace.findSame(form.id, id, value, record);
    // Another value was saved while this one was looked for.
    if (looked.get(id) !== text) return;
    tell(id, same && sayWarning(form.fields[id]!.label, same.number));
  };

  return () => {
    for (const id of Object.keys(form.fields)) if (form.fields[id]!.unique) void look(id, stored(id));
  };
}

function sayWarning(label: string, number: string): string {
  return `${withParticle(label, '이/가')} ${number} 기록과 같습니다. 한 값은 한 기록에만 씁니다. 어느 쪽이 맞는지 확인해 주세요.`;
}
