import type { Need } from '../need.ts';
import type { PlanAsks } from './plan-asks.ts';
import { type PlanWritten, strands } from './plan-body.ts';

/** What a plan says before it is one (R089, R090, R079, R085, R119). */
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
  | 'accepted'
  | 'sent';

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
    ['accepted', written.type !== 'early-help' || has(written.accepted), false],
    ['sent', asks.members.every((agency) => written.sentTo.includes(agency)), true],
  ];
  return needs.map(([name, met, reasonWillDo]) => ({ name, met, reasonWillDo, shownBy: [] }));
}
