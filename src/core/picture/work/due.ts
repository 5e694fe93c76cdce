import type { Entry } from '../../entry/entry.ts';
import type { AgencyId, PersonId } from '../../entry/ids.ts';
import type { Day } from '../../time/day.ts';
import type { Span } from '../../time/span.ts';

/** What falls due, in one word that a page has words for. */
export const dueSorts = [
  'visit',
  'meeting',
  'review',
  'action',
  'decision-on-referral',
  'assessment',
  'conference',
  'core-group',
  'minutes',
  'information',
  'restriction-ends',
  'cover-ends',
  'release',
  'birth',
  'note',
] as const;
export type DueSort = (typeof dueSorts)[number];

/** Something that is to happen, or to be done, by a day: with the record that says so, and whose it is where that is said. */
export interface Due {
  readonly sort: DueSort;
  /** The latest day that the record allows (rule 4): nobody is called late who may not be. */
  readonly by: Day;
  readonly when: Span | undefined;
  readonly entry: Entry;
  readonly agency: AgencyId | undefined;
  readonly people: readonly PersonId[];
  readonly words: string | undefined;
}
