import { englishWords } from '../src/exchange/words/english-words.ts';
import { row } from './measure.ts';
import { heldOut, knownReports } from './slips/all-reports.ts';
import { measureSlips } from './slips/measure-slips.ts';
import { plantedSorts } from './slips/plant.ts';
import type { Report } from './slips/read-report.ts';

/** Of slips that are planted in anonymised reports, how many the slip check finds, sort by sort; and how many it finds where there are none. */
export function benchSlips(print: (line: string) => void): void {
  print(row('slips', ...plantedSorts, 'all, %', 'false a page'));
  line('known reports', knownReports, 'known', print);
  line('held out', heldOut, 'held out', print);
}

function line(name: string, reports: readonly Report[], seed: string, print: (line: string) => void): void {
  const { planted, found, falseAPage } = measureSlips(reports, englishWords, { seed, each: 286 });
  const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((a, b) => a + b, 0);
  const shares = plantedSorts.map((sort) => ((100 * found[sort]) / planted[sort]).toFixed(1));
  print(row(name, ...shares, ((100 * sum(found)) / sum(planted)).toFixed(2), falseAPage.toFixed(2)));
}
