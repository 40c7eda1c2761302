// What a field is: pure data. How a kind behaves (schema, blank, parse, show, compare) stands once in kinds.ts.
import type { FileValue, OrganisationValue, PersonValue, ReferenceValue } from './value.ts';

interface FieldBase {
  /** Korean label as it stands on the sheet. */
  readonly label: string;
  /** One line of help under the control. */
  readonly hint?: string;
  /** Must be filled before its stage is submitted. Drafts are kept whatever is missing. */
  readonly required?: boolean;
  /** No two records that stand should hold the same value. Told as a warning: two PCs that work apart cannot know of each other. */
  readonly unique?: boolean;
  /** 해당 없음 and 확인 중 may be chosen instead of a value. */
  readonly marks?: boolean;
  /** Columns of the sheet's 12-column grid that the value takes with its label; 6 unless told, 12 for long text and rows. */
  readonly width?: 3 | 4 | 6 | 8 | 9 | 12;
  /** Fields of the source documents that this field carries, as `document-id/field-id`. */
  readonly serves?: readonly string[];
  /** Set when the field is no longer written: what to use instead. It stays readable for ever. */
  readonly deprecated?: string;
}

export interface TextField extends FieldBase {
  readonly kind: 'text';
  readonly maxLength?: number;
  /** A regular expression source that the whole text must match, with the sentence shown when it does not. */
  readonly pattern?: { readonly source: string; readonly message: string };
  readonly suggestions?: readonly string[];
}
export interface LongTextField extends FieldBase {
  readonly kind: 'longText';
  /** Lines left for the pen on a blank form. */
  readonly lines?: number;
}
export interface PlainField extends FieldBase {
  readonly kind:
    | 'date'
    | 'dateTime'
    | 'time'
    | 'duration'
    | 'money'
    | 'yesNo'
    | 'person'
    | 'organisation'
    | 'phone'
    | 'signature';
  /** dateTime only: the value closes a span, so that midnight is shown as 24:00 of the day that ends. */
  readonly end?: boolean;
  /** person only: the duty carried out (작업자, 확인자 …), where the label does not say it in the words of core/approval/separation.ts. */
  readonly duty?: string;
}
export interface NumberField extends FieldBase {
  readonly kind: 'integer' | 'decimal' | 'percent';
  readonly min?: number;
  readonly max?: number;
  /** Digits after the point; decimal and percent only. */
  readonly digits?: number;
  readonly unit?: string;
}
export interface ChoiceField extends FieldBase {
  readonly kind: 'choice' | 'choices';
  readonly options: readonly string[];
}
export interface ReferenceField extends FieldBase {
  readonly kind: 'reference';
  /** Form ids whose records may be chosen. */
  readonly forms: readonly string[];
}
export interface RatingField extends FieldBase {
  readonly kind: 'rating';
  /** Highest point; 5 unless told. */
  readonly max?: number;
}
export interface AttachmentField extends FieldBase {
  readonly kind: 'attachment';
  readonly accept?: string;
}
/** A repeating table; several attachments are rows with an attachment column. */
export interface RowsField extends FieldBase {
  readonly kind: 'rows';
  readonly columns: Readonly<Record<string, ColumnField>>;
  /** Rows that every new record starts with, for fixed check lists. */
  readonly initial?: readonly Readonly<Record<string, string | number | boolean>>[];
  /** False when rows may be filled but not added or removed. */
  readonly growing?: boolean;
}

export type ColumnField =
  | TextField
  | LongTextField
  | PlainField
  | NumberField
  | ChoiceField
  | ReferenceField
  | RatingField
  | AttachmentField;
export type Field = ColumnField | RowsField;
export type FieldKind = Field['kind'];
export type Fields = Readonly<Record<string, Field>>;

/** The plain value of a field as rules and computed values see it: blanks and marks are `undefined`. */
export type PlainValue<F> = F extends { kind: 'rows'; columns: infer C }
  ? readonly ({ readonly id: string } & { readonly [K in keyof C]?: PlainValue<C[K]> })[]
  : F extends { kind: 'integer' | 'money' | 'duration' | 'rating' }
    ? number
    : F extends { kind: 'yesNo' }
      ? boolean
      : F extends { kind: 'choices' }
        ? readonly string[]
        : F extends { kind: 'person' }
          ? PersonValue
          : F extends { kind: 'organisation' }
            ? OrganisationValue
            : F extends { kind: 'reference' }
              ? ReferenceValue
              : F extends { kind: 'attachment' | 'signature' }
                ? FileValue
                : string;

/** A whole record as rules and computed values see it. Repeating fields are always lists. */
export type PlainValues<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends { kind: 'rows' } ? PlainValue<F[K]> : PlainValue<F[K]> | undefined;
};
