import type { PersonId } from '../../../core/entry/ids.ts';
import type { BroughtRow, Submission } from '../../../core/ledger/bringing-in.ts';
import type { ReadRow } from '../../../core/submission/read-row.ts';
import { usualIn } from '../../../core/submission/words/usual.ts';
import type { FileContext } from './file-context.ts';
import { askedOf } from './from-words.ts';
import { rowsUnder } from './looking/look-through.ts';
import { cellsOf } from './row-read.ts';
import { tableSettled } from './settled.ts';

/** What the rows of a file say, of these. */
const readIn = (rows: readonly BroughtRow[], { setting, tables }: Submission, context: FileContext): readonly ReadRow[] =>
  tables.flatMap(({ from }, n) => {
    const settled = tableSettled(setting, n) ?? { is: 'nothing' };
    const own = rows.filter(({ table }) => table === n);
    return [...rowsUnder({ first: from, settled, rows: own }, context, undefined)].map(({ read }) => read);
  });

/** Adults whom rows of a file name, most often named first: who "she" is where a row names nobody. */
export const usualOf = (rows: readonly BroughtRow[], of: Submission, context: FileContext): readonly PersonId[] =>
  usualIn(readIn(rows, of, context).map((read) => askedOf(cellsOf(read), context))).get(context.by.id) ?? [];
