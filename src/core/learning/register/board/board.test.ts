import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../../../../test/builders/ledger.ts';
import { agencyId } from '../../../../../test/builders/terse.ts';
import { endOf } from '../../../time/instant.ts';
import { assuranceGaps, assurancesOf } from './assurance.ts';
import { awarenessOf, drawPeople } from './awareness.ts';
import { challengesOf } from './challenges.ts';
import { induction, membersOf } from './members.ts';
import type { OfBoard } from './noted.ts';
import type { SaidOfBoard } from './said.ts';
import { strategiesOf } from './strategies.ts';

const [hv, police] = [agencyId('hv'), agencyId('police')];
type Told = SaidOfBoard | readonly [said: SaidOfBoard, agency: typeof hv];
const noted = (...all: readonly Told[]): OfBoard =>
  all.map((one, n) => ({
    ...{ id: `n${n}`, who: 'Quinn', at: endOf(day('2026-01-05')) },
    ...('kind' in one ? { said: one } : { said: one[0], agency: one[1] }),
  }));

describe('a draw of whom to ask', () => {
  it('is the same wherever it is drawn again, holds each place once, and as many as were wanted', () => {
    expect(drawPeople('a seed', 40, 6)).toEqual(drawPeople('a seed', 40, 6));
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 50 }), (seed, among, count) => {
        const drawn = drawPeople(seed, among, count);
        expect(new Set(drawn).size).toBe(Math.min(among, count));
        for (const place of drawn) expect(place >= 1 && place <= among).toBe(true);
      }),
    );
  });

  it('gives every place the same chance', () => {
    const times = Array.from({ length: 10 }, () => 0);
    for (let n = 0; n < 4000; n += 1) for (const place of drawPeople(`seed ${n}`, 10, 3)) times[place - 1] = (times[place - 1] ?? 0) + 1;
    for (const many of times) expect(Math.abs(many - 1200)).toBeLessThan(150);
  });
});

describe('what a sample of awareness tells', () => {
  const asked = (agency: typeof hv): SaidOfBoard => ({
    ...{
      kind: 'awareness-asked',
      lesson: 'Ask alone',
      agency,
      post: 'worker',
      among: 50,
      drawn: [1, 2, 3],
      seed: 's',
      on: day('2026-01-01'),
    },
  });
  const told = (of: string, heard: number, not: number): readonly SaidOfBoard[] =>
    Array.from({ length: heard + not }, (_, n) => ({ kind: 'awareness-told', of, heard: n < heard, differently: `${of} ${n}` }));

  it('is no count under five, and none that follows from the others', () => {
    fc.assert(
      fc.property(fc.nat(12), fc.nat(12), fc.nat(12), fc.nat(12), (a, b, c, d) => {
        const [sample] = awarenessOf(noted(asked(hv), asked(police), ...told('n0', a, b), ...told('n1', c, d)));
        for (const [row, heard, not] of [
          [sample?.told[0], a, b],
          [sample?.told[1], c, d],
        ] as const) {
          const counts = [...(row?.answered.kind === 'told' ? [heard + not] : []), ...(row?.heard.kind === 'told' ? [heard] : [])];
          // Both together tell how many had not.
          for (const count of counts.length === 2 ? [...counts, not] : counts) expect(count === 0 || count >= 5).toBe(true);
        }
        if (a + b + c + d < 5) expect(sample?.differently).toEqual([]);
      }),
    );
  });

  it('leaves out what an agency says for another', () => {
    const [sample] = awarenessOf(noted(asked(hv), ...told('n0', 6, 0).map((said) => [said, police] as const)));
    expect(sample?.told[0]?.answered).toEqual({ kind: 'told', count: 0 });
  });
});

describe('what the board answers for', () => {
  it('is assured by the agency that was asked, the last that it said; gaps are what is late, and what is not so', () => {
    const asked = (agency: typeof hv): SaidOfBoard => ({
      kind: 'assurance-asked',
      what: 'Supervision',
      agency,
      by: day('2026-02-01'),
      on: day('2026-01-01'),
    });
    const given = (of: string, assured: 'yes' | 'in-part'): SaidOfBoard => ({ kind: 'assurance-given', of, assured, words: 'looked' });
    const all = noted(asked(hv), asked(police), [given('n0', 'in-part'), hv], [given('n1', 'yes'), hv]);
    expect(assuranceGaps(assurancesOf(all, day('2026-02-01'))).map(({ agency }) => agency)).toEqual([hv]);
    expect(assurancesOf(all, day('2026-02-03')).map(({ daysLate }) => daysLate)).toEqual([0, 2]);
    expect(
      assuranceGaps(assurancesOf(noted(asked(hv), [given('n0', 'in-part'), hv], [given('n0', 'yes'), hv]), day('2026-02-03'))),
    ).toEqual([]);
  });

  it('shows a challenge to the board until the board has answered, whatever an agency says for it', () => {
    const challenge: SaidOfBoard = {
      kind: 'board-challenge',
      says: 'Meet later',
      from: 'head',
      on: day('2026-01-05'),
      by: day('2026-02-05'),
    };
    const answer: SaidOfBoard = { kind: 'board-challenge-answered', of: 'n0', words: 'we do', on: day('2026-02-10') };
    expect(challengesOf(noted(challenge, [answer, hv]), day('2026-02-06'))[0]).toMatchObject({ isLate: true });
    expect(challengesOf(noted(challenge, answer), day('2026-02-06'))[0]).toMatchObject({ isLate: false, answered: { words: 'we do' } });
  });

  it('says what a member was not shown while they are one', () => {
    const member: SaidOfBoard = { kind: 'board-member', post: 'chair', called: 'Cass', from: day('2026-01-01') };
    const shown: SaidOfBoard = { kind: 'board-member-shown', of: 'n0', what: induction[0], on: day('2026-01-05') };
    expect(membersOf(noted(member, shown), day('2026-02-01'))[0]?.missing).toEqual(induction.slice(1));
    const ended: SaidOfBoard = { kind: 'board-member-ended', of: 'n0', until: day('2026-03-01') };
    expect(membersOf(noted(member, ended), day('2026-03-02'))[0]?.missing).toEqual([]);
  });

  it('looks at a strategy again on the day that the last look named', () => {
    const strategy: SaidOfBoard = {
      kind: 'strategy',
      says: 'Neglect',
      owner: { at: { kind: 'board' }, post: 'chair' },
      measures: ['files'],
      themes: [],
      by: day('2026-02-01'),
    };
    const look: SaidOfBoard = { kind: 'strategy-looked-at', of: 'n0', on: day('2026-02-01'), words: 'fewer', by: day('2026-08-01') };
    expect(strategiesOf(noted(strategy), day('2026-02-02'))[0]?.isLate).toBe(true);
    expect(strategiesOf(noted(strategy, look), day('2026-02-02'))[0]).toMatchObject({ isLate: false, by: day('2026-08-01') });
  });
});
