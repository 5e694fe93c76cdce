import { describe, expect, it } from 'vitest';
import { family } from '../../../test/builders/family.ts';
import { agencyId, type TerseEntry } from '../../../test/builders/terse.ts';
import { asAgency } from '../picture/view.ts';
import { disagreementsOf } from './disagreements.ts';

const drinks = (by: string, when: string, not: boolean, who = 'bea'): TerseEntry => ({
  id: `${by}-${who}`,
  by,
  when,
  kind: 'contact',
  about: [who, 'ada'],
  claims: [{ who, is: 'drinks', not }],
});
const told = family.entry(drinks('police', '2024-05-20', false)).entry(drinks('gp', '2024-05-10', true));

describe('open disagreements', () => {
  it('have each version by itself, with what it claims, oldest first', () => {
    expect(
      disagreementsOf(told.picture('ada', '2024-06-01')).map(({ versions }) =>
        versions.map(({ entry, claims }) => [entry.id, claims.length]),
      ),
    ).toEqual([
      [
        ['gp-bea', 1],
        ['police-bea', 1],
      ],
    ]);
  });
  it('stand once for records that differ on several things', () => {
    const two = (by: string, when: string, not: boolean): TerseEntry => ({
      ...drinks(by, when, not),
      about: ['bea', 'col', 'ada'],
      claims: ['bea', 'col'].map((who) => ({ who, is: 'drinks', not })),
    });
    const all = disagreementsOf(
      family
        .entry(two('police', '2024-05-20', false))
        .entry(two('gp', '2024-05-10', true))
        .picture('ada', '2024-06-01'),
    );
    expect(all.map(({ on }) => on.length)).toEqual([2]);
  });
  it('are gone once somebody settled them', () => {
    const settled: TerseEntry = {
      by: 'gp',
      when: '2024-05-25',
      kind: 'challenge',
      about: ['bea', 'ada'],
      facts: { status: 'resolved', of: 'gp-bea' },
    };
    expect(disagreementsOf(told.entry(settled).picture('ada', '2024-06-01'))).toEqual([]);
  });
  it('are none to an agency that may read one side alone', () => {
    expect(disagreementsOf(told.picture('ada', '2024-06-01', asAgency(agencyId('gp'))))).toEqual([]);
  });
});
