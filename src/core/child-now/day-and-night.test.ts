import { describe, expect, it } from 'vitest';
import { family } from '../../../test/builders/family.ts';
import { agencyId, type TerseEntry } from '../../../test/builders/terse.ts';
import { asAgency } from '../picture/view.ts';
import { dayAndNight, type PartName, parts } from './day-and-night.ts';

const visit: TerseEntry = {
  id: 'visit',
  by: 'hv',
  when: '2024-05-01',
  kind: 'contact',
  about: ['ada', 'bea'],
  present: ['ada', 'bea'],
  text: 'Ada was asleep in her cot beside the bed. Bea says Ada takes a bottle every four hours. Bea is finding it hard to sleep.',
  facts: { mode: 'home-visit', outcome: 'seen', play: { ada: 'Smiled at the mobile' }, heard: { ada: 'Cooed' } },
};
const noted = (told: typeof family, part: PartName, vantage?: Parameters<typeof family.picture>[2]) =>
  dayAndNight(told.picture('ada', '2024-06-01', vantage))
    .find((one) => one.part === part)
    ?.noted.map(({ words, how }) => [words, how]);

describe('a day and a night', () => {
  it('is made of what was seen and of what was told, and says which is which', () => {
    const told = family.entry(visit);
    expect(noted(told, 'sleep')).toEqual([['Ada was asleep in her cot beside the bed', 'observed']]);
    expect(noted(told, 'food')).toEqual([['Bea says Ada takes a bottle every four hours', 'told']]);
    expect(noted(told, 'play')).toEqual([['Smiled at the mobile', 'observed']]);
    expect(noted(told, 'voice')).toEqual([['Cooed', 'observed']]);
    expect(noted(told, 'company')).toHaveLength(1);
  });
  it('has every part, with nothing in those that nobody has on record', () => {
    expect(dayAndNight(family.picture('ada', '2024-06-01'))).toEqual(parts.map((part) => ({ part, noted: [] })));
  });
  it('takes neither what an adult does nor what was advised for the child', () => {
    const advised: TerseEntry = {
      ...visit,
      id: 'advised',
      text: 'Talked about where a baby sleeps. Bea is not sleeping.',
      facts: { mode: 'home-visit' },
    };
    expect(noted(family.entry(advised), 'sleep')).toEqual([]);
  });
  it('says that the place was seen, or that it was not shown, where a recorder ticked no more', () => {
    const ticked = (text: string, facts: TerseEntry['facts']): TerseEntry => ({ ...visit, text, facts: { mode: 'home-visit', ...facts } });
    expect(noted(family.entry(ticked('', { sleepingPlaceSeen: true })), 'sleep')).toEqual([
      ['Where the child sleeps was seen', 'observed'],
    ]);
    expect(noted(family.entry(ticked('Not convenient to go upstairs to the bedroom, she said', {})), 'sleep')).toEqual([
      ['Asked, and not shown where the child sleeps', 'observed'],
    ]);
  });
  it('shows the latest first, of the home too', () => {
    const look = (when: string, text: string): TerseEntry => ({
      by: 'csc',
      when,
      kind: 'observation',
      about: ['ada'],
      themes: ['home-conditions'],
      text,
    });
    expect(
      noted(family.entry(look('2024-04-01', 'The kitchen was cold.')).entry(look('2024-05-01', 'The kitchen was warm.')), 'home'),
    ).toEqual([
      ['The kitchen was warm', 'observed'],
      ['The kitchen was cold', 'observed'],
    ]);
  });
  it('has for an agency only what that agency may read, and on a day only what was on record by then', () => {
    const told = family.entry(visit);
    expect(noted(told, 'sleep', asAgency(agencyId('police')))).toEqual([]);
    expect(dayAndNight(told.picture('ada', '2024-04-30')).every(({ noted: all }) => all.length === 0)).toBe(true);
  });
});
