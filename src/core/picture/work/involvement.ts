import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { AgencyId, EntryId, PersonId } from '../../entry/ids.ts';
import { addDays, type Day } from '../../time/day.ts';
import { asOn } from '../as-on.ts';
import { concernsChild } from '../family/concerns-child.ts';
import { birthOf, carersOf, householdOf } from '../family/family.ts';
import { onceFor } from '../memo.ts';
import { entriesOf, happenedBy, isAgencyOfKind, type Picture } from '../picture.ts';
import { tellingsOf } from '../told.ts';
import { openWork } from './open-work.ts';
import { isCaseworkPlan, openPlans, plansOf } from './plans.ts';

/** Why an agency counts as involved with a family on a day, and the entry that shows it. */
export interface Involvement {
  readonly agency: AgencyId;
  readonly because: 'open service' | 'last meeting' | 'plan action' | 'made the referral' | 'current contact' | 'lead' | 'released';
  readonly entry: EntryId | undefined;
}

/** One service for one person, through its stages. */
export interface ServiceEpisode {
  readonly person: PersonId;
  readonly agency: AgencyId;
  readonly entries: readonly EntryOf<'service'>[];
  readonly first: EntryOf<'service'>;
  readonly last: EntryOf<'service'>;
}

const live: ReadonlySet<string> = new Set(['accepted', 'started', 'engaging', 'disengaged']);
const over: ReadonlySet<string> = new Set(['closed', 'declined', 'not-taken-up', 'below-threshold', 'transferred']);

/** The agencies that give a service: `provider` where an agency is named there, else the recorder. */
export function providersOf(entry: EntryOf<'service'>): readonly AgencyId[] {
  const named = (entry.facts.provider ?? []).flatMap((party) => (party.kind === 'agency' ? [party.agency] : []));
  return named.length > 0 ? named : entry.facts.heardFrom === undefined ? [entry.by] : [];
}

/** Services for people of the circle, by agency and thread (or service), in order of recording. */
export const servicesOf = asOn(
  (p: Picture, on: Day): readonly ServiceEpisode[] => {
    const groups = new Map<string, { agency: AgencyId; person: PersonId; entries: EntryOf<'service'>[] }>();
    for (const entry of entriesOf(p, 'service')) {
      if (happenedBy(entry) > on) continue;
      const [person] = entry.about;
      if (person === undefined) continue;
      for (const agency of providersOf(entry)) {
        const key = `${agency} ${person} ${entry.thread ?? entry.facts.service ?? ''}`;
        const group = groups.get(key) ?? { agency, person, entries: [] };
        group.entries.push(entry);
        groups.set(key, group);
      }
    }
    return [...groups.values()].flatMap(({ agency, person, entries }) => {
      const first = entries[0];
      const last = entries.at(-1);
      return first === undefined || last === undefined ? [] : [{ agency, person, entries, first, last }];
    });
  },
  (p) => [entriesOf(p, 'service')],
);

/** True where the service's last word is that it is running. */
export const isLive = (service: ServiceEpisode): boolean => live.has(service.last.facts.status ?? '');
export const isOver = (service: ServiceEpisode): boolean => over.has(service.last.facts.status ?? '');

/** How long a universal service's last contact makes it current, in days (ours). */
const currentContactDays = 180;

/** How long after the birth of the child midwives go on visiting, in days (ours). */
const postnatalDays = 28;

const universal = ['health-visiting', 'midwifery', 'school', 'early-years', 'childrens-centre'] as const;

/**
 * Agencies involved with the child's family on a day (the catalogue's words): an open service with the child, a parent or a
 * live-in carer; the last meeting; a plan action not past its date; the referral being worked on; health visitor, midwife,
 * school or nursery in current contact; the lead. One that has itself closed is not, nor one that only answered a request.
 */
export const involvedAgencies = asOn((p: Picture, on: Day): ReadonlyMap<AgencyId, Involvement> => {
  const found = new Map<AgencyId, Involvement>();
  const add = (agency: AgencyId, because: Involvement['because'], entry: EntryId | undefined): void => {
    if (!found.has(agency)) found.set(agency, { agency, because, entry });
  };
  for (const open of openWork(p, on)) {
    add(open.lead, 'lead', open.entry.id);
    if (open.entry.kind === 'referral' && open.entry.facts.from === 'professional') add(open.entry.by, 'made the referral', open.entry.id);
  }
  const near = new Set([p.child, ...carersOf(p, p.child, on), ...householdOf(p, p.child, on)]);
  for (const service of servicesOf(p, on))
    if (near.has(service.person) && isLive(service)) add(service.agency, 'open service', service.last.id);
  const meeting = lastMeeting(p, on);
  for (const agency of [...(meeting?.facts.invited ?? []), ...(meeting?.facts.attended ?? [])]) add(agency, 'last meeting', meeting?.id);
  for (const plan of openPlans(p, on))
    for (const entry of plan.entries)
      for (const action of entry.facts.actions ?? [])
        if (action.who?.kind === 'agency' && (action.by === undefined || action.by.latest >= on))
          add(action.who.agency, 'plan action', entry.id);
  for (const [agency, contacts] of currentContacts(p, on)) add(agency, 'current contact', contacts.at(-1)?.id);
  for (const agency of [...found.keys()]) if (hasClosed(p, agency, on)) found.delete(agency);
  for (const release of p.releases)
    if ((release.kind === 'agency-involved' || release.kind === 'service-live') && release.since <= on)
      add(release.agency, 'released', undefined);
  return found;
});

/** Meetings of one team or about a list of families: who sat in them says nothing of who works with this family. */
const ofATeam: ReadonlySet<string> = new Set(['multi-disciplinary', 'daily-risk', 'marac', 'legal', 'panel']);

/** The last meeting about the child that was held by a day. */
export function lastMeeting(p: Picture, on: Day): EntryOf<'meeting'> | undefined {
  return entriesOf(p, 'meeting')
    .filter(
      (meeting) =>
        meeting.facts.status === 'held' && happenedBy(meeting) <= on && !ofATeam.has(meeting.facts.type ?? '') && concernsChild(p, meeting),
    )
    .reduce<EntryOf<'meeting'> | undefined>(
      (last, meeting) => (last === undefined || happenedBy(meeting) >= happenedBy(last) ? meeting : last),
      undefined,
    );
}

/** What each universal service has recorded lately, in the order in which it was recorded. */
function currentContacts(p: Picture, on: Day): ReadonlyMap<AgencyId, readonly Entry[]> {
  const since = addDays(on, -currentContactDays);
  const lately = contactsOfUniversal(p).filter((entry) => happenedBy(entry) <= on && happenedBy(entry) >= since);
  const contacts = Map.groupBy(lately, (entry) => entry.by);
  const postnatalEnd = postnatalEndOf(p);
  if (postnatalEnd !== undefined && on > postnatalEnd)
    for (const [agency, own] of [...contacts])
      if (isAgencyOfKind(p, agency, 'midwifery') && own.every((entry) => happenedBy(entry) <= postnatalEnd)) contacts.delete(agency);
  for (const [agency, own] of [...contacts])
    if (hasHandedOver(p, agency, own.at(-1)) || isTakenOver(p, agency, own.at(-1), [...contacts.values()])) contacts.delete(agency);
  return contacts;
}

/** The last day on which what midwives did for this child's birth makes them current. Undefined where there is none yet. */
function postnatalEndOf(p: Picture): Day | undefined {
  const born = birthOf(p, p.child)?.on.latest;
  return born === undefined || !Number.isFinite(born) ? undefined : addDays(born, postnatalDays);
}

/** Its last word is that it handed the family on to another of its kind, as when they have moved. */
function hasHandedOver(p: Picture, agency: AgencyId, last: Entry | undefined): boolean {
  if (last?.kind !== 'allocation' || last.facts.status !== 'handed-over') return false;
  const kind = p.directory.agencies.get(agency)?.kind;
  return tellingsOf(p, last.id).some(({ to }) => to !== agency && p.directory.agencies.get(to)?.kind === kind);
}

/** Of these a person has one at a time: another that has been at work with the same people since has taken over. */
const oneAtATime = ['health-visiting', 'midwifery', 'school'] as const;

const isTakenOver = (p: Picture, agency: AgencyId, last: Entry | undefined, contacts: readonly (readonly Entry[])[]): boolean =>
  last !== undefined &&
  contacts
    .flatMap((own) => own.slice(-1))
    .some(
      (entry) =>
        entry.by !== agency &&
        oneAtATime.some((kind) => isAgencyOfKind(p, agency, kind) && isAgencyOfKind(p, entry.by, kind)) &&
        entry.when.earliest > last.when.latest &&
        entry.about.some((person) => last.about.includes(person)),
    );

const contactsOfUniversal = onceFor((p: Picture): readonly Entry[] =>
  p.entries.filter((entry) => entry.kind !== 'information-reply' && !isBareNote(entry) && isAgencyOfKind(p, entry.by, ...universal)),
);

/** Days on which an agency that is involved today may cease to be although nothing is recorded: an action is past its date, a contact is no longer current. */
export const involvementEnds = (p: Picture): readonly Day[] => {
  const postnatalEnd = postnatalEndOf(p);
  return [
    ...openPlans(p).flatMap(({ entries }) =>
      entries.flatMap(({ facts }) =>
        (facts.actions ?? []).flatMap(({ by }) => (by === undefined || !Number.isFinite(by.latest) ? [] : [addDays(by.latest, 1)])),
      ),
    ),
    ...[...currentContacts(p, p.today).values()].flatMap((contacts) =>
      [contacts[0], contacts.at(-1)].flatMap((entry) => (entry === undefined ? [] : [addDays(happenedBy(entry), currentContactDays + 1)])),
    ),
    ...(postnatalEnd === undefined ? [] : [addDays(postnatalEnd, 1)]),
  ];
};

/** An agency whose every service here, or whose own plan, has ended, and which has recorded nothing with the family since, has itself closed. */
function hasClosed(p: Picture, agency: AgencyId, on: Day): boolean {
  const services = servicesOf(p, on).filter((service) => service.agency === agency);
  const plans = plansOf(p).filter((plan) => plan.lead === agency && isCaseworkPlan(plan));
  if (services.some((service) => !isOver(service)) || plans.some((plan) => plan.until === undefined || plan.until > on)) return false;
  const ends = [...services.map((service) => happenedBy(service.last)), ...plans.flatMap((plan) => plan.until ?? [])];
  if (ends.length === 0) return false;
  const ended = Math.max(...ends);
  return !p.entries.some(
    (entry) =>
      entry.by === agency &&
      happenedBy(entry) > ended &&
      happenedBy(entry) <= on &&
      entry.kind !== 'information-reply' &&
      entry.kind !== 'service' &&
      !isBareNote(entry),
  );
}

/** A note with no theme and no claim shows only that something was written down: it makes nobody involved. */
export const isBareNote = (entry: Entry): boolean => entry.kind === 'note' && entry.themes.length === 0 && entry.claims.length === 0;
