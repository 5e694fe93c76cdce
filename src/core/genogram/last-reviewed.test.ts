import { describe, expect, it } from 'vitest';
import { story } from '../../../test/builders/ledger.ts';
import { agencyId, type TerseEntry } from '../../../test/builders/terse.ts';
import { asAgency } from '../picture/view.ts';
import { lastReviewed } from './last-reviewed.ts';

const reviewed = (by: string, when: string, more: Partial<TerseEntry> = {}): TerseEntry => ({
  by,
  when,
  kind: 'note',
  about: ['amy'],
  text: 'Missing: a partner',
  facts: { reviewed: 'genogram' },
  ...more,
});
const given = story({ agencies: { hv: 'health-visiting', csc: 'social-care' }, people: ['amy', 'mum'] }).entry({
  by: 'hv',
  when: '2024-01-01',
  kind: 'note',
  about: ['amy', 'mum'],
  claims: [{ who: 'mum', is: 'parent-of', whom: 'amy' }],
});

describe('when a genogram was last gone through', () => {
  const told = given.entry(reviewed('hv', '2024-02-01')).entry(reviewed('csc', '2024-03-01'));
  const on = (day: string, of = told) => lastReviewed(of.picture('amy', day))?.on.edtf;
  it('is the latest day that a record says so of, by the day shown', () => {
    expect([on('2024-01-31'), on('2024-02-15'), on('2024-06-01')]).toEqual([undefined, '2024-02-01', '2024-03-01']);
  });
  it('is what an agency may read of it', () => {
    expect(lastReviewed(told.picture('amy', '2024-06-01', asAgency(agencyId('hv'))))?.on.edtf).toBe('2024-02-01');
  });
  it('is not told by a note about another child, or by one that was withdrawn', () => {
    expect(on('2024-06-01', given.entry(reviewed('hv', '2024-02-01', { about: ['mum'] })))).toBeUndefined();
    const withdrawn = given
      .entry(reviewed('hv', '2024-02-01', { id: 'r' }))
      .entry({ by: 'hv', when: '2024-02-02', kind: 'correction', about: ['amy'], facts: { withdraws: 'r', reason: 'the wrong family' } });
    expect(on('2024-06-01', withdrawn)).toBeUndefined();
  });
  it('is, in a demonstration, the day that was shown', () => {
    const demonstrated = given.entry(reviewed('hv', '2026-11-20', { facts: { reviewed: 'genogram', shownOn: '2024-04-01' } }));
    const notes = demonstrated.ledger().entries.flatMap((entry) => (entry.kind === 'note' ? [entry] : []));
    expect(lastReviewed(given.picture('amy', '2024-03-01'), notes)).toBeUndefined();
    expect(lastReviewed(given.picture('amy', '2024-06-01'), notes)?.on.edtf).toBe('2024-04-01');
  });
  it('adds nothing to what is known of the family', () => {
    const [before, after] = [given.picture('amy', '2024-06-01'), told.picture('amy', '2024-06-01')];
    expect(after.known.entries).toEqual(before.known.entries);
    expect(after.entries).toEqual(before.entries);
  });
});
