import { describe, expect, it } from 'vitest';
import { day, type Story, story } from '../../../../test/builders/ledger.ts';
import { agencyId, type TerseEntry } from '../../../../test/builders/terse.ts';
import { asAgency } from '../../picture/view.ts';
import { formatDay } from '../../time/day.ts';
import { fallsDueBetween } from './all-that-falls-due.ts';

const family = story({
  agencies: { hv: 'health-visiting', csc: 'social-care', police: 'police', gp: 'gp' },
  people: { kim: { called: 'Kim', born: '2023-05-02' }, mum: {}, dad: {} },
}).entry({
  by: 'csc',
  when: '2024-01-02',
  kind: 'contact',
  about: ['kim', 'mum'],
  present: ['kim', 'mum'],
  claims: [
    { who: 'mum', is: 'parent-of', whom: 'kim' },
    { who: 'dad', is: 'parent-of', whom: 'kim' },
  ],
});

/** What falls due from a day on, in the words of the list: what and day. */
const due = (of: Story, from: string, to: string, as?: string): readonly string[] =>
  fallsDueBetween(of.picture('kim', from, ...(as === undefined ? [] : ([asAgency(agencyId(as))] as const))), day(from), day(to)).map(
    ({ what, by }) => `${what} ${formatDay(by)}`,
  );
const withOne = (entry: TerseEntry): Story => family.entry(entry);

describe('what falls due', () => {
  it('is a visit by its day, until its agency has met one of the people', () => {
    const visit = withOne({
      by: 'hv',
      when: '2024-02-01',
      kind: 'contact',
      about: ['kim'],
      facts: { mode: 'home-visit', outcome: 'no-access', due: '2024-02-08' },
    });
    const made = visit.entry({
      by: 'hv',
      when: '2024-02-03',
      kind: 'contact',
      about: ['kim'],
      present: ['kim'],
      facts: { mode: 'home-visit' },
    });
    expect([due(visit, '2024-02-04', '2024-02-11'), due(made, '2024-02-04', '2024-02-11')]).toEqual([['visit 2024-02-08'], []]);
  });
  it('is a meeting that was called, until it is held or called off', () => {
    const called = withOne({
      by: 'csc',
      when: '2024-02-01',
      kind: 'meeting',
      about: ['kim'],
      facts: { type: 'child-in-need', status: 'called', date: '2024-02-08' },
      thread: 'm',
    });
    const off = called.entry({
      by: 'csc',
      when: '2024-02-03',
      kind: 'meeting',
      about: ['kim'],
      facts: { type: 'child-in-need', status: 'cancelled' },
      thread: 'm',
    });
    expect([due(called, '2024-02-04', '2024-02-11'), due(off, '2024-02-04', '2024-02-11')]).toEqual([['meeting 2024-02-08'], []]);
  });
  it('is a review and an action of a plan that runs', () => {
    const plan = withOne({
      by: 'csc',
      when: '2024-02-01',
      kind: 'plan',
      thread: 'p',
      about: ['kim'],
      facts: {
        type: 'child-in-need',
        status: 'opened',
        lead: 'csc',
        review: '2024-02-10',
        actions: [{ what: 'Weigh Kim', who: 'hv', by: '2024-02-06' }],
      },
    });
    const closed = plan.entry({
      by: 'csc',
      when: '2024-02-03',
      kind: 'plan',
      thread: 'p',
      about: ['kim'],
      facts: { type: 'child-in-need', status: 'closed', lead: 'csc' },
    });
    expect(due(plan, '2024-02-04', '2024-02-11')).toEqual(['action 2024-02-06', 'review 2024-02-10']);
    expect(due(closed, '2024-02-04', '2024-02-11')).not.toContain('review 2024-02-10');
  });
  it('is the end of a restriction and a release from custody', () => {
    const bail = withOne({
      by: 'police',
      when: '2024-02-01',
      kind: 'restriction',
      about: ['dad', 'mum'],
      facts: { type: 'bail', status: 'set', restrains: ['dad'], protects: ['mum'], until: '2024-02-08' },
    });
    const held = bail.entry({
      by: 'police',
      when: '2024-02-02',
      kind: 'legal',
      about: ['dad'],
      facts: { type: 'remand', to: ['dad'], until: '2024-02-09' },
    });
    expect(due(held, '2024-02-04', '2024-02-11')).toEqual(['restriction-ends 2024-02-08', 'release 2024-02-09']);
  });
  it('is what a clock asks for: a decision on a referral in one working day of its arriving, and telling whoever made it', () => {
    const made: TerseEntry = {
      by: 'hv',
      when: '2024-02-02',
      kind: 'referral',
      about: ['kim'],
      facts: { from: 'professional', to: ['csc'] },
      thread: 'r',
    };
    const arrived = withOne({ ...made, shared: [{ with: 'csc', when: '2024-02-02', acknowledged: '2024-02-02' }] });
    const decision: TerseEntry = {
      by: 'csc',
      when: '2024-02-02',
      kind: 'referral-decision',
      about: ['kim'],
      facts: { decision: 'advice' },
      thread: 'r',
    };
    const told = { ...decision, facts: { decision: 'advice', fedBack: true } };
    const week = ['2024-02-02', '2024-02-06'] as const;
    expect(due(withOne(made), ...week)).toEqual(['referral-receipt 2024-02-05']);
    // Seventy-two hours from the end of a Friday.
    expect(due(arrived, ...week)).toEqual(['referral-checks 2024-02-05', 'referral-decision 2024-02-05']);
    expect(due(arrived.entry(decision), ...week)).toEqual(['referrer-told 2024-02-05']);
    expect(due(arrived.entry(told), ...week)).toEqual([]);
  });
  it('is of a referral nothing more once work was begun on it, or the case was closed', () => {
    const made: TerseEntry = {
      by: 'csc',
      when: '2024-02-02',
      kind: 'referral',
      about: ['kim'],
      facts: { from: 'neighbour', to: ['csc'] },
      thread: 'r',
    };
    const begun: TerseEntry = {
      by: 'csc',
      when: '2024-02-05',
      kind: 'assessment',
      about: ['kim'],
      facts: { type: 'child-and-family', status: 'started', children: ['kim'] },
      thread: 'r',
    };
    const closed: TerseEntry = { by: 'csc', when: '2024-02-05', kind: 'decision', about: ['kim'], facts: { type: 'close' }, thread: 'o' };
    expect(due(withOne(made), '2024-02-02', '2024-02-06')).toEqual(['referral-checks 2024-02-05', 'referral-decision 2024-02-05']);
    expect(due(withOne(made).entry(begun), '2024-02-06', '2024-02-06')).toEqual([]);
    expect(due(withOne(made).entry(closed), '2024-02-05', '2024-02-06')).toEqual([]);
  });
  it('is the reply of each agency asked, apart', () => {
    const asked = withOne({
      by: 'csc',
      when: '2024-02-01',
      kind: 'information-request',
      about: ['kim'],
      facts: { to: ['gp', 'hv'], due: '2024-02-07' },
      thread: 'q',
    });
    const one = asked.entry({
      by: 'gp',
      when: '2024-02-03',
      kind: 'information-reply',
      about: ['kim'],
      facts: { outcome: 'given' },
      thread: 'q',
    });
    expect([due(asked, '2024-02-04', '2024-02-11'), due(one, '2024-02-04', '2024-02-11')]).toEqual([
      ['reply 2024-02-07', 'reply 2024-02-07'],
      ['reply 2024-02-07'],
    ]);
  });
  it('is a visit that was tried and not made, and a meeting until what came of it is on record', () => {
    const tried = withOne({ by: 'hv', when: '2024-02-01', kind: 'contact', about: ['kim'], facts: { due: '2024-02-08' } }).entry({
      by: 'hv',
      when: '2024-02-08',
      kind: 'contact',
      about: ['kim'],
      facts: { mode: 'home-visit', outcome: 'no-access' },
    });
    const meeting: TerseEntry = {
      by: 'csc',
      when: '2024-02-01',
      kind: 'meeting',
      about: ['kim'],
      facts: { type: 'child-in-need', status: 'called', date: '2024-02-08' },
      thread: 'm',
    };
    const moved = withOne(meeting).entry({ ...meeting, when: '2024-02-06', facts: { ...meeting.facts, date: '2024-02-09' } });
    const late = (of: Story): readonly string[] =>
      fallsDueBetween(of.picture('kim', '2024-02-12'), day('2024-02-01'), day('2024-02-12')).flatMap(({ what, by, late }) =>
        late ? [`${what} ${formatDay(by)}`] : [],
      );
    const put = withOne(meeting).entry({
      ...meeting,
      when: '2024-02-06',
      facts: { ...meeting.facts, status: 'cancelled', date: '2024-02-10' },
    });
    expect([late(tried), late(withOne(meeting)), late(moved), late(put)]).toEqual([
      ['visit 2024-02-08'],
      ['meeting 2024-02-08'],
      ['meeting 2024-02-09'],
      ['meeting 2024-02-10'],
    ]);
  });
  it('is a review until a meeting or a decision is on record that is it', () => {
    const plan: TerseEntry = {
      by: 'csc',
      when: '2024-02-01',
      kind: 'plan',
      thread: 'p',
      about: ['kim'],
      facts: { type: 'child-in-need', status: 'opened', lead: 'csc', review: '2024-04-10' },
    };
    const met: TerseEntry = {
      by: 'csc',
      when: '2024-04-05',
      kind: 'meeting',
      thread: 'p',
      about: ['kim'],
      facts: { type: 'child-in-need', status: 'held' },
    };
    const reviews = (of: Story): number => due(of, '2024-04-08', '2024-04-12').filter((one) => one.startsWith('review')).length;
    expect([
      reviews(withOne(plan)),
      reviews(withOne(plan).entry(met)),
      reviews(withOne(plan).entry({ ...met, when: '2024-02-20' })),
    ]).toEqual([1, 0, 1]);
  });
  it('is a reply by the day that was asked for, and none once there is one', () => {
    const asked = withOne({
      by: 'csc',
      when: '2024-02-01',
      kind: 'information-request',
      about: ['kim'],
      facts: { to: ['gp'], due: '2024-02-07' },
      thread: 'q',
    });
    const replied = asked.entry({
      by: 'gp',
      when: '2024-02-03',
      kind: 'information-reply',
      about: ['kim'],
      facts: { outcome: 'given' },
      thread: 'q',
    });
    expect([due(asked, '2024-02-04', '2024-02-11'), due(replied, '2024-02-04', '2024-02-11')]).toEqual([['reply 2024-02-07'], []]);
  });
  it('is nothing to an agency that has no record of it', () => {
    const visit = withOne({ by: 'hv', when: '2024-02-01', kind: 'contact', about: ['kim'], facts: { due: '2024-02-08' } });
    expect([due(visit, '2024-02-04', '2024-02-11', 'hv'), due(visit, '2024-02-04', '2024-02-11', 'police')]).toEqual([
      ['visit 2024-02-08'],
      [],
    ]);
  });
  it('is on a day only what had been recorded by then', () => {
    const later = withOne({ by: 'hv', when: '2024-02-05', kind: 'contact', about: ['kim'], facts: { due: '2024-02-08' } });
    expect(due(later, '2024-02-04', '2024-02-11')).toEqual([]);
  });
  it('is nothing about a child who has died', () => {
    const died = withOne({ by: 'hv', when: '2024-02-01', kind: 'contact', about: ['kim'], facts: { due: '2024-02-08' } }).entry({
      by: 'police',
      when: '2024-02-03',
      kind: 'incident',
      about: ['kim'],
      facts: { nature: 'death', harmed: ['kim'] },
    });
    expect(due(died, '2024-02-04', '2024-02-11')).toEqual([]);
  });
});
