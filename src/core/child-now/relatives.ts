import { type Aspect, aspectsOnRecord } from '../checks/relative-relied-on-unassessed/looked-at.ts';
import { reliancesOf } from '../checks/relative-relied-on-unassessed/relying.ts';
import type { Entry } from '../entry/entry.ts';
import type { PersonId } from '../entry/ids.ts';
import { entriesOfPerson } from '../picture/entries-of-person.ts';
import { childrenInCircle, parentsOf } from '../picture/family/family.ts';
import { meetingsWith } from '../picture/family/met.ts';
import { metApart } from '../picture/family/met-by.ts';
import { onceFor } from '../picture/memo.ts';
import { happenedBy, type Picture, personName } from '../picture/picture.ts';
import { tiesTouching } from '../picture/standing-ties.ts';
import { earlierEntry, latestFirst, type Noted, sentencesNoted } from './noted.ts';

/** Somebody of the family's network whom the work counts on, and what is on record of whether they can. What is undefined or missing is a blank, and shown as one. */
export interface Relative {
  readonly person: PersonId;
  readonly reliedOnIn: readonly Entry[];
  readonly has: ReadonlySet<Aspect>;
  readonly spokenToAloneOn: Entry | undefined;
  /** Work, other caring and distance, as written, latest first. */
  readonly availability: readonly Noted[];
}

/** Relatives and friends on whom a plan, a decision or a note counts, or who are said to care for the child. */
export const relativesOf = onceFor((p: Picture): readonly Relative[] => {
  const relied = reliancesOf(p);
  const outside = (person: PersonId): boolean => !parentsOf(p, p.child).includes(person) && !childrenInCircle(p).includes(person);
  const named = relied.flatMap(({ people }) => people);
  const caring = tiesTouching(p.known.ties, p.child).flatMap(({ who, is, claim }) => (is === 'carer-of' && !claim.not ? [who] : []));
  return [...new Set([...named, ...caring])].filter(outside).map((person) => ({
    person,
    reliedOnIn: relied
      .filter(({ people }) => people.includes(person))
      .map(({ entry }) => entry)
      .toSorted(earlierEntry),
    has: aspectsOnRecord(p, person),
    spokenToAloneOn: meetingsWith(p, person).findLast((entry) => happenedBy(entry) <= p.today && metApart(p, entry, person)),
    availability: availabilityOf(p, person),
  }));
});

/** Entries that count on relatives or on the people around the family and do not say who. */
export const networkUnnamed = (p: Picture): readonly Entry[] =>
  reliancesOf(p)
    .filter(({ people }) => people.length === 0)
    .map(({ entry }) => entry)
    .toSorted(earlierEntry);

const isAvailability =
  /\b(?:works?|working|shifts?|nights|full-?time|part-?time|retired|lives? (?:near|close|next|far|miles|in)|nearby|miles|cares? for|looks after|poorly|unwell|ill)\b/i;

/** In sentences that name them, or in an entry about nobody else. */
const availabilityOf = (p: Picture, person: PersonId): readonly Noted[] =>
  latestFirst(
    entriesOfPerson(p, person).flatMap((entry) => {
      const isAlone = entry.about.every((one) => one === person);
      return sentencesNoted(entry, (sentence) => isAvailability.test(sentence) && (isAlone || sentence.includes(personName(p, person))));
    }),
  );
