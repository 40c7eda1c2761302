// The thresholds and cycles that a detailed guide suggests (권장값) and an agency's procedure may set otherwise: one list by permanent id.
// A value that the forms compute with stands in core/form/parameter.ts alone; its entry here names that setting instead of repeating it.
import type { Scalar } from '../field/value.ts';
import { defaultParameters, type ParameterId } from '../form/parameter.ts';
import { parameterGuides } from '../form/parameter-guide.ts';
import { withParticle } from '../text/particle.ts';
import type { ParameterEntry } from './schema.ts';

/** integer, decimal, percent: a number with its unit · cycle, choice: one of `options` · time: 09:30. */
export type ParameterKind = ParameterEntry['kind'] & string;

/** A parameter with its suggested value. */
export interface Parameter {
  readonly id: string;
  readonly domain: string;
  readonly label: string;
  /** Part of the guide that states it. */
  readonly part: string;
  readonly kind: ParameterKind;
  readonly value: number | string;
  readonly unit: string;
  readonly min?: number;
  readonly max?: number;
  readonly options?: readonly string[];
  /** The setting of the forms that holds the suggested value. */
  readonly setting?: ParameterId;
}

/** How often: the words that a cycle is written in. */
export const cycles = [
  '매일',
  '주 1회',
  '격주 1회',
  '월 1회',
  '격월 1회',
  '분기 1회',
  '반기 1회',
  '연 1회',
  '2년 1회',
] as const;

const isNumeric = (kind: ParameterKind) => kind === 'integer' || kind === 'decimal' || kind === 'percent';

/** The suggested value of a setting: the single value, or the cell of the row that begins with `row`. */
function settingValue({ setting, row, column }: ParameterEntry): Scalar | undefined {
  const value = defaultParameters[setting as ParameterId];
  if (!Array.isArray(value)) return row === undefined ? (value as Scalar) : undefined;
  return value.find((cells) => Array.isArray(cells) && cells[0] === row)?.[column ?? 0];
}

/**
 * Completes an entry of content/guides/<domain>/<edition>.json.
 * @throws Error in a Korean sentence when the entry names a setting that does not exist or lacks something.
 */
export function readParameter(domain: string, entry: ParameterEntry): Parameter {
  const { id, part, setting, min, max } = entry;
  if (!id.startsWith(`${domain}.`)) throw new Error(`${id}: id는 ${domain}.으로 시작해야 합니다.`);
  if (setting !== undefined && !Object.hasOwn(parameterGuides, setting))
    throw new Error(`${id}: ${setting}이라는 기관 설정이 없습니다. core/form/parameter.ts의 이름을 쓰세요.`);
  if (setting !== undefined && entry.value !== undefined)
    throw new Error(`${id}: 기관 설정에서 값을 가져오므로 value를 지우세요.`);
  const guide = setting === undefined ? undefined : parameterGuides[setting as ParameterId];
  const kind = entry.kind ?? guide?.kind;
  const label = entry.label ?? guide?.label;
  const raw = setting === undefined ? entry.value : settingValue(entry);
  if (kind === undefined || label === undefined || raw === undefined || raw === null)
    throw new Error(`${id}: kind, label, value가 모두 있거나 한 값을 가진 기관 설정을 가리켜야 합니다.`);
  const parameter: Parameter = {
    id,
    domain,
    label,
    part,
    kind,
    value: isNumeric(kind) ? Number(raw) : String(raw),
    unit: entry.unit ?? guide?.unit ?? '',
    min: min ?? 0,
    ...(kind === 'percent' || max !== undefined ? { max: max ?? 100 } : {}),
    ...(kind === 'cycle' || entry.options ? { options: kind === 'cycle' ? cycles : entry.options! } : {}),
    ...(setting === undefined ? {} : { setting: setting as ParameterId }),
  };
  const own = readParameterValue(parameter, showParameter(parameter));
  if ('problem' in own) throw new Error(own.problem);
  return parameter;
}

const withCommas = (value: number) => String(value).replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',');

/** A value as texts write it: `10분`, `30 %`, `1,744시간`, `반기 1회`, `09:30`. */
export function showParameter(parameter: Pick<Parameter, 'unit'>, value: number | string): string;
export function showParameter(parameter: Pick<Parameter, 'unit' | 'value'>): string;
export function showParameter(
  { unit, value: suggested }: { unit: string; value?: number | string },
  value = suggested!,
): string {
  if (typeof value === 'string') return value;
  return `${withCommas(value)}${unit === '%' ? ' %' : unit}`;
}

/** What a procedure wrote as its value, read by kind, unit and range; or a Korean sentence that says what is wrong and how to write it. */
export function readParameterValue(
  parameter: Parameter,
  text: string,
): { readonly value: number | string } | { readonly problem: string } {
  const { id, label, kind, unit, min = 0, max, options } = parameter;
  const name = `기준값 ${id}(${label})`;
  const plain = text.trim().replace(/\s+/g, ' ');
  if (options) {
    if (options.includes(plain)) return { value: plain };
    return { problem: `${name}에 ‘${plain}’라고 적을 수 없습니다. ${options.join(', ')} 가운데 하나로 적으세요.` };
  }
  if (kind === 'time') {
    if (/^([01]\d|2[0-3]):[0-5]\d$/.test(plain)) return { value: plain };
    return { problem: `${name}의 값 ‘${plain}’은 시각이 아닙니다. 09:30처럼 24시간으로 적으세요.` };
  }
  const example = showParameter(parameter);
  const match = /^([\d,]+(?:\.\d+)?) ?(\D*)$/.exec(plain);
  const value = match ? Number(match[1]!.replaceAll(',', '')) : Number.NaN;
  if (!match || Number.isNaN(value))
    return { problem: `${name}의 값 ‘${plain}’에서 숫자를 읽을 수 없습니다. 숫자와 단위만 ‘${example}’처럼 적으세요.` };
  if (match[2] !== unit)
    return {
      problem: `${name}의 단위는 ${withParticle(`‘${unit}’`, '이/가')}어야 하는데 ‘${plain}’라고 적혀 있습니다. ‘${example}’처럼 바꾸어 적으세요.`,
    };
  if (kind === 'integer' && !Number.isInteger(value))
    return { problem: `${name}의 값 ‘${plain}’은 정수여야 합니다. 소수점 아래를 지우세요.` };
  if (value < min || (max !== undefined && value > max)) {
    const range = max === undefined ? `${withCommas(min)} 이상` : `${withCommas(min)}부터 ${withCommas(max)}까지`;
    return { problem: `${name}의 값 ‘${plain}’이 범위를 벗어났습니다. ${range}의 값을 적으세요.` };
  }
  return { value };
}

/** Whether a guide's plain text states the suggested value. */
export function statesParameter(text: string, { value }: Pick<Parameter, 'value'>): boolean {
  if (typeof value === 'string') return text.includes(value.replace(/ 1회$/, ''));
  return new RegExp(`(?<![\\d.,])(${value}|${withCommas(value)})(?![\\d,.]*\\d)`).test(text);
}
