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

/**
 * Does some work of this process five times, fewer when that takes longer than a minute and a half, and samples it by the clock and
 * by the processor time it took: other people's work on the machine changes the first and hardly the second.
 */
export async function timeWork(work: () => Promise<unknown>): Promise<{ clock: Sample; processor: Sample }> {
  const clock: number[] = [];
  const processor: number[] = [];
  const begun = performance.now();
  for (let round = 0; round < rounds && (round === 0 || performance.now() - begun < 90_000); round += 1) {
    const [since, spent] = [performance.now(), process.cpuUsage()];
    await work();
    clock.push(performance.now() - since);
    const { user, system } = process.cpuUsage(spent);
    processor.push((user + system) / 1000);
  }
  return { clock: sampleOf(clock), processor: sampleOf(processor) };
}
