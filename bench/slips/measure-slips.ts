import { slipFinder } from '../../src/core/anonymise/check-for-slips.ts';
import type { WordList } from '../../src/core/anonymise/slip.ts';
import { chanceFrom } from '../world/chance.ts';
import { castOf } from './cast.ts';
import { type Planted, type PlantedSort, plant, plantedSorts } from './plant.ts';
import { type Report, wordsOf } from './read-report.ts';

export interface Measured {
  readonly planted: Readonly<Record<PlantedSort, number>>;
  readonly found: Readonly<Record<PlantedSort, number>>;
  readonly missed: readonly { readonly sort: PlantedSort; readonly said: string; readonly text: string }[];
  /** Slips that were found where none was planted, for each page of 500 words of all the texts that were read. */
  readonly falseAPage: number;
  readonly falsely: readonly { readonly sort: string; readonly said: string; readonly text: string }[];
}

const page = 500;

/** Plants so many slips of each sort in the reports, in one paragraph at most one, with other names for everybody each time. */
export function measureSlips(
  reports: readonly Report[],
  list: WordList,
  { seed, each }: { readonly seed: string; readonly each: number },
): Measured {
  const zero = (): Record<PlantedSort, number> => ({ name: 0, variant: 0, nickname: 0, place: 0, date: 0, pronoun: 0, number: 0 });
  const [planted, found] = [zero(), zero()];
  const [missed, falsely]: [Measured['missed'][number][], Measured['falsely'][number][]] = [[], []];
  let words = 0;
  const chance = chanceFrom(seed);
  for (let round = 0; round < 5000 && plantedSorts.some((sort) => planted[sort] < each); round += 1) {
    const report = reports[round % reports.length];
    if (report === undefined) break;
    const around = { report, isWord: (lower: string) => list(lower) === 'common', ...castOf(report, chance.apart(`cast ${round}`)) };
    const find = slipFinder(around.key, list);
    words += wordsOf(report);
    for (const [n, paragraph] of report.paragraphs.entries()) {
      const wanted = plantedSorts.filter((sort) => planted[sort] < each);
      const sort = wanted[chance.between(0, wanted.length - 1)];
      const one: Planted | undefined = sort === undefined ? undefined : plant(sort, paragraph, around, chance.apart(`${round}/${n}`));
      const text = one?.text ?? paragraph.text;
      const slips = find(text);
      const over = (slip: { readonly start: number; readonly end: number }): boolean =>
        one !== undefined && slip.start < one.end && one.start < slip.end;
      if (one !== undefined) {
        planted[one.sort] += 1;
        if (slips.some(over)) found[one.sort] += 1;
        else
          missed.push({
            sort: one.sort,
            said: text.slice(one.start, one.end),
            text: text.slice(Math.max(0, one.start - 120), one.end + 40),
          });
      }
      for (const slip of slips)
        if (!over(slip))
          falsely.push({
            sort: slip.sort,
            said: text.slice(slip.start, slip.end),
            text: text.slice(Math.max(0, slip.start - 100), slip.end + 30),
          });
    }
  }
  return { planted, found, missed, falseAPage: falsely.length / (words / page), falsely };
}
