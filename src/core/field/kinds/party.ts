// Kinds that name somebody or something kept elsewhere: person, organisation, reference, attachment, signature.
import { sortKey } from '../../text/plain.ts';
import type { AttachmentField, PlainField, ReferenceField } from '../field.ts';
import { defineKind } from '../kind.ts';
import type { FileValue, OrganisationValue, PersonValue, ReferenceValue } from '../value.ts';

type Shape = Readonly<Record<string, 'string' | 'number' | 'string?'>>;

/** True for an object that holds the named keys with values of the named types. */
function hasShape(value: unknown, shape: Shape): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(shape).every(([key, type]) => {
    const part = (value as Record<string, unknown>)[key];
    return type === 'string?' ? part === undefined || typeof part === 'string' : typeof part === type;
  });
}

export const person = defineKind<PlainField, PersonValue>({
  isValue: (value): value is PersonValue =>
    hasShape(value, { id: 'string', name: 'string', position: 'string?', organisation: 'string?' }),
  show: (value) => value.name,
  sort: (value) => sortKey(value.name),
});

export const organisation = defineKind<PlainField, OrganisationValue>({
  isValue: (value): value is OrganisationValue => hasShape(value, { id: 'string?', name: 'string' }),
  show: (value) => value.name,
  sort: (value) => sortKey(value.name),
});

export const reference = defineKind<ReferenceField, ReferenceValue>({
  isValue: (value): value is ReferenceValue =>
    hasShape(value, { book: 'string', record: 'string', form: 'string', number: 'string', text: 'string' }),
  show: (value) => `${value.number} ${value.text}`.trim(),
  sort: (value) => sortKey(value.number || value.text),
});

const isFile = (value: unknown): value is FileValue =>
  hasShape(value, { sha256: 'string', name: 'string', type: 'string', size: 'number' });

export const attachment = defineKind<AttachmentField, FileValue>({
  isValue: isFile,
  show: (value) => value.name,
});

export const signature = defineKind<PlainField, FileValue>({
  isValue: isFile,
  show: () => '서명함',
});
