// People, approval lines, proxies and duty rules as the directory's own records hold them, read once and kept until one changes.
import type { ConfiguredLine, DirectoryPerson, ProxyAppointment, ResolvedLine } from '../core/approval/line.ts';
import type { DutyRule } from '../core/approval/separation.ts';
import type { OrganisationValue, PersonValue } from '../core/field/value.ts';
import type { Form } from '../core/form/form.ts';
import { plainOf, valuesOf } from '../core/form/values.ts';
import type { RecordState, Signer } from '../core/journal/commit.ts';
import { bookRange, type Database } from './database.ts';
import { formOfBook, type Setting } from './setting.ts';

const books = {
  people: 'person/standing',
  lines: 'approval-line/standing',
  proxies: 'proxy/standing',
  duties: 'duty-exception/standing',
} as const;

type Plain = Readonly<Record<string, unknown>>;
type Contents = {
  people: DirectoryPerson[];
  lines: ConfiguredLine[];
  proxies: ProxyAppointment[];
  duties: DutyRule[];
};

export class Directory {
  readonly #database: Database;
  readonly #setting: Setting;
  #contents: Promise<Contents> | undefined;

  constructor(setting: Setting) {
    this.#database = setting.database;
    this.#setting = setting;
  }

  /** Reads again at the next question. Called with the book that changed, or nothing when all may have. */
  forget(book?: string): void {
    if (book === undefined || (Object.values(books) as string[]).includes(book)) this.#contents = undefined;
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
    const { resolveLine } = await import('../core/approval/line.ts');
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
    const read = async <T>(book: string, make: (plain: Plain, state: RecordState) => T | undefined): Promise<T[]> => {
      const rows = await this.#database.getAll('rows', bookRange(book));
      // Without records there is nothing to read, and a form page should not load how.
      const form = rows.length > 0 ? await this.#setting.loadForm(formOfBook(book)) : undefined;
      if (!form) return [];
      const inForce = rows.map(({ state }) => state).filter((state) => isInForce(form, state));
      return inForce.flatMap((state) => make(plainOf(form, valuesOf(state)), state) ?? []);
    };
    const [people, lines, proxies, duties] = await Promise.all([
      read(books.people, toPerson),
      read(books.lines, toLine),
      read(books.proxies, toProxy),
      read(books.duties, toDutyRule),
    ]);
    for (const { id, name } of people) this.#setting.hearName(id, name);
    return { people, lines, proxies, duties };
  }
}

/** A record of the directory counts when it stands: not void, and approved where its form asks for approval. */
function isInForce(form: Form, state: RecordState): boolean {
  if (state.status === 'void' || state.status === 'erased') return false;
  const asks = form.workflow.stages.some((stage) => stage.approval.length > 0);
  return !asks || state.revisions.some((revision) => revision.approved);
}

function toPerson(plain: Plain, state: RecordState): DirectoryPerson | undefined {
  const name = text(plain.name);
  if (!name) return undefined;
  return {
    id: state.record,
    name,
    position: text(plain.position) ?? '',
    department: (plain.department as OrganisationValue | undefined)?.name,
    roles: (plain.roles as readonly string[] | undefined) ?? [],
    activeFrom: text(plain.activeFrom),
    activeTo: text(plain.activeTo),
  };
}

function toLine(plain: Plain): ConfiguredLine | undefined {
  const form = text(plain.form);
  const rows = (plain.steps as readonly Plain[] | undefined) ?? [];
  if (!form || rows.length === 0) return undefined;
  return {
    form,
    stage: text(plain.stage),
    department: (plain.department as OrganisationValue | undefined)?.name,
    activeFrom: text(plain.activeFrom),
    activeTo: text(plain.activeTo),
    steps: rows.map((row) => ({
      step: row.step as ConfiguredLine['steps'][number]['step'],
      role: text(row.role),
      person: (row.person as PersonValue | undefined)?.id || undefined,
      delegated: text(row.delegated),
    })),
  };
}

function toProxy(plain: Plain): ProxyAppointment | undefined {
  const signer = (plain.signer as PersonValue | undefined)?.id;
  const proxy = (plain.proxy as PersonValue | undefined)?.id;
  const from = text(plain.from);
  const to = text(plain.to);
  if (!signer || !proxy || !from || !to) return undefined;
  return { signer, proxy, from, to, reason: text(plain.reason) ?? '', form: text(plain.form) };
}

function toDutyRule(plain: Plain): DutyRule | undefined {
  const [first, second, from] = [text(plain.firstDuty), text(plain.secondDuty), text(plain.from)];
  const kind = plain.kind;
  if (!first || !second || !from || (kind !== '추가' && kind !== '예외')) return undefined;
  return {
    kind,
    duties: [first, second],
    form: text(plain.form),
    person: (plain.person as PersonValue | undefined)?.id || undefined,
    from,
    to: text(plain.to),
    reason: text(plain.reason) ?? '',
  };
}

function toPersonValue({ id, name, position, department }: DirectoryPerson): PersonValue {
  return { id, name, ...(position && { position }), ...(department && { organisation: department }) };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
