import type { EntryOf } from '../../../core/entry/entry.ts';
import type { PersonId } from '../../../core/entry/ids.ts';
import { entryAddress, publicId, samePairAddress } from '../../addresses.ts';
import type { GivenCase } from '../../routing/route.ts';
import { allListed } from '../../words/all-listed.ts';
import { namesIn } from '../../words/names.ts';
import type { EntryRead } from '../share/entry-read.ts';
import { readSame } from './same-read.ts';

/** What a word on two records leads to: both side by side where the visitor reads both, and an answer where another agency said it or asks. */
export function replyView({ original, standing, on, day }: EntryRead, given: GivenCase): object | undefined {
  const { open, visitor } = given;
  if (standing?.kind !== 'identity') return undefined;
  const records = pairIn(standing);
  if (records === undefined) return undefined;
  const names = namesIn(open.directory);
  const { people } = readSame(open, on);
  const reads = records.filter((record) => people.has(record));
  const shown = on === open.days.usual ? undefined : on;
  const mayAnswer = visitor.may('write-for-agency') && open.vantage.kind === 'agency' && original.by !== open.vantage.agency;
  return {
    names: allListed(records.map(names.person)),
    pair: reads.length === 2 ? samePairAddress(open, records, shown) : undefined,
    reads: reads.map(names.person),
    asker: names.agency(original.by),
    action:
      mayAnswer && reads.length < 2
        ? `${entryAddress(open.partnership, publicId(open.publicIds.entries, original.id), 'one-or-two')}${day}`
        : undefined,
  };
}

/** The two records of a word. */
export function pairIn({ facts }: EntryOf<'identity'>): readonly [PersonId, PersonId] | undefined {
  const [one, other, ...more] = facts.records ?? [];
  return one === undefined || other === undefined || more.length > 0 ? undefined : [one, other];
}
