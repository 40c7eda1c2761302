// What can be found: one unit is a clause, a part of a guide, an article, a form, a document still to come, an item of the checklist,
// or a term, with the address of exactly that place. Every version of a text is in, each once; which of them count is decided by the reader's day.
import {
  articleAnchor,
  clauseAddress,
  formAddress,
  guideAddress,
  guidelineEditionAddress,
  itemAddress,
  procedureAddress,
} from '../content/address.ts';
import { plainText, readBlocks } from '../content/blocks.ts';
import { citeClause } from '../content/clause.ts';
import { documentAddress } from '../content/documents.ts';
import { guidesOn, type Library, proceduresOn } from '../content/library.ts';
import { type Domain, domains, type Form } from '../form/form.ts';
import { glossaryForms } from './synonym.ts';
import type { UnitKind } from './unit-kind.ts';

export interface SearchUnit {
  readonly kind: UnitKind;
  readonly title: string;
  /** Where it stands, shown before the title: `5.4.3 가 (2)`, `제6조`. */
  readonly cite: string;
  /** What it is a part of: titles from the outermost inwards. */
  readonly place: readonly string[];
  /** Other names by which people ask for it: aliases, English, the documents of a form, its ledger. */
  readonly names: readonly string[];
  /** What people ask when this answers, in their own words. */
  readonly asked?: readonly string[];
  /** The words themselves, plain. */
  readonly text: string;
  /** Address without the base path, with anchor. */
  readonly address: string;
  readonly domain: Domain | '';
  /** `guide/incident@2026-1`; empty for what has no versions. */
  readonly version: string;
}

/** How people ask for a place, by its name (`guide:incident#closing`, `clause:5.4.3.a.2`, `document:incident-log`): content/glossary/asked/. */
export type AskedWords = Readonly<Record<string, readonly string[]>>;

/** The domain of a clause by its section: 5.1 to 5.10 are the ten elements in the order of `domains`. */
function domainOfClause(id: string): Domain | '' {
  const [chapter = '', section = ''] = id.split('.');
  if (chapter === '4') return 'planning';
  if (chapter === '6') return 'evaluation';
  if (chapter === '5' && section) return domains[Number(section)] ?? '';
  if (chapter === 'appendix') return section ? (domains[Number(section) - 1] ?? 'evaluation') : 'evaluation';
  const table = /^(?:table|figure)-(\d)/.exec(id)?.[1];
  return id === 'table-5-1' ? 'incident' : table === '4' ? 'planning' : '';
}

/** Clauses of every edition. Those of the edition in force stand at their lasting short address, the others at their edition's. */
function clauseUnits({ tree, sources, pages, edition }: Library, asked: AskedWords): SearchUnit[] {
  const pageSet = new Set(pages);
  return sources.guideline
    .toSorted((a, b) => a.head.order - b.head.order)
    .flatMap(({ head, body }) =>
      readBlocks(body, 'Clause').flatMap((block): SearchUnit[] => {
        const id = String(block.attributes.id);
        if (!tree.has(id)) return [];
        const within = id === head.id ? '' : `#${id}`;
        return [
          {
            kind: 'clause',
            title: tree.get(id).title,
            cite: citeClause(tree, id),
            place: tree.ancestors(id).map(({ title }) => title),
            names: [],
            asked: asked[`clause:${id}`] ?? [],
            text: plainText(block.body),
            address:
              head.edition === edition.version
                ? clauseAddress(tree, pageSet, id)
                : `${guidelineEditionAddress(head.edition, head.id)}${within}`,
            domain: domainOfClause(id),
            version: `guideline@${head.edition}`,
          },
        ];
      }),
    );
}

function guideUnits(library: Library, day: string, asked: AskedWords): SearchUnit[] {
  const current = new Set(guidesOn(library, day));
  return library.guides.flatMap((guide) =>
    guide.parts.map((part) => ({
      kind: 'guide',
      title: part.title,
      cite: '',
      place: [guide.head.title],
      names: [],
      asked: asked[`guide:${guide.head.domain}#${part.id}`] ?? [],
      text: part.text,
      address: `${guideAddress(guide.head.domain, current.has(guide) ? undefined : guide.head.edition)}#${part.id}`,
      domain: guide.head.domain as Domain,
      version: `guide/${guide.head.domain}@${guide.head.edition}`,
    })),
  );
}

function procedureUnits(library: Library, day: string): SearchUnit[] {
  const current = new Set(proceduresOn(library, day));
  return library.procedures.flatMap((procedure) =>
    procedure.articles.map((article) => ({
      kind: 'procedure',
      title: article.title,
      cite: `제${article.number}조`,
      place: [procedure.head.title],
      names: [],
      text: article.text,
      address: `${procedureAddress(procedure.head.domain, current.has(procedure) ? undefined : procedure.head.version)}#${articleAnchor(article.number)}`,
      domain: procedure.head.domain as Domain,
      version: `procedure/${procedure.head.domain}@${procedure.head.version}`,
    })),
  );
}

/** What a form asks for, a line a section: `접수: 발생일시, 인지일시`. */
function labelsOf({ sections, fields }: Form): readonly string[] {
  return sections.map(({ title, items }) => {
    const labels = items.flatMap((item) => {
      const field = fields[item];
      if (!field) return [];
      return [field.label, ...(field.kind === 'rows' ? Object.values(field.columns).map(({ label }) => label) : [])];
    });
    return `${title}: ${[...new Set(labels)].join(', ')}`;
  });
}

function formUnits({ sources }: Library, asked: AskedWords): SearchUnit[] {
  const documents = new Map(sources.documents.map((document) => [document.id, document]));
  const covered = new Set(sources.forms.flatMap(({ covers }) => covers));
  const made = sources.forms.map((form): SearchUnit => {
    const carried = form.covers.flatMap((id) => documents.get(id) ?? []);
    const names = [form.ledger.title, ...carried.flatMap(({ title, aliases = [] }) => [title, ...aliases])];
    return {
      kind: 'form',
      title: form.title,
      cite: '',
      place: [],
      names: [...new Set(names)].filter((name) => name !== form.title),
      asked: [`form:${form.id}`, ...form.covers.map((id) => `document:${id}`)].flatMap((name) => asked[name] ?? []),
      text: [form.purpose, ...labelsOf(form)].join('\n'),
      address: formAddress(form.id),
      domain: form.domain,
      version: '',
    };
  });
  const coming = sources.documents
    .filter(({ id }) => !covered.has(id))
    .map(
      (document): SearchUnit => ({
        kind: 'form',
        title: document.title,
        cite: '준비 중',
        place: [],
        names: document.aliases ?? [],
        asked: asked[`document:${document.id}`] ?? [],
        text: `서식 준비 중입니다. 적는 것: ${document.fields.map(({ label }) => label).join(', ')}`,
        address: documentAddress(document.id),
        domain: document.domain as Domain,
        version: '',
      }),
    );
  return [...made, ...coming];
}

function itemUnits({ tree, sources }: Library): SearchUnit[] {
  const list = tree.has('appendix') ? [tree.get('appendix').title] : [];
  return sources.items.map((item) => ({
    kind: 'item',
    title: item.topic,
    cite: `점검 항목 ${item.id}`,
    place: [...list, item.sectionTitle],
    names: [],
    text: item.text,
    address: itemAddress(item.id),
    domain: domainOfClause(`appendix.${item.section}`),
    version: '',
  }));
}

function termUnits({ sources }: Library, asked: AskedWords): SearchUnit[] {
  return sources.terms.map((term) => ({
    kind: 'term',
    title: term.term,
    cite: '',
    place: [],
    names: glossaryForms(term).slice(1),
    asked: asked[`term:${term.id}`] ?? [],
    text: term.meaning,
    address: `/glossary/#${term.id}`,
    domain: term.clause === undefined ? '' : domainOfClause(term.clause),
    version: '',
  }));
}

/** Everything that can be found in the texts and definitions. `day` decides which version stands at the short address. */
export function searchUnits(library: Library, day: string, asked: AskedWords = {}): readonly SearchUnit[] {
  return [
    ...clauseUnits(library, asked),
    ...guideUnits(library, day, asked),
    ...procedureUnits(library, day),
    ...formUnits(library, asked),
    ...itemUnits(library),
    ...termUnits(library, asked),
  ];
}
