import { requestUnanswered } from '../src/core/checks/request-unanswered/check.ts';
import type { Entry } from '../src/core/entry/entry.ts';
import type { PersonId } from '../src/core/entry/ids.ts';
import { workingOutFigures } from '../src/core/learning/impact/figures.ts';
import type { ToWorkOut } from '../src/core/learning/impact/working-out.ts';
import { openLedger } from '../src/core/ledger/ledger.ts';
import { whole } from '../src/core/picture/view.ts';
import type { FullQuestion } from '../src/core/prompt/prompts-on.ts';
import { replay } from '../src/core/replay/replay.ts';
import { englandBankHolidays } from '../src/core/time/bank-holidays.ts';
import { dayOf } from '../src/core/time/day.ts';
import { endOf } from '../src/core/time/instant.ts';
import { row } from './measure.ts';
import { partnershipWorld } from './world/world.ts';

/** As many checks as a partnership has: the questions of one stand for those of each, since which check asks makes no difference here. */
const checks = 70;

/** Working out every figure of a partnership: in all, and the longest turn for which nobody else is served. */
export function benchFigures(print: (line: string) => void, sizes: readonly number[]): void {
  print(row('figures', 'entries', 'asked', 'seconds', 'longest turn, ms'));
  for (const families of sizes) {
    const given = partnershipOf(families);
    const work = workingOutFigures(given);
    let longest = 0;
    const began = performance.now();
    for (;;) {
      const turn = performance.now();
      const { done } = work.next();
      longest = Math.max(longest, performance.now() - turn);
      if (done === true) break;
    }
    const seconds = (performance.now() - began) / 1000;
    print(row(`${families} families`, String(given.ledger.entries.length), String(given.questions.length), seconds, longest));
  }
}

function partnershipOf(families: number): ToWorkOut {
  const entries: Entry[] = [];
  const children: PersonId[] = [];
  const questions: FullQuestion[] = [];
  const people = new Map();
  let [agencies, last] = [new Map(), dayOf(2014, 1, 1)];
  for (const world of partnershipWorld({ seed: 5, children: 2, entriesPerChild: 60, years: 3, lapses: 0.3 }, families)) {
    for (const entry of world.entries) entries.push({ ...entry, order: entries.length });
    for (const [id, person] of world.directory.people) people.set(id, person);
    children.push(...world.children);
    agencies = new Map(world.directory.agencies);
    last = world.lastDay;
    const own = openLedger(world.entries, { directory: world.directory, calendar: englandBankHolidays, reckoning: 'recorded' });
    const asked = replay(own, { children: world.children, checks: [requestUnanswered], until: endOf(last) });
    for (const [n, question] of asked.entries())
      for (let each = 0; each < 4; each += 1) {
        const check = { ...question.check, id: `check-${(n * 7 + each * 17 + questions.length) % checks}` };
        questions.push({ ...question, check, key: `${question.key} ${each}` });
      }
  }
  const ledger = openLedger(entries, { directory: { agencies, people }, calendar: englandBankHolidays, reckoning: 'recorded' });
  return { ledger, vantage: whole, children, questions, on: last };
}
