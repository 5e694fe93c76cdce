/** Milliseconds that some work takes: the median of several runs after some that are not counted. */
export async function medianMs(runs: number, work: () => unknown, warmUp = 1): Promise<number> {
  for (let run = 0; run < warmUp; run += 1) await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const from = performance.now();
    await work();
    times.push(performance.now() - from);
  }
  return median(times);
}

export const median = (values: readonly number[]): number => part(values, 0.5);

/** The value that so large a part of all values does not exceed. */
export const part = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

export const row = (...cells: readonly (string | number)[]): string =>
  cells.map((cell, i) => (i === 0 ? String(cell).padEnd(28) : (typeof cell === 'number' ? cell.toFixed(1) : cell).padStart(14))).join('');
