// The heads (frontmatter) of the content files. Each property is documented for the person who writes the file.
// Dates stand in quotes, '2026-11-23': without them YAML reads a moment, not a day.
import * as z from 'zod/mini';
import { isDate } from '../text/date.ts';

const day = z.string().check(z.refine(isDate, "달력에 있는 날을 '2026-11-23'처럼 작은따옴표로 묶어 적으세요."));
const slug = z.string().check(z.regex(/^[a-z0-9.-]+$/, '영문 소문자, 숫자, 점, 붙임표만 쓸 수 있습니다.'));
const name = z.string().check(z.refine((text) => text.trim() !== '', '한 글자 이상 적으세요.'));

const versionHead = {
  /** Day on which the text was announced. */
  promulgatedOn: day,
  /** First day in force. */
  effectiveFrom: day,
  /** Last day in force. Left out: until the next version takes effect. */
  effectiveTo: z.optional(day),
  /** The version that this one revises. Left out for the first. */
  revises: z.optional(slug),
  /** Kind of revision: 제정, 전부개정, 일부개정, 폐지. */
  kind: z.enum(['제정', '전부개정', '일부개정', '폐지']),
  /** Why it was made or revised, one sentence. */
  reason: z.string(),
};

/** content/guideline/<edition>/<chapter or section>.mdx */
export const guidelineSchema = z.object({
  /** Id of the chapter or section in content/source/clauses.json. Equals the file name. */
  id: slug,
  /** Title as in the source; a test compares them. */
  title: z.string(),
  /** Place in the contents: 1, 2, 3, 5, 5.1 → 10, 20, 30, 50, 51. */
  order: z.number(),
  /** Edition, which is also the name of the folder. */
  edition: slug,
});

/** content/guideline/<edition>/edition.json */
export const editionSchema = z.object({ version: slug, title: z.string(), ...versionHead });

/** content/guides/<domain>/<edition>.mdx */
export const guideSchema = z.object({
  /** One of the domains of the forms: incident, backup, … Equals the folder. */
  domain: slug,
  title: z.string(),
  /** Edition, which is also the file name: '2026-1'. */
  edition: slug,
  ...versionHead,
});

/** content/guides/<domain>/<edition>.json: a list of these, the values that an agency's procedure may set otherwise. */
export const parameterSchema = z.strictObject({
  /** Permanent: `<domain>.<name>`. */
  id: slug,
  /** Part of the guide that states the value. */
  part: slug,
  /** What it is called. Left out where `setting` names a single setting. */
  label: z.optional(z.string()),
  kind: z.optional(z.enum(['integer', 'decimal', 'percent', 'cycle', 'choice', 'time'])),
  /** The suggested value. Left out where `setting` holds it. */
  value: z.optional(z.union([z.number(), z.string()])),
  /** Unit that stands behind the number. */
  unit: z.optional(z.string()),
  /** Range; min is 0 when left out. */
  min: z.optional(z.number()),
  max: z.optional(z.number()),
  /** Values of a choice. */
  options: z.optional(z.array(z.string())),
  /** Setting of core/form/parameter.ts that the forms compute with. */
  setting: z.optional(z.string()),
  /** Cell of a setting that is a table: first cell of its row, and the column from 0. */
  row: z.optional(z.string()),
  column: z.optional(z.number()),
});

/** content/agency/<agency>/<domain>/<version>.mdx */
export const procedureSchema = z.strictObject({
  /** Folder of the agency. */
  agency: slug,
  domain: slug,
  title: name,
  /** Version, which is also the file name, in quotes: '1'. */
  version: slug,
  ...versionHead,
  /** Who wrote, reviewed and approved it: name and position. */
  author: name,
  reviewer: name,
  approver: name,
});

/** content/agency/<agency>/profile.json */
export const agencySchema = z.strictObject({
  id: slug,
  name,
  /** True for the example agency, so that its texts are marked 예시(가상). */
  fictional: z.boolean(),
});

/** made-from.json of an agency: by `<domain>/<version>` the SHA-256 of each clause and part of a guide that the version was made from. */
export const madeFromSchema = z.record(z.string(), z.record(z.string(), z.string()));

/** decisions.json of an agency: what it decided about a change of the guideline or a guide. */
export const upstreamDecisionSchema = z.strictObject({
  domain: slug,
  /** `clause:5.4.3.a.2` or `guide:incident/intake`. */
  source: name,
  /** Hash of the changed text, as the list of changes shows it; empty for one that is gone. */
  sha256: z.string(),
  /** accept: taken over, by the next version or as it stands · decline: left as it was. */
  decision: z.enum(['accept', 'decline']),
  reason: name,
  by: name,
  on: day,
});

/** frozen.json, the site's or an agency's: SHA-256 by document and version. */
export const frozenSchema = z.record(z.string(), z.record(z.string(), z.string()));

/** Both files as the site reads them. */
export const upstreamSchema = z.object({ madeFrom: madeFromSchema, decisions: z.array(upstreamDecisionSchema) });

/** content/glossary/terms.json: a list of these. */
export const termSchema = z.object({
  /** Permanent id, English and kebab-case; also the anchor. */
  id: slug,
  term: z.string(),
  english: z.optional(z.string()),
  /** Other ways in which people write it, abbreviations included. */
  aliases: z.optional(z.array(z.string())),
  /** One or two sentences. */
  meaning: z.string(),
  /** Clause that defines or uses it. */
  clause: z.optional(z.string()),
});

export type GuidelineHead = z.infer<typeof guidelineSchema>;
export type EditionHead = z.infer<typeof editionSchema>;
export type GuideHead = z.infer<typeof guideSchema>;
export type ParameterEntry = z.infer<typeof parameterSchema>;
export type ProcedureHead = z.infer<typeof procedureSchema>;
export type AgencyProfile = z.infer<typeof agencySchema>;
/** Hash by clause and part. */
export type Origins = Readonly<Record<string, string>>;
export type Upstream = z.infer<typeof upstreamSchema>;
export type UpstreamDecision = z.infer<typeof upstreamDecisionSchema>;
export type Term = z.infer<typeof termSchema>;
