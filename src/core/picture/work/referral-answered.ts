import type { EntryOf } from '../../entry/entry.ts';
import type { ThreadId } from '../../entry/ids.ts';
import { addDays, type Day } from '../../time/day.ts';
import { entriesOf, happenedBy, type Picture, threadOf } from '../picture.ts';

/** The referral that an assessment answers: the one on its thread, or that of a decision to assess in the week before it was opened. */
export function referralAnswered(p: Picture, thread: ThreadId | undefined, opened: Day): EntryOf<'referral'> | undefined {
  const onThread = referralOn(p, thread);
  if (onThread !== undefined && happenedBy(onThread) <= opened) return onThread;
  const decision = entriesOf(p, 'referral-decision').findLast(
    (entry) => entry.facts.decision === 'assess' && happenedBy(entry) <= opened && happenedBy(entry) >= addDays(opened, -7),
  );
  const decidedOn = referralOn(p, decision?.thread);
  return decidedOn !== undefined && happenedBy(decidedOn) <= opened ? decidedOn : undefined;
}

const referralOn = (p: Picture, thread: ThreadId | undefined): EntryOf<'referral'> | undefined =>
  threadOf(p, thread).find((entry): entry is EntryOf<'referral'> => entry.kind === 'referral');
