import { describe, expect, it } from 'vitest';
import { day, story } from '../../../test/builders/ledger.ts';
import { agencyId } from '../../../test/builders/terse.ts';
import { childrenOnRecord } from './children-on-record.ts';
import { asAgency } from './view.ts';

const cast = {
  agencies: { csc: 'social-care', police: 'police', hv: 'health-visiting' },
  people: { ivy: {}, kay: {}, dean: {}, nan: {}, bo: { born: '2024-05-01' }, carl: { born: '1990-05-01' } },
} as const;
const told = story(cast)
  .entry({
    by: 'police',
    when: '2026-03-01',
    kind: 'referral',
    about: ['kay', 'ivy', 'dean'],
    facts: { to: ['csc'], children: ['ivy'] },
    claims: [
      { who: 'kay', is: 'parent-of', whom: 'ivy' },
      { who: 'dean', is: 'partner-of', whom: 'kay' },
      { who: 'nan', is: 'parent-of', whom: 'kay' },
      { who: 'nan', is: 'parent-of', whom: 'carl' },
    ],
  })
  .entry({ by: 'csc', when: '2026-03-02', kind: 'information-request', about: ['bo', 'carl'], facts: { to: ['hv'] }, shared: ['hv'] })
  .entry({ by: 'csc', when: '2026-03-03', kind: 'note', about: ['dean'] });
const onRecord = (on: string, as?: string): readonly string[] => {
  const { known } = told.picture('ivy', on, as === undefined ? undefined : asAgency(agencyId(as)));
  return childrenOnRecord(known, day(on));
};

describe('the children on record', () => {
  it('are those named as children, those with a parent, and those with whom work is done: no parent, no partner, and nobody of age', () => {
    expect(onRecord('2026-03-03')).toEqual(['ivy', 'bo']);
  });
  it('are known from what may be read, and from no later day', () => {
    expect(onRecord('2026-03-01')).toEqual(['ivy']);
    expect(onRecord('2026-03-03', 'police')).toEqual(['ivy']);
  });
  it('are those under eighteen by their birth date, whatever is written of them, until the day they come of age', () => {
    const noted = story({
      agencies: { hv: 'health-visiting' },
      people: { kit: { born: '2008-05-01' }, dan: { born: '1990-01-01' } },
    }).entry({
      ...{ by: 'hv', when: '2026-03-01', kind: 'note', about: ['kit', 'dan'] },
    });
    const then = (on: string) => childrenOnRecord(noted.picture('kit', on, undefined).known, day(on));
    expect([then('2026-04-30'), then('2026-05-01')]).toEqual([['kit'], []]);
  });
  it('have among them whom an agency is asked about that knows nothing else of the family', () => {
    expect(onRecord('2026-03-03', 'hv')).toEqual(['bo']);
  });
});
