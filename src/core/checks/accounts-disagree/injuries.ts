import { named } from '../../check/asking.ts';
import type { EntryOf } from '../../entry/entry.ts';
import { isChildInCircle } from '../../picture/family/family.ts';
import { entriesOf, type Picture } from '../../picture/picture.ts';
import { areOtherExplanations } from '../../picture/words/explanation-words.ts';
import type { Disagreement } from './disagreement.ts';

type Injury = EntryOf<'observation'>;

/** Two records of one injury of a child, each with an explanation, and the two have nothing in common. */
export function disagreeingInjuries(p: Picture, sameTime: number): readonly Disagreement[] {
  const explained = entriesOf(p, 'observation').filter(({ facts }) => facts.explanation !== undefined);
  return explained.flatMap((later, i) =>
    explained.slice(0, i).flatMap((earlier): readonly Disagreement[] => {
      const child = earlier.about.find((person) => later.about.includes(person) && isChildInCircle(p, person));
      if (child === undefined || !isOneInjury(earlier, later, sameTime)) return [];
      if (!areOtherExplanations(explanationOf(earlier), explanationOf(later))) return [];
      const on = `how an injury of ${named(p, [child])} came about`;
      return [{ on, about: [child], anchor: earlier.id, entries: [earlier, later], urgent: false }];
    }),
  );
}

const explanationOf = ({ facts }: Injury): string => facts.explanation ?? '';

/** Off one thread, records of one part of the body are of one injury within so many days; a toddler's next fall may hit the same place (ours). */
const healing = 7;

/** Two parts that are named and differ are two injuries. */
function isOneInjury(a: Injury, b: Injury, sameTime: number): boolean {
  const isOneThread = a.thread !== undefined && a.thread === b.thread;
  const apart = Math.max(b.when.earliest - a.when.latest, a.when.earliest - b.when.latest);
  if (apart > (isOneThread ? sameTime : healing)) return false;
  const [first, second] = [a.facts.bodyPart, b.facts.bodyPart];
  return first === undefined || second === undefined ? isOneThread : isOnePart(first, second);
}

const isOnePart = (one: string, other: string): boolean => {
  const [first, second] = [one.trim().toLowerCase(), other.trim().toLowerCase()];
  return first.includes(second) || second.includes(first);
};
