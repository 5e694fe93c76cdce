import { describe, expect, it } from 'vitest';
import { family } from '../../../test/builders/family.ts';
import type { TerseEntry } from '../../../test/builders/terse.ts';
import { turnsOfAll } from './engagement.ts';

const appointment = (
  by: string,
  when: string,
  about: readonly string[],
  facts: TerseEntry['facts'],
  present: readonly string[] = [],
): TerseEntry => ({
  by,
  when,
  kind: 'contact',
  about,
  present,
  facts: { mode: 'appointment', ...facts },
});
const turns = (told: typeof family, on = '2024-12-01') =>
  turnsOfAll(told.picture('ada', on)).map(({ person, agency, turnout, month }) => `${month} ${person} ${agency} ${turnout}`);

describe('who kept to what', () => {
  it('is told by person, service and month, in the order in which it happened', () => {
    const told = family
      .entry(appointment('drugs', '2024-06-10', ['col'], { outcome: 'did-not-attend' }))
      .entry(appointment('drugs', '2024-05-10', ['col'], { outcome: 'seen' }, ['col']))
      .entry(appointment('hv', '2024-06-20', ['ada', 'bea'], { outcome: 'was-not-brought' }))
      .entry(appointment('hosp', '2024-07-01', ['ada'], { outcome: 'cancelled-by-service' }));
    expect(turns(told)).toEqual([
      '2024-05 col drugs kept',
      '2024-06 col drugs missed',
      '2024-06 ada hv missed',
      '2024-06 bea hv missed',
      '2024-07 ada hosp by-service',
    ]);
  });
  it('takes what a service says of itself, by whoever gives it', () => {
    const service = (status: string): TerseEntry => ({
      by: 'csc',
      when: '2024-06-01',
      kind: 'service',
      about: ['col'],
      facts: { service: 'drug recovery', provider: ['drugs'], status },
    });
    expect(
      ['started', 'engaging', 'disengaged', 'declined', 'closed', 'offered'].map((status) => turns(family.entry(service(status)))[0]),
    ).toEqual([
      '2024-06 col drugs began',
      '2024-06 col drugs kept',
      '2024-06 col drugs missed',
      '2024-06 col drugs declined',
      '2024-06 col drugs ended',
      undefined,
    ]);
  });
  it('takes a test that was had for kept, whatever it showed', () => {
    const test = (result: string): TerseEntry => ({
      by: 'drugs',
      when: '2024-06-01',
      kind: 'test',
      about: ['col'],
      facts: { of: 'drugs', result },
    });
    expect(['positive', 'missed', 'refused'].map((result) => turns(family.entry(test(result)))[0])).toEqual([
      '2024-06 col drugs kept',
      '2024-06 col drugs missed',
      '2024-06 col drugs declined',
    ]);
  });
  it("counts an adult's own appointment for the adult alone, and no call of the police", () => {
    expect(turns(family.entry(appointment('mind', '2024-06-01', ['bea', 'ada'], { outcome: 'cancelled-by-family' })))).toEqual([
      '2024-06 bea mind cancelled',
    ]);
    expect(turns(family.entry(appointment('police', '2024-06-01', ['bea'], { outcome: 'seen' }, ['bea'])))).toEqual([]);
  });
  it('leaves out what is known to no month, what was only heard, and what has not happened', () => {
    expect(turns(family.entry(appointment('hv', '2024', ['bea'], { outcome: 'did-not-attend' })))).toEqual([]);
    expect(turns(family.entry(appointment('hv', '2024-06-01', ['bea'], { outcome: 'did-not-attend', heardFrom: 'bea' })))).toEqual([]);
    expect(turns(family.entry(appointment('hv', '2024-06-01', ['bea'], { outcome: 'did-not-attend' })), '2024-05-01')).toEqual([]);
  });
});
