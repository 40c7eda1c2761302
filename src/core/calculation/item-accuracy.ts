// 구성항목(CI) 정확도: how many of the checked items are as the register says.

/**
 * Percent of checked items without a mismatch; an item with several mismatches counts once.
 * Undefined when nothing was checked or more items are wrong than were checked.
 * @param checked number of items that were looked at
 * @param mismatched one entry per mismatch: what names its item
 */
export function accuracyOf(
  checked: number | undefined,
  mismatched: readonly (string | undefined)[],
): string | undefined {
  const wrong = new Set(mismatched).size;
  if (!checked || wrong > checked) return undefined;
  // Floating point is exact enough for one digit: Math.round works on whole tenths of a percent.
  return (Math.round(((checked - wrong) / checked) * 1000) / 10).toFixed(1);
}
