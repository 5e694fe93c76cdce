import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personId } from '../../../../test/builders/terse.ts';
import type { PersonId } from '../../entry/ids.ts';
import { agreementOf } from './agreement.ts';
import { drawSample, type Stratum } from './sample.ts';

const stratum = (name: string, size: number): Stratum => ({
  name,
  children: Array.from({ length: size }, (_, n) => personId(`${name}-${n}`)),
});
const drawnOf = (seed: string, strata: readonly Stratum[], count: number): readonly PersonId[] =>
  drawSample(seed, strata, count).strata.flatMap(({ drawn }) => drawn);

describe('a sample for an audit', () => {
  it('is the same for the same seed, on any machine and in whatever order parts and children are given', () => {
    const strata = [stratum('east', 9), stratum('north', 4), stratum('west', 13)];
    expect(drawnOf('2026-11-27 a', strata, 6)).toEqual(['east-6', 'east-7', 'north-2', 'west-6', 'west-1', 'west-7']);
    expect(
      drawSample(
        '2026-11-27 a',
        strata.toReversed().map(({ name, children }) => ({ name, children: children.toReversed() })),
        6,
      ),
    ).toEqual(drawSample('2026-11-27 a', strata, 6));
  });

  it('is as large as was asked for, or as there are children, and of each part its share to within one', () => {
    const sizes = fc.array(fc.nat(40), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.string(), sizes, fc.nat(60), (seed, all, count) => {
        const strata = all.map((size, n) => stratum(`s${n}`, size));
        const total = all.reduce((sum, size) => sum + size, 0);
        const wanted = Math.min(count, total);
        const sample = drawSample(seed, strata, count);
        expect(sample.strata.flatMap(({ drawn }) => drawn)).toHaveLength(wanted);
        for (const { among, drawn } of sample.strata)
          expect(Math.abs(drawn.length - (wanted * among) / Math.max(1, total))).toBeLessThan(1 + 1e-9);
      }),
    );
  });

  it('gives every child the same chance, over 10,000 draws', () => {
    const strata = [stratum('a', 3), stratum('b', 5), stratum('c', 12)];
    const times = new Map<PersonId, number>(strata.flatMap(({ children }) => children).map((child) => [child, 0]));
    const draws = 10_000;
    for (let n = 0; n < draws; n += 1) for (const child of drawnOf(`draw ${n}`, strata, 7)) times.set(child, (times.get(child) ?? 0) + 1);
    // Each is drawn 7 times in 20; five standard deviations of 10,000 draws are 239.
    for (const count of times.values()) expect(Math.abs(count - (draws * 7) / 20)).toBeLessThan(239);
  });

  it('gives every child of parts that are very unequal the same chance, and every pair of a part too, over 10,000 draws', () => {
    const strata = [stratum('one', 1), stratum('few', 4), stratum('many', 37)];
    const [all, wanted, draws] = [42, 20, 10_000];
    const times = new Map<PersonId, number>(strata.flatMap(({ children }) => children).map((child) => [child, 0]));
    const together = new Map<string, number>();
    for (let n = 0; n < draws; n += 1) {
      const drawn = drawnOf(`unequal ${n}`, strata, wanted);
      for (const child of drawn) times.set(child, (times.get(child) ?? 0) + 1);
      const few = drawn.filter((child) => child.startsWith('few-')).toSorted();
      for (const [i, one] of few.entries())
        for (const other of few.slice(i + 1)) together.set(`${one} ${other}`, (together.get(`${one} ${other}`) ?? 0) + 1);
    }
    // Chi-square over 42 children: each time a child is drawn or not, so the sum is held against the variance of a count. 41 degrees; 84 is passed once in 10,000.
    const [expected, variance] = [(draws * wanted) / all, draws * (wanted / all) * (1 - wanted / all)];
    const sum = [...times.values()].reduce((so, count) => so + (count - expected) ** 2 / variance, 0);
    expect(sum).toBeLessThan(84);
    expect([...times.values()].reduce((so, count) => so + count, 0)).toBe(draws * wanted);
    // No pair is favoured: six pairs of four children, each as often as the others to within five standard deviations.
    const mean = [...together.values()].reduce((so, count) => so + count, 0) / 6;
    expect(together.size).toBe(6);
    for (const count of together.values()) expect(Math.abs(count - mean)).toBeLessThan(5 * Math.sqrt(mean));
  });
});

describe('two people who mark the same files', () => {
  const pairs = (same: number, other: number): readonly (readonly [string, string])[] => [
    ...Array.from({ length: same }, (_, n) => [n % 2 === 0 ? 'yes' : 'no', n % 2 === 0 ? 'yes' : 'no'] as const),
    ...Array.from({ length: other }, (_, n) => [n % 2 === 0 ? 'yes' : 'no', n % 2 === 0 ? 'no' : 'yes'] as const),
  ];
  it('agree beyond chance, or no more than chance would have it', () => {
    expect(agreementOf(pairs(10, 0))).toEqual({ files: 10, same: 10, beyondChance: 1 });
    expect(agreementOf(pairs(10, 10)).beyondChance).toBeCloseTo(0);
    expect(agreementOf([['yes', 'yes']]).beyondChance).toBeUndefined();
    expect(agreementOf([])).toEqual({ files: 0, same: 0, beyondChance: undefined });
  });
});
