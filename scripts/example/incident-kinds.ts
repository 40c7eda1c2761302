// What goes wrong in the example year: one entry a kind of incident, so that recurrences have the same cause code.
import type { StoryValues } from './chronicle.ts';
import type { IncidentKind } from './incident-kind.ts';
import { otherIncidents } from './other-incidents.ts';
import { systemIncidents } from './system-incidents.ts';

export const incidentKinds = { ...systemIncidents, ...otherIncidents } as const;

export type IncidentKindId = keyof typeof incidentKinds;

/** Fields that follow from the kind alone. */
export function kindValues(kind: IncidentKind): StoryValues {
  return {
    title: kind.title,
    content: kind.symptom,
    businessImpact: kind.impactText,
    category: kind.category,
    target: kind.target,
    causeCode: kind.causeCode,
    cause: kind.cause,
    whys: kind.why.map(([question, answer]) => ({ question, answer })),
    countermeasure: kind.countermeasure,
    action: kind.action,
    temporaryMeasure: kind.temporary,
    permanentMeasure: kind.permanent,
    improvement: kind.improvement,
    lesson: kind.lesson,
    summary: `${kind.title}: ${kind.cause}`,
    ...(kind.workaround ? { knownError: '등록', workaround: kind.workaround } : { knownError: '해당 없음' }),
  };
}
