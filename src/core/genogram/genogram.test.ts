import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { story } from '../../../test/builders/ledger.ts';
import type { TerseEntry } from '../../../test/builders/terse.ts';
import { crossingsIn } from './drawing/crossings.ts';
import { areMeetingBox, areOverlapping, contains, grown, segmentsOf } from './drawing/geometry.ts';
import { familyOf } from './family/family-of.ts';
import { drawGenogram } from './genogram.ts';

const people = ['amy', 'ben', 'cal', 'dee', 'eve', 'fay', 'gus'];
const names = [
  'parent-of',
  'partner-of',
  'separated-from',
  'sibling-of',
  'lives-with',
  'friend-of',
  'carer-of',
  'grandparent-of',
  'died',
  'harmed-by',
  'close-to',
  'hostile-to',
] as const;

/** Anything that records might say of who is tied to whom, sensible or not: parents of each other, partners of their own children. */
const anyClaims = fc.array(
  fc.record({
    who: fc.constantFrom(...people),
    is: fc.constantFrom(...names),
    whom: fc.constantFrom(...people),
    basis: fc.constantFrom('documented' as const, 'assumed' as const, 'seen' as const),
    not: fc.boolean(),
    what: fc.constantFrom('', 'adopted', 'foster child', 'step'),
  }),
  { minLength: 4, maxLength: 30, size: 'max' },
);

/** A sibling of another sibship, whose place follows from what a third is to both. */
const sisterOfBoth = [
  ['amy', 'parent-of', 'gus'],
  ['amy', 'separated-from', 'cal'],
  ['gus', 'sibling-of', 'dee'],
  ['cal', 'parent-of', 'ben'],
  ['cal', 'parent-of', 'dee'],
  ['amy', 'lives-with', 'cal'],
] as const;

describe('a genogram', () => {
  it('can be drawn of whatever records say, with everybody in it once, nothing on anything else, no line over another, and every arc clear of all of it', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const told = story({ agencies: { hv: 'health-visiting' }, people }).and(
          claims.map(
            ({ not, ...claim }, i): TerseEntry => ({
              id: `e${i}`,
              by: 'hv',
              when: '2024-01-01',
              kind: 'note',
              about: [claim.who],
              claims: [{ ...claim, ...(i % 4 === 3 ? { not } : {}) }],
            }),
          ),
        );
        const graph = familyOf(told.picture('amy', '2024-06-01'));
        const drawing = drawGenogram(graph, ({ called }) => [called], 500);
        expect(drawing.people.map(({ member }) => member.person).sort()).toEqual(graph.people.map(({ person }) => person).sort());
        const boxes = [...drawing.layout.symbols, ...drawing.people.map(({ label }) => label.box)];
        boxes.forEach((box, i) => {
          for (const other of boxes.slice(i + 1)) expect(areOverlapping(box, other)).toBe(false);
        });
        expect(crossingsIn(drawing.layout).along).toEqual([]);
        for (const { path } of drawing.arcs) {
          expect(path.length, 'every arc is drawn').toBeGreaterThan(1);
          const [start, end] = [path[0]!, path.at(-1)!];
          // It begins and ends beside the two whom it joins, whose corners are round.
          const own = drawing.layout.symbols.filter((box) => [start, end].some((point) => contains(grown(box, 8), point)));
          for (const segment of segmentsOf(path))
            for (const box of boxes) expect(areMeetingBox(segment, box, own.includes(box) ? -7 : 1)).toBe(false);
        }
      }),
      {
        numRuns: 300,
        examples: [
          [sisterOfBoth.map(([who, is, whom]) => ({ who, is, whom, basis: 'documented' as const, not: false, what: '' as const }))],
        ],
      },
    );
  }, 60_000);
});
