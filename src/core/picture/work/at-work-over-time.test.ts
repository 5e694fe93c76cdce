import { describe, expect, it } from 'vitest';
import { type Story, story } from '../../../../test/builders/ledger.ts';
import { agencyId } from '../../../../test/builders/terse.ts';
import { formatDay } from '../../time/day.ts';
import { asAgency } from '../view.ts';
import { atWorkOverTime } from './at-work-over-time.ts';

const family = story({ agencies: { csc: 'social-care', drugs: 'substance-service', hv: 'health-visiting' }, people: ['kim', 'mum'] })
  .entry({
    by: 'csc',
    when: '2024-01-01',
    kind: 'contact',
    about: ['kim', 'mum'],
    claims: [
      { who: 'mum', is: 'parent-of', whom: 'kim' },
      { who: 'mum', is: 'lives-with', whom: 'kim' },
    ],
  })
  .entry({
    by: 'drugs',
    when: '2024-01-10',
    kind: 'service',
    about: ['mum'],
    facts: { service: 'recovery', status: 'started' },
    thread: 's',
  })
  .entry({ by: 'csc', when: '2024-02-01', kind: 'allocation', about: ['kim'], facts: { status: 'allocated', role: 'social worker' } })
  .entry({ by: 'csc', when: '2024-03-01', kind: 'allocation', about: ['kim'], facts: { status: 'reallocated', role: 'social worker' } });

const spells = (of: Story, agency: string, on: string, as?: string) =>
  atWorkOverTime(of.picture('kim', on, ...(as === undefined ? [] : ([asAgency(agencyId(as))] as const))))
    .find((one) => one.agency === agency)
    ?.spells.map(({ from, until }) => [formatDay(from), until === undefined ? 'on' : formatDay(until)]);

describe('who is involved', () => {
  it('lists a service that never came to a meeting, from its start', () => {
    expect(spells(family, 'drugs', '2024-06-01')).toEqual([['2024-01-10', 'on']]);
  });
  it('ends with the service, and stays on the register', () => {
    const closed = family.entry({
      by: 'drugs',
      when: '2024-04-01',
      kind: 'service',
      about: ['mum'],
      facts: { service: 'recovery', status: 'closed' },
      thread: 's',
    });
    expect([spells(closed, 'drugs', '2024-06-01'), spells(closed, 'drugs', '2024-03-01')]).toEqual([
      [['2024-01-10', '2024-04-01']],
      [['2024-01-10', 'on']],
    ]);
  });
  it('is no more to an agency than its own records tell', () => {
    expect(spells(family, 'drugs', '2024-06-01', 'csc')).toBeUndefined();
  });
  it('says who held the work in an agency, each until the next', () => {
    const csc = atWorkOverTime(family.picture('kim', '2024-06-01')).find(({ agency }) => agency === 'csc');
    expect(csc?.workers.map(({ from, until }) => [formatDay(from), until && formatDay(until)])).toEqual([
      ['2024-02-01', '2024-03-01'],
      ['2024-03-01', undefined],
    ]);
  });
});
