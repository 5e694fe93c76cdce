import { describe, expect, it } from 'vitest';
import { story } from '../../../test/builders/ledger.ts';
import { agencyId, personId, span } from '../../../test/builders/terse.ts';
import { type Account, entriesByDay, twinsOf } from './twins.ts';

const cast = { agencies: { csc: 'social-care', police: 'police', ed: 'hospital' }, people: ['kim', 'amy', 'leo'] } as const;
const given = story(cast)
  .entry({
    by: 'police',
    when: '2024-05-04',
    at: '22:30',
    kind: 'incident',
    about: ['amy'],
    text: 'Called to an argument. Amy had a cut lip.',
  })
  .entry({ by: 'police', when: '2024-05-04', kind: 'note', about: ['leo'], text: 'Vehicle check.' })
  .entry({ by: 'csc', when: '2024-05-04', kind: 'contact', about: ['amy'], text: 'Visit.' })
  .entry({ by: 'ed', when: '2024', kind: 'health', about: ['amy'], text: 'Attended with a cut lip.' });
const onDays = entriesByDay([...given.ledger().entries]);
const account = (more: Partial<Account>): Account => ({
  ...{
    by: agencyId('csc'),
    when: span('2024-05-04'),
    kind: 'incident',
    people: [personId('amy')],
    text: 'Police were called.',
    agencies: [],
  },
  ...more,
});
const found = (more: Partial<Account>) => twinsOf(account(more), onDays).map(({ entry, because }) => ({ by: entry.by, because }));

describe('two accounts of one event', () => {
  it('are proposed where another agency tells of the same day, person and sort of event, with the reasons', () => {
    expect(found({ at: 22 * 60, agencies: [agencyId('police')] })).toEqual([
      { by: 'police', because: ['on the same day', 'about the same time of day', 'the same sort of event', 'it names the other agency'] },
    ]);
  });

  it('are not proposed for a day alone, another person, the agency’s own entry, or a date that is as wide as a year', () => {
    expect(found({ kind: 'contact' })).toEqual([]);
    expect(found({ people: [personId('kim')] })).toEqual([]);
    expect(found({ by: agencyId('police'), kind: 'contact', text: 'Called to an argument. Amy had a cut lip.' })).toEqual([]);
    expect(found({ when: span('2024') })).toEqual([]);
  });

  it('are proposed where the words are much the same', () => {
    expect(found({ kind: 'note', text: 'Police called to an argument. Amy had a cut lip.' })).toMatchObject([
      { because: expect.arrayContaining(['much the same words']) },
    ]);
  });
});
