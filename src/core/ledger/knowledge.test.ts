import { describe, expect, it } from 'vitest';
import { day, story } from '../../../test/builders/ledger.ts';
import { agencyId, entryId } from '../../../test/builders/terse.ts';
import { asAgency } from '../picture/view.ts';
import { visibleTo } from '../picture/visible.ts';
import { endOf } from '../time/instant.ts';
import { readingAt } from './knowledge.ts';

const given = story({ agencies: { hv: 'health-visiting', csc: 'social-care', gp: 'gp' }, people: ['amy'] });
const reads = (told: typeof given, agency: string, entry: string, on: string): boolean =>
  readingAt(told.ledger().knowledge, entryId(entry), agencyId(agency), endOf(day(on))) !== undefined;

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

const cast = { agencies: { gp: 'gp', hv: 'health-visiting', csc: 'social-care' }, people: ['wren', 'tess'] } as const;
const seen = { id: 'seen', by: 'gp', when: '2023-03-01', kind: 'contact', about: ['wren'], text: 'All of it.' } as const;
const givenBy = { by: 'gp', kind: 'share', about: ['wren'] } as const;
const shared = (id: string, when: string, facts = {}) => ({ ...givenBy, id, when, facts: { of: 'seen', with: 'hv', ...facts } });
const recalled = (when: string) => shared('recall', when, { status: 'recalled' });

/** What the health visitor reads of the entry at the end of a day. */
const readOn = (on: string, ...shares: readonly ReturnType<typeof shared>[]) => {
  const ledger = story(cast).entry(seen).and(shares).ledger();
  return visibleTo(ledger, asAgency(agencyId('hv')), endOf(day(on))).find((entry) => entry.id === entryId('seen'))?.text;
};

describe('what is given, recalled and given again', () => {
  it('what was given again after a recall is read again', () => {
    const story = [shared('s1', '2023-03-02'), recalled('2023-03-05'), shared('s2', '2023-03-09')] as const;
    expect(['2023-03-03', '2023-03-06', '2023-03-09'].map((on) => readOn(on, ...story))).toEqual(['All of it.', undefined, 'All of it.']);
  });

  it('what was recalled before it arrived is never read', () => {
    const slow = shared('s1', '2023-03-02', { sent: '2023-03-02', reached: '2023-03-08' });
    expect(readOn('2023-03-09', slow, recalled('2023-03-05'))).toBeUndefined();
  });

  it('an agency that had an extract reads the whole once it is given the whole', () => {
    const story = [shared('s1', '2023-03-02', { what: 'extract', extract: 'A part.' }), shared('s2', '2023-03-05')] as const;
    expect(['2023-03-03', '2023-03-05'].map((on) => readOn(on, ...story))).toEqual(['A part.', 'All of it.']);
  });

  it('the words of an extract are not left behind in the share when it is recalled', () => {
    const ledger = story(cast)
      .entry(seen)
      .and([shared('s1', '2023-03-02', { what: 'extract', extract: 'A part.' }), recalled('2023-03-05')])
      .ledger();
    const ids = visibleTo(ledger, asAgency(agencyId('hv')), endOf(day('2023-03-06'))).map((entry) => entry.id);
    expect(ids).toEqual(['recall']);
  });

  it('a recall from one agency leaves the others reading', () => {
    const ledger = story(cast)
      .entry(seen)
      .and([shared('s1', '2023-03-02'), shared('s2', '2023-03-02', { with: 'csc' }), recalled('2023-03-05')])
      .ledger();
    expect(visibleTo(ledger, asAgency(agencyId('csc')), endOf(day('2023-03-06'))).map((entry) => entry.id)).toContain('seen');
  });

  it('whoever was given no more than an extract is told that the entry is withdrawn, and not what it should have said', () => {
    const told = given.entry({ by: 'hv', when: '2024-05-01', kind: 'note', about: ['amy'] }).entry({
      by: 'hv',
      when: '2024-05-02',
      kind: 'share',
      about: ['amy'],
      facts: { of: 'e1', with: 'csc', what: 'extract', extract: 'part', sent: '2024-05-02' },
    });
    const replacement = { when: '2024-05-01', kind: 'note', about: ['amy'], text: 'the whole' };
    const corrected = told.entry({
      by: 'hv',
      when: '2024-05-08',
      kind: 'correction',
      about: ['amy'],
      facts: { corrects: 'e1', replacement },
    });
    const withdrawn = told.entry({
      by: 'hv',
      when: '2024-05-08',
      kind: 'correction',
      about: ['amy'],
      facts: { withdraws: 'e1', reason: 'wrong child' },
    });
    expect(reads(corrected, 'csc', 'e3', '2024-05-08')).toBe(false);
    expect(reads(withdrawn, 'csc', 'e3', '2024-05-08')).toBe(true);
  });
});
