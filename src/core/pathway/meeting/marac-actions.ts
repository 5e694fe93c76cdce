import type { EntryOf } from '../../entry/entry.ts';
import type { Action } from '../../entry/fact.ts';
import { entriesOf, type Picture } from '../../picture/picture.ts';
import { isRecordedBefore } from '../../picture/recorded-order.ts';
import { heldMeetings } from '../../picture/work/partnership-meetings.ts';

/** Something that a MARAC decided is to be done, and that no finished assessment since has said anything of (R109). */
export interface MaracAction {
  readonly action: Action;
  readonly entry: EntryOf<'meeting'>;
}

/** Every one of them, in the order in which it was recorded: the next assessment answers each. */
export const maracActionsOpen = (p: Picture): readonly MaracAction[] => {
  const answers = entriesOf(p, 'assessment').filter(({ facts }) => facts.status === 'completed' && facts.actionsAnswered !== undefined);
  return heldMeetings(p)
    .filter(({ type }) => type === 'marac')
    .flatMap(({ entries }) => entries)
    .flatMap((entry) =>
      (entry.facts.actions ?? [])
        .filter(({ what }) => !answers.some((later) => isRecordedBefore(entry, later) && later.facts.actionsAnswered?.has(what) === true))
        .map((action) => ({ action, entry })),
    );
};
