// A unit of the search for tests of its order: title and text, and what else is told.
import type { Comparable } from '../../src/core/search/score.ts';

export const unit = (title: string, text: string, more: Partial<Comparable> = {}): Comparable => ({
  title,
  text,
  cite: '',
  names: [],
  place: [],
  ...more,
});
