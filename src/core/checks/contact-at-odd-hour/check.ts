import { actOnEntry } from '../../check/acts.ts';
import { anchorOf, eachOnce, holder, lead, named } from '../../check/asking.ts';
import { type Concern, defineCheck } from '../../check/check.ts';
import { anyRecord } from '../../check/reads.ts';
import type { Entry } from '../../entry/entry.ts';
import type { EntryId, PersonId } from '../../entry/ids.ts';
import { apartAt } from '../../picture/family/couples.ts';
import { birthOf, childrenInCircle, householdOf } from '../../picture/family/family.ts';
import { metAloneIn } from '../../picture/family/met.ts';
import { fromEach } from '../../picture/growing.ts';
import { binds, inForce, restrictionsOf, type Terms } from '../../picture/harm/restrictions.ts';
import { type Together, togetherIn } from '../../picture/harm/together.ts';
import { agencyName, isAgencyOfKind, type Picture, threadOf } from '../../picture/picture.ts';
import { hoursIn, saysContactVisit, saysHospital, saysOvernight, saysOwnContact, timeIn } from '../../picture/words/contact-words.ts';
import { addMonths } from '../../time/day.ts';
import { showSpan } from '../../time/span.ts';

/** One contact at an hour of the night, and what it is set against. */
interface AtNight {
  readonly together: Together;
  readonly at: number;
  readonly what: 'visit' | 'adults';
  readonly against: readonly EntryId[];
}

interface Hours {
  readonly youngChild: number;
  readonly from: number;
  readonly to: number;
  readonly lookBack: number;
}

export const contactAtOddHour = defineCheck({
  id: 'contact-at-odd-hour',
  number: 3,
  title: 'Contact at an unlikely hour',
  priority: 1,
  asks: 'A contact visit with a young child is said to have been going on at {hour}. Does that fit what was arranged?',
  because:
    'A violent visit late in the evening was written down as supervised contact while the baby was asleep upstairs, and the hour was not remarked on. A week later a call showed that two people under bail had been in touch in the small hours.',
  learntFrom: [{ review: 0, where: 'Overview ¶22-23, ¶25; Finding 1; Finding 2' }],
  parameters: {
    youngChild: { value: 5, unit: 'years', source: 'ours', means: 'Contact visits with a child under this age are looked at.' },
    from: {
      value: 20,
      unit: 'clock-hours',
      source: 'ours (review 0: half past ten at night)',
      means: 'The hour from which a contact visit is unlikely.',
    },
    to: { value: 7, unit: 'clock-hours', source: 'ours', means: 'The hour from which a contact visit is likely again.' },
    lookBack: { value: 90, unit: 'days', source: 'ours', means: 'A parting said longer ago is not set against a contact.' },
  },
  reads: {
    kinds: anyRecord,
    claims: ['in-contact-with', 'separated-from', 'partner-of', 'lives-with', 'carer-of'],
  },
  answerWithin: { amount: 1, unit: 'working-days' },
  closesWith: [
    'It was arranged so: by whom',
    'The visit had overrun: why',
    'The account is doubted, and each adult has been spoken to alone',
  ],
  notWhen: [
    'The arrangement allows an overnight stay, or gives hours that hold this one',
    'A hospital or an emergency is the place',
    'The hour is not known',
  ],
  safeToAsk: true,
  evaluate(p, settings) {
    const concerns = timed(p.entries).flatMap((entry) => {
      const nights = nightsIn(p, entry, settings);
      return nights.length === 0 || isAnswered(p, entry, nights) ? [] : [concernOf(p, entry, nights)];
    });
    return { concerns };
  },
});

/** Entries that bring people together at a time of day, or give one in words. */
const timed = fromEach((entry) => {
  const together = togetherIn(entry);
  return together.some(({ at }) => at !== undefined) || (together.length > 0 && timeIn(entry.text) !== undefined) ? [entry] : [];
});

function nightsIn(p: Picture, entry: Entry, hours: Hours): readonly AtNight[] {
  if (entry.kind === 'meeting' || entry.kind === 'restriction' || isInHospital(p, entry)) return [];
  const all = togetherIn(entry);
  // Whoever supervises or brings a child to a visit that is arranged is part of what is arranged.
  const expected = new Set(
    all.flatMap((together) => (together.at !== undefined && isArranged(p, together, together.at) ? [together.one, together.other] : [])),
  );
  const isExpected = ({ one, other }: Together): boolean =>
    childrenInCircle(p).some((child) => (child === one || child === other) && expected.has(child));
  return all.flatMap((together): readonly AtNight[] => {
    const at = together.at ?? timeIn(entry.text);
    if (at === undefined || !isNight(at, hours) || isArranged(p, together, at) || isExpected(together)) return [];
    const visit = isVisit(p, together, hours.youngChild)
      ? [{ together, at, what: 'visit' as const, against: termsFor(p, together).map((terms) => terms.entry.id) }]
      : [];
    const { partings, kept } = apartAt(p, together, hours.lookBack);
    const against = [...partings.map(({ tie }) => tie.entry), ...kept.map(({ terms }) => terms.entry.id)];
    return [...visit, ...(against.length > 0 ? [{ together, at, what: 'adults' as const, against }] : [])];
  });
}

/** `05:15`. */
const clockOf = (at: number): string => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;

const isNight = (at: number, { from, to }: Hours): boolean => at >= from * 60 || at < to * 60;

/** An ambulance comes to homes: it is no place. */
const isInHospital = (p: Picture, entry: Entry): boolean =>
  isAgencyOfKind(p, entry.by, 'hospital') || ('place' in entry.facts && saysHospital(entry.facts.place));

/** A visit for contact, with a child who may be under the age, by an adult who does not live with the child: so recorded, or said. A worker's own visit is none. */
function isVisit(p: Picture, { one, other, entry, when, claim }: Together, youngYears: number): boolean {
  const children = childrenInCircle(p);
  const child = [one, other].find((person) => children.includes(person));
  const adult = [one, other].find((person) => !children.includes(person));
  if (child === undefined || adult === undefined || householdOf(p, child).includes(adult)) return false;
  const born = birthOf(p, child)?.on;
  if (born === undefined || !Number.isFinite(born.earliest) || addMonths(born.latest, youngYears * 12) <= when.earliest) return false;
  const purpose = entry.kind === 'incident' || entry.kind === 'contact' ? entry.facts.purpose : undefined;
  return saysContactVisit(purpose) || (claim !== undefined && saysContactVisit(claim.what)) || saysOwnContact(entry.text);
}

const termsFor = (p: Picture, { one, other, when }: Together): readonly Terms[] =>
  restrictionsOf(p).flatMap((restriction) =>
    restriction.terms.filter((terms) => binds(terms, one, other) && inForce(terms, when) === 'met'),
  );

/** Arranged: the terms in force allow the night, or give hours that hold this one. */
const isArranged = (p: Picture, together: Together, at: number): boolean =>
  termsFor(p, together).some(({ entry: { facts } }) => {
    const words = [facts.hours, facts.times, ...(facts.exceptions ?? []).flatMap((one) => [one.words, one.when, one.for])];
    return words.some((text) => saysOvernight(text) || hoursIn(text).some(({ from, to }) => from <= at && at < to));
  });

/** Each of the adults was spoken to alone afterwards, on the same running piece of work. */
function isAnswered(p: Picture, entry: Entry, nights: readonly AtNight[]): boolean {
  const adults = [...new Set(nights.flatMap(({ together }) => [together.one, together.other]))].filter(
    (person) => !childrenInCircle(p).includes(person),
  );
  const after = threadOf(p, entry.thread).filter((later) => later.order > entry.order);
  return adults.length > 0 && adults.every((adult) => after.some((later) => metAloneIn(later).includes(adult)));
}

function concernOf(p: Picture, entry: Entry, nights: readonly AtNight[]): Concern {
  const visits = nights.filter((night) => night.what === 'visit');
  const visit =
    visits.find(({ together }) => together.claim !== undefined) ?? visits.find(({ against }) => against.length > 0) ?? visits[0];
  const shown = visit ?? nights[0];
  const people: readonly PersonId[] = [...new Set(nights.flatMap(({ together }) => [together.one, together.other]))];
  const clock = shown === undefined ? '' : clockOf(shown.at);
  const pair = shown === undefined ? [] : [shown.together.one, shown.together.other];
  const by = `An entry by ${agencyName(p, entry.by)} (${showSpan(entry.when)})`;
  const question =
    visit !== undefined
      ? `${by} has a contact visit between ${named(p, pair)} going on at ${clock}. Does that fit what was arranged, and who arranged it?`
      : `${by} shows that ${named(p, pair)}, recorded as apart, were in contact at about ${clock}. Does that fit what was arranged, and what is known of it?`;
  return {
    anchor: anchorOf(entry),
    about: people,
    evidence: [...new Set([entry.id, ...nights.flatMap(({ against }) => against)])],
    question,
    ask: eachOnce([...lead(p), holder(entry)]),
    ...actOnEntry(entry),
  };
}
