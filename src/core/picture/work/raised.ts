import type { Entry } from '../../entry/entry.ts';
import type { AgencyId, PersonId } from '../../entry/ids.ts';
import { concernsChild } from '../family/concerns-child.ts';
import { carersOf, childrenInCircle } from '../family/family.ts';
import { claimsHarm, themesOfHarm } from '../harm/concern-entries.ts';
import { onceFor } from '../memo.ts';
import { isAgencyOfKind, type Picture } from '../picture.ts';
import { saysThreatenedToReport } from '../words/referrer-words.ts';
import { isSocialCare } from './plans.ts';

/** A worry raised by somebody who is no professional, or somebody whom the family says had spoken of raising one. */
export interface Raised {
  readonly entry: Entry;
  /** `self`: the family asked for itself, and is spoken with in the work. `threat`: no report, but a word of one. */
  readonly by: 'family' | 'neighbour' | 'public' | 'anonymous' | 'self' | 'threat';
  /** Where the record says who. Empty: it does not. */
  readonly people: readonly PersonId[];
  /** The agency that received it. */
  readonly receiver: AgencyId;
}

/** Everything of the sort on record about the child, in the order in which it was recorded. */
export const raisedAbout = (p: Picture): readonly Raised[] =>
  p.entries.flatMap((entry) => {
    const raised = raisedIn(p, entry);
    return raised === undefined ? [] : [raised];
  });

function raisedIn(p: Picture, entry: Entry): Raised | undefined {
  if (entry.kind === 'referral') {
    if (!concernsChild(p, entry)) return undefined;
    const by = entry.facts.from ?? (entry.facts.heardFrom === undefined ? undefined : 'family');
    if (by === undefined || by === 'professional') return undefined;
    const to = entry.facts.to ?? [];
    return { entry, by, people: sayersOf(p, entry), receiver: to.find((agency) => isSocialCare(p, agency)) ?? to[0] ?? entry.by };
  }
  if (entry.kind === 'contact' && isWorryInWriting(p, entry))
    return { entry, by: 'family', people: sayersOf(p, entry), receiver: entry.by };
  if (!tellsOfThreat(entry)) return undefined;
  const people = outsiders(p, [
    ...entry.about,
    ...entry.claims.flatMap(({ who, whom }) => (whom === undefined ? [who] : [who, whom])),
  ]).filter((person) => !entry.present.includes(person));
  return people.length === 0 || !touches(p, entry) ? undefined : { entry, by: 'threat', people, receiver: entry.by };
}

/** Kept for each entry, since it reads free text. */
const tellsOfThreat = onceFor(
  (entry: Entry): boolean =>
    ['contact', 'observation', 'note', 'assessment', 'meeting', 'incident'].includes(entry.kind) && saysThreatenedToReport(entry.text),
);

/** About the child, or about a parent or carer and no child. */
const touches = (p: Picture, entry: Entry): boolean =>
  concernsChild(p, entry) || entry.about.some((person) => carersOf(p, p.child).includes(person));

const outsiders = (p: Picture, people: readonly PersonId[]): readonly PersonId[] => {
  const family = new Set([...childrenInCircle(p), ...carersOf(p, p.child)]);
  return [...new Set(people)].filter((person) => !family.has(person));
};

/** A letter or message to social care in which somebody near the family tells of harm. */
const isWorryInWriting = (p: Picture, entry: Extract<Entry, { kind: 'contact' }>): boolean =>
  isAgencyOfKind(p, entry.by, 'social-care', 'front-door') &&
  (entry.facts.mode === 'letter' || entry.facts.mode === 'message') &&
  entry.facts.heardFrom !== undefined &&
  outsiders(p, [entry.facts.heardFrom]).length > 0 &&
  concernsChild(p, entry) &&
  (claimsHarm(entry) || entry.themes.some((theme) => themesOfHarm.has(theme)));

/** Whom the news came from: named as such, else whoever is said to have said it, else a neighbour or relative whom it is about. */
function sayersOf(p: Picture, entry: Entry): readonly PersonId[] {
  if (entry.facts.heardFrom !== undefined) return [entry.facts.heardFrom];
  const said = entry.claims.flatMap(({ saidBy }) => (saidBy?.kind === 'person' ? [saidBy.person] : []));
  if (said.length > 0) return [...new Set(said)];
  const against = entry.kind === 'referral' ? [...(entry.facts.alleged?.against ?? []), ...(entry.facts.alleged?.by ?? [])] : [];
  const others = outsiders(p, entry.about).filter((person) => !against.includes(person) && p.circle.members.get(person) === undefined);
  return others.length === 1 ? others : [];
}
