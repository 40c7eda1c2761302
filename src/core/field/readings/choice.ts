// Reading what is chosen: choice, choices, yesNo.
import { pickParticle } from '../../text/particle.ts';
import { toLine } from '../../text/plain.ts';
import type { ChoiceField, PlainField } from '../field.ts';
import { defineReading } from '../kind.ts';

const plain = (text: string) => toLine(text).replace(/\s+/g, '').toLowerCase();

/** The option that a text means: blanks and letter case aside. */
function findOption(text: string, field: ChoiceField): string | undefined {
  return (
    field.options.find((option) => option === text) ?? field.options.find((option) => plain(option) === plain(text))
  );
}

function complainOption(value: string, field: ChoiceField): string {
  const shown = value.length > 30 ? `${[...value].slice(0, 30).join('')}…` : value;
  return `‘${shown}’${pickParticle(shown, '은/는')} 고를 수 있는 값이 아닙니다. ${field.options.join(', ')} 가운데에서 골라 주세요.`;
}

export const choice = defineReading<ChoiceField, string>({
  name: '하나 고르기',
  complaint: '고른 값이 아닙니다. 보기에서 하나를 골라 주세요.',
  limit: (value, field) => (field.options.includes(value) ? undefined : complainOption(value, field)),
  parse(text, field) {
    const value = findOption(text, field);
    return value === undefined ? { problem: complainOption(toLine(text), field) } : { value };
  },
});

export const choices = defineReading<ChoiceField, readonly string[]>({
  name: '여럿 고르기',
  complaint: '고른 값이 아닙니다. 보기에서 골라 주세요.',
  limit(value, field) {
    const strange = value.find((item) => !field.options.includes(item));
    if (strange !== undefined) return complainOption(strange, field);
    return new Set(value).size < value.length ? '같은 값을 두 번 골랐습니다. 하나를 지워 주세요.' : undefined;
  },
  parse(text, field) {
    const whole = findOption(text, field);
    const parts = whole === undefined ? splitOptions(toLine(text), field) : [whole];
    const found = parts.map((part) => findOption(part, field));
    const strange = found.indexOf(undefined);
    if (strange >= 0) return { problem: complainOption(parts[strange]!, field) };
    return { value: field.options.filter((option) => found.includes(option)) };
  },
});

/** Splits at commas, semicolons and line breaks, keeping options that hold such a mark themselves in one piece. */
function splitOptions(text: string, field: ChoiceField): string[] {
  const parts: string[] = [];
  let rest = text;
  const longestFirst = [...field.options].sort((a, b) => b.length - a.length);
  while (rest !== '') {
    const option = longestFirst.find((item) => rest.startsWith(item) && /^\s*([,;]|$)/.test(rest.slice(item.length)));
    const part = option ?? rest.split(/[,;]/)[0]!;
    parts.push(part.trim());
    rest = rest.slice(part.length).replace(/^\s*[,;]?\s*/, '');
  }
  return parts.filter(Boolean);
}

const yes = ['예', '네', 'o', 'y', 'yes', 'true', '1', '○', '있음'];
const no = ['아니오', '아니요', 'x', 'n', 'no', 'false', '0', '×', '없음'];
const yesNoComplaint = '예·아니오로 읽을 수 없습니다. 예 또는 아니오를 골라 주세요.';

export const yesNo = defineReading<PlainField, boolean>({
  name: '예·아니오',
  sample: '예',
  complaint: yesNoComplaint,
  parse(text) {
    const word = plain(text.normalize('NFKC'));
    if (yes.includes(word)) return { value: true };
    return no.includes(word) ? { value: false } : { problem: yesNoComplaint };
  },
});
