import { describe, expect, it } from 'vitest';
import { kinds, vocabulary } from '../../../core/entry/vocabulary.ts';
import { askedApart, askedLast, askedOfAny, kindWords, notAskedYet, writableKinds } from './kind-words.ts';
import { findWay, wayGroups, wayOf } from './ways.ts';

/** Kinds that come of something else that is done in Heed. */
const madeOtherwise = ['answer', 'correction', 'share', 'identity', 'account', 'disposal', 'closed-to'];

describe('what is asked of whoever writes an entry', () => {
  it.each(writableKinds)('of %s is every fact that the vocabulary gives it, each in one place', (kind) => {
    for (const fact of Object.keys(vocabulary[kind].facts)) {
      const places = [
        fact in kindWords[kind],
        fact in askedOfAny,
        fact in askedLast,
        askedApart.has(fact),
        notAskedYet.has(`${kind}.${fact}`),
      ];
      const here = places.filter(Boolean).length;
      // A kind may ask in words of its own for what any kind is asked.
      expect(here, `${kind}.${fact}`).toBeGreaterThan(0);
    }
  });

  it('leaves out no kind but those that come of something else', () => {
    expect([...writableKinds, ...madeOtherwise].sort()).toEqual([...kinds].sort());
  });

  it('is offered once for each kind, and in no two ways under one name', () => {
    const ways = wayGroups.flatMap((group) => group.ways);
    expect(new Set(ways.map(({ id }) => id)).size).toBe(ways.length);
    for (const kind of writableKinds)
      expect(
        ways.some((way) => way.kind === kind),
        kind,
      ).toBe(true);
    for (const { id, kind } of ways) expect(findWay(id)?.kind).toBe(kind);
    expect(wayOf.length).toBe(1);
  });

  it('says nothing that blames, and names no field twice in one kind', () => {
    for (const kind of writableKinds) {
      const labels = Object.values({ ...askedOfAny, ...kindWords[kind] }).map((ask) =>
        typeof ask === 'object' && ask !== null && 'label' in ask ? String(ask.label) : '',
      );
      expect(new Set(labels).size, kind).toBe(labels.length);
      for (const label of labels) expect(label).not.toMatch(/\b(fail|refus|why not|nobody)/i);
    }
  });
});
