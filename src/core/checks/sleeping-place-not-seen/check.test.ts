import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../../../test/builders/concerns.ts';
import { family, familyWithPlan } from '../../../../test/builders/family.ts';
import type { Story } from '../../../../test/builders/ledger.ts';
import type { TerseEntry } from '../../../../test/builders/terse.ts';
import { sleepingPlaceNotSeen } from './check.ts';

const visit = (when: string, more: Partial<TerseEntry> = {}): TerseEntry => ({
  id: `visit-${when}`,
  by: 'csc',
  when,
  kind: 'contact',
  about: ['ada', 'bea'],
  present: ['ada', 'bea'],
  ...more,
  facts: { mode: 'home-visit', outcome: 'seen', ...more.facts },
});
const seen = (when: string): TerseEntry => visit(when, { by: 'hv', facts: { sleepingPlaceSeen: true } });
const raised = (told: Story, until = '2024-12-31') => raisedOn(sleepingPlaceNotSeen, told, 'ada', until);
const days = (told: Story) => raised(told).map(({ on, ended }) => [on, ended]);

describe('where the child sleeps has not been seen', () => {
  it('is asked about at the second home visit without a sight of it, of the last visitor and the lead', () => {
    const [one] = raised(familyWithPlan.entry(visit('2024-04-03')).entry(visit('2024-04-05', { by: 'hv' })));
    expect(one).toMatchObject({ anchor: 'plan', on: '2024-04-05', ended: undefined, asked: ['hv', 'csc'] });
    expect(one?.evidence).toEqual(['plan', 'visit-2024-04-03', 'visit-2024-04-05']);
    expect(one?.question).toContain(
      'Since 1 April 2024 two home visits are on record. There is no record here of where Ada sleeps at night',
    );
  });
  it('is asked about when fourteen days have passed since the opening, or the birth', () => {
    expect(days(familyWithPlan)).toEqual([['2024-04-16', undefined]]);
    const before = family.and([]).entry({
      by: 'csc',
      when: '2024-01-15',
      kind: 'plan',
      about: ['ada', 'bea'],
      facts: { type: 'child-protection', status: 'opened', children: ['ada'] },
    });
    expect(days(before)).toEqual([['2024-03-16', undefined]]);
  });
  it('runs from the latest day of a vague date', () => {
    const vague = family.entry({
      by: 'csc',
      when: '2024-04',
      kind: 'plan',
      about: ['ada'],
      facts: { type: 'child-in-need', status: 'opened' },
    });
    expect(days(vague)).toEqual([['2024-05-15', undefined]]);
  });
  it('counts several visits that stand in one line, and none at which nobody was in', () => {
    expect(days(familyWithPlan.entry(visit('2024-04-03', { facts: { count: 2 } })))).toEqual([['2024-04-03', undefined]]);
    const out = familyWithPlan
      .entry(visit('2024-04-03', { facts: { outcome: 'no-access' } }))
      .entry(visit('2024-04-05', { present: [], facts: { outcome: 'no-access' } }));
    expect(days(out)).toEqual([['2024-04-16', undefined]]);
  });
  it('is not asked where any agency has seen it since the opening, or in the days before', () => {
    expect(raised(familyWithPlan.entry(visit('2024-04-03')).entry(seen('2024-04-05')))).toEqual([]);
    expect(raised(family.entry(seen('2024-03-25')).and(familyWithPlan.entries.slice(-1)))).toEqual([]);
    expect(raised(family.entry(seen('2024-03-10')).and(familyWithPlan.entries.slice(-1)))).toHaveLength(1);
  });
  it('takes the words of a visit where nothing is ticked, and not what a parent says', () => {
    const says = (text: string) => raised(familyWithPlan.entry(visit('2024-04-03', { text })).entry(visit('2024-04-05')));
    expect(says('Cot by the bed, clear.')).toEqual([]);
    expect(says('Bedroom seen and tidy.')).toEqual([]);
    expect(says('Says that the cot is upstairs and ready.')).toHaveLength(1);
    expect(says('Talked about feeding.')).toHaveLength(1);
  });
  it('an assessment of how the baby sleeps is a sight of it', () => {
    const assessed: TerseEntry = {
      by: 'hv',
      when: '2024-04-09',
      kind: 'assessment',
      about: ['ada'],
      facts: { type: 'safe-sleep', status: 'completed' },
    };
    expect(raised(familyWithPlan.entry(assessed))).toEqual([]);
  });
  it('is asked at once where a worker was kept from the room, until it is seen or the supervisor has been told', () => {
    const kept = familyWithPlan.entry(visit('2024-04-03', { text: 'Mother would not let me go upstairs to see where Ada sleeps.' }));
    const [one] = raised(kept);
    expect(one).toMatchObject({ anchor: 'plan', on: '2024-04-03', ended: undefined });
    expect(one?.question).toContain('A worker was kept from seeing where Ada sleeps on 3 April 2024.');
    expect(days(kept.entry(seen('2024-04-08')))).toEqual([['2024-04-03', '2024-04-08']]);
    const told: TerseEntry = {
      by: 'csc',
      when: '2024-04-04',
      kind: 'supervision',
      about: ['ada'],
      text: 'Upstairs not shown yesterday: put to mother, again on Monday.',
    };
    expect(concernsOn(sleepingPlaceNotSeen, kept.entry(told), 'ada', '2024-04-05')).toEqual([]);
    expect(concernsOn(sleepingPlaceNotSeen, kept.entry(told), 'ada', '2024-04-18')).toEqual([]);
    expect(concernsOn(sleepingPlaceNotSeen, kept.entry(told), 'ada', '2024-04-19')).toHaveLength(1);
  });
  it('waits while the baby is in hospital, and runs from the coming home', () => {
    const ward: TerseEntry = { by: 'hosp', when: '2024-03-01', kind: 'health', about: ['ada'], facts: { type: 'admission' } };
    const home: TerseEntry = { by: 'hosp', when: '2024-04-20', kind: 'health', about: ['ada'], facts: { type: 'discharge' } };
    expect(raised(familyWithPlan.and([ward]))).toEqual([]);
    expect(days(familyWithPlan.and([ward]).entry(home))).toEqual([['2024-05-05', undefined]]);
  });
  it('is asked anew at a new address', () => {
    const address = (when: string, what: string): TerseEntry => ({
      id: what,
      by: 'hv',
      when,
      kind: 'note',
      about: ['bea'],
      claims: [{ who: 'bea', is: 'lives-at', what }],
    });
    const moved = familyWithPlan.entry(address('2024-04-02', 'Elm Row')).entry(seen('2024-04-05')).entry(address('2024-06-03', 'Oak Row'));
    expect(raised(moved)).toMatchObject([{ anchor: 'plan', on: '2024-06-18', evidence: ['plan', 'Oak Row'] }]);
    expect(raised(moved.entry(seen('2024-06-10')))).toEqual([]);
    const placed: TerseEntry = { by: 'csc', when: '2024-06-03', kind: 'decision', about: ['ada'], facts: { type: 'placement' } };
    expect(days(familyWithPlan.entry(seen('2024-04-05')).entry(placed))).toEqual([['2024-06-18', undefined]]);
  });
  it('is not asked where nothing is open, or only a referral waits that nobody has visited on', () => {
    expect(raised(family.entry(visit('2024-04-03')).entry(visit('2024-04-05')))).toEqual([]);
    const referral: TerseEntry = {
      id: 'ref',
      by: 'hv',
      when: '2024-04-01',
      kind: 'referral',
      about: ['ada', 'bea'],
      facts: { from: 'professional', to: 'csc', children: ['ada'] },
    };
    expect(raised(family.entry(referral))).toEqual([]);
    expect(days(family.entry(referral).entry(visit('2024-04-03')))).toEqual([['2024-04-16', undefined]]);
  });
  it('ends when the work is closed, and at two years', () => {
    const closed: TerseEntry = {
      by: 'csc',
      when: '2024-06-03',
      kind: 'plan',
      about: ['ada'],
      facts: { type: 'child-in-need', status: 'closed' },
      thread: 'cin',
    };
    expect(days(familyWithPlan.entry(closed))).toEqual([['2024-04-16', '2024-06-03']]);
    expect(raised(familyWithPlan, '2026-06-30')).toMatchObject([{ ended: '2026-03-01' }]);
    expect(concernsOn(sleepingPlaceNotSeen, familyWithPlan, 'ben', '2024-06-01')).toEqual([]);
  });
  it('counts a decision to assess as open work until an assessment has ended', () => {
    const decided: TerseEntry = {
      by: 'csc',
      when: '2024-04-01',
      kind: 'referral-decision',
      about: ['ada', 'bea'],
      facts: { decision: 'assess' },
    };
    const done: TerseEntry = {
      by: 'csc',
      when: '2024-05-07',
      kind: 'assessment',
      about: ['ada'],
      facts: { type: 'child-and-family', status: 'completed' },
    };
    expect(days(family.entry(decided).entry(done))).toEqual([['2024-04-16', '2024-05-07']]);
  });
  it('keeps its anchor as the work goes from referral to plan', () => {
    const through = family
      .entry({
        id: 'ref',
        by: 'hv',
        when: '2024-03-20',
        kind: 'referral',
        about: ['ada', 'bea'],
        facts: { from: 'professional', to: 'csc', children: ['ada'] },
      })
      .entry({
        id: 'begun',
        by: 'csc',
        when: '2024-03-21',
        kind: 'assessment',
        about: ['ada'],
        facts: { type: 'child-and-family', status: 'started' },
        thread: 'cfa',
      })
      .entry({
        id: 'done',
        by: 'csc',
        when: '2024-05-20',
        kind: 'assessment',
        about: ['ada'],
        facts: { type: 'child-and-family', status: 'completed', outcome: 'child in need' },
        thread: 'cfa',
      })
      .entry({ by: 'csc', when: '2024-05-20', kind: 'plan', about: ['ada'], facts: { type: 'child-in-need', status: 'opened' } });
    expect(raised(through)).toMatchObject([{ anchor: 'ref', on: '2024-04-04', ended: undefined }]);
  });
  it('through the eyes of one agency counts what that agency may read', () => {
    const own = family.entry({ ...(familyWithPlan.entries.at(-1) ?? visit('')), shared: ['hv'] }).entry(seen('2024-04-05'));
    expect(concernsOn(sleepingPlaceNotSeen, own, 'ada', '2024-05-01', { as: 'csc' })).toHaveLength(1);
    expect(concernsOn(sleepingPlaceNotSeen, own, 'ada', '2024-05-01', { as: 'hv' })).toEqual([]);
    expect(concernsOn(sleepingPlaceNotSeen, own, 'ada', '2024-05-01')).toEqual([]);
  });
});
