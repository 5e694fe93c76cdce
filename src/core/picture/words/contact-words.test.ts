import { describe, expect, it } from 'vitest';
import {
  hoursIn,
  namesPlace,
  saysContactVisit,
  saysHandover,
  saysHome,
  saysHospital,
  saysOvernight,
  saysRemoteOnly,
} from './contact-words.ts';

describe('words of contact', () => {
  it.each([
    [saysContactVisit, ['supervised-contact', 'contact visit', 'access', 'to see his son'], ['follow-up', 'statutory visit', undefined]],
    [saysOvernight, ['overnight on Fridays', 'may stay the night'], ['evenings', undefined]],
    [saysHospital, ['emergency department', 'neonatal unit', 'A&E', 'labour ward'], ['health centre', undefined]],
    [saysHandover, ['child handover', 'handing over', 'pick-up'], ['contact', undefined]],
    [saysHome, ["mother's home", 'family home', 'the flat'], ['children’s home', 'court house', 'a bridge', undefined]],
    [saysRemoteOnly, ['video only', 'only by letter', 'indirect contact'], ['video and visits', undefined]],
  ] as const)('%o reads what it should, and no more', (says, yes, no) => {
    expect(yes.filter((text) => !says(text))).toEqual([]);
    expect(no.filter((text) => says(text))).toEqual([]);
  });
  it('a place is named where every word of it is there', () => {
    expect(namesPlace('handover in the foyer of Hill Street library', 'Hill Street library')).toBe(true);
    expect(namesPlace('handover at the library', 'Hill Street library')).toBe(false);
    expect(namesPlace('anything', undefined)).toBe(false);
  });
  it('hours are read as the terms write them', () => {
    expect(hoursIn('Saturdays 14:00 to 16:30, Sundays 9.15-10.00')).toEqual([
      { from: 840, to: 990 },
      { from: 555, to: 600 },
    ]);
    expect(hoursIn('after tea')).toEqual([]);
  });
});
