import { describe, expect, it } from 'vitest';
import { inventFamily } from '../../../../bench/families/invented-family.ts';
import { storyOfInvented } from '../../../../test/builders/invented-family-story.ts';
import { shippedCases } from '../../../app/shipped-cases.ts';
import { areMeetingBox, areOverlapping, type Box, contains, grown, segmentsOf } from '../../../core/genogram/drawing/geometry.ts';
import { familyOf } from '../../../core/genogram/family/family-of.ts';
import { type Picture, picture } from '../../../core/picture/picture.ts';
import { whole } from '../../../core/picture/view.ts';
import { openCase } from '../../../core/replay/open-case.ts';
import { endOf } from '../../../core/time/instant.ts';
import { namesIn } from '../../words/names.ts';
import { drawingOf } from './drawn.ts';

/** What stands in a drawing with the words that it really has: nothing on anything else, every arc and date clear. */
function expectClear(p: Picture, name: string): void {
  const drawing = drawingOf(familyOf(p), namesIn(p.directory), 940);
  const symbols: readonly Box[] = drawing.people.map(({ at }) => ({
    left: at.x - 19,
    right: at.x + 19,
    top: at.y - 19,
    bottom: at.y + 19,
  }));
  const labels = drawing.people.map(({ label }) => label.box);
  const boxes = [...symbols, ...labels, ...drawing.dates.map(({ box }) => box)];
  boxes.forEach((box, i) => {
    for (const other of boxes.slice(i + 1)) expect(areOverlapping(box, other), `${name}: nothing lies on anything else`).toBe(false);
    if (i < symbols.length + labels.length)
      expect(box.left >= -1 && box.right <= drawing.width + 1 && box.bottom <= drawing.height).toBe(true);
  });
  for (const { path } of drawing.arcs) {
    const ends = [path[0]!, path.at(-1)!];
    const joined = symbols.filter((box) => ends.some((end) => contains(grown(box, 8), end)));
    for (const segment of segmentsOf(path)) {
      for (const box of boxes)
        if (!joined.includes(box)) expect(areMeetingBox(segment, box, 5), `${name}: an arc passes through nothing`).toBe(false);
      expect(segment.to.x).toBeGreaterThan(-12);
      expect(segment.to.x).toBeLessThan(drawing.width + 12);
      expect(segment.to.y).toBeGreaterThan(-14);
      if (drawing.edgeFrom !== undefined) expect(segment.to.y, `${name}: arcs stay among the family`).toBeLessThan(drawing.edgeFrom);
    }
  }
}

describe('a drawing with its words', () => {
  it.each(shippedCases().map((shipped) => ({ name: shipped.name, shipped })))(
    'has nothing on anything else and every arc clear in $name, on any day',
    ({ name, shipped }) => {
      const { directory, entries, ...given } = openCase(shipped);
      const ledger = { ...given, directory, entries };
      const days = [0.3, 0.6, 1].map((part) => entries[Math.ceil((entries.length - 1) * part)]?.recorded ?? endOf(shipped.scope.latest));
      for (const child of shipped.children)
        for (const instant of days) expectClear(picture(ledger, { child, vantage: whole, instant }), name);
    },
    30_000,
  );
  it('has so in families that are made up, with every kind of tie in them', () => {
    const kinds = new Set<string>();
    for (let seed = 1; seed <= 24; seed += 1) {
      const invented = inventFamily(seed, 8 + ((seed * 13) % 50), 'tidy');
      const told = storyOfInvented(invented);
      const child = Object.keys(told.cast.people)[0] ?? '';
      const p = told.picture(child, '2024-06-01');
      expectClear(p, `family ${seed}`);
      for (const { kind } of familyOf(p).bonds) kinds.add(kind);
    }
    expect([...kinds].sort()).toEqual(['close', 'distant', 'harm', 'hostile']);
  }, 60_000);
});
