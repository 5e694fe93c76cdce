import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { AgencyId, PersonId } from '../../entry/ids.ts';
import { nearFamily } from '../../picture/family/near-family.ts';
import { entriesBy } from '../../picture/indexes.ts';
import { entriesOf, happenedBy, isAgencyOfKind, type Picture, recordedDay } from '../../picture/picture.ts';
import { tellingsOf } from '../../picture/told.ts';
import { agenciesInWords, inGeneralWords } from '../../picture/words/agency-words.ts';
import { namesLead, saysAccepted, saysOthersCarryOn, saysPackGiven, saysReviewDay } from '../../picture/words/step-down-words.ts';
import { unfinishedAssessments } from '../../picture/work/assessments-unfinished.ts';
import { isBareNote, isLive, providersOf, type ServiceEpisode, servicesOf } from '../../picture/work/involvement.ts';
import { type Closing, isSocialCare } from '../../picture/work/plans.ts';
import { addWorkingDays } from '../../time/calendar.ts';
import { addDays, type Day } from '../../time/day.ts';

/** To whom a closing hands on, by the closing itself and by what those who carry on have recorded. */
export interface HandedOn {
  /** Agencies that are to carry on. */
  readonly receivers: readonly AgencyId[];
  /** Help that is named and that no agency on record gives. */
  readonly inWords: readonly string[];
  /** Agencies other than these that were still at work with the family, and what shows it. */
  readonly still: readonly ServiceEpisode[];
  /** An early-help assessment that was recommended and not begun. */
  readonly recommended: readonly Entry[];
  /** Acts of a receiver by which it takes on what is handed to it. */
  readonly acts: readonly Entry[];
  readonly hasLead: boolean;
  readonly hasAccepted: boolean;
  readonly hasReview: boolean;
  readonly hasPapers: boolean;
}

export interface HandOverLimits {
  /** Days in which somebody looks again. */
  readonly review: number;
  /** Days within which a service showed some sign of being at work. */
  readonly current: number;
}

/** Working days before a closing in which taking it on may be on record (ours). */
const agreedWithin = 20;

export function handedOn(p: Picture, closing: Closing, own: readonly Entry[], limits: HandOverLimits): HandedOn {
  const texts = [...textsOf(p, own), ...settledAtMeeting(p, closing)];
  const lines = [...closing.entries, ...closing.stepDown, ...lesserPlans(p, closing)];
  const parties = lines.flatMap((entry) => (entry.kind === 'plan' || entry.kind === 'decision' ? (entry.facts.stepDownTo ?? []) : []));
  const named = parties.flatMap((party) => (party.kind === 'agency' ? [party.agency] : []));
  const leads = lines.flatMap((entry) => (entry.kind === 'plan' ? (entry.facts.lead ?? []) : []));
  const told = own
    .flatMap((entry) => [entry.text, entry.facts.reason])
    .filter((text) => saysOthersCarryOn(inGeneralWords(p, text)))
    .flatMap((text) => agenciesInWords(p, text));
  const receivers = [...new Set([...named, ...leads, ...told])].filter((agency) => agency !== closing.by);
  const acts = agenciesThatMayTakeOn(p, receivers).flatMap((agency) => entriesBy(p, agency).filter((entry) => takesOn(p, entry, closing)));
  const leadNamed = leads.some((agency) => agency !== closing.by) || new Set(named).size === 1 || texts.some(namesLead);
  const by = addDays(closing.on, limits.review);
  return {
    receivers,
    inWords: parties.flatMap((party) => (party.kind === 'words' ? [party.words] : [])),
    still: stillAtWork(p, closing, receivers, limits.current),
    recommended: unfinishedAssessments(p).filter(
      (entry) => entry.kind === 'assessment' && entry.facts.type === 'early-help' && recordedDay(entry) <= closing.recorded,
    ),
    acts,
    hasLead: leadNamed || acts.length > 0,
    hasAccepted: acts.length > 0 || texts.some(saysAccepted),
    hasReview:
      texts.some(saysReviewDay) || [...lines, ...acts].some((entry) => looksBy(entry, closing, by)) || looked(p, closing, receivers, by),
    hasPapers: acts.length > 0 || texts.some(saysPackGiven) || own.some((entry) => reaches(p, entry, receivers)),
  };
}

/** What a closing says, agencies in general words. */
export const textsOf = (p: Picture, own: readonly Entry[]): readonly string[] =>
  own.flatMap((entry) => [inGeneralWords(p, entry.text), inGeneralWords(p, entry.facts.reason)]);

/** What a meeting of the closing's own work settled shortly before it: who is to lead, and that they take it. */
const settledAtMeeting = (p: Picture, closing: Closing): readonly string[] =>
  entriesOf(p, 'meeting')
    .filter(
      (meeting) =>
        meeting.facts.status === 'held' &&
        meeting.about.some((person) => closing.people.includes(person)) &&
        happenedBy(meeting) <= closing.on &&
        happenedBy(meeting) >= addWorkingDays(p.calendar, closing.on, -agreedWithin),
    )
    .map((meeting) => inGeneralWords(p, meeting.text))
    .filter(namesLead);

/** Plans of lesser help opened about the time of a closing, whoever leads them. */
const lesserPlans = (p: Picture, closing: Closing): readonly EntryOf<'plan'>[] =>
  entriesOf(p, 'plan').filter(
    (entry) =>
      (entry.facts.type === 'early-help' || entry.facts.type === 'step-down') &&
      entry.facts.status === 'opened' &&
      !closing.stepDown.includes(entry) &&
      entry.about.some((person) => closing.people.includes(person)) &&
      happenedBy(entry) >= addWorkingDays(p.calendar, closing.on, -agreedWithin),
  );

const agenciesThatMayTakeOn = (p: Picture, receivers: readonly AgencyId[]): readonly AgencyId[] => [
  ...new Set([...receivers, ...[...p.directory.agencies.keys()].filter((agency) => isAgencyOfKind(p, agency, 'early-help'))]),
];

/** By a receiver, or by early help: a plan, a meeting or an assessment of its own, a worker named, a service begun, or its word that it accepts. */
function takesOn(p: Picture, entry: Entry, closing: Closing): boolean {
  if (entry.by === closing.by) return false;
  if (!entry.about.some((person) => closing.people.includes(person))) return false;
  if (happenedBy(entry) < addWorkingDays(p.calendar, closing.on, -agreedWithin)) return false;
  switch (entry.kind) {
    case 'plan':
      return entry.facts.status !== 'closed';
    case 'meeting':
      return (entry.facts.status === 'held' || entry.facts.status === 'called') && happenedBy(entry) >= closing.on;
    case 'assessment':
      return entry.facts.status === 'started' || entry.facts.status === 'completed';
    case 'allocation':
      return entry.facts.status !== 'absent' && entry.facts.status !== 'unallocated';
    case 'service':
      return entry.facts.status === 'accepted' || entry.facts.status === 'started';
    default:
      return saysAccepted(entry.text);
  }
}

/** A day on which somebody looks again, within the time. */
function looksBy(entry: Entry, closing: Closing, by: Day): boolean {
  if ((entry.kind === 'plan' || entry.kind === 'decision') && entry.facts.review !== undefined) return entry.facts.review.latest <= by;
  if (entry.kind !== 'meeting') return false;
  const day = entry.facts.status === 'called' ? (entry.facts.date?.latest ?? happenedBy(entry)) : happenedBy(entry);
  return day >= closing.on && day <= by;
}

/** A receiver has seen the family since. */
const looked = (p: Picture, closing: Closing, receivers: readonly AgencyId[], by: Day): boolean =>
  entriesOf(p, 'contact').some(
    (entry) =>
      receivers.includes(entry.by) &&
      entry.facts.outcome === 'seen' &&
      entry.about.some((person) => closing.people.includes(person)) &&
      entry.when.earliest > closing.on &&
      entry.when.latest <= by,
  );

const reaches = (p: Picture, entry: Entry, receivers: readonly AgencyId[]): boolean =>
  tellingsOf(p, entry.id).some((telling) => receivers.includes(telling.to)) ||
  (entry.kind === 'plan' && (entry.facts.sentTo ?? []).some((agency) => receivers.includes(agency)));

/** Services that see every family; that they go on says nothing of a need. */
export const isUniversal = (p: Picture, agency: AgencyId): boolean =>
  isAgencyOfKind(p, agency, 'health-visiting', 'midwifery', 'school', 'early-years', 'gp');

/** Services that run by their last word, and whose agency has written something about the person not long before. A refuge is never named. */
function stillAtWork(p: Picture, closing: Closing, receivers: readonly AgencyId[], currentDays: number): readonly ServiceEpisode[] {
  const near = nearFamily(p);
  const since = addDays(closing.on, -currentDays);
  const active = (agency: AgencyId, person: PersonId): boolean =>
    [...entriesBy(p, agency), ...entriesOf(p, 'service')].some(
      (entry) =>
        (entry.by === agency || servesAs(entry, agency)) &&
        entry.about.includes(person) &&
        !isBareNote(entry) &&
        happenedBy(entry) >= since &&
        happenedBy(entry) <= closing.on,
    );
  return servicesOf(p, closing.on).filter(
    (service) =>
      near.has(service.person) &&
      isLive(service) &&
      recordedDay(service.last) <= closing.recorded &&
      service.agency !== closing.by &&
      !isSocialCare(p, service.agency) &&
      !isUniversal(p, service.agency) &&
      !isAgencyOfKind(p, service.agency, 'refuge') &&
      !receivers.includes(service.agency) &&
      active(service.agency, service.person),
  );
}

const servesAs = (entry: Entry, agency: AgencyId): boolean => entry.kind === 'service' && providersOf(entry).includes(agency);
