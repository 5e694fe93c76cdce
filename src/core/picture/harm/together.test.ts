import { describe, expect, it } from 'vitest';
import { story } from '../../../../test/builders/ledger.ts';
import type { TerseEntry } from '../../../../test/builders/terse.ts';
import { togetherIn } from './together.ts';

const given = story({ agencies: { csc: 'social-care' }, people: ['ada', 'bea', 'col', 'dot'] });
const told = (entry: Partial<TerseEntry>): readonly string[] =>
  given
    .entry({ by: 'csc', when: '2024-03-05', kind: 'note', about: ['ada', 'bea', 'col'], ...entry })
    .ledger()
    .entries.flatMap(togetherIn)
    .map(({ one, other, how, when, at }) => [one, other, how, when.edtf, ...(at === undefined ? [] : [at])].join(' '));

describe('who an entry puts together', () => {
  it('those present, and not those it is only about', () => {
    expect(told({ present: ['bea', 'col'] })).toEqual(['bea col present 2024-03-05']);
    expect(told({})).toEqual([]);
    expect(told({ kind: 'meeting', facts: { status: 'held', family: ['bea', 'col'] } })).toEqual([]);
  });
  it('nobody on a missed visit, or by letter', () => {
    expect(told({ kind: 'contact', present: ['bea', 'col'], facts: { mode: 'home-visit', outcome: 'no-access' } })).toEqual([]);
    expect(told({ kind: 'contact', present: ['bea', 'col'], facts: { mode: 'letter' } })).toEqual([]);
  });
  it('those whom a claim ties, unless it denies it or tells that it is over', () => {
    expect(told({ claims: [{ who: 'col', is: 'carer-of', whom: 'ada' }] })).toEqual(['col ada caring 2024-03-05']);
    expect(told({ claims: [{ who: 'col', is: 'lives-with', whom: 'bea', not: true }] })).toEqual([]);
    expect(told({ claims: [{ who: 'col', is: 'lives-with', whom: 'bea', until: '2024-01-01' }] })).toEqual([]);
    expect(told({ claims: [{ who: 'col', is: 'in-contact-with', whom: 'bea', until: '2024-02-01' }] })).toEqual([
      'col bea in-contact 2024-02-01',
    ]);
  });
  it('whoever caused an incident, with whom it harmed and with the children there', () => {
    const facts = { nature: 'assault', by: ['col'], harmed: ['bea'], children: { ada: 'seen' } };
    expect(told({ kind: 'incident', facts })).toEqual(['col bea harm 2024-03-05', 'col ada present 2024-03-05']);
    const threat = { ...facts, nature: 'threat' };
    expect(told({ kind: 'incident', facts: threat })).toEqual(['col bea harm 2024-03-05']);
    expect(told({ kind: 'incident', facts: { ...threat, calledBy: 'bea' } })).toEqual(['col bea harm 2024-03-05']);
    // Heard by another, who told of it: it may never have reached her.
    expect(told({ kind: 'incident', facts: { ...threat, calledBy: 'dot' } })).toEqual([]);
  });
  it('whoever last heard from somebody, at the time when they did', () => {
    const facts = { nature: 'welfare-concern', by: ['col'], calledBy: 'bea', lastContactAt: '2024-03-04T05:15' };
    expect(told({ kind: 'incident', facts })).toEqual(['col bea last-heard 2024-03-04 315']);
  });
});
