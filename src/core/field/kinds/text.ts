// Kinds of plain text: text, longText, phone.
import { sortKey } from '../../text/plain.ts';
import type { LongTextField, PlainField, TextField } from '../field.ts';
import { defineKind } from '../kind.ts';

const isText = (value: unknown): value is string => typeof value === 'string';

export const text = defineKind<TextField, string>({ isValue: isText, show: (value) => value, sort: sortKey });

export const longText = defineKind<LongTextField, string>({ isValue: isText, show: (value) => value, sort: sortKey });

/** Digits with marks between them, and an extension: `02-0000-0000`, `119`, `02-0000-0000(내선 12)`. */
export function isPhone(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > 40) return false;
  const digits = value.replace(/\D/g, '').length;
  return digits >= 3 && digits <= 20 && /^[+\d][\d\-+ ().~,]*$/.test(value.replace(/내선|교환|구내/g, ''));
}

export const phone = defineKind<PlainField, string>({ isValue: isPhone, show: (value) => value });
