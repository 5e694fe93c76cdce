import { describe, expect, it } from 'vitest';
import { type Story, story } from '../../../../test/builders/ledger.ts';
import { agencyId, type TerseEntry } from '../../../../test/builders/terse.ts';
import { isKind } from '../../entry/entry.ts';
import { asAgency } from '../../picture/view.ts';
import { keptPicture, textOfPicture } from './kept-picture.ts';

const family = story({
  agencies: { csc: 'social-care', hv: 'health-visiting' },
  people: { ada: { called: 'Ada', born: '2024-01-03' }, bea: { called: 'Bea' } },
})
  .entry({
    by: 'csc',
    when: '2024-04-02',
    kind: 'note',
    about: ['ada', 'bea'],
    claims: [{ who: 'bea', is: 'parent-of', whom: 'ada' }],
    shared: ['hv'],
  })
  .entry({
    id: 'visit',
    by: 'hv',
    when: '2024-05-20',
    kind: 'contact',
    about: ['ada'],
    facts: { mode: 'home-visit', outcome: 'seen', seen: ['ada'] },
  })
  .entry({ id: 'died', by: 'csc', when: '2024-06-03', kind: 'incident', about: ['ada'], facts: { nature: 'death', harmed: ['ada'] } });
const keep = (by: string, print: string): TerseEntry => ({
  ...{ id: `kept-${by}`, by, when: '2024-06-03', kind: 'note', about: ['ada'] },
  facts: { keptAfter: 'died', keptAt: '2024-06-04T00:00', keptPrint: print },
});
const textIn = (told: Story, by: string): string => {
  const ledger = told.ledger();
  const kept = ledger.entries.filter(isKind('note')).find(({ id }) => id === `kept-${by}`);
  const p = kept === undefined ? undefined : keptPicture(ledger, kept);
  return p === undefined ? 'none' : textOfPicture(p);
};
const kept = family.entry(keep('csc', 'x')).entry(keep('hv', 'x'));
const lately: TerseEntry = { by: 'csc', when: '2024-06-02', kind: 'note', about: ['ada'], text: 'Found later to have been written.' };

describe('a picture that was kept', () => {
  it('is what its own agency knew at that moment, and no more', () => {
    expect(textIn(kept, 'csc')).not.toContain('home-visit');
    expect(textIn(kept, 'hv')).toContain('home-visit');
  });

  it('stays the same, whatever is recorded, imported with an earlier day, put right or shared since', () => {
    const before = textIn(kept, 'csc');
    const later = kept
      .entry(lately)
      .entry({
        by: 'hv',
        when: '2024-06-02',
        kind: 'share',
        about: ['ada'],
        facts: { of: 'visit', with: 'csc', what: 'whole', status: 'sent' },
      })
      .entry({ by: 'csc', when: '2024-06-05', kind: 'correction', about: ['ada'], facts: { withdraws: 'died' } });
    expect(textIn(later, 'csc')).toBe(before);
  });

  it('would differ by one letter of one entry', () => {
    const other = family.and([]).entries.map((entry) => (entry.id === 'died' ? { ...entry, text: 'Died at home.' } : entry));
    expect(textIn(story(family.cast, other).entry(keep('csc', 'x')), 'csc')).not.toBe(textIn(kept, 'csc'));
  });

  it('is no record of anything that happened: no check sees that it was kept', () => {
    const p = kept.picture('ada', '2024-06-10', asAgency(agencyId('csc')));
    expect(p.entries.some(({ id }) => id === 'kept-csc')).toBe(false);
    expect(p.known.keepings.map(({ id }) => id)).toEqual(['kept-csc']);
  });
});
