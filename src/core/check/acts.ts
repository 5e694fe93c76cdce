import type { Entry } from '../entry/entry.ts';
import { happenedBy, type Picture } from '../picture/picture.ts';
import { caseworkClosings } from '../picture/work/casework-closings.ts';
import type { Ask } from './check.ts';

/*
 * What one act would settle (rule 22). Questions of several checks that name the same act are one prompt, where one post is asked them all:
 * so those that hinge on a decision also ask whoever decided, and those about an event ask its recorder.
 */

/** To go back over a closing: with those who were not asked, and with what is to bring the case back written down. */
export const actOnClosing = (closing: { readonly entries: readonly Entry[] }): { readonly act?: string } => {
  const [first] = closing.entries;
  return first === undefined ? {} : { act: `closing ${first.id}` };
};

/** To go back over a decision: the end of an assessment, or what was decided on a referral. Where it is part of a closing, or the case was closed on that day, over the closing. */
export function actOnDecision(p: Picture, decision: Entry): { readonly act?: string } {
  if (decision.kind === 'referral-decision') return { act: `referral decision ${decision.id}` };
  const closing = caseworkClosings(p).find(
    ({ by, on, entries }) => entries.some(({ id }) => id === decision.id) || (by === decision.by && on === happenedBy(decision)),
  );
  return closing === undefined ? { act: `sign-off ${decision.id}` } : actOnClosing(closing);
}

/** To complete a plan and see that those who belong to it have it. By its thread, or its first entry where it has none. */
export const actOnPlan = (plan: string): { readonly act: string } => ({ act: `plan ${plan}` });

/** To settle what the meetings of a series were: whose views were had, and what went out of them. */
export const actOnMeeting = (meeting: Entry): { readonly act: string } => ({ act: `meetings ${meeting.thread ?? meeting.id}` });

/** To ring those who need to know about an event, by whoever wrote it down. */
export const actOnEntry = (entry: Entry): { readonly act: string } => ({ act: `entry ${entry.id}` });

/** To weigh what news of an offence means for each child of the family. */
export const actOnOffence = (news: Entry): { readonly act: string } => ({ act: `offence ${news.id}` });

/** To see the children of some work at home: awake, and where they sleep. */
export const actOnSeeing = (work: Entry): { readonly act: string } => ({ act: `seeing the children ${work.thread ?? work.id}` });

/** To settle what limits on contact say, and tell whoever works by them. By their thread, or their first entry. */
export const actOnTerms = (terms: string): { readonly act: string } => ({ act: `terms ${terms}` });

/** To go back over the booking of a pregnancy: what made it late, and what is known of both parents. */
export const actOnBooking = (first: Entry): { readonly act: string } => ({ act: `booking ${first.id}` });

/** To decide about a baby who is expected. */
export const actOnPregnancy = (first: Entry): { readonly act: string } => ({ act: `pregnancy ${first.id}` });

/** To settle with each of two adults alone how they stand, and tell the agencies of it. */
export const actOnCouple = (pair: string): { readonly act: string } => ({ act: `couple ${pair}` });

/** Whoever made a decision, asked the joint question about it. */
export const decider = (decision: Pick<Entry, 'by'>): Ask => ({ agency: decision.by, role: 'decision-maker', as: 'lead' });
