import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../../../test/builders/concerns.ts';
import { type Story, story } from '../../../../test/builders/ledger.ts';
import type { TerseEntry } from '../../../../test/builders/terse.ts';
import { childElsewhereUnexplained } from './check.ts';

// 8 April 2024 is a Monday.
const people = {
  ada: { called: 'Ada', born: '2024-03-01' },
  ben: { called: 'Ben', born: '2016-05-01' },
  bea: { called: 'Bea', sex: 'f' },
  col: { called: 'Col', sex: 'm' },
  eve: { called: 'Eve', sex: 'f' },
} as const;
const opened: TerseEntry = {
  id: 'opened',
  by: 'csc',
  when: '2024-04-01',
  kind: 'assessment',
  about: ['ada', 'bea'],
  facts: { type: 'child-and-family', status: 'started', children: ['ada'] },
  thread: 'cfa',
};
const closed = story({
  agencies: {
    csc: 'social-care',
    other: 'social-care',
    mid: 'midwifery',
    hv: 'health-visiting',
    eh: 'early-help',
    cafcass: 'family-court-advice',
  },
  people,
}).entry({
  id: 'ties',
  by: 'mid',
  when: '2024-03-04',
  kind: 'note',
  about: ['ada', 'bea', 'col'],
  claims: [
    { who: 'bea', is: 'parent-of', whom: 'ada' },
    { who: 'col', is: 'parent-of', whom: 'ada' },
  ],
});
const family = closed.entry(opened);
const visit: TerseEntry = {
  id: 'visit',
  by: 'hv',
  when: '2024-04-08',
  kind: 'contact',
  about: ['ada', 'col', 'ben'],
  present: ['col'],
  facts: { mode: 'home-visit', outcome: 'seen' },
  claims: [
    { who: 'col', is: 'parent-of', whom: 'ben', saidBy: 'col' },
    { who: 'ben', is: 'lives-with', whom: 'eve', saidBy: 'col' },
  ],
};
const raised = (told: Story) =>
  raisedOn(childElsewhereUnexplained, told, 'ada', '2024-12-31').map(({ anchor, on, ended, evidence, asked }) => ({
    anchor,
    on,
    ended,
    evidence: evidence.join(' '),
    asked: asked.join(' '),
  }));
const told = family.entry(visit);

describe('another child lives apart; why?', () => {
  it('is asked of the lead when ten working days have passed since it was first told', () => {
    expect(raised(told)).toEqual([{ anchor: 'visit', on: '2024-04-23', ended: undefined, evidence: 'visit', asked: 'csc hv' }]);
    const [one] = raisedOn(childElsewhereUnexplained, told, 'ada', '2024-12-31');
    expect(one?.about).toEqual(['ada', 'col', 'ben']);
    expect(one?.question).toBe(
      'Ben, of whom Col is a parent, is recorded as living elsewhere or as not seen (8 April 2024). There is no record here of the reason from somebody other than Col: is it known, and who has confirmed it?',
    );
    expect(raised(family.entry({ ...visit, when: '2024-04' }))).toMatchObject([{ on: '2024-05-16' }]);
  });

  it('counts from the day on which the case was opened, where the child was known of before', () => {
    const before = closed.entry({ ...visit, when: '2024-03-11' }).entry(opened);
    expect(raised(before)).toMatchObject([{ on: '2024-04-16' }]);
    expect(raised(closed.entry(visit))).toEqual([]);
    const shut: TerseEntry = { by: 'csc', when: '2024-05-07', kind: 'decision', about: ['ada'], facts: { type: 'close' }, thread: 'cfa' };
    expect(raised(told.entry(shut))).toMatchObject([{ ended: '2024-05-07' }]);
  });

  it('knows it from a denial, from an entry of care elsewhere, or from words alone', () => {
    const tie = { who: 'col', is: 'parent-of', whom: 'ben', saidBy: 'col' } as const;
    const shapes: readonly Partial<TerseEntry>[] = [
      { claims: [tie, { who: 'ben', is: 'lives-with', whom: 'col', not: true, saidBy: 'bea' }] },
      { claims: [tie, { who: 'col', is: 'in-contact-with', whom: 'ben', not: true, saidBy: 'col' }] },
      { claims: [tie, { who: 'eve', is: 'carer-of', whom: 'ben', saidBy: 'col' }] },
      { claims: [tie], text: 'He has a son whom he does not see.' },
    ];
    for (const shape of shapes)
      expect(raised(family.entry({ ...visit, ...shape })), JSON.stringify(shape)).toMatchObject([{ anchor: 'visit' }]);
    const unnamed: readonly Partial<TerseEntry>[] = [
      { text: 'He has an older daughter who lives with her mother.' },
      { kind: 'health', facts: { type: 'pregnancy-booking', answers: { 'children-elsewhere': 'one, with his gran' } } },
      { claims: [{ who: 'col', is: 'child-in-care', what: 'a boy' }] },
    ];
    for (const shape of unnamed)
      expect(
        raised(family.entry({ ...visit, about: ['ada', 'col'], claims: [], facts: {}, kind: 'note', ...shape })),
        JSON.stringify(shape),
      ).toMatchObject([{ anchor: 'visit', on: '2024-04-23' }]);
    const [words] = raisedOn(
      childElsewhereUnexplained,
      family.entry({ ...visit, about: ['col'], claims: [], ...unnamed[0] }),
      'ada',
      '2024-12-31',
    );
    expect(words?.question).toContain('The record tells of a child of Col who lives elsewhere');
  });

  it('is asked of a partner of a parent too', () => {
    const partner: TerseEntry = {
      by: 'hv',
      when: '2024-04-03',
      kind: 'note',
      about: ['bea', 'eve'],
      claims: [{ who: 'eve', is: 'partner-of', whom: 'bea' }],
    };
    const hers = {
      ...visit,
      about: ['eve', 'ben'],
      present: ['eve'],
      text: 'Her son is in care.',
      claims: [{ who: 'eve', is: 'parent-of', whom: 'ben', saidBy: 'eve' }],
    } as const;
    expect(raised(family.entry(partner).entry(hers))).toMatchObject([{ anchor: 'visit' }]);
    expect(raised(family.entry(hers))).toEqual([]);
  });

  it('nothing is taken from silence, and a child of the home, or of both parents, is not elsewhere', () => {
    const only = { ...visit, claims: [{ who: 'col', is: 'parent-of', whom: 'ben', saidBy: 'col' }] } as const;
    expect(raised(family.entry(only))).toEqual([]);
    expect(raised(family.entry({ ...only, text: 'No other children elsewhere.', about: ['ada', 'col'] }))).toEqual([]);
    const athome = { ...only, claims: [...only.claims, { who: 'ben', is: 'lives-with', whom: 'bea', saidBy: 'bea' }] } as const;
    expect(raised(family.entry(athome))).toEqual([]);
    const both = {
      ...visit,
      claims: [
        { who: 'bea', is: 'parent-of', whom: 'ben' },
        { who: 'col', is: 'parent-of', whom: 'ben' },
        { who: 'col', is: 'in-contact-with', whom: 'ben', not: true },
      ],
    } as const;
    expect(raised(family.entry(both))).toEqual([]);
  });

  it('is not asked of a child who is of age, or is worked with beside this one', () => {
    const grown = story(
      { agencies: closed.cast.agencies, people: { ...people, ben: { called: 'Ben', born: '2001-05-01' } } },
      told.entries,
    );
    expect(raised(grown)).toEqual([]);
    expect(
      raised(
        told.entry({
          ...opened,
          id: 'both',
          when: '2024-04-10',
          thread: 'c2',
          facts: { ...opened.facts, type: 'initial', children: ['ada', 'ben'] },
        }),
      ),
    ).toEqual([]);
  });

  it('ends when the reason comes from somebody else, or social care has looked into it', () => {
    const answers: readonly TerseEntry[] = [
      {
        by: 'other',
        when: '2024-05-01',
        kind: 'information-reply',
        about: ['col', 'ben'],
        text: 'With his mother since the divorce, weekends with Col. No worries.',
        facts: { to: 'csc', outcome: 'given' },
      },
      { by: 'csc', when: '2024-05-01', kind: 'note', about: ['ben', 'col'], text: 'His mother and his school confirm it. No order.' },
      { by: 'eh', when: '2024-05-01', kind: 'note', about: ['ben'], text: 'With his mother since 2016, order seen.' },
      { by: 'csc', when: '2024-05-01', kind: 'note', about: ['ben'], text: 'No action for Ben; not in this home.' },
      { by: 'csc', when: '2024-05-01', kind: 'decision', about: ['ben'], facts: { type: 'no-further-action' } },
      { by: 'cafcass', when: '2024-05-01', kind: 'legal', about: ['ben', 'col'], facts: { type: 'order' } },
      {
        by: 'other',
        when: '2024-05-01',
        kind: 'assessment',
        about: ['ben'],
        facts: { type: 'child-and-family', status: 'completed', children: ['ben'] },
      },
    ];
    for (const answer of answers)
      expect(raised(told.entry(answer)), JSON.stringify(answer)).toMatchObject([{ on: '2024-04-23', ended: '2024-05-01' }]);
    expect(raised(told.entry({ ...(answers[0] as TerseEntry), when: '2024-04-19' }))).toEqual([]);
    const rang = {
      by: 'csc',
      when: '2024-05-01',
      kind: 'note',
      about: ['ben'],
      text: 'Rang to confirm the time of the appointment.',
    } as const;
    expect(raised(told.entry(rang))).toMatchObject([{ on: '2024-04-23', ended: undefined }]);
  });

  it("the adult's own word is no confirmation, nor is the bare fact from another", () => {
    const own: TerseEntry = {
      ...visit,
      id: 'own',
      by: 'csc',
      when: '2024-04-10',
      text: 'He says that Ben is with his mother because of the move.',
    };
    expect(raised(told.entry(own))).toMatchObject([{ ended: undefined, evidence: 'visit own' }]);
    const bare: TerseEntry = {
      by: 'other',
      when: '2024-04-10',
      kind: 'information-reply',
      about: ['ben', 'col'],
      text: 'Known to us.',
      facts: { outcome: 'given' },
    };
    expect(raised(told.entry(bare))).toMatchObject([{ ended: undefined }]);
  });

  it('where the child was removed, an order is asked for', () => {
    const removed = family.entry({ ...visit, text: 'His son was removed years ago.' });
    expect(raisedOn(childElsewhereUnexplained, removed, 'ada', '2024-12-31')[0]?.question).toContain('no record here of an order');
    const reason: TerseEntry = { by: 'hv', when: '2024-04-15', kind: 'note', about: ['ben'], text: 'He was removed following an injury.' };
    expect(raised(removed.entry(reason))).toMatchObject([{ on: '2024-04-23', ended: undefined }]);
    const seen: TerseEntry = { by: 'csc', when: '2024-05-01', kind: 'note', about: ['ben'], text: 'Care order of 2019 seen today.' };
    expect(raised(removed.entry(reason).entry(seen))).toMatchObject([{ ended: '2024-05-01' }]);
  });

  it('several children of one adult are one matter', () => {
    const two = story(
      { agencies: closed.cast.agencies, people: { ...people, cat: { called: 'Cat', born: '2014-05-01' } } },
      told.entries,
    ).entry({
      ...visit,
      id: 'again',
      when: '2024-04-12',
      about: ['col', 'cat'],
      claims: [
        { who: 'col', is: 'parent-of', whom: 'cat', saidBy: 'col' },
        { who: 'cat', is: 'lives-with', whom: 'eve', saidBy: 'col' },
      ],
    });
    expect(raised(two)).toMatchObject([{ anchor: 'visit', evidence: 'visit again' }]);
  });

  it('through one agency: nothing where it does not know that the case is open', () => {
    expect(concernsOn(childElsewhereUnexplained, told, 'ada', '2024-05-01', { as: 'hv' })).toEqual([]);
    const shared = closed.entry({ ...opened, shared: ['hv'] }).entry({ ...visit, shared: ['csc'] });
    const knows = story(
      closed.cast,
      shared.entries.map((entry) => (entry.id === 'ties' ? { ...entry, shared: ['csc', 'hv'] } : entry)),
    );
    for (const as of ['hv', 'csc']) expect(concernsOn(childElsewhereUnexplained, knows, 'ada', '2024-05-01', { as })).toHaveLength(1);
  });

  it('a parent who is in contact with a child, or has them to stay, lives apart from them', () => {
    const tie = { who: 'col', is: 'parent-of', whom: 'ben', saidBy: 'col' } as const;
    const shapes: readonly Partial<TerseEntry>[] = [
      { claims: [tie, { who: 'col', is: 'in-contact-with', whom: 'ben', what: 'some weekends', saidBy: 'col' }] },
      { claims: [tie], about: ['col', 'ben'], text: 'He has a boy of seven who stays with him some weekends.' },
      { claims: [tie], about: ['col', 'ben'], text: 'He has him on Saturdays.' },
    ];
    for (const shape of shapes)
      expect(raised(family.entry({ ...visit, ...shape })), JSON.stringify(shape)).toMatchObject([{ anchor: 'visit' }]);
    expect(raised(family.entry({ ...visit, claims: [tie], text: 'At the weekend he took Ben to the match.' }))).toEqual([]);
  });

  it('a grown-up son or daughter of whom there are only words is of age', () => {
    for (const text of [
      'Her grown-up daughter is at college in another city.',
      'Her oldest son, nineteen, lives in another town.',
      'An older daughter of 23 years lives with her father.',
      'His older son is married and lives in another town.',
      'Her eldest daughter is at university in a different city.',
    ])
      expect(raised(family.entry({ ...visit, about: ['ada', 'col'], claims: [], text })), text).toEqual([]);
    expect(
      raised(family.entry({ ...visit, about: ['ada', 'col'], claims: [], text: 'His older son, nine, lives in another town.' })),
    ).toHaveLength(1);
  });
});
