// From the directory to an approval line: who signs a stage of a form, in what order, on what basis, and who may stand in.
// The directory comes as plain values; the line that results is copied into the submit and judged there for ever.
import type { Step, StepKind } from '../form/form.ts';
import type { LineStep, Signer } from '../journal/commit.ts';

export type DirectoryPerson = {
  id: string;
  name: string;
  position: string;
  department?: string;
  roles: readonly string[];
  /** First and last day, `2026-01-01`; open where absent. */
  activeFrom?: string;
  activeTo?: string;
};

/** A configured line. The most closely fitting one wins; a step with `delegated` is 전결 and ends the line. */
export type ConfiguredLine = {
  form: string;
  stage?: string;
  department?: string;
  activeFrom?: string;
  activeTo?: string;
  steps: readonly { step: StepKind; role?: string; person?: string; delegated?: string }[];
};

/** Who signs for whom (대결), in which days and why; for one form or for all. */
export type ProxyAppointment = {
  signer: string;
  proxy: string;
  from: string;
  to: string;
  reason: string;
  form?: string;
};

export type LineQuestion = {
  form: string;
  stage: string;
  /** The definition's default steps, used where nothing is configured. */
  steps: readonly Step[];
  /** Person id of the drafter. */
  drafter: string;
  /** Today, `2026-11-23`. */
  on: string;
  people: readonly DirectoryPerson[];
  lines: readonly ConfiguredLine[];
  proxies: readonly ProxyAppointment[];
};

/** `missing` names the roles nobody holds; their step has an empty signer. `choices` are the people who may sign each step. */
export type ResolvedLine = { line: LineStep[]; missing: string[]; choices: Signer[][] };

/** Resolves the line of a stage. The first step is always the drafter; nobody is put into it twice. */
export function resolveLine(question: LineQuestion): ResolvedLine {
  const { steps, drafter, on, people } = question;
  const active = people.filter((person) => isWithinDays(on, person.activeFrom, person.activeTo));
  const department = people.find((person) => person.id === drafter)?.department;
  const configured: ConfiguredLine['steps'] = findLine(question, department)?.steps ?? steps;
  const resolved: ResolvedLine = { line: [], missing: [], choices: [] };
  const taken = new Set<string>();
  for (const step of configured) {
    const choices =
      step.step === '기안'
        ? people.filter((one) => one.id === drafter)
        : candidatesOf(step, active, drafter, department);
    const person = choices.find((one) => !taken.has(one.id));
    if (!person) resolved.missing.push(step.role ?? step.step);
    else taken.add(person.id);
    const signer = person ? signerOf(person) : { person: '', name: '', position: step.role ?? '' };
    const proxies = person ? proxiesOf(person.id, question, active) : [];
    resolved.line.push({
      step: step.step,
      signer,
      ...(step.delegated !== undefined && { delegated: step.delegated }),
      ...(proxies.length > 0 && { proxies }),
    });
    resolved.choices.push(choices.map(signerOf));
    if (step.delegated !== undefined) break;
  }
  return resolved;
}

/** The configured line that fits best: one for the stage before one for all stages, one for the department before one for all, the newest last. */
function findLine(
  { form, stage, lines, on }: LineQuestion,
  department: string | undefined,
): ConfiguredLine | undefined {
  const fitting = lines.filter(
    (line) =>
      line.form === form &&
      (line.stage === undefined || line.stage === stage) &&
      (line.department === undefined || line.department === department) &&
      isWithinDays(on, line.activeFrom, line.activeTo),
  );
  const weight = (line: ConfiguredLine): number =>
    (line.stage === undefined ? 0 : 2) + (line.department === undefined ? 0 : 1);
  const newer = (a: ConfiguredLine, b: ConfiguredLine): boolean => (a.activeFrom ?? '') > (b.activeFrom ?? '');
  return fitting.reduce<ConfiguredLine | undefined>((best, line) => {
    if (!best || weight(line) > weight(best)) return line;
    return weight(line) === weight(best) && newer(line, best) ? line : best;
  }, undefined);
}

/** People who may sign a step: the named one, or holders of the role, those of the drafter's department first. */
function candidatesOf(
  step: { role?: string; person?: string },
  active: readonly DirectoryPerson[],
  drafter: string,
  department: string | undefined,
): DirectoryPerson[] {
  if (step.person !== undefined) return active.filter((person) => person.id === step.person);
  const { role } = step;
  const holders = active.filter((person) => person.id !== drafter && role !== undefined && person.roles.includes(role));
  const near = (person: DirectoryPerson): boolean => department !== undefined && person.department === department;
  return [...holders.filter(near), ...holders.filter((person) => !near(person))];
}

/** Appointments that still run: the signature may come later than the submit. */
function proxiesOf(
  signer: string,
  { proxies, form, on }: LineQuestion,
  active: readonly DirectoryPerson[],
): NonNullable<LineStep['proxies']> {
  return proxies
    .filter((one) => one.signer === signer && one.to >= on && (one.form === undefined || one.form === form))
    .flatMap(({ proxy, from, to, reason }) => {
      const person = active.find((one) => one.id === proxy);
      return person ? [{ ...signerOf(person), from, to, reason }] : [];
    });
}

function signerOf({ id, name, position }: DirectoryPerson): Signer {
  return { person: id, name, position };
}

function isWithinDays(day: string, from: string | undefined, to: string | undefined): boolean {
  return (from === undefined || from <= day) && (to === undefined || day <= to);
}
