import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { concernsChild } from '../../picture/family/concerns-child.ts';
import { childrenInCircle, parentsOf, partnersOf } from '../../picture/family/family.ts';
import { kinIn, kinOf } from '../../picture/family/kin.ts';
import { claimsHarm, themesOfHarm } from '../../picture/harm/concern-entries.ts';
import { onceFor } from '../../picture/memo.ts';
import { happenedBy, isAgencyOfKind, type Picture, recordedDay } from '../../picture/picture.ts';
import { isRecordedBefore } from '../../picture/recorded-order.ts';
import { saysGoesToLive, saysNetworkHelps, saysNoLongerReliedOn } from '../../picture/words/network-words.ts';
import { caseworkClosings, reopens } from '../../picture/work/casework-closings.ts';
import { openWork } from '../../picture/work/open-work.ts';
import { isClosingEntry, isSocialCare, plansOf } from '../../picture/work/plans.ts';

/**
 * How an entry counts on a relative: the child is to live with or go home to them, or the work ends on them (`at-once`: before it is
 * so); a plan or decision makes them part of it (`planned`); or somebody only writes that they help (`mentioned`).
 */
export type How = 'at-once' | 'planned' | 'mentioned';

export interface Reliance {
  readonly entry: Entry;
  readonly how: How;
  /** Empty: relatives or people around the family, and the record does not say who. */
  readonly people: readonly PersonId[];
}

/** Every reliance that still holds, in the order in which it was recorded. */
export const reliancesOf = (p: Picture): readonly Reliance[] =>
  p.entries.flatMap((entry) => {
    const reliance = relianceIn(p, entry);
    return reliance === undefined || !concernsChild(p, entry) || isOver(p, reliance) ? [] : [reliance];
  });

function relianceIn(p: Picture, entry: Entry): Reliance | undefined {
  switch (entry.kind) {
    case 'plan':
      return entry.facts.status === 'closed' ? onWords(p, entry, 'at-once') : inPlan(p, entry);
    case 'decision':
      return inDecision(p, entry);
    case 'referral-decision':
      return noMore.has(entry.facts.decision ?? '') && isSocialCare(p, entry.by) ? onWords(p, entry, 'at-once') : undefined;
    case 'health': {
      const kin = entry.facts.type === 'discharge' && isOpenOn(p, entry) ? homesIn(p, entry) : [];
      return kin.length === 0 ? undefined : { entry, how: 'at-once', people: kin };
    }
    case 'incident':
    case 'note':
    case 'legal':
    case 'contact':
    case 'observation': {
      const kin =
        isAgencyOfKind(p, entry.by, 'social-care', 'front-door', 'police') && saysGoesToLive(entry.text) ? claimedHomes(p, entry) : [];
      if (kin.length > 0) return { entry, how: 'planned', people: kin };
      return entry.kind === 'legal' || entry.kind === 'incident' || !isWorrying(entry) ? undefined : onWords(p, entry, 'mentioned');
    }
    case 'assessment':
      return entry.facts.status === 'completed' ? onWords(p, entry, 'mentioned') : undefined;
    case 'service':
      return declined.has(entry.facts.status ?? '') ? onWords(p, entry, 'mentioned') : undefined;
    case 'supervision':
    case 'meeting':
      return onWords(p, entry, 'mentioned');
    default:
      return undefined;
  }
}

/** With a worry in the same entry: that a grandmother does the school run is no safety net. */
const isWorrying = (entry: Entry): boolean =>
  claimsHarm(entry) || entry.themes.some((theme) => themesOfHarm.has(theme) || theme === 'mental-health');

const noMore: ReadonlySet<string> = new Set(['no-further-action', 'no-role', 'advice']);
const declined: ReadonlySet<string> = new Set(['declined', 'not-taken-up', 'below-threshold']);
const moves: ReadonlySet<string> = new Set(['placement', 'discharge', 'return-home', 'rely-on-relatives']);
const isMove = (entry: Entry): boolean => entry.kind === 'decision' && moves.has(entry.facts.type ?? '');

/** The child goes to live somewhere, by decision or by leaving a ward. */
const isMoveOfChild = (entry: Entry): boolean => isMove(entry) || (entry.kind === 'health' && entry.facts.type === 'discharge');
const endsWork = (entry: Entry): boolean => entry.kind === 'referral-decision' || isClosingEntry(entry);

/** Kept for each entry, since it reads free text. */
const countsOnNetwork = onceFor((entry: Entry): boolean => {
  const facts = [
    entry.facts.reason,
    'contingency' in entry.facts ? entry.facts.contingency : undefined,
    entry.kind === 'assessment' ? entry.facts.outcome : undefined,
    entry.kind === 'supervision' ? entry.facts.reasons : undefined,
  ];
  return [entry.text, ...facts].some(saysNetworkHelps);
});

const onWords = (p: Picture, entry: Entry, how: How): Reliance | undefined =>
  countsOnNetwork(entry) ? { entry, how, people: kinIn(p, entry) } : undefined;

/** Named as relied on, or given a part of the plan to do. */
function inPlan(p: Picture, entry: Extract<Entry, { kind: 'plan' }>): Reliance | undefined {
  const acting = (entry.facts.actions ?? []).flatMap(({ who }) => (who?.kind === 'person' && isOutside(p, who.person) ? [who.person] : []));
  const people = [...new Set([...reliedOn(p, entry.facts.reliesOn), ...acting])];
  const lives = claimedHomes(p, entry);
  if (lives.length > 0) return { entry, how: 'at-once', people: [...new Set([...people, ...lives])] };
  if (people.length > 0) return { entry, how: entry.facts.type === 'discharge' ? 'at-once' : 'planned', people };
  return onWords(p, entry, 'planned');
}

function inDecision(p: Picture, entry: Extract<Entry, { kind: 'decision' }>): Reliance | undefined {
  const ends = endsWork(entry) || noMore.has(entry.facts.type ?? '');
  const people = [...new Set([...reliedOn(p, entry.facts.reliesOn), ...(isMove(entry) ? homesIn(p, entry) : [])])];
  const how: How = ends || (isMove(entry) && entry.facts.type !== 'rely-on-relatives') ? 'at-once' : 'planned';
  return people.length > 0 ? { entry, how, people } : onWords(p, entry, how);
}

/** Parents look after their own children: they are no safety net, nor is a brother or sister of the child. */
const reliedOn = (p: Picture, people: readonly PersonId[] | undefined): readonly PersonId[] =>
  (people ?? []).filter((person) => !parentsOf(p, p.child).includes(person) && !childrenInCircle(p).includes(person));

const isOutside = (p: Picture, person: PersonId): boolean => {
  const parents = parentsOf(p, p.child);
  return (
    !parents.includes(person) && !parents.some((parent) => partnersOf(p, parent).includes(person)) && !childrenInCircle(p).includes(person)
  );
};

/** Kin whom a decision on where the child goes is about, or with whom it has the child live. */
const homesIn = (p: Picture, entry: Entry): readonly PersonId[] => [
  ...new Set([...entry.about.filter((person) => kinOf(p).has(person)), ...claimedHomes(p, entry)]),
];

const claimedHomes = (p: Picture, entry: Entry): readonly PersonId[] => {
  const kin = kinOf(p);
  return entry.claims
    .filter(({ is, not }) => !not && (is === 'lives-with' || is === 'carer-of'))
    .flatMap(({ who, whom }) => (who === p.child && whom !== undefined ? [whom] : whom === p.child ? [who] : []))
    .filter((person) => kin.has(person));
};

export const isOpenOn = (p: Picture, entry: Entry): boolean => openWork(p, happenedBy(entry)).length > 0;

/** Over: the plan has ended or no longer names them, the child has moved on, the work was taken up again, or they are said not to be needed. */
function isOver(p: Picture, reliance: Reliance): boolean {
  const { entry, how, people } = reliance;
  if (how === 'mentioned' && openWork(p).length === 0) return true;
  if (entry.kind === 'plan' && entry.facts.status !== 'closed' && isPlanOver(p, entry, people)) return true;
  if (how === 'planned' && caseworkClosings(p).some((closing) => closing.recorded > recordedDay(entry))) return true;
  return p.entries.some(
    (other) =>
      isRecordedBefore(entry, other) &&
      ((isMoveOfChild(entry) && hasMovedOn(p, reliance, other)) ||
        (how === 'at-once' && endsWork(entry) && reopens(p, other) && concernsChild(p, other)) ||
        (people.length > 0 && people.every((person) => other.about.includes(person)) && saysNoLongerReliedOn(other.text))),
  );
}

function isPlanOver(p: Picture, entry: Entry, people: readonly PersonId[]): boolean {
  const episode = plansOf(p).find(({ entries }) => entries.some((one) => one.id === entry.id));
  if (episode?.until !== undefined && episode.until <= p.today) return true;
  const last = episode?.entries.findLast((one) => one.facts.reliesOn !== undefined && isRecordedBefore(entry, one));
  return last !== undefined && people.length > 0 && !people.some((person) => (last.facts.reliesOn ?? []).includes(person));
}

/** A later decision on where the child goes, or a later discharge, that names somebody else. */
const hasMovedOn = (p: Picture, { entry, people }: Reliance, other: Entry): boolean =>
  isMoveOfChild(other) && concernsChild(p, other) && recordedDay(other) > recordedDay(entry) && !isAgain(p, other, people);

const isAgain = (p: Picture, entry: Entry, people: readonly PersonId[]): boolean =>
  [...homesIn(p, entry), ...(entry.kind === 'decision' ? (entry.facts.reliesOn ?? []) : [])].some((person) => people.includes(person));
