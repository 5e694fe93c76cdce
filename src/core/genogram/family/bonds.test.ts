import { describe, expect, it } from 'vitest';
import { type Story, story } from '../../../../test/builders/ledger.ts';
import { agencyId, type TerseEntry } from '../../../../test/builders/terse.ts';
import { asAgency, type Vantage, whole } from '../../picture/view.ts';
import type { Bond } from './family-graph.ts';
import { familyOf } from './family-of.ts';

const parents: TerseEntry = {
  by: 'hv',
  when: '2024-01-01',
  kind: 'note',
  about: ['amy', 'mum', 'dad'],
  shared: ['police', 'csc'],
  claims: [
    { who: 'mum', is: 'parent-of', whom: 'amy' },
    { who: 'dad', is: 'parent-of', whom: 'amy' },
    { who: 'mum', is: 'partner-of', whom: 'dad' },
  ],
};
const given = story({
  agencies: { hv: 'health-visiting', police: 'police', csc: 'social-care' },
  people: { amy: { called: 'Amy', born: '2022-04-02', sex: 'f' }, mum: { called: 'Mum', sex: 'f' }, dad: { called: 'Dad', sex: 'm' } },
}).entry(parents);
const note = (when: string, claims: NonNullable<TerseEntry['claims']>, by = 'hv'): TerseEntry => ({
  by,
  when,
  kind: 'note',
  about: ['amy', 'mum'],
  claims,
});
const incident = (facts: NonNullable<TerseEntry['facts']>): TerseEntry => ({
  by: 'police',
  when: '2024-02-01',
  kind: 'incident',
  about: ['mum', 'dad'],
  facts: { nature: 'domestic-abuse', ...facts },
});
const bonds = (told: Story, vantage: Vantage = whole): readonly Bond[] => familyOf(told.picture('amy', '2024-06-01', vantage)).bonds;
const kinds = (told: Story) => bonds(told).map(({ kind, from, to, said }) => [kind, from, to, said.standing]);

describe('ties beyond kin', () => {
  it('are none where no record says so', () => {
    expect(bonds(given)).toEqual([]);
  });
  it('lead from whoever an incident names as having done it to whoever it names as harmed, as reported', () => {
    expect(kinds(given.entry(incident({ by: ['dad'], harmed: ['mum'] })))).toEqual([['harm', 'dad', 'mum', 'unconfirmed']]);
    expect(kinds(given.entry(incident({ by: ['dad'] })))).toEqual([]);
  });
  it('stand where harm was admitted, found or seen, and are not drawn where it was held to be unfounded', () => {
    expect(kinds(given.entry(incident({ by: ['dad'], harmed: ['mum'], finding: 'admitted' })))).toEqual([['harm', 'dad', 'mum', 'stands']]);
    expect(kinds(given.entry(note('2024-02-01', [{ who: 'amy', is: 'harmed-by', whom: 'dad', basis: 'seen' }])))).toEqual([
      ['harm', 'dad', 'amy', 'stands'],
    ]);
    expect(kinds(given.entry(incident({ by: ['dad'], harmed: ['mum'], finding: 'unfounded' })))).toEqual([]);
  });
  it('lead to a child only where a claim says that the child was harmed', () => {
    expect(kinds(given.entry({ ...incident({ by: ['dad'], harmed: ['amy'] }), about: ['amy', 'dad'] }))).toEqual([]);
    expect(kinds(given.entry(note('2024-02-01', [{ who: 'amy', is: 'harmed-by', whom: 'dad', basis: 'said', saidBy: 'mum' }])))).toEqual([
      ['harm', 'dad', 'amy', 'unconfirmed'],
    ]);
  });
  it('are in doubt where a record denies them', () => {
    const told = given
      .entry(note('2024-02-01', [{ who: 'mum', is: 'harmed-by', whom: 'dad', saidBy: 'mum' }]))
      .entry(note('2024-02-02', [{ who: 'mum', is: 'harmed-by', whom: 'dad', saidBy: 'dad', not: true }], 'csc'));
    expect(kinds(told)).toEqual([['harm', 'dad', 'mum', 'disputed']]);
  });
  it('are close, distant or hostile as a claim words it', () => {
    const told = given.entry(
      note('2024-02-01', [
        { who: 'mum', is: 'close-to', whom: 'amy', basis: 'seen' },
        { who: 'dad', is: 'distant-from', whom: 'amy', basis: 'seen' },
        { who: 'mum', is: 'hostile-to', whom: 'dad', basis: 'assumed' },
      ]),
    );
    expect(kinds(told)).toEqual([
      ['close', 'mum', 'amy', 'stands'],
      ['distant', 'dad', 'amy', 'stands'],
      ['hostile', 'mum', 'dad', 'unconfirmed'],
    ]);
  });
  it('show contact as restricted while terms are in force, and no longer', () => {
    const set: TerseEntry = {
      by: 'police',
      when: '2024-02-01',
      kind: 'restriction',
      about: ['amy', 'dad'],
      thread: 'bail',
      facts: { type: 'bail', status: 'set', restrains: ['dad'], protects: ['amy'], contact: 'supervised' },
    };
    expect(kinds(given.entry(set))).toEqual([['restricted', 'dad', 'amy', 'stands']]);
    expect(kinds(given.entry(set).entry({ ...set, when: '2024-03-01', facts: { ...set.facts, status: 'lifted' } }))).toEqual([]);
  });
  it('are only those that an agency may read of', () => {
    const told = given.entry(incident({ by: ['dad'], harmed: ['mum'] }));
    expect(bonds(told, asAgency(agencyId('hv')))).toEqual([]);
    expect(bonds(told, asAgency(agencyId('police')))).toHaveLength(1);
  });
  it('leave out what is sealed', () => {
    const told = given.entry(
      note('2024-02-01', [
        { who: 'mum', is: 'hostile-to', whom: 'dad', basis: 'seen' },
        { who: 'mum', is: 'harmed-by', whom: 'dad' },
      ]),
    );
    const picture = told.picture('amy', '2024-06-01');
    const ties = picture.known.ties.map((tie) => ({ ...tie, claim: { ...tie.claim, sealed: true } }));
    expect(familyOf({ ...picture, known: { ...picture.known, ties } }).bonds).toEqual([]);
  });
});

describe('a mark for drink, drugs or recovery', () => {
  it('is not made for drinking as many do', () => {
    expect(use(given.entry(note('2024-02-01', [of('drinks', { what: 'small amounts', basis: 'said', saidBy: 'mum' })])))).toBeUndefined();
    expect(use(given.entry(note('2024-02-01', [of('drinks', { what: 'Socially, at weekends' })])))).toBeUndefined();
  });
  const use = (told: Story) => familyOf(told.picture('amy', '2024-06-01')).people.find(({ person }) => person === 'dad')?.use;
  const of = (is: string, more: object = {}) => ({ who: 'dad', is, basis: 'documented' as const, ...more });
  it('is there where a claim says so of that person, in doubt where it is told by a third party', () => {
    expect(use(given)).toBeUndefined();
    expect(use(given.entry(note('2024-02-01', [of('uses-drugs')])))).toMatchObject({ kind: 'uses', isDoubtful: false });
    expect(use(given.entry(note('2024-02-01', [of('drinks', { basis: 'said', saidBy: 'mum' })])))).toMatchObject({
      kind: 'uses',
      isDoubtful: true,
    });
  });
  it('says recovery where the last word is that they have stopped, or are in treatment for it, and for no other treatment', () => {
    const told = given.entry(note('2023-01-01', [of('drinks')]));
    expect(use(told.entry(note('2024-02-01', [of('abstains', { basis: 'said', saidBy: 'dad' })])))).toMatchObject({
      kind: 'recovery',
      isDoubtful: false,
    });
    expect(use(told.entry(note('2024-02-01', [of('in-treatment', { what: 'drug recovery programme' })])))).toMatchObject({
      kind: 'recovery',
    });
    expect(use(given.entry(note('2024-02-01', [of('in-treatment', { what: 'for depression' })])))).toBeUndefined();
  });
  it('is in doubt where records of one time differ, and gone where a later one denies it', () => {
    const told = given.entry(note('2023-01-01', [of('drinks')]));
    expect(use(told.entry(note('2023-02-01', [of('abstains')], 'csc')))).toMatchObject({ kind: 'recovery', isDoubtful: true });
    expect(use(told.entry(note('2024-02-01', [of('drinks', { not: true })])))).toBeUndefined();
  });
});
