// The register of documents in January: nine documents that the agency wrote elsewhere. One is stale and one was never approved, so that the evaluation has something to say.
import { exampleDepartment, examplePerson } from '../../src/forms/directory/example-agency.ts';
import { outlines } from '../../src/forms/planning/document-register/outlines.ts';
import type { Chronicle } from './chronicle.ts';
import { documentSections } from './document-sections.ts';

const { garam, hangyeol } = examplePerson;

/** Documents by id: kind, edition, and what is wrong with it. */
const editions: Readonly<Record<string, { type: string; version: string; stale?: true; unapproved?: true }>> = {
  'config-management-plan': { type: '계획', version: '제4판' },
  'change-plan': { type: '계획', version: '제4판' },
  'incident-recovery-guideline': { type: '지침서', version: '제6판' },
  'incident-prevention-plan': { type: '계획', version: '2026년판' },
  'recovery-procedure-plan': { type: '계획', version: '2026년판' },
  'backup-standard-policy': { type: '정책', version: '제3판' },
  'backup-guideline': { type: '지침서', version: '제2판', stale: true },
  'backup-operation-manual': { type: '매뉴얼', version: '제5판', unapproved: true },
  'backup-system-design': { type: '설계서', version: '2023년판' },
};

/** Registers the documents. */
export function tellDocuments(chronicle: Chronicle): void {
  let minute = 0;
  for (const [id, { title }] of Object.entries(outlines)) {
    const { type, version, stale, unapproved } = editions[id] ?? { type: '계획', version: '제1판' };
    const effective = stale ? '2024-01-15' : '2026-01-05';
    const entry = chronicle.create(
      'document-register',
      `example-document-${id}`,
      { by: garam, at: `2026-01-06T10:${String(minute++).padStart(2, '0')}` },
      {
        document: title,
        title: `가온공공서비스원 ${title}`,
        type,
        version,
        department: exampleDepartment.informatization,
        writer: garam,
        approvedBy: hangyeol,
        approvedOn: stale ? '2024-01-08' : '2026-01-02',
        effectiveFrom: effective,
        reviewedOn: stale ? '2024-01-08' : '2026-01-02',
        nextReviewOn: stale ? '2025-01-15' : '2027-01-05',
        sections: Object.entries(documentSections[id] ?? {}).map(([heading, content], index) => ({
          heading,
          content,
          place: `${index + 1}장`,
        })),
        location: `구성관리 저장소 /문서/${id}`,
      },
    );
    if (!unapproved) entry.approve({ by: garam, at: '2026-01-07T14:00' });
  }
}
