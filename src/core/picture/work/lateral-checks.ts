import type { AgencyKind } from '../../entry/directory.ts';
import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { Party } from '../../entry/fact.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { addDays, type Day, noEarliest, noLatest } from '../../time/day.ts';
import { laterOf } from '../../time/extremes.ts';
import { parentsOf } from '../family/family.ts';
import { concernEntries, themesOfHarm } from '../harm/concern-entries.ts';
import { onceFor, onceForEach } from '../memo.ts';
import { entriesOf, entriesOfAny, happenedBy, type Picture, recordedDay } from '../picture.ts';
import { isBareNote } from './involvement.ts';
import { isSocialCare } from './plans.ts';
import type { SignOff } from './sign-offs.ts';

/** Kinds of agency of which one at least should have been asked: the first of a group is its name. */
const requiredKinds: readonly (readonly AgencyKind[])[] = [
  ['gp'],
  ['health-visiting', 'midwifery'],
  ['police'],
  ['school', 'early-years'],
  ['domestic-abuse-service'],
  ['substance-service'],
  ['adult-mental-health', 'perinatal-mental-health'],
];

/** Schools and nurseries know only the children who go there: they count once they have appeared. */
const countOnceSeen: ReadonlySet<AgencyKind> = new Set<AgencyKind>(['school', 'early-years']);

/** Agencies with nothing on record that they were asked before a decision, and why each counts. */
export interface NotAsked {
  readonly agency: AgencyId;
  readonly because: 'always asked' | 'holds something';
  /** What shows that it holds something. */
  readonly holds: readonly Entry[];
}

export function notAskedBefore(p: Picture, signOff: SignOff, withinDays: number): readonly NotAsked[] {
  const heard = heardBy(p, signOff, withinDays);
  if (signOff.what === "adult's assessment") return socialCareNotAsked(p, signOff, heard);
  const day = recordedDay(signOff.entry);
  const holding = holdersBefore(p, signOff).flatMap(([agency, holds]): readonly NotAsked[] => {
    // A closing ends all the work: whoever was heard in it, and has written down something new since, holds what was not heard.
    const since = heard.has(agency) && signOff.what !== 'closing' ? noLatest : (heard.get(agency) ?? noEarliest);
    const unheard = since >= day ? [] : holds.filter((one) => recordedDay(one) > since && recordedDay(one) <= day);
    return unheard.length === 0 ? [] : [{ agency, because: 'holds something', holds: unheard }];
  });
  // An early-help lead that ends its plan asks whoever it worked with; the whole list is social care's.
  const always = isSocialCare(p, signOff.entry.by) ? alwaysAsked(p, signOff, heard) : [];
  const named = new Set(holding.map(({ agency }) => agency));
  return [...holding, ...always.filter(({ agency }) => !named.has(agency))];
}

/** Agencies heard from, and the last day on which each was: named in the decision as asked, an answer on record, or there when it was talked over. */
function heardBy(p: Picture, { entry, opened }: SignOff, withinDays: number): ReadonlyMap<AgencyId, Day> {
  const from = Math.min(opened, addDays(happenedBy(entry), -withinDays));
  const heard = new Map<AgencyId, Day>([[entry.by, noLatest]]);
  const ofOthers = repliesOfOthers(p).filter((reply) => isTo(p, reply, entry.by) && isAboutSome(reply, entry));
  for (const { one, agencies } of [...asked(p, entry.by), ...ofOthers.map((one) => ({ one, agencies: answerers(one) }))]) {
    if (one.when.latest < from) continue;
    for (const agency of agencies) heard.set(agency, laterOf(recordedDay(one), heard.get(agency) ?? noEarliest));
  }
  return heard;
}

/** Every entry that shows somebody asked, or answering, for whoever decides. */
const asked = onceForEach((p: Picture, decider: AgencyId): readonly { readonly one: Entry; readonly agencies: readonly AgencyId[] }[] =>
  entriesOfAny(p, ...kindsThatAsk).flatMap((one) => {
    const agencies = namedAsAsked(p, one, decider);
    return agencies.length === 0 ? [] : [{ one, agencies }];
  }),
);

const repliesOfOthers = onceFor((p: Picture) => entriesOf(p, 'information-reply').filter((reply) => !sameFamily(p, reply)));
const isAboutSome = (one: Entry, other: Entry): boolean => one.about.some((person) => other.about.includes(person));

/** Kinds in which it stands who was asked, or that somebody answered. */
const kindsThatAsk = ['information-reply', 'referral', 'assessment', 'referral-decision', 'decision', 'plan', 'meeting'] as const;

function namedAsAsked(p: Picture, one: Entry, decider: AgencyId): readonly AgencyId[] {
  if (one.kind === 'information-reply') return isTo(p, one, decider) && sameFamily(p, one) ? answerers(one) : [];
  if (one.kind === 'referral') return one.facts.from === 'professional' || one.facts.from === undefined ? [one.by] : [];
  if (one.by !== decider && !(isSocialCare(p, one.by) && isSocialCare(p, decider))) return [];
  if (one.kind === 'assessment' || one.kind === 'referral-decision') return one.facts.checkedWith ?? [];
  if (one.kind === 'decision' || one.kind === 'plan') return one.facts.consulted ?? [];
  if (one.kind !== 'meeting' || (one.facts.status !== 'held' && one.facts.status !== 'minutes-out')) return [];
  return [...(one.facts.attended ?? []), ...(one.facts.writtenInput ?? [])];
}

const answerers = (reply: EntryOf<'information-reply'>): readonly AgencyId[] => [reply.by, ...agenciesOf(reply.facts.from)];

/** A reply to the agency that decides, or to its like. */
function isTo(p: Picture, reply: EntryOf<'information-reply'>, decider: AgencyId): boolean {
  const to = agenciesOf(reply.facts.to);
  return to.length === 0 || to.some((agency) => agency === decider || (isSocialCare(p, agency) && isSocialCare(p, decider)));
}

const sameFamily = (p: Picture, entry: Entry): boolean =>
  entry.about.some((person) => person === p.child || parentsOf(p, p.child).includes(person));

const agenciesOf = (parties: readonly Party[] | undefined): readonly AgencyId[] =>
  (parties ?? []).flatMap((party) => (party.kind === 'agency' ? [party.agency] : []));

/** An injury that whoever saw it wrote down as fitting what was said of it: looked at, and no worry. */
const isFittingInjury = (one: Entry): boolean =>
  one.kind === 'observation' &&
  one.facts.nature === 'injury' &&
  one.facts.fits === 'yes' &&
  one.themes.every((theme) => theme === 'injury' || !themesOfHarm.has(theme));

/** Whoever other than social care has made a concern entry, in the order of the first that each made. */
const holders = onceFor(
  (p: Picture): ReadonlyMap<AgencyId, readonly Entry[]> =>
    Map.groupBy(
      concernEntries(p).filter((one) => !isSocialCare(p, one.by) && !isFittingInjury(one)),
      (one) => one.by,
    ),
);

const holdersBefore = (p: Picture, { entry }: SignOff): readonly (readonly [AgencyId, readonly Entry[]])[] =>
  [...holders(p)].filter(([agency]) => agency !== entry.by);

/** When each agency first wrote down more than a bare note. */
const firstSeen = onceFor((p: Picture): ReadonlyMap<AgencyId, Day> => {
  const first = new Map<AgencyId, Day>();
  for (const one of p.entries) {
    const day = recordedDay(one);
    if (!isBareNote(one) && day < (first.get(one.by) ?? noLatest)) first.set(one.by, day);
  }
  return first;
});

function alwaysAsked(p: Picture, { entry }: SignOff, heard: ReadonlyMap<AgencyId, Day>): readonly NotAsked[] {
  const agencies = [...p.directory.agencies.values()];
  const wasSeen = (agency: AgencyId): boolean => (firstSeen(p).get(agency) ?? noLatest) <= recordedDay(entry);
  return requiredKinds.flatMap((kinds) => {
    const ofKind = agencies.filter((agency) => kinds.includes(agency.kind) && (!countOnceSeen.has(agency.kind) || wasSeen(agency.id)));
    if (ofKind.length === 0 || ofKind.some((agency) => heard.has(agency.id))) return [];
    // Of several of a kind, those who have met the family; where none has, the first.
    const met = ofKind.filter((agency) => wasSeen(agency.id));
    return (met.length > 0 ? met : ofKind.slice(0, 1)).map(
      (agency): NotAsked => ({ agency: agency.id, because: 'always asked', holds: [] }),
    );
  });
}

/** An adult's own service asks social care where anything on record shows that social care is at work with the family. */
function socialCareNotAsked(p: Picture, { entry }: SignOff, heard: ReadonlyMap<AgencyId, Day>): readonly NotAsked[] {
  const last = p.entries.findLast(
    (one) =>
      one.id !== entry.id &&
      recordedDay(one) <= recordedDay(entry) &&
      !isBareNote(one) &&
      (isSocialCare(p, one.by) || (one.facts.decidedBy !== undefined && isSocialCare(p, one.facts.decidedBy))),
  );
  const agency = last === undefined ? releasedSocialCare(p) : isSocialCare(p, last.by) ? last.by : last.facts.decidedBy;
  if (agency === undefined || [...heard.keys()].some((one) => isSocialCare(p, one))) return [];
  return [{ agency, because: 'holds something', holds: last === undefined ? [] : [last] }];
}

const releasedSocialCare = (p: Picture): AgencyId | undefined => p.releases.find((release) => isSocialCare(p, release.agency))?.agency;
