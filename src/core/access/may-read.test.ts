import { describe, expect, it } from 'vitest';
import { day, story } from '../../../test/builders/ledger.ts';
import { agencyId } from '../../../test/builders/terse.ts';
import { endOf } from '../time/instant.ts';
import { readableBy } from './may-read.ts';

describe('a record closed to a worker', () => {
  const ledger = story({ agencies: { hv: 'health-visiting' }, people: ['amy', 'ben'] })
    .entry({ id: 'harmed', by: 'hv', when: '2024-05-01', kind: 'incident', about: ['ben'], facts: { harmed: ['amy'] } })
    .entry({ id: 'account', by: 'hv', when: '2024-05-02', kind: 'account', about: ['ben'], facts: { of: 'harmed', from: 'ben' } })
    .entry({ id: 'other', by: 'hv', when: '2024-05-02', kind: 'note', about: ['ben'] })
    .entry({ by: 'hv', when: '2024-05-03', kind: 'closed-to', about: ['amy'], facts: { worker: 'her aunt', people: ['amy'] } })
    .ledger();
  const readBy = (worker: string) =>
    readableBy(ledger, { vantage: { kind: 'agency', agency: agencyId('hv') }, worker }, endOf(day('2024-05-04'))).map(({ id }) => id);

  it('is absent wherever an entry names the person, in its facts and in what it stands on too', () => {
    expect(readBy('her aunt')).toEqual(['other']);
  });
  it('is there for everyone else', () => {
    expect(readBy('somebody else')).toHaveLength(4);
  });
});
