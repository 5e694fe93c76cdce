import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { addDays, type Day } from '../../time/day.ts';
import { onceFor } from '../memo.ts';
import type { Picture } from '../picture.ts';
import { birthOf, familyOf } from './family.ts';

/** The children that an entry names: those that its facts list, else those it is about. */
export function childrenNamedIn(p: Picture, entry: Entry): readonly PersonId[] {
  const listed = 'children' in entry.facts ? entry.facts.children : undefined;
  if (Array.isArray(listed) && listed.length > 0) return listed;
  if (entry.kind === 'meeting' && entry.facts.children !== undefined && entry.facts.children.size > 0)
    return [...entry.facts.children.keys()];
  const { children } = familyOf(p);
  return entry.about.filter((person) => children.has(person));
}

/**
 * True where a referral, an assessment, a plan, a meeting or a decision is a matter of this child's: it names the child, or it
 * names no child at all and is about a parent or carer. Another child's plan does not make this child's case open.
 */
export function concernsChild(p: Picture, entry: Entry): boolean {
  const named = childrenNamedIn(p, entry);
  return named.length > 0
    ? named.includes(p.child)
    : entry.about.some((person) => familyOf(p).carers.has(person)) && !isBeforeChild(p, entry);
}

/** Longer than any pregnancy, in days: what was over by then was about a parent's own childhood, or about other children. */
const longestPregnancy = 310;

const isBeforeChild = (p: Picture, entry: Entry): boolean => {
  const born = earliestBirth(p);
  return born !== undefined && Number.isFinite(born) && entry.when.latest < addDays(born, -longestPregnancy);
};

const earliestBirth = onceFor(
  (p: Picture): Day | undefined => (birthOf(p, p.child)?.on ?? p.directory.people.get(p.child)?.born)?.earliest,
);

/** The picture's entries that concern the child, in the order in which they were recorded. */
export const entriesOfChild = onceFor((p: Picture): readonly Entry[] => p.entries.filter((entry) => concernsChild(p, entry)));
