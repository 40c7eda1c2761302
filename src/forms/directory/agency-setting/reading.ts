// From a record of 기관 설정값 to the setting it makes: what people write in Korean, read against the shape of the suggested value (권장값).
import { isBlank, type Scalar } from '../../../core/field/value.ts';
import type { FormContext } from '../../../core/form/form.ts';
import { defaultParameters, type ParameterId, type ParameterTable } from '../../../core/form/parameter.ts';
import { type ParameterGuide, parameterGuides } from '../../../core/form/parameter-guide.ts';
import { isDate } from '../../../core/text/date.ts';
import { withParticle } from '../../../core/text/particle.ts';
import { parseDate } from '../../../core/text/read-date.ts';

/** A setting with its name and its suggested value, whose shape the agency's own must have. */
type Parameter = ParameterGuide & { readonly value: Scalar | ParameterTable };

const known: Readonly<Record<string, Parameter>> = Object.fromEntries(
  (Object.keys(parameterGuides) as ParameterId[]).map((id) => [
    id,
    { ...parameterGuides[id], value: defaultParameters[id] },
  ]),
);

/** Names under which settings are chosen and stored. A label of core/form/parameter-guide.ts that changes keeps its old wording here. */
const oldLabels: Readonly<Record<string, string>> = {};

/** Names of all settings, in the order of the settings page. */
export const settingLabels: readonly string[] = Object.values(known).map(({ label }) => label);

/** The most columns any setting has. */
export const cellIds = ['first', 'second', 'third', 'fourth', 'fifth'] as const;

export type SettingRow = Readonly<Partial<Record<(typeof cellIds)[number], string>>>;
export type SettingRecord = {
  readonly setting?: string | undefined;
  readonly value?: string | undefined;
  readonly table: readonly SettingRow[];
  readonly from?: string | undefined;
};
type Value = FormContext['parameters'][string];
/** `id` and `value`, or a Korean sentence that says what cannot be read and how to fix it. */
export type Reading = { readonly id: string; readonly value: Value } | { readonly problem: string };

/** The setting of a label; undefined for a name that no setting has or had. */
export function settingOf(label: string | undefined): { id: string; parameter: Parameter } | undefined {
  if (label === undefined) return undefined;
  const found = Object.entries(known).find(([id, parameter]) => parameter.label === label || oldLabels[label] === id);
  return found && { id: found[0], parameter: found[1] };
}

function isTable(value: Parameter['value']): value is ParameterTable {
  return Array.isArray(value) && Array.isArray(value[0]);
}

function readNumber(text: string): number | undefined {
  const plain = text.trim().replaceAll(',', '');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** Reads one cell by what the suggested values of its column look like; undefined when it cannot be read. */
function readCell(text: string | undefined, samples: readonly Scalar[]): Scalar | undefined {
  if (isBlank(text) || text === undefined) return samples.includes(null) ? null : undefined;
  const sample = samples.find((one) => one !== null);
  if (typeof sample === 'number') return readNumber(text);
  if (typeof sample === 'boolean') return text === '예' ? true : text === '아니오' ? false : undefined;
  if (isDate(sample)) return parseDate(text);
  // Decimals are stored as text: 99.92.
  if (typeof sample === 'string' && readNumber(sample) !== undefined)
    return readNumber(text) === undefined ? undefined : text.trim().replaceAll(',', '');
  return text.trim();
}

function readTable(
  rows: readonly SettingRow[],
  { label, columns = [], rows: heads, value }: Parameter,
): Value | string {
  const defaults = value as ParameterTable;
  if (rows.length === 0)
    return `${withParticle(`‘${label}’`, '은/는')} 표로 적는 설정입니다. 표를 한 줄 이상 적어 주세요.`;
  if (heads && rows.length !== heads.length)
    return `‘${label}’의 표는 ${heads.join(', ')}의 순서로 ${heads.length}줄이어야 합니다. 줄 수를 맞추어 주세요.`;
  const allowed = heads ? defaults.flat() : undefined;
  const table: Scalar[][] = [];
  for (const [at, row] of rows.entries()) {
    const cells: Scalar[] = [];
    for (const [column, name] of columns.entries()) {
      const samples = defaults.map((line) => line[column] ?? null);
      const cell = readCell(row[cellIds[column]!], samples);
      if (cell === undefined || (allowed && !allowed.includes(cell)))
        return `표 ${at + 1}번째 줄의 ‘${name}’ 값을 읽을 수 없습니다. 권장값과 같은 모양으로 적어 주세요.`;
      cells.push(cell);
    }
    table.push(cells);
  }
  return table;
}

/** Reads one record. A single value keeps the form of its kind: whole numbers as numbers, decimals and percents as text. */
export function readSetting({ setting, value, table }: SettingRecord): Reading {
  const found = settingOf(setting);
  if (!found) return { problem: '어떤 설정인지 알 수 없습니다. 설정 항목을 골라 주세요.' };
  const { id, parameter } = found;
  if (isTable(parameter.value)) {
    const read = readTable(table, parameter);
    return typeof read === 'string' ? { problem: read } : { id, value: read };
  }
  const number = readNumber(value ?? '');
  if (number === undefined)
    return {
      problem: `${withParticle(`‘${parameter.label}’`, '은/는')} 숫자로 적는 설정입니다. 값에 0 이상의 숫자를 적어 주세요.`,
    };
  if (parameter.kind === 'integer' && !Number.isInteger(number))
    return { problem: `${withParticle(`‘${parameter.label}’`, '은/는')} 정수로 적습니다. 소수점 아래를 지워 주세요.` };
  if (parameter.kind === 'percent' && number > 100)
    return { problem: `${withParticle(`‘${parameter.label}’`, '은/는')} 100을 넘을 수 없습니다. 값을 확인해 주세요.` };
  return { id, value: parameter.kind === 'integer' ? number : String(number) };
}

/**
 * The agency's settings in force on a day, as `contextOf` takes them. The record with the latest 적용 시작일 that has come counts; of two
 * of one day the later in the list. What cannot be read leaves the suggested value in force.
 * @param records records that stand (approved, not void), oldest first
 * @param on `2026-11-23`
 */
export function settingsInForce(records: readonly SettingRecord[], on: string): FormContext['parameters'] {
  const sorted = records
    .filter(({ from }) => from !== undefined && from <= on)
    .toSorted((one, other) => (one.from! < other.from! ? -1 : one.from! > other.from! ? 1 : 0));
  const settings: Record<string, Value> = {};
  for (const record of sorted) {
    const reading = readSetting(record);
    if ('id' in reading) settings[reading.id] = reading.value;
  }
  return settings;
}

/** The suggested value as a sentence for the form: `40분`, or the rows of a table. */
export function suggestedText(label: string | undefined): string | undefined {
  const parameter = settingOf(label)?.parameter;
  if (!parameter) return undefined;
  const unit = parameter.unit ?? '';
  if (!isTable(parameter.value)) return `${parameter.value}${unit}`;
  const cell = (value: Scalar | undefined) =>
    value === null || value === undefined
      ? '-'
      : typeof value === 'boolean'
        ? value
          ? '예'
          : '아니오'
        : String(value);
  const lines = parameter.value.map((row, at) => {
    const head = parameter.rows?.[at];
    return `${head === undefined ? '' : `${head}: `}${row.map(cell).join(' · ')}`;
  });
  return [`(${parameter.columns?.join(' · ') ?? ''})`, ...lines].join(' / ');
}
