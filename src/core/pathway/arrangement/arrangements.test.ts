import { describe, expect, it } from 'vitest';
import { day, type Story, story } from '../../../../test/builders/ledger.ts';
import { personId } from '../../../../test/builders/terse.ts';
import { picture } from '../../picture/picture.ts';
import { whole } from '../../picture/view.ts';
import { formatDay } from '../../time/day.ts';
import { addMinutes, instantOf, showInstant } from '../../time/instant.ts';
import { allThatFallsDue } from '../falls-due/all-that-falls-due.ts';
import { livingArrangementsOf } from './living-arrangement.ts';
import { policeProtectionsOf } from './police-protection.ts';
import { proceedingsOf } from './proceedings.ts';
import { safetyPlansTold } from './safety-plan-told.ts';

const family = story({
  agencies: { csc: 'social-care', police: 'police', cafcass: 'other', gp: 'gp' },
  people: {
    ada: { called: 'Ada', born: '2017-01-10' },
    ben: { called: 'Ben', born: '2012-01-10' },
    bea: { called: 'Bea' },
    gran: { called: 'Gran' },
  },
}).entry({
  by: 'csc',
  when: '2018-01-05',
  kind: 'note',
  about: ['ada', 'ben', 'bea', 'gran'],
  claims: [
    { who: 'bea', is: 'parent-of', whom: 'ada' },
    { who: 'bea', is: 'parent-of', whom: 'ben' },
    { who: 'gran', is: 'grandparent-of', whom: 'ada' },
  ],
});
const taken = (when: string, at?: string): Story =>
  family.entry({
    by: 'police',
    when,
    ...(at === undefined ? {} : { at }),
    kind: 'incident',
    about: ['ada'],
    facts: { nature: 'police-protection', children: { ada: 'present' } },
    thread: 'protection',
  });

describe('police protection', () => {
  it.each([
    ['in a week like another', '2018-06-07', '22:30', '10 June 2018, 22:30'],
    ['as the clocks go forward, an hour later on the wall', '2018-03-24', '10:15', '27 March 2018, 11:15'],
    ['as the clocks go back, an hour earlier on the wall', '2018-10-26', '22:30', '29 October 2018, 21:30'],
    ['over the end of a year', '2018-12-30', '09:00', '2 January 2019, 09:00'],
  ])('ends 72 hours on, to the minute, %s', (_, when, at, ends) => {
    const [one] = policeProtectionsOf(taken(when, at).picture('ada', when));
    expect(one?.ends && showInstant(one.ends.by)).toBe(ends);
    expect(one?.toTheMinute).toBe(true);
  });

  it('runs until that very minute, and after it asks what followed', () => {
    const ledger = taken('2018-06-07', '22:30').ledger();
    const end = instantOf(day('2018-06-10'), 22 * 60 + 30);
    const at = (instant: typeof end) => policeProtectionsOf(picture(ledger, { child: personId('ada'), vantage: whole, instant }))[0]?.state;
    expect([at(addMinutes(end, -1)), at(end), at(addMinutes(end, 1))]).toEqual(['runs', 'runs', 'not-said']);
  });

  it('whose time of day is not on record ends by the end of the third day at the latest, and says so', () => {
    const [one] = policeProtectionsOf(taken('2018-06-07').picture('ada', '2018-06-10'));
    expect(one).toMatchObject({ toTheMinute: false, state: 'runs' });
    expect(policeProtectionsOf(taken('2018-06-07').picture('ada', '2018-06-11'))[0]?.state).toBe('not-said');
  });

  it('is followed by what says where the child lives, of that child alone', () => {
    const sibling = taken('2018-06-07', '22:30').entry({
      by: 'csc',
      when: '2018-06-08',
      kind: 'legal',
      about: ['ben'],
      facts: { type: 'living-arrangement', children: ['ben'], with: 'gran', basis: 'verbal' },
    });
    expect(policeProtectionsOf(sibling.picture('ada', '2018-06-09'))[0]?.state).toBe('runs');
    const own = sibling.entry({
      by: 'csc',
      when: '2018-06-09',
      kind: 'legal',
      about: ['ada', 'gran'],
      facts: { type: 'living-arrangement', children: ['ada'], with: 'gran', basis: 'verbal' },
    });
    expect(policeProtectionsOf(own.picture('ada', '2018-06-09'))[0]).toMatchObject({ state: 'over' });
  });
});

describe('with whom a child lives', () => {
  const kin = family.entry({
    by: 'csc',
    when: '2018-06-09',
    kind: 'legal',
    about: ['ada', 'gran'],
    facts: {
      type: 'living-arrangement',
      children: ['ada'],
      with: 'gran',
      basis: 'written-agreement',
      document: 'seen',
      until: '2018-09-30',
    },
  });

  it('shows as unassessed, and without an agreement that both hold, until each is on record', () => {
    expect(livingArrangementsOf(kin.picture('ada', '2018-06-10'))[0]).toMatchObject({ assessed: 'not-on-record', bothHold: false });
    const held = kin
      .entry({
        by: 'csc',
        when: '2018-06-10',
        kind: 'advice',
        about: ['gran'],
        facts: { topic: 'arrangement', to: ['gran'], of: 'e2', understood: true, agreed: 'yes', copy: true },
      })
      .entry({
        by: 'csc',
        when: '2018-06-10',
        kind: 'assessment',
        about: ['gran', 'ada'],
        facts: { type: 'connected-person', status: 'started', children: ['ada'], adultsConsidered: ['gran'] },
      });
    expect(livingArrangementsOf(held.picture('ada', '2018-06-10'))[0]).toMatchObject({ assessed: 'started', bothHold: true });
  });

  it('holds until its end, and gives way to a later one', () => {
    const holds = (told: Story, on: string) => livingArrangementsOf(told.picture('ada', on)).map((one) => one.holds);
    expect(holds(kin, '2018-09-30')).toEqual([true]);
    expect(holds(kin, '2018-10-01')).toEqual([false]);
    const home = kin.entry({
      by: 'csc',
      when: '2018-07-01',
      kind: 'legal',
      about: ['ada', 'bea'],
      facts: { type: 'living-arrangement', children: ['ada'], with: 'bea', basis: 'none' },
    });
    expect(holds(home, '2018-07-01')).toEqual([true, false]);
    expect(livingArrangementsOf(home.picture('ada', '2018-07-01'))[0]).toMatchObject({ assessed: undefined, blanks: [] });
  });
});

describe('proceedings in a family court', () => {
  it('say of each report which children it covers, and which of the family it does not', () => {
    const court = family.entry({
      by: 'cafcass',
      when: '2018-02-01',
      kind: 'legal',
      about: ['ben', 'bea'],
      facts: { type: 'report', court: 'private-law', children: ['ben'] },
      thread: 'court',
    });
    const [one] = proceedingsOf(court.picture('ada', '2018-02-01'));
    expect(one?.reports[0]).toMatchObject({ covers: [personId('ben')], leavesOut: [personId('ada')], state: 'made' });
    expect(one).toMatchObject({ court: 'private-law', children: [personId('ben')], others: [personId('ada')] });
  });

  it('keep a report that was asked for open until it has come from whoever was asked', () => {
    const asked = family.entry({
      by: 'csc',
      when: '2018-02-01',
      kind: 'legal',
      about: ['ben', 'bea'],
      facts: { type: 'report-asked', court: 'private-law', children: ['ben'], from: 'gp' },
      thread: 'court',
    });
    const states = (told: Story) =>
      proceedingsOf(told.picture('ben', '2018-04-01')).flatMap(({ reports }) => reports.map(({ state }) => state));
    expect(states(asked)).toEqual(['asked']);
    const come = asked.entry({
      by: 'gp',
      when: '2018-03-01',
      kind: 'legal',
      about: ['ben', 'bea'],
      facts: { type: 'report', children: ['ben'] },
      thread: 'court',
    });
    expect(states(come)).toEqual(['made']);
  });
});

describe('what falls due of arrangements', () => {
  const due = (told: Story, on: string) =>
    allThatFallsDue(told.picture('ada', on))
      .filter(({ met, doneBy }) => met === undefined && (doneBy?.work === 'arrangements' || doneBy?.work === 'restriction'))
      .map(({ what, by, late, words }) => [what, formatDay(by), late, words]);

  it('is what follows police protection, with its time of day, until that is on record', () => {
    expect(due(taken('2018-06-07', '22:30'), '2018-06-08')).toEqual([['after-police-protection', '2018-06-10', false, '22:30']]);
    const followed = taken('2018-06-07', '22:30').entry({
      by: 'csc',
      when: '2018-06-09',
      kind: 'legal',
      about: ['ada', 'gran'],
      facts: { type: 'living-arrangement', children: ['ada'], with: 'gran', basis: 'verbal', review: '2018-06-20', until: '2018-07-30' },
    });
    expect(due(followed, '2018-06-10')).toEqual([
      ['living-decided', '2018-06-20', false, undefined],
      ['living-ends', '2018-07-30', false, undefined],
    ]);
  });

  it('is the act of an owner on a suspected breach', () => {
    const suspected = family
      .entry({
        by: 'police',
        when: '2018-06-07',
        kind: 'restriction',
        about: ['bea', 'ada'],
        facts: { type: 'no-contact', status: 'set', restrains: ['bea'], protects: ['ada'] },
        thread: 'kept',
      })
      .entry({
        by: 'csc',
        when: '2018-06-08',
        kind: 'incident',
        about: ['bea', 'ada'],
        facts: { nature: 'suspected-breach', by: ['bea'], breachOf: 'kept' },
        thread: 'kept',
      });
    expect(due(suspected, '2018-06-11')).toEqual([['breach-acted-on', '2018-06-11', false, undefined]]);
    expect(due(suspected, '2018-06-12')).toEqual([['breach-acted-on', '2018-06-11', true, undefined]]);
  });
});

describe('a safety plan', () => {
  it('names everybody in it and both parents, told or not', () => {
    const plan = family.entry({
      by: 'csc',
      when: '2018-03-01',
      kind: 'plan',
      about: ['ada'],
      facts: {
        type: 'safety',
        status: 'opened',
        children: ['ada'],
        reliesOn: ['gran'],
        goneThroughWith: ['bea'],
        actions: [{ what: 'Has Ada at weekends', who: 'gran' }],
      },
    });
    const [one] = safetyPlansTold(plan.picture('ada', '2018-03-02'));
    expect(one?.named.map(({ person, told }) => [person, told !== undefined, told?.understood])).toEqual([
      [personId('bea'), true, undefined],
      [personId('gran'), false, undefined],
    ]);
  });

  it('takes that it was gone through with somebody, written down from the plan, for having told them; of the plan before it changed', () => {
    const opened = family
      .entry({
        ...{ id: 'safe', by: 'csc', when: '2018-03-01', kind: 'plan', about: ['ada'], thread: 's' },
        facts: { type: 'safety', status: 'opened', children: ['ada'], reliesOn: ['gran'] },
      })
      .entry({
        ...{ by: 'csc', when: '2018-03-02', kind: 'contact', about: ['ada', 'gran'] },
        facts: { mode: 'call', outcome: 'spoken-to', to: ['gran'], goneThrough: 'safe', understood: 'Whom to ring.', agreed: 'in-part' },
      });
    const gran = (told: typeof opened, on: string) =>
      safetyPlansTold(told.picture('ada', on))[0]?.named.find(({ person }) => person === personId('gran'));
    expect(gran(opened, '2018-03-03')).toMatchObject({ told: { understood: true, agreed: 'in-part' }, ofEarlier: false });
    const confirmed = opened.entry({
      ...{ by: 'csc', when: '2018-03-04', kind: 'plan', about: ['ada'], thread: 's' },
      facts: { type: 'safety', status: 'reviewed', children: ['ada'], reliesOn: ['gran'], confirmed: 'no-change' },
    });
    expect(gran(confirmed, '2018-03-06')).toMatchObject({ ofEarlier: false });
    const changed = opened.entry({
      ...{ by: 'csc', when: '2018-03-05', kind: 'plan', about: ['ada'], thread: 's' },
      facts: { type: 'safety', status: 'reviewed', children: ['ada'], reliesOn: ['gran'] },
    });
    expect(gran(changed, '2018-03-06')).toMatchObject({ ofEarlier: true });
  });
});
