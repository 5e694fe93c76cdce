import { describe, expect, it } from 'vitest';
import { story } from '../../../test/builders/ledger.ts';
import { defaultWeights } from '../../core/matching/model/default-weights.ts';
import type { PersonRecord } from '../../core/matching/model/person-record.ts';
import { saidPairsIn } from '../../core/picture/person/same-pairs.ts';
import { enoughToLearn, learnFrom } from './learn-from.ts';
import type { Compared } from './read-compared.ts';

const given = ['Alexander', 'Sasha', 'Mary', 'Peter', 'Olga', 'Kim', 'Tia'];
const person = (n: number): PersonRecord => ({
  id: `p${n}`,
  details: [
    { kind: 'full-name', values: [`${given[n % given.length] ?? ''} ${['Lund', 'Marsh', 'Holroyd'][n % 3] ?? ''}son${n % 97}`] },
    { kind: 'date', values: [`19${String(50 + (n % 49)).padStart(2, '0')}-0${1 + (n % 9)}-1${n % 10}`] },
  ],
});
const compared = (count: number, said: Compared['said'] = new Map(), before?: Compared['before']): Compared => {
  const people = Array.from({ length: count }, (_, n) => ({ record: person(n), print: String(n) }));
  return { print: '', people, byId: new Map(people.map(({ record }) => [record.id, record])), said, seen: new Map(), before };
};

/** Two pairs of an Alexander and a Sasha, of whom this was said. */
function saidOf(status: string): Compared['said'] {
  const pairs = [
    ['p0', 'p1'],
    ['p7', 'p8'],
  ] as const;
  const told = pairs.reduce(
    (all, records) =>
      all.entry({ by: 'hv', when: '2024-01-10', kind: 'identity', about: [...records], facts: { records: [...records], status } }),
    story({ agencies: { hv: 'health-visiting' }, people: ['p0', 'p1', 'p7', 'p8'] }),
  );
  return saidPairsIn(told.ledger().entries);
}

describe('what is learnt of how records of one person differ', () => {
  it('is what Heed is shipped with where there are few people', () => {
    expect(learnFrom(compared(50))).toEqual({ weights: { ...defaultWeights, aliases: [] }, anew: true });
  });
  it('is learnt from the people themselves where there are enough, and then stays while there are about as many', () => {
    const { weights } = learnFrom(compared(enoughToLearn));
    expect(weights.learntFrom).toBe(enoughToLearn);
    const before = { people: enoughToLearn, weights };
    expect(learnFrom(compared(enoughToLearn + 10, new Map(), before))).toEqual({ weights, anew: false });
    expect(learnFrom(compared(enoughToLearn * 2, new Map(), before)).weights.learntFrom).toBe(enoughToLearn * 2);
  });
  it('takes from what people said which names stand for one another, and from what they undid that they do not', () => {
    expect(learnFrom(compared(50, saidOf('confirmed'))).weights.aliases).toEqual([['alexander', 'sasha']]);
    expect(learnFrom(compared(50, saidOf('rejected'))).weights.aliases).toEqual([]);
    expect(learnFrom(compared(50, saidOf('proposed'))).weights.aliases).toEqual([]);
  });
});
