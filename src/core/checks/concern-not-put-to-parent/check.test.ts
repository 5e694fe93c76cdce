import { describe, expect, it } from 'vitest';
import { raisedOn } from '../../../../test/builders/concerns.ts';
import { family } from '../../../../test/builders/family.ts';
import type { Story } from '../../../../test/builders/ledger.ts';
import type { TerseEntry } from '../../../../test/builders/terse.ts';
import { concernNotPutToParent } from './check.ts';

const raised = (told: Story, as?: string) => raisedOn(concernNotPutToParent, told, 'ada', '2024-12-31', as === undefined ? {} : { as });
const sign = (more: Partial<TerseEntry> = {}): TerseEntry => ({
  id: 'sign',
  by: 'csc',
  when: '2024-05-13',
  kind: 'observation',
  about: ['bea', 'ada'],
  themes: ['drugs'],
  text: 'Strong smell of cannabis in the hall.',
  thread: 'work',
  ...more,
});
const talk = (more: Partial<TerseEntry> = {}): TerseEntry => ({
  id: 'talk',
  by: 'csc',
  when: '2024-05-20',
  kind: 'contact',
  about: ['ada', 'bea'],
  present: ['bea', 'ada'],
  themes: ['drugs'],
  facts: { mode: 'home-visit', outcome: 'seen' },
  ...more,
});
const allegation = (more: Partial<TerseEntry> = {}): TerseEntry =>
  sign({
    kind: 'referral',
    about: ['ada', 'bea'],
    themes: ['neglect'],
    facts: { from: 'family', to: 'csc', children: ['ada'] },
    text: 'A relative says that Ada is left by herself.',
    ...more,
  });
const attack = (more: Partial<TerseEntry> = {}): TerseEntry =>
  sign({
    by: 'police',
    kind: 'incident',
    about: ['bea', 'col'],
    themes: ['domestic-abuse'],
    facts: { nature: 'domestic-abuse', by: ['col'], harmed: ['bea'] },
    text: 'He pushed her.',
    shared: ['csc'],
    ...more,
  });

describe('something worrying about an adult that was noted', () => {
  it('is asked about on the working day after the fifth, of the worker who noted it', () => {
    const [one] = raised(family.entry(sign()));
    expect(one).toMatchObject({
      anchor: 'work bea',
      on: '2024-05-21',
      ended: undefined,
      evidence: ['sign'],
      asked: ['csc'],
      about: ['ada', 'bea'],
    });
    expect(one?.question).toBe(
      'Something worrying about Bea is on record (csc, 13 May 2024). There is no record here of it being raised with Bea, nor of a decision not to. Is it safe and right to raise it, and who will, or has it been done?',
    );
  });
  it.each<[string, TerseEntry]>([
    [
      'what a health visitor saw',
      sign({ by: 'hv', facts: { nature: 'unsafe-sleep' }, themes: [], text: 'Ada asleep on the sofa under a duvet.' }),
    ],
    ['what a claim gives as seen', sign({ themes: [], claims: [{ who: 'bea', is: 'drinks', basis: 'seen' }] })],
    ['a note of the school', sign({ by: 'school', kind: 'note', themes: ['alcohol'], text: 'Mother smelt of drink at the gate.' })],
    ['what a relative reported', allegation()],
    ['what somebody without a name reported of the child alone', allegation({ about: ['ada'], facts: { from: 'anonymous', to: 'csc' } })],
    [
      'an act that a professional alleges',
      allegation({ facts: { from: 'professional', to: 'csc', alleged: { by: ['bea'], act: 'slapped her' } } }),
    ],
    [
      'what another agency told of her',
      sign({
        by: 'mid',
        kind: 'contact',
        facts: { mode: 'call', to: 'drugs', outcome: 'spoken-to' },
        text: 'Rang.',
        claims: [{ who: 'bea', is: 'in-treatment', what: 'recovery', not: true, saidBy: 'drugs' }],
      }),
    ],
  ])('such as %s', (_, entry) => {
    expect(raised(family.entry(entry))).toMatchObject([{ anchor: 'work bea', on: '2024-05-21' }]);
  });
  it('such as what an adult is reported to have done, once the lead has it, and contact against an order', () => {
    expect(raised(family.entry(attack()))).toMatchObject([{ anchor: 'work col', on: '2024-05-21', asked: ['csc'] }]);
    expect(raised(family.entry(attack({ shared: [] })))).toEqual([]);
    expect(raised(family.entry(attack({ shared: [{ with: 'csc', when: '2024-05-16' }] })))).toMatchObject([{ on: '2024-05-24' }]);
    const order: TerseEntry = {
      by: 'police',
      when: '2024-04-01',
      kind: 'restriction',
      about: ['col', 'ada'],
      facts: { type: 'court-order', status: 'set', restrains: ['col'], protects: ['ada'], contact: 'supervised' },
    };
    const minding = sign({
      by: 'mind',
      kind: 'contact',
      about: ['col'],
      themes: [],
      text: 'Rang off: minding his daughter.',
      facts: { mode: 'call', outcome: 'cancelled-by-family' },
      claims: [{ who: 'col', is: 'carer-of', whom: 'ada', saidBy: 'col' }],
    });
    expect(raised(family.entry(order).entry(minding))).toMatchObject([{ anchor: 'work col', on: '2024-05-21', asked: ['mind', 'csc'] }]);
    // Whatever an entry is of, and though it comes to be known after all else: it tells who was there.
    const handover = sign({
      kind: 'allocation',
      about: ['ada'],
      present: ['col', 'ada'],
      themes: [],
      text: '',
      facts: { status: 'allocated' },
    });
    expect(raised(family.entry(order).entry(handover))).toMatchObject([{ anchor: 'work col', on: '2024-05-21', evidence: ['sign'] }]);
  });
  it.each<[string, TerseEntry]>([
    ['intelligence', sign({ by: 'police', facts: { nature: 'intelligence' }, shared: ['csc'] })],
    ['what police saw and told to no worker', sign({ by: 'police' })],
    ['nothing to worry about', sign({ themes: ['home-conditions'], text: 'Nothing to worry about in the home.' })],
    ['the state of a home by itself', sign({ facts: { nature: 'home-conditions' }, themes: [], text: 'Damp in the bedroom.' })],
    ['better conditions', sign({ themes: ['home-conditions'], text: 'Much tidier than last time.' })],
    ['somebody who is not tied to the child', sign({ about: ['dan'] })],
    ["another child's matter", sign({ about: ['ben', 'bea'], claims: [{ who: 'bea', is: 'parent-of', whom: 'ben' }] })],
    [
      'what one of a couple tells of the other',
      sign({
        kind: 'contact',
        facts: { mode: 'home-visit' },
        text: 'She says that he drinks.',
        claims: [{ who: 'col', is: 'drinks', saidBy: 'bea' }],
      }),
    ],
    ['what a professional refers', allegation({ facts: { from: 'professional', to: 'csc' } })],
    ['a report that came to nothing', attack({ facts: { nature: 'domestic-abuse', by: ['col'], harmed: ['bea'], finding: 'unfounded' } })],
    [
      'what is not to be told',
      sign({
        claims: [{ who: 'bea', is: 'uses-drugs', basis: 'seen' }],
        text: 'Seen to use. The parents are not to be told where this comes from.',
      }),
    ],
    ['old news', sign({ when: '2024-03-01', recorded: '2024-07-01' })],
    ['what the drug service sees of its own patient', sign({ by: 'drugs', present: ['bea'] })],
  ])('but not %s', (_, entry) => {
    expect(raised(family.entry(entry))).toEqual([]);
  });
});

describe('what settles it', () => {
  it.each<[string, TerseEntry]>([
    ['it was raised as it was noted', sign({ text: 'Smell of cannabis. Asked her about it: a neighbour, she says.' })],
    ['she explained it', sign({ facts: { explanation: 'a candle', explainedBy: 'bea' } })],
    [
      'it was passed on with her consent',
      allegation({ shared: [{ with: 'csc', when: '2024-05-13' }], text: 'Spoke to mother first; she agreed.' }),
    ],
  ])('%s', (_, entry) => {
    expect(raised(family.entry(entry))).toEqual([]);
  });
  it.each<[string, Partial<TerseEntry>]>([
    ['a visit that touches the same', {}],
    ['one by another agency', { by: 'hv' }],
    ['one that asked about it', { themes: [], facts: { mode: 'home-visit', outcome: 'seen', asked: ['drugs'] } }],
    ['one whose words speak of it', { themes: [], text: 'Talked about cannabis.' }],
    ['a call', { present: [], facts: { mode: 'call', outcome: 'spoken-to' } }],
    ['one in the same work that says it was raised', { themes: [], thread: 'work', text: 'Raised it with her.' }],
    ['a meeting where she was', { kind: 'meeting', present: [], facts: { type: 'child-in-need', status: 'held', family: ['bea'] } }],
    [
      'an assessment that considered her',
      { kind: 'assessment', present: [], facts: { type: 'child-and-family', status: 'completed', adultsConsidered: ['bea'] } },
    ],
  ])('%s within the five days', (_, more) => {
    expect(raised(family.entry(sign()).entry(talk(more)))).toEqual([]);
  });
  it('ends when it is raised later', () => {
    expect(raised(family.entry(sign()).entry(talk({ when: '2024-06-03' })))).toMatchObject([{ on: '2024-05-21', ended: '2024-06-03' }]);
  });
  it.each<[string, Partial<TerseEntry>]>([
    ['a visit about something else', { themes: ['health'], text: 'Weighed. Fine.' }],
    ['a letter', { present: [], facts: { mode: 'letter', outcome: 'awaiting-reply' } }],
    ['a visit where she was not in', { present: [], facts: { mode: 'home-visit', outcome: 'no-access' } }],
    ['a talk with the other parent', { about: ['ada', 'col'], present: ['col'] }],
    ['a police interview', { by: 'police' }],
    ['a talk before it', { when: '2024-05-10' }],
    ['a call about her to another agency', { about: ['bea'], present: [], facts: { mode: 'call', to: 'gp', outcome: 'spoken-to' } }],
  ])('not %s', (_, more) => {
    expect(raised(family.entry(sign()).entry(talk(more)))).toMatchObject([{ on: '2024-05-21', ended: undefined }]);
  });
  it('is silent where it was decided that it is not to be raised', () => {
    for (const text of [
      'Not to be raised with mother while police look into it.',
      'Decided not to tell her yet.',
      'It is not safe to raise this with him.',
      'Police asked us not to speak with the parents.',
    ])
      expect(
        raised(
          family
            .entry(sign())
            .entry({ by: 'csc', when: '2024-05-15', kind: 'decision', about: ['ada', 'bea'], facts: { type: 'other' }, text }),
        ),
      ).toEqual([]);
  });
  it('terms that keep somebody away are no such decision', () => {
    const told = family
      .entry(sign())
      .entry({ by: 'csc', when: '2024-05-15', kind: 'note', about: ['ada', 'bea'], text: 'He is not to contact Bea.' });
    expect(raised(told)).toHaveLength(1);
  });
  it('where the date is vague the days run from its latest, and a talk that may have come after settles it', () => {
    const vague = sign({ when: '2024-05', recorded: '2024-05-31' });
    expect(raised(family.entry(vague))).toMatchObject([{ on: '2024-06-10' }]);
    expect(raised(family.entry(vague).entry(talk({ when: '2024-05-02' })))).toEqual([]);
    expect(raised(family.entry(vague).entry(talk({ when: '2024-04-30' })))).toHaveLength(1);
  });
});

describe('one adult, one question', () => {
  it('more signs stand in the same question, and what comes after it was raised is a new one', () => {
    const told = family
      .entry(sign())
      .entry(sign({ id: 'again', when: '2024-05-20', thread: 'other' }))
      .entry(talk({ when: '2024-06-03' }))
      .entry(sign({ id: 'later', when: '2024-06-10', thread: 'later' }));
    expect(raised(told)).toMatchObject([
      { anchor: 'work bea', on: '2024-05-21', ended: '2024-06-03', evidence: ['sign', 'again'] },
      { anchor: 'later bea', on: '2024-06-18', ended: undefined },
    ]);
  });
  it('another adult has their own', () => {
    expect(raised(family.entry(sign()).entry(attack({ id: 'attack' }))).map(({ anchor }) => anchor)).toEqual(['work bea', 'work col']);
  });
  it('is asked through the records of whoever noted it, and of no other', () => {
    const own = family
      .entry({ by: 'csc', when: '2024-05-01', kind: 'note', about: ['ada', 'bea'], claims: [{ who: 'bea', is: 'parent-of', whom: 'ada' }] })
      .entry(sign());
    expect(raised(own, 'csc')).toMatchObject([{ on: '2024-05-21' }]);
    expect(raised(own, 'hv')).toEqual([]);
  });
});

describe('what a child tells of an adult', () => {
  const told = (more: Partial<TerseEntry> = {}): TerseEntry =>
    sign({
      by: 'school',
      about: ['ben', 'ada', 'bea', 'col'],
      present: ['ben'],
      themes: [],
      facts: { nature: 'disclosure', place: 'school' },
      text: 'Ben drew the flat. "Col comes in at night and says not to say." Talked about worries one can tell.',
      thread: 'ben-school',
      ...more,
    });
  const home = family.entry({
    by: 'hv',
    when: '2024-03-03',
    kind: 'note',
    about: ['ben', 'bea', 'col'],
    claims: [
      { who: 'bea', is: 'parent-of', whom: 'ben' },
      { who: 'col', is: 'lives-with', whom: 'bea' },
    ],
  });
  it('is a sign about the adult whom the words name, though no theme says so, and the talk with the child is not a talk with an adult', () => {
    expect(raised(home.entry(told()))).toMatchObject([
      { anchor: 'ben-school col', on: '2024-05-21', about: ['ada', 'col'], asked: ['school', 'csc'] },
    ]);
    expect(raised(home.entry(told({ text: `${told().text} Spoke to his mother at the gate about it.` })))).toEqual([]);
  });
  it('is raised by whoever had it, and not by the talk of somebody who did not', () => {
    const spoke = talk({ about: ['col'], present: ['col'], themes: [], text: 'Spoke to him about the rent.', thread: 'other' });
    expect(raised(home.entry(told()).entry(spoke))).toMatchObject([{ ended: undefined }]);
    expect(raised(home.entry(told({ shared: ['csc'] })).entry(spoke))).toEqual([]);
  });
  it('is left to the grown-up who tells it where it is of a partner', () => {
    expect(raised(home.entry(told({ present: ['bea'], text: 'Bea says that Col shouts.' })))).toEqual([]);
  });
});

describe('raised with an adult who is called by name', () => {
  it.each<[string, Partial<TerseEntry>]>([
    ['in the same record', { text: 'Strong smell of cannabis in the hall. Asked Bea about it.' }],
    ['with the answer', { text: 'Strong smell of cannabis in the hall. I asked Bea and she told me that it comes from next door.' }],
  ])('is settled %s', (_, more) => expect(raised(family.entry(sign(more)))).toEqual([]));
  it('is settled by a later note or call about what was noticed, on its thread or not', () => {
    for (const more of [
      { kind: 'note', present: [], themes: [], facts: {}, text: 'Asked Bea about it. It is from next door.', thread: 'work' },
      { kind: 'note', present: [], themes: [], facts: {}, text: 'Rang Bea about the smell; she thinks it is from next door.' },
      { present: [], themes: [], facts: { mode: 'call' }, text: 'Rang Bea about the smell; she thinks it is from next door.' },
    ] satisfies Partial<TerseEntry>[])
      expect(raised(family.entry(sign()).entry(talk(more)))).toEqual([]);
  });
  it.each([
    'Asked Housing about the smell of cannabis.',
    'Have not asked Bea yet. Strong smell of cannabis.',
    'Strong smell of cannabis. Called Children’s Services about it.',
  ])('is still asked about where it was only said elsewhere, or not yet: %s', (text) =>
    expect(raised(family.entry(sign({ text })))).toHaveLength(1),
  );

  it('is settled by a decision whose kind says that it is not to be raised, and by its being shown to them', () => {
    const decision: TerseEntry = {
      by: 'csc',
      when: '2024-05-14',
      kind: 'decision',
      about: ['bea'],
      facts: { type: 'not-to-raise', reason: 'agreed with the manager' },
    };
    expect(raised(family.entry(sign()).entry(decision))).toEqual([]);
    expect(raised(family.entry(sign({ text: 'Cannabis on the window sill. Showed mother where it lay.' })))).toEqual([]);
  });
});
