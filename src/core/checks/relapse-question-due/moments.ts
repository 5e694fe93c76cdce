import type { Claim } from '../../entry/claim.ts';
import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { adultsIn, adultsMeant, sentencesOf } from '../../picture/family/adults-meant.ts';
import { isCustodial, isInCustody, subjectsOf } from '../../picture/family/custody.ts';
import { childrenInCircle, parentsOf, whoIsWho } from '../../picture/family/family.ts';
import { inCrisis } from '../../picture/harm/crises.ts';
import { onceFor } from '../../picture/memo.ts';
import { happenedBy, type Picture } from '../../picture/picture.ts';
import { readOnce } from '../../picture/read-once.ts';
import { isMinorMedicine, saysBereavement, saysLowMood } from '../../picture/words/stress-words.ts';
import { isTreatmentOfUse } from '../../picture/words/substance-words.ts';
import { isPsychiatricMedicine } from '../../picture/words/word-lists.ts';
import { caseworkClosings } from '../../picture/work/casework-closings.ts';
import type { Day } from '../../time/day.ts';
import { contactLostIn } from './contact-lost.ts';
import { separationsOf } from './separations.ts';

/** Something that weighs on an adult, after which it is asked how they cope. */
export interface Moment {
  readonly adult: PersonId;
  readonly entry: Entry;
  readonly what: string;
  /** The first and the last day on which it may have been. */
  readonly earliest: Day;
  readonly on: Day;
  /** True for what is planned: an asking in the days before it counts too. */
  readonly planned: boolean;
}

/** Every moment on record of the adults of the circle, in the order in which it was recorded. */
export function momentsOf(p: Picture): readonly Moment[] {
  const partings = separationsOf(p).flatMap(({ entry, adults, when }) => adults.map((adult) => at(entry, adult, 'a separation', when)));
  const closings = caseworkClosings(p)
    .flatMap(({ entries }) => entries.slice(0, 1))
    .flatMap((entry) =>
      whomItEndsFor(p, entry).map((adult): Moment => ({ ...at(entry, adult, 'the closing of the work with the family'), planned: true })),
    );
  return [...momentsIn(p), ...partings, ...closings].sort((a, b) => a.entry.order - b.entry.order);
}

const momentsIn = readOnce(whoIsWho, ofEntry);

const at = (entry: Entry, adult: PersonId, what: string, when: { readonly earliest: Day; readonly latest: Day } = entry.when): Moment => ({
  adult,
  entry,
  what,
  earliest: when.earliest,
  on: when === entry.when ? happenedBy(entry) : when.latest,
  planned: false,
});

/** Those around whom the work ends: whom the closing is about, and the parents, but for one in custody who has no care. */
const whomItEndsFor = (p: Picture, entry: Entry): readonly PersonId[] => [
  ...new Set([...parentsOf(p, p.child).filter((parent) => !isInCustody(p, parent)), ...adultsIn(p, entry)]),
];

function ofEntry(p: Picture, entry: Entry): readonly Moment[] {
  const as = (adults: Iterable<PersonId>, what: string): readonly Moment[] => [...new Set(adults)].map((adult) => at(entry, adult, what));
  const low = new Set([...inCrisis(entry), ...lowIn(p, entry)]);
  return [
    ...as(low, 'low mood or a crisis'),
    ...as(bereavedIn(p, entry), 'a death or loss in the family'),
    ...as(contactLostIn(p, entry), 'the loss of contact with, or care of, a child'),
    ...(entry.kind === 'health' ? ofHealth(p, entry, as) : []),
    ...(entry.kind === 'incident' && isDomestic(entry)
      ? as([...(entry.facts.by ?? []), ...(entry.facts.harmed ?? [])], 'an incident of domestic abuse')
      : []),
    ...(entry.kind === 'legal' && isCustodial(entry) ? as(subjectsOf(entry), 'custody') : []),
  ];
}

function ofHealth(
  p: Picture,
  entry: EntryOf<'health'>,
  as: (adults: Iterable<PersonId>, what: string) => readonly Moment[],
): readonly Moment[] {
  const { type, status, of } = entry.facts;
  const adults = adultsIn(p, entry);
  const given = status === undefined || status === 'started' || status === 'done';
  switch (type) {
    case 'birth':
      return as(
        [...adults, ...entry.about.filter((person) => childrenInCircle(p).includes(person)).flatMap((child) => parentsOf(p, child))],
        'a birth',
      );
    case 'pregnancy-loss':
    case 'stillbirth':
      return as(adults, 'the end of a pregnancy');
    case 'medication':
      return given && isNewMedicine(entry, of) ? as(adults, 'a new medicine') : [];
    default:
      return [];
  }
}

const isNewMedicine = (entry: Entry, of: string | undefined): boolean => {
  const named = `${of ?? ''} ${entry.text}`;
  return (
    !isTreatmentOfUse(named) &&
    !isMinorMedicine(named) &&
    (of !== undefined || isPsychiatricMedicine(named) || entry.themes.includes('mental-health'))
  );
};

const isDomestic = (entry: EntryOf<'incident'>): boolean =>
  entry.facts.nature === 'domestic-abuse' || entry.themes.includes('domestic-abuse');

const now = ({ not, until, checked }: Claim): boolean => !not && until === undefined && checked !== 'contradicted';

const lowSentences = onceFor((entry: Entry): readonly string[] => sentencesOf(entry.text).filter(saysLowMood));
const lossSentences = onceFor((entry: Entry): readonly string[] => sentencesOf(entry.text).filter(saysBereavement));

/** Said to be low: a claim, antidepressants begun, or words in an entry about the mind. */
function lowIn(p: Picture, entry: Entry): readonly PersonId[] {
  const claimed = entry.claims
    .filter((claim) => now(claim) && (claim.is === 'low-mood' || claim.is === 'self-harms'))
    .map(({ who }) => who);
  if (!spoken.has(entry.kind) || !entry.themes.includes('mental-health')) return claimed;
  return [...claimed, ...lowSentences(entry).flatMap((sentence) => adultsMeant(p, entry, sentence))];
}

const spoken: ReadonlySet<string> = new Set(['contact', 'note', 'observation', 'referral', 'information-reply', 'health']);

/** By what the entry touches, by its words, or as somebody close to a person who has died. */
function bereavedIn(p: Picture, entry: Entry): readonly PersonId[] {
  const dead = entry.claims.filter((claim) => claim.is === 'died' && !claim.not).map(({ who }) => who);
  const close = dead.flatMap((person) =>
    p.known.ties.flatMap((tie) => (tie.who === person ? [tie.whom] : tie.whom === person ? [tie.who] : [])),
  );
  if (!spoken.has(entry.kind)) return close;
  const told = lossSentences(entry).flatMap((sentence) => adultsMeant(p, entry, sentence));
  const touched = entry.themes.includes('bereavement') && told.length === 0 ? adultsMeant(p, entry, entry.text) : [];
  return [...close, ...told, ...touched];
}
