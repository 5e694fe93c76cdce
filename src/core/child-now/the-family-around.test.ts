import { describe, expect, it } from 'vitest';
import { family, familyWithPlan } from '../../../test/builders/family.ts';
import type { TerseEntry } from '../../../test/builders/terse.ts';
import { mindingNow } from './minding.ts';
import { relativesOf } from './relatives.ts';
import { strengthsOf } from './strengths.ts';
import { weighingOn } from './stressors.ts';
import { groundsOfHome } from './where-child-lives.ts';

const gran = family.entry({
  by: 'hv',
  when: '2024-03-03',
  kind: 'note',
  about: ['ada', 'dan'],
  claims: [{ who: 'dan', is: 'relative-of', whom: 'ada' }],
});

describe('strengths', () => {
  it('stand with the concern beside which they were written, or with none', () => {
    const seen = (themes: readonly string[]): TerseEntry => ({
      by: 'hv',
      when: '2024-05-01',
      kind: 'note',
      about: ['ada'],
      themes,
      text: 'Warm with Ada.',
    });
    expect(
      strengthsOf(
        family
          .entry(seen(['strengths', 'neglect']))
          .entry(seen(['strengths']))
          .picture('ada', '2024-06-01'),
      ).map(({ answers }) => answers),
    ).toEqual([['neglect'], []]);
  });
});

describe('what relatives can do', () => {
  const plan: TerseEntry = {
    by: 'csc',
    when: '2024-05-01',
    kind: 'plan',
    about: ['ada', 'dan'],
    facts: { type: 'child-in-need', status: 'opened', children: ['ada'], reliesOn: ['dan'] },
    thread: 'cin',
  };
  it('is asked of whoever is relied on, and blank where nothing is on record', () => {
    expect(
      relativesOf(gran.entry(plan).picture('ada', '2024-06-01')).map(({ person, has, spokenToAloneOn, availability }) => [
        person,
        has.size,
        spokenToAloneOn,
        availability,
      ]),
    ).toEqual([['dan', 0, undefined, []]]);
  });
  it('tells when they were spoken to alone, and of work and distance as written', () => {
    const spoke: TerseEntry = {
      id: 'spoke',
      by: 'csc',
      when: '2024-05-10',
      kind: 'contact',
      about: ['dan'],
      present: ['dan'],
      text: 'Dan works nights at the depot.',
      facts: { mode: 'home-visit', outcome: 'seen' },
    };
    const [one] = relativesOf(gran.entry(plan).entry(spoke).picture('ada', '2024-06-01'));
    expect([one?.spokenToAloneOn?.id, one?.availability.map(({ words }) => words)]).toEqual(['spoke', ['Dan works nights at the depot']]);
  });
  it('is asked of no parent', () => {
    expect(relativesOf(familyWithPlan.picture('ada', '2024-06-01'))).toEqual([]);
  });
});

describe('what weighs on an adult', () => {
  const housed: TerseEntry = {
    id: 'housed',
    by: 'csc',
    when: '2024-05-01',
    kind: 'note',
    about: ['col', 'ada'],
    themes: ['housing'],
    text: 'No tenancy.',
  };
  const drinks: TerseEntry = {
    id: 'drinks',
    by: 'gp',
    when: '2024-04-01',
    kind: 'note',
    about: ['col'],
    themes: ['alcohol'],
    claims: [{ who: 'col', is: 'drinks' }],
  };
  it('stands beside how that adult is on record as coping', () => {
    expect(
      weighingOn(family.entry(housed).entry(drinks).picture('ada', '2024-06-01')).map(({ adult, stressed, coping }) => [
        adult,
        stressed.map(({ stress }) => stress),
        coping.map(({ claim }) => claim.is),
      ]),
    ).toEqual([['col', ['housing'], ['drinks']]]);
  });
  it('is not made of a way of coping alone', () => {
    expect(weighingOn(family.entry(drinks).picture('ada', '2024-06-01'))).toEqual([]);
  });
  it('takes neither a denial nor what is sealed for coping', () => {
    const not = (more: object): TerseEntry => ({ ...drinks, claims: [{ who: 'col', is: 'drinks', ...more }] });
    for (const more of [{ not: true }, { sealed: true }])
      expect(weighingOn(family.entry(housed).entry(not(more)).picture('ada', '2024-06-01'))[0]?.coping).toEqual([]);
  });
});

describe('who is minding the child', () => {
  it('is told by records of the last four weeks, by claims, by where the child was and in words', () => {
    const claimed: TerseEntry = {
      by: 'hv',
      when: '2024-05-01',
      kind: 'note',
      about: ['ada', 'dan'],
      claims: [{ who: 'dan', is: 'carer-of', whom: 'ada' }],
    };
    const elsewhere: TerseEntry = {
      by: 'csc',
      when: '2024-05-02',
      kind: 'contact',
      about: ['ada'],
      facts: { elsewhere: { ada: 'With a neighbour' } },
    };
    const said: TerseEntry = {
      by: 'mind',
      when: '2024-05-03',
      kind: 'contact',
      about: ['col'],
      text: 'Rang to cancel: looking after his daughter.',
    };
    const told = gran.entry(claimed).entry(elsewhere).entry(said);
    expect(mindingNow(told.picture('ada', '2024-05-20')).map(({ by, how }) => [by, how])).toEqual([
      [['col'], 'told'],
      [[], 'told'],
      [['dan'], 'told'],
    ]);
    expect(mindingNow(told.picture('ada', '2024-07-01'))).toEqual([]);
  });
});

describe('what it rests on that a child lives where it does', () => {
  const on = (entry: TerseEntry, day = '2024-06-01') => groundsOfHome(family.entry(entry).picture('ada', day)).map(({ basis }) => basis);
  it.each<[string, TerseEntry, readonly string[]]>([
    ['an order', { by: 'csc', when: '2024-05-01', kind: 'legal', about: ['ada'], facts: { type: 'order', children: ['ada'] } }, ['order']],
    [
      'an order that has run out',
      { by: 'csc', when: '2024-05-01', kind: 'legal', about: ['ada'], facts: { type: 'order', children: ['ada'], until: '2024-05-20' } },
      [],
    ],
    [
      'a written agreement',
      {
        by: 'csc',
        when: '2024-05-01',
        kind: 'restriction',
        about: ['ada', 'col'],
        facts: { type: 'written-agreement', status: 'set', restrains: ['col'], protects: ['ada'] },
      },
      ['written-agreement'],
    ],
    [
      'being looked after',
      { by: 'csc', when: '2024-05-01', kind: 'plan', about: ['ada'], facts: { type: 'looked-after', status: 'opened', children: ['ada'] } },
      ['looked-after'],
    ],
    [
      'a decision',
      { by: 'csc', when: '2024-05-01', kind: 'decision', about: ['ada'], facts: { type: 'placement', children: ['ada'] } },
      ['decision'],
    ],
    [
      'a decision about another child',
      { by: 'csc', when: '2024-05-01', kind: 'decision', about: ['ben'], facts: { type: 'placement', children: ['ben'] } },
      [],
    ],
    [
      'nothing but an understanding',
      { by: 'csc', when: '2024-05-01', kind: 'note', about: ['ada'], text: 'Staying with Dan by agreement.' },
      [],
    ],
  ])('%s', (_, entry, expected) => {
    expect(on(entry)).toEqual(expected);
  });
});
