// One table: which control shows which kind. Fields name their kind; nothing else in the islands asks for one.
import type { TemplateResult } from 'lit/html.js';
import type { ColumnField, FieldKind } from '../../core/field/field.ts';
import { choiceControl, choicesControl, ratingControl, yesNoControl } from './choice-controls.ts';
import { attachmentControl, signatureControl } from './file-controls.ts';
import { organisationControl, personControl, referenceControl } from './lookup-controls.ts';
import type { Slot } from './slot.ts';
import { lineControl, longTextControl } from './text-controls.ts';

// biome-ignore lint/suspicious/noExplicitAny: each control has its own field type; the table is read by the field's kind.
const controls: Readonly<Record<Exclude<FieldKind, 'rows'>, (slot: Slot<any>) => TemplateResult>> = {
  text: lineControl,
  longText: longTextControl,
  date: lineControl,
  dateTime: lineControl,
  time: lineControl,
  duration: lineControl,
  integer: lineControl,
  decimal: lineControl,
  money: lineControl,
  percent: lineControl,
  phone: lineControl,
  choice: choiceControl,
  choices: choicesControl,
  yesNo: yesNoControl,
  rating: ratingControl,
  person: personControl,
  organisation: organisationControl,
  reference: referenceControl,
  attachment: attachmentControl,
  signature: signatureControl,
};

/** The control of a slot. */
export function controlOf(slot: Slot): TemplateResult {
  return controls[(slot.field as ColumnField).kind](slot);
}
