// The annexes of a procedure on paper: 별표 with the values it sets, 별지 with the forms it uses.
import { annexedForms, statedValues } from '../content/annex.ts';
import type { Library } from '../content/library.ts';
import { showParameter } from '../content/parameter.ts';
import type { Procedure } from '../content/procedure.ts';
import type { Block } from './page.ts';
import { type Chapter, tableOf } from './publication.ts';

const cite = (articles: readonly number[]) => articles.map((number) => `제${number}조`).join(', ');

/** The chapters after the last article; none for a procedure without values and forms. */
export function annexChapters(procedure: Procedure, library: Library): readonly Chapter[] {
  const { stated, left } = statedValues(library, procedure);
  const forms = annexedForms(library, procedure);
  const values = stated.map(({ parameter, value, articles }) => [
    parameter.label,
    showParameter(parameter),
    value === parameter.value ? '권장값과 같음' : showParameter(parameter, value),
    cite(articles),
  ]);
  const rest: Block[] =
    left > 0 ? [{ kind: 'text', text: `여기에 없는 기준값 ${left}개는 세부지침의 권장값을 따릅니다.`, size: 8 }] : [];
  return [
    ...(values.length > 0
      ? [
          {
            id: 'annex-values',
            number: '별표',
            title: '기준값',
            level: 1,
            blocks: [tableOf(['항목', '세부지침의 권장값', '이 절차서', '정한 조'], values), ...rest],
          } as const,
        ]
      : []),
    ...(forms.length > 0
      ? [
          {
            id: 'annex-forms',
            number: '별지',
            title: '서식',
            level: 1,
            blocks: [
              tableOf(
                ['별지', '서식', '쓰는 조'],
                forms.map(({ number, form, articles }) => [`제${number}호`, form.title, cite(articles)]),
              ),
            ],
          } as const,
        ]
      : []),
  ];
}
