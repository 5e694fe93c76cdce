import type { Entry, EntryOf } from '../../entry/entry.ts';
import { concernsChild } from '../../picture/family/concerns-child.ts';
import { entriesOf, happenedBy, type Picture, recordedDay } from '../../picture/picture.ts';
import { tellingsOf } from '../../picture/told.ts';
import { isSocialCare } from '../../picture/work/plans.ts';
import type { Day } from '../../time/day.ts';
import { byClock, type Expected } from './expected.ts';

/** Of each referral of the child to social care: that it is decided on, and that whoever made it is told. */
export const ofReferrals = (p: Picture): readonly Expected[] =>
  entriesOf(p, 'referral').flatMap((referral): readonly Expected[] => {
    const to = (referral.facts.to ?? []).find((agency) => isSocialCare(p, agency));
    if (to === undefined || to === referral.by || !concernsChild(p, referral)) return [];
    const decision = decisionOn(p, referral);
    const since = happenedBy(referral);
    const decided = byClock(p, {
      what: 'referral-decision',
      clock: 'referral-decision',
      from: referral,
      since,
      kept: decision === undefined ? undefined : happenedBy(decision),
      owner: to,
    });
    const told = byClock(
      p,
      { what: 'referrer-told', clock: 'referral-decision', from: referral, since, kept: toldOn(p, referral, decision), owner: to },
      referral.by,
    );
    return [...decided, ...told];
  });

/** What was decided: on its thread, or the first by the receiver about the same people since. Work begun or a meeting called is a decision too. */
const decisionOn = (p: Picture, referral: EntryOf<'referral'>): Entry | undefined =>
  p.entries.find(
    (entry) =>
      (entry.kind === 'referral-decision' || entry.kind === 'assessment' || entry.kind === 'plan' || entry.kind === 'decision') &&
      recordedDay(entry) >= recordedDay(referral) &&
      entry.when.latest >= referral.when.earliest &&
      ((entry.thread !== undefined && entry.thread === referral.thread) ||
        ((referral.facts.to ?? []).includes(entry.by) && entry.about.some((person) => referral.about.includes(person)))),
  );

/** The day on which the referrer heard: as the decision says, or by having it. */
function toldOn(p: Picture, { by }: Entry, decision: Entry | undefined): Day | undefined {
  if (decision === undefined) return undefined;
  if (decision.by === by) return happenedBy(decision);
  const { fedBack } = decision.kind === 'referral-decision' ? decision.facts : {};
  if (fedBack === true) return happenedBy(decision);
  if (typeof fedBack === 'object' && fedBack.latest <= p.today) return fedBack.latest;
  return tellingsOf(p, decision.id).find(({ to }) => to === by)?.on;
}
