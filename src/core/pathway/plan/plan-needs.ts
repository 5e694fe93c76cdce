import type { PersonId } from '../../entry/ids.ts';
import type { Need } from '../need.ts';
import type { PlanAsks } from './plan-asks.ts';
import { type PlanWritten, strands } from './plan-body.ts';

/** What a plan says before it is one (R079, R085, R089 to R091, R108, R119, R121). */
export type PlanNeed =
  | 'worries'
  | 'if-then'
  | 'actions'
  | 'who-and-when'
  | 'how-known'
  | 'safe-enough'
  | 'review'
  | 'nights'
  | 'strands'
  | 'engage'
  | 'relapse'
  | 'schools'
  | 'going-home'
  | 'accepted'
  | 'sent';

/** Plans whose lead has to have said that they take it on. */
const takenOn: ReadonlySet<string> = new Set(['early-help', 'step-down']);

function hasRelapse(written: PlanWritten, adult: PersonId): boolean {
  const [said, asks] = [written.relapse.get(adult), written.relapseAsks.get(adult)];
  return has(said?.signs) && has(said?.helps) && asks?.who !== undefined && asks.by !== undefined;
}

const has = (text: string | undefined): boolean => (text ?? '').trim() !== '';

/**
 * Who does what by when and how we will know; what is done if each worry comes back; when it is looked at again. A plan may go to fewer than are at work with the family with a reason;
 * nothing else is left out.
 * @param names how carers are called, as the form asks about them
 */
export function needsOfPlan(
  asks: PlanAsks,
  written: PlanWritten,
  names: (person: PlanAsks['nights'][number]) => string,
): readonly Need<PlanNeed>[] {
  const { worries, actions } = written;
  const needs: readonly (readonly [PlanNeed, boolean, boolean])[] = [
    ['worries', worries.size > 0, false],
    ['if-then', [...worries.values()].every(has), false],
    ['actions', actions.length > 0, false],
    ['who-and-when', actions.every(({ who, by }) => who !== undefined && by !== undefined), false],
    ['how-known', actions.every(({ how }) => has(how)), false],
    ['safe-enough', has(written.safeEnough), false],
    ['review', written.review !== undefined, false],
    ['nights', asks.nights.every((person) => has(written.differentNight.get(names(person)))), false],
    ['strands', !asks.strands || strands.every((strand) => has(written.strands.get(strand))), false],
    ['engage', written.engage.every(({ what, by }) => has(what) && by !== undefined && has(written.engageThen.get(what))), false],
    ['relapse', asks.relapse.every((adult) => hasRelapse(written, adult)), false],
    ['going-home', written.type !== 'discharge' || (written.followUp !== undefined && has(written.understood)), false],
    ['accepted', !takenOn.has(written.type) || has(written.accepted), false],
    ['schools', asks.schools.every((school) => written.sentTo.includes(school) || has(written.schoolNotTold.get(school))), false],
    ['sent', asks.members.every((agency) => written.sentTo.includes(agency)), true],
  ];
  return needs.map(([name, met, reasonWillDo]) => ({ name, met, reasonWillDo, shownBy: [] }));
}
