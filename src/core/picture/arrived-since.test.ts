import { describe, expect, it } from 'vitest';
import { day, type Story, story } from '../../../test/builders/ledger.ts';
import { agencyId, personId } from '../../../test/builders/terse.ts';
import { endOf } from '../time/instant.ts';
import { arrivedSince } from './arrived-since.ts';
import { picture } from './picture.ts';
import { asAgency, whole } from './view.ts';

const family = story({ agencies: { hv: 'health-visiting', csc: 'social-care' }, people: ['kim'] })
  .entry({ id: 'old', by: 'hv', when: '2024-01-01', kind: 'note', about: ['kim'] })
  .entry({ id: 'told', by: 'csc', when: '2024-01-02', kind: 'note', about: ['kim'], shared: [{ with: 'hv', when: '2024-02-01' }] })
  .entry({ id: 'theirs', by: 'csc', when: '2024-02-02', kind: 'note', about: ['kim'] });

const since = (of: Story, from: string, as?: string): readonly string[] => {
  const ledger = of.ledger();
  const vantage = as === undefined ? whole : asAgency(agencyId(as));
  const p = picture(ledger, { child: personId('kim'), vantage, instant: endOf(day('2024-03-01')) });
  return arrivedSince(p, endOf(day(from)), ledger, false).map(({ id }) => id);
};

describe('what is new since a moment', () => {
  it('is what was recorded after it, and what reached the reader after it, however old', () => {
    expect(since(family, '2024-01-15', 'hv')).toEqual(['told']);
    expect(since(family, '2024-01-15')).toEqual(['theirs']);
  });
  it('is what was put right after it', () => {
    const right = family.entry({
      by: 'hv',
      when: '2024-02-10',
      kind: 'correction',
      about: ['kim'],
      facts: { corrects: 'old', reason: 'wrong day', replacement: { kind: 'note', when: '2024-01-03', about: ['kim'], text: 'So' } },
    });
    expect(since(right, '2024-02-05', 'hv')).toEqual(['old']);
  });
  it('counts nothing that the reader cannot read', () => {
    expect(since(family, '2024-02-01', 'hv')).toEqual([]);
  });
});
