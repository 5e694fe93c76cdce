import type { EntryOf } from '../entry/entry.ts';
import type { EntryId, ThreadId } from '../entry/ids.ts';
import { type Picture, withAllKnown } from '../picture/picture.ts';

/** What a step may be a step of: the entries that tell of it. */
interface Told {
  readonly entries: readonly { readonly id: EntryId; readonly thread?: ThreadId }[];
}

/**
 * True where a decision is a step on this. It names the entry that whoever took it had; somebody else may have word of the same thing by another entry, and cannot read that one: for them
 * a thread in common tells, or `alike`, what else the two have in common.
 */
export function isStepOn(p: Picture, { facts, thread }: EntryOf<'decision'>, { entries }: Told, alike: boolean): boolean {
  const { of } = facts;
  if (of === undefined) return false;
  if (entries.some(({ id }) => id === of)) return true;
  if (withAllKnown(p).byId.has(of)) return false;
  return alike || (thread !== undefined && entries.some((entry) => entry.thread === thread));
}
