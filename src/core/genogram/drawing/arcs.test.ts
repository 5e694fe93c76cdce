import { describe, expect, it } from 'vitest';
import { inventFamily } from '../../../../bench/families/invented-family.ts';
import { chanceFrom } from '../../../../bench/world/chance.ts';
import { arcsBetween, type Ends } from './arcs.ts';
import { crossingsIn } from './crossings.ts';
import { arcClearance, areMeetingBox, segmentsOf } from './geometry.ts';
import { layOut } from './lay-out.ts';

const families = Array.from({ length: 50 }, (_, i) => inventFamily(i + 1, 6 + ((i * 11) % 55), i % 5 === 4 ? 'wild' : 'tidy'));

function drawn(family: (typeof families)[number]) {
  const layout = layOut(family.lineage);
  const chance = chanceFrom(`ties ${family.seed}`);
  const anyone = (): number => chance.between(0, family.lineage.rows.length - 1);
  const pairs = Array.from({ length: 8 }, (): Ends => [anyone(), anyone()]).filter(([one, other]) => one !== other);
  const lines = layout.lines.flatMap(({ couple, stem, bar, drops }) => [couple, stem, bar, ...drops].flatMap(segmentsOf));
  const bounds = { left: -6, top: -10, right: layout.width + 6, bottom: layout.height };
  return { layout, pairs, arcs: arcsBetween(pairs, { symbols: layout.symbols, texts: layout.labels, lines, bounds }) };
}

describe('arcs between any two people of fifty families', () => {
  it('pass through no symbol and no label, and keep their distance from all that they do not join', () => {
    for (const family of families) {
      const { layout, pairs, arcs } = drawn(family);
      arcs.forEach((path, i) => {
        const ends: readonly number[] = pairs[i] ?? [];
        expect(path.length, `family ${family.seed}: there is a way`).toBeGreaterThan(1);
        for (const segment of segmentsOf(path)) {
          layout.symbols.forEach((box, person) => {
            const room = ends.includes(person) ? 0 : arcClearance - 0.1;
            expect(areMeetingBox(segment, box, room), `family ${family.seed}, arc ${i}, symbol ${person}`).toBe(false);
          });
          for (const box of layout.labels)
            expect(areMeetingBox(segment, box, arcClearance - 0.1), `family ${family.seed}, arc ${i}`).toBe(false);
        }
      });
    }
  }, 60_000);
  it('begin at the one and end at the other', () => {
    for (const family of families.slice(0, 20)) {
      const { layout, pairs, arcs } = drawn(family);
      arcs.forEach((path, i) => {
        const [from = 0, to = 0] = pairs[i] ?? [];
        const off = (person: number, end: (typeof path)[number] | undefined): number =>
          Math.hypot((layout.at[person]?.x ?? 0) - (end?.x ?? 0), (layout.at[person]?.y ?? 0) - (end?.y ?? 0));
        expect(off(from, path[0])).toBeLessThan(40);
        expect(off(to, path.at(-1))).toBeLessThan(40);
      });
    }
  }, 60_000);
  it('are the same each time, and leave the lines of the family as they are', () => {
    for (const family of families.slice(0, 8)) {
      const { layout, arcs } = drawn(family);
      expect(drawn(family).arcs).toEqual(arcs);
      if (family.witness !== undefined) expect(crossingsIn(layout).crossings).toEqual([]);
    }
  }, 60_000);
});
