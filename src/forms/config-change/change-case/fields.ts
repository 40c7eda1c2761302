// All fields of one change case, in the order of its life.
import type { PlainValues } from '../../../core/field/field.ts';
import { decisionFields } from './fields/decision.ts';
import { requestFields } from './fields/request.ts';
import { resultFields } from './fields/result.ts';
import { reviewFields } from './fields/review.ts';
import { workFields } from './fields/work.ts';

export const changeFields = {
  ...requestFields,
  ...reviewFields,
  ...decisionFields,
  ...workFields,
  ...resultFields,
} as const;

export type ChangeValues = PlainValues<typeof changeFields>;
