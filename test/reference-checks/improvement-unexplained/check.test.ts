import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../builders/concerns.ts';
import { family } from '../../builders/family.ts';
import type { Story } from '../../builders/ledger.ts';
import { bothWays } from '../../builders/ruled.ts';
import type { TerseEntry } from '../../builders/terse.ts';
import { improvementUnexplained } from './check.ts';

describe.each(bothWays(improvementUnexplained))('%s', (_written, asking) => {
  const look = (id: string, when: string, scale: string | undefined, more: Partial<TerseEntry> = {}): TerseEntry => ({
    id,
    by: 'csc',
    when,
    kind: 'observation',
    about: ['ada', 'bea'],
    themes: ['home-conditions'],
    ...(scale === undefined ? {} : { facts: { scale } }),
    ...more,
  });
  const two = family.entry(look('bad', '2024-06-03', '4 of 5')).entry(look('good', '2024-07-15', '2 of 5'));
  const raised = (told: Story) => raisedOn(asking, told, 'ada', '2024-12-31');
  const days = (told: Story) => raised(told).map(({ on, ended }) => [on, ended]);
  const later = (entry: Partial<TerseEntry>): TerseEntry => ({
    by: 'csc',
    when: '2024-07-20',
    kind: 'note',
    about: ['ada', 'bea'],
    themes: ['home-conditions'],
    ...entry,
  });

  describe('two looks', () => {
    it('that differ by two steps in six weeks are asked about, of who looked and of the lead', () => {
      const [one] = raised(two);
      expect(one).toMatchObject({ anchor: 'bad', on: '2024-07-15', ended: undefined, evidence: ['bad', 'good'], asked: ['csc'] });
      expect(one?.question).toBe(
        'Two records about Ada, of 3 June 2024 and 15 July 2024, show a change for the better. There is no record here of what made the difference: what did, and will it last?',
      );
    });
    it('not by one step, nor for the worse, nor after six weeks', () => {
      expect(days(family.entry(look('bad', '2024-06-03', '4')).entry(look('good', '2024-07-15', '3')))).toEqual([]);
      expect(days(family.entry(look('good', '2024-06-03', '1')).entry(look('bad', '2024-07-15', '4')))).toEqual([]);
      expect(days(family.entry(look('bad', '2024-06-03', '4')).entry(look('good', '2024-07-16', '2')))).toEqual([]);
    });
    it('a scale in words is read, and one on which more is better is a setting', () => {
      expect(days(family.entry(look('bad', '2024-06-03', 'poor')).entry(look('good', '2024-07-01', 'good')))).toHaveLength(1);
      const upwards = family.entry(look('bad', '2024-06-03', '1')).entry(look('good', '2024-07-01', '4'));
      expect(
        concernsOn(asking, upwards, 'ada', '2024-07-01', { settings: { higherIsWorse: false, 'higher-is-worse': false } }),
      ).toHaveLength(1);
    });
    it('which end of the scale is the worst is read from what is said of it, or from which look is marked as neglect', () => {
      const up = (text: string, themes: readonly string[]) =>
        family
          .entry(look('bad', '2024-06-03', '1', { text, themes: [...themes] }))
          .entry(look('good', '2024-07-01', '4', { themes: ['home-conditions'] }));
      expect(days(up('1 is the worst.', ['home-conditions']))).toHaveLength(1);
      expect(days(up('', ['home-conditions', 'neglect']))).toHaveLength(1);
      expect(days(up('5 is the worst.', ['home-conditions', 'neglect']))).toEqual([]);
      expect(days(up('1 is the best.', ['home-conditions']))).toEqual([]);
    });
    it('words are enough where no scale is used, at a visit too', () => {
      const words = family.entry(look('bad', '2024-06-03', undefined, { text: 'Cluttered and dirty.' })).entry(
        look('good', '2024-06-20', undefined, {
          kind: 'contact',
          facts: { mode: 'home-visit', outcome: 'seen' },
          text: 'The house is better than last time.',
        }),
      );
      expect(days(words)).toEqual([['2024-06-20', undefined]]);
    });
    it('of different signs, or of the home and something else, are not of the same thing', () => {
      const signs = family
        .entry(look('bad', '2024-06-03', '4', { facts: { scale: '4', sign: 'hygiene' } }))
        .entry(look('good', '2024-06-20', '1', { facts: { scale: '1', sign: 'play' } }));
      expect(days(signs)).toEqual([]);
      expect(days(family.entry(look('bad', '2024-06-03', '4')).entry(look('good', '2024-06-20', '1', { themes: ['feeding'] })))).toEqual(
        [],
      );
    });
    it.each([
      [
        'the second look says why',
        family.entry(look('bad', '2024-06-03', '4')).entry(look('good', '2024-06-20', '1', { text: 'The landlord replaced the boiler.' })),
      ],
      [
        'a tradesman has done it',
        family
          .entry(look('bad', '2024-06-03', '4'))
          .entry(look('good', '2024-06-20', '1', { text: 'Dry. A builder has put in a fan, whose bill was seen.' })),
      ],
      [
        'a repair is on record',
        family
          .entry(look('bad', '2024-06-03', '4'))
          .entry(later({ when: '2024-06-10', text: 'Council repaired the window.' }))
          .entry(look('good', '2024-06-20', '1')),
      ],
      [
        'a service has begun',
        family
          .entry(look('bad', '2024-06-03', '4'))
          .entry(later({ when: '2024-06-10', kind: 'service', facts: { service: 'family support', status: 'started' } }))
          .entry(look('good', '2024-06-20', '1')),
      ],
    ])('is silent where %s', (_what, told) => {
      expect(days(told)).toEqual([]);
    });
    it.each([
      ['a cause that is written later', later({ text: 'Better because her mother comes each day.' })],
      ['an unannounced visit', later({ kind: 'contact', facts: { mode: 'home-visit', planned: false, outcome: 'seen' } })],
      [
        'a plan for if it does not last',
        later({ kind: 'plan', facts: { type: 'child-in-need', status: 'reviewed', contingency: 'If it slips: weekly visits.' } }),
      ],
    ])('ends with %s', (_what, entry) => {
      expect(days(two.entry(entry))).toEqual([['2024-07-15', '2024-07-20']]);
    });
    it('a visit that was arranged, or to which nobody opened, is no third look', () => {
      expect(days(two.entry(later({ kind: 'contact', facts: { mode: 'home-visit', planned: true, outcome: 'seen' } })))).toEqual([
        ['2024-07-15', undefined],
      ]);
      expect(days(two.entry(later({ kind: 'contact', facts: { mode: 'home-visit', planned: false, outcome: 'no-access' } })))).toEqual([
        ['2024-07-15', undefined],
      ]);
    });
    it('a third that is as good joins, and keeps the anchor', () => {
      expect(raised(two.entry(look('third', '2024-07-14', '1', { recorded: '2024-07-16' })))).toMatchObject([
        { anchor: 'bad', evidence: ['bad', 'good', 'third'] },
      ]);
    });
    it('where dates do not settle which came first, the order of writing does not make a change', () => {
      expect(
        days(
          family
            .entry(look('bad', '2024-06-20', '4', { recorded: '2024-06-20' }))
            .entry(look('good', '2024-06-03', '1', { recorded: '2024-06-21' })),
        ),
      ).toEqual([]);
    });
    it('one agency sees its own look and not the other', () => {
      const apart = family.entry(look('bad', '2024-06-03', '4', { by: 'hv' })).entry(look('good', '2024-06-20', '1'));
      expect(concernsOn(asking, apart, 'ada', '2024-07-01')).toHaveLength(1);
      expect(concernsOn(asking, apart, 'ada', '2024-07-01', { as: 'csc' })).toEqual([]);
    });
  });

  describe('a judgement that rests on time', () => {
    const assessed: TerseEntry = {
      id: 'done',
      by: 'csc',
      when: '2024-06-03',
      kind: 'assessment',
      about: ['ada', 'bea'],
      facts: { type: 'child-and-family', status: 'completed', children: ['ada'] },
      text: 'Nothing reported for a year. Both say that they drink less.',
    };
    it('is asked about on its day', () => {
      expect(raised(family.entry(assessed))).toMatchObject([
        { anchor: 'done', on: '2024-06-03', ended: undefined, evidence: ['done'], asked: ['csc'] },
      ]);
      expect(raised(family.entry(assessed))[0]?.question).toBe(
        'csc recorded on 3 June 2024 that nothing had been reported for a time. There is no record here of what has changed: what has, and will it last?',
      );
    });
    it('also in the reason of a closing', () => {
      expect(
        days(family.entry({ ...assessed, kind: 'decision', facts: { type: 'close', reason: 'no further incidents' }, text: '' })),
      ).toHaveLength(1);
    });
    it('is silent where work that was done is named with it, or what happens if it changes is written', () => {
      expect(days(family.entry({ ...assessed, text: 'No incidents since March; he completed the programme.' }))).toEqual([]);
      expect(
        days(
          family.entry({
            ...assessed,
            kind: 'decision',
            facts: { type: 'close', reason: 'no further incidents', contingency: 'Any call: back to us.' },
          }),
        ),
      ).toEqual([]);
      expect(days(family.entry({ ...assessed, text: 'Police were called twice this year.' }))).toEqual([]);
    });
    it('ends when the child is assessed again or a plan holds it', () => {
      const again: TerseEntry = { ...assessed, id: 'again', when: '2024-07-01', text: 'Seen and spoken to.' };
      expect(days(family.entry(assessed).entry(again))).toEqual([['2024-06-03', '2024-07-01']]);
      const plan = later({ kind: 'plan', facts: { type: 'child-in-need', status: 'opened', contingency: 'If he is back: ring.' } });
      expect(days(family.entry(assessed).entry(plan))).toEqual([['2024-06-03', '2024-07-20']]);
    });
  });
});
