import { describe, expect, it } from 'vitest';
import { story } from '../../../test/builders/ledger.ts';
import type { TerseEntry } from '../../../test/builders/terse.ts';
import { pregnanciesNow } from './pregnancy-now.ts';

const told = story({
  agencies: { mid: 'midwifery', gp: 'gp' },
  people: { eve: { called: 'Eve', born: '2024-10-06' }, ann: { called: 'Ann', sex: 'f' } },
})
  .entry({
    by: 'gp',
    when: '2024-03-01',
    kind: 'health',
    about: ['ann', 'eve'],
    facts: { type: 'pregnancy-test' },
    claims: [
      { who: 'ann', is: 'expecting-on', what: '2024-10-06' },
      { who: 'ann', is: 'parent-of', whom: 'eve' },
    ],
  })
  .entry({ by: 'mid', when: '2024-04-14', kind: 'health', about: ['ann', 'eve'], facts: { type: 'pregnancy-booking', weeks: 15 } });
const missed: TerseEntry = {
  id: 'missed',
  by: 'mid',
  when: '2024-06-01',
  kind: 'contact',
  about: ['ann', 'eve'],
  facts: { mode: 'clinic', outcome: 'did-not-attend' },
};
const on = (entry: TerseEntry | undefined, day: string) =>
  pregnanciesNow((entry === undefined ? told : told.entry(entry)).picture('eve', day));

describe('a pregnancy that goes on', () => {
  it('counts the weeks to the birth, and tells of booking and appointments, kept or not', () => {
    const [one] = on(missed, '2024-07-14');
    expect([one?.woman, one?.weeks, one?.toBirth]).toEqual(['ann', 28, 12]);
    expect(one?.bookings.map(({ weeks }) => weeks)).toEqual([15]);
    expect(one?.appointments.map(({ id }) => id)).toEqual(['missed']);
  });
  it('is over with the birth, a loss, or three weeks past the day that was expected', () => {
    expect(on({ by: 'mid', when: '2024-10-01', kind: 'health', about: ['ann', 'eve'], facts: { type: 'birth' } }, '2024-10-05')).toEqual(
      [],
    );
    expect(
      on({ by: 'mid', when: '2024-08-01', kind: 'health', about: ['ann', 'eve'], facts: { type: 'pregnancy-loss' } }, '2024-10-05'),
    ).toEqual([]);
    expect(on(undefined, '2024-10-27')).toHaveLength(1);
    expect(on(undefined, '2024-10-28')).toEqual([]);
  });
});
