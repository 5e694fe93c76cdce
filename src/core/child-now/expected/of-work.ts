import { concernsChild } from '../../picture/family/concerns-child.ts';
import { entriesOf, happenedBy, isAgencyOfKind, type Picture, threadOf } from '../../picture/picture.ts';
import { involvedAgencies } from '../../picture/work/involvement.ts';
import { openSpell } from '../../picture/work/open-spell.ts';
import { assessmentsOf } from '../../picture/work/open-work.ts';
import { heldMeetings, minutesAreDue, minutesOutOn } from '../../picture/work/partnership-meetings.ts';
import { timesInNeed } from '../../picture/work/plan-on-file.ts';
import { closingsOf, isSocialCare } from '../../picture/work/plans.ts';
import { lateFrom, openRequests } from '../../picture/work/requests.ts';
import { supervisionsBy } from '../../picture/work/supervisions.ts';
import { addDays, type Day } from '../../time/day.ts';
import { byClock, type Expected } from './expected.ts';

/** Minutes of every meeting about the child. */
export const ofMinutes = (p: Picture): readonly Expected[] =>
  heldMeetings(p)
    .filter((meeting) => minutesAreDue(p, meeting))
    .flatMap((meeting) => {
      const out = minutesOutOn(p, meeting);
      const kept = out !== undefined && out <= p.today ? out : undefined;
      return byClock(
        p,
        { what: 'minutes', clock: 'minutes-out', from: meeting.entry, since: meeting.on, kept, owner: meeting.entry.by },
        ...(meeting.attended ?? []),
        ...meeting.invited,
      );
    });

const timed: ReadonlySet<string> = new Set(['child-and-family', 'initial', 'core']);

/** The end of every assessment that was begun, from the referral that it answers. Closing the work takes it along. */
export const ofAssessments = (p: Picture): readonly Expected[] =>
  assessmentsOf(p).flatMap(({ type, started, ended, by }): readonly Expected[] => {
    if (started === undefined || !timed.has(type ?? '') || !concernsChild(p, started)) return [];
    const referral = threadOf(p, started.thread).find(({ kind }) => kind === 'referral');
    const begun = happenedBy(started);
    const since = referral !== undefined && happenedBy(referral) <= begun ? happenedBy(referral) : begun;
    const closed = closingsOf(p).some((closing) => closing.by === by && closing.on >= begun);
    if (ended === undefined && closed) return [];
    return byClock(p, {
      what: 'assessment',
      clock: 'assessment-complete',
      from: started,
      since,
      kept: ended === undefined ? undefined : happenedBy(ended),
      owner: by,
    });
  });

/** The written plan of a child who is on record as in need. */
export const ofPlans = (p: Picture): readonly Expected[] =>
  timesInNeed(p)
    .filter(({ closing, plan }) => closing === undefined || plan !== undefined)
    .flatMap(({ first, since, plan, lead }) =>
      byClock(
        p,
        {
          what: 'plan',
          clock: 'child-in-need-plan',
          from: first,
          since,
          kept: plan === undefined ? undefined : happenedBy(plan),
          owner: lead,
        },
        ...involvedAgencies(p).keys(),
      ),
    );

/** The next supervision of an open case, where social care leads it. */
export function ofSupervision(p: Picture): readonly Expected[] {
  const spell = openSpell(p);
  if (spell === undefined || !(isSocialCare(p, spell.lead) || isAgencyOfKind(p, spell.lead, 'early-help'))) return [];
  const last = supervisionsBy(p, spell.lead).findLast(({ on }) => on >= spell.since);
  const from = last?.entry ?? spell.first;
  return byClock(p, {
    what: 'supervision',
    clock: 'supervision-child-in-need',
    from,
    since: last?.on ?? spell.since,
    kept: undefined,
    owner: spell.lead,
  });
}

/** As the clock has it, where a request has no date of its own (in working days). */
const replyWithin = 10;

/** Answers to what was asked of somebody. */
export const ofRequests = (p: Picture): readonly Expected[] =>
  openRequests(p)
    .filter(({ first }) => concernsChild(p, first) || first.about.includes(p.child))
    .flatMap((request): readonly Expected[] => {
      const { first, addressee, requester } = request;
      const own = first.facts.due !== undefined && Number.isFinite(first.facts.due.latest);
      const asked = byClock(
        p,
        { what: 'reply', clock: 'information-request', from: first, since: happenedBy(first), kept: undefined, owner: addressee },
        ...(requester === undefined ? [] : [requester]),
      );
      return own
        ? asked.map((one) => ({ ...one, rule: { kind: 'own-date' }, due: addDays(lateFrom(p, request, replyWithin), -1) }))
        : asked;
    });

/** First answers to challenges. */
export const ofChallenges = (p: Picture): readonly Expected[] =>
  entriesOf(p, 'challenge')
    .filter(({ facts }) => facts.status === 'raised')
    .flatMap((raised) => {
      const answered = threadOf(p, raised.thread).find(
        (entry) => entry.kind === 'challenge' && entry.id !== raised.id && entry.recorded >= raised.recorded,
      );
      const kept: Day | undefined = answered === undefined ? undefined : happenedBy(answered);
      const to = raised.facts.to ?? raised.by;
      return byClock(
        p,
        { what: 'challenge-answer', clock: 'challenge-first-answer', from: raised, since: happenedBy(raised), kept, owner: to },
        raised.by,
      );
    });
