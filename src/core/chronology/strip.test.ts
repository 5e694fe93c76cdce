import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { child, directory, firstDay, generatedEntries, lastDay, opened } from '../../../test/builders/generated-ledger.ts';
import { faultsOf } from '../../../test/builders/geometry.ts';
import { drawn, scaleFor, sceneFor, stripOf, withQuestions } from '../../../test/builders/lanes.ts';
import { addDays, daysBetween } from '../time/day.ts';
import { daysDrawn } from './lay-out.ts';
import type { Layout } from './layout.ts';
import type { Scene } from './scene.ts';
import type { Days } from './time-scale.ts';

const frame = 600;
const anyScene = fc
  .record({ entries: generatedEntries, after: fc.integer({ min: 0, max: lastDay - firstDay }) })
  .map(({ entries, after }): Scene => withQuestions(sceneFor(opened(entries), child, addDays(firstDay, after))));
const anyDays = fc
  .record({ after: fc.integer({ min: 0, max: lastDay - firstDay }), length: fc.integer({ min: 0, max: 60 }) })
  .map(({ after, length }): Days => ({ from: addDays(firstDay, after), to: addDays(firstDay, after + length) }));
const anyWidth = fc.double({ min: 0.1, max: 3000, noNaN: true });

/** Where each mark and flag is: how far along, and how far from the top of its lane. */
const placesIn = (layout: Layout): ReadonlyMap<string, readonly number[]> =>
  new Map(
    layout.sectors
      .flatMap(({ lanes }) => lanes)
      .flatMap(({ y: top, holds }) =>
        holds.kind === 'months'
          ? []
          : [
              ...holds.marks.map(({ mark, x, y }) => [`mark ${mark.id}`, [x, Math.round((y - top) * 10) / 10]] as const),
              ...holds.flags.map(({ flags, x, y }) => [`flag ${flags[0].key}`, [x, Math.round((y - top) * 10) / 10]] as const),
            ],
      ),
  );

describe('a strip', () => {
  it('fits another of the same scale: what both draw stands at the same instant, on the same row of its lane', () => {
    fc.assert(
      fc.property(anyScene, anyDays, anyDays, anyWidth, (scene, one, other, dayWidth) => {
        const [a, b] = [one, other].map((days) => stripOf(scene, directory, days, { dayWidth, frame }));
        if (a === undefined || b === undefined) return;
        expect([a.stretches, a.width, a.dayWidth]).toEqual([b.stretches, b.width, b.dayWidth]);
        const there = placesIn(b);
        for (const [what, at] of placesIn(a)) if (there.has(what)) expect(there.get(what), what).toEqual(at);
      }),
      { numRuns: 80 },
    );
  });
  it('puts nothing over anything else and nothing outside its lane', () => {
    fc.assert(
      fc.property(anyScene, anyDays, anyWidth, (scene, days, dayWidth) => {
        const [layout, scale] = [stripOf(scene, directory, days, { dayWidth, frame }), scaleFor(scene)];
        if (layout === undefined || scale === undefined) return;
        expect(faultsOf({ ...layout, threads: [] }, scale)).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });
  it('draws every mark of its days', () => {
    fc.assert(
      fc.property(anyScene, anyDays, (scene, days) => {
        const [strip, page] = [stripOf(scene, directory, days, { dayWidth: undefined, frame }), drawn(scene, directory, days)];
        if (strip === undefined || page === undefined) return;
        expect([...placesIn(strip).keys()]).toEqual(expect.arrayContaining([...placesIn(page).keys()]));
      }),
      { numRuns: 80 },
    );
  });
  it('fills the frame with its days, where no width of a day is asked for and no day need be wider or narrower than it may', () => {
    fc.assert(
      fc.property(anyScene, anyDays, (scene, asked) => {
        const days = daysDrawn(scene, asked);
        const strip = stripOf(scene, directory, asked, { dayWidth: undefined, frame });
        if (days === undefined || strip === undefined) return;
        const usual = drawn(scene, directory)?.dayWidth ?? 0;
        const open = strip.stretches.filter(({ folded, from, until }) => !folded && from <= days.from && until > days.to);
        if (open.length === 0 || strip.dayWidth <= usual * 1.5) return;
        expect(strip.dayWidth * (daysBetween(days.from, days.to) + 1)).toBeCloseTo(frame, 3);
      }),
      { numRuns: 80 },
    );
  });
});
