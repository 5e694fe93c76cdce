import type { Entry } from '../entry/entry.ts';
import type { PersonId } from '../entry/ids.ts';
import type { Kind } from '../entry/vocabulary.ts';
import { addMonths, type Day } from '../time/day.ts';
import { onceForEach } from './memo.ts';
import type { Known } from './record.ts';
import { tiesNamed } from './standing-ties.ts';

/**
 * The children of whom somebody wrote, as far as this vantage knows: those named where an entry asks for children; those who are under eighteen by their birth date; and,
 * unless they are somebody's parent or partner or of age, those with whom work is done, those born, and those with a parent. A partnership at work keeps no list of its children.
 */
export const childrenOnRecord = onceForEach((known: Known, today: Day): readonly PersonId[] => {
  const parenthood = tiesNamed(known.ties, 'parent-of').filter(({ claim }) => !claim.not);
  const grown = new Set([
    ...parenthood.map(({ who }) => who),
    ...tiesNamed(known.ties, 'grandparent-of').map(({ who }) => who),
    ...tiesNamed(known.ties, 'partner-of').flatMap(({ who, whom }) => [who, whom]),
  ]);
  const taken = [...parenthood.map(({ whom }) => whom), ...known.entries.flatMap(bornIn), ...known.entries.flatMap(workedWith)];
  return [
    ...new Set([
      ...known.entries.flatMap(namedAsChildren),
      ...known.entries.flatMap(({ about }) => about.filter((person) => isUnderAge(known, person, today))),
      ...taken.filter((person) => !grown.has(person) && !isOfAge(known, person, today)),
    ]),
  ];
});

/** Those named where an entry asks of which children it is, and what each was like, heard or decided for. */
function namedAsChildren({ facts }: Entry): readonly PersonId[] {
  const children = 'children' in facts ? (facts.children ?? []) : [];
  const decidedFor = 'decidedFor' in facts ? facts.decidedFor : undefined;
  return [...('keys' in children && 'get' in children ? children.keys() : children), ...(decidedFor?.keys() ?? [])];
}

/** A birth is about mother and baby: the mother is left out by what else says that she is one. */
const bornIn = (entry: Entry): readonly PersonId[] => (entry.kind === 'health' && entry.facts.type === 'birth' ? entry.about : []);

/** Work begins at a child's page, and names that child first. Who is asked or told of it may know nothing else of the family. */
const workedWith = (entry: Entry): readonly PersonId[] => (isOfWork.has(entry.kind) ? entry.about.slice(0, 1) : []);
const isOfWork: ReadonlySet<Kind> = new Set<Kind>([
  'referral',
  'referral-decision',
  'information-request',
  'assessment',
  'plan',
  'meeting',
  'allocation',
  'supervision',
  'challenge',
]);

const isOfAge = ({ directory }: Known, person: PersonId, today: Day): boolean => {
  const born = directory.people.get(person)?.born;
  return born !== undefined && addMonths(born.latest, 18 * 12) <= today;
};

const isUnderAge = ({ directory }: Known, person: PersonId, today: Day): boolean => {
  const born = directory.people.get(person)?.born;
  return born !== undefined && born.earliest <= today && addMonths(born.earliest, 18 * 12) > today;
};
