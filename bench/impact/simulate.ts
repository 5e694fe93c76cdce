import type { Asked, OpenWork } from '../../src/core/learning/impact/asked.ts';
import { beforeAndAfter } from '../../src/core/learning/impact/before-and-after.ts';
import { addDays, addMonths, dayOf, daysBetween } from '../../src/core/time/day.ts';
import { agencyId } from '../../test/builders/terse.ts';
import { type Chance, chanceFrom } from '../world/chance.ts';
import { children, type Lives, perQuarter, years } from './invented-questions.ts';

const from = dayOf(2014, 1, 1);
const until = addMonths(from, years * 12);
const action = addMonths(from, 12);
const agency = agencyId('csc');

/** Asked per 100 open children and quarter before an action; and as a share of it, after one that halves it. */
export const [often, halved] = [20, 0.5];

export interface Simulated {
  readonly seed: string;
  readonly lives: Lives;
  readonly families: number;
  readonly runs: number;
  /** What is asked after the action as a share of what was asked before: 1 where nothing changed. */
  readonly share: number;
}

/**
 * In how many of all runs a change is shown. A run is two years of so many families, each with the questions of one invented family, thinned to 20 per 100 open children and quarter and begun on a
 * day of its own, so that nothing but the action is the same for all.
 */
export const shownIn = ({ seed, lives, families, runs, share }: Simulated): number =>
  Array.from({ length: runs }, (_, run) => oneRun(lives, families, share, chanceFrom(`${seed}/${share}/${run}`))).filter(
    (says) => says === 'less' || says === 'more',
  ).length / runs;

function oneRun(lives: Lives, families: number, share: number, chance: Chance): string {
  const long = daysBetween(from, until);
  const kept = often / perQuarter(lives);
  const asked: Asked[] = [];
  const open: OpenWork[] = [];
  for (let n = 0; n < families; n += 1) {
    const family = `f${n}`;
    const shift = chance.between(0, long - 1);
    open.push({ family, children, from, until });
    for (const day of lives[chance.between(0, lives.length - 1)] ?? []) {
      const on = addDays(from, (day + shift) % long);
      if (chance.happens(kept) && (on < action || chance.happens(share)))
        asked.push({ check: '', agency, family, on, by: on, again: false });
    }
  }
  const compared = beforeAndAfter(asked, open, action, until);
  return compared.kind === 'compared' ? compared.says : compared.kind;
}
