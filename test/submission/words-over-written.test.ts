import { describe, expect, it } from 'vitest';
import { proposeFromWords } from '../../src/core/submission/words/propose.ts';
import { type Written, written } from './written.ts';

const read = written.map((row) => ({ row, kinds: proposeFromWords(row.asked).kinds }));
type Read = (typeof read)[number];

const isFirst = ({ row, kinds }: Read): boolean => kinds[0].kind === row.kind;
const isAmong = ({ row, kinds }: Read): boolean => kinds.some(({ kind }) => kind === row.kind);
const factsRight = (rows: readonly Read[]): readonly boolean[] =>
  rows
    .filter(isFirst)
    .flatMap(({ row, kinds: [first] }) =>
      row.facts.map(([fact, value]) => first.facts.some((one) => one.fact === fact && one.value === value)),
    );
const share = (parts: readonly boolean[]): number => parts.filter((right) => right).length / parts.length;
const percent = (parts: readonly boolean[]): string => (parts.length === 0 ? 'none' : `${(100 * share(parts)).toFixed(1)} %`);

/** The figures are printed, whatever comes of them; of the half that is not looked at, nothing else ever is. */
function told(what: string, rows: readonly Read[]): number {
  const first = rows.map(isFirst);
  process.stdout.write(
    `${what}: ${rows.length} rows, kind first ${percent(first)}, among three ${percent(rows.map(isAmong))}, facts ${percent(factsRight(rows))}\n`,
  );
  return share(first);
}
const half = (looked: boolean, everyday: boolean): readonly Read[] =>
  read.filter(({ row }: { readonly row: Written }) => row.looked === looked && row.everyday === everyday);

describe('what the words of rows that we wrote in the manner of each service propose', () => {
  it('is the right kind for most rows, of those looked at and of those not', () => {
    expect(told('Services, looked at', half(true, false))).toBeGreaterThan(0.85);
    expect(told('Services, not looked at', half(false, false))).toBeGreaterThan(0.7);
  });

  it('is the right kind for most rows in everyday speech', () => {
    expect(told('Everyday speech, looked at', half(true, true))).toBeGreaterThan(0.85);
    expect(told('Everyday speech, not looked at', half(false, true))).toBeGreaterThan(0.7);
  });
});
