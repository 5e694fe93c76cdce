import { describe, expect, it } from 'vitest';
import { day, story } from '../../../../test/builders/ledger.ts';
import { entryId } from '../../../../test/builders/terse.ts';
import { endOf } from '../../time/instant.ts';
import { knownTo } from '../record.ts';
import { whole } from '../view.ts';
import { takenOff } from './wrong-person.ts';

const records = ['kim', 'kimber'];
const told = story({ agencies: { hv: 'health-visiting' }, people: ['kim', 'kimber', 'tia'] })
  .entry({ id: 'own', by: 'hv', when: '2024-01-10', kind: 'note', about: ['kim'], text: 'Hers.' })
  .entry({ id: 'other', by: 'hv', when: '2024-01-11', kind: 'note', about: ['kimber'], text: 'The other’s.' })
  .entry({ id: 'third', by: 'hv', when: '2024-01-11', kind: 'note', about: ['tia'], text: 'A third’s.' })
  .entry({ by: 'hv', when: '2024-01-12', kind: 'identity', about: records, facts: { records, status: 'confirmed' } });
const parted = told.entry({
  id: 'parted',
  by: 'hv',
  when: '2024-01-14',
  kind: 'identity',
  about: records,
  facts: { records, status: 'split' },
});
const off = (of: typeof told, entry: string, on = '2024-01-20') => {
  const ledger = of.ledger();
  const found = takenOff(entryId(entry), knownTo(ledger, whole, endOf(day(on))), ledger.byId);
  return found && `${found.how} by ${found.by.id}`;
};

describe('what takes an entry off somebody’s pages', () => {
  it('is the word that parted two records that were read as one, from the day on which it was said', () => {
    expect(off(parted, 'other')).toBe('parted by parted');
    expect(off(parted, 'other', '2024-01-13')).toBeUndefined();
    expect(off(told, 'other')).toBeUndefined();
    expect(off(parted, 'third')).toBeUndefined();
  });
  it('is that word for as long as they are two', () => {
    const again = parted.entry({ by: 'hv', when: '2024-01-15', kind: 'identity', about: records, facts: { records, status: 'confirmed' } });
    expect(off(again, 'other')).toBeUndefined();
  });
  it('is no word on two who were never read as one', () => {
    const two = story(told.cast, told.entries.slice(0, 3)).entry({
      by: 'hv',
      when: '2024-01-14',
      kind: 'identity',
      about: records,
      facts: { records, status: 'rejected' },
    });
    expect(off(two, 'other')).toBeUndefined();
  });
  it('is a withdrawal that says that it is of somebody else, and no other withdrawal', () => {
    const withdrawn = (reason: string) =>
      told.entry({ id: 'w', by: 'hv', when: '2024-01-15', kind: 'correction', facts: { withdraws: 'own', reason } });
    expect(off(withdrawn('About the wrong person: another Kim'), 'own')).toBe('withdrawn by w');
    expect(off(withdrawn('It did not happen'), 'own')).toBeUndefined();
  });
});
