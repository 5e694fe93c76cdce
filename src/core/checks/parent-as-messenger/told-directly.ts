import type { Entry } from '../../entry/entry.ts';
import type { Party } from '../../entry/fact.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { entriesBy } from '../../picture/indexes.ts';
import { onceFor } from '../../picture/memo.ts';
import { happenedBy, type Picture } from '../../picture/picture.ts';
import { tellingsOf, withheldFrom } from '../../picture/told.ts';
import { decisionTold } from '../../picture/words/messenger-words.ts';
import { isClosingEntry } from '../../picture/work/plans.ts';
import { addDays, type Day } from '../../time/day.ts';
import type { News, Subject } from './news.ts';

/** One thing that passed straight from one agency to another. */
interface Passed {
  readonly entry: Entry;
  readonly from: AgencyId;
  readonly to: AgencyId;
  readonly on: Day;
}

/** Kinds by which one agency lets another know of what it decided. */
const lettingKnow: ReadonlySet<string> = new Set([
  'plan',
  'decision',
  'meeting',
  'restriction',
  'assessment',
  'referral-decision',
  'contact',
  'note',
  'allocation',
  'legal',
  'advice',
  'service',
  'information-request',
  'information-reply',
  'challenge',
]);
/** Meetings about one event tell nothing else. */
const aboutOneEvent: ReadonlySet<string> = new Set(['daily-risk', 'marac']);

const passings = onceFor(
  (p: Picture): ReadonlyMap<string, readonly Passed[]> =>
    Map.groupBy(
      p.entries.filter((entry) => lettingKnow.has(entry.kind)).flatMap((entry) => passedIn(p, entry)),
      ({ from, to }) => `${from} ${to}`,
    ),
);

function passedIn(p: Picture, entry: Entry): readonly Passed[] {
  const on = happenedBy(entry);
  const from = entry.by;
  const told = tellingsOf(p, entry.id).map((telling) => ({ entry, from: telling.share.by, to: telling.to, on: telling.on }));
  const to = (agencies: readonly AgencyId[] | undefined): readonly Passed[] =>
    (agencies ?? []).map((agency) => ({ entry, from, to: agency, on }));
  switch (entry.kind) {
    case 'plan':
      return [...told, ...to(entry.facts.sentTo), ...to(entry.facts.consulted)];
    case 'decision':
      return [...told, ...to(entry.facts.consulted)];
    case 'meeting':
      return entry.facts.status === 'held' && !aboutOneEvent.has(entry.facts.type ?? '') ? [...told, ...satTogether(entry, on)] : told;
    case 'contact':
      return [
        ...told,
        ...to(agenciesOf(entry.facts.to)),
        ...(entry.facts.from ?? []).map((agency) => ({ entry, from: agency, to: from, on })),
      ];
    case 'referral-decision':
    case 'assessment':
      return [...told, ...to(entry.facts.checkedWith)];
    case 'information-request':
    case 'information-reply':
      return [...told, ...to(agenciesOf(entry.facts.to))];
    default:
      return told;
  }
}

const agenciesOf = (parties: readonly Party[] | undefined): readonly AgencyId[] =>
  (parties ?? []).flatMap((party) => (party.kind === 'agency' ? [party.agency] : []));

/** Whoever sat in a meeting heard it from each of the others. */
function satTogether(meeting: Extract<Entry, { kind: 'meeting' }>, on: Day): readonly Passed[] {
  const there = [...new Set([meeting.by, ...(meeting.facts.attended ?? [])])];
  return there.flatMap((from) => there.filter((to) => to !== from).map((to) => ({ entry: meeting, from, to, on })));
}

/**
 * True where the records show that the agency whose decision it is has told the hearer itself, or has decided not to: of this matter at any
 * time within so many days before, or of anything about these people since.
 */
export function toldDirectly(p: Picture, news: News, before: number): boolean {
  const { entry, hearer, owing, of } = news;
  const about = (other: Entry): boolean => other.about.some((person) => entry.about.includes(person));
  const isKeptBack = (): boolean =>
    entriesBy(p, owing).some(
      (other) => about(other) && tellsOf(other, of) && withheldFrom(p, other.id).some((share) => share.facts.with === hearer),
    );
  return (
    (passings(p).get(`${owing} ${hearer}`) ?? []).some(
      (passed) =>
        passed.entry.id !== entry.id &&
        passed.on <= p.today &&
        about(passed.entry) &&
        (isSince(passed, entry) || (tellsOf(passed.entry, of) && passed.entry.when.latest >= addDays(entry.when.earliest, -before))),
    ) || isKeptBack()
  );
}

const isSince = (passed: Passed, news: Entry): boolean => passed.on >= news.when.latest && passed.on > news.when.earliest;

const toldIn = onceFor((entry: Entry) => decisionTold(entry.text));

/** True where an entry tells of a decision of this sort. */
export function tellsOf(entry: Entry, of: Subject): boolean {
  const words = toldIn(entry);
  switch (of) {
    case 'closing':
      return isClosingEntry(entry) || words === 'closing';
    case 'contact':
      return ['restriction', 'plan', 'meeting', 'decision', 'legal'].includes(entry.kind) || words === 'contact';
    case 'plan':
      return ['plan', 'meeting', 'decision'].includes(entry.kind) || words === 'plan' || words === 'closing';
    case 'assessment':
      return (
        ['assessment', 'referral-decision', 'plan', 'meeting', 'information-request', 'information-reply'].includes(entry.kind) ||
        words === 'assessment'
      );
    case 'something else':
      return true;
  }
}
