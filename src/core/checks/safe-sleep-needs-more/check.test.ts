import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../../../test/builders/concerns.ts';
import { family } from '../../../../test/builders/family.ts';
import { type Story, story } from '../../../../test/builders/ledger.ts';
import type { TerseEntry } from '../../../../test/builders/terse.ts';
import { safeSleepNeedsMore } from './check.ts';

const smokes: TerseEntry = {
  id: 'smokes',
  by: 'mid',
  when: '2024-03-04',
  kind: 'note',
  about: ['bea', 'ada'],
  claims: [{ who: 'bea', is: 'smokes', basis: 'said', saidBy: 'bea' }],
};
const usual: TerseEntry = {
  id: 'talk',
  by: 'hv',
  when: '2024-03-12',
  kind: 'advice',
  about: ['bea', 'ada'],
  text: 'Safe sleep leaflet gone over: on the back, own cot, never on a sofa.',
  facts: { topic: 'safe-sleep', to: ['bea'], understood: true },
};
const fuller: TerseEntry = {
  ...usual,
  id: 'fuller',
  when: '2024-03-15',
  text: 'Both told me what they would do on a bad night: the other takes her, or his mother comes.',
};
const raised = (told: Story, until = '2025-04-30') => raisedOn(safeSleepNeedsMore, told, 'ada', until);
const days = (told: Story) => raised(told).map(({ on, ended }) => [on, ended]);
const ages = '2025-03-01';

describe('more than the usual advice on sleep', () => {
  it('is asked for when fourteen days have passed since the circumstance was on record and the baby born', () => {
    const [one] = raised(family.entry(smokes).entry(usual));
    expect(one).toMatchObject({ anchor: 'smokes', on: '2024-03-19', ended: ages, evidence: ['birth', 'smokes', 'talk'] });
    expect(one).toMatchObject({ about: ['ada', 'bea'], asked: ['hv'] });
    expect(one?.question).toContain('On record for Ada, who is under one: Bea smokes. Safe sleep was last talked over 12 March 2024.');
  });
  it('is not asked where a fuller conversation has been recorded since, and ends with one', () => {
    expect(raised(family.entry(smokes).entry(fuller))).toEqual([]);
    expect(days(family.entry(smokes).entry({ ...fuller, when: '2024-04-02' }))).toEqual([['2024-03-19', '2024-04-02']]);
    expect(days(family.entry({ ...fuller, when: '2024-03-03' }).entry(smokes))).toEqual([['2024-03-19', ages]]);
  });
  it.each<[string, TerseEntry]>([
    [
      'a plan that says who has the nights',
      {
        by: 'csc',
        when: '2024-04-02',
        kind: 'plan',
        about: ['ada'],
        facts: { type: 'safety', status: 'opened', actions: [{ what: 'Col takes the nights', who: 'col' }] },
      },
    ],
    [
      'an assessment of how the baby sleeps',
      { by: 'hv', when: '2024-04-02', kind: 'assessment', about: ['ada'], facts: { type: 'safe-sleep', status: 'completed' } },
    ],
    [
      'advice on nights out of routine',
      { by: 'hv', when: '2024-04-02', kind: 'advice', about: ['ada', 'bea'], facts: { topic: 'out-of-routine nights', to: ['bea'] } },
    ],
    [
      'a visit that talked it through',
      { by: 'hv', when: '2024-04-02', kind: 'contact', about: ['ada', 'bea'], text: 'Safe sleep: if she has had a drink, Col has Ada.' },
    ],
    [
      'the smoker having stopped',
      { by: 'hv', when: '2024-04-02', kind: 'note', about: ['bea'], claims: [{ who: 'bea', is: 'smokes', not: true }] },
    ],
  ])('ends with %s', (_, entry) => {
    expect(days(family.entry(smokes).entry(entry))).toEqual([['2024-03-19', '2024-04-02']]);
  });
  it('stays where the talk was not taken in, or was about another child', () => {
    const not = { ...fuller, facts: { ...fuller.facts, understood: false } };
    expect(days(family.entry(smokes).entry(not))).toEqual([['2024-03-19', ages]]);
    const other = { ...fuller, about: ['ben'] };
    expect(days(family.entry(smokes).entry(other))).toEqual([['2024-03-19', ages]]);
  });
  it.each<[string, TerseEntry]>([
    [
      'drink of the past',
      { by: 'gp', when: '2024-03-04', kind: 'note', about: ['col'], claims: [{ who: 'col', is: 'drinks', until: '2019' }] },
    ],
    [
      'drug treatment',
      { by: 'drugs', when: '2024-03-04', kind: 'service', about: ['col'], facts: { service: 'methadone programme', status: 'started' } },
    ],
    ['a test', { by: 'drugs', when: '2024-03-04', kind: 'test', about: ['col'], facts: { of: 'drugs', result: 'positive' } }],
    [
      'an answer at booking',
      {
        by: 'mid',
        when: '2024-03-04',
        kind: 'health',
        about: ['bea'],
        facts: { type: 'family-health', answers: { alcohol: 'most nights' } },
      },
    ],
    [
      'an incident in drink',
      {
        by: 'police',
        when: '2024-03-04',
        kind: 'incident',
        about: ['col'],
        themes: ['alcohol'],
        facts: { nature: 'domestic-abuse', by: ['col'], harmed: ['bea'] },
      },
    ],
    [
      'a sleeping medicine',
      { by: 'gp', when: '2024-03-04', kind: 'health', about: ['bea'], facts: { type: 'medication', of: 'zopiclone', status: 'started' } },
    ],
    [
      'an early birth',
      {
        by: 'hosp',
        when: '2024-03-04',
        kind: 'health',
        about: ['ada'],
        text: 'Born at 34 weeks, premature.',
        facts: { type: 'diagnosis' },
      },
    ],
    [
      'a bed shared',
      { by: 'hv', when: '2024-03-04', kind: 'contact', about: ['ada', 'bea'], text: 'Says that she takes Ada into her bed.' },
    ],
    ['unsafe sleep seen', { by: 'mid', when: '2024-03-04', kind: 'observation', about: ['ada', 'bea'], facts: { nature: 'unsafe-sleep' } }],
    ['no cot', { by: 'hv', when: '2024-03-04', kind: 'observation', about: ['ada'], facts: { sign: 'no cot in the flat' } }],
    ['a crowded home', { by: 'hv', when: '2024-03-04', kind: 'note', about: ['ada'], text: 'Very overcrowded.' }],
    ['frequent moves', { by: 'hv', when: '2024-03-04', kind: 'note', about: ['bea'], claims: [{ who: 'bea', is: 'unsettled-housing' }] }],
  ])('counts %s', (_, entry) => {
    expect(days(family.entry(entry))).toEqual([['2024-03-19', ages]]);
  });
  it('reads an early or small birth from the birth itself', () => {
    const born = (facts: Readonly<Record<string, string | number>>): Story =>
      story(
        family.cast,
        family.entries.map((entry) => (entry.id === 'birth' ? { ...entry, facts: { type: 'birth', ...facts } } : entry)),
      );
    for (const facts of [{ weeks: 36 }, { weight: '2.3 kg' }, { weight: '2300 g' }])
      expect(days(born(facts))).toEqual([['2024-03-16', ages]]);
    for (const facts of [{ weeks: 37 }, { weight: '2.5 kg' }, { weight: 'small' }]) expect(raised(born(facts))).toEqual([]);
  });
  it.each<[string, TerseEntry]>([
    ['a denial', { by: 'mid', when: '2024-03-04', kind: 'note', about: ['bea'], claims: [{ who: 'bea', is: 'drinks', not: true }] }],
    [
      'a drink now and then',
      { by: 'mid', when: '2024-03-04', kind: 'note', about: ['bea'], claims: [{ who: 'bea', is: 'drinks', what: 'socially' }] },
    ],
    [
      'answers that say none',
      {
        by: 'mid',
        when: '2024-03-04',
        kind: 'health',
        about: ['bea'],
        facts: { type: 'family-health', answers: { alcohol: 'none', smoking: 'never', drugs: 'not-asked' } },
      },
    ],
    [
      'somebody who is not of the household',
      { by: 'police', when: '2024-03-04', kind: 'note', about: ['dan'], claims: [{ who: 'dan', is: 'uses-drugs' }] },
    ],
    ['talk of bed-sharing', { by: 'hv', when: '2024-03-04', kind: 'contact', about: ['ada', 'bea'], text: 'Talked about bed-sharing.' }],
  ])('does not count %s', (_, entry) => {
    expect(raised(family.entry(entry))).toEqual([]);
  });
  it('three addresses within twelve months are frequent moves, and two are not', () => {
    const lives = (when: string, what: string): TerseEntry => ({
      by: 'hv',
      when,
      kind: 'note',
      about: ['bea'],
      claims: [{ who: 'bea', is: 'lives-at', what }],
    });
    const two = family.entry(lives('2024-03-04', 'Elm Row')).entry(lives('2024-04-04', 'Oak Row'));
    expect(raised(two)).toEqual([]);
    expect(days(two.entry(lives('2024-05-04', 'Ash Row')))).toEqual([['2024-05-19', ages]]);
  });
  it("waits until an adult's drug use and the tie to the baby are both on record", () => {
    const dan = family
      .entry({
        by: 'police',
        when: '2023-01-10',
        recorded: '2024-03-03',
        kind: 'note',
        about: ['dan', 'bea'],
        claims: [{ who: 'dan', is: 'uses-drugs' }],
      })
      .entry({
        id: 'moved-in',
        by: 'hv',
        when: '2024-05-02',
        kind: 'note',
        about: ['dan', 'bea'],
        claims: [{ who: 'dan', is: 'lives-with', whom: 'bea' }],
      });
    expect(days(dan)).toEqual([['2024-05-17', ages]]);
  });
  it('keeps its anchor when more comes, and when somebody with an older record joins the home', () => {
    const told = family
      .entry({ by: 'police', when: '2024-03-03', kind: 'note', about: ['dan', 'bea'], claims: [{ who: 'dan', is: 'uses-drugs' }] })
      .entry(smokes)
      .entry({
        by: 'hv',
        when: '2024-05-02',
        kind: 'note',
        about: ['dan', 'bea'],
        claims: [{ who: 'dan', is: 'lives-with', whom: 'bea' }],
      });
    expect(raised(told)).toMatchObject([{ anchor: 'smokes', on: '2024-03-19' }]);
    expect(concernsOn(safeSleepNeedsMore, told, 'ada', '2024-06-30')[0]?.question).toContain('Dan uses drugs or did');
  });
  it('speaks more plainly when the usual advice has been given three times and nothing has changed', () => {
    const told = family
      .entry(smokes)
      .entry(usual)
      .entry({ ...usual, id: 't2', when: '2024-04-09' })
      .entry({ ...usual, id: 't3', when: '2024-05-07' });
    expect(concernsOn(safeSleepNeedsMore, told, 'ada', '2024-05-06')[0]?.question).not.toContain('3 times');
    expect(concernsOn(safeSleepNeedsMore, told, 'ada', '2024-05-07')[0]?.question).toContain('given three times since (last 7 May 2024)');
  });
  it('a sleeping place seen in order ends what was seen before, and a new sight of unsafe sleep is asked about anew', () => {
    const shared: TerseEntry = {
      id: 'bed',
      by: 'hv',
      when: '2024-03-04',
      kind: 'contact',
      about: ['ada', 'bea'],
      text: 'Ada was asleep with Bea on the sofa.',
    };
    const seen: TerseEntry = {
      by: 'hv',
      when: '2024-04-04',
      kind: 'contact',
      about: ['ada', 'bea'],
      facts: { mode: 'home-visit', sleepingPlaceSeen: true },
    };
    expect(days(family.entry(shared).entry(seen))).toEqual([['2024-03-19', '2024-04-04']]);
    const again = family
      .entry(shared)
      .entry({ ...fuller, when: '2024-03-10' })
      .entry({ ...shared, id: 'again', when: '2024-06-04' });
    expect(raised(again)).toMatchObject([{ anchor: 'bed', on: '2024-06-19', evidence: ['birth', 'fuller', 'again'] }]);
  });
  it('runs from the latest day of a vague date of birth, is not asked of the unborn, and ends at one year', () => {
    expect(raised(family.entry({ ...smokes, when: '2025-02-20' }), '2025-12-31')).toEqual([]);
    const vague = story(
      family.cast,
      family.entries.map((entry) => (entry.id === 'birth' ? { ...entry, when: '2024-02-20/2024-03-10', recorded: '2024-03-01' } : entry)),
    );
    expect(raised(vague.entry(smokes))).toMatchObject([{ on: '2024-03-25' }]);
    const unborn = story(family.cast, []).entry({
      ...smokes,
      when: '2024-01-10',
      claims: [...(smokes.claims ?? []), { who: 'bea', is: 'pregnant' }],
    });
    expect(raised(unborn, '2024-02-28')).toEqual([]);
  });
  it("is seen through the health visitors' own records", () => {
    const own = family.entry({ ...smokes, shared: ['hv'] }).entry({
      by: 'hv',
      when: '2024-03-11',
      kind: 'contact',
      about: ['ada', 'bea'],
      present: ['ada', 'bea'],
      claims: [{ who: 'bea', is: 'parent-of', whom: 'ada' }],
    });
    expect(concernsOn(safeSleepNeedsMore, own, 'ada', '2024-04-01', { as: 'hv' })).toHaveLength(1);
    expect(concernsOn(safeSleepNeedsMore, family.entry(smokes), 'ada', '2024-04-01', { as: 'gp' })).toEqual([]);
  });
});
