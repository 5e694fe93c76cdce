import type { Entry, EntryOf } from '../../../src/core/entry/entry.ts';
import type { PersonId } from '../../../src/core/entry/ids.ts';
import { agenciesIn } from '../../../src/core/entry/parties.ts';
import { connected } from '../../../src/core/picture/connected.ts';
import { carersOf } from '../../../src/core/picture/family/family.ts';
import { entriesOf, type Picture } from '../../../src/core/picture/picture.ts';
import { mayFollow } from '../../../src/core/picture/recorded-order.ts';
import { saysKnownAway, saysWrongNumber } from '../../../src/core/picture/words/reach-words.ts';
import { inTouchIn } from '../../../src/core/picture/work/in-touch-with.ts';
import { addDays } from '../../../src/core/time/day.ts';

type Attempt = EntryOf<'contact'>;

const unsuccessful: ReadonlySet<string> = new Set(['no-access', 'not-reached', 'did-not-attend', 'was-not-brought']);

/** Attempts to reach the child or a parent or carer that did not succeed and that no contact has followed, together where they were for the same people. */
export function runsOfAttempts(p: Picture): readonly (readonly [Attempt, ...Attempt[]])[] {
  const family = new Set<PersonId>([p.child, ...carersOf(p, p.child)]);
  const people = (entry: Entry): readonly PersonId[] => entry.about.filter((person) => family.has(person));
  const open = entriesOf(p, 'contact').filter(
    (entry) =>
      unsuccessful.has(entry.facts.outcome ?? '') &&
      agenciesIn(entry.facts.to).length === 0 &&
      people(entry).length > 0 &&
      !saysWrongNumber(entry) &&
      !p.entries.some((other) => mayFollow(other, entry) && reached(p, other, people(entry))),
  );
  const runs = connected(open, (a, b) => people(a).some((person) => b.about.includes(person)));
  return runs.flatMap(([first, ...rest]) => (first === undefined ? [] : ([[first, ...rest]] as const)));
}

const reached = (p: Picture, entry: Entry, tried: readonly PersonId[]): boolean =>
  [p.child, ...tried].some((person) => inTouchIn(entry).has(person));

/** How often the entries say that somebody was tried. */
export const timesTried = (entries: readonly Entry[]): number =>
  entries.reduce((sum, entry) => sum + (entry.kind === 'contact' ? Math.max(1, Math.trunc(entry.facts.count ?? 1)) : 1), 0);

/** Word on record, not long before the first attempt or since, that the family is away. */
export const isKnownAway = (p: Picture, [first]: readonly [Attempt, ...Attempt[]], days: number): boolean =>
  p.entries.some(
    (entry) =>
      entry.when.latest >= addDays(first.when.earliest, -days) &&
      entry.about.some((person) => person === p.child || first.about.includes(person)) &&
      saysKnownAway(entry),
  );
