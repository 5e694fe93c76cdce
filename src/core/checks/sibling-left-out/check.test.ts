import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../../../test/builders/concerns.ts';
import { type Story, story } from '../../../../test/builders/ledger.ts';
import type { TerseEntry } from '../../../../test/builders/terse.ts';
import { siblingLeftOut } from './check.ts';

// 8 April 2024 is a Monday.
const cast = {
  agencies: { csc: 'social-care', police: 'police', hv: 'health-visiting', school: 'school', mid: 'midwifery', hosp: 'hospital' },
  people: {
    ada: { called: 'Ada', born: '2018-03-01' },
    ben: { called: 'Ben', born: '2016-05-01' },
    cat: { called: 'Cat', born: '2024-09-01' },
    bea: { called: 'Bea', sex: 'f' },
    col: { called: 'Col', sex: 'm' },
    ron: { called: 'Ron', sex: 'm' },
  },
} as const;
const family = story(cast).entry({
  id: 'ties',
  by: 'hv',
  when: '2024-03-04',
  kind: 'note',
  about: ['ada', 'ben', 'bea'],
  claims: [
    { who: 'bea', is: 'parent-of', whom: 'ada' },
    { who: 'bea', is: 'parent-of', whom: 'ben' },
    { who: 'col', is: 'partner-of', whom: 'bea' },
  ],
});
const plan: TerseEntry = {
  id: 'plan',
  by: 'csc',
  when: '2024-04-08',
  kind: 'plan',
  about: ['ada', 'bea'],
  facts: { type: 'child-in-need', status: 'opened', children: ['ada'] },
  thread: 'cin',
};
const entry = (
  kind: TerseEntry['kind'],
  when: string,
  about: readonly string[],
  facts: TerseEntry['facts'] = {},
  more: Partial<TerseEntry> = {},
): TerseEntry => ({
  id: 'e',
  by: 'csc',
  when,
  kind,
  about,
  facts,
  ...more,
});
const raised = (told: Story, child = 'ada') =>
  raisedOn(siblingLeftOut, told, child, '2024-12-31').map(({ anchor, on, ended, evidence, asked }) => ({
    anchor,
    on,
    ended,
    evidence: evidence.join(' '),
    asked: asked.join(' '),
  }));

describe('what about the other children?', () => {
  it('is asked of the lead when five working days have passed since a plan for one child', () => {
    expect(raised(family.entry(plan))).toEqual([{ anchor: 'cin', on: '2024-04-16', ended: undefined, evidence: 'plan', asked: 'csc' }]);
    const [one] = raisedOn(siblingLeftOut, family.entry(plan), 'ada', '2024-12-31');
    expect(one?.about).toEqual(['ben', 'ada']);
    expect(one?.question).toBe(
      'The plan (8 April 2024) is about Ada. There is no record here of a decision of their own for Ben, who is of this family: what has been decided, or is there no contact, and who says so?',
    );
    expect(raised(family.entry({ ...plan, when: '2024-04' }))).toMatchObject([{ on: '2024-05-09' }]);
  });

  it('is the same question whichever of the children is looked at', () => {
    expect(raised(family.entry(plan), 'ben')).toEqual(raised(family.entry(plan), 'ada'));
  });

  it('is asked after a conference, a closing and a referral too', () => {
    const events: readonly TerseEntry[] = [
      entry('meeting', '2024-04-08', ['ada'], { type: 'conference-initial', status: 'held' }),
      entry('decision', '2024-04-08', ['ada'], { type: 'close' }),
      entry('referral', '2024-04-08', ['ada', 'bea'], { from: 'professional', to: ['csc'], children: ['ada'] }, { by: 'school' }),
    ];
    for (const event of events)
      expect(raised(family.entry(event)), JSON.stringify(event)).toMatchObject([{ anchor: 'e', on: '2024-04-16', asked: 'csc' }]);
  });

  it('other meetings, early help, a referral of an adult or to another service are none of these', () => {
    const others: readonly TerseEntry[] = [
      entry('meeting', '2024-04-08', ['ada'], { type: 'child-in-need', status: 'held' }),
      entry('plan', '2024-04-08', ['ada'], { type: 'early-help', status: 'opened', children: ['ada'] }),
      entry('referral', '2024-04-08', ['bea'], { from: 'professional', to: ['csc'] }, { by: 'school' }),
      entry('referral', '2024-04-08', ['ada'], { from: 'professional', to: ['hosp'], children: ['ada'] }, { by: 'school' }),
    ];
    for (const other of others) expect(raised(family.entry(other)), JSON.stringify(other)).toEqual([]);
  });

  it('after a death, or news of an offence, one working day is enough', () => {
    const death = entry('incident', '2024-04-08', ['ben', 'bea'], { nature: 'death', harmed: ['ben'] }, { by: 'hosp' });
    expect(raised(family.entry(death))).toMatchObject([{ anchor: 'e', on: '2024-04-10' }]);
    expect(raisedOn(siblingLeftOut, family.entry(death), 'ada', '2024-12-31')[0]?.question).toMatch(
      /^The death of Ben is on record \(8 April 2024\)\./,
    );
    const loss = entry('health', '2024-04-08', ['cat', 'bea'], { type: 'stillbirth' }, { by: 'hosp' });
    expect(raised(family.entry(loss))).toEqual([]);
    const charge = entry('legal', '2024-04-08', ['col', 'ben'], { type: 'charge' }, { by: 'police', themes: ['sexual-abuse'] });
    expect(raised(family.entry(charge))).toMatchObject([{ on: '2024-04-10' }]);
    expect(raised(family.entry({ ...charge, about: ['col'] }))).toEqual([]);
    expect(raised(family.entry({ ...charge, themes: ['offending'] }))).toEqual([]);
  });

  it('what was decided for the other child before a new referral is no decision in the work that comes of it', () => {
    const before = entry('referral-decision', '2024-02-05', ['ada', 'ben'], { decision: 'no-further-action' }, { id: 'nfa' });
    expect(raised(family.entry(before).entry(plan))).toEqual([]);
    const referral = entry('referral', '2024-04-02', ['ada'], { to: 'csc', children: ['ada'] }, { id: 'ref', by: 'school' });
    expect(raised(family.entry(before).entry(referral).entry(plan)).map((one) => one.evidence)).toEqual(['ref plan']);
  });
  it('news of an offence that names no child is asked about once one child has a decision for it', () => {
    const charge = entry('legal', '2024-04-08', ['col'], { type: 'charge' }, { by: 'police', themes: ['domestic-abuse'] });
    expect(raised(family.entry(charge))).toEqual([]);
    const strategy = entry('meeting', '2024-04-11', ['ada'], { type: 'strategy', status: 'held' }, { id: 'd' });
    expect(raised(family.entry(charge).entry(strategy))).toMatchObject([{ anchor: 'e', on: '2024-04-11', evidence: 'e' }]);
    const both = { ...strategy, about: ['ada', 'ben'] };
    expect(raised(family.entry(charge).entry(both))).toEqual([]);
  });
  it('an offence against somebody is read from the words of a charge', () => {
    const charge = entry('legal', '2024-04-08', ['col', 'ben'], { type: 'charge' }, { by: 'police', themes: ['offending'] });
    expect(raised(family.entry({ ...charge, text: 'Charged with wounding a man in the town.' }))).toMatchObject([{ on: '2024-04-10' }]);
    expect(raised(family.entry({ ...charge, text: 'Charged with theft from a shop.' }))).toEqual([]);
  });

  it('after an incident, is asked about those without a decision once one of the children there has one', () => {
    const incident = entry(
      'incident',
      '2024-04-08',
      ['bea', 'col', 'ada', 'ben'],
      {
        nature: 'domestic-abuse',
        by: ['col'],
        harmed: ['bea'],
        children: { ada: 'seen', ben: 'present' },
      },
      { by: 'police' },
    );
    expect(raised(family.entry(incident))).toEqual([]);
    const assess = entry('referral-decision', '2024-05-02', ['ada'], { decision: 'assess', children: ['ada'] }, { id: 'd' });
    expect(raised(family.entry(incident).entry(assess))).toMatchObject([{ anchor: 'e', on: '2024-05-02', evidence: 'e' }]);
    expect(
      raised(
        family
          .entry({ ...plan, when: '2024-03-11', about: ['ada', 'ben'], facts: { ...plan.facts, children: ['ada', 'ben'] } })
          .entry(incident),
      ),
    ).toEqual([]);
  });

  it('ends with a decision for that child, in whatever form, and is not asked where there is one', () => {
    const decisions: readonly TerseEntry[] = [
      entry('decision', '2024-05-02', ['ben'], { type: 'no-further-action', reason: 'well, and seen' }),
      entry('referral-decision', '2024-05-02', ['ben'], { decision: 'no-role' }),
      entry('assessment', '2024-05-02', ['ben'], { type: 'child-and-family', status: 'started', children: ['ben'] }),
      entry(
        'plan',
        '2024-05-02',
        ['ada', 'ben'],
        { type: 'child-in-need', status: 'reviewed', children: ['ada', 'ben'] },
        { thread: 'cin' },
      ),
      entry('meeting', '2024-05-02', ['ada', 'ben'], { type: 'child-in-need', status: 'held' }),
      entry('supervision', '2024-05-02', ['ada', 'ben'], { children: ['ada', 'ben'] }),
    ];
    for (const decision of decisions) {
      expect(raised(family.entry(plan).entry(decision)), JSON.stringify(decision)).toMatchObject([
        { on: '2024-04-16', ended: '2024-05-02' },
      ]);
      expect(raised(family.entry(plan).entry({ ...decision, when: '2024-04-12' }))).toEqual([]);
    }
    const none: readonly TerseEntry[] = [
      entry('contact', '2024-05-02', ['ada', 'ben'], { mode: 'home-visit', outcome: 'seen' }),
      entry('supervision', '2024-05-02', ['ada', 'ben'], { children: ['ada'] }),
      entry('meeting', '2024-05-02', ['ada', 'ben'], { type: 'marac', status: 'held' }),
    ];
    for (const other of none) expect(raised(family.entry(plan).entry(other)), JSON.stringify(other)).toMatchObject([{ ended: undefined }]);
  });

  it('is not asked where the other child was decided for in the same work, or has work of their own', () => {
    const assessed = entry('assessment', '2024-02-05', ['ada', 'ben'], {
      type: 'child-and-family',
      status: 'completed',
      children: ['ada', 'ben'],
    });
    expect(raised(family.entry(assessed).entry(plan))).toEqual([]);
    const own = entry('plan', '2023-01-09', ['ben'], { type: 'child-protection', status: 'opened', children: ['ben'] }, { thread: 'his' });
    expect(
      raised(
        family
          .entry(own)
          .entry(
            entry('referral', '2024-04-08', ['ada'], { from: 'professional', to: ['csc'], children: ['ada'] }, { id: 'r', by: 'school' }),
          ),
      ),
    ).toEqual([]);
    const long = { ...assessed, when: '2023-02-06', recorded: '2024-03-04' };
    expect(raised(family.entry(long).entry(plan))).toHaveLength(1);
  });

  it('who was on the plan that is closed needs an ending of their own; who was assessed and needed none does not', () => {
    const both = { ...plan, when: '2024-03-11', about: ['ada', 'ben'], facts: { ...plan.facts, children: ['ada', 'ben'] } };
    const close = entry('decision', '2024-06-03', ['ada'], { type: 'close' }, { thread: 'cin' });
    expect(raised(family.entry(both).entry(close))).toMatchObject([{ on: '2024-06-11', evidence: 'e' }]);
    expect(raised(family.entry(both).entry({ ...close, about: ['ada', 'ben'] }))).toEqual([]);
    const assessed = entry(
      'assessment',
      '2024-03-08',
      ['ada', 'ben'],
      { type: 'child-and-family', status: 'completed', children: ['ada', 'ben'] },
      { id: 'a' },
    );
    expect(
      raised(
        family
          .entry(assessed)
          .entry({ ...plan, when: '2024-03-11' })
          .entry(close),
      ),
    ).toEqual([]);
  });

  it('a baby on the way counts from when it is known of', () => {
    const expecting = entry(
      'note',
      '2024-04-18',
      ['bea', 'cat'],
      {},
      {
        id: 'known',
        by: 'mid',
        claims: [
          { who: 'bea', is: 'pregnant' },
          { who: 'bea', is: 'parent-of', whom: 'cat' },
        ],
      },
    );
    const alone = family
      .entry(plan)
      .entry(entry('decision', '2024-04-09', ['ben'], { type: 'no-further-action' }))
      .entry(expecting);
    expect(raised(alone)).toMatchObject([{ anchor: 'cin', on: '2024-04-26', evidence: 'plan known' }]);
    const referral = entry(
      'referral',
      '2024-04-22',
      ['cat', 'bea'],
      { from: 'professional', to: ['csc'], children: ['cat'] },
      { by: 'mid' },
    );
    expect(raised(alone.entry(referral)).filter(({ anchor }) => anchor === 'cin')).toEqual([]);
  });

  it('an event that was over before a child was known of, or that is history, leaves nobody out', () => {
    const referral = entry('referral', '2024-01-08', ['ada'], { from: 'professional', to: ['csc'], children: ['ada'] }, { by: 'school' });
    const late = story(cast).entry(referral).and(family.entries);
    expect(raised(late)).toEqual([]);
    expect(raised(family.entry({ ...plan, when: '2022-04-04', recorded: '2024-04-08' }))).toEqual([]);
  });

  it('a child of another home counts where contact is on record, and once looked into is enough', () => {
    const people = { ...cast.people, eli: { called: 'Eli', born: '2015-05-01' } };
    const home = story({ ...cast, people }, family.entries)
      .entry(entry('decision', '2024-04-01', ['ben'], { type: 'no-further-action' }, { id: 'ben' }))
      .entry(
        entry(
          'note',
          '2024-04-02',
          ['ada', 'eli'],
          {},
          {
            id: 'eli',
            by: 'hv',
            claims: [
              { who: 'bea', is: 'parent-of', whom: 'eli' },
              { who: 'eli', is: 'lives-with', whom: 'ron' },
            ],
          },
        ),
      );
    expect(raised(home.entry(plan))).toEqual([]);
    const contact = entry(
      'note',
      '2024-04-03',
      ['bea', 'eli'],
      {},
      { id: 'sees', by: 'hv', claims: [{ who: 'eli', is: 'in-contact-with', whom: 'bea' }] },
    );
    expect(raised(home.entry(contact).entry(plan))).toMatchObject([{ on: '2024-04-16', evidence: 'plan' }]);
    const looked = entry('note', '2024-04-10', ['eli'], {}, { id: 'looked', text: 'School and father say that all is well.' });
    expect(raised(home.entry(contact).entry(plan).entry(looked))).toEqual([]);
    const rang = entry('note', '2024-04-10', ['eli'], {}, { id: 'rang', text: 'Rang to confirm the time of the next appointment.' });
    expect(raised(home.entry(contact).entry(plan).entry(rang))).toMatchObject([{ on: '2024-04-16', ended: undefined }]);
    const denied = entry(
      'note',
      '2024-05-02',
      ['bea', 'eli'],
      {},
      { id: 'no', claims: [{ who: 'eli', is: 'in-contact-with', whom: 'bea', not: true }], by: 'school' },
    );
    expect(raised(home.entry(contact).entry(plan).entry(denied))).toMatchObject([{ ended: '2024-05-02' }]);
  });

  it('who is of age, or has died, is no child left out', () => {
    const grown = story({ ...cast, people: { ...cast.people, ben: { called: 'Ben', born: '2001-05-01' } } }, family.entry(plan).entries);
    expect(raised(grown)).toEqual([]);
  });

  it('later events that leave the same child out are one matter, which keeps its anchor', () => {
    const more = family
      .entry(plan)
      .entry(entry('meeting', '2024-06-03', ['ada'], { type: 'conference-initial', status: 'held' }, { id: 'conf' }));
    expect(raised(more)).toMatchObject([{ anchor: 'cin', on: '2024-04-16', evidence: 'plan conf' }]);
  });

  it('through one agency: the lead is asked from its records; an agency that knows of no decision for any child asks nothing about an incident', () => {
    const own = story(
      cast,
      family.entries.map((one) => ({ ...one, shared: ['csc', 'police'] })),
    );
    expect(concernsOn(siblingLeftOut, own.entry(plan), 'ada', '2024-04-20', { as: 'csc' })).toHaveLength(1);
    const incident = entry(
      'incident',
      '2024-04-08',
      ['bea', 'ada', 'ben'],
      { nature: 'domestic-abuse', harmed: ['bea'], children: { ada: 'seen' } },
      { by: 'police' },
    );
    expect(concernsOn(siblingLeftOut, own.entry(plan).entry(incident), 'ada', '2024-04-20', { as: 'police' })).toEqual([]);
  });

  it('a child who lives elsewhere is in touch where they are seen together, or an order lays their contact down', () => {
    const away = family.entry({
      id: 'away',
      by: 'hv',
      when: '2024-03-05',
      kind: 'note',
      about: ['ben'],
      claims: [{ who: 'ben', is: 'lives-with', whom: 'ron' }],
    });
    const fight = entry(
      'incident',
      '2024-04-08',
      ['bea', 'col', 'ada', 'ben'],
      { nature: 'domestic-abuse', by: ['bea'], harmed: ['col'], children: { ada: 'seen', ben: 'elsewhere' } },
      { by: 'police', id: 'fight' },
    );
    expect(raised(away.entry(plan))).toEqual([]);
    const shapes: readonly TerseEntry[] = [
      entry('contact', '2024-03-16', ['ben', 'bea'], { mode: 'appointment', outcome: 'seen' }, { by: 'hv', present: ['ben', 'bea'] }),
      entry('restriction', '2024-03-16', ['bea', 'ben'], {
        type: 'court-order',
        status: 'set',
        contact: 'supervised',
        restrains: ['bea'],
        protects: ['ben'],
      }),
    ];
    for (const shape of shapes) {
      expect(raised(away.entry(shape).entry(plan)), shape.kind).toMatchObject([{ on: '2024-04-16' }]);
      const own = entry(
        'assessment',
        '2024-04-02',
        ['ada'],
        { type: 'child-and-family', status: 'started', children: ['ada'] },
        { id: 'own' },
      );
      // It was their own parent who did harm: they are thought of too, though they were not there.
      expect(raised(away.entry(shape).entry(own).entry(fight)), shape.kind).toMatchObject([{ anchor: 'fight' }]);
      const looked = entry('note', '2024-04-10', ['ben'], {}, { id: 'looked', text: 'His carer rung about it.' });
      expect(raised(away.entry(shape).entry(own).entry(fight).entry(looked)), shape.kind).toEqual([]);
    }
    const barred = entry('restriction', '2024-03-16', ['bea', 'ben'], {
      type: 'court-order',
      status: 'set',
      contact: 'none',
      restrains: ['bea'],
      protects: ['ben'],
    });
    expect(raised(away.entry(barred).entry(plan))).toEqual([]);
  });
});
