// The shape of a change that is not a worked example.
import type { ExampleItemId, exampleSystem } from '../../src/forms/directory/example-agency.ts';

export type SystemKey = keyof typeof exampleSystem;
/**
 * One line a change. `incident` is the number whose permanent measure it is; `reflectedAfter` working days until the register followed
 * (null: forgotten); `result` undefined while the change is under way.
 */
export type ChangeLine = {
  on: string;
  system: SystemKey;
  title: string;
  item: ExampleItemId;
  versions: readonly [before: string, after: string];
  reason: string;
  content: string;
  type?: '표준' | '일반' | '긴급';
  incident?: number;
  result?: '성공' | '부분 성공' | '원상복구';
  reflectedAfter?: number | null;
  state?: 'requested' | 'reviewing' | 'planned';
};
