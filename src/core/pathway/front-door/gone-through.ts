import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { concernsChild } from '../../picture/family/concerns-child.ts';
import type { Picture } from '../../picture/picture.ts';
import type { Instant } from '../../time/instant.ts';

/** How the front door keeps its own order: notes about what reached it, which no check is given, since nobody was seen, asked or answered by them. */
type Sort = Exclude<EntryOf<'note'>['facts']['reviewed'], 'genogram' | undefined>;

const goneThrough = (p: Picture, sort: Sort, of: Entry): readonly EntryOf<'note'>[] =>
  p.known.reviews.filter(({ facts }) => facts.reviewed === sort && facts.of === of.id);

/** Into which queue and at which level a referral was put last. */
export const triageOf = (p: Picture, referral: Entry): EntryOf<'note'> | undefined => goneThrough(p, 'triage', referral).at(-1);

/** What was decided about speaking with neighbours, the last first. */
export const neighboursOf = (p: Picture, referral: Entry): readonly EntryOf<'note'>[] =>
  [...goneThrough(p, 'neighbours', referral)].reverse();

/** News that reached somebody outside office hours. */
export interface News {
  readonly entry: Entry;
  /** The moment by which the next shift is to have read it. */
  readonly by: Instant;
  /** By whom it was read, at which agency, as far as may be known. */
  readonly reads: readonly EntryOf<'note'>[];
}

/** News about the child with a time by which it is to be read, in the order of that time. */
export const newsAbout = (p: Picture): readonly News[] =>
  p.entries
    .filter((entry) => concernsChild(p, entry))
    .flatMap((entry) => {
      const { readBy: by } = entry.facts;
      return by === undefined ? [] : [{ entry, by, reads: goneThrough(p, 'news', entry) }];
    })
    .sort((a, b) => a.by - b.by);

/** Whether nobody of an agency has read it yet. */
export const isUnread = ({ reads }: News, agency: AgencyId): boolean => !reads.some(({ by }) => by === agency);
