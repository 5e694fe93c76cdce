import { describe, expect, it } from 'vitest';
import { agencyId, personId } from '../../../test/builders/terse.ts';
import { englandBankHolidays } from '../time/bank-holidays.ts';
import { addHours, type Instant, parseInstant } from '../time/instant.ts';
import type { AccountId } from './ids.ts';
import type { Look } from './look.ts';
import { unusualAmong } from './unusual.ts';

// Tests make their ids of their own words; in the product only src/parse does.
const account = 'amina' as AccountId;
const tuesday = parseInstant('2026-11-24T10:00:00Z') as Instant;
const look = (change: Partial<Look> = {}): Look => ({
  ...{ account, who: 'Amina Khan', role: 'practitioner', agency: agencyId('hv'), event: 'child-shown', wrote: false },
  ...{ subjects: [personId('leo')], from: '192.0.2.1', at: tuesday },
  ...change,
});
const given: Parameters<typeof unusualAmong>[1] = {
  isInvolved: () => true,
  namesAround: () => ['Leo Marsh', 'Jo Marsh'],
  kindOf: () => 'health-visiting',
  calendar: englandBankHolidays,
};
const because = (looks: readonly Look[], change: Partial<typeof given> = {}): readonly (readonly string[])[] =>
  unusualAmong(looks, { ...given, ...change }).map((one) => one.because);
const many = (count: number, at: Instant): readonly Look[] =>
  Array.from({ length: count }, (_, i) => look({ at, subjects: [personId(`child-${i}`)] }));
const weeks = (n: number): Instant => addHours(tuesday, -n * 7 * 24);

describe('unusual opening', () => {
  it('is none where somebody opens the record of a family they work with, in working hours', () => {
    expect(because([look()])).toEqual([]);
  });
  it('is where their team is not at work with the family', () => {
    expect(because([look()], { isInvolved: () => false })).toEqual([['no involvement']]);
  });
  it('is where they share a surname with somebody around the child, however it is written', () => {
    expect(because([look({ who: 'Nora MÁRSH' })])).toEqual([['same surname']]);
    expect(because([look({ who: 'Marsh' })])).toEqual([]);
  });
  it('is where an address was found to be the same as it was opened', () => {
    expect(because([look({ alike: 'address' })])).toEqual([['same address']]);
  });
  it('is where they open over three times their own mean', () => {
    const usual = [1, 2, 3, 4].flatMap((n) => many(3, weeks(n)));
    expect(because([...many(9, tuesday), ...usual])).toEqual([]);
    expect(because([...many(10, tuesday), ...usual])).toHaveLength(10);
    expect(because(many(10, tuesday))).toEqual([]);
  });
  it.each([
    ['before seven', '2026-11-24T06:59:00Z'],
    ['from eight in the evening', '2026-11-24T20:00:00Z'],
    ['on a Saturday', '2026-11-28T10:00:00Z'],
    ['on a bank holiday', '2026-12-25T10:00:00Z'],
  ])('is %s, but for agencies that work around the clock', (_, at) => {
    const late = [look({ at: parseInstant(at) as Instant })];
    expect(because(late)).toEqual([['out of hours']]);
    expect(because(late, { kindOf: () => 'police' })).toEqual([]);
  });
  it('is never the opening of a page that is about no family', () => {
    expect(because([look({ subjects: [] })], { isInvolved: () => false })).toEqual([]);
  });
});
