import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { EntryId } from '../../entry/ids.ts';
import { namedIn } from '../identities.ts';
import type { Known } from '../record.ts';

const ofAnother = /\b(wrong|another|different) (person|child|family|patient|record)\b/i;

/** True of a withdrawal because the entry is of somebody else. */
export const saysOfAnother = ({ facts, text }: Entry): boolean =>
  ofAnother.test(`${'reason' in facts ? (facts.reason ?? '') : ''} ${text}`);

/** What took an entry off somebody's pages because it is not theirs: its withdrawal, or the word that parted two records of which it names one (rule 6). */
export interface TakenOff {
  readonly by: Entry;
  readonly how: 'withdrawn' | 'parted';
}

type OfRecord = Pick<Known, 'amended' | 'identities'>;

/** Why an entry is no longer read of the person that it was read of, where that is so. @param byId entries as they were recorded, each person by their own record */
export function takenOff(entry: EntryId, { amended, identities }: OfRecord, byId: ReadonlyMap<EntryId, Entry>): TakenOff | undefined {
  const change = amended.get(entry);
  const withdrawal = change?.withdrawn === true ? byId.get(change.by) : undefined;
  if (withdrawal !== undefined && saysOfAnother(withdrawal)) return { by: withdrawal, how: 'withdrawn' };
  const one = byId.get(entry);
  const parting = one === undefined ? undefined : partingOf(one, identities);
  return parting && { by: parting, how: 'parted' };
}

/** The last word that parted records which had been read as one, where an entry names one of them and they are still two. */
function partingOf(entry: Entry, identities: readonly EntryOf<'identity'>[]): Entry | undefined {
  const named = new Set(namedIn(entry));
  return identities.findLast((word, at) => {
    const records = word.facts.records ?? [];
    if ((word.facts.status !== 'split' && word.facts.status !== 'rejected') || !records.some((record) => named.has(record))) return false;
    const ofThese = (other: EntryOf<'identity'>): boolean => records.every((record) => other.facts.records?.includes(record));
    const before = identities.slice(0, at).some((other) => other.facts.status === 'confirmed' && ofThese(other));
    const again = identities.slice(at + 1).some((other) => other.facts.status === 'confirmed' && ofThese(other));
    return before && !again;
  });
}
