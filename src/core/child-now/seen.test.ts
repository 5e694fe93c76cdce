import { describe, expect, it } from 'vitest';
import { family } from '../../../test/builders/family.ts';
import type { TerseEntry } from '../../../test/builders/terse.ts';
import { seenAtNight, seenByAgency, visitsSince } from './seen.ts';

const visit = (by: string, when: string, facts: TerseEntry['facts'] = {}, more: Partial<TerseEntry> = {}): TerseEntry => ({
  by,
  when,
  kind: 'contact',
  about: ['ada', 'bea'],
  present: ['ada', 'bea'],
  facts: { mode: 'home-visit', outcome: 'seen', ...facts },
  ...more,
});
const rows = (told: typeof family, on = '2024-12-01') =>
  seenByAgency(told.picture('ada', on)).map(({ agency, seen, awake, alone }) => [
    agency,
    seen.when.edtf,
    awake?.when.edtf,
    alone?.when.edtf,
  ]);

describe('when a child was seen', () => {
  it('is told agency by agency, the last to see the child first', () => {
    expect(rows(family.entry(visit('hv', '2024-05-01')).entry(visit('csc', '2024-06-01')))).toEqual([
      ['csc', '2024-06-01', undefined, undefined],
      ['hv', '2024-05-01', undefined, undefined],
      ['mid', '2024-03-01', undefined, undefined],
    ]);
  });
  it('is awake or alone only where the recorder says so', () => {
    const told = family.entry(visit('hv', '2024-05-01', { awake: ['ada'] })).entry(visit('hv', '2024-06-01', { seenAlone: ['ada'] }));
    expect(rows(told)[0]).toEqual(['hv', '2024-06-01', '2024-05-01', '2024-06-01']);
  });
  it('takes a session at nursery or school for seen and awake', () => {
    const register: TerseEntry = {
      by: 'school',
      when: '2024-06-03',
      kind: 'attendance',
      about: ['ada'],
      facts: { attended: 3, possible: 5 },
    };
    expect(rows(family.entry(register))[0]).toEqual(['school', '2024-06-03', '2024-06-03', undefined]);
  });
  it('leaves out a meeting at which the child only was', () => {
    const meeting: TerseEntry = {
      by: 'csc',
      when: '2024-06-03',
      kind: 'meeting',
      about: ['ada'],
      present: ['ada'],
      facts: { status: 'held' },
    };
    expect(rows(family.entry(meeting)).map(([agency]) => agency)).toEqual(['mid']);
  });
  it('tells the visits since in which the child was not seen awake', () => {
    const told = family
      .entry(visit('hv', '2024-05-01'))
      .entry(visit('csc', '2024-06-01', { outcome: 'no-access' }, { present: [] }))
      .entry(visit('csc', '2024-04-01', { outcome: 'no-access' }, { present: [] }));
    expect(visitsSince(told.picture('ada', '2024-07-01')).map(({ when }) => when.edtf)).toEqual(['2024-06-01']);
  });
  it('tells whether anybody came in the evening or at night', () => {
    const told = family.entry(visit('police', '2024-05-01', {}, { at: '22:30' })).entry(visit('hv', '2024-05-02', {}, { at: '10:00' }));
    expect(seenAtNight(told.picture('ada', '2024-07-01')).map(({ by }) => by)).toEqual(['police']);
  });
  it('knows nothing of a day that has not come', () => {
    expect(rows(family.entry(visit('hv', '2024-05-01')), '2024-04-01').map(([agency]) => agency)).toEqual(['mid']);
  });
});
