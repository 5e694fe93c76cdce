import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demonstration } from '../../../test/builders/demonstration.ts';
import { child, directory, firstDay, generatedEntries, lastDay, opened } from '../../../test/builders/generated-ledger.ts';
import { ledgerOf, sceneFor, withQuestions } from '../../../test/builders/lanes.ts';
import type { Directory } from '../entry/directory.ts';
import { lastDaysOf } from '../prompt/days-of-a-case.ts';
import { addDays, type Day, dayOf } from '../time/day.ts';
import { endOf } from '../time/instant.ts';
import { type LanesPage, pagesOf } from './pages.ts';
import type { Scene } from './scene.ts';

/** Pixels of a small sheet, so that much has to be parted. */
const width = 700;
const sheet = (height: number) => (scene: Scene, names: Directory) =>
  pagesOf(scene, { days: undefined, width, agencyName: (id) => names.agencies.get(id)?.name ?? id, sayBar: (bar) => bar.kind }, height);

const placedOn = ({ layout, strip }: LanesPage) => {
  const lanes = layout.sectors.flatMap((sector) => sector.lanes);
  const isOn = ({ y }: { readonly y: number }): boolean => y >= strip.from && y < strip.to;
  const marks = lanes.flatMap(({ holds }) => (holds.kind === 'marks' ? holds.marks.filter(isOn) : []));
  const flags = lanes.flatMap(({ holds }) => (holds.kind === 'marks' ? holds.flags.filter(isOn) : []));
  return {
    marks,
    flags,
    bars: layout.bars.flatMap(({ bars }) => bars.filter(isOn)),
    threads: layout.threads.filter(({ from, to }) => Math.max(from.y, to.y) >= strip.from && Math.min(from.y, to.y) <= strip.to),
    rows: [...marks, ...flags].map(({ y }) => ({ top: y - 12, bottom: y + 12 })),
    names: lanes.flatMap(({ name }) => name.filter(isOn).map(({ y }) => ({ top: y - 12, bottom: y + 3 }))),
  };
};

/** Whatever is on no sheet, cut by the edge of one, or makes one too tall or too wide. */
function faultsIn(scene: Scene, pages: readonly LanesPage[], height: number): readonly string[] {
  const placed = pages.map((page) => ({ ...placedOn(page), page }));
  const marks = new Set(placed.flatMap((one) => one.marks.map(({ mark }) => mark.id)));
  const flags = new Set(placed.flatMap((one) => one.flags.flatMap((flag) => flag.flags.map(({ key }) => key))));
  const bars = new Set(placed.flatMap((one) => one.bars.map(({ bar }) => bar)));
  const threads = new Set(placed.flatMap((one) => one.threads.map(({ thread }) => thread)));
  return [
    ...scene.marks.filter(({ id }) => !marks.has(id)).map(({ id }) => `${id} is on no sheet`),
    ...scene.flags.filter(({ key }) => !flags.has(key)).map(({ key }) => `the question ${key} is on no sheet`),
    ...scene.bars.filter((bar) => !bars.has(bar)).map((bar) => `the ${bar.kind} from ${bar.from} is on no sheet`),
    ...scene.threads.filter((thread) => !threads.has(thread)).map(({ of, to }) => `the thread of ${of} to ${to} is on no sheet`),
    ...placed.flatMap(({ page: { strip, layout }, rows, names }, i) => [
      ...(strip.height > height || layout.width > width + 1 ? [`sheet ${i + 1} is ${layout.width} by ${strip.height}`] : []),
      ...rows.filter(({ top, bottom }) => top < strip.from - 0.3 || bottom > strip.to + 0.3).map(() => `a mark is cut on sheet ${i + 1}`),
      ...names.filter(({ top, bottom }) => top < strip.from - 0.3 || bottom > strip.to + 0.3).map(() => `a name is cut on sheet ${i + 1}`),
    ]),
  ];
}

const told = demonstration().map((one) => {
  const ledger = ledgerOf(one);
  const scene = withQuestions(sceneFor(ledger, one.partnership.children[0]!, lastDaysOf(one.partnership).usual));
  return { name: one.partnership.name, scene, names: ledger.directory };
});

describe.each(told)('the sheets of $name', ({ scene, names }) => {
  it.each([420, 640, 1200])('hold everything, whole, at a height of %d', (height) => {
    const pages = sheet(height)(scene, names);
    expect(pages.length).toBeGreaterThan(0);
    expect(faultsIn(scene, pages, height)).toEqual([]);
  });
  it('are the same each time, and one where one is large enough', () => {
    expect(sheet(640)(scene, names)).toEqual(sheet(640)(scene, names));
    const [only, ...more] = pagesOf(scene, { days: undefined, width: 6000, agencyName: String, sayBar: (bar) => bar.kind }, 9000);
    expect(more).toEqual([]);
    expect(only?.strip.to).toBe(only?.layout.height);
  });
});

const anyDay = fc.integer({ min: 0, max: lastDay - firstDay }).map((n) => addDays(firstDay, n));

describe('any sheets', () => {
  it('hold everything, whole, whatever the day and however low they are', () => {
    fc.assert(
      fc.property(generatedEntries, anyDay, fc.integer({ min: 260, max: 900 }), (entries, on, height) => {
        const scene = withQuestions(sceneFor(opened(entries), child, on));
        expect(faultsIn(scene, sheet(height)(scene, directory), height)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the sheets of much', () => {
  const [{ scene, names }] = told as [(typeof told)[number]];
  const spread = (count: number, of: (i: number) => Day): Scene => {
    const marks = Array.from({ length: count }, (_, i) => {
      const at = endOf(of(i));
      return {
        ...scene.marks[i % scene.marks.length]!,
        happened: { kind: 'day', day: of(i) } as const,
        recorded: at,
        had: { kind: 'had', since: at } as const,
      };
    });
    return {
      ...scene,
      marks: marks.map((mark, i) => ({ ...mark, id: `${mark.id}-${i}` as typeof mark.id })),
      threads: [],
      bars: [],
      flags: [],
    };
  };
  it('on one day hold every mark, some lanes on one sheet and some on the next, each named', () => {
    const day = spread(150, () => dayOf(2018, 7, 26));
    const pages = sheet(500)(day, names);
    expect(pages.length).toBeGreaterThan(3);
    expect(faultsIn(day, pages, 500)).toEqual([]);
    for (const { strip, layout } of pages.slice(1))
      expect(
        strip.again.lane ?? layout.sectors.flatMap(({ y, lanes }) => [y, ...lanes.map((lane) => lane.y)]).find((y) => y === strip.from),
      ).toBeDefined();
  });
  it('in ten years count months instead of taking hundreds, and count every entry', () => {
    const years = spread(2000, (i) => addDays(dayOf(2010, 1, 1), Math.floor((i * 3650) / 2000)));
    const pages = sheet(640)(years, names);
    expect(pages.length).toBeLessThan(60);
    const months = new Map(
      pages.flatMap(({ layout }) =>
        layout.sectors.flatMap(({ lanes }) =>
          lanes.flatMap(({ agency, holds }) =>
            holds.kind === 'months' ? holds.months.map(({ days, total }) => [`${agency} ${days.from}`, total] as const) : [],
          ),
        ),
      ),
    );
    expect([...months.values()].reduce((sum, total) => sum + total, 0)).toBe(2000);
    for (const { strip } of pages) expect(strip.height).toBeLessThanOrEqual(640);
  }, 30_000);
});

describe('the measure of these tests', () => {
  it('finds what stands on no sheet, and what is cut', () => {
    const [{ scene, names }] = told as [(typeof told)[number]];
    const pages = sheet(640)(scene, names);
    expect(faultsIn(scene, pages.slice(1), 640).join()).toContain('is on no sheet');
    expect(
      faultsIn(
        scene,
        pages.map((page) => ({ ...page, strip: { ...page.strip, to: page.strip.to - 10 } })),
        640,
      ).join(),
    ).toContain('is cut on sheet');
  });
});
