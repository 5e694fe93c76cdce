import { catalogue } from '../src/app/catalogue.ts';
import { everyCheck, inventedQuestions, perQuarter } from './impact/invented-questions.ts';
import { halved, often, shownIn } from './impact/simulate.ts';
import { row } from './measure.ts';

const [runs, invented] = [200, 120];

/** How often a change is shown where nothing changed, and where what is asked went from 20 to 10 per 100 open children, in partnerships of three sizes. For each check that is asked so often there. */
export function benchImpact(print: (line: string) => void): void {
  const told = inventedQuestions(catalogue, invented);
  print(row(`impact, ${runs} runs, % of them`, 'asked per 100', 'families', 'shown of none', 'shown of half'));
  for (const [check, lives] of [...told, everyCheck(told)] as const) {
    if (perQuarter(lives) < often) continue;
    for (const families of [150, 300, 600]) {
      const shown = (share: number): number => shownIn({ seed: check, lives, families, runs, share }) * 100;
      print(row(check, perQuarter(lives), families, shown(1), shown(halved)));
    }
  }
}
