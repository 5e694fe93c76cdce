import { actOnClosing, actOnMeeting, decider } from '../../check/acts.ts';
import { holder, listed, named } from '../../check/asking.ts';
import { type Concern, defineCheck } from '../../check/check.ts';
import { dated } from '../../check/dated.ts';
import { agenciesNamedTo } from '../../check/in-confidence.ts';
import { anyRecord } from '../../check/reads.ts';
import type { Entry } from '../../entry/entry.ts';
import type { AgencyId, PersonId } from '../../entry/ids.ts';
import { deathOf, parentsOf } from '../../picture/family/family.ts';
import { onceForEach } from '../../picture/memo.ts';
import { agencyName, entriesOfAny, happenedBy, type Picture } from '../../picture/picture.ts';
import { meetingInWords } from '../../picture/words/meeting-words.ts';
import { caseworkClosings } from '../../picture/work/casework-closings.ts';
import { involvedAgencies } from '../../picture/work/involvement.ts';
import { keyAgencies, servesAnAdult } from '../../picture/work/key-agencies.ts';
import { agenciesAt, heldMeetings, isShortOf, isSteeringMeeting, type Meeting } from '../../picture/work/partnership-meetings.ts';
import { isClosingEntry } from '../../picture/work/plans.ts';
import { addWorkingDays } from '../../time/calendar.ts';

export const meetingNotQuorate = defineCheck({
  id: 'meeting-not-quorate',
  number: 53,
  title: 'Not enough of the right people for this to be a meeting',
  priority: 1,
  asks: '{Present} are recorded as there; there is no record here of a view from {missing}. Do the decisions stand, or was it a visit?',
  because:
    'Visits by one worker to one parent were recorded as meetings, and meetings closed cases or let a step go without those on whom the plan depended. Those who were not there learnt of it afterwards, or not at all.',
  learntFrom: [
    { review: 0, where: 'Overview ¶18' },
    { review: 1, where: '§12.17' },
    { review: 2, where: '§4.3.1; §4.4.4; §4.6.2; §5.13; §7.2.8' },
    { review: 3, where: '§3.18' },
    { review: 4, where: '§11.3' },
  ],
  parameters: {
    least: { value: 3, unit: 'count', source: 'ours', means: 'Agencies, there or in writing, that make it a meeting.' },
  },
  reads: { kinds: anyRecord, claims: ['parent-of', 'carer-of', 'lives-with', 'died'] },
  answerWithin: { amount: 2, unit: 'working-days' },
  closesWith: ['It was a visit: the entry is corrected.', 'Views had in writing since.', 'Held again.'],
  notWhen: ['Who was there is not on record.', 'Each agency that was away had written.', 'Both parents came, at separate times.'],
  safeToAsk: false,
  evaluate: (p, { least }) => ({
    concerns: heldMeetings(p).flatMap((meeting): readonly Concern[] => {
      if (!isSteeringMeeting(meeting) || heldAgain(p, meeting, least)) return [];
      const short = isShortOf(meeting, least);
      const agencies = missingAgencies(p, meeting);
      const decision = decisionAt(p, meeting);
      const parents = decision === undefined ? [] : missingParents(p, meeting);
      const family = decision === undefined ? [] : parents.length > 0 ? [named(p, parents)] : hadNoFamily(meeting) ? ['the family'] : [];
      if (!short && agencies.length === 0 && family.length === 0) return [];
      return [concernAbout(p, meeting, { agencies, family, decision })];
    }),
  }),
});

/** A later meeting of the series that had enough of them there. */
const heldAgain = (p: Picture, meeting: Meeting, least: number): boolean =>
  wholeMeetings(p, least).some(
    (later) =>
      later.entry.recorded > meeting.entry.recorded &&
      later.on > meeting.on &&
      (later.entry.thread === undefined || meeting.entry.thread === undefined
        ? later.type === meeting.type
        : later.entry.thread === meeting.entry.thread),
  );

/** Meetings at which nobody was missing whose part is on record. */
const wholeMeetings = onceForEach((p: Picture, least: number): readonly Meeting[] =>
  heldMeetings(p).filter(
    (meeting) =>
      isSteeringMeeting(meeting) &&
      agenciesAt(meeting) !== undefined &&
      !isShortOf(meeting, least) &&
      missingAgencies(p, meeting).length === 0 &&
      missingParents(p, meeting).length === 0,
  ),
);

/** Agencies on whom the plan depends, of which nothing shows that they were there or wrote. */
function missingAgencies(p: Picture, meeting: Meeting): readonly AgencyId[] {
  const there = agenciesAt(meeting);
  if (there === undefined) return [];
  return keyAgencies(p, meeting.on).filter((agency) => !there.has(agency) && belongsTo(p, meeting, agency));
}

/** Meetings about one step, for those who take it: an adult's own service belongs to one where it was asked to it. */
const ofOneStep: ReadonlySet<string> = new Set(['discharge', 'strategy']);
const belongsTo = (p: Picture, meeting: Meeting, agency: AgencyId): boolean =>
  !ofOneStep.has(meeting.type ?? '') || meeting.invited.includes(agency) || !servesAnAdult(p, agency);

/** Parents not among those recorded as there. Where the family's part is not on record, nobody can tell. */
function missingParents(p: Picture, meeting: Meeting): readonly PersonId[] {
  if (meeting.entries.every((entry) => entry.facts.family === undefined)) return [];
  const there = new Set(meeting.entries.flatMap((entry) => [...(entry.facts.family ?? []), ...entry.present]));
  return parentsOf(p, p.child, meeting.on).filter((parent) => !there.has(parent) && deathOf(p, parent) === undefined);
}

const saysNoParentCame = (text: string): boolean =>
  /\b(?:neither|no) parents?\b[^.;]*\b(?:came|attended|there|present)\b|\b(?:neither parent|no parents?)\b|\bparents? (?:did not|didn't) (?:come|attend)\b|\bwithout (?:either |the )?parents?\b/i.test(
    text,
  );

/** Recorded, and recorded as none: whoever the parents are, no one of the family was there. */
const hadNoFamily = (meeting: Meeting): boolean =>
  meeting.entries.some((entry) => entry.facts.family?.length === 0 || (entry.facts.family === undefined && saysNoParentCame(entry.text))) &&
  meeting.entries.every((entry) => (entry.facts.family ?? []).length === 0 && entry.present.length === 0);

/** Two agencies and a family may as well have been a visit. */
const fewerThanAMeeting = 3;

/** A decision to close, or to let a meeting go, that was taken at it: that day, or within five working days on its thread. */
function decisionAt(p: Picture, meeting: Meeting): Entry | undefined {
  const until = addWorkingDays(p.calendar, meeting.on, 5);
  return entriesOfAny(p, 'plan', 'decision').find((entry) => {
    if (entry.by !== meeting.entry.by || happenedBy(entry) < meeting.on || happenedBy(entry) > until) return false;
    const waives = entry.kind === 'decision' && entry.facts.type === 'no-meeting';
    if (!waives && !isClosingEntry(entry)) return false;
    return happenedBy(entry) === meeting.on || (entry.thread !== undefined && entry.thread === meeting.entry.thread);
  });
}

function concernAbout(
  p: Picture,
  meeting: Meeting,
  missing: { readonly agencies: readonly AgencyId[]; readonly family: readonly string[]; readonly decision: Entry | undefined },
): Concern {
  const { agencies, family, decision } = missing;
  const closing = caseworkClosings(p).find(({ entries }) => entries.some(({ id }) => id === decision?.id));
  const there = [...(agenciesAt(meeting) ?? [])].map((agency) => agencyName(p, agency));
  const working = [...meeting.invited, ...involvedAgencies(p, meeting.on).keys()];
  const asked = working.filter((agency) => !(agenciesAt(meeting)?.has(agency) ?? true));
  const away = agenciesNamedTo(p, meeting.entry.by, [...new Set([...agencies, ...asked])]);
  const lacking = [...away, ...family];
  const view = lacking.length === 0 ? 'another agency' : listed(lacking);
  const decided = decision === undefined ? '' : ` A decision was recorded ${dated(decision.when)}.`;
  return {
    // A series that goes on short of the same people is one matter.
    anchor: meeting.entry.thread === undefined ? meeting.entry.id : `${meeting.entry.thread} ${meeting.type ?? ''}`.trim(),
    about: [p.child],
    evidence: [...meeting.entries.map((entry) => entry.id), ...(decision === undefined ? [] : [decision.id])],
    question: `${meetingInWords(meeting, 'The')} ${dated(meeting.entry.when)} is recorded with ${there.length === 0 ? 'the family' : listed(there)}.${decided} There is no record here of a view from ${view}: have views been had since${isShortOf(meeting, fewerThanAMeeting) ? ', or was it a visit' : ', and does what was decided stand'}?`,
    ask: [holder(meeting.entry, 'chair'), ...(closing === undefined ? [] : [decider(closing)])],
    ...(closing === undefined ? actOnMeeting(meeting.entry) : actOnClosing({ entries: closing.entries })),
  };
}
