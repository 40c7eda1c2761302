import { describe, expect, it } from 'vitest';
import { defineForm } from '../../../src/core/form/define.ts';
import { findExampleMistakes } from '../../../src/core/form/example-mistakes.ts';
import { visitForm, visitSpec } from '../../support/visit-form.ts';

type Loose = Record<string, unknown>;

/** A copy of the test definition with one part replaced. */
function broken(change: Loose): Loose {
  return { ...(visitSpec as unknown as Loose), ...change };
}
function withField(id: string, field: Loose): Loose {
  const sections = visitSpec.sections.map((section, index) =>
    index === 0 ? { ...section, items: [...section.items, id] } : section,
  );
  return broken({ fields: { ...visitSpec.fields, [id]: field }, sections });
}
const stages = visitSpec.workflow.stages;
const ledger = visitSpec.ledger;

const mistakes: [string, Loose, RegExp][] = [
  ['an id with capitals', broken({ id: 'Visit' }), /the id is not kebab-case/],
  ['no clause and no reason', broken({ basis: [] }), /names no clause and gives no reason/],
  ['no purpose', broken({ purpose: ' ' }), /no purpose/],
  ['a document covered twice', broken({ covers: ['visit', 'visit'] }), /covers document 'visit' twice/],
  ['a strange number prefix', broken({ number: 'v' }), /number prefix 'v'/],
  ['an unknown subject', broken({ subject: 'name' }), /subject 'name' is no field/],
  ['a book date that is no date', broken({ bookDate: 'title' }), /book date 'title'/],
  [
    'a field in no section',
    broken({ fields: { ...visitSpec.fields, extra: { kind: 'text', label: '덤' } } }),
    /field 'extra' stands in no section/,
  ],
  [
    'an unknown item',
    broken({ sections: [...visitSpec.sections.slice(1), { ...visitSpec.sections[0], items: ['titel'] }] }),
    /section 'request' names 'titel'/,
  ],
  [
    'an item twice',
    broken({
      sections: [
        ...visitSpec.sections.slice(1),
        { ...visitSpec.sections[0], items: [...visitSpec.sections[0]!.items, 'result'] },
      ],
    }),
    /'result' stands in sections twice/,
  ],
  [
    'a section in no stage',
    broken({ workflow: { stages: stages.slice(0, 1) } }),
    /section 'visit' belongs to no stage/,
  ],
  [
    'a section in two stages',
    broken({ workflow: { stages: [stages[0], { ...stages[1], sections: ['request', 'visit', 'closing'] }] } }),
    /section 'request' belongs to two stages/,
  ],
  [
    'an unknown section in a stage',
    broken({ workflow: { stages: [stages[0], { ...stages[1], sections: ['visit', 'closing', 'end'] }] } }),
    /names section 'end'/,
  ],
  ['no stage', broken({ workflow: { stages: [] } }), /no stage/],
  [
    'an approval without drafter',
    broken({
      workflow: {
        stages: [
          {
            ...stages[0],
            approval: [
              { step: '결재', role: '책임자' },
              { step: '결재', role: '기관장' },
            ],
          },
          stages[1],
        ],
      },
    }),
    /does not begin with 기안/,
  ],
  [
    'an approval by the drafter alone',
    broken({ workflow: { stages: [{ ...stages[0], approval: [{ step: '기안', role: '담당자' }] }, stages[1]] } }),
    /approved by its drafter alone/,
  ],
  ['an unknown ledger column', broken({ ledger: { ...ledger, columns: ['number'] } }), /ledger names column 'number'/],
  ['an unknown filter', broken({ ledger: { ...ledger, filters: ['status'] } }), /ledger filters by 'status'/],
  [
    'an unknown total',
    broken({ ledger: { ...ledger, totals: [{ column: 'costs', as: 'sum' }] } }),
    /ledger totals 'costs'/,
  ],
  [
    'an unknown column in a view',
    broken({ ledger: { ...ledger, views: [{ id: 'v', title: '보기', where: [{ column: 'zones', is: ['1구역'] }] }] } }),
    /view 'v' names column 'zones'/,
  ],
  [
    'an option that a view cannot find',
    broken({ ledger: { ...ledger, views: [{ id: 'v', title: '보기', where: [{ column: 'zone', is: ['3구역'] }] }] } }),
    /asks 'zone' for '3구역'/,
  ],
  [
    'a status that no record has',
    broken({
      ledger: { ...ledger, views: [{ id: 'v', title: '보기', where: [{ column: '@status', is: ['초안'] }] }] },
    }),
    /view 'v' asks for the status '초안'/,
  ],
  [
    'a rule at an unknown field',
    broken({ rules: [{ id: 'r', at: ['ended'], check: () => undefined }] }),
    /rule 'r' stands at 'ended'/,
  ],
  [
    'a rule at an unknown column',
    broken({ rules: [{ id: 'r', at: ['steps/when'], check: () => undefined }] }),
    /rule 'r' stands at 'steps\/when'/,
  ],
  [
    'a rule of an unknown stage',
    broken({ rules: [{ id: 'r', at: ['title'], stage: 'end', check: () => undefined }] }),
    /waits for stage 'end'/,
  ],
  ['a rule twice', broken({ rules: [visitSpec.rules![0], visitSpec.rules![0]] }), /rule 'order' is there twice/],
  [
    'a link that copies nothing',
    broken({ links: [{ id: 'l', title: '만들기', form: 'x', copies: { a: 'nothing' }, by: 'b' }] }),
    /link 'l' copies 'nothing'/,
  ],
  ['a form that tells what it does not hold', broken({ tells: { systemGrade: 'grade' } }), /tells 'grade'/],
  [
    'a computed value named as a field',
    broken({ computed: { ...visitSpec.computed, title: visitSpec.computed!.stay } }),
    /'title' is a field and a computed value/,
  ],
  ['no version', broken({ versions: [] }), /no version/],
  [
    'a version without a date',
    broken({ versions: [{ id: '1', name: 'first', on: '2026-13-01' }] }),
    /dated '2026-13-01'/,
  ],
  ['options twice', withField('extra', { kind: 'choice', label: '덤', options: ['가', '가'] }), /option '가' twice/],
  ['no options', withField('extra', { kind: 'choice', label: '덤', options: [] }), /'extra' has no options/],
  ['no label', withField('extra', { kind: 'text', label: '' }), /'extra' has no label/],
  ['a bad place', withField('extra', { kind: 'text', label: '덤', serves: ['visit.extra'] }), /serves 'visit.extra'/],
  [
    'a bad pattern',
    withField('extra', { kind: 'text', label: '덤', pattern: { source: '(', message: '' } }),
    /pattern that is no regular expression/,
  ],
  ['bounds the wrong way', withField('extra', { kind: 'integer', label: '덤', min: 2, max: 1 }), /min above max/],
  ['a reference to nothing', withField('extra', { kind: 'reference', label: '덤', forms: [] }), /refers to no form/],
  ['rows without columns', withField('extra', { kind: 'rows', label: '덤', columns: {} }), /has no columns/],
  [
    'rows inside rows',
    withField('extra', { kind: 'rows', label: '덤', columns: { a: visitSpec.fields.steps } }),
    /rows inside rows at 'a'/,
  ],
  [
    'fixed rows without rows',
    withField('extra', { kind: 'rows', label: '덤', growing: false, columns: { a: { kind: 'text', label: '가' } } }),
    /may not grow/,
  ],
  [
    'first rows with an unknown column',
    withField('extra', {
      kind: 'rows',
      label: '덤',
      initial: [{ b: '나' }],
      columns: { a: { kind: 'text', label: '가' } },
    }),
    /names column 'b'/,
  ],
];

describe('defineForm', () => {
  it('takes a definition that holds together', () => {
    expect(visitForm.id).toBe('visit');
    expect(findExampleMistakes(visitForm, '2026-11-23')).toEqual([]);
  });

  it.each(mistakes)('refuses %s and names form and culprit', (_, spec, sentence) => {
    expect(() => defineForm(spec as never)).toThrow(sentence);
    expect(() => defineForm(spec as never)).toThrow(`Form '${spec.id}'`);
  });
});

describe('examples of a definition', () => {
  const battery = visitSpec.examples.battery!;
  const check = (values: Loose, name = 'battery'): string[] =>
    findExampleMistakes(
      { ...visitForm, examples: { [name]: { ...battery, values } } } as typeof visitForm,
      '2026-11-23',
    );

  it.each([
    ['an unknown field', { ...battery.values, titel: 'x' }, /names field 'titel'/],
    [
      'a value of another kind',
      { ...battery.values, people: true },
      /'people' holds a value that a integer cannot store/,
    ],
    ['rows that are no list', { ...battery.values, steps: '22:00' }, /'steps' is not a list/],
    ['an unknown column', { ...battery.values, steps: [{ when: '22:00' }] }, /row 1 of 'steps' names column 'when'/],
    ['a cell of another kind', { ...battery.values, steps: [{ at: 22 }] }, /row 1 of 'steps' holds a value at 'at'/],
    ['an empty required field', { ...battery.values, result: null }, /'result' 결과가 비어 있습니다/],
    ['a broken rule', { ...battery.values, endedAt: '2026-10-05T21:00' }, /'endedAt' 퇴실일시가 입실일시보다 빠릅니다/],
  ])('names %s', (_, values, sentence) => {
    const found = check(values as Loose);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(sentence);
    expect(found[0]).toMatch(/^Form 'visit', example 'battery'/);
  });

  it('lets a draft be incomplete but not unstorable', () => {
    expect(check({ title: '적다 만 것' }, 'draft-one')).toEqual([]);
    expect(check({ people: true }, 'draft-one')).toHaveLength(1);
  });
});
