import { describe, expect, it } from 'vitest';
import { day, type Story, story } from '../../../../test/builders/ledger.ts';
import { agencyId, personId } from '../../../../test/builders/terse.ts';
import { asAgency } from '../view.ts';
import { believedHome } from './believed.ts';
import { addressesOf, homesOf, standsAt } from './stays.ts';
import { toldOfMove } from './told-of-move.ts';

const family = story({ agencies: { hv: 'health-visiting', csc: 'social-care', gp: 'gp' }, people: ['kim', 'mum', 'man'] })
  .entry({
    id: 'first',
    by: 'hv',
    when: '2024-01-01',
    kind: 'contact',
    about: ['kim', 'mum'],
    claims: [
      { who: 'mum', is: 'parent-of', whom: 'kim', basis: 'seen' },
      { who: 'mum', is: 'lives-with', whom: 'kim', basis: 'seen' },
      { who: 'kim', is: 'lives-at', what: '1 High Street', basis: 'seen' },
    ],
    shared: ['csc'],
  })
  .entry({
    id: 'plan',
    by: 'csc',
    when: '2024-01-10',
    kind: 'plan',
    about: ['kim'],
    facts: { type: 'child-in-need', status: 'opened', lead: 'csc' },
    shared: ['hv'],
  })
  .entry({
    id: 'moved',
    by: 'hv',
    when: '2024-03-01',
    kind: 'contact',
    about: ['kim'],
    claims: [{ who: 'kim', is: 'lives-at', what: '2 Low Road', basis: 'seen' }],
  });
const kim = personId('kim');
const known = (of: Story, on: string) => of.picture('kim', on).known;
const periods = (of: Story, on: string) =>
  addressesOf(known(of, on), kim).map(({ address, from, until }) => [address, from.edtf, until?.edtf]);

describe('an address history', () => {
  it('has each address from its beginning to the next', () => {
    expect(periods(family, '2024-04-01')).toEqual([
      ['1 High Street', '2024-01-01', '2024-03-01'],
      ['2 Low Road', '2024-03-01', undefined],
    ]);
  });
  it('takes one address however it is spaced and cased, and a return to it as another stay', () => {
    const back = family.entry({
      by: 'csc',
      when: '2024-05-01',
      kind: 'note',
      about: ['kim'],
      claims: [{ who: 'kim', is: 'lives-at', what: '1  high street.', basis: 'seen' }],
    });
    expect(periods(back, '2024-06-01').map(([address]) => address)).toEqual(['1 High Street', '2 Low Road', '1  high street.']);
  });
  it('is on a day what was known by then', () => {
    expect(periods(family, '2024-02-01')).toEqual([['1 High Street', '2024-01-01', undefined]]);
  });
  it('has no address that is sealed', () => {
    const sealed = family.entry({
      by: 'hv',
      when: '2024-05-01',
      kind: 'note',
      about: ['kim'],
      claims: [{ who: 'kim', is: 'lives-at', what: 'Hidden', sealed: true }],
    });
    expect(periods(sealed, '2024-06-01')).toHaveLength(2);
  });
});

describe('a move', () => {
  const move = (of: Story, on: string) => {
    const p = of.picture('kim', on);
    const last = addressesOf(p.known, kim).at(-1);
    return toldOfMove(p, last!);
  };
  it('names those at work who are not on record as told', () => {
    expect(move(family, '2024-04-01')).toEqual({ told: [{ agency: 'hv', since: day('2024-03-01') }], notTold: ['csc'] });
  });
  it('names nobody once they were told, or have written it down themselves', () => {
    const told = family.entry({
      by: 'csc',
      when: '2024-03-20',
      kind: 'note',
      about: ['kim'],
      claims: [{ who: 'kim', is: 'lives-at', what: '2 Low Road', basis: 'said' }],
    });
    expect(move(told, '2024-04-01').notTold).toEqual([]);
    expect(move(told, '2024-03-10').notTold).toEqual(['csc']);
  });
});

describe('a home', () => {
  it('is what each agency has on record by the day', () => {
    const told = family.entry({
      by: 'csc',
      when: '2024-03-05',
      kind: 'contact',
      about: ['kim'],
      claims: [{ who: 'man', is: 'lives-with', whom: 'kim', basis: 'seen' }],
    });
    const as = (agency: string, on = '2024-04-01') => believedHome(told.picture('kim', on, asAgency(agencyId(agency))));
    expect(as('hv')).toEqual({ people: ['mum'], address: { of: 'kim', at: '2 Low Road' } });
    expect(as('csc')).toEqual({ people: ['mum', 'man'], address: { of: 'kim', at: '1 High Street' } });
    expect(as('csc', '2024-02-01').people).toEqual(['mum']);
  });
  it('keeps every word on who slept or stayed there, with whether it holds on a day', () => {
    const slept = family.entry({
      by: 'hv',
      when: '2024-03-02',
      kind: 'note',
      about: ['man'],
      claims: [{ who: 'man', is: 'stays-at', what: '2 Low Road', basis: 'said', from: '2024-02', until: '2024-03-02' }],
    });
    const stay = homesOf(known(slept, '2024-04-01'), new Set([kim, personId('man')]))
      .flatMap(({ stays }) => stays)
      .find(({ who }) => who === 'man');
    expect([stay?.who, standsAt(stay!, day('2024-02-20')), standsAt(stay!, day('2024-03-20'))]).toEqual(['man', true, false]);
  });
});
