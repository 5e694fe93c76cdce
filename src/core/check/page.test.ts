import { describe, expect, it } from 'vitest';
import { dayOf } from '../time/day.ts';
import { type AnyCheck, defineCheck } from './check.ts';
import { checkPage } from './page.ts';
import { anyRecord } from './reads.ts';

const check = defineCheck({
  id: 'door-left-open',
  number: 99,
  title: 'A door left open',
  priority: 2,
  asks: 'A door is recorded as open since {date}. Is it still?',
  because: 'A door was open. It was looked at once.',
  learntFrom: [
    { review: 4, where: '§2.1' },
    { review: 0, where: 'Ov¶1' },
    { review: 4, where: '§3.4' },
  ],
  parameters: {
    openFor: { value: 3, unit: 'working-days', source: 'ours', means: 'how long a door may stand open', from: dayOf(2024, 1, 1) },
    rooms: { value: ['hall', 'yard|shed'], unit: 'places', source: 'review 4 §2.1', means: 'which doors' },
  },
  reads: { kinds: ['observation'], claims: [] },
  answerWithin: { amount: 1, unit: 'working-days' },
  closesWith: ['door seen shut'],
  notWhen: ['somebody is in the room'],
  safeToAsk: true,
  evaluate: () => ({ concerns: [] }),
});

const page = (changes: Partial<AnyCheck> = {}, asked: Parameters<typeof checkPage>[1] = []): string =>
  checkPage({ ...check, ...changes }, asked);

describe('the page of a check', () => {
  it('says that a priority is an order of building and not an ordering of families', () => {
    expect(page()).toContain('Priority 2 of 3: build order, not importance of a family.');
  });

  it('names each review once, by partnership, with every place in it', () => {
    expect(page()).toContain('- Review 0 (Child E, Kirklees, February 2020): Ov¶1\n- Review 4 (Child J, Kent, April 2019): §2.1; §3.4');
  });

  it('lists each setting with its unit, its source and the days it holds', () => {
    expect(page()).toContain('| `openFor` | how long a door may stand open | 3 | working-days | ours (from 1 January 2024) |');
  });

  it('keeps a table whole where a value holds a bar', () => {
    expect(page()).toContain('| hall, yard\\|shed |');
  });

  it('says in few words where any kind of entry is read', () => {
    expect(page()).toContain('Entries of kind: observation.');
    expect(page({ reads: { kinds: anyRecord, claims: [] } })).toContain('Entries of any kind about the family');
  });

  it('says whom it asks and how it may speak to each', () => {
    expect(page({}, [{ role: 'recorder', as: 'holder' }])).toContain('- whoever recorded it: about their own record only');
  });

  it('says so where no demonstration case raises it', () => {
    expect(page()).toContain('It is raised in none of the demonstration cases.');
  });

  it('asks about safety only where harm is between adults', () => {
    expect(page()).toContain('## Is it safe to ask?');
    expect(page({ safeToAsk: false })).not.toContain('## Is it safe to ask?');
  });
});
