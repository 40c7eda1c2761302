// People, approval lines, proxies and duty rules as the directory's own records hold them, read once and kept until one changes.
import {
  type ConfiguredLine,
  type DirectoryPerson,
  type ProxyAppointment,
  type ResolvedLine,
  resolveLine,
} from '../core/approval/line.ts';
import type { DutyRule } from '../core/approval/separation.ts';
import type { OrganisationValue, PersonValue } from '../core/field/value.ts';
import type { Form } from '../core/form/form.ts';
import type { Signer } from '../core/journal/commit.ts';
import type { Setting } from './setting.ts';
import { dayOf, type Plain, readStanding, type Standing, type StandingBook, textOf } from './standing.ts';

/** The books of the directory. */
export const directoryBooks = {
  people: { book: 'person/standing', signed: false },
  lines: { book: 'approval-line/standing', signed: false },
  proxies: { book: 'proxy/standing', signed: true },
  duties: { book: 'duty-exception/standing', signed: true },
} as const satisfies Readonly<Record<string, StandingBook>>;

type Contents = {
  people: DirectoryPerson[];
  lines: ConfiguredLine[];
  proxies: ProxyAppointment[];
  duties: DutyRule[];
};

export class Directory {
  readonly #setting: Setting;
  #contents: Promise<Contents> | undefined;

  constructor(setting: Setting) {
    this.#setting = setting;
  }

  /** Reads again at the next question. Called with the book that changed, or nothing when all may have. */
  forget(book?: string): void {
    const books = Object.values(directoryBooks);
    if (book === undefined || books.some((one) => one.book === book)) this.#contents = undefined;
  }

  /** People in service today, by name. */
  async people(): Promise<readonly PersonValue[]> {
    const { people } = await this.#read();
    return people
      .filter((one) => this.#isActive(one))
      .map(toPersonValue)
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  async person(id: string): Promise<DirectoryPerson | undefined> {
    return (await this.#read()).people.find((one) => one.id === id);
  }

  async signerOf(id: string): Promise<Signer | undefined> {
    const found = await this.person(id);
    return found && { person: found.id, name: found.name, position: found.position };
  }

  /** Whether a person may act today. An empty directory refuses nobody: somebody has to write its first record. */
  async mayAct(id: string): Promise<boolean> {
    const { people } = await this.#read();
    const found = people.find((one) => one.id === id);
    return people.length === 0 || (found !== undefined && this.#isActive(found));
  }

  /** Ids of the people in service today who hold a role. */
  async holdersOf(role: string): Promise<string[]> {
    const { people } = await this.#read();
    return people.filter((one) => one.roles.includes(role) && this.#isActive(one)).map(({ id }) => id);
  }

  async isEmpty(): Promise<boolean> {
    return (await this.#read()).people.length === 0;
  }

  async dutyRules(): Promise<readonly DutyRule[]> {
    return (await this.#read()).duties;
  }

  /** The approval line of a stage as it would be today for a drafter. */
  async lineOf(form: Form, stage: string, drafter: string): Promise<ResolvedLine> {
    const { people, lines, proxies } = await this.#read();
    const steps = form.workflow.stages.find((one) => one.id === stage)?.approval ?? [];
    if (steps.length === 0) return { line: [], missing: [], choices: [] };
    return resolveLine({ form: form.id, stage, steps, drafter, on: this.#setting.today(), people, lines, proxies });
  }

  #isActive({ activeFrom, activeTo }: DirectoryPerson): boolean {
    const today = this.#setting.today();
    return (activeFrom === undefined || activeFrom <= today) && (activeTo === undefined || today <= activeTo);
  }

  #read(): Promise<Contents> {
    this.#contents ??= this.#readAll();
    return this.#contents;
  }

  async #readAll(): Promise<Contents> {
    const read = async <T>(book: StandingBook, make: (one: Standing) => T | undefined): Promise<T[]> =>
      (await readStanding(this.#setting.database, book)).flatMap((one) => make(one) ?? []);
    const [people, lines, proxies, duties] = await Promise.all([
      read(directoryBooks.people, toPerson),
      read(directoryBooks.lines, toLine),
      read(directoryBooks.proxies, toProxy),
      read(directoryBooks.duties, toDutyRule),
    ]);
    for (const { id, name } of people) this.#setting.hearName(id, name);
    return { people, lines, proxies, duties };
  }
}

function toPerson({ record, plain }: Standing): DirectoryPerson | undefined {
  const name = textOf(plain.name);
  if (!name) return undefined;
  return {
    id: record,
    name,
    position: textOf(plain.position) ?? '',
    department: (plain.department as OrganisationValue | undefined)?.name,
    roles: Array.isArray(plain.roles) ? plain.roles : [],
    activeFrom: dayOf(plain.activeFrom),
    activeTo: dayOf(plain.activeTo),
  };
}

function toLine({ plain }: Standing): ConfiguredLine | undefined {
  const form = textOf(plain.form);
  const rows = (plain.steps as readonly Plain[] | undefined) ?? [];
  if (!form || rows.length === 0) return undefined;
  return {
    form,
    stage: textOf(plain.stage),
    department: (plain.department as OrganisationValue | undefined)?.name,
    activeFrom: dayOf(plain.activeFrom),
    activeTo: dayOf(plain.activeTo),
    steps: rows.map((row) => ({
      step: row.step as ConfiguredLine['steps'][number]['step'],
      role: textOf(row.role),
      person: (row.person as PersonValue | undefined)?.id || undefined,
      delegated: textOf(row.delegated),
    })),
  };
}

function toProxy({ plain }: Standing): ProxyAppointment | undefined {
  const signer = (plain.signer as PersonValue | undefined)?.id;
  const proxy = (plain.proxy as PersonValue | undefined)?.id;
  const from = dayOf(plain.from);
  const to = dayOf(plain.to);
  if (!signer || !proxy || !from || !to) return undefined;
  return { signer, proxy, from, to, reason: textOf(plain.reason) ?? '', form: textOf(plain.form) };
}

function toDutyRule({ plain }: Standing): DutyRule | undefined {
  const [first, second, from] = [textOf(plain.firstDuty), textOf(plain.secondDuty), dayOf(plain.from)];
  const kind = plain.kind;
  if (!first || !second || !from || (kind !== '추가' && kind !== '예외')) return undefined;
  return {
    kind,
    duties: [first, second],
    form: textOf(plain.form),
    person: (plain.person as PersonValue | undefined)?.id || undefined,
    from,
    to: dayOf(plain.to),
    reason: textOf(plain.reason) ?? '',
  };
}

function toPersonValue({ id, name, position, department }: DirectoryPerson): PersonValue {
  return { id, name, ...(position && { position }), ...(department && { organisation: department }) };
}
