import { describe, expect, it } from 'vitest';
import { type Story, story } from '../../../../test/builders/ledger.ts';
import { personId } from '../../../../test/builders/terse.ts';
import { type SameStands, samePairsOf, sayNext } from './same-person.ts';

const two = story({ agencies: { hv: 'health-visiting' }, people: ['man', 'uncle', 'other'] });
const said = (of: Story, status: SameStands, other = 'uncle'): Story =>
  of.entry({
    by: 'hv',
    when: '2024-01-01',
    kind: 'identity',
    about: ['man', other],
    facts: { records: ['man', other], status, why: 'told' },
  });
const standing = (of: Story): readonly (readonly string[])[] =>
  samePairsOf(of.ledger().entries, personId('man')).map(({ other, stands }) => [other, stands]);

describe('two records of one person', () => {
  it('stand as the last decision says, whatever was proposed since', () => {
    expect(standing(said(two, 'proposed'))).toEqual([['uncle', 'proposed']]);
    expect(standing(said(said(said(two, 'proposed'), 'confirmed'), 'proposed'))).toEqual([['uncle', 'confirmed']]);
    expect(standing(said(said(two, 'confirmed'), 'split'))).toEqual([['uncle', 'split']]);
  });
  it('are each a pair of their own', () => {
    expect(standing(said(said(two, 'confirmed'), 'rejected', 'other'))).toEqual([
      ['uncle', 'confirmed'],
      ['other', 'rejected'],
    ]);
  });
  it('may always be said of again: no decision is the last', () => {
    for (const next of Object.values(sayNext)) expect(next.length).toBeGreaterThan(0);
  });
});
