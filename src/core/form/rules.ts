// The rules of a definition. A form page shows a form before anybody asks what is wrong with it, so what browsers load first has a loader in
// the place of the rules (scripts/slim-forms.ts), and only a definition that went through here can be judged by.
import type { Form, FormWithRules } from './form.ts';

type Rules = FormWithRules['rules'];

/** The definition with its rules, loaded where it came without. @throws TypeError of the browser when they cannot be loaded. */
export async function withRules(form: Form): Promise<FormWithRules> {
  const { rules } = form as { rules?: Rules | (() => Promise<{ default: Rules }>) };
  return { ...form, rules: typeof rules === 'function' ? (await rules()).default : (rules ?? []) };
}
