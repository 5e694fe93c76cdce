import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOfTexts } from '../../../test/builders/sent-rows.ts';
import type { Meaning } from './meaning.ts';
import { type RowWritten, whatChanged, writtenIn } from './what-changed.ts';

const columns: readonly Meaning[] = ['when', 'event', 'reference'];
const written = (...rows: string[][]): readonly RowWritten[] =>
  rowsOfTexts(rows).map((row, no) => ({ no, written: writtenIn(row, { columns }) }));

describe('an updated file against the one before', () => {
  it('is nothing new where it says the same in another order', () => {
    const rows = [
      ['4/6/18', 'Call'],
      ['5/6/18', 'Visit'],
      ['5/6/18', 'Visit'],
    ];
    expect(whatChanged(written(...rows), written(...rows.toReversed()))).toMatchObject({ changed: [], added: [], gone: [] });
  });

  it('knows a changed row by the agency’s own reference', () => {
    const { changed, added, gone } = whatChanged(written(['4/6/18', 'Call', 'A1']), written(['9/9/18', 'Something else', 'A1']));
    expect({ changed, added, gone }).toEqual({ changed: [{ before: 0, after: 0 }], added: [], gone: [] });
  });

  it('knows one by its day and most of its words', () => {
    const before = written(
      ['4/6/18', 'Mother rang to cancel the clinic appointment on Monday'],
      ['4/6/18', 'Police attended an argument between neighbours'],
    );
    const after = written(['4/6/18', 'Mother rang to cancel the clinic appointment on Tuesday'], ['7/6/18', 'Visit: no answer']);
    expect(whatChanged(before, after)).toEqual({ same: [], changed: [{ before: 0, after: 0 }], added: [1], gone: [1] });
  });

  it('knows one whose day was put right', () => {
    expect(whatChanged(written(['4/6/18', 'Visit, no answer']), written(['5/6/18', 'Visit, no answer'])).changed).toHaveLength(1);
  });

  it('has every row of either file once', () => {
    const rows = fc.array(
      fc.tuple(fc.constantFrom('1', '2'), fc.constantFrom('a', 'b', 'c d'), fc.constantFrom('', 'x', 'y')).map((one) => [...one]),
    );
    fc.assert(
      fc.property(rows, rows, (a, b) => {
        const { same, changed, added, gone } = whatChanged(written(...a), written(...b));
        const pairs = [...same, ...changed];
        expect([...pairs.map(({ before }) => before), ...gone].sort((x, y) => x - y)).toEqual(a.map((_, i) => i));
        expect([...pairs.map(({ after }) => after), ...added].sort((x, y) => x - y)).toEqual(b.map((_, i) => i));
      }),
    );
  });
});
