// What is wrong with the record on the page, and when it may be said: a draft is not scolded for what is still empty.
import { isBlank, type Scalar, type Values } from '../../core/field/value.ts';
import type { Form, FormContext } from '../../core/form/form.ts';
import { withRules } from '../../core/form/rules.ts';
import type { Problem } from '../../core/form/validate.ts';

export interface Judgement {
  /** Works out the problems anew; once for each drawing. */
  renew(): void;
  at(path: string): readonly Problem[];
  /** @throws when the checks cannot be loaded. */
  judge(stage: string): Promise<readonly Problem[]>;
  judged(): readonly Problem[] | undefined;
  /** What was judged has been done: it is no longer shown. */
  settle(): void;
  touch(path: string): void;
  report(path: string, message: string | undefined, level?: Problem['level']): void;
}

/**
 * Judges the values of one page. The checks and the form's rules are loaded with the first control that is left.
 * @param stage tells the stage that is being worked on.
 * @param changed is called when the checks have come.
 */
export function createJudgement(
  form: Form,
  context: () => FormContext,
  values: () => Values,
  valueAt: (path: string) => Scalar | undefined,
  stage: () => string,
  changed: () => void,
): Judgement {
  const touched = new Set<string>();
  const reports = new Map<string, Problem>();
  let check: ((values: Values, options: { stage: string; context: FormContext }) => readonly Problem[]) | undefined;
  let asked: string | undefined;
  let problems: readonly Problem[] = [];
  let places = new Map<string, Problem[]>();

  /** Before a submit only what somebody typed and left is judged; a rule counts once every field it is about was left. */
  const isSayable = (problem: Problem): boolean => {
    if (asked !== undefined) return true;
    const about = [problem.path, ...(problem.also ?? [])];
    return about.every((path) => touched.has(path) && (form.fields[path]?.kind === 'rows' || !isBlank(valueAt(path))));
  };

  const renew = () => {
    problems = check?.(values(), { stage: asked ?? stage(), context: context() }) ?? [];
    places = new Map();
    for (const problem of [...reports.values(), ...problems.filter(isSayable)]) {
      for (const path of [problem.path, ...(problem.also ?? [])]) {
        const list = places.get(path);
        if (list) list.push(problem);
        else places.set(path, [problem]);
      }
    }
  };

  const load = async () => {
    if (check) return;
    const [{ validate }, judged] = await Promise.all([import('../../core/form/validate.ts'), withRules(form)]);
    check = (all, options) => validate(judged, all, options);
    changed();
  };

  return {
    renew,
    at: (path) => places.get(path) ?? [],
    async judge(next) {
      await load();
      asked = next;
      renew();
      return problems;
    },
    judged: () => (asked === undefined ? undefined : problems),
    settle() {
      asked = undefined;
    },
    touch(path) {
      touched.add(path);
      touched.add(path.split('/')[0]!);
      // What cannot be loaded now is loaded with the next control, and at the latest with the submit.
      load().catch(() => {});
    },
    report(path, message, level = 'error') {
      if (message === undefined) reports.delete(path);
      else reports.set(path, { path, message, level });
    },
  };
}
