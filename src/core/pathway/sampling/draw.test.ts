import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, story } from '../../../../test/builders/ledger.ts';
import { agencyId, personId } from '../../../../test/builders/terse.ts';
import type { FileDraw } from '../../access/file-draw.ts';
import { instantOfNumber } from '../../time/instant.ts';
import { drawFiles, mayBeDrawn } from './draw.ts';

const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 30 }).map((all) => all.map(personId));

describe('files drawn by lot', () => {
  it('are the same for the same seed, whatever the order of the children', () => {
    fc.assert(
      fc.property(fc.string(), ids, fc.nat(10), (seed, among, count) => {
        expect(drawFiles(seed, among.toReversed(), count)).toEqual(drawFiles(seed, among, count));
      }),
    );
  });
  it('are among the children drawn from, each once, and as many as were asked for or there are', () => {
    fc.assert(
      fc.property(fc.string(), ids, fc.nat(40), (seed, among, count) => {
        const drawn = drawFiles(seed, among, count);
        expect(new Set(drawn).size).toBe(Math.min(count, among.length));
        for (const child of drawn) expect(among).toContain(child);
      }),
    );
  });
  it('fall on every child about as often over many seeds', () => {
    const among = Array.from({ length: 10 }, (_, n) => personId(`child-${n}`));
    const times = new Map(among.map((child) => [child, 0]));
    for (let seed = 0; seed < 2000; seed++)
      for (const child of drawFiles(`seed ${seed}`, among, 3)) times.set(child, (times.get(child) ?? 0) + 1);
    for (const count of times.values()) expect(Math.abs(count - 600)).toBeLessThan(90);
  });
});

const told = story({
  agencies: { csc: 'social-care', hv: 'health-visiting' },
  people: {
    ada: { called: 'Ada', born: '2020-03-01' },
    ben: { called: 'Ben', born: '2021-03-01' },
    cal: { called: 'Cal', born: '2022-03-01' },
  },
})
  .entry({
    by: 'csc',
    when: '2024-01-08',
    kind: 'plan',
    about: ['ada'],
    facts: { type: 'child-in-need', status: 'opened', lead: 'csc' },
    thread: 'a',
  })
  .entry({
    by: 'csc',
    when: '2024-01-08',
    kind: 'plan',
    about: ['ben'],
    facts: { type: 'child-in-need', status: 'opened', lead: 'csc' },
    thread: 'b',
  })
  .entry({
    by: 'csc',
    when: '2024-04-25',
    kind: 'plan',
    about: ['cal'],
    facts: { type: 'child-in-need', status: 'opened', lead: 'csc' },
    thread: 'c',
  });
const among = (earlier: readonly FileDraw[], on = '2024-05-01') =>
  mayBeDrawn(
    ['ada', 'ben', 'cal'].map((child) => told.picture(child, on)),
    agencyId('csc'),
    earlier,
    day(on),
  );

describe('whom a draw may fall on', () => {
  const draw: FileDraw = {
    ...{ id: 'd', agency: agencyId('csc'), seed: 's', on: day('2023-06-01'), by: 'Flo', among: 3, leftOut: [] },
    ...{ drawn: [personId('ben')], landed: instantOfNumber(0) },
  };
  it('is every child whom the agency works with, and whoever is left out stands there with the reason', () => {
    expect(among([])).toEqual({ among: ['ada', 'ben'], leftOut: [{ child: 'cal', why: 'open for under a month' }] });
    expect(among([draw]).leftOut).toEqual([
      { child: 'ben', why: 'drawn within a year' },
      { child: 'cal', why: 'open for under a month' },
    ]);
    expect(among([draw], '2024-06-01').among).toEqual(['ada', 'ben', 'cal']);
  });
});
