import { describe, expect, it } from 'vitest';
import { day, story } from '../../../test/builders/ledger.ts';
import { agencyId, entryId } from '../../../test/builders/terse.ts';
import { endOf } from '../time/instant.ts';
import { holdsAt } from './knowledge.ts';

const given = story({ agencies: { hv: 'health-visiting', csc: 'social-care', gp: 'gp' }, people: ['amy'] });
const reads = (told: typeof given, agency: string, entry: string, on: string): boolean =>
  holdsAt(told.ledger().knowledge.get(entryId(entry))?.get(agencyId(agency)), endOf(day(on)));

describe('who knew what, when', () => {
  it('an agency knows what it recorded from the end of the day on which it wrote it down', () => {
    const told = given.entry({ by: 'hv', when: '2024-05-01', recorded: '2024-05-03', kind: 'note', about: ['amy'] });
    expect(reads(told, 'hv', 'e1', '2024-05-02')).toBe(false);
    expect(reads(told, 'hv', 'e1', '2024-05-03')).toBe(true);
    expect(reads(told, 'csc', 'e1', '2024-05-09')).toBe(false);
  });

  it('a share reaches the other agency on the latest day that its date allows', () => {
    const told = given.entry({
      by: 'hv',
      when: '2024-05-01',
      kind: 'note',
      about: ['amy'],
      shared: [{ with: 'csc', when: '2024-05-02/2024-05-06' }],
    });
    expect(reads(told, 'csc', 'e1', '2024-05-05')).toBe(false);
    expect(reads(told, 'csc', 'e1', '2024-05-06')).toBe(true);
    expect(reads(told, 'gp', 'e1', '2024-05-06')).toBe(false);
  });

  it('a share cannot reach anyone before the ledger has what was shared', () => {
    const told = given.entry({
      by: 'hv',
      when: '2024-05-01',
      recorded: '2024-05-10',
      kind: 'note',
      about: ['amy'],
      shared: [{ with: 'csc', when: '2024-05-02' }],
    });
    expect(reads(told, 'csc', 'e1', '2024-05-09')).toBe(false);
    expect(reads(told, 'csc', 'e1', '2024-05-10')).toBe(true);
  });

  it('a recall ends reading from then on, and what was known before stays known', () => {
    const told = given
      .entry({ by: 'hv', when: '2024-05-01', kind: 'note', about: ['amy'], shared: ['csc'] })
      .entry({ by: 'hv', when: '2024-05-08', kind: 'share', about: ['amy'], facts: { of: 'e1', with: 'csc', status: 'recalled' } });
    expect(reads(told, 'csc', 'e1', '2024-05-07')).toBe(true);
    expect(reads(told, 'csc', 'e1', '2024-05-08')).toBe(false);
    expect(reads(told, 'hv', 'e1', '2024-05-08')).toBe(true);
  });

  it('what is shared again after a recall can be read again', () => {
    const told = given
      .entry({ by: 'hv', when: '2024-05-01', kind: 'note', about: ['amy'], shared: ['csc'] })
      .entry({ by: 'hv', when: '2024-05-08', kind: 'share', about: ['amy'], facts: { of: 'e1', with: 'csc', status: 'recalled' } })
      .entry({ by: 'hv', when: '2024-05-20', kind: 'share', about: ['amy'], facts: { of: 'e1', with: 'csc', status: 'sent' } });
    expect(reads(told, 'csc', 'e1', '2024-05-10')).toBe(false);
    expect(reads(told, 'csc', 'e1', '2024-05-20')).toBe(true);
  });

  it('a decision not to share gives nothing to anyone', () => {
    const told = given.entry({ by: 'hv', when: '2024-05-01', kind: 'note', about: ['amy'] }).entry({
      by: 'hv',
      when: '2024-05-01',
      kind: 'share',
      about: ['amy'],
      facts: { of: 'e1', with: 'csc', status: 'withheld', reason: 'not agreed' },
    });
    expect(reads(told, 'csc', 'e1', '2024-06-01')).toBe(false);
    expect(reads(told, 'csc', 'e2', '2024-06-01')).toBe(false);
  });

  it('a correction reaches everyone who was given the original, at once, and those given it later with it', () => {
    const told = given
      .entry({ by: 'hv', when: '2024-05-01', kind: 'note', about: ['amy'], shared: ['csc', { with: 'gp', when: '2024-05-20' }] })
      .entry({ by: 'hv', when: '2024-05-08', kind: 'correction', about: ['amy'], facts: { withdraws: 'e1', reason: 'wrong child' } });
    expect(reads(told, 'csc', 'e2', '2024-05-08')).toBe(true);
    expect(reads(told, 'gp', 'e2', '2024-05-19')).toBe(false);
    expect(reads(told, 'gp', 'e2', '2024-05-20')).toBe(true);
  });

  it("the family's own account goes to every reader of what it answers", () => {
    const told = given
      .entry({ by: 'hv', when: '2024-05-01', kind: 'note', about: ['amy'], shared: ['csc'] })
      .entry({ by: 'hv', when: '2024-05-08', kind: 'account', about: ['amy'], facts: { of: 'e1', from: 'amy' } });
    expect(reads(told, 'csc', 'e2', '2024-05-08')).toBe(true);
    expect(reads(told, 'gp', 'e2', '2024-05-08')).toBe(false);
  });
});
