// One place on the sheet where a value is typed: what every control template gets, and the one way to write text into a control.
import { Directive, directive, type ElementPart, type PartInfo, PartType } from 'lit/directive.js';
import { noChange } from 'lit/html.js';
import type { ColumnField } from '../../core/field/field.ts';
import type { Scalar } from '../../core/field/value.ts';
import type { FormSession } from './session.ts';

export type Slot<F extends ColumnField = ColumnField> = {
  readonly session: FormSession;
  readonly field: F;
  /** `field` or `field/<row id>/<column>`. */
  readonly path: string;
  /** Id of the control in the page; labels, errors and the summary point at it. */
  readonly id: string;
  readonly value: Scalar | undefined;
  /** Ids of hint, error and notes. */
  readonly describedBy: string;
  readonly invalid: boolean;
  readonly required: boolean;
  /** Name of a control without a visible label of its own: a cell of a table. */
  readonly name?: string;
};

/** Id of the control of a path. */
export function idOf(path: string): string {
  return `f-${path.replaceAll('/', '-')}`;
}

class Typed extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('typed() belongs on an element');
  }

  render(_text: string) {
    return noChange;
  }

  /**
   * The control that a person is typing in is never written to: it would break an input method between two keys and move the
   * caret. It is written when it is left.
   */
  override update(part: ElementPart, [text]: [string]) {
    const control = part.element as HTMLInputElement | HTMLTextAreaElement;
    if (control !== control.ownerDocument.activeElement && control.value !== text) control.value = text;
    return noChange;
  }
}

/** Shows a text in a control, except while the control has the focus. */
export const typed = directive(Typed);
