import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../builders/concerns.ts';
import { family } from '../../builders/family.ts';
import type { Story } from '../../builders/ledger.ts';
import { bothWays } from '../../builders/ruled.ts';
import type { TerseEntry } from '../../builders/terse.ts';
import { sameDistressToldSeparately } from './check.ts';

describe.each(bothWays(sameDistressToldSeparately))('%s', (_written, asking) => {
  const told = (id: string, by: string, when: string, more: Partial<TerseEntry> = {}): TerseEntry => ({
    id,
    by,
    when,
    kind: 'contact',
    about: ['bea', 'ada'],
    present: ['bea'],
    claims: [{ who: 'bea', is: 'low-mood', saidBy: 'bea' }],
    ...more,
  });
  const first = told('one', 'hv', '2024-06-03');
  const raised = (given: Story) => raisedOn(asking, given, 'ada', '2024-12-31');
  const days = (given: Story) => raised(given).map(({ on, ended }) => [on, ended]);

  describe('same-distress-told-separately', () => {
    it('asks each holder, and the lead, on the entry of the second agency', () => {
      const [one] = raised(family.entry(first).entry(told('two', 'gp', '2024-06-16')));
      expect(one).toMatchObject({
        anchor: 'one',
        on: '2024-06-16',
        ended: undefined,
        evidence: ['one', 'two'],
        asked: ['hv', 'gp', 'csc'],
        about: ['bea', 'ada'],
      });
      expect(one?.question).toBe(
        'Bea has told hv and gp of low mood or strain, first 3 June 2024. There is no record here that they know of each other: do they, and who holds the whole?',
      );
    });
    it('not on one that comes in the fifteenth day, nor for one agency told twice', () => {
      expect(days(family.entry(first).entry(told('two', 'gp', '2024-06-17')))).toEqual([]);
      expect(days(family.entry(first).entry(told('two', 'hv', '2024-06-10')))).toEqual([]);
    });
    it.each([
      ['words with no claim', told('two', 'gp', '2024-06-10', { claims: [], text: 'She is not coping and was in tears.' })],
      [
        'a medicine begun',
        told('two', 'gp', '2024-06-10', { kind: 'health', claims: [], facts: { type: 'medication', of: 'sertraline', status: 'started' } }),
      ],
      [
        'what she wrote herself',
        told('two', 'gp', '2024-06-10', { kind: 'note', present: [], claims: [], text: 'Letter from Bea: she is low and tearful.' }),
      ],
      [
        'what she said herself when a letter was talked over',
        told('two', 'gp', '2024-06-10', { claims: [], text: 'Letter from the health visitor read with her. She is low and tearful.' }),
      ],
      [
        'a note about her alone',
        told('two', 'mind', '2024-06-10', { kind: 'note', about: ['bea'], claims: [], text: 'Feeling low and exhausted.' }),
      ],
    ])('counts %s', (_what, entry) => {
      expect(days(family.entry(first).entry(entry))).toEqual([['2024-06-10', undefined]]);
    });
    it.each([
      ['what is denied', told('two', 'gp', '2024-06-10', { claims: [], text: 'She denies any low mood.' })],
      ['mood that is better', told('two', 'gp', '2024-06-10', { claims: [], text: 'Her low mood has lifted.' })],
      ['what the first agency wrote to the second', told('two', 'gp', '2024-06-10', { facts: { mode: 'letter', from: ['hv'] } })],
      [
        'what another agency is said to have said',
        told('two', 'gp', '2024-06-10', { claims: [{ who: 'bea', is: 'low-mood', saidBy: 'hv' }] }),
      ],
      [
        'a letter of the first agency that the second wrote down as a note',
        told('two', 'gp', '2024-06-10', {
          kind: 'note',
          present: [],
          claims: [],
          text: 'Letter from the health visitor: she is low and tearful.',
        }),
      ],
      [
        'words about two adults, with neither there',
        told('two', 'gp', '2024-06-10', { about: ['bea', 'col'], present: [], claims: [], text: 'Feeling low.' }),
      ],
    ])('does not count %s', (_what, entry) => {
      expect(days(family.entry(first).entry(entry))).toEqual([]);
    });
    it('of another adult it is another matter', () => {
      const his = told('two', 'gp', '2024-06-10', { about: ['col'], present: ['col'], claims: [{ who: 'col', is: 'low-mood' }] });
      expect(days(family.entry(first).entry(his))).toEqual([]);
    });
    it('is silent where one told the other, and ends when they are in touch or sit together', () => {
      expect(days(family.entry({ ...first, shared: ['gp'] }).entry(told('two', 'gp', '2024-06-10')))).toEqual([]);
      const both = family.entry(first).entry(told('two', 'gp', '2024-06-10'));
      const call: TerseEntry = {
        by: 'gp',
        when: '2024-06-12',
        kind: 'contact',
        about: ['bea'],
        facts: { mode: 'call', to: ['hv'], outcome: 'spoken-to' },
      };
      expect(days(both.entry(call))).toEqual([['2024-06-10', '2024-06-12']]);
      const meeting: TerseEntry = {
        by: 'csc',
        when: '2024-06-20',
        kind: 'meeting',
        about: ['bea', 'ada'],
        facts: { type: 'professionals', status: 'held', attended: ['gp', 'hv'] },
      };
      expect(days(both.entry(meeting))).toEqual([['2024-06-10', '2024-06-20']]);
    });
    it('a third who knows of neither keeps it open where the first two know of each other', () => {
      const three = family
        .entry({ ...first, shared: ['gp'] })
        .entry(told('two', 'gp', '2024-06-10'))
        .entry(told('three', 'mind', '2024-06-12'));
      expect(raised(three)).toMatchObject([{ anchor: 'one', on: '2024-06-12', evidence: ['one', 'two', 'three'] }]);
    });
    it('keeps its anchor as more is told', () => {
      const more = family
        .entry(first)
        .entry(told('two', 'gp', '2024-06-10'))
        .entry(told('three', 'mind', '2024-06-20'));
      expect(raised(more)).toMatchObject([{ anchor: 'one', evidence: ['one', 'two', 'three'] }]);
    });
    it('leaves out an adult whose tie to the child is only told', () => {
      const stranger = (id: string, by: string): TerseEntry =>
        told(id, by, '2024-06-10', { about: ['dan', 'ada'], present: ['dan'], claims: [{ who: 'dan', is: 'low-mood' }] });
      expect(days(family.entry(stranger('one', 'hv')).entry(stranger('two', 'gp')))).toEqual([]);
    });
    it('one agency that sees only its own record is asked nothing', () => {
      const both = family.entry(first).entry(told('two', 'gp', '2024-06-10'));
      expect(concernsOn(asking, both, 'ada', '2024-07-01', { as: 'hv' })).toEqual([]);
    });
  });
});
