import { describe, expect, it } from 'vitest';
import { story } from '../../../test/builders/ledger.ts';
import { agencyId } from '../../../test/builders/terse.ts';
import { asAgency, whole } from './view.ts';

const given = story({
  agencies: { hv: 'health-visiting', police: 'police' },
  people: ['amy', 'mum', 'dad', 'lodger', 'cousin', 'older'],
}).entry({
  by: 'hv',
  when: '2024-01-01',
  kind: 'note',
  about: ['amy', 'mum'],
  claims: [{ who: 'mum', is: 'parent-of', whom: 'amy', basis: 'documented' }],
});
const circle = (told: typeof given, on: string, vantage = whole): readonly string[] =>
  [...told.picture('amy', on, vantage).circle.members.keys()].sort();

describe("the child's circle", () => {
  it("brings an adult's own entries into the child's picture from the day a claim ties the adult to the child, and not before", () => {
    const told = given
      .entry({ by: 'police', when: '2024-02-01', kind: 'incident', about: ['dad'], facts: { nature: 'arrest', by: ['dad'] } })
      .entry({
        by: 'hv',
        when: '2024-03-01',
        kind: 'note',
        about: ['dad'],
        claims: [{ who: 'dad', is: 'parent-of', whom: 'amy', basis: 'documented' }],
      });
    expect(told.picture('amy', '2024-02-28').entries.map(({ id }) => id)).toEqual(['e1']);
    expect(told.picture('amy', '2024-03-01').entries.map(({ id }) => id)).toEqual(['e1', 'e2', 'e3']);
  });
  it("goes one step on, to an adult's partner, household and other children, and no further", () => {
    const told = given
      .entry({
        by: 'hv',
        when: '2024-02-01',
        kind: 'note',
        about: ['lodger'],
        claims: [{ who: 'lodger', is: 'lives-with', whom: 'mum', basis: 'seen' }],
      })
      .entry({
        by: 'hv',
        when: '2024-02-01',
        kind: 'note',
        about: ['older'],
        claims: [{ who: 'mum', is: 'parent-of', whom: 'older', basis: 'said', saidBy: 'mum' }],
      })
      .entry({
        by: 'hv',
        when: '2024-02-01',
        kind: 'note',
        about: ['cousin'],
        claims: [{ who: 'cousin', is: 'friend-of', whom: 'lodger', basis: 'seen' }],
      });
    expect(circle(told, '2024-02-01')).toEqual(['amy', 'lodger', 'mum', 'older']);
  });
  it('brings nobody on a tie that is assumed, or told by a third party: it is a question whether it holds', () => {
    const told = given
      .entry({
        by: 'hv',
        when: '2024-02-01',
        kind: 'note',
        about: ['lodger'],
        claims: [{ who: 'lodger', is: 'lives-with', whom: 'amy', basis: 'assumed' }],
      })
      .entry({
        by: 'hv',
        when: '2024-02-01',
        kind: 'note',
        about: ['cousin'],
        claims: [{ who: 'cousin', is: 'in-contact-with', whom: 'amy', basis: 'said', saidBy: 'lodger' }],
      });
    expect(circle(told, '2024-02-01')).toEqual(['amy', 'mum']);
    expect(told.picture('amy', '2024-02-01').circle.toldOnly.map(({ who }) => who)).toEqual(['lodger', 'cousin']);
  });
  it("takes a parent's word about the child's other parent", () => {
    const told = given.entry({
      by: 'hv',
      when: '2024-02-01',
      kind: 'note',
      about: ['dad'],
      claims: [{ who: 'dad', is: 'parent-of', whom: 'amy', basis: 'said', saidBy: 'mum' }],
    });
    expect(circle(told, '2024-02-01')).toEqual(['amy', 'dad', 'mum']);
  });
  it('lets a later denial end a tie', () => {
    const told = given
      .entry({
        by: 'hv',
        when: '2024-02-01',
        kind: 'note',
        about: ['lodger'],
        claims: [{ who: 'lodger', is: 'lives-with', whom: 'amy', basis: 'seen' }],
      })
      .entry({
        by: 'hv',
        when: '2024-03-01',
        kind: 'note',
        about: ['lodger'],
        claims: [{ who: 'lodger', is: 'lives-with', whom: 'amy', basis: 'seen', not: true }],
      });
    expect(circle(told, '2024-02-28')).toContain('lodger');
    expect(circle(told, '2024-03-01')).not.toContain('lodger');
  });
  it('is drawn from what this agency knows, and from nothing else', () => {
    const told = given.entry({
      by: 'police',
      when: '2024-02-01',
      kind: 'note',
      about: ['amy'],
      claims: [{ who: 'lodger', is: 'lives-with', whom: 'amy', basis: 'seen' }],
    });
    expect(circle(told, '2024-02-01', asAgency(agencyId('hv')))).toEqual(['amy', 'mum']);
    expect(circle(told, '2024-02-01', asAgency(agencyId('police')))).toEqual(['amy', 'lodger']);
  });
  it('a pregnancy ties the mother to the unborn child that the same entry is about, and to no one else in it', () => {
    const expecting = story({
      agencies: { gp: 'gp' },
      people: { amy: { born: '2024-06-01' }, ben: { born: '2019-01-01' }, mum: {}, dad: {} },
    })
      .entry({
        by: 'gp',
        when: '2024-01-05',
        kind: 'contact',
        about: ['mum', 'dad', 'amy', 'ben'],
        claims: [{ who: 'mum', is: 'pregnant', basis: 'said', saidBy: 'mum' }],
      })
      .entry({ by: 'gp', when: '2024-01-20', kind: 'contact', about: ['mum'] });
    const parents = (child: string) =>
      expecting
        .picture(child, '2024-02-01')
        .known.ties.filter((tie) => tie.whom === child)
        .map((tie) => tie.who);
    expect(parents('amy')).toEqual(['mum']);
    expect(parents('ben')).toEqual([]);
    expect(expecting.picture('amy', '2024-02-01').entries).toHaveLength(2);
  });
});
