import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../src/core/ledger/case-file.ts';
import type { TextAsked, WhoIsWho, WordCell } from '../../src/core/submission/words/asked.ts';
import { proposeFromWords } from '../../src/core/submission/words/propose.ts';
import type { Because, WordsProposed } from '../../src/core/submission/words/proposed.ts';
import type { RowOfWork } from '../../src/core/submission/words/row-of-work.ts';
import { proposeWork } from '../../src/core/submission/words/threads.ts';
import { reviewedIn } from './reviewed.ts';
import { askedOf, rowsOf, usualOf, whoIn } from './table-of.ts';

const cases = reviewedIn(fileURLToPath(new URL('../../cases', import.meta.url))).map(({ of }) => of);
const asksOf = (of: CaseFile): readonly TextAsked[] => {
  const who = whoIn(of);
  const usual = usualOf(of, who);
  return rowsOf(of).map((row) => askedOf(of, who, row, usual));
};

const causes = ({ kinds, themes, claims, about, present, shares }: WordsProposed): readonly Because[] =>
  [...kinds, ...kinds.flatMap(({ facts }) => facts), ...themes, ...claims, ...about, ...present, ...shares].flatMap(
    ({ because }) => because,
  );

/** All that is proposed, without where its words stand. What a fact quotes from the text is called as `called` has it. */
const said = (
  { kinds, themes, claims, about, present, shares }: WordsProposed,
  called: (text: string) => string = (text) => text,
): unknown => [
  kinds.map(({ kind, facts }) => [kind, facts.map(({ fact, value }) => [fact, typeof value === 'string' ? called(value) : value])]),
  themes.map(({ theme }) => theme),
  claims.map(({ claim, past }) => [claim, past]),
  about.map(({ person }) => person),
  present.map(({ person }) => person),
  shares.map((one) => [one.with, one.how]),
];

describe('what words propose', () => {
  it('stands on words that are in the cell', () => {
    for (const asked of cases.flatMap(asksOf)) {
      for (const { in: cell, start, end } of causes(proposeFromWords(asked))) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(asked.cells[cell]?.length ?? 0);
      }
    }
  });

  it('stands on words that are in the cell, whatever is typed in it', () => {
    const [asked] = cases.flatMap(asksOf);
    if (asked === undefined) throw new Error('There is no row.');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (event) => {
        const cells: Partial<Record<WordCell, string>> = { event };
        const found = causes(proposeFromWords({ ...asked, cells }));
        return found.every(({ in: cell, start, end }) => start < end && end <= (cells[cell]?.length ?? 0));
      }),
    );
  });

  it('is the same, whatever people are called', () => {
    const renamed = new Map([
      ['joanne', 'Rose'],
      ['mark', 'Will'],
      ['robert', 'Bruise'],
      ['liz', 'Grace'],
      ['steven', 'Mark'],
    ]);
    const other = (text: string): string =>
      text.replaceAll(/\b(?:Joanne|Mark|Robert|Liz|Steven)\b/g, (name) => renamed.get(name.toLowerCase()) ?? name);
    const inKey = (words: string): string =>
      words.replaceAll(/\b(?:joanne|mark|robert|liz|steven)\b/g, (name) => (renamed.get(name) ?? name).toLowerCase());
    const [childE] = cases.filter(({ name }) => name === 'child-e');
    if (childE === undefined) throw new Error('There is no such case.');
    for (const asked of asksOf(childE)) {
      const who: WhoIsWho = {
        ...asked.who,
        people: new Map([...asked.who.people].map(([words, people]) => [inKey(words), people])),
      };
      const cells = Object.fromEntries(Object.entries(asked.cells).map(([cell, text]) => [cell, other(text)]));
      expect(said(proposeFromWords({ ...asked, who, cells }))).toEqual(said(proposeFromWords(asked), other));
    }
  });

  it('makes the same pieces of work, whenever it all was', () => {
    for (const of of cases) {
      const who = whoIn(of);
      const usual = usualOf(of, who);
      const rows = rowsOf(of).map((row): RowOfWork => {
        const asked = askedOf(of, who, row, usual);
        const words = proposeFromWords(asked);
        const [{ kind, facts }] = words.kinds;
        return {
          id: row.original.id,
          by: asked.by,
          on: row.original.when.earliest,
          kind,
          facts,
          about: words.about.map(({ person }) => person),
          children: who.children,
        };
      });
      const grouped = (shift: number) =>
        proposeWork(rows.map((row) => ({ ...row, on: (row.on + shift) as typeof row.on }))).map((one) => one.rows);
      expect(grouped(28 * 365 + 7)).toEqual(grouped(0));
    }
  });
});
