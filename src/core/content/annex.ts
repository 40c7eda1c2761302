// The annexes of a procedure, drawn from its articles: 별표 is the values it sets, 별지 the forms it uses. Nobody writes them, so that they
// always agree with the articles.
import type { Form } from '../form/form.ts';
import { type Library, parametersOn } from './library.ts';
import { type Parameter, readParameterValue } from './parameter.ts';
import type { Procedure } from './procedure.ts';

/** A value that a procedure states. */
export interface StatedValue {
  readonly parameter: Parameter;
  readonly value: Parameter['value'];
  /** The articles that state it. */
  readonly articles: readonly number[];
}

/** A form that a procedure uses: `별지 제1호`. */
export interface AnnexedForm {
  readonly number: number;
  readonly form: Form;
  readonly articles: readonly number[];
}

/** The values that a procedure states, what differs from the guide first, and how many it leaves to the guide. */
export function statedValues(
  library: Library,
  { head, articles }: Procedure,
): { readonly stated: readonly StatedValue[]; readonly left: number } {
  const parameters = parametersOn(library, head.domain, head.effectiveFrom);
  const places = articles.flatMap(({ number, parameters: own }) => own.map((one) => ({ ...one, number })));
  const stated = [...Map.groupBy(places, ({ id }) => id)].flatMap(([id, own]): StatedValue[] => {
    const parameter = parameters.get(id);
    const read = parameter && readParameterValue(parameter, own[0]!.text);
    if (!read || 'problem' in read) return [];
    return [{ parameter, value: read.value, articles: [...new Set(own.map(({ number }) => number))] }];
  });
  return {
    stated: stated.toSorted(
      (one, other) => Number(one.value === one.parameter.value) - Number(other.value === other.parameter.value),
    ),
    left: parameters.size - stated.length,
  };
}

/** The forms that a procedure uses, numbered as its articles come to them. */
export function annexedForms({ sources }: Library, { articles }: Procedure): readonly AnnexedForm[] {
  const places = articles.flatMap(({ number, forms }) => forms.map((id) => ({ id, number })));
  return [...Map.groupBy(places, ({ id }) => id)]
    .flatMap(([id, own]) => {
      const form = sources.forms.find((one) => one.id === id);
      return form ? [{ form, articles: [...new Set(own.map(({ number }) => number))] }] : [];
    })
    .map((annexed, index) => ({ number: index + 1, ...annexed }));
}
