import { describe, expect, it } from 'vitest';
import { story } from '../../../../test/builders/ledger.ts';
import { personId } from '../../../../test/builders/terse.ts';
import { isKind } from '../../entry/entry.ts';
import { concernsChild } from './concerns-child.ts';
import { adultsInCircle, birthOf, childrenInCircle, deathOf, isUnborn, siblingsOf } from './family.ts';

const cast = {
  agencies: { mw: 'midwifery', hv: 'health-visiting', csc: 'social-care' },
  people: { amy: { born: '2024-05-01' }, mum: {}, ben: { born: '2019-02-03' } },
} as const;
const booked = story(cast).entry({
  by: 'mw',
  when: '2023-11-01',
  kind: 'health',
  about: ['mum', 'amy'],
  facts: { type: 'pregnancy-booking', weeks: 12 },
  claims: [
    { who: 'mum', is: 'pregnant' },
    { who: 'mum', is: 'parent-of', whom: 'amy' },
  ],
});
const amy = personId('amy');

describe('births and deaths as they become known', () => {
  it('a child is unborn until an entry records the birth, whatever the header of the file says', () => {
    const born = booked.entry({ by: 'mw', when: '2024-05-01', kind: 'health', about: ['amy', 'mum'], facts: { type: 'birth' } });
    expect(isUnborn(booked.picture('amy', '2024-05-02'), amy)).toBe(true);
    expect(isUnborn(born.picture('amy', '2024-04-30'), amy)).toBe(true);
    expect(birthOf(born.picture('amy', '2024-05-01'), amy)?.on.edtf).toBe('2024-05-01');
  });
  it('whoever has met the child knows of the birth, though another agency holds the record of it', () => {
    const met = booked.entry({
      by: 'hv',
      when: '2024-05-20',
      kind: 'contact',
      about: ['amy'],
      present: ['amy'],
      facts: { mode: 'home-visit' },
    });
    expect(isUnborn(met.picture('amy', '2024-05-19'), amy)).toBe(true);
    expect(birthOf(met.picture('amy', '2024-05-20'), amy)?.on.edtf).toBe('2024-05-01');
  });
  it('a child of whom entries speak without any pregnancy has the date of birth that the record gives', () => {
    const told = story(cast).entry({ by: 'csc', when: '2024-01-01', kind: 'note', about: ['ben'] });
    expect(birthOf(told.picture('ben', '2024-01-01'), personId('ben'))?.on.edtf).toBe('2019-02-03');
  });
  it('a birth of a brother or sister is not mistaken for the child', () => {
    const told = booked
      .entry({ by: 'csc', when: '2024-01-01', kind: 'note', about: ['ben'], claims: [{ who: 'mum', is: 'parent-of', whom: 'ben' }] })
      .entry({ by: 'mw', when: '2024-05-01', kind: 'health', about: ['amy', 'mum'], facts: { type: 'birth' } });
    expect(birthOf(told.picture('ben', '2024-05-02'), personId('ben'))?.on.edtf).toBe('2019-02-03');
    expect(siblingsOf(told.picture('ben', '2024-05-02'), personId('ben'))).toEqual(['amy']);
  });
  it('a stillbirth and a death are known from the entry that tells of them', () => {
    const lost = booked.entry({ by: 'mw', when: '2024-03-01', kind: 'health', about: ['amy', 'mum'], facts: { type: 'stillbirth' } });
    expect(deathOf(lost.picture('amy', '2024-03-01'), amy)).toBe('e2');
    expect(deathOf(lost.picture('amy', '2024-03-01'), personId('mum'))).toBeUndefined();
    expect(deathOf(booked.picture('amy', '2024-03-01'), amy)).toBeUndefined();
  });
});

describe('children and adults of the circle', () => {
  const told = story({
    agencies: { csc: 'social-care' },
    people: {
      amy: { born: '2020-05-01' },
      ben: {},
      step: {},
      mum: {},
      uncle: {},
      gran: {},
      lodger: { born: '2010-01-01' },
      new: {},
      grown: { born: '1999' },
    },
  }).entry({
    by: 'csc',
    when: '2024-01-01',
    kind: 'note',
    about: ['amy'],
    claims: [
      { who: 'mum', is: 'parent-of', whom: 'amy' },
      { who: 'mum', is: 'parent-of', whom: 'grown' },
      { who: 'ben', is: 'sibling-of', whom: 'amy' },
      { who: 'uncle', is: 'sibling-of', whom: 'mum' },
      { who: 'gran', is: 'parent-of', whom: 'mum' },
      { who: 'gran', is: 'parent-of', whom: 'uncle' },
      { who: 'uncle', is: 'relative-of', whom: 'amy' },
      { who: 'lodger', is: 'lives-with', whom: 'amy' },
      { who: 'new', is: 'partner-of', whom: 'mum' },
      { who: 'new', is: 'parent-of', whom: 'step' },
    ],
  });
  const p = told.picture('amy', '2024-01-02');
  it('brothers and sisters, step children and anyone known to be under 18 are children', () => {
    expect([...childrenInCircle(p)].sort()).toEqual(['amy', 'ben', 'lodger', 'step'].filter((one) => p.circle.members.has(personId(one))));
  });
  it("a parent's brother is an adult, and so is a brother who is known to be grown up", () => {
    expect(adultsInCircle(p)).toContain('uncle');
    expect(childrenInCircle(p)).not.toContain('grown');
  });

  it("what ended long before the child could be on the way is a parent's own, where it names no child", () => {
    const old = {
      by: 'csc',
      when: '2004-05-05',
      recorded: '2010-01-01',
      kind: 'decision',
      about: ['mum'],
      facts: { type: 'close' },
    } as const;
    const told = story({ agencies: { csc: 'social-care' }, people: { amy: { called: 'Amy', born: '2020-05-01' }, mum: {} } })
      .entry({ ...old, id: 'then' })
      .entry({ by: 'csc', when: '2021-01-02', kind: 'note', about: ['amy'], claims: [{ who: 'mum', is: 'parent-of', whom: 'amy' }] })
      .entry({ ...old, id: 'now', when: '2021-06-01', recorded: '2021-06-01' });
    const p = told.picture('amy', '2021-07-01');
    expect(
      p.entries
        .filter(isKind('decision'))
        .filter((entry) => concernsChild(p, entry))
        .map(({ id }) => id),
    ).toEqual(['now']);
  });
});
