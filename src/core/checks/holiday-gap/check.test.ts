import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../../../test/builders/concerns.ts';
import { type Story, story } from '../../../../test/builders/ledger.ts';
import type { TerseEntry } from '../../../../test/builders/terse.ts';
import { noHolidays } from '../../time/bank-holidays.ts';
import { holidayGap } from './check.ts';

const cast = {
  agencies: { csc: 'social-care', hv: 'health-visiting', police: 'police', hosp: 'hospital' },
  people: { amy: { called: 'Amy', born: '2023-03-01' }, mum: { called: 'Mum', sex: 'f' }, tia: { called: 'Tia', born: '2024-12-29' } },
} as const;
const ties: TerseEntry = {
  by: 'hv',
  when: '2024-01-02',
  kind: 'note',
  about: ['amy', 'mum'],
  claims: [{ who: 'mum', is: 'parent-of', whom: 'amy' }],
};
const family = story(cast).entry(ties);
const plan: TerseEntry = {
  id: 'plan',
  by: 'csc',
  when: '2024-10-01',
  kind: 'plan',
  about: ['amy'],
  facts: { type: 'child-in-need', status: 'opened' },
  thread: 'cin',
};
const withActions = (...actions: readonly { readonly what: string; readonly who?: string; readonly by: string }[]): Story =>
  family.entry({ ...plan, facts: { type: 'child-in-need', status: 'opened', actions } });
const raised = (told: Story, child = 'amy', until = '2025-03-01') => raisedOn(holidayGap, told, child, until);
const referral: TerseEntry = {
  id: 'referral',
  by: 'police',
  when: '2024-12-19',
  kind: 'referral',
  about: ['amy', 'mum'],
  facts: { to: ['csc'] },
  thread: 'r',
};
const assess: TerseEntry = {
  by: 'csc',
  when: '2024-12-19',
  kind: 'referral-decision',
  about: ['amy'],
  facts: { decision: 'assess' },
  thread: 'r',
};
const note = (when: string, text: string): TerseEntry => ({ by: 'csc', when, kind: 'note', about: ['amy'], text });

// Christmas 2024: closed from Tuesday 24 December to Wednesday 1 January. Its days run from 17 December to 6 January.
describe('new work close to a closed period', () => {
  it('is asked about of the manager of whoever leads, with the first visit', () => {
    const visit: TerseEntry = {
      id: 'visit',
      by: 'csc',
      when: '2024-12-20',
      kind: 'contact',
      about: ['amy'],
      present: ['amy'],
      facts: { mode: 'home-visit', outcome: 'seen' },
    };
    const told = family.entry(referral).entry(assess).entry(visit);
    const [one] = raised(told);
    expect(one).toMatchObject({
      anchor: 'referral 2024-12-24',
      on: '2024-12-19',
      ended: '2025-01-07',
      evidence: ['referral', 'visit'],
      asked: ['csc'],
    });
    expect(one?.question).toBe(
      'Offices are closed from 24 December 2024 to 1 January 2025. On record about then for Amy: a referral. There is no record here of who covers: has that been settled, and who has been told?',
    );
  });
  it('is so from the fifth working day before to the last closed day, and no further', () => {
    const on = (when: string): Story => family.entry({ ...referral, when });
    expect(raised(on('2024-12-16'))).toEqual([]);
    expect(raised(on('2024-12-17'))).toMatchObject([{ on: '2024-12-17' }]);
    expect(raised(on('2025-01-01'))).toMatchObject([{ on: '2025-01-01', ended: '2025-01-07' }]);
    expect(raised(on('2025-01-02'))).toEqual([]);
  });
  it('ends when cover is named, and is not asked about where it was before', () => {
    const covered = note('2024-12-20', 'Duty team have the file over the closed days; mother has the emergency duty number.');
    expect(raised(family.entry(referral).entry(covered))).toMatchObject([{ on: '2024-12-19', ended: '2024-12-20' }]);
    expect(raised(family.entry(note('2024-12-12', 'Christmas cover is Tom, who has read the file.')).entry(referral))).toEqual([]);
    expect(raised(family.entry(referral).entry(note('2024-12-20', 'No cover over Christmas yet.')))).toMatchObject([
      { ended: '2025-01-07' },
    ]);
    for (const words of [
      'Petra has the family till I am back on 2 January.',
      'Petra stands in for me until the 3rd.',
      'Gave them the night team number.',
    ])
      expect(raised(family.entry(note('2024-12-12', words)).entry(referral)), words).toEqual([]);
  });
  it('ends with a visit made while offices are closed', () => {
    const seen: TerseEntry = {
      by: 'csc',
      when: '2024-12-27',
      kind: 'contact',
      about: ['amy'],
      present: ['amy'],
      facts: { mode: 'home-visit', outcome: 'seen' },
    };
    expect(raised(family.entry(referral).entry(seen))).toMatchObject([{ ended: '2024-12-27' }]);
  });
});

describe('what falls due in a closed period', () => {
  it('is asked about when its days open, once, and is kept to what an office is to do', () => {
    const told = withActions(
      { what: 'Visit with the new bed', who: 'csc', by: '2024-12-30' },
      { what: 'Weigh Amy', who: 'hv', by: '2025-01-02' },
      { what: 'Letter to the landlord', who: 'hv', by: '2024-12-30' },
      { what: 'Stay with her sister', who: 'mum', by: '2024-12-30' },
    );
    expect(raised(told)).toMatchObject([{ anchor: 'plan 2024-12-24', on: '2024-12-17', ended: '2025-01-07', evidence: ['plan'] }]);
    expect(raised(told)[0]?.question).toContain('for Amy: "Visit with the new bed" and "Weigh Amy".');
  });
  it('a meeting that is called for one of the days, or for a day before that passed without it', () => {
    const called = (date: string): TerseEntry => ({
      id: 'called',
      by: 'csc',
      when: '2024-12-03',
      kind: 'meeting',
      about: ['amy'],
      facts: { type: 'core-group', status: 'called', date },
    });
    const held: TerseEntry = {
      by: 'csc',
      when: '2024-12-19',
      kind: 'meeting',
      about: ['amy'],
      facts: { type: 'core-group', status: 'held' },
    };
    expect(raised(family.entry(plan).entry(called('2025-01-02')))).toMatchObject([{ on: '2024-12-17', evidence: ['called'] }]);
    expect(raised(family.entry(plan).entry(called('2024-12-19')))).toMatchObject([{ on: '2024-12-20' }]);
    expect(raised(family.entry(plan).entry(called('2024-12-19')).entry(held))).toEqual([]);
  });
  it('an assessment that is not finished, a review, and the end of a restriction', () => {
    const assessment: TerseEntry = {
      id: 'a',
      by: 'csc',
      when: '2024-11-12',
      kind: 'assessment',
      about: ['amy'],
      facts: { type: 'child-and-family', status: 'started', due: '2024-12-31' },
      thread: 'a',
    };
    const bail: TerseEntry = {
      id: 'bail',
      by: 'police',
      when: '2024-11-12',
      kind: 'restriction',
      about: ['amy', 'mum'],
      facts: { type: 'bail', status: 'set', restrains: ['mum'], protects: ['amy'], until: '2024-12-28' },
    };
    expect(raised(family.entry(assessment))).toMatchObject([{ on: '2024-12-17', evidence: ['a'] }]);
    expect(
      raised(
        family.entry(assessment).entry({ ...assessment, when: '2024-12-10', facts: { type: 'child-and-family', status: 'completed' } }),
      ),
    ).toEqual([]);
    expect(raised(family.entry({ ...plan, facts: { type: 'child-in-need', status: 'opened', review: '2024-12-27' } }))).toHaveLength(1);
    expect(raised(family.entry(plan).entry(bail))).toMatchObject([{ evidence: ['bail'] }]);
  });
  it('is nothing where nothing is due, the date is vague, or the case is not open', () => {
    expect(raised(family.entry(plan))).toEqual([]);
    expect(raised(withActions({ what: 'Visit', who: 'csc', by: '2024-12' }))).toEqual([]);
    const closed: TerseEntry = { ...plan, when: '2024-12-03', facts: { type: 'child-in-need', status: 'closed' } };
    expect(raised(withActions({ what: 'Visit', who: 'csc', by: '2024-12-30' }).entry(closed))).toEqual([]);
  });
  it('a birth that is expected, and one that has come', () => {
    const told = story(cast)
      .entry({
        id: 'booking',
        by: 'hosp',
        when: '2024-06-03',
        kind: 'health',
        about: ['mum', 'tia'],
        facts: { type: 'pregnancy-booking' },
        claims: [
          { who: 'mum', is: 'pregnant' },
          { who: 'mum', is: 'expecting-on', what: '2024-12-28' },
          { who: 'mum', is: 'parent-of', whom: 'tia' },
        ],
      })
      .entry({ ...plan, about: ['tia'] });
    expect(raised(told, 'tia')).toMatchObject([{ anchor: 'plan 2024-12-24', on: '2024-12-17', evidence: ['booking'] }]);
    const birth: TerseEntry = {
      id: 'birth',
      by: 'hosp',
      when: '2024-12-29',
      kind: 'health',
      about: ['tia', 'mum'],
      present: ['tia', 'mum'],
      facts: { type: 'birth' },
    };
    expect(raised(told.entry(birth), 'tia')).toMatchObject([{ evidence: ['booking', 'birth'] }]);
  });
});

describe('a decision made close to a closed period', () => {
  const closing = (facts: TerseEntry['facts'], when = '2024-12-23'): TerseEntry => ({
    id: 'closing',
    by: 'csc',
    when,
    kind: 'decision',
    about: ['amy'],
    facts: { type: 'close', ...facts },
    thread: 'cin',
  });
  it('is asked about until it has had a second look', () => {
    const told = family.entry(plan).entry(closing({ reason: 'Doing well.' }));
    expect(raised(told)).toMatchObject([
      { anchor: 'plan 2024-12-24', on: '2024-12-23', ended: undefined, evidence: ['closing'], asked: ['csc'] },
    ]);
    expect(raised(told)[0]?.question).toBe(
      'Offices are closed from 24 December 2024 to 1 January 2025. Close to that, for Amy: csc closed the case (23 December 2024). There is no record here of a second look at it since: has somebody else looked at it again, or who will?',
    );
    const supervision: TerseEntry = { by: 'csc', when: '2025-01-08', kind: 'supervision', about: ['amy'], facts: { children: ['amy'] } };
    expect(raised(told.entry(supervision))).toMatchObject([{ on: '2024-12-23', ended: '2025-01-08' }]);
  });
  it('that a manager signed it as it was made is no second look; another manager is', () => {
    expect(raised(family.entry(plan).entry(closing({ signedOffBy: 'team manager' })))).toMatchObject([{ on: '2024-12-23' }]);
    expect(raised(family.entry(plan).entry(closing({ signedOffBy: 'another team manager, second look' })))).toEqual([]);
  });
  it('is not where others were asked, or it was made at another time', () => {
    expect(raised(family.entry(plan).entry(closing({ consulted: ['hv'] })))).toEqual([]);
    expect(raised(family.entry(plan).entry(closing({}, '2024-12-16')))).toEqual([]);
    expect(raised(family.entry(plan).entry(closing({}, '2024-12')))).toEqual([]);
  });
  it('that one of several who are at work with the family was asked is no second look', () => {
    const school = story({ ...cast, agencies: { ...cast.agencies, school: 'school' } })
      .entry(ties)
      .entry({ by: 'school', when: '2024-12-02', kind: 'attendance', about: ['amy'], facts: { attended: 9, possible: 10 } })
      .entry({ by: 'hv', when: '2024-12-03', kind: 'contact', about: ['amy'], present: ['amy'], facts: { outcome: 'seen' } })
      .entry(plan);
    expect(raised(school.entry(closing({ consulted: ['hv'] })))).toMatchObject([{ on: '2024-12-23' }]);
    expect(raised(school.entry(closing({ consulted: ['hv', 'school'] })))).toEqual([]);
  });
  it('a baby who is in need by an assessment, and has no plan yet, is born while offices are closed', () => {
    const told = story(cast)
      .entry({
        by: 'csc',
        when: '2024-12-10',
        kind: 'assessment',
        about: ['tia', 'mum'],
        facts: { type: 'pre-birth', status: 'completed', outcome: 'child in need plan from birth' },
        claims: [{ who: 'mum', is: 'parent-of', whom: 'tia' }],
      })
      .entry({
        id: 'birth',
        by: 'hosp',
        when: '2024-12-29',
        kind: 'health',
        about: ['tia', 'mum'],
        present: ['tia'],
        facts: { type: 'birth' },
      });
    expect(raised(told, 'tia')).toMatchObject([{ on: '2024-12-29', evidence: ['birth'] }]);
  });
  it('to do nothing more on a referral is one too, and is one question with the referral', () => {
    const none: TerseEntry = { ...assess, id: 'none', when: '2024-12-20', facts: { decision: 'no-further-action' } };
    expect(raised(family.entry(referral).entry(none))).toMatchObject([
      { anchor: 'referral 2024-12-24', on: '2024-12-19', evidence: ['referral', 'none'], ended: undefined },
    ]);
  });
  it('an assessment that ends with nothing more is one, and the end of one with a plan is none', () => {
    const ends = (outcome: string): TerseEntry => ({
      id: 'ends',
      by: 'csc',
      when: '2024-12-20',
      kind: 'assessment',
      about: ['amy'],
      facts: { type: 'child-and-family', status: 'completed', outcome },
    });
    expect(raised(family.entry(ends('no further action')))).toMatchObject([{ on: '2024-12-20', evidence: ['ends'] }]);
    expect(raised(family.entry(ends('child in need plan')))).toEqual([]);
  });
  it('a manager who goes back over it since has looked again', () => {
    const none: TerseEntry = { ...assess, id: 'none', when: '2024-12-20', facts: { decision: 'advice' } };
    expect(raised(family.entry(none).entry(note('2025-01-03', 'Manager went back over the decision of the 20th.')))).toMatchObject([
      { on: '2024-12-20', ended: '2025-01-03' },
    ]);
  });
});

describe('which days are closed', () => {
  const easter = family.entry({ ...referral, when: '2024-03-28' });
  it('a long run of the calendar is, such as Easter, unless a partnership sets another length', () => {
    expect(raised(easter)).toMatchObject([{ anchor: 'referral 2024-03-29', on: '2024-03-28' }]);
    expect(raisedOn(holidayGap, easter, 'amy', '2024-06-01', { settings: { run: 5 } })).toEqual([]);
  });
  it('a partnership lists its own, and they hold without a table of holidays', () => {
    const august = family.entry({ ...referral, when: '2024-08-08' });
    expect(raisedOn(holidayGap, august, 'amy', '2024-10-01', { settings: { periods: ['08-12/08-23'] } })).toMatchObject([
      { on: '2024-08-08' },
    ]);
    const bare = story({ ...cast, calendar: noHolidays })
      .entry(ties)
      .entry(referral);
    expect(raised(bare)).toMatchObject([{ anchor: 'referral 2024-12-24', on: '2024-12-19', ended: '2025-01-07' }]);
  });
});

it('is seen by whoever leads', () => {
  const told = family.entry({ ...referral, shared: ['csc', 'hv'] });
  expect(concernsOn(holidayGap, told, 'amy', '2024-12-23', { as: 'csc' })).toHaveLength(1);
  expect(concernsOn(holidayGap, told, 'amy', '2024-12-23', { as: 'hv' })).toEqual([]);
});
