import type { PersonId } from '../../../core/entry/ids.ts';
import { type MayLiveTogether, mayLiveTogether } from '../../../core/matching/same/may-live-together.ts';
import type { Findable } from '../../../core/matching/search/findable.ts';
import { onceFor } from '../../../core/picture/memo.ts';
import { type Day, showDay } from '../../../core/time/day.ts';
import { livesTogetherAddress, personAddress, whoMayBeSameAddress } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { formModel, type Returned } from '../../recording/returned.ts';
import type { GivenCase } from '../../routing/route.ts';
import { allListed } from '../../words/all-listed.ts';
import { namesIn } from '../../words/names.ts';
import { dayOfWriting } from '../person/person-read.ts';
import { holdersOf, type SameRead } from './same-read.ts';

/** Who may be of one household, from what the visitor may read. */
export const householdsOf = onceFor((read: SameRead): readonly MayLiveTogether[] => mayLiveTogether(read));

/** How many a page lists. */
const most = 50;

/** Pairs that may live together, by name. */
export function togetherLines(
  read: SameRead,
  open: OpenCase,
  shown: Day | undefined,
): { readonly pairs: readonly object[]; readonly more: number } {
  const names = namesIn(open.directory);
  const all = householdsOf(read)
    .map(({ records, at }) => ({
      title: allListed(records.map(names.person)),
      href: livesTogetherAddress(open, records, shown),
      says: at[0].shown === at[1].shown ? at[0].shown : `${at[0].shown} / ${at[1].shown}`,
      heldBy: allListed([...new Set(records.flatMap((record) => holdersOf(read, record)))].map(names.agency)),
    }))
    .toSorted((a, b) => (a.title < b.title ? -1 : 1));
  return { pairs: all.slice(0, most), more: Math.max(0, all.length - most) };
}

/** One of them, with where each is on record as living, and the form to say so or not. */
export function togetherView(pair: MayLiveTogether, read: SameRead, given: GivenCase, returned?: Returned): object {
  const { open, visitor } = given;
  const names = namesIn(open.directory);
  const shown = read.on === open.days.usual ? undefined : read.on;
  return {
    title: `Do ${allListed(pair.records.map(names.person))} live together?`,
    form: true,
    back: { href: whoMayBeSameAddress(open.partnership, shown), text: 'Who may be the same' },
    action: livesTogetherAddress(open, pair.records, shown),
    sides: pair.records.map((record, i) => ({
      name: names.person(record),
      href: personAddress(open, record, shown),
      at: homeLine(pair.at[i === 0 ? 0 : 1], read, record, open),
    })),
    mayWrite: visitor.may('write-for-agency') && open.vantage.kind === 'agency',
    writtenOn: showDay(dayOfWriting(given, read.on)),
    ...formModel(returned),
  };
}

function homeLine({ shown, from, until, entry }: Findable, { naming }: SameRead, person: PersonId, open: OpenCase): string {
  const by = (naming.get(person) ?? []).find(({ id }) => id === entry)?.by;
  const source = by === undefined ? '' : ` (${namesIn(open.directory).agency(by)})`;
  return `${shown}${from === undefined ? '' : `, from ${showDay(from)}`}${until === undefined ? '' : ` until ${showDay(until)}`}${source}`;
}
