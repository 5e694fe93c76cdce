import type { Claim } from '../../entry/claim.ts';
import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { dayAt, minutesIntoDayAt } from '../../time/instant.ts';
import { exactly, type Span } from '../../time/span.ts';
import { isAdultInCircle } from '../family/family.ts';
import { metIn } from '../family/met.ts';
import { fromEach } from '../growing.ts';
import { onceFor } from '../memo.ts';
import { type Picture, personName } from '../picture.ts';
import { maySayTogether, saysTogether } from '../words/together-words.ts';

/** How an entry brings two people together. `harm`: one is said to have hurt or threatened the other; `last-heard`: when one last heard from the other. */
export type HowTogether = 'present' | 'in-contact' | 'caring' | 'living' | 'harm' | 'last-heard';

/** Two people whom an entry puts in contact. Being named in `about`, or attending a meeting as `family`, is not contact. */
export interface Together {
  readonly one: PersonId;
  readonly other: PersonId;
  readonly how: HowTogether;
  readonly entry: Entry;
  /** When they were in contact: not always when the entry happened. */
  readonly when: Span;
  /** Minutes after midnight, where the time of day is known or follows from what is said. */
  readonly at?: number;
  readonly claim?: Claim;
}

const byClaim: Readonly<Partial<Record<string, HowTogether>>> = {
  'in-contact-with': 'in-contact',
  'carer-of': 'caring',
  'lives-with': 'living',
};

/** Natures of incident at which whoever caused it was there in person. A threat may come by message, a worry about someone from afar. */
const inPerson: ReadonlySet<string> = new Set([
  'domestic-abuse',
  'assault',
  'self-harm',
  'suicide-attempt',
  'overdose',
  'intoxication',
  'damage',
  'arrest',
  'detention',
]);

/** Every contact between two people that an entry implies. */
export const togetherIn = onceFor((entry: Entry): readonly Together[] => {
  const present = pairs([...new Set([...metTogether(entry), ...childrenSeenIn(entry)])]).map(([one, other]) => ({
    one,
    other,
    how: 'present' as const,
  }));
  const met = [...present, ...(entry.kind === 'incident' ? atIncident(entry) : [])].map((pair): Together => timed(entry, pair));
  const heard = entry.kind === 'incident' ? lastHeard(entry) : [];
  return [...met, ...heard, ...entry.claims.flatMap((claim) => claimed(entry, claim))];
});

/** Whoever was met, but for those seen alone whom the record does not put among the people there. */
function metTogether(entry: Entry): readonly PersonId[] {
  const alone = entry.kind === 'contact' && entry.present.length > 0 ? (entry.facts.seenAlone ?? []) : [];
  return metIn(entry).filter((person) => entry.present.includes(person) || !alone.includes(person));
}

/** Children whom a recorder of what was noticed put down as there. */
const childrenSeenIn = (entry: Entry): readonly PersonId[] =>
  entry.kind === 'observation' && entry.present.length > 0
    ? [...(entry.facts.children ?? [])].flatMap(([child, state]) => (state === 'seen' || state === 'present' ? [child] : []))
    : [];

const timed = (entry: Entry, pair: Pick<Together, 'one' | 'other' | 'how'>): Together => ({
  ...pair,
  entry,
  when: entry.when,
  ...(entry.at === undefined ? {} : { at: entry.at }),
});

function pairs(people: readonly PersonId[]): readonly (readonly [PersonId, PersonId])[] {
  return people.flatMap((one, i) => people.slice(i + 1).map((other) => [one, other] as const));
}

function atIncident(entry: EntryOf<'incident'>): readonly Pick<Together, 'one' | 'other' | 'how'>[] {
  const { by = [], harmed = [], children, nature } = entry.facts;
  const there = inPerson.has(nature ?? '')
    ? [...(children ?? [])].filter(([, state]) => state === 'seen' || state === 'present').map(([child]) => child)
    : [];
  return by.flatMap((one) => [
    ...harmed.filter((other) => other !== one && !isToldToAnother(entry, other)).map((other) => ({ one, other, how: 'harm' as const })),
    ...there.filter((other) => other !== one).map((other) => ({ one, other, how: 'present' as const })),
  ]);
}

/** A threat that somebody else heard and reported: it may never have reached whom it is against. */
function isToldToAnother({ facts: { nature, calledBy }, present }: EntryOf<'incident'>, threatened: PersonId): boolean {
  return nature === 'threat' && calledBy?.kind === 'person' && calledBy.person !== threatened && !present.includes(threatened);
}

function lastHeard(entry: EntryOf<'incident'>): readonly Together[] {
  const { by = [], calledBy, lastContactAt } = entry.facts;
  if (lastContactAt === undefined || calledBy?.kind !== 'person') return [];
  const when = exactly(dayAt(lastContactAt));
  return by
    .filter((one) => one !== calledBy.person)
    .map((one) => ({ one, other: calledBy.person, how: 'last-heard', entry, when, at: minutesIntoDayAt(lastContactAt) }));
}

/** A claim with an end tells of what is over: only the last contact, on that day, is contact. */
function claimed(entry: Entry, claim: Claim): readonly Together[] {
  const how = byClaim[claim.is];
  if (how === undefined || claim.whom === undefined || claim.not || claim.checked === 'contradicted') return [];
  if (claim.until === undefined) return [{ ...timed(entry, { one: claim.who, other: claim.whom, how }), claim }];
  return how === 'in-contact' ? [{ one: claim.who, other: claim.whom, how, entry, when: claim.until, claim }] : [];
}

/** Every contact that the picture's entries imply, in the order in which they were recorded. */
const allTogether = fromEach(togetherIn);
export const togetherOf = (p: Picture): readonly Together[] => allTogether(p.entries);

/** Kinds in which somebody writes what they saw or were told. */
const told: ReadonlySet<string> = new Set(['contact', 'observation', 'note']);
const saysSo = fromEach((entry) => (told.has(entry.kind) && maySayTogether(entry.text) ? [entry] : []));

/** Two adults whom an entry is about, and no others, and whom its words alone have together. */
export const saidTogetherOf = onceFor((p: Picture): readonly Together[] =>
  saysSo(p.entries).flatMap((entry): readonly Together[] => {
    const [one, other, ...others] = entry.about.filter((person) => isAdultInCircle(p, person));
    if (one === undefined || other === undefined || others.length > 0) return [];
    if (!saysTogether(entry.text, [personName(p, one), personName(p, other)])) return [];
    return togetherIn(entry).some((pair) => areThese(pair, one, other)) ? [] : [timed(entry, { one, other, how: 'in-contact' })];
  }),
);

/** True where these two are the two of a contact, whichever is named first. */
export const areThese = (together: Pick<Together, 'one' | 'other'>, a: PersonId, b: PersonId): boolean =>
  (together.one === a && together.other === b) || (together.one === b && together.other === a);
