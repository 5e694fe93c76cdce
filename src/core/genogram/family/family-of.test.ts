import { describe, expect, it } from 'vitest';
import { type Story, story } from '../../../../test/builders/ledger.ts';
import { agencyId, personId, type TerseEntry } from '../../../../test/builders/terse.ts';
import { asAgency, type Vantage, whole } from '../../picture/view.ts';
import { drawGenogram } from '../genogram.ts';
import { familyOf } from './family-of.ts';

const given = story({
  agencies: { hv: 'health-visiting', police: 'police', csc: 'social-care' },
  people: {
    amy: { called: 'Amy', born: '2022-04-02', sex: 'f' },
    ben: { called: 'Ben', born: '2019-01-01', sex: 'm' },
    baby: { called: 'Baby', born: '2024-09-01' },
    mum: { called: 'Mum', sex: 'f' },
    dad: { called: 'Dad', sex: 'm' },
    other: { called: 'Other', sex: 'm' },
    gran: { called: 'Gran', sex: 'f' },
    lodger: { called: 'Lodger', sex: 'm' },
    friend: { called: 'Friend' },
  },
});
const note = (by: string, when: string, claims: NonNullable<TerseEntry['claims']>, more: Partial<TerseEntry> = {}): TerseEntry => ({
  by,
  when,
  kind: 'note',
  about: ['amy', 'mum'],
  claims,
  ...more,
});
const parents = note('hv', '2024-01-01', [
  { who: 'mum', is: 'parent-of', whom: 'amy' },
  { who: 'dad', is: 'parent-of', whom: 'amy' },
]);
const family = (told: Story, on = '2024-06-01', vantage: Vantage = whole) => familyOf(told.picture('amy', on, vantage));
const couple = (told: Story, on?: string) => family(told, on).couples.find(({ people }) => people.includes(personId('mum')));

describe('a family', () => {
  it('joins parents of one child whom no record calls a couple by a line that says no more than that', () => {
    expect(couple(given.entry(parents))?.state).toBe('parents');
  });
  it('has a couple, and the same two as a former couple once a later record says that they have parted', () => {
    const told = given
      .entry(parents)
      .entry(note('hv', '2024-01-02', [{ who: 'mum', is: 'partner-of', whom: 'dad' }]))
      .entry(note('hv', '2024-03-01', [{ who: 'mum', is: 'separated-from', whom: 'dad', saidBy: 'mum' }]));
    expect(couple(told, '2024-02-01')).toMatchObject({ state: 'together', said: { standing: 'stands' } });
    expect(couple(told)?.state).toBe('separated');
  });
  it('holds in doubt whether two are a couple where two agencies say different things of one time', () => {
    const told = given
      .entry(parents)
      .entry(note('hv', '2024-02-02', [{ who: 'mum', is: 'partner-of', whom: 'dad' }]))
      .entry(note('police', '2024-03-01', [{ who: 'mum', is: 'separated-from', whom: 'dad', saidBy: 'mum' }]));
    expect(couple(told)?.said.standing).toBe('disputed');
  });
  it('marks a parent who is only assumed as not confirmed, and one whom a record denies as disputed', () => {
    const told = given
      .entry(note('hv', '2024-01-01', [{ who: 'mum', is: 'parent-of', whom: 'amy' }]))
      .entry(note('hv', '2024-01-02', [{ who: 'dad', is: 'parent-of', whom: 'amy', basis: 'assumed' }]));
    const dad = (of: Story) => family(of).parents.find(({ parent }) => parent === 'dad')?.said.standing;
    expect(dad(told)).toBe('unconfirmed');
    expect(dad(told.entry(note('csc', '2024-01-03', [{ who: 'dad', is: 'parent-of', whom: 'amy', not: true, saidBy: 'mum' }])))).toBe(
      'disputed',
    );
  });
  it('draws an adult apart whom one agency alone has on record, and no child', () => {
    const told = given
      .entry({ ...parents, shared: ['csc'] })
      .entry(note('police', '2024-02-01', [{ who: 'other', is: 'partner-of', whom: 'mum' }]));
    const only = family(told).people.filter(({ onlyWith }) => onlyWith !== undefined);
    expect(only.map(({ called, onlyWith }) => [called, onlyWith])).toEqual([['Other', 'police']]);
  });
  it('puts a child who is said to live with each of two parents in two homes, and a home that has ended in none', () => {
    const told = given.entry(parents).entry(
      note('hv', '2024-02-01', [
        { who: 'amy', is: 'lives-with', whom: 'mum' },
        { who: 'amy', is: 'lives-with', whom: 'dad' },
        { who: 'lodger', is: 'lives-with', whom: 'mum', basis: 'seen' },
      ]),
    );
    const homes = (of: Story) =>
      family(of)
        .homes.map(({ people }) => [...people].sort())
        .sort();
    expect(homes(told)).toEqual([
      ['amy', 'dad'],
      ['amy', 'lodger', 'mum'],
    ]);
    expect(
      homes(told.entry(note('hv', '2024-03-01', [{ who: 'lodger', is: 'lives-with', whom: 'mum', basis: 'seen', not: true }]))),
    ).toEqual([
      ['amy', 'dad'],
      ['amy', 'mum'],
    ]);
  });
  it('knows a child as unborn until the birth is known, and somebody who has died with the age at which', () => {
    const told = given
      .entry(parents)
      .entry(note('hv', '2024-02-01', [{ who: 'mum', is: 'pregnant' }], { about: ['mum', 'baby'] }))
      .entry(note('hv', '2024-01-10', [{ who: 'ben', is: 'sibling-of', whom: 'amy' }], { about: ['ben'], present: ['ben'] }))
      .entry(note('hv', '2024-02-02', [{ who: 'ben', is: 'died' }], { about: ['ben'] }));
    const life = (person: string) => family(told).people.find((one) => one.person === person)?.life;
    expect(life('baby')).toEqual({ kind: 'unborn' });
    expect(life('ben')).toEqual({ kind: 'died', age: '5' });
    expect(life('amy')).toEqual({ kind: 'living', age: '2' });
    expect(life('mum')).toEqual({ kind: 'living', age: undefined });
  });
  it('goes no further through a tie that is not confirmed', () => {
    const told = given
      .entry(parents)
      .entry(note('hv', '2024-02-01', [{ who: 'other', is: 'partner-of', whom: 'mum', basis: 'assumed' }]))
      .entry(note('hv', '2024-02-01', [{ who: 'gran', is: 'parent-of', whom: 'other' }]));
    expect(family(told).people.map(({ called }) => called)).not.toContain('Gran');
    expect(family(told).people.map(({ called }) => called)).toContain('Other');
  });
  it('is what this agency knows, and nothing else', () => {
    const told = given.entry(parents).entry(note('police', '2024-02-01', [{ who: 'friend', is: 'friend-of', whom: 'mum' }]));
    expect(family(told, '2024-06-01', asAgency(agencyId('hv'))).people.map(({ called }) => called)).not.toContain('Friend');
    expect(family(told).people.map(({ called }) => called)).toContain('Friend');
  });
  it('leaves out what is sealed', () => {
    const told = given.entry(parents);
    const picture = told.picture('amy', '2024-06-01');
    const ties = picture.known.ties.map((tie) => (tie.who === 'dad' ? { ...tie, claim: { ...tie.claim, sealed: true } } : tie));
    expect(familyOf({ ...picture, known: { ...picture.known, ties } }).parents.map(({ parent }) => parent)).toEqual(['mum']);
  });
});

describe('ties of kin', () => {
  const manner = (told: Story, parent: string) => family(told).parents.find((tie) => tie.parent === parent)?.manner;
  it('are by birth, adopted, fostered or step, as a record words it', () => {
    const told = given.entry(
      note('csc', '2024-01-01', [
        { who: 'mum', is: 'parent-of', whom: 'amy' },
        { who: 'gran', is: 'parent-of', whom: 'amy', what: 'adoptive' },
        { who: 'friend', is: 'carer-of', whom: 'amy', what: 'foster carer' },
        { who: 'dad', is: 'parent-of', whom: 'amy', what: 'stepfather' },
        { who: 'other', is: 'carer-of', whom: 'amy' },
      ]),
    );
    expect(['mum', 'gran', 'friend', 'dad', 'other'].map((parent) => manner(told, parent))).toEqual([
      'birth',
      'adopted',
      'fostered',
      'step',
      undefined,
    ]);
  });
  it('across generations are drawn by lines that leave the rows, and the rows stay as birth has them', () => {
    const told = given
      .entry(parents)
      .entry(note('csc', '2024-01-02', [{ who: 'gran', is: 'parent-of', whom: 'dad' }]))
      .entry(note('csc', '2024-01-03', [{ who: 'gran', is: 'partner-of', whom: 'amy' }]));
    const { arcs, people } = drawGenogram(family(told), ({ called }) => [called], 400);
    expect(arcs.flatMap((arc) => (arc.kind === 'couple' ? [[...arc.couple.people].sort()] : []))).toEqual([['amy', 'gran']]);
    const height = (name: string) => people.find(({ member }) => member.called === name)?.at.y ?? 0;
    expect(height('Gran')).toBeLessThan(height('Dad'));
    expect(height('Dad')).toBeLessThan(height('Amy'));
  });
  it('hold brothers and sisters together of whom no parent in common is on record, and draw no second line where one is', () => {
    const told = given.entry(parents).entry(
      note('csc', '2024-01-02', [
        { who: 'ben', is: 'sibling-of', whom: 'amy' },
        { who: 'baby', is: 'sibling-of', whom: 'amy' },
        { who: 'mum', is: 'parent-of', whom: 'ben' },
      ]),
    );
    expect(family(told).siblings.map(({ people }) => people)).toEqual([['baby', 'amy']]);
  });
});

describe('the drawing of a family', () => {
  const entries: readonly TerseEntry[] = [
    parents,
    note('police', '2024-02-01', [{ who: 'other', is: 'partner-of', whom: 'mum' }]),
    note('csc', '2024-02-03', [{ who: 'gran', is: 'parent-of', whom: 'mum' }]),
    note('hv', '2024-02-04', [{ who: 'friend', is: 'friend-of', whom: 'mum' }]),
    note('hv', '2024-02-05', [
      { who: 'ben', is: 'sibling-of', whom: 'amy' },
      { who: 'mum', is: 'parent-of', whom: 'ben' },
      { who: 'other', is: 'parent-of', whom: 'ben' },
    ]),
  ];
  const placed = (told: Story) => {
    const drawing = drawGenogram(family(told), ({ called }) => [called], 400);
    return Object.fromEntries(drawing.people.map(({ member, at, place }) => [member.called, { ...at, place }]));
  };
  it('does not change where entries come in another order or under other names', () => {
    const one = placed(given.and(entries));
    expect(placed(given.and(entries.toReversed()))).toEqual(one);
    expect(placed(given.and(entries.map((entry, i) => ({ ...entry, id: `x${9 - i}` }))))).toEqual(one);
  });
  it('puts a generation on a row, the elder half-brother before his sister, and whoever is no family at the edge', () => {
    const at = placed(given.and(entries));
    expect(at.Gran?.y).toBeLessThan(at.Mum?.y ?? 0);
    expect([at.Dad?.y, at.Other?.y]).toEqual([at.Mum?.y, at.Mum?.y]);
    expect(at.Ben?.y).toBe(at.Amy?.y);
    expect(at.Friend?.place).toBe('edge');
  });
});
