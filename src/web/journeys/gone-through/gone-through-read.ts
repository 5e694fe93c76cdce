import type { EntryOf } from '../../../core/entry/entry.ts';
import type { AgencyId, PersonId } from '../../../core/entry/ids.ts';
import { adultsAsked } from '../../../core/pathway/adults-asked.ts';
import { meetingsOf } from '../../../core/pathway/meeting/meeting-work.ts';
import { plansStanding } from '../../../core/pathway/plan/plan-standing.ts';
import { meetingAddress, planAddress, publicId } from '../../addresses.ts';
import type { Asking, GivenCase } from '../../routing/route.ts';
import { inPlainWords } from '../../words/plain-words.ts';
import { type ChildAtWork, findChildAtWork } from '../child/child-at-work.ts';
import { meetingName } from '../meeting/meeting-words.ts';
import { chosenDay } from '../work/record-work.ts';

/** Somebody of the family, and the plan or meeting that is gone through with them. */
export interface ThroughRead extends ChildAtWork {
  readonly agency: AgencyId;
  readonly person: PersonId;
  readonly of: EntryOf<'plan'> | EntryOf<'meeting'>;
  readonly what: string;
  /** Whoever has it: they read that it was gone through. */
  readonly tell: readonly AgencyId[];
  readonly back: string;
}

/** Nothing where the address names neither a plan that runs nor a meeting that was held, or somebody whom it does not concern. */
export function findThrough(asking: Asking, given: GivenCase): ThroughRead | undefined {
  const at = findChildAtWork(asking, given);
  if (at?.agency === undefined) return undefined;
  const { open } = given;
  const { picture, child, agency } = at;
  const on = chosenDay(asking.query, picture.today);
  const isIt = (entry: { readonly id: EntryOf<'plan'>['id'] }): boolean => publicId(open.publicIds.entries, entry.id) === asking.query.of;
  const isThem = (person: PersonId): boolean => publicId(open.publicIds.people, person) === asking.params.person;
  const plan = plansStanding(picture).find(({ latest }) => isIt(latest));
  if (plan !== undefined) {
    const person = plan.named.find(isThem);
    const what = `the ${inPlainWords(plan.plan.type ?? '')} plan`;
    const tell = plan.has.map(({ agency: to }) => to);
    return person && { ...at, agency, person, of: plan.latest, what, tell, back: planAddress(open, child, on) };
  }
  const meeting = meetingsOf(picture).find(({ held }) => held !== undefined && isIt(held.entry));
  const person = adultsAsked(picture).find(isThem);
  if (meeting?.held === undefined || person === undefined) return undefined;
  const what = `what came of the ${meetingName(meeting.type).toLowerCase()}`;
  return {
    ...{ ...at, agency, person, of: meeting.held.entry, what, tell: meeting.invited },
    back: meetingAddress(open, child, meeting.first.id, on),
  };
}
