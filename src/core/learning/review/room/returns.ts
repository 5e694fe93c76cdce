import type { Day } from '../../../time/day.ts';
import { workingDaysLate } from './limit-from.ts';
import { type RoomSaid, type Said, saidAbout, saidOf } from './said.ts';

/** Where a return stands: not yet due; due and not here; sent, as the agency says, and not yet marked as here; here; or its gap is accepted and printed. */
export type ReturnStands = 'waiting' | 'late' | 'sent' | 'in' | 'gap';

/** A return that an agency was asked for (R205). */
export interface ReturnState {
  readonly asked: Said<'return-asked'>;
  readonly chased: readonly Said<'return-chased'>[];
  readonly sent?: Said<'return-sent'> | undefined;
  readonly received?: Said<'return-received'> | undefined;
  readonly gap?: { readonly on: Day; readonly why: string } | undefined;
  readonly stands: ReturnStands;
  /** Working days after the last day that was in time: at which it was in or sent, or today. */
  readonly late: number;
}

/** Returns in the order in which they were asked for. `gaps`: those that an answer to a question accepted, by the id of what they are of. */
export const returnsOf = (
  said: readonly RoomSaid[],
  gaps: ReadonlyMap<string, { readonly on: Day; readonly why: string }>,
  today: Day,
): readonly ReturnState[] =>
  saidOf(said, 'return-asked').map((asked) => {
    const [sent, received] = [saidAbout(said, 'return-sent', asked.id).at(-1), saidAbout(said, 'return-received', asked.id).at(-1)];
    const gap = saidAbout(said, 'gap-accepted', asked.id).at(-1) ?? gaps.get(asked.id);
    const late = workingDaysLate(asked.due, received?.on ?? sent?.on ?? today);
    return {
      ...{ asked, sent, received, gap },
      chased: saidAbout(said, 'return-chased', asked.id),
      stands: received ? 'in' : sent ? 'sent' : gap ? 'gap' : late > 0 ? 'late' : 'waiting',
      late,
    };
  });

/** What is not here and whose gap is not accepted, late or not yet due. */
export const outstanding = (returns: readonly ReturnState[]): readonly ReturnState[] =>
  returns.filter(({ stands }) => stands === 'late' || stands === 'waiting');
