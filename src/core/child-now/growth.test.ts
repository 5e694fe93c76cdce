import { describe, expect, it } from 'vitest';
import { family } from '../../../test/builders/family.ts';
import type { TerseEntry } from '../../../test/builders/terse.ts';
import { milestonesOf, weightsOf } from './growth.ts';

const visit = (when: string, text: string, facts: TerseEntry['facts'] = {}): TerseEntry => ({
  by: 'hv',
  when,
  kind: 'contact',
  about: ['ada', 'bea'],
  present: ['ada', 'bea'],
  text,
  facts: { mode: 'clinic', ...facts },
});
const weights = (told: typeof family) =>
  weightsOf(told.picture('ada', '2024-12-01')).map(({ kilograms, written }) => [Number(kilograms.toFixed(2)), written]);

describe('growth', () => {
  it('takes weights from their own field, from the form and from words, oldest first', () => {
    const told = family
      .entry(visit('2024-06-01', 'Ada weighs 6.4 kg.'))
      .entry(visit('2024-05-01', '', { feeding: { ada: 'Bottle; weight 5,1 kg' } }))
      .entry({ by: 'mid', when: '2024-03-02', kind: 'health', about: ['ada'], facts: { type: 'routine-sample', weight: '7 lb 2 oz' } });
    expect(weights(told)).toEqual([
      [3.23, '7 lb 2 oz'],
      [5.1, '5,1 kg'],
      [6.4, '6.4 kg'],
    ]);
  });
  it('takes no weight without a unit, of another, or of a thing', () => {
    expect(weights(family.entry(visit('2024-06-01', 'Weight 6.4. Given 500 g of formula.')))).toEqual([]);
    const ofMother: TerseEntry = { ...visit('2024-06-01', 'Weighed: 62 kg.'), about: ['bea', 'ada'] };
    expect(weights(family.entry(ofMother))).toEqual([]);
  });
  it('takes a walk in the park for no milestone, and a child who walks for one', () => {
    const words = (text: string) =>
      milestonesOf(family.entry(visit('2024-06-01', text)).picture('ada', '2024-07-01')).map((one) => one.words);
    expect(words('Ada was alone with me on a walk. Talked with Bea about sleep.')).toEqual([]);
    expect(words('Ada is now walking.')).toEqual(['Ada is now walking']);
  });
  it('tells milestones as at a day, with whether they were seen', () => {
    const told = family.entry(visit('2024-06-01', 'Ada holds her head up. Bea says Ada rolls over.'));
    expect(milestonesOf(told.picture('ada', '2024-07-01')).map(({ words, how }) => [words, how])).toEqual([
      ['Ada holds her head up', 'observed'],
      ['Bea says Ada rolls over', 'told'],
    ]);
    expect(milestonesOf(told.picture('ada', '2024-05-01'))).toEqual([]);
  });
});
