// A person that a field names: whether two fields name the same one, which every separation of duties between fields asks, and where they belong.
import type { PersonValue } from './value.ts';

/**
 * Two people of the directory are the same by their record. Somebody typed by hand is compared by name, and by organisation where both
 * name one: a namesake in another company is somebody else.
 */
export function isSamePerson(one: PersonValue | undefined, other: PersonValue | undefined): boolean {
  if (!one || !other) return false;
  if (one.id && other.id) return one.id === other.id;
  if (one.name !== other.name) return false;
  return !one.organisation || !other.organisation || one.organisation === other.organisation;
}

/** Where a person belongs, for beside the name: `정보화담당관 주무관`. */
export function placeOf({ organisation, position }: PersonValue): string {
  return [organisation, position].filter(Boolean).join(' ');
}
