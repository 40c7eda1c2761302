// Measuring a few times and keeping the middle: what a shared machine does to single runs is not what is asked.

export type Sample = { median: number; lowest: number; highest: number; runs: number[] };

export const rounds = 5;

/** Median, extremes and every run, rounded to hundredths. */
export function sampleOf(values: readonly number[]): Sample {
  const runs = values.map((value) => Math.round(value * 100) / 100);
  const sorted = [...runs].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const median = sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  return { median, lowest: sorted[0]!, highest: sorted.at(-1)!, runs };
}

/** Does some work five times and samples what it answers, milliseconds or any other number. */
export async function repeat(work: (round: number) => Promise<number>): Promise<Sample> {
  const values: number[] = [];
  for (let round = 0; round < rounds; round += 1) values.push(await work(round));
  return sampleOf(values);
}
