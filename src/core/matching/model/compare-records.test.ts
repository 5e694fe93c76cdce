import { describe, expect, it } from 'vitest';
import { compareRecords } from './compare-records.ts';
import { defaultWeights } from './default-weights.ts';
import { findAlike, indexRecords } from './find-alike.ts';
import type { PersonRecord } from './person-record.ts';
import { proposePairs } from './propose-pairs.ts';
import { trainWeights } from './train-weights.ts';

interface Given {
  readonly first: string;
  readonly last: string;
  readonly born: string;
  readonly address: string;
  readonly nhs: string;
}
const jon: Given = { first: 'Jon', last: 'Tranter', born: '2015-02-01', address: '12 Mill Lane, HD1 2AB', nhs: '9434765919' };
const record = (id: string, changed: Partial<Given> = {}): PersonRecord => {
  const { first, last, born, address, nhs } = { ...jon, ...changed };
  return {
    id,
    details: [
      { kind: 'full-name', values: [`${first} ${last}`] },
      { kind: 'date', values: [born] },
      { kind: 'address', values: [address] },
      { kind: 'identifier', label: 'NHS number', values: [nhs] },
    ],
  };
};
const compared = (changed: Partial<Given>, from: Partial<Given> = {}) =>
  compareRecords(record('1', from), record('2', changed), defaultWeights);

describe('two records', () => {
  it('are a match where all is the same, and say so', () => {
    expect(compared({})).toMatchObject({ grade: 'match', reasons: ['same first name, surname, date of birth, address and NHS number'] });
  });

  it('say in plain words what is near and what differs', () => {
    const { grade, reasons } = compared({ first: 'John', address: '4 Oak Drive, BD4 9ZZ', nhs: '' });
    expect(grade).toBe('match');
    expect(reasons).toEqual(['same surname and date of birth', 'first name Jon / John: two forms of one name', 'address differs']);
  });

  it('are of one household where brothers share what a household shares', () => {
    expect(compared({ first: 'Kyle', born: '2017-08-19', nhs: '4010232137' })).toMatchObject({
      grade: 'no match',
      otherwise: 'one household',
    });
  });

  it('are not a match where twins differ in their first names', () => {
    for (const nhs of ['', '4010232137'])
      expect(['low confidence', 'no match']).toContain(compared({ first: 'Hussain', nhs }, { first: 'Hassan', nhs: '9434765919' }).grade);
  });

  it('are strangers where nothing is the same', () => {
    expect(
      compared({ first: 'Priya', last: 'Sharma', born: '1984-05-06', address: '9 Elm Grove, LU1 1AA', nhs: '4010232137' }),
    ).toMatchObject({
      grade: 'no match',
      otherwise: 'strangers',
    });
  });

  it('compare the same whichever is given first', () => {
    for (const changed of [{ first: 'Jonathan' }, { born: '2015-01-02' }, { last: 'Smith', nhs: '' }, { nhs: '9434765991' }] as const) {
      const [one, other] = [record('1'), record('2', changed)];
      const [there, back] = [compareRecords(one, other, defaultWeights), compareRecords(other, one, defaultWeights)];
      expect(back.grade).toBe(there.grade);
      expect(back.reasons).toHaveLength(there.reasons.length);
    }
  });

  it('take any of several names and addresses that are on record', () => {
    const married: PersonRecord = {
      id: '2',
      details: [
        { kind: 'full-name', values: ['Gemma Whitlock', 'Gemma Yardley'] },
        { kind: 'date', values: ['1989-05-03'] },
        { kind: 'address', values: ['1 The Crescent', '77 Beech Close, LS4 2QQ'] },
      ],
    };
    const before = record('1', { first: 'Gemma', last: 'Yardley', born: '1989-05-03', address: '77 Beech Close, LS4 2QQ', nhs: '' });
    expect(compareRecords(before, married, defaultWeights)).toMatchObject({ grade: 'match' });
  });

  it('take a number that stands for none, and a date that stands for none, as nothing', () => {
    const { reasons } = compared({ nhs: '0000000000', born: '1900-01-01' }, { nhs: '0000000000', born: '1900-01-01' });
    expect(reasons).toEqual(['same first name, surname and address']);
  });

  it('take names that people found to stand for one another as forms of one', () => {
    const weights = { ...defaultWeights, aliases: [['zuzu', 'jon']] as const };
    const { reasons } = compareRecords(record('1'), record('2', { first: 'Zuzu' }), weights);
    expect(reasons).toContain('first name Jon / Zuzu: two forms of one name');
  });
});

describe('records of a partnership', () => {
  const known = [
    record('a'),
    record('b', { first: 'John', address: '4 Oak Drive, BD4 9ZZ' }),
    record('c', { first: 'Kyle', born: '2017-08-19', nhs: '4010232137' }),
    record('d', { first: 'Priya', last: 'Sharma', born: '1984-05-06', address: '9 Elm Grove, LU1 1AA', nhs: '4857773456' }),
  ];

  it('are proposed in pairs, one person or one household, whatever their order', () => {
    const proposed = proposePairs(known, defaultWeights, [], { households: true });
    expect(proposed.map(({ pair, proposed: as }) => [...pair, as])).toEqual([
      ['a', 'b', 'one person'],
      ['a', 'c', 'one household'],
    ]);
    expect(proposePairs(known.toReversed(), defaultWeights, [], { households: true })).toEqual(proposed);
    expect(proposePairs([], defaultWeights)).toEqual([]);
  });

  it('are never proposed again once they were rejected, whichever was named first', () => {
    expect(proposePairs(known, defaultWeights, [['b', 'a']])).toEqual([]);
    expect(findAlike(record('a'), indexRecords(known, defaultWeights), [['b', 'a']]).map(({ id }) => id)).not.toContain('b');
  });

  it('are found by a single record, the likeliest first', () => {
    const found = findAlike(record('new', { first: 'Jonathan', nhs: '' }), indexRecords(known, defaultWeights));
    expect(found.slice(0, 2).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('say that many match where those that match are not one person', () => {
    const two = [record('x', { nhs: '4010232137', address: '' }), record('y', { nhs: '4857773456', address: '' })];
    const found = findAlike(record('new', { nhs: '', address: '' }), indexRecords(two, defaultWeights));
    expect(new Set(found.map(({ grade }) => grade))).toEqual(new Set(['many matches']));
  });

  it('teach weights that are plain data and tell the same of two records as before', () => {
    const weights = trainWeights(known);
    expect(JSON.parse(JSON.stringify(weights))).toEqual(weights);
    expect(weights.learntFrom).toBe(4);
    expect(compareRecords(record('a'), record('b'), weights).grade).toBe('match');
  });
});
