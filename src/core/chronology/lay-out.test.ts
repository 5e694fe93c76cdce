import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demonstration } from '../../../test/builders/demonstration.ts';
import { child, directory, firstDay, generatedEntries, lastDay, opened } from '../../../test/builders/generated-ledger.ts';
import { faultsOf } from '../../../test/builders/geometry.ts';
import { drawn, ledgerOf, scaleFor, sceneFor, withQuestions } from '../../../test/builders/lanes.ts';
import { lastDaysOf } from '../prompt/days-of-a-case.ts';
import { addDays, type Day, dayOf } from '../time/day.ts';
import { dayAt, endOf } from '../time/instant.ts';
import { instantsOf, wholeOf } from './in-days.ts';
import type { Scene } from './scene.ts';
import type { Days } from './time-scale.ts';

const told = demonstration().map((one) => {
  const { usual, end } = lastDaysOf(one.partnership);
  const stood = one.entries.map(({ recorded }) => dayAt(recorded)).sort((a, b) => a - b);
  const middle = stood[Math.floor(stood.length / 2)] ?? usual;
  return { name: one.partnership.name, ledger: ledgerOf(one), child: one.partnership.children[0]!, days: [middle, usual, end] };
});

function faultsIn(scene: Scene, names: Parameters<typeof drawn>[1], days?: Days): readonly string[] {
  const [layout, scale] = [drawn(scene, names, days), scaleFor(scene, days)];
  return layout === undefined || scale === undefined ? [] : faultsOf(layout, scale);
}

describe.each(told)('the lanes of $name', ({ ledger, child: of, days }) => {
  const agencies = [...ledger.directory.agencies.keys()];
  it('put nothing over anything else and nothing outside its lane, whole or through the eyes of each agency, on three days', () => {
    for (const on of days) {
      for (const agency of [undefined, ...agencies]) {
        const scene = withQuestions(sceneFor(ledger, of, on, agency));
        expect(faultsIn(scene, ledger.directory), `${agency ?? 'whole'} on ${on}`).toEqual([]);
      }
    }
  });
  it('do so in any of their months and on any one day', () => {
    const scene = withQuestions(sceneFor(ledger, of, days[2]!));
    const recorded = [...new Set(scene.marks.map((mark) => dayAt(mark.recorded)))];
    for (const day of recorded.filter((_, i) => i % 5 === 0)) {
      expect(faultsIn(scene, ledger.directory, { from: day, to: day })).toEqual([]);
      expect(faultsIn(scene, ledger.directory, { from: addDays(day, -15), to: addDays(day, 15) })).toEqual([]);
    }
  });
  it('draw every mark of their days once, and the same each time', () => {
    const scene = sceneFor(ledger, of, days[1]!);
    const layout = drawn(scene, ledger.directory)!;
    const placed = layout.sectors.flatMap(({ lanes }) => lanes).flatMap(({ holds }) => (holds.kind === 'marks' ? holds.marks : []));
    expect(placed.map(({ mark }) => mark.id).sort()).toEqual(scene.marks.map(({ id }) => id).sort());
    expect(layout.threads).toHaveLength(scene.threads.length);
    expect(drawn(sceneFor(ledger, of, days[1]!), ledger.directory)).toEqual(layout);
  });
  it('draw in any days each thread that was on its way in them, in part where it left before or arrived after', () => {
    const scene = sceneFor(ledger, of, days[2]!);
    for (const thread of scene.threads) {
      const [left, arrived] = [dayAt(thread.left), dayAt(thread.end.kind === 'arrived' ? thread.end.at : scene.now)];
      for (const day of [left, addDays(left, 1), addDays(arrived, -1), arrived].filter((one) => one >= left && one <= arrived)) {
        const window = { from: day, to: day };
        const placed = drawn(scene, ledger.directory, window)?.threads.find((one) => one.thread === thread);
        expect(placed?.starts === 'before', `${thread.of} on ${day}`).toBe(day > left);
        expect(placed?.ends === 'after', `${thread.of} on ${day}`).toBe(day < arrived);
        expect(faultsIn(scene, ledger.directory, window)).toEqual([]);
      }
    }
  });
  it('outline what an agency could not know for nobody but who may see the whole', () => {
    for (const agency of agencies) {
      const own = sceneFor(ledger, of, days[1]!, agency, 'own');
      expect(own.marks.every(({ had }) => had.kind === 'had')).toBe(true);
      const through = sceneFor(ledger, of, days[1]!, agency);
      const had = through.marks.filter((mark) => mark.had.kind === 'had').map(({ id }) => id);
      for (const { id } of own.marks) if (through.marks.some((mark) => mark.id === id)) expect(had).toContain(id);
      expect(through.threads.every(({ of: entry }) => had.includes(entry))).toBe(true);
    }
  });
});

const anyDay = fc.integer({ min: 0, max: lastDay - firstDay }).map((n) => addDays(firstDay, n));
const anyAgency = fc.constantFrom(...directory.agencies.keys());

describe('any lanes', () => {
  it('put nothing over anything else and nothing outside its lane', () => {
    fc.assert(
      fc.property(generatedEntries, anyDay, fc.option(anyAgency, { nil: undefined }), (entries, on, agency) => {
        expect(faultsIn(withQuestions(sceneFor(opened(entries), child, on, agency)), directory)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
  it('keep the order of time, fold no day on which anything stands, and fold only more days than they say', () => {
    fc.assert(
      fc.property(generatedEntries, anyDay, (entries, on) => {
        const scene = sceneFor(opened(entries), child, on);
        const scale = scaleFor(scene);
        if (scale === undefined) return;
        const instants = [...instantsOf(scene)].sort((a, b) => a - b);
        const xs = instants.map(scale.x);
        expect(xs).toEqual([...xs].sort((a, b) => a - b));
        for (const { from, until } of scale.stretches.filter(({ folded }) => folded)) {
          expect(until - from).toBeGreaterThan(scale.quiet ?? Infinity);
          expect(instants.map(dayAt).filter((day) => day >= from && day < until)).toEqual([]);
        }
        const open = scale.stretches.filter(({ folded }) => !folded);
        for (const { from, until, width } of open) expect(width / (until - from)).toBeCloseTo(scale.dayWidth);
      }),
      { numRuns: 60 },
    );
  });
  it('are the same to an agency whether or not entries stand that it cannot read', () => {
    fc.assert(
      fc.property(generatedEntries, anyDay, anyAgency, (entries, on, agency) => {
        const ledger = opened(entries);
        const readable = opened(entries.filter(({ id }) => ledger.knowledge.get(id)?.has(agency)));
        const draw = (from: typeof ledger) => drawn(sceneFor(from, child, on, agency, 'own'), directory);
        const strip = (value: unknown): string => JSON.stringify(value, (key, held) => (key === 'order' ? undefined : held));
        expect(strip(draw(readable))).toBe(strip(draw(ledger)));
      }),
      { numRuns: 60 },
    );
  });
  it('draw nothing later than the day on which they are known', () => {
    fc.assert(
      fc.property(generatedEntries, anyDay, (entries, on) => {
        const scene = sceneFor(opened(entries), child, on);
        const late = [
          ...scene.marks.map(({ recorded }) => recorded),
          ...scene.threads.flatMap(({ end }) => (end.kind === 'arrived' ? [end.at] : [])),
        ];
        expect(late.filter((at) => at > endOf(on))).toEqual([]);
        expect(scene.bars.filter(({ from, end }) => from > on || (end.kind === 'ended' && end.until > on))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the measure of these tests', () => {
  it('finds a mark that lies over another, one that leaves its lane and a thread that ends at another instant', () => {
    const [, , , { ledger, child: of, days }] = told as [unknown, unknown, unknown, (typeof told)[number]];
    const scene = sceneFor(ledger, of, days[1]!);
    const layout = drawn(scene, ledger.directory)!;
    const piled = {
      ...layout,
      threads: layout.threads.map((thread) => ({ ...thread, to: { ...thread.to, x: thread.to.x + 1 } })),
      sectors: layout.sectors.map((sector) => ({
        ...sector,
        lanes: sector.lanes.map((lane) => ({
          ...lane,
          holds:
            lane.holds.kind === 'months'
              ? lane.holds
              : { ...lane.holds, marks: lane.holds.marks.map((mark) => ({ ...mark, y: 100, x: 50 })) },
        })),
      })),
    };
    const faults = faultsOf(piled, scaleFor(scene)!).join();
    for (const fault of ['lies over', 'leaves the lane', 'ends at another instant']) expect(faults).toContain(fault);
  });
});

describe('years of much', () => {
  const many = (): Scene => {
    const [{ ledger, child: of, days }] = told as [(typeof told)[number]];
    const scene = sceneFor(ledger, of, days[1]!);
    const start = dayOf(2010, 1, 1);
    const marks = Array.from({ length: 2000 }, (_, i) => {
      const mark = scene.marks[i % scene.marks.length]!;
      const day: Day = addDays(start, Math.floor((i * 3650) / 2000));
      return { ...mark, happened: { kind: 'day', day } as const, recorded: endOf(day), had: { kind: 'had', since: endOf(day) } as const };
    });
    return { ...scene, marks, threads: [], bars: [], flags: [] };
  };
  it('are counted by kind, month and agency, and every one is counted', () => {
    const [{ ledger }] = told as [(typeof told)[number]];
    const layout = drawn(many(), ledger.directory)!;
    const months = layout.sectors.flatMap(({ lanes }) => lanes).flatMap(({ holds }) => (holds.kind === 'months' ? holds.months : []));
    expect(months.reduce((sum, { total }) => sum + total, 0)).toBe(2000);
    expect(months.flatMap(({ counts }) => counts).reduce((sum, { count }) => sum + count, 0)).toBe(2000);
    expect(faultsOf(layout, scaleFor(many())!)).toEqual([]);
  });
  it('are drawn mark by mark in any one of their years', () => {
    const [{ ledger }] = told as [(typeof told)[number]];
    const days = { from: dayOf(2012, 1, 1), to: dayOf(2012, 12, 31) };
    expect(faultsIn(many(), ledger.directory, days)).toEqual([]);
    expect(drawn(many(), ledger.directory, days)!.sectors[0]!.lanes[0]!.holds.kind).toBe('marks');
    expect(wholeOf(many())).toBeDefined();
  });
});
