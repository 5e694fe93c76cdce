import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../../../test/builders/concerns.ts';
import { type Story, story } from '../../../../test/builders/ledger.ts';
import type { TerseEntry } from '../../../../test/builders/terse.ts';
import { childProtectionNotWeighed } from './check.ts';

const cast = {
  agencies: { csc: 'social-care', police: 'police', mid: 'midwifery', drugs: 'substance-service', hv: 'health-visiting' },
  people: {
    ada: { called: 'Ada', born: '2024-09-01' },
    ben: { called: 'Ben', born: '2019-05-01' },
    bea: { called: 'Bea', sex: 'f' },
    col: { called: 'Col', sex: 'm' },
  },
} as const;
const family = story(cast).entry({
  id: 'ties',
  by: 'mid',
  when: '2024-04-02',
  kind: 'note',
  about: ['bea', 'ada', 'ben', 'col'],
  claims: [
    { who: 'bea', is: 'pregnant' },
    { who: 'bea', is: 'parent-of', whom: 'ada' },
    { who: 'col', is: 'parent-of', whom: 'ada' },
    { who: 'bea', is: 'parent-of', whom: 'ben' },
  ],
});
const tiesAgain: TerseEntry = {
  by: 'mid',
  when: '2024-04-03',
  kind: 'note',
  about: ['bea', 'ada', 'ben', 'col'],
  claims: [
    { who: 'bea', is: 'parent-of', whom: 'ada' },
    { who: 'col', is: 'parent-of', whom: 'ada' },
    { who: 'bea', is: 'parent-of', whom: 'ben' },
  ],
};
const referral: TerseEntry = {
  id: 'referral',
  by: 'mid',
  when: '2024-05-07',
  kind: 'referral',
  about: ['ada', 'bea'],
  themes: ['drugs', 'pregnancy'],
  facts: { to: ['csc'], children: ['ada'] },
  thread: 'r',
};
const placed: TerseEntry = {
  id: 'placed',
  by: 'csc',
  when: '2024-04-09',
  kind: 'decision',
  about: ['ben', 'bea'],
  facts: { type: 'placement' },
  thread: 'ben',
};
const uses: TerseEntry = {
  id: 'uses',
  by: 'drugs',
  when: '2024-04-16',
  kind: 'note',
  about: ['bea'],
  claims: [{ who: 'bea', is: 'uses-drugs', saidBy: 'bea' }],
};
const assault: TerseEntry = {
  id: 'assault',
  by: 'police',
  when: '2024-05-14',
  kind: 'incident',
  about: ['bea', 'col'],
  text: 'He punched her.',
  facts: { nature: 'domestic-abuse', by: ['col'], harmed: ['bea'] },
};
const begun: TerseEntry = {
  by: 'csc',
  when: '2024-05-08',
  kind: 'assessment',
  about: ['ada'],
  facts: { type: 'child-and-family', status: 'started', children: ['ada'] },
  thread: 'r',
};
const three = family.entry(placed).entry(uses).entry(referral).entry(begun).entry(assault);
const raised = (told: Story, until = '2024-12-31') => raisedOn(childProtectionNotWeighed, told, 'ada', until);

describe('three grounds and no decision', () => {
  it('are put to the manager of whoever leads, when a working day has passed since the last was written down', () => {
    const [one] = raised(three);
    expect(one).toMatchObject({
      anchor: 'referral',
      on: '2024-05-16',
      evidence: ['placed', 'uses', 'referral', 'assault'],
      asked: ['csc'],
    });
    expect(one?.question).toBe(
      'On record for Ada: a brother or sister removed or on a plan, drink or drugs in the work about the child and serious violence between adults. Local procedures may say that these need a decision on a strategy discussion or a conference. There is no record here of one: what was decided, and by whom?',
    );
    expect(raised(three, '2024-05-15')).toEqual([]);
  });
  it('two are not, unless a partnership sets the number lower', () => {
    const two = family.entry(placed).entry(uses).entry(referral);
    expect(raised(two)).toEqual([]);
    expect(raisedOn(childProtectionNotWeighed, two, 'ada', '2024-12-31', { settings: { grounds: 2 } })).toHaveLength(1);
  });
  it('are not asked about where a decision, either way, is on record since, however it is written down', () => {
    const decisions: readonly TerseEntry[] = [
      {
        by: 'csc',
        when: '2024-05-15',
        kind: 'meeting',
        about: ['ada', 'bea'],
        facts: { type: 'strategy', status: 'held', attended: ['csc', 'police'] },
      },
      { by: 'csc', when: '2024-05-15', kind: 'referral-decision', about: ['ada'], facts: { decision: 'strategy' }, thread: 'r' },
      {
        by: 'csc',
        when: '2024-05-15',
        kind: 'decision',
        about: ['ada'],
        facts: { type: 'no-meeting', reason: 'Mother is apart from him.' },
      },
      {
        by: 'csc',
        when: '2024-05-15',
        kind: 'note',
        about: ['ada'],
        text: 'Strategy discussion and conference weighed with the manager: not needed.',
      },
      { by: 'csc', when: '2024-05-15', kind: 'assessment', about: ['ada'], facts: { type: 'section-47', status: 'started' } },
    ];
    for (const decision of decisions) expect(raised(three.entry(decision))).toEqual([]);
  });
  it('end with the decision, and what only repeats asks nothing more', () => {
    const decided: TerseEntry = { by: 'csc', when: '2024-05-21', kind: 'decision', about: ['ada'], facts: { type: 'no-conference' } };
    const told = three.entry(decided).entry({ ...uses, id: 'again', when: '2024-06-04' });
    expect(raised(told)).toMatchObject([{ on: '2024-05-16', ended: '2024-05-21' }]);
  });
  it('come again with a new event or a new ground, under the same anchor', () => {
    const decided: TerseEntry = { by: 'csc', when: '2024-05-15', kind: 'decision', about: ['ada'], facts: { type: 'no-conference' } };
    const again = three.entry(decided).entry({ ...assault, id: 'second', when: '2024-06-11' });
    expect(raised(again)).toMatchObject([{ anchor: 'referral', on: '2024-06-13' }]);
    expect(raised(again)[0]?.question).toContain('no record here of one since 15 May 2024:');
    const doubted = three
      .entry(decided)
      .entry({ id: 'doubt', by: 'drugs', when: '2024-06-11', kind: 'test', about: ['bea'], facts: { of: 'drugs', result: 'doubtful' } });
    expect(raised(doubted)).toMatchObject([{ on: '2024-06-13' }]);
  });
  it('a decision made before the last of them is none about it', () => {
    const early: TerseEntry = { by: 'csc', when: '2024-05-08', kind: 'decision', about: ['ada'], facts: { type: 'no-conference' } };
    expect(raised(family.entry(placed).entry(uses).entry(referral).entry(begun).entry(early).entry(assault))).toMatchObject([
      { on: '2024-05-16' },
    ]);
  });
  it("another child's conference is no decision about this one", () => {
    const bens: TerseEntry = {
      by: 'csc',
      when: '2024-05-15',
      kind: 'meeting',
      about: ['ben', 'bea'],
      facts: { type: 'conference-review', status: 'held' },
    };
    expect(raised(three.entry(bens))).toMatchObject([{ on: '2024-05-16', ended: undefined }]);
  });
  it('need an open case, and end with it', () => {
    expect(raised(family.entry(placed).entry(uses).entry(assault))).toEqual([]);
    const closed: TerseEntry = { by: 'csc', when: '2024-06-04', kind: 'decision', about: ['ada'], facts: { type: 'close' }, thread: 'r' };
    expect(raised(three.entry(closed))).toMatchObject([{ on: '2024-05-16', ended: '2024-06-04' }]);
  });
  it('are waited for a working day when the work itself is new', () => {
    expect(
      raised(
        family
          .entry(placed)
          .entry(uses)
          .entry(assault)
          .entry({ ...referral, when: '2024-05-21' }),
      ),
    ).toMatchObject([{ on: '2024-05-23' }]);
  });
  it('go by what is live: an event of over a year ago no longer counts', () => {
    const old = family
      .entry(placed)
      .entry(uses)
      .entry(referral)
      .entry({ ...assault, when: '2023-01-10', recorded: '2024-05-14' });
    expect(raised(old)).toEqual([]);
    expect(raised(three, '2025-12-31')).toMatchObject([{ ended: '2025-04-17' }]);
  });
});

describe('one ground that is enough', () => {
  const threat: TerseEntry = {
    id: 'threat',
    by: 'police',
    when: '2024-05-14',
    kind: 'incident',
    about: ['ada'],
    facts: { nature: 'threat', harmed: ['ada'] },
  };
  it('is a threat to the child, as a partnership starts out', () => {
    expect(raised(family.entry(referral).entry(threat))).toMatchObject([{ on: '2024-05-16', evidence: ['threat'] }]);
    expect(
      raisedOn(childProtectionNotWeighed, family.entry(referral).entry(threat), 'ada', '2024-12-31', { settings: { mandatory: [] } }),
    ).toEqual([]);
  });
  it('is not one that was looked into and came to nothing', () => {
    expect(raised(family.entry(referral).entry({ ...threat, facts: { nature: 'threat', harmed: ['ada'], finding: 'unfounded' } }))).toEqual(
      [],
    );
  });
});

describe('each ground', () => {
  const withTwo = family
    .entry(uses)
    .entry(assault)
    .entry({ ...referral, when: '2024-05-21' })
    .entry({ ...begun, when: '2024-05-21' });
  const makesThree = (entry: TerseEntry): boolean => raised(withTwo.entry(entry), '2024-08-01').length === 1;
  it('a brother or sister', () => {
    const about = { by: 'csc', when: '2024-05-22', about: ['ben', 'bea'] } as const;
    expect(makesThree({ ...about, kind: 'plan', facts: { type: 'child-protection', status: 'opened' }, thread: 'ben' })).toBe(true);
    expect(makesThree({ ...about, kind: 'incident', facts: { nature: 'police-protection', children: { ben: 'seen' } } })).toBe(true);
    expect(makesThree({ ...about, kind: 'note', text: 'Ben is in foster care.' })).toBe(true);
    expect(makesThree({ ...about, kind: 'note', text: 'Ben is at school.' })).toBe(false);
    expect(makesThree({ ...about, kind: 'plan', facts: { type: 'child-in-need', status: 'opened' }, thread: 'ben' })).toBe(false);
  });
  it('a placement that has ended in a return home is none', () => {
    const home: TerseEntry = { by: 'csc', when: '2024-05-20', kind: 'decision', about: ['ben'], facts: { type: 'return-home' } };
    expect(
      raised(
        family
          .entry(placed)
          .entry(uses)
          .entry(home)
          .entry(assault)
          .entry({ ...referral, when: '2024-05-21' }),
        '2024-08-01',
      ),
    ).toEqual([]);
  });
  it('proceedings of social care, and none between the parents', () => {
    expect(makesThree({ by: 'csc', when: '2024-05-21', kind: 'legal', about: ['ada', 'bea'], facts: { type: 'pre-proceedings' } })).toBe(
      true,
    );
    expect(makesThree({ by: 'hv', when: '2024-05-21', kind: 'legal', about: ['ada', 'bea'], facts: { type: 'proceedings' } })).toBe(false);
  });
  it('late or little antenatal care', () => {
    const booking = (weeks: number): TerseEntry => ({
      by: 'mid',
      when: '2024-05-21',
      kind: 'health',
      about: ['bea', 'ada'],
      facts: { type: 'pregnancy-booking', weeks },
    });
    expect(makesThree(booking(25))).toBe(true);
    expect(makesThree(booking(12))).toBe(false);
    const missed: TerseEntry = {
      by: 'mid',
      when: '2024-05-21',
      kind: 'contact',
      about: ['bea', 'ada'],
      facts: { outcome: 'did-not-attend', count: 2 },
    };
    expect(makesThree(missed)).toBe(true);
    expect(makesThree({ ...missed, facts: { outcome: 'did-not-attend' } })).toBe(false);
  });
  it('a doubt, and both parents using', () => {
    expect(
      makesThree({ by: 'drugs', when: '2024-05-21', kind: 'observation', about: ['bea'], text: 'What she tells us is not truthful.' }),
    ).toBe(true);
    expect(makesThree({ by: 'police', when: '2024-05-21', kind: 'note', about: ['col'], claims: [{ who: 'col', is: 'uses-drugs' }] })).toBe(
      true,
    );
  });
  it('drink or drugs go by the last word on each adult, and not by what a third party alone alleges', () => {
    const abstains: TerseEntry = {
      by: 'drugs',
      when: '2024-05-20',
      kind: 'note',
      about: ['bea'],
      claims: [{ who: 'bea', is: 'abstains' }],
    };
    expect(
      raised(
        family
          .entry(placed)
          .entry(uses)
          .entry(assault)
          .entry(abstains)
          .entry({ ...referral, when: '2024-05-21' }),
        '2024-08-01',
      ),
    ).toEqual([]);
    const alleged: TerseEntry = { ...uses, claims: [{ who: 'bea', is: 'uses-drugs', saidBy: 'ben' }] };
    expect(
      raised(
        family
          .entry(placed)
          .entry(alleged)
          .entry(assault)
          .entry({ ...referral, when: '2024-05-21' }),
        '2024-08-01',
      ),
    ).toEqual([]);
  });
  it('violence that is neither grave nor repeated is none; several records of one event are one', () => {
    const row = (id: string, by: string, when: string): TerseEntry => ({ ...assault, id, by, when, text: 'Shouting at the door.' });
    const base = family.entry(placed).entry(uses).entry(referral);
    expect(
      raised(
        base
          .entry(row('a', 'police', '2024-05-14'))
          .entry(row('b', 'hv', '2024-05-14'))
          .entry(row('c', 'csc', '2024-05-14')),
      ),
    ).toEqual([]);
    expect(
      raised(
        base
          .entry(row('a', 'police', '2024-05-14'))
          .entry(row('b', 'police', '2024-05-20'))
          .entry(row('c', 'police', '2024-05-28')),
      ),
    ).toMatchObject([{ on: '2024-05-30' }]);
  });
});

it('is seen by whoever leads, once they hold enough of it', () => {
  const told = (...to: readonly string[]): Story =>
    [placed, uses, referral, begun, assault].reduce(
      (held, entry) => held.entry({ ...entry, shared: entry.by === 'csc' ? [] : to }),
      family.entry({ ...tiesAgain, shared: to }),
    );
  expect(concernsOn(childProtectionNotWeighed, told('csc'), 'ada', '2024-06-03', { as: 'csc' })).toHaveLength(1);
  expect(concernsOn(childProtectionNotWeighed, told(), 'ada', '2024-06-03', { as: 'csc' })).toEqual([]);
  expect(concernsOn(childProtectionNotWeighed, told('csc', 'hv'), 'ada', '2024-06-03', { as: 'hv' })).toEqual([]);
});
