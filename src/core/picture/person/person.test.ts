import { describe, expect, it } from 'vitest';
import { day, type Story, story } from '../../../../test/builders/ledger.ts';
import { agencyId, personId } from '../../../../test/builders/terse.ts';
import { showSpan } from '../../time/span.ts';
import { withAllKnown } from '../picture.ts';
import { asAgency } from '../view.ts';
import { abuseOf } from './abuse-of.ts';
import { childrenOfAdult, isConfirmed } from './children-of.ts';
import { communicationNeeds } from './communication.ts';
import { couplesOf } from './couples-of.ts';
import { telephonesOf } from './numbers.ts';
import { lastReassessed, overTime } from './over-time.ts';
import { reappearancesOf } from './reappearances.ts';
import { inCustody } from './release-expected.ts';
import { visitNotesFor } from './visit-notes.ts';

const family = story({
  agencies: { hv: 'health-visiting', csc: 'social-care', police: 'police', cmht: 'adult-mental-health', prison: 'probation' },
  people: {
    kim: { called: 'Kim', born: '2023-05-02' },
    sam: { called: 'Sam', born: '2015-03-01' },
    mum: { called: 'Mum', born: '1999-01-10', sex: 'f' },
    dad: { called: 'Dad', born: '1980-02-02', sex: 'm' },
    ex: { called: 'Ex', sex: 'm' },
    gran: { called: 'Gran', sex: 'f' },
    friend: { called: 'Friend' },
  },
}).entry({
  id: 'tie',
  by: 'hv',
  when: '2023-05-10',
  kind: 'contact',
  about: ['kim', 'mum'],
  claims: [
    { who: 'mum', is: 'parent-of', whom: 'kim', basis: 'documented' },
    { who: 'dad', is: 'parent-of', whom: 'kim', basis: 'said', saidBy: 'mum' },
    { who: 'dad', is: 'partner-of', whom: 'mum', basis: 'said', saidBy: 'mum' },
  ],
});

const mum = personId('mum');
const dad = personId('dad');
const known = (of: Story, on = '2024-06-01', as?: string) =>
  of.picture('kim', on, ...(as === undefined ? [] : ([asAgency(agencyId(as))] as const))).known;
const idsOf = (entries: readonly { readonly id: string }[]): readonly string[] => entries.map(({ id }) => id);

describe('the children of an adult', () => {
  const elsewhere = family
    .entry({
      id: 'sam',
      by: 'csc',
      when: '2023-06-01',
      kind: 'note',
      about: ['sam', 'mum'],
      claims: [
        { who: 'mum', is: 'parent-of', whom: 'sam', basis: 'said', saidBy: 'mum' },
        { who: 'sam', is: 'lives-with', whom: 'gran', basis: 'said', saidBy: 'mum', from: '2019', what: 'by agreement' },
      ],
    })
    .entry({
      id: 'order',
      by: 'csc',
      when: '2020-02',
      recorded: '2023-07-01',
      kind: 'legal',
      about: ['sam'],
      facts: { type: 'order', children: ['sam'] },
    });
  const find = (of: Story, child: string, as?: string) =>
    childrenOfAdult(known(of, '2024-06-01', as), mum, day('2024-06-01')).find((one) => one.child === child);

  it('are each listed with where they live, since when and by whose word', () => {
    const sam = find(elsewhere, 'sam');
    expect(sam?.living.map(({ claim, when, now }) => [claim.is, claim.whom, showSpan(when), now])).toEqual([
      ['lives-with', 'gran', '2019', true],
    ]);
  });
  it('are each listed with the orders and plans for where they live', () => {
    expect(idsOf(find(elsewhere, 'sam')?.arrangements ?? [])).toEqual(['order']);
  });
  it('are confirmed by a document, and not by a word', () => {
    const confirmed = (child: string) => find(elsewhere, child)?.parenthood.some((tie) => isConfirmed(tie, day('2024-06-01')));
    expect([confirmed('kim'), confirmed('sam')]).toEqual([true, false]);
  });
  it('are no more to an agency than what its records tell', () => {
    expect(find(elsewhere, 'sam', 'hv')).toBeUndefined();
  });
  it('have no home taken from silence', () => {
    expect(find(family, 'kim')?.living).toEqual([]);
  });
  it('have no home that is sealed', () => {
    const sealed = family.entry({
      by: 'hv',
      when: '2023-06-01',
      kind: 'note',
      about: ['kim'],
      claims: [{ who: 'kim', is: 'lives-at', what: '3 Hidden Close', sealed: true }],
    });
    expect(find(sealed, 'kim')?.living).toEqual([]);
  });
});

describe('harm between adults', () => {
  const harm = family
    .entry({
      id: 'old',
      by: 'police',
      when: '2019-01-01',
      kind: 'incident',
      about: ['mum', 'ex'],
      themes: ['domestic-abuse'],
      facts: { nature: 'assault', by: ['ex'], harmed: ['mum'] },
      thread: 't1',
    })
    .entry({
      id: 'charge',
      by: 'police',
      when: '2019-02-01',
      kind: 'legal',
      about: ['ex'],
      themes: ['domestic-abuse'],
      facts: { type: 'charge', to: ['ex'] },
      thread: 't1',
    })
    .entry({
      id: 'her',
      by: 'police',
      when: '2024-01-01',
      kind: 'incident',
      about: ['mum', 'dad'],
      facts: { nature: 'domestic-abuse', by: ['mum'], harmed: ['dad'], finding: 'unfounded', children: { kim: 'present' } },
    });

  it('is listed in both parts, across relationships, earliest first', () => {
    expect(abuseOf(known(harm), mum).map(({ entry, part }) => [entry.id, part])).toEqual([
      ['old', 'harmed'],
      ['her', 'did it'],
    ]);
  });
  it('says which children were there, and what followed on the same work', () => {
    const [old, her] = abuseOf(known(harm), mum);
    expect(idsOf(old?.followedBy ?? [])).toEqual(['charge']);
    expect([...(her?.children ?? [])]).toEqual([['kim', 'present']]);
  });
  it('that was held to be unfounded stays, with its outcome', () => {
    expect(abuseOf(known(harm), mum).at(-1)?.entry.facts).toMatchObject({ finding: 'unfounded' });
  });
  it('says nothing to an agency that has no record of it', () => {
    expect(abuseOf(known(harm, '2024-06-01', 'hv'), mum)).toEqual([]);
  });
  it('of which a record names neither side leaves the part open', () => {
    const open = family.entry({
      by: 'police',
      when: '2024-01-01',
      kind: 'incident',
      about: ['mum', 'dad'],
      facts: { nature: 'domestic-abuse' },
    });
    expect(abuseOf(known(open), mum).map(({ part }) => part)).toEqual(['not said']);
  });
});

describe('an adult over time', () => {
  const told = family
    .entry({ id: 'low', by: 'cmht', when: '2023-08-01', kind: 'note', about: ['mum'], claims: [{ who: 'mum', is: 'low-mood' }] })
    .entry({
      id: 'drinks',
      by: 'hv',
      when: '2023-09-01',
      kind: 'note',
      about: ['mum'],
      claims: [{ who: 'mum', is: 'drinks', basis: 'said', saidBy: 'dad' }],
    })
    .entry({
      id: 'grows',
      by: 'police',
      when: '2023-10-01',
      kind: 'observation',
      about: ['dad'],
      facts: { nature: 'intelligence' },
      themes: ['drugs'],
    })
    .entry({ id: 'tested', by: 'csc', when: '2023-11-01', kind: 'test', about: ['mum'], facts: { of: 'alcohol', result: 'negative' } });
  const p = (as?: string) =>
    withAllKnown(told.picture('kim', '2024-01-01', ...(as === undefined ? [] : ([asAgency(agencyId(as))] as const))));

  it('shows what concerns the mind and what concerns drink, each apart', () => {
    expect([idsOf(overTime(p(), mum, 'mind')), idsOf(overTime(p(), mum, 'substances'))]).toEqual([['low'], ['drinks', 'tested']]);
  });
  it('shows when drink or drugs were last looked at afresh, by a test as well', () => {
    expect(lastReassessed(p(), mum)?.id).toBe('tested');
    expect(lastReassessed(p('hv'), mum)).toBeUndefined();
  });
  it('shows intelligence to whoever may read it, and to nobody else', () => {
    expect([idsOf(overTime(p(), dad, 'intelligence')), overTime(p('hv'), dad, 'intelligence')]).toEqual([['grows'], []]);
  });
});

describe('custody', () => {
  const held = family.entry({
    by: 'prison',
    when: '2024-01-10',
    kind: 'legal',
    about: ['dad'],
    facts: { type: 'sentence', to: ['dad'], outcome: '6 months in custody', until: '2024-04-10' },
  });
  it('gives the day on which somebody is expected out', () => {
    expect(inCustody(known(held)).map(({ who, expected }) => [who, expected?.edtf])).toEqual([['dad', '2024-04-10']]);
  });
  it('is over with a release, and was none where the sentence is served at home', () => {
    const out = held.entry({ by: 'prison', when: '2024-03-01', kind: 'legal', about: ['dad'], facts: { type: 'release', to: ['dad'] } });
    const home = family.entry({
      by: 'prison',
      when: '2024-01-10',
      kind: 'legal',
      about: ['dad'],
      facts: { type: 'sentence', to: ['dad'], outcome: 'community order' },
    });
    expect([inCustody(known(out)), inCustody(known(home))]).toEqual([[], []]);
  });
});

describe('somebody who comes back', () => {
  const again = family
    .entry({ id: 'first', by: 'police', when: '2023-06-01', kind: 'incident', about: ['mum', 'friend'], facts: { nature: 'intoxication' } })
    .entry({ id: 'next', by: 'hv', when: '2024-03-01', kind: 'contact', about: ['mum'], present: ['mum', 'friend'] });
  it('is shown with the earlier concern and the later record', () => {
    expect(reappearancesOf(known(again), mum).map(({ associate, earlier, again: later }) => [associate, earlier.id, later.id])).toEqual([
      ['friend', 'first', 'next'],
    ]);
  });
  it('is nobody to an agency that has not the earlier concern', () => {
    expect(reappearancesOf(known(again, '2024-06-01', 'hv'), mum)).toEqual([]);
  });
  it('is nobody of the family, and nobody in the same few weeks', () => {
    const soon = again.entry({ by: 'police', when: '2024-03-05', kind: 'incident', about: ['dad', 'mum'], facts: { nature: 'damage' } });
    expect(reappearancesOf(known(soon), mum).map(({ associate }) => associate)).toEqual(['friend']);
  });
});

describe('a relationship', () => {
  it('says how old each was when it began, by a record that says when', () => {
    const young = family.entry({
      by: 'csc',
      when: '2024-01-01',
      kind: 'note',
      about: ['mum'],
      claims: [{ who: 'mum', is: 'partner-of', whom: 'dad', from: '2015' }],
    });
    expect(couplesOf(known(young), mum).map(({ other, began, underAge }) => [other, began?.when.edtf, began?.isSaid, underAge])).toEqual([
      ['dad', '2015', true, ['mum']],
    ]);
  });
  it('that is only on record from a day is not said to have begun then, and nobody is called a child who may not have been', () => {
    expect(couplesOf(known(family), mum).map(({ began, underAge }) => [began?.isSaid, underAge])).toEqual([[false, []]]);
  });
});

describe('what to know before writing or visiting', () => {
  const told = family
    .entry({
      by: 'hv',
      when: '2023-06-01',
      kind: 'note',
      about: ['mum'],
      claims: [
        { who: 'mum', is: 'cannot-read' },
        { who: 'mum', is: 'best-reached-by', what: 'text' },
      ],
    })
    .entry({ by: 'police', when: '2023-06-01', kind: 'visit-safety', about: ['dad'], facts: { fact: 'A dog' } });
  const needs = (of: Story, on = '2023-09-01', as?: string) =>
    communicationNeeds(known(of, on, as), mum, day(on)).map(({ claim }) => claim.is);
  const notes = (of: Story, on: string, as?: string) => visitNotesFor(known(of, on, as), [dad], day(on)).length;

  it('holds until somebody says that it is not so', () => {
    const denied = told.entry({
      by: 'csc',
      when: '2023-08-01',
      kind: 'note',
      about: ['mum'],
      claims: [{ who: 'mum', is: 'cannot-read', not: true }],
    });
    expect([needs(told), needs(denied)]).toEqual([['cannot-read', 'best-reached-by'], ['best-reached-by']]);
  });
  it('is known to nobody who was not told', () => {
    expect([needs(told, '2023-09-01', 'police'), notes(told, '2023-09-01', 'hv')]).toEqual([[], 0]);
  });
  it('ends, of a visit, six months after it was recorded unless it was reviewed', () => {
    const reviewed = told.entry({
      by: 'police',
      when: '2023-11-20',
      kind: 'visit-safety',
      about: ['dad'],
      facts: { fact: 'A dog', reviewBy: '2024-03-01' },
    });
    expect([notes(told, '2023-12-01'), notes(told, '2023-12-02'), notes(reviewed, '2024-03-01'), notes(reviewed, '2024-03-02')]).toEqual([
      1, 0, 1, 0,
    ]);
  });
});

describe('a telephone number', () => {
  const number = (when: string, what: string, more: object = {}) =>
    ({ by: 'csc', when, kind: 'note', about: ['mum'], claims: [{ who: 'mum', is: 'has-telephone', what, ...more }] }) as const;
  it('says when it last worked and when it did not, and one that works stands first', () => {
    const tried = family
      .entry(number('2023-06-01', '07700 900123', { basis: 'said', saidBy: 'mum' }))
      .entry(number('2023-06-05', '07700900123', { not: true, basis: 'seen' }))
      .entry(number('2023-06-06', '07700 900456', { basis: 'seen' }));
    expect(
      telephonesOf(known(tried), mum).map(({ number: shown, worked, failed }) => [shown, worked?.when.edtf, failed?.when.edtf]),
    ).toEqual([
      ['07700 900456', '2023-06-06', undefined],
      ['07700900123', undefined, '2023-06-05'],
    ]);
  });
  it('that was only given is not said to work', () => {
    const given = family.entry(number('2023-06-01', '07700 900123', { basis: 'said', saidBy: 'mum' }));
    expect(telephonesOf(known(given), mum).map(({ worked, given: told }) => [worked, told?.when.edtf])).toEqual([
      [undefined, '2023-06-01'],
    ]);
  });
});
