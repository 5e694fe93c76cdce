import type { EntryId } from '../../src/core/entry/ids.ts';
import { entryId } from './terse.ts';
import type { Got, VisitorAtWork } from './visitor.ts';

/** What the form of taking out asks besides what and which view. */
export const forAMeeting = { purpose: 'meeting', why: 'The review conference' } as const;

/** Takes a file out as the page does: the fields of its form, filled in from a query. */
export async function takeOut(visitor: VisitorAtWork, child: string, what: string, query = ''): Promise<Got> {
  const token = /name="_csrf" value="([^"]*)"/.exec((await visitor.get(`${child}/take-out`)).body)?.[1] ?? '';
  return visitor.post(`${child}/take-out`, { ...Object.fromEntries(new URLSearchParams(query)), ...forAMeeting, what, _csrf: token });
}

/** Ids that differ in their end alone, so that a reference, which is made of the beginning, is the same on each file. */
export function countedIds(): () => EntryId {
  let given = 0;
  return () => {
    given += 1;
    return entryId(`00000000-0000-4000-8000-${String(given).padStart(12, '0')}`);
  };
}
