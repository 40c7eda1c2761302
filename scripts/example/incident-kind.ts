// The shape of a kind of incident.
export type IncidentKind = {
  title: string;
  symptom: string;
  impactText: string;
  category: '인적장애' | '시스템장애' | '기반구조장애';
  target: readonly string[];
  causeCode: string;
  cause: string;
  why: readonly (readonly [question: string, answer: string])[];
  countermeasure: string;
  course: readonly string[];
  action: string;
  temporary: string;
  permanent: string;
  improvement: string;
  lesson: string;
  workaround?: string;
};
