import type { PersonId } from '../../../core/entry/ids.ts';
import { mayBeSameAs } from '../../../core/matching/same/who-may-be-same.ts';
import { samePairAddress } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { namesIn } from '../../words/names.ts';
import type { PersonRead } from '../person/person-read.ts';
import { readSame } from './same-read.ts';

/** The records that somebody's own may be of one person with, by name: a quiet line on their page, while nobody has said. */
export function mayBeLines({ found, on }: Pick<PersonRead, 'found' | 'on'>, open: OpenCase): readonly object[] {
  const names = namesIn(open.directory);
  const shown = on === open.days.usual ? undefined : on;
  const othersOf = (records: readonly PersonId[]): readonly PersonId[] => records.filter((record) => record !== found.person);
  return mayBeSameAs(readSame(open, on), found.person)
    .filter(({ grade, said }) => said !== undefined || grade !== 'low confidence')
    .flatMap(({ records }) => othersOf(records))
    .map((other) => ({ name: names.person(other), href: samePairAddress(open, [found.person, other], shown) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
