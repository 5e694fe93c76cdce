import { describe, expect, it } from 'vitest';
import { day, type Story, story } from '../../../test/builders/ledger.ts';
import { incidentCheck } from '../../../test/builders/replays.ts';
import { agencyId, entryId, personId } from '../../../test/builders/terse.ts';
import { demonstrationAgreement } from '../access/releases.ts';
import { endOf } from '../time/instant.ts';
import type { Failing } from './comparison.ts';
import { releasesOf, surfacedTo } from './to-somebody.ts';

const kept = story({ agencies: { csc: 'social-care', police: 'police' }, people: ['ada'] })
  .entry({ id: 'e0', by: 'csc', when: '2024-02-01', kind: 'note', about: ['ada'] })
  .entry({ id: 'e1', by: 'police', when: '2024-03-01', kind: 'incident', about: ['ada'], shared: [{ with: 'csc', when: '2024-04-01' }] });

const failing = (by: string): Failing => ({
  id: 'f1',
  says: '',
  where: '',
  checks: ['told'],
  from: day('2024-03-01'),
  by: day(by),
  evidence: [entryId('e1')],
});

const surfaced = (given: Story, agency: string, asked: string, by: string): boolean => {
  const ledger = given.ledger();
  const options = { children: [personId('ada')], checks: [incidentCheck('told', asked)], until: endOf(day('2024-12-31')) };
  return surfacedTo(agencyId(agency), [failing(by)], ledger, options, releasesOf(ledger, demonstrationAgreement)).length === 1;
};

describe('a failing is surfaced to an agency', () => {
  it('that is asked and holds the record', () => {
    expect(surfaced(kept, 'police', 'police', '2024-03-31')).toBe(true);
  });

  it('only once it was given the record, where another holds it', () => {
    expect(surfaced(kept, 'csc', 'csc', '2024-03-31')).toBe(false);
    expect(surfaced(kept, 'csc', 'csc', '2024-04-30')).toBe(true);
  });

  it('only where it is the one that is asked', () => {
    expect(surfaced(kept, 'police', 'csc', '2024-12-31')).toBe(false);
  });
});
