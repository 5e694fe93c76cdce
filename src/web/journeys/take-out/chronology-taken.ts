import type { Picture } from '../../../core/picture/picture.ts';
import { peopleIn } from '../../../core/picture/record.ts';
import { cellsOf, type NamesInRow } from '../../../core/taken-out/cells.ts';
import { marksOf } from '../../../core/taken-out/marks.ts';
import { type ChronologyRow, lateAfterDays } from '../../../core/taken-out/row.ts';
import { rowsOf } from '../../../core/taken-out/rows-of.ts';
import type { Stamp } from '../../../core/taken-out/stamp.ts';
import type { PersonKey, TakenChronology } from '../../../core/taken-out/taken-chronology.ts';
import { inShort } from '../../../core/taken-out/years.ts';
import { showDay } from '../../../core/time/day.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { isTieName } from '../../words/claim-words.ts';
import type { Names } from '../../words/names.ts';
import { statementsOf } from '../../words/statements.ts';
import { claimsMade } from '../child/claims-made.ts';
import type { ChronologyAsked } from '../chronology/chronology-query.ts';
import { linesOf } from '../chronology/lines.ts';
import { rowWords } from './row-words.ts';

/** A chronology as it was asked for: whose eyes, which day, which of its entries; and what is read of that. */
export interface ChronologyRead {
  readonly asked: ChronologyAsked;
  /** What the visitor may read on the day, through the eyes that were asked for. */
  readonly seen: Picture;
  readonly open: OpenCase;
}

/** The rows of what was asked for, in the order in which things happened. An anonymised copy asks with other names. */
export const chronologyRows = ({ asked, seen, open }: ChronologyRead, names: Names): readonly ChronologyRow[] =>
  rowsOf(linesOf(seen, open.ledger, asked), seen, rowWords(open, names));

/** The same as it leaves, with its stamp and its keys. `years`: whether years before the last two are told in short. */
export function chronologyTaken(read: ChronologyRead, names: Names, stamp: Stamp, years: 'full' | 'short'): TakenChronology {
  const all = chronologyRows(read, names);
  const agencies = [...new Set(all.map(({ source }) => source))].sort((a, b) => (names.agency(a) < names.agency(b) ? -1 : 1));
  const marks = marksOf(agencies, names.agency);
  const named: NamesInRow = { ...names, mark: (agency) => marks.get(agency) ?? '' };
  const told = years === 'full' ? { years: [], rows: all } : inShort(all, read.asked.on, named);
  return {
    stamp,
    readAs: readAs(all, read.asked),
    people: peopleKey(read, names),
    agencies: agencies.map((agency) => ({
      agency,
      mark: named.mark(agency),
      name: names.agency(agency),
      entries: all.filter(({ source }) => source === agency).length,
    })),
    years: told.years,
    rows: told.rows.map((row) => ({ row, cells: cellsOf(row, named) })),
  };
}

function readAs(rows: readonly ChronologyRow[], { on }: ChronologyAsked): readonly string[] {
  const brought = rows.filter(({ broughtIn }) => broughtIn !== undefined).length;
  return [
    'Dates are as vague as they were entered. What somebody is said to have done is worded as reported, unless it was seen, admitted or found.',
    `“Known to” says who had an entry by ${showDay(on)}, as far as it can be read here: that an agency is not named does not show that it did not know. “Late” marks what was written down more than ${lateAfterDays} days after it happened.`,
    ...(brought === 0
      ? []
      : [
          `${brought === rows.length ? 'All' : brought} of ${rows.length} entries were brought in from records that were not written in Heed: the day on which they were recorded is the one that their agency gave.`,
        ]),
    'The column for analysis is empty, for whoever reads this. It is not a copy for a member of the family: such a copy is made for one person by name.',
  ];
}

/** Everybody whom its entries name, with the first that the records say of who they are. The child comes first. */
function peopleKey({ asked, seen, open }: ChronologyRead, names: Names): readonly PersonKey[] {
  const people = new Set([
    asked.child,
    ...linesOf(seen, open.ledger, asked).flatMap(({ entry, withdrawn }) => (withdrawn ? [] : peopleIn(entry))),
  ]);
  const ties = Map.groupBy(
    claimsMade(seen).filter(({ claim }) => isTieName(claim.is)),
    ({ claim }) => claim.who,
  );
  return [...people].map((person) => {
    const called = names.person(person);
    const own = ties.get(person) ?? [];
    const toChild = own.filter(({ claim }) => claim.whom === asked.child && !claim.not);
    const [first] = statementsOf(toChild.length > 0 ? toChild : own, names);
    const words = first?.words ?? '';
    return {
      called,
      is:
        person === asked.child
          ? 'the child whom this chronology is about'
          : words.startsWith(`${called} `)
            ? words.slice(called.length + 1)
            : words,
    };
  });
}
