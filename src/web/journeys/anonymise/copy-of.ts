import { anonymisedRow, passagesOf, withPassages } from '../../../core/anonymise/apply/anonymised-cells.ts';
import { anonymiser } from '../../../core/anonymise/apply/anonymiser.ts';
import { checkForSlips } from '../../../core/anonymise/check-for-slips.ts';
import type { Key } from '../../../core/anonymise/key.ts';
import { type Decision, type Settled, settle } from '../../../core/anonymise/settling/settle.ts';
import type { Checked, Passage } from '../../../core/anonymise/slip.ts';
import type { AgencyId, PersonId } from '../../../core/entry/ids.ts';
import { columns } from '../../../core/taken-out/columns.ts';
import type { Stamp } from '../../../core/taken-out/stamp.ts';
import type { TakenChronology } from '../../../core/taken-out/taken-chronology.ts';
import { publicId } from '../../addresses.ts';
import type { GivenCase } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';
import { type ChronologyRead, chronologyTaken } from '../take-out/chronology-taken.ts';
import type { NamedIn } from './named-in.ts';

/** An anonymised chronology, what the slip check found in it, and what is settled. */
export interface Copy {
  readonly taken: TakenChronology;
  /** Its texts before anything is settled. */
  readonly passages: readonly Passage[];
  readonly checked: Checked;
  readonly settled: Settled;
}

const heads = Object.fromEntries(columns.map(({ key, head }) => [key, head]));

/** Makes the copy: names by the key, texts anonymised, what is left checked and settled. */
export function copyOf(
  read: ChronologyRead,
  named: NamedIn,
  key: Key,
  decisions: readonly Decision[],
  stamp: Stamp,
  { open, tools }: GivenCase,
): Copy {
  const anonymise = anonymiser(key, tools.words);
  const alias = new Map(named.people.map(({ id, person }) => [person, key.people.find((one) => one.id === id)?.alias ?? 'a person']));
  const names = namesIn(open.directory);
  const places = new Map(key.places.map(({ id, alias: stands }) => [id, stands]));
  const shown = {
    person: (id: PersonId): string => alias.get(id) ?? 'a person not named',
    agency: (id: AgencyId): string => places.get(publicId(open.publicIds.agencies, id)) ?? names.agency(id),
  };
  const taken = chronologyTaken(read, shown, stamp, 'full');
  const rows = taken.rows.map((row) => anonymisedRow(row, key, anonymise));
  const passages = passagesOf(rows, heads);
  const checked = checkForSlips(passages, key, tools.words);
  const settled = settle(passages, checked.slips, decisions);
  return {
    passages,
    checked,
    settled,
    taken: {
      ...taken,
      readAs: [
        'This copy is anonymised: names, places, numbers and dates are told by a key that is kept apart from it. It is no proof against somebody who knows the family or looks for it.',
        'Exact days, times, when something was recorded and to whom it was known are left out.',
      ],
      people: taken.people.map(({ called, is }) => ({ called, is: anonymise(is).text })),
      rows: withPassages(rows, heads, settled.passages),
    },
  };
}
