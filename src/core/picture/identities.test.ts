import { describe, expect, it } from 'vitest';
import { story } from '../../../test/builders/ledger.ts';
import { agencyId } from '../../../test/builders/terse.ts';
import { asAgency } from './view.ts';

const given = story({ agencies: { csc: 'social-care', police: 'police' }, people: ['amy', 'dad', 'd-smith'] })
  .entry({ by: 'csc', when: '2024-01-01', kind: 'note', about: ['amy', 'dad'], claims: [{ who: 'dad', is: 'parent-of', whom: 'amy' }] })
  .entry({ by: 'police', when: '2024-01-05', kind: 'incident', about: ['d-smith'], facts: { nature: 'arrest', by: ['d-smith'] } })
  .entry({
    by: 'csc',
    when: '2024-02-01',
    kind: 'identity',
    about: ['dad', 'd-smith'],
    facts: { records: ['dad', 'd-smith'], status: 'confirmed' },
  })
  .entry({
    by: 'csc',
    when: '2024-03-01',
    kind: 'identity',
    about: ['dad', 'd-smith'],
    facts: { records: ['dad', 'd-smith'], status: 'split' },
  });
const ids = (on: string, as?: string): readonly string[] =>
  given.picture('amy', on, as === undefined ? undefined : asAgency(agencyId(as))).entries.map(({ id }) => id);

describe('records said to be one person', () => {
  it('count as one from the day it is confirmed, and as two again from the day they are split', () => {
    expect(ids('2024-01-31')).toEqual(['e1']);
    expect(ids('2024-02-01')).toEqual(['e1', 'e2']);
    expect(ids('2024-03-01')).toEqual(['e1']);
  });
  it('joining grants no reading', () => {
    expect(ids('2024-02-01', 'csc')).toEqual(['e1']);
  });
});
