import { describe, expect, it } from 'vitest';
import { raisedOn } from '../../../../test/builders/concerns.ts';
import { family } from '../../../../test/builders/family.ts';
import { type Story, story } from '../../../../test/builders/ledger.ts';
import { checkOf, plainRule, ruleText } from '../../../../test/builders/rule-texts.ts';
import type { TerseEntry } from '../../../../test/builders/terse.ts';

const raised = (rule: string, told: Story, settings = '') => raisedOn(checkOf(ruleText(rule, { settings })), told, 'ada', '2024-12-31');
const days = (rule: string, told: Story, settings = '') => raised(rule, told, settings).map(({ on, ended }) => [on, ended]);
const at = (when: string, more: Partial<TerseEntry> = {}): TerseEntry => ({
  by: 'hv',
  when,
  kind: 'contact',
  about: ['ada', 'bea'],
  ...more,
});
const missed = (when: string, more: Partial<TerseEntry> = {}): TerseEntry => at(when, { facts: { outcome: 'did-not-attend' }, ...more });
const seen = (when: string): TerseEntry => at(when, { facts: { outcome: 'seen' } });

describe('an absence', () => {
  it('asks on the day after its time, and ends with what was expected', () => {
    expect(days(plainRule, family.entry(missed('2024-06-03')))).toEqual([['2024-06-09', undefined]]);
    expect(days(plainRule, family.entry(missed('2024-06-03')).entry(seen('2024-06-20')))).toEqual([['2024-06-09', '2024-06-20']]);
    expect(days(plainRule, family.entry(missed('2024-06-03')).entry(seen('2024-06-08')))).toEqual([]);
  });
  it('is not answered by what went before, and may be by what vague dates leave open', () => {
    expect(days(plainRule, family.entry(seen('2024-06-02')).entry(missed('2024-06-03')))).toHaveLength(1);
    expect(
      days(
        plainRule,
        family
          .entry(at('2024-06', { recorded: '2024-06-30', facts: { outcome: 'seen' } }))
          .entry(missed('2024-06-03', { recorded: '2024-07-01' })),
      ),
    ).toEqual([]);
  });
  it('runs by a clock of the catalogue', () => {
    const rule = plainRule.replace('within: limit', 'within: minutes-out');
    const text = ruleText(rule).replace(/settings:\n.*\n/, 'settings: {}\n');
    expect(raisedOn(checkOf(text), family.entry(missed('2024-06-03')), 'ada', '2024-12-31')[0]?.on).toBe('2024-06-18');
  });
  it('runs to a date of its own where the record gives one', () => {
    const rule = plainRule.replace('within: limit', 'within: limit\n      own-date: due');
    expect(days(rule, family.entry(missed('2024-06-03', { facts: { outcome: 'did-not-attend', due: '2024-06-28' } })))).toEqual([
      ['2024-06-29', undefined],
    ]);
    expect(days(rule, family.entry(missed('2024-06-03')))).toEqual([['2024-06-09', undefined]]);
  });
  it('is asked at once where it has no time, only in the state that it names, and not where something speaks against it', () => {
    const now = plainRule
      .replace('      within: limit\n', '')
      .replace('      asked-of', '      during: case-open\n      unless: {kind: note, words: holiday, timing: any-time}\n      asked-of');
    const text = ruleText(now).replace(/settings:\n.*\n/, 'settings: {}\n');
    const plan: TerseEntry = at('2024-05-01', {
      by: 'csc',
      kind: 'plan',
      facts: { type: 'child-in-need', status: 'opened', children: ['ada'] },
    });
    const found = (told: Story) => raisedOn(checkOf(text), told, 'ada', '2024-12-31').map(({ on }) => on);
    expect(found(family.entry(missed('2024-06-03')))).toEqual([]);
    expect(found(family.entry(plan).entry(missed('2024-06-03')))).toEqual(['2024-06-03']);
    expect(
      found(
        family
          .entry(plan)
          .entry(at('2024-06-01', { kind: 'note', text: 'On holiday.' }))
          .entry(missed('2024-06-03')),
      ),
    ).toEqual([]);
  });
  it('puts records of one thread together, and asks about another thing where a record says so', () => {
    const rule = plainRule
      .replace('within: limit', 'within: limit\n      each: thread')
      .replace(
        '      asked-of',
        '      instead: {where: {words: unwell*}, question: "{agency} recorded it {date}. She was unwell: how is she?"}\n      asked-of',
      );
    const told = family.entry(missed('2024-06-03', { thread: 't', text: 'She is unwell.' })).entry(missed('2024-06-10', { thread: 't' }));
    const [one] = raised(rule, told);
    expect(one).toMatchObject({ anchor: 't', on: '2024-06-09' });
    expect(one?.evidence).toHaveLength(2);
    expect(one?.question).toBe('hv recorded it on 3 June 2024. She was unwell: how is she?');
  });
});

describe('a count', () => {
  const count = (fields: string): string => `  - count:
      of: {kind: contact, where: {outcome: did-not-attend}}
${fields}      question: "{n} of them are on record, by {agencies}, last {last-day}. What is known?"
      asked-of: [lead, recorders]
`;
  it('is enough when so many lie in a time, by person', () => {
    const rule = count('      each: person\n      of-people: a-linked-adult\n      enough: {at-least: 3, within: limit}\n');
    const two = family.entry(missed('2024-06-03')).entry(missed('2024-06-05'));
    expect(days(rule, two.entry(missed('2024-06-08')))).toEqual([]);
    const [one] = raised(rule, two.entry(missed('2024-06-07', { by: 'gp' })));
    expect(one).toMatchObject({ on: '2024-06-07', about: ['bea', 'ada'], asked: ['csc', 'hv', 'gp'] });
    expect(one?.question).toBe('3 of them are on record, by hv and gp, last 7 June 2024. What is known?');
  });
  it('counts agencies, or times in one line', () => {
    const agencies = count('      each: child\n      counting: agencies\n      enough: {at-least: 2, within: limit}\n');
    expect(days(agencies, family.entry(missed('2024-06-03')).entry(missed('2024-06-04')))).toEqual([]);
    expect(days(agencies, family.entry(missed('2024-06-03')).entry(missed('2024-06-04', { by: 'gp' })))).toEqual([
      ['2024-06-04', undefined],
    ]);
    const times = count('      each: child\n      counting: times\n      enough: {at-least: 2, within: limit}\n');
    expect(days(times, family.entry(missed('2024-06-03', { facts: { outcome: 'did-not-attend', count: 2 } })))).toEqual([
      ['2024-06-03', undefined],
    ]);
  });
  it('without a time counts what stands, until something takes it out', () => {
    const rule = count(
      '      each: child\n      until: {kind: contact, where: {outcome: seen}}\n      after: limit\n      enough: {at-least: 2}\n',
    );
    const two = family.entry(missed('2024-03-10')).entry(missed('2024-06-03'));
    expect(days(rule, two)).toEqual([['2024-06-09', undefined]]);
    expect(days(rule, two.entry(seen('2024-07-01')))).toEqual([['2024-06-09', '2024-07-01']]);
  });
});

describe('two records', () => {
  const rule = `  - contradiction:
      as: records
      one: {claims: separated-from}
      other: {claims: partner-of}
      within: limit
      settled-by: {kind: meeting, where: {status: held}, about: the-same-people}
      question: "{agency} recorded one thing {date} and {holders} another {second-day}. Which is it?"
      asked-of: [recorders, other-side, lead]
`;
  const apart = at('2024-06-03', { id: 'apart', about: ['bea', 'col'], claims: [{ who: 'bea', is: 'separated-from', whom: 'col' }] });
  const together = at('2024-06-07', {
    id: 'together',
    by: 'gp',
    about: ['bea', 'col'],
    claims: [{ who: 'bea', is: 'partner-of', whom: 'col' }],
  });
  it('of two agencies that say different things are asked about once, and settled by a talk', () => {
    const [one] = raised(rule, family.entry(apart).entry(together));
    expect(one).toMatchObject({ anchor: 'apart', on: '2024-06-07', evidence: ['apart', 'together'], asked: ['gp', 'hv', 'csc'] });
    expect(one?.question).toBe('hv recorded one thing on 3 June 2024 and gp another 7 June 2024. Which is it?');
    const meeting = at('2024-06-20', { kind: 'meeting', about: ['bea'], facts: { status: 'held' } });
    expect(days(rule, family.entry(apart).entry(together).entry(meeting))).toEqual([['2024-06-07', '2024-06-20']]);
  });
  it('of one agency, or further apart than the time, are not, unless the rule says so', () => {
    expect(days(rule, family.entry(apart).entry({ ...together, by: 'hv' }))).toEqual([]);
    expect(days(rule, family.entry(apart).entry({ ...together, when: '2024-06-10' }))).toEqual([]);
    expect(
      days(
        rule.replace('within: limit', 'within: limit\n      of-one-agency-too: true'),
        family.entry(apart).entry({ ...together, by: 'hv' }),
      ),
    ).toHaveLength(1);
  });
});

describe('a thread', () => {
  const rule = `  - thread:
      begins: {kind: challenge, where: {status: raised}}
      each: thread
      ended-by: {kind: challenge, on: the-same-thread, where: {status: dropped}}
      steps:
        - awaits: answer
          within: limit
          met-by: {kind: challenge, on: the-same-thread, where: {status: [answered, resolved]}}
          question: "{agency} challenged it {date}. There is no record here of an answer: has there been one?"
        - awaits: end
          within: limit
          from: answer
          met-by: {kind: challenge, on: the-same-thread, where: {status: resolved}}
          question: "{agency} challenged it {date}. There is no record here of how it ended: how did it?"
      asked-of: recorders
`;
  const step = (when: string, status: string): TerseEntry => at(when, { kind: 'challenge', facts: { status }, thread: 'c' });
  const begun = family.entry(step('2024-06-03', 'raised'));
  it('asks about the first step that is not on record, and about the next from when that one was', () => {
    expect(raised(rule, begun)[0]).toMatchObject({
      anchor: 'c',
      on: '2024-06-09',
      question: 'hv challenged it on 3 June 2024. There is no record here of an answer: has there been one?',
    });
    expect(days(rule, begun.entry(step('2024-06-05', 'answered')))).toEqual([['2024-06-11', undefined]]);
    expect(days(rule, begun.entry(step('2024-06-05', 'resolved')))).toEqual([]);
    expect(days(rule, begun.entry(step('2024-06-12', 'dropped')))).toEqual([['2024-06-09', '2024-06-12']]);
  });
});

describe('what a rule reads', () => {
  const readsOf = (rule: string) => checkOf(ruleText(rule)).reads;
  it('is worked out from the rule', () => {
    expect(readsOf(plainRule)).toEqual({ kinds: ['contact'], claims: [] });
    expect(readsOf(plainRule.replace('where: {outcome: did-not-attend}', 'claims: drinks'))).toEqual({
      kinds: ['contact'],
      claims: ['drinks'],
    });
    const instead = plainRule.replace('      asked-of', '      instead: {where: {claims: smokes}, question: "How is it?"}\n      asked-of');
    expect(readsOf(instead)).toEqual({ kinds: ['contact'], claims: ['smokes'] });
    expect(readsOf(plainRule.replace('{kind: contact, where: {outcome: seen}}', '{kind: note, told-to: midwifery}')).kinds).toEqual([
      'contact',
      'note',
      'share',
    ]);
  });
  it('is any kind where a selection names none, or whoever is involved is asked', () => {
    expect(readsOf(plainRule.replace('{kind: contact, where: {outcome: seen}}', '{themes: alcohol}')).kinds.length).toBeGreaterThan(15);
    expect(readsOf(plainRule.replace('asked-of: recorders', 'asked-of: all-involved')).kinds.length).toBeGreaterThan(15);
  });
});

it('of all involved, a service in confidence is asked about its own record and beside nobody else', () => {
  const rule = plainRule.replace('asked-of: recorders', 'asked-of: [recorders, all-involved]');
  const helps = (by: string): TerseEntry => ({
    by,
    when: '2024-05-20',
    kind: 'service',
    about: ['bea'],
    facts: { service: 'support', status: 'started' },
  });
  const ties: TerseEntry = {
    by: 'hv',
    when: '2024-05-01',
    kind: 'note',
    about: ['ada', 'bea'],
    claims: [{ who: 'bea', is: 'parent-of', whom: 'ada' }],
  };
  const people = {
    agencies: {
      hv: 'health-visiting',
      drugs: 'substance-service',
      refuge: 'refuge',
      das: 'domestic-abuse-service',
      clinic: { kind: 'other', name: 'Sexual health clinic' },
      speaks: { kind: 'other', name: 'Young advocates' },
    },
    people: { ada: { called: 'Ada' }, bea: { called: 'Bea' } },
  } as const;
  const told = ['drugs', 'refuge', 'das', 'clinic', 'speaks'].reduce((story, by) => story.entry(helps(by)), story(people).entry(ties));
  expect(raised(rule, told.entry(missed('2024-06-03')))[0]?.asked).toEqual(['hv', 'drugs']);
  expect(raised(rule, told.entry(missed('2024-06-03', { by: 'refuge' })))[0]?.asked).toEqual(['refuge', 'drugs', 'hv']);
});
