import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../../../test/builders/concerns.ts';
import { type Story, story } from '../../../../test/builders/ledger.ts';
import type { TerseClaim, TerseEntry } from '../../../../test/builders/terse.ts';
import { accountsDisagree } from './check.ts';

const given: Story = story({
  agencies: { csc: 'social-care', police: 'police', mw: 'midwifery', drugs: 'substance-service' },
  people: { ada: { called: 'Ada', born: '2022-05-01' }, bea: { called: 'Bea' }, col: { called: 'Col' }, dot: { called: 'Dot' } },
}).entry({
  by: 'csc',
  when: '2024-01-02',
  kind: 'note',
  about: ['ada'],
  claims: [
    { who: 'bea', is: 'parent-of', whom: 'ada' },
    { who: 'col', is: 'parent-of', whom: 'ada' },
    { who: 'dot', is: 'grandparent-of', whom: 'ada' },
  ],
});
const says = (id: string, by: string, claim: Partial<TerseClaim> = {}, more: Partial<TerseEntry> = {}): TerseEntry => ({
  id,
  by,
  when: '2024-03-05',
  kind: 'note',
  about: ['col'],
  claims: [{ who: 'col', is: 'in-treatment', ...claim }],
  ...more,
});
const yes = says('yes', 'mw', { saidBy: 'col' });
const no = says('no', 'drugs', { not: true });
const found = (told: Story, on = '2024-06-01'): readonly string[] =>
  concernsOn(accountsDisagree, told, 'ada', on).map(({ anchor, evidence }) => `${anchor}: ${evidence.join(' ')}`);

describe('accounts-disagree', () => {
  it('asks when two sources differ on how somebody is at one time', () => {
    const [raised, ...others] = raisedOn(accountsDisagree, given.entry(yes).entry({ ...no, when: '2024-03-20' }), 'ada', '2024-06-01');
    expect(others).toEqual([]);
    expect(raised).toMatchObject({
      anchor: 'yes',
      on: '2024-03-20',
      ended: undefined,
      evidence: ['yes', 'no'],
      asked: ['csc', 'mw', 'drugs'],
      about: ['col'],
    });
    expect(raised?.question).toBe(
      'The records of mw (5 March 2024) and drugs (20 March 2024) differ on whether Col is in treatment. Which holds, and who can settle it?',
    );
  });
  it('asks when a home that was denied is told again days later by another source, as if nothing had been said', () => {
    const home = (id: string, by: string, when: string, claim: Partial<TerseClaim>): TerseEntry =>
      says(id, by, { who: 'ada', is: 'lives-with', whom: 'col', ...claim }, { when, about: ['ada', 'col'] });
    const first = given.entry(home('first', 'csc', '2024-01-10', { saidBy: 'bea' }));
    const denied = home('denied', 'mw', '2024-03-05', { not: true, saidBy: 'ada' });
    const again = (claim: Partial<TerseClaim> = {}, when = '2024-03-12'): TerseEntry =>
      home('again', 'police', when, { saidBy: 'col', ...claim });
    expect(found(first.entry(denied).entry(again()))).toEqual(['denied: denied again']);
    expect(found(first.entry(denied).entry(again({ from: '2024-03-10' })))).toEqual([]);
    expect(found(first.entry(denied).entry(again({ basis: 'seen' })))).toEqual([]);
    expect(found(first.entry(denied).entry(again({}, '2024-05-12')))).toEqual([]);
    expect(found(first.entry(denied).entry(again({ saidBy: 'ada' })))).toEqual([]);
    // Never on record before, it may have begun since.
    expect(found(given.entry(denied).entry(again()))).toEqual([]);
  });
  it('asks when records of one event differ on who rang, or on whether a child was there', () => {
    const event = (id: string, by: string, facts: TerseEntry['facts']): TerseEntry => ({
      id,
      by,
      when: '2024-03-05',
      kind: 'incident',
      about: ['bea', 'ada'],
      facts: { nature: 'domestic-abuse', ...facts },
      thread: 'event',
    });
    expect(found(given.entry(event('a', 'police', { calledBy: 'dot' })).entry(event('b', 'csc', { calledBy: 'bea' })))).toEqual([
      'event: a b',
    ]);
    const [there] = concernsOn(
      accountsDisagree,
      given.entry(event('a', 'police', { children: { ada: 'present' } })).entry(event('b', 'csc', { children: { ada: 'elsewhere' } })),
      'ada',
      '2024-06-01',
    );
    expect(there?.question).toContain('on whether Ada was there. Please answer today');
    expect(found(given.entry(event('a', 'police', { calledBy: 'dot' })).entry(event('b', 'csc', { calledBy: 'a relative' })))).toEqual([]);
    expect(
      found(
        given.entry(event('a', 'police', { calledBy: 'dot' })).entry({ ...event('b', 'csc', { calledBy: 'bea' }), when: '2024-03-25' }),
      ),
    ).toEqual([]);
    expect(
      found(given.entry(event('a', 'police', { children: { ada: 'present' } })).entry(event('b', 'csc', { children: { ada: 'unknown' } }))),
    ).toEqual([]);
  });
  it('asks when a visit is put down as without worry and an observation of the same time tells of harm', () => {
    const visit: TerseEntry = {
      id: 'visit',
      by: 'csc',
      when: '2024-03-05',
      kind: 'contact',
      about: ['ada'],
      text: 'Called at the home. No concerns.',
      facts: { mode: 'home-visit', outcome: 'seen' },
      thread: 'look',
    };
    const worry: TerseEntry = {
      id: 'worry',
      by: 'csc',
      when: '2024-03-05',
      recorded: '2024-03-28',
      kind: 'observation',
      about: ['ada'],
      themes: ['neglect'],
      text: 'The cooker was on and the gate broken.',
      thread: 'look',
    };
    expect(found(given.entry(visit).entry(worry))).toEqual(['look: visit worry']);
    expect(found(given.entry(visit).entry({ ...worry, when: '2024-03-12' }))).toEqual([]);
    expect(found(given.entry(visit).entry({ ...worry, themes: ['health-checks'] }))).toEqual([]);
  });
  it('sets parting against being together, and abstaining against drinking, at one time', () => {
    const parted = says('parted', 'csc', { who: 'bea', is: 'separated-from', whom: 'col' });
    const couple = says('couple', 'mw', { who: 'col', is: 'partner-of', whom: 'bea' });
    expect(found(given.entry(parted).entry(couple))).toEqual(['parted: parted couple']);
    expect(found(given.entry(parted).entry({ ...couple, when: '2024-03-12' }))).toEqual([]);
    expect(found(given.entry(says('dry', 'mw', { is: 'abstains' })).entry(says('wet', 'csc', { is: 'drinks' })))).toEqual(['dry: dry wet']);
  });

  it.each([
    ['one is a later change', { ...no, when: '2024-06-01' }],
    ['the same source speaks again', says('no', 'csc', { not: true, saidBy: 'col' }, { when: '2024-03-20' })],
    ['one is over by its own account', says('no', 'drugs', { not: true, until: '2024-01-01' })],
    ['one is marked as contradicted', says('no', 'drugs', { not: true, checked: 'contradicted' })],
    ['they agree', says('no', 'drugs')],
    ['they are about different things', says('no', 'drugs', { not: true, is: 'smokes' })],
  ] satisfies [string, TerseEntry][])('is silent where %s', (_, second) => {
    expect(found(given.entry(yes).entry(second), '2024-09-01')).toEqual([]);
  });
  it('is silent where what the two are about is named and differs', () => {
    expect(
      found(given.entry(says('a', 'mw', { what: 'alcohol course' })).entry(says('b', 'drugs', { what: 'methadone', not: true }))),
    ).toEqual([]);
  });
  it('leaves room for a change in a tie that is dated only vaguely', () => {
    const at = (id: string, by: string, not: boolean, when: string): TerseEntry =>
      says(id, by, { is: 'lives-with', whom: 'bea', not }, { when, recorded: '2024-05-30' });
    expect(found(given.entry(at('a', 'mw', false, '2024-01/2024-05')).entry(at('b', 'csc', true, '2024-01/2024-05')))).toEqual([]);
    expect(found(given.entry(at('a', 'mw', false, '2024-05-20')).entry(at('b', 'csc', true, '2024-05-20')))).toEqual(['a: a b']);
  });
  it('sets two records against each other of the whole time of which they speak, and takes what began later for a change', () => {
    const living = (id: string, by: string, not: boolean, when: string, from: string): TerseEntry =>
      says(id, by, { is: 'lives-with', whom: 'bea', not, from }, { when });
    const away = living('away', 'csc', true, '2024-05-04', '2024-03-12');
    expect(found(given.entry(away).entry(living('home', 'drugs', false, '2024-05-09', '2024-03-28')))).toEqual(['away: away home']);
    expect(found(given.entry(away).entry(living('home', 'drugs', false, '2024-05-09', '2024-05-06')))).toEqual([]);
    const drinks = says('wet', 'csc', { is: 'drinks' }, { when: '2024-02-09' });
    expect(found(given.entry(drinks).entry(says('dry', 'mw', { is: 'abstains', from: '2024-02-16' })))).toEqual([]);
  });
  it('ends when one is checked, put right, or the dispute is resolved; not by time', () => {
    const told = given.entry(yes).entry(no);
    expect(found(told, '2027-01-01')).toHaveLength(1);
    expect(found(told.entry(says('checked', 'csc', { not: true, checked: 'checked' }, { when: '2024-04-01' })))).toEqual([]);
    expect(
      found(told.entry({ by: 'mw', when: '2024-04-01', kind: 'correction', facts: { withdraws: 'yes', reason: 'misheard' } })),
    ).toEqual([]);
    expect(
      found(told.entry({ by: 'csc', when: '2024-04-01', kind: 'challenge', about: ['col'], facts: { status: 'resolved', of: 'yes' } })),
    ).toEqual([]);
  });
  it('keeps its anchor as more is recorded, even of a record that was there before', () => {
    const early = says('early', 'csc', {}, { when: '2024-01-20' });
    const told = given.entry(early).entry(yes).entry(no);
    expect(found(told)).toEqual(['yes: yes no']);
    expect(found(told.entry(says('third', 'police', { not: true }, { when: '2024-02-01', recorded: '2024-03-30' })))).toEqual([
      'yes: early yes no third',
    ]);
  });

  it('sets the word that there is no contact against contact seen some weeks later, and not against what began later by its own account', () => {
    const none = says('none', 'csc', { who: 'col', is: 'in-contact-with', whom: 'ada', not: true, saidBy: 'bea' }, { when: '2024-03-04' });
    const seen = says('seen', 'mw', { who: 'col', is: 'in-contact-with', whom: 'ada', basis: 'seen' }, { when: '2024-03-21' });
    expect(found(given.entry(none).entry(seen))).toHaveLength(1);
    expect(found(given.entry(none).entry({ ...seen, when: '2024-05-21' }))).toEqual([]);
    const since = says('since', 'mw', { who: 'col', is: 'in-contact-with', whom: 'ada', from: '2024-03-15' }, { when: '2024-03-21' });
    expect(found(given.entry(none).entry(since))).toEqual([]);
  });
  it("sets the word that somebody is in treatment against the service's own word that it closed them, until they begin there again", () => {
    const closed: TerseEntry = {
      id: 'closed',
      by: 'drugs',
      when: '2023-09-04',
      kind: 'service',
      about: ['col'],
      facts: { service: 'opioid treatment', status: 'closed', reason: 'did not attend' },
    };
    const said = says('said', 'csc', { who: 'col', is: 'in-treatment', what: 'drug treatment', saidBy: 'col' }, { when: '2024-03-12' });
    expect(found(given.entry(closed).entry(said))).toHaveLength(1);
    expect(found(given.entry({ ...closed, facts: { ...closed.facts, reason: 'completed' } }).entry(said))).toEqual([]);
    const again: TerseEntry = { ...closed, id: 'again', when: '2024-03-20', facts: { service: 'opioid treatment', status: 'started' } };
    expect(found(given.entry(closed).entry(said).entry(again))).toEqual([]);
    const other = says('said', 'csc', { who: 'col', is: 'in-treatment', what: 'talking therapy', saidBy: 'col' }, { when: '2024-03-12' });
    expect(found(given.entry(closed).entry(other))).toEqual([]);
  });

  it('asks when two sources put somebody at two addresses at one time, and not where one is a move or names no place', () => {
    const lives = (id: string, by: string, what: string, more: Partial<TerseClaim> = {}): TerseEntry =>
      says(id, by, { who: 'col', is: 'lives-at', what, ...more });
    expect(found(given.entry(lives('a', 'csc', '3 Mill Lane')).entry(lives('b', 'drugs', 'flat in Dock Street')))).toHaveLength(1);
    expect(found(given.entry(lives('a', 'csc', '3 Mill Lane')).entry(lives('b', 'drugs', 'Mill Lane')))).toEqual([]);
    expect(found(given.entry(lives('a', 'csc', '3 Mill Lane')).entry(lives('b', 'drugs', "his mother's")))).toEqual([]);
    const moved = { ...lives('b', 'drugs', 'Dock Street', { from: '2024-03-20' }), when: '2024-03-22' };
    expect(found(given.entry(lives('a', 'csc', '3 Mill Lane')).entry(moved))).toEqual([]);
  });
  it('asks when two agencies put one thing steps apart within days, or a home visit has no worry and another look at the home that day has', () => {
    const placed = (id: string, by: string, when: string, scale: number): TerseEntry => ({
      id,
      by,
      when,
      kind: 'observation',
      about: ['ada'],
      facts: { sign: 'home conditions', scale },
    });
    expect(found(given.entry(placed('one', 'csc', '2024-03-04', 2)).entry(placed('two', 'mw', '2024-03-05', 4)))).toHaveLength(1);
    expect(found(given.entry(placed('one', 'csc', '2024-03-04', 2)).entry(placed('two', 'mw', '2024-03-20', 4)))).toEqual([]);
    expect(found(given.entry(placed('one', 'csc', '2024-03-04', 2)).entry(placed('two', 'csc', '2024-03-05', 4)))).toEqual([]);
    const calm: TerseEntry = {
      id: 'calm',
      by: 'csc',
      when: '2024-03-04',
      kind: 'contact',
      about: ['ada'],
      text: 'Home warm, no concerns.',
      facts: { mode: 'home-visit', outcome: 'seen' },
    };
    const dirty: TerseEntry = {
      id: 'dirty',
      by: 'mw',
      when: '2024-03-04',
      kind: 'observation',
      about: ['ada'],
      themes: ['home-conditions', 'neglect'],
      text: 'Floor thick with dirt.',
    };
    expect(found(given.entry(calm).entry(dirty))).toHaveLength(1);
    expect(found(given.entry(calm).entry({ ...dirty, when: '2024-03-09' }))).toEqual([]);
  });

  it('sets any other claim of people who were there against another of the same time, but not what has been put right since', () => {
    const bed = (id: string, by: string, when: string, claim: Partial<TerseClaim>): TerseEntry => ({
      ...says(id, by, { who: 'ada', is: 'has-own-bed', ...claim }, { when }),
      kind: 'observation',
      about: ['bea', 'ada'],
    });
    const none = bed('none', 'mw', '2024-03-04', { not: true, basis: 'seen' });
    const told = given.entry(none).entry(bed('told', 'csc', '2024-03-06', { basis: 'said', saidBy: 'bea' }));
    expect(found(told)).toEqual(['none: none told']);
    expect(concernsOn(accountsDisagree, told, 'ada', '2024-06-01')[0]?.question).toContain('differ on whether Ada has a bed of their own.');
    expect(found(given.entry(none).entry(bed('bought', 'csc', '2024-03-16', { basis: 'seen' })))).toEqual([]);
    expect(found(given.entry(none).entry(bed('told', 'csc', '2024-05-06', { basis: 'said', saidBy: 'bea' })))).toEqual([]);
    expect(found(given.entry(none).entry({ ...bed('told', 'csc', '2024-03-06', {}), kind: 'plan' }))).toEqual([]);
  });
  it('asks when two explanations of one injury have nothing in common', () => {
    const hurt = (
      id: string,
      by: string,
      explanation: string,
      more: Partial<TerseEntry> = {},
      facts: TerseEntry['facts'] = {},
    ): TerseEntry => ({
      id,
      by,
      when: '2024-03-04',
      kind: 'observation',
      about: ['bea', 'ada'],
      facts: { nature: 'injury', bodyPart: 'Left cheek', explanation, explainedBy: 'bea', ...facts },
      ...more,
    });
    const first = given.entry(hurt('first', 'csc', 'fell down the stairs at home'));
    const dog = hurt('dog', 'mw', 'the dog jumped up', { when: '2024-03-09' }, { explainedBy: 'ada' });
    expect(found(first.entry(dog))).toEqual(['first: first dog']);
    expect(concernsOn(accountsDisagree, first.entry(dog), 'ada', '2024-06-01')[0]?.question).toContain(
      'differ on how an injury of Ada came about.',
    );
    for (const other of ['she slipped on the bottom step', 'an accident', 'fell', 'none given'])
      expect(found(first.entry(hurt('second', 'mw', other)))).toEqual([]);
    expect(found(first.entry({ ...dog, when: '2024-03-20' }))).toEqual([]);
    expect(found(first.entry({ ...dog, facts: { ...dog.facts, bodyPart: 'knee' } }))).toEqual([]);
    expect(found(first.entry({ ...dog, facts: { ...dog.facts, bodyPart: 'cheek' } }))).toHaveLength(1);
  });

  it('asks when one agency finds a home in order and another, days apart, in a bad way, unless the later look tells of a change', () => {
    const fine = (text: string, when = '2024-03-06'): TerseEntry => ({
      id: 'fine',
      by: 'csc',
      when,
      kind: 'contact',
      about: ['ada'],
      text,
      facts: { mode: 'home-visit', outcome: 'seen' },
    });
    const bad: TerseEntry = {
      id: 'bad',
      by: 'mw',
      when: '2024-03-04',
      kind: 'observation',
      about: ['bea', 'ada'],
      themes: ['home-conditions'],
      text: 'Bins over, plates on the floor.',
      facts: { scale: 4 },
    };
    expect(found(given.entry(bad).entry(fine('House clean and tidy, Ada in the garden.')))).toEqual(['bad: bad fine']);
    expect(found(given.entry(bad).entry(fine('House clean and tidy now.')))).toEqual([]);
    expect(found(given.entry(bad).entry(fine('House clean and tidy.', '2024-03-16')))).toEqual([]);
    expect(found(given.entry(bad).entry(fine('House not tidy.')))).toEqual([]);
    const scaled: TerseEntry = { ...bad, id: 'two', by: 'csc', when: '2024-03-05', text: 'Home sheet.', facts: { scale: 2 } };
    expect(found(given.entry(bad).entry(scaled))).toEqual(['bad: bad two']);
    expect(found(given.entry(bad).entry({ ...scaled, text: 'Home sheet. Much better.' }))).toEqual([]);
  });
});
