import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { AgencyId, EntryId } from '../../entry/ids.ts';
import { metIn } from '../../picture/family/met.ts';
import { entriesOf, happenedBy, type Picture } from '../../picture/picture.ts';
import { isRecordedBefore } from '../../picture/recorded-order.ts';
import type { Day } from '../../time/day.ts';
import { type AllocationBody, allocationBody } from '../cover/cover-body.ts';
import type { ReadingList } from './reading-list.ts';
import { holderOf } from './who-has-it.ts';

/** The parts of a reading list under the names by which what was read is recorded. Each entry stands in one of them. */
export function partsOfList(list: ReadingList): ReadonlyMap<string, readonly Entry[]> {
  const named = new Map<string, readonly Entry[]>([
    ['Plans', list.plans],
    ['Restrictions that hold', list.restrictions],
    ['The last review or meeting', list.review === undefined ? [] : [list.review]],
    ['The last assessment', list.assessment === undefined ? [] : [list.assessment]],
    ['The last supervision', list.supervision === undefined ? [] : [list.supervision]],
  ]);
  const listed = new Set([...named.values()].flat());
  return named.set(
    'The last that was written of the child',
    list.last.filter((entry) => !listed.has(entry)),
  );
}

/** What whoever has the work now has said that they read, and whether it was before they first met the family (R130). */
export interface ReadMarks {
  /** Who has it, by the last allocation of the agency; marks of whoever had it before are not theirs. */
  readonly holder: EntryOf<'allocation'> | undefined;
  readonly read: ReadonlyMap<EntryId, { readonly on: Day; readonly who: string | undefined }>;
  /** The first time on record since then that the agency met somebody of the family. */
  readonly firstMet: Entry | undefined;
  /** Of the list as it is now: not marked before that day. */
  readonly notBefore: readonly Entry[];
}

export function readMarksOf(p: Picture, agency: AgencyId, list: ReadingList): ReadMarks {
  const holder = holderOf(p, agency);
  const since = (entry: Entry): boolean => holder === undefined || isRecordedBefore(holder, entry);
  const read = new Map<EntryId, { on: Day; who: string | undefined }>();
  for (const mark of entriesOf(p, 'allocation')) {
    if (mark.by !== agency || mark.facts.status !== 'read' || !mark.about.includes(p.child) || !since(mark)) continue;
    for (const id of [...(mark.facts.read?.values() ?? [])].flat())
      if (!read.has(id)) read.set(id, { on: happenedBy(mark), who: mark.facts.worker });
  }
  const firstMet =
    holder === undefined
      ? undefined
      : p.entries.find((entry) => entry.by === agency && since(entry) && metIn(entry).length > 0 && entry.kind === 'contact');
  const met = firstMet === undefined ? undefined : happenedBy(firstMet);
  const listed = [...new Set([...partsOfList(list).values()].flat())].filter((entry) => entry !== firstMet);
  return {
    ...{ holder, read, firstMet },
    notBefore:
      met === undefined
        ? []
        : listed.filter((entry) => {
            const mark = read.get(entry.id);
            // What was written since, or by the holder's own agency once they had it, was not there to be read.
            const wasThere = happenedBy(entry) < met && (holder === undefined || entry.by !== agency || isRecordedBefore(entry, holder));
            return wasThere && (mark === undefined || mark.on > met);
          }),
  };
}

/** That whoever has the work has read what is named. */
export const readBody = (p: Picture, worker: string, read: ReadonlyMap<string, readonly EntryId[]>): AllocationBody =>
  allocationBody(p, p.today, `${worker} has read what is named here.`, { status: 'read', worker, read });
