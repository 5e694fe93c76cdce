import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../../../test/builders/concerns.ts';
import { type Story, story } from '../../../../test/builders/ledger.ts';
import type { TerseEntry } from '../../../../test/builders/terse.ts';
import { safetyRestsOnVictim } from './check.ts';

// 4 March 2024 is a Monday: ten working days run to Monday the 18th.
const given: Story = story({
  agencies: { csc: 'social-care', police: 'police', amh: 'adult-mental-health', prob: 'probation', das: 'domestic-abuse-service' },
  people: { ada: { called: 'Ada', born: '2022-05-01' }, bea: { called: 'Bea' }, col: { called: 'Col' }, dee: {}, ed: {} },
}).entry({
  by: 'csc',
  when: '2024-01-02',
  kind: 'note',
  about: ['ada'],
  claims: [
    { who: 'bea', is: 'parent-of', whom: 'ada' },
    { who: 'col', is: 'parent-of', whom: 'ada' },
  ],
});
const assault: TerseEntry = {
  id: 'assault',
  by: 'police',
  when: '2024-03-04',
  kind: 'incident',
  about: ['bea', 'col', 'ada'],
  themes: ['domestic-abuse'],
  facts: { nature: 'assault', by: ['col'], harmed: ['bea'] },
};
const spoken: TerseEntry = {
  id: 'spoken',
  by: 'csc',
  when: '2024-03-06',
  kind: 'contact',
  about: ['col'],
  present: ['col'],
  facts: { mode: 'appointment', outcome: 'seen' },
};
const hurt = given.entry(assault);
const safe = hurt.entry(spoken);
const plan = (actions: readonly { what: string; who: string }[], more: Partial<TerseEntry> = {}): TerseEntry => ({
  id: 'plan',
  by: 'csc',
  when: '2024-03-07',
  kind: 'plan',
  about: ['ada', 'bea'],
  thread: 'plan',
  facts: { type: 'child-in-need', status: 'opened', actions },
  ...more,
});
const asked = (told: Story, on = '2024-09-01'): readonly string[] =>
  concernsOn(safetyRestsOnVictim, told, 'ada', on).map(({ question }) => question);

describe('safety-rests-on-victim', () => {
  it('asks when ten working days have gone by without an action, a word or a service for the one who harmed', () => {
    const [raised, ...others] = raisedOn(safetyRestsOnVictim, hurt, 'ada', '2024-09-01');
    expect(others).toEqual([]);
    expect(raised).toMatchObject({ anchor: 'bea+col', on: '2024-03-19', evidence: ['assault'], about: ['bea', 'col'] });
    expect(raised?.question).toBe(
      'An incident between Col and Bea is on record (4 March 2024). There is no record here since of an action, a conversation or a service for Col: has there been one, or is there a reason? How is it safe to ask?',
    );
  });
  it.each([
    ['a conversation with those who answer for safety', spoken],
    ['a conversation about the abuse with anyone', { ...spoken, by: 'amh', themes: ['domestic-abuse'] }],
    ['an action in a plan', plan([{ what: 'start the programme', who: 'col' }])],
    [
      'a service for it',
      {
        by: 'prob',
        when: '2024-03-10',
        kind: 'service',
        about: ['col'],
        themes: ['domestic-abuse'],
        facts: { service: 'behaviour change programme', status: 'started' },
      },
    ],
  ] satisfies [string, TerseEntry][])('is answered by %s', (_, entry) => {
    expect(asked(hurt.entry(entry))).toEqual([]);
    expect(asked(hurt.entry({ ...entry, when: '2024-05-01' }), '2024-04-01')).toHaveLength(1);
    expect(asked(hurt.entry({ ...entry, when: '2024-05-01' }), '2024-05-02')).toEqual([]);
  });
  it('is not answered by talk of other things with others, or a service that is only offered', () => {
    expect(asked(hurt.entry({ ...spoken, by: 'amh' }))).toHaveLength(1);
    expect(
      asked(
        hurt.entry({
          by: 'das',
          when: '2024-03-10',
          kind: 'service',
          about: ['col'],
          themes: ['domestic-abuse'],
          facts: { service: 'programme', status: 'offered' },
        }),
      ),
    ).toHaveLength(1);
  });
  it('asks about a plan whose every action falls to the one who was harmed, or asks the other only to keep to terms', () => {
    expect(asked(safe.entry(plan([{ what: 'go on the course', who: 'bea' }])))[0]).toContain(
      'Every safety action on record here falls to Bea.',
    );
    expect(
      asked(
        safe.entry(
          plan([
            { what: 'keep safe', who: 'bea' },
            { what: 'keep to his bail', who: 'col' },
          ]),
        ),
      ),
    ).toHaveLength(1);
    expect(
      asked(
        safe.entry(
          plan([
            { what: 'keep safe', who: 'bea' },
            { what: 'keep to bail and see his worker weekly', who: 'col' },
          ]),
        ),
      ),
    ).toEqual([]);
    expect(
      asked(
        safe.entry(
          plan([
            { what: 'keep safe', who: 'bea' },
            { what: 'weekly visit', who: 'csc' },
          ]),
        ),
      ),
    ).toEqual([]);
    expect(asked(safe.entry(plan([{ what: 'go to the dentist', who: 'ada' }])))).toEqual([]);
  });
  it('ends when a later plan on the thread shares the actions out', () => {
    const told = safe.entry(plan([{ what: 'go on the course', who: 'bea' }]));
    expect(asked(told.entry(plan([{ what: 'programme', who: 'col' }], { id: 'next', when: '2024-04-01' })))).toEqual([]);
  });
  it.each([
    ['names the harmed adult in what it relies on', { type: 'close', reliesOn: ['bea'], reason: 'work done' }],
    ['leans on their understanding', { type: 'close', reason: 'mother understands the risk' }],
    ['leans on their having parted', { type: 'close', reason: 'the couple have separated' }],
    ['leans on a promise', { type: 'step-down', reason: 'she has promised not to have contact' }],
  ])('asks for an assessment of ability to protect where a decision %s', (_, facts) => {
    const closing: TerseEntry = { id: 'close', by: 'csc', when: '2024-05-01', kind: 'decision', about: ['ada', 'bea'], facts };
    const able: TerseEntry = {
      by: 'csc',
      when: '2024-04-20',
      kind: 'assessment',
      about: ['ada'],
      facts: { type: 'ability-to-protect', status: 'completed', adultsConsidered: ['bea'] },
    };
    expect(asked(safe.entry(closing))[0]).toContain("assessment of Bea's ability to protect");
    expect(asked(safe.entry(able).entry(closing))).toEqual([]);
    expect(asked(safe.entry(closing).entry({ ...able, when: '2024-06-01' }))).toEqual([]);
  });
  it('asks about anger management where it is the only service, and not beside work on abuse', () => {
    const anger: TerseEntry = {
      id: 'anger',
      by: 'amh',
      when: '2024-04-01',
      kind: 'service',
      about: ['col'],
      facts: { service: 'anger-management', status: 'offered' },
    };
    const programme: TerseEntry = {
      by: 'prob',
      when: '2024-04-02',
      kind: 'service',
      about: ['col'],
      facts: { service: 'domestic abuse perpetrator programme', status: 'started' },
    };
    expect(asked(safe.entry(anger))[0]).toContain('Anger management is the only service');
    expect(asked(safe.entry(anger).entry(programme))).toEqual([]);
  });

  it.each([
    [
      'it is decided not to approach that person',
      {
        by: 'csc',
        when: '2024-03-05',
        kind: 'decision',
        about: ['col'],
        facts: { type: 'safety', reason: 'not to approach him while police enquire' },
      },
    ],
    [
      'that person cannot be found and the attempts are listed',
      { by: 'csc', when: '2024-03-05', kind: 'contact', about: ['col'], facts: { mode: 'call', outcome: 'not-reached', count: 2 } },
    ],
    ['that person is on remand', { by: 'police', when: '2024-03-05', kind: 'legal', about: ['col'], facts: { type: 'remand' } }],
    [
      'the report was found to be unfounded',
      {
        by: 'police',
        when: '2024-03-06',
        kind: 'correction',
        facts: {
          corrects: 'assault',
          reason: 'enquiry over',
          replacement: {
            kind: 'incident',
            when: '2024-03-04',
            about: ['bea', 'col'],
            themes: ['domestic-abuse'],
            facts: { nature: 'assault', by: ['col'], harmed: ['bea'], finding: 'unfounded' },
          },
        },
      },
    ],
  ] as unknown as [string, TerseEntry][])('is silent where %s', (_, entry) => {
    expect(asked(hurt.entry(entry))).toEqual([]);
  });
  it('asks again once the person is released', () => {
    const held = hurt.entry({ by: 'police', when: '2024-03-05', kind: 'legal', about: ['col'], facts: { type: 'remand' } });
    expect(asked(held.entry({ by: 'police', when: '2024-05-01', kind: 'legal', about: ['col'], facts: { type: 'release' } }))).toHaveLength(
      1,
    );
  });
  it('is silent while records say that the person is in prison, and asks once they are out or are met elsewhere', () => {
    const notice: TerseEntry = {
      id: 'notice',
      by: 'prob',
      when: '2024-03-05',
      kind: 'contact',
      about: ['col', 'ada'],
      text: 'Col is to be released on licence in May, after eighteen months for this assault.',
    };
    const told = hurt.entry(notice);
    expect(asked(told)).toEqual([]);
    expect(asked(hurt.entry({ ...notice, text: 'In custody overnight, bailed.' }))).toHaveLength(1);
    expect(asked(told.entry({ ...notice, id: 'out', when: '2024-05-01', text: 'Released on licence this morning.' }))).toHaveLength(1);
    const seen: TerseEntry = { by: 'amh', when: '2024-05-01', kind: 'contact', about: ['col'], present: ['col'] };
    expect(asked(told.entry({ ...seen, facts: { place: 'clinic' } }))).toHaveLength(1);
    expect(asked(told.entry({ ...seen, facts: { place: 'prison' } }))).toEqual([]);
  });
  it.each([
    ['Strategy discussion. He is not to be spoken to before police have seen him.', []],
    ['Strategy discussion. Nobody to approach Col until Friday, police ask.', []],
    ['Strategy discussion. Col is not to see Bea.', ['asks']],
  ])('reads from a meeting whether the person is to be left alone: %s', (text, expected) => {
    const meeting: TerseEntry = {
      by: 'csc',
      when: '2024-03-06',
      kind: 'meeting',
      about: ['ada', 'bea', 'col'],
      text,
      facts: { type: 'strategy', status: 'held' },
    };
    expect(asked(hurt.entry(meeting)).map(() => 'asks')).toEqual(expected);
  });
  it('names harm that a record retells for what it is, and no incident of that day', () => {
    const retold: TerseEntry = {
      by: 'csc',
      when: '2024-03-04',
      kind: 'contact',
      about: ['bea', 'col'],
      claims: [{ who: 'bea', is: 'harmed-by', whom: 'col' }],
    };
    expect(asked(given.entry(retold))[0]).toContain('Harm to Bea by Col is on record (4 March 2024).');
  });
  it('is silent about harm that is no abuse between adults, and leaves a vague date its time', () => {
    expect(asked(given.entry({ ...assault, facts: { nature: 'assault', by: ['col'], harmed: ['ada'] } }))).toEqual([]);
    expect(asked(given.entry({ ...assault, themes: [] }))).toEqual([]);
    expect(asked(given.entry({ ...assault, when: '2024-03', recorded: '2024-03-28' }), '2024-04-05')).toEqual([]);
  });
  it('keeps one anchor for the two of them however much is added', () => {
    const told = hurt.entry({ ...assault, id: 'second', when: '2024-06-03' });
    expect(concernsOn(safetyRestsOnVictim, told, 'ada', '2024-09-01')).toMatchObject([
      { anchor: 'bea+col', evidence: ['assault', 'second'] },
    ]);
  });
  it('a word with the person between the incident and a safety plan answers for both', () => {
    const safety = plan([{ what: 'drive by each night', who: 'police' }], { themes: ['domestic-abuse'] });
    const written = { ...safety, facts: { ...safety.facts, type: 'safety' } };
    expect(asked(safe.entry(written))).toEqual([]);
    expect(asked(hurt.entry(written))).toHaveLength(1);
  });

  it('takes a plan or a reason that is about other adults for no answer to this, and no cause of it', () => {
    const others = safe.entry({
      by: 'csc',
      when: '2024-04-02',
      kind: 'note',
      about: ['ada'],
      claims: [
        { who: 'dee', is: 'lives-with', whom: 'ada' },
        { who: 'ed', is: 'lives-with', whom: 'ada' },
      ],
    });
    const safety = {
      id: 'other',
      by: 'csc',
      when: '2024-04-03',
      kind: 'plan',
      about: ['ada', 'dee', 'ed'],
      themes: ['domestic-abuse'],
    } as const;
    const close = {
      by: 'csc',
      when: '2024-04-30',
      kind: 'decision',
      about: ['ada', 'dee'],
      facts: { type: 'close', reason: 'they have separated' },
    } as const;
    expect(asked(others.entry({ ...safety, facts: { type: 'safety', status: 'opened' } }).entry(close))).toEqual([]);
    expect(asked(others.entry({ ...close, about: ['ada', 'bea'] }))).toHaveLength(1);
  });

  it('takes the other adult of an incident that names one side for the other side, and where there are more, nobody', () => {
    const oneSided = given.entry({ ...assault, about: ['bea', 'col', 'ada'], facts: { nature: 'domestic-abuse', harmed: ['bea'] } });
    expect(asked(oneSided)).toHaveLength(1);
    expect(asked(given.entry({ ...assault, about: ['bea', 'ada'], facts: { nature: 'domestic-abuse', harmed: ['bea'] } }))).toEqual([]);
  });
});
