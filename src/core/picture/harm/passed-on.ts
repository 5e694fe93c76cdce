import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { addWorkingDays } from '../../time/calendar.ts';
import { addDays, type Day } from '../../time/day.ts';
import { entriesBy } from '../indexes.ts';
import { onceFor, onceForEach, sameWhile } from '../memo.ts';
import { entriesOf, type Picture, recordedDay, threadOf } from '../picture.ts';
import { tellingsOf, withheldFrom } from '../told.ts';
import { saysNotToShare, saysToldTheLead } from '../words/told-words.ts';
import { openWork } from '../work/open-work.ts';
import { isSocialCare } from '../work/plans.ts';
import { isEventOfHarm, themesOfHarm } from './concern-entries.ts';
import { isSameEvent } from './same-event.ts';

/** Whoever leads the open work. */
export const leads = sameWhile(
  (p: Picture) => p.circle,
  (p): ReadonlySet<AgencyId> => new Set(openWork(p).map((open) => open.lead)),
);

/** Telling one of these is telling the lead: any team of social care, the front door, or whoever leads the open work. */
export const actsForChild = (p: Picture, agency: AgencyId): boolean => isSocialCare(p, agency) || leads(p).has(agency);

/** True where an agency that acts for the child recorded an entry or was given it. */
export const heldForChild = (p: Picture, entry: Entry): boolean =>
  actsForChild(p, entry.by) || tellingsOf(p, entry.id).some((telling) => actsForChild(p, telling.to));

/** Within how many working days another entry of the same agency that reached the lead counts as carrying the news (ours). */
const carriedWithin = 5;

/**
 * Whether the records show that the news in an entry reached the lead or the front door, or that not sharing it was decided:
 * the entry itself was given; it came from the lead; or it went on in something else that its agency sent, that an agency
 * which was given it sent on, or that a meeting with the lead heard. What another agency knows by itself is another source.
 */
export const wasPassedOn = (p: Picture, entry: Entry): boolean => passedOn(p)(entry);

const passedOn = onceFor((p: Picture) =>
  onceFor(
    (entry: Entry): boolean =>
      heldForChild(p, entry) ||
      withheldFrom(p, entry.id).length > 0 ||
      saysToldTheLead(entry.text) ||
      wasKeptBack(p, entry) ||
      cameFromLead(p, entry) ||
      wentOnIn(p, entry).some((some) => some.some((other) => other.id !== entry.id && carries(p, entry, other))),
  ),
);

/** Decided since by the agency that holds it, on its thread or about the same people within the days that an answer takes, that it is not to be shared. */
const wasKeptBack = (p: Picture, entry: Entry): boolean =>
  entriesOf(p, 'decision').some(
    (decision) =>
      decision.by === entry.by &&
      decision.order > entry.order &&
      (entry.thread === undefined
        ? recordedDay(decision) <= addWorkingDays(p.calendar, recordedDay(entry), carriedWithin) &&
          decision.about.some((person) => entry.about.includes(person))
        : decision.thread === entry.thread) &&
      saysNotToShare(`${decision.facts.type?.replaceAll('-', ' ') ?? ''}. ${decision.facts.reason ?? ''}. ${decision.text}`),
  );

/** Where it may have gone on: what its agency, or one that was given it, soon recorded; its agency's other records of the event; meetings; and its own thread. */
function wentOnIn(p: Picture, entry: Entry): readonly (readonly Entry[])[] {
  const from = recordedDay(entry);
  const until = addWorkingDays(p.calendar, from, carriedWithin);
  const days = Array.from({ length: until - from + 1 }, (_, n) => addDays(from, n));
  return [
    ...[entry.by, ...tellingsOf(p, entry.id).map(({ to }) => to)].flatMap((agency) => days.map((day) => recordedOn(p, agency, day))),
    eventsBy(p, entry.by),
    withTheLead(p),
    threadOf(p, entry.thread),
  ];
}

const byRecordedDay = onceForEach((p: Picture, agency: AgencyId) => Map.groupBy(entriesBy(p, agency), recordedDay));
const recordedOn = (p: Picture, agency: AgencyId, day: Day): readonly Entry[] => byRecordedDay(p, agency).get(day) ?? [];
const eventsBy = onceForEach((p: Picture, agency: AgencyId): readonly Entry[] => entriesBy(p, agency).filter(isEventOfHarm));

const withTheLead = onceFor((p: Picture): readonly Entry[] =>
  entriesOf(p, 'meeting').filter(
    ({ facts: { status, attended = [] } }) => status === 'held' && attended.some((agency) => actsForChild(p, agency)),
  ),
);

function cameFromLead(p: Picture, entry: Entry): boolean {
  const { decidedBy } = entry.facts;
  if (decidedBy !== undefined && actsForChild(p, decidedBy)) return true;
  if (entry.kind === 'contact' && (entry.facts.from ?? []).some((agency) => actsForChild(p, agency))) return true;
  const said = entry.claims.flatMap((claim) => (claim.saidBy?.kind === 'agency' ? [claim.saidBy.agency] : []));
  return said.length > 0 && said.every((agency) => actsForChild(p, agency));
}

function carries(p: Picture, entry: Entry, other: Entry): boolean {
  const sameThread = entry.thread !== undefined && entry.thread === other.thread;
  if (other.by === entry.by && isSameEvent(entry, other)) return reachedTheLead(p, other);
  if (other.recorded < entry.recorded) return false;
  if (other.kind === 'meeting') return heard(p, entry, other, sameThread);
  if (!isAlong(p, entry, other) || !sharesMatter(entry, other) || !reachedTheLead(p, other)) return false;
  return sameThread || recordedDay(other) <= addWorkingDays(p.calendar, recordedDay(entry), carriedWithin);
}

/** By the same agency, or by one that it had given the entry. */
const isAlong = (p: Picture, entry: Entry, other: Entry): boolean =>
  other.by === entry.by || tellingsOf(p, entry.id).some((telling) => telling.to === other.by);

/** A meeting with the lead: on the same thread, or with the agency that held the news. */
function heard(p: Picture, entry: Entry, meeting: EntryOf<'meeting'>, sameThread: boolean): boolean {
  const { status, attended = [] } = meeting.facts;
  if (status !== 'held' || !attended.some((agency) => actsForChild(p, agency))) return false;
  return sameThread || ((meeting.by === entry.by || attended.includes(entry.by)) && sharesMatter(entry, meeting));
}

function reachedTheLead(p: Picture, entry: Entry): boolean {
  if (heldForChild(p, entry)) return true;
  if (entry.kind === 'referral') return (entry.facts.to ?? []).some((agency) => actsForChild(p, agency));
  if (entry.kind === 'contact' || entry.kind === 'information-reply')
    return (entry.facts.to ?? []).some((party) => party.kind === 'agency' && actsForChild(p, party.agency));
  return false;
}

/** Somebody in common, and a theme of harm or of mind in common (or none named, in a referral or a meeting). */
function sharesMatter(entry: Entry, other: Entry): boolean {
  if (!other.about.some((person) => entry.about.includes(person))) return false;
  const theirs = other.themes.filter(isMatter);
  if (theirs.length === 0) return other.kind === 'meeting' || other.kind === 'referral';
  return entry.themes.some((theme) => theirs.includes(theme));
}

const isMatter = (theme: string): boolean => themesOfHarm.has(theme) || theme === 'mental-health';
