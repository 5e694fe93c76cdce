import { catalogue } from '../src/app/catalogue.ts';
import type { Asked, OpenWork } from '../src/core/learning/impact/asked.ts';
import { beforeAndAfter } from '../src/core/learning/impact/before-and-after.ts';
import { openLedger } from '../src/core/ledger/ledger.ts';
import { replay } from '../src/core/replay/replay.ts';
import { englandBankHolidays } from '../src/core/time/bank-holidays.ts';
import { addDays, addMonths, dayOf, daysBetween } from '../src/core/time/day.ts';
import { endOf } from '../src/core/time/instant.ts';
import { agencyId } from '../test/builders/terse.ts';
import { row } from './measure.ts';
import { type Chance, chanceFrom } from './world/chance.ts';
import { partnershipWorld } from './world/world.ts';

const [runs, families, invented, children] = [200, 600, 120, 2];
const years = 2;
const from = dayOf(2014, 1, 6);
const until = addMonths(from, years * 12);
const agency = agencyId('csc');
/** Asked per 100 open children and quarter, before and after. */
const [often, half] = [20, 10];

/**
 * How often a change is shown where nothing changed, and where what is asked went from 20 to 10 per 100 open children: 200 runs of 600 families each, drawn with
 * their questions from replays of an invented partnership. A run begins each family's two years on a day of its own, so that nothing but the action is the same for all.
 */
export async function benchImpact(print: (line: string) => void): Promise<void> {
  const told = inventedQuestions();
  print(row(`impact, ${runs} runs of ${families}`, 'asked per 100', 'shown of none', 'shown of half'));
  for (const [check, lives] of told) {
    const base = perQuarter(lives);
    if (base < often) continue;
    const shown = (share: number): number =>
      Array.from({ length: runs }, (_, run) => oneRun(lives, often / base, share, chanceFrom(`${check}/${share}/${run}`))).filter(
        (says) => says === 'less' || says === 'more',
      ).length / runs;
    print(row(check, base, shown(1) * 100, shown(half / often) * 100));
  }
}

/** For each check, what each invented family was asked: days from the beginning of its records. */
function inventedQuestions(): ReadonlyMap<string, readonly (readonly number[])[]> {
  const found = new Map<string, number[][]>();
  let n = 0;
  for (const world of partnershipWorld({ seed: 11, children, entriesPerChild: 60, years, lapses: 0.15 }, invented)) {
    const ledger = openLedger(world.entries, { directory: world.directory, calendar: englandBankHolidays, reckoning: 'recorded' });
    for (const { check, raised } of replay(ledger, { children: world.children, checks: catalogue, until: endOf(world.lastDay) })) {
      const lives = found.get(check.id) ?? Array.from({ length: invented }, () => []);
      found.set(check.id, lives);
      lives[n]?.push(daysBetween(world.firstDay, raised));
    }
    n += 1;
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const perQuarter = (lives: readonly (readonly number[])[]): number => (lives.flat().length / (lives.length * children * years * 4)) * 100;

function oneRun(lives: readonly (readonly number[])[], kept: number, keptAfter: number, chance: Chance): string {
  const long = daysBetween(from, until);
  const action = addMonths(from, 12);
  const asked: Asked[] = [];
  const open: OpenWork[] = [];
  for (let n = 0; n < families; n += 1) {
    const family = `f${n}`;
    const shift = chance.between(0, long - 1);
    open.push({ family, agency, children, from, until });
    for (const day of lives[chance.between(0, lives.length - 1)] ?? []) {
      const on = addDays(from, (day + shift) % long);
      if (chance.happens(kept) && (on < action || chance.happens(keptAfter))) asked.push({ check: '', agency, family, on, again: false });
    }
  }
  const compared = beforeAndAfter(asked, open, action, until);
  return compared.kind === 'too-few' ? compared.kind : compared.says;
}
