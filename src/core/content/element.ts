// The ten elements of operation (chapter 5) and the two chapters around them that have guides: domain by domain, the clause that holds them.

export const elementClauses: Readonly<Record<string, string>> = {
  planning: '4',
  'config-change': '5.1',
  monitoring: '5.2',
  performance: '5.3',
  incident: '5.4',
  security: '5.5',
  backup: '5.6',
  'user-support': '5.7',
  'computer-room': '5.8',
  outsourcing: '5.9',
  budget: '5.10',
  evaluation: '6',
};

/** Domains of the ten elements, for which an agency writes procedures, in the order of the guideline. */
export const elements: readonly string[] = Object.keys(elementClauses).filter((domain) =>
  elementClauses[domain]!.startsWith('5.'),
);
