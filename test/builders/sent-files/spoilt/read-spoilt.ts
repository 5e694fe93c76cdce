import { readingApart } from './read-apart.ts';
import { soundFiles, spoiltFile } from './spoilt-file.ts';

export interface SpoiltRead {
  /** How many files came to each outcome: `xlsx broken`. */
  readonly counts: ReadonlyMap<string, number>;
  /** "seed 17, xlsx, a tag gone: it failed". */
  readonly faults: readonly string[];
  readonly longestMs: number;
}

/** Spoils and reads a file for each seed. */
export async function readSpoilt(seeds: Iterable<number>): Promise<SpoiltRead> {
  const sound = await soundFiles();
  const apart = readingApart();
  const counts = new Map<string, number>();
  const faults: string[] = [];
  let longestMs = 0;
  try {
    for (const seed of seeds) {
      const { what, bytes } = spoiltFile(sound, seed);
      const read = await apart.read(bytes);
      const key = `${what.split(',')[0]} ${read.outcome}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      longestMs = Math.max(longestMs, read.ms);
      for (const fault of read.faults) faults.push(`seed ${seed}, ${what}: ${fault}`);
    }
  } finally {
    await apart.end();
  }
  return { counts, faults, longestMs };
}

/** What came of them, for a person. */
export const sayCounts = ({ counts, longestMs }: SpoiltRead): string =>
  [
    ...[...counts].toSorted(([a], [b]) => a.localeCompare(b)).map(([what, count]) => `${what}: ${count}`),
    `longest: ${Math.round(longestMs)} ms of the processor's time`,
  ].join('; ');
