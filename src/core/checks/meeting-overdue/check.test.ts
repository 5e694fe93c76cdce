import { describe, expect, it } from 'vitest';
import { raisedOn } from '../../../../test/builders/concerns.ts';
import { story } from '../../../../test/builders/ledger.ts';

import { meetingOverdue } from './check.ts';

const family = story({
  agencies: { csc: 'social-care', hv: 'health-visiting', school: 'school', gp: 'gp' },
  people: { amy: { called: 'Amy' }, ben: {}, mum: {} },
}).entry({
  by: 'csc',
  when: '2024-01-02',
  kind: 'note',
  about: ['amy', 'mum'],
  claims: [
    { who: 'mum', is: 'parent-of', whom: 'amy' },
    { who: 'mum', is: 'parent-of', whom: 'ben' },
  ],
});
const plan = {
  id: 'plan',
  by: 'csc',
  when: '2024-01-08',
  kind: 'plan',
  about: ['amy'],
  facts: { type: 'child-in-need', status: 'opened' },
  thread: 'cin',
} as const;
const held = {
  by: 'csc',
  when: '2024-02-12',
  kind: 'meeting',
  about: ['amy'],
  facts: { type: 'child-in-need', status: 'held', attended: ['csc', 'hv', 'school'] },
  thread: 'cin',
} as const;
const called = {
  by: 'csc',
  when: '2024-02-20',
  kind: 'meeting',
  about: ['amy'],
  facts: { type: 'child-in-need', status: 'called' },
  thread: 'cin',
} as const;
const off = {
  by: 'csc',
  when: '2024-01-22',
  kind: 'meeting',
  about: ['amy'],
  facts: { type: 'child-in-need', status: 'cancelled' },
  thread: 'cin',
  id: 'off',
} as const;
const open = family.entry(plan);
const raised = (told: typeof family, until = '2024-03-20') => raisedOn(meetingOverdue, told, 'amy', until);

describe('the meeting is late', () => {
  it("is asked of the lead's manager once six weeks have passed since the plan opened", () => {
    expect(raised(open)).toMatchObject([{ anchor: 'cin', on: '2024-02-20', evidence: ['plan'], asked: ['csc'] }]);
    expect(raised(open)[0]?.question).toBe(
      'The plan for Amy opened on 8 January 2024, so that the next was due by 19 February 2024. There is no record here of one since: has a day been set, and who will chair?',
    );
  });
  it('runs anew from each meeting, and ends when one is held', () => {
    expect(raised(open.entry(held))).toEqual([]);
    expect(raised(open.entry({ ...held, when: '2024-03-04' }))).toMatchObject([{ on: '2024-02-20', ended: '2024-03-04' }]);
  });
  it('a visit recorded as a meeting does not count as one; one whose attendance is not on record does', () => {
    expect(raised(open.entry({ ...held, facts: { ...held.facts, attended: ['csc'] } }))).toMatchObject([
      { on: '2024-02-20', ended: undefined },
    ]);
    expect(raised(open.entry({ ...held, facts: { type: 'child-in-need', status: 'held' } }))).toEqual([]);
  });
  it('views in writing count', () => {
    expect(raised(open.entry({ ...held, facts: { ...held.facts, attended: ['csc', 'hv'], writtenInput: ['gp'] } }))).toEqual([]);
  });
  it('waits while a meeting has been called, and asks again when its day has passed', () => {
    expect(raised(open.entry({ ...called, when: '2024-02-01', facts: { ...called.facts, date: '2024-02-28' } }))).toMatchObject([
      { on: '2024-02-29' },
    ]);
    expect(raised(open.entry({ ...called, when: '2024-02-22' }))).toMatchObject([{ on: '2024-02-20', ended: '2024-02-22' }]);
  });
  it('is not asked of a plan that has ended, of a discharge plan or of another child', () => {
    expect(
      raised(
        open.entry({
          by: 'csc',
          when: '2024-02-10',
          kind: 'plan',
          about: ['amy'],
          facts: { type: 'child-in-need', status: 'closed' },
          thread: 'cin',
        }),
      ),
    ).toEqual([]);
    expect(raised(family.entry({ ...plan, facts: { type: 'discharge', status: 'opened' } }))).toEqual([]);
    expect(raised(family.entry({ ...plan, about: ['ben'] }))).toEqual([]);
  });
  it('where the opening is vague the interval runs from its latest day', () => {
    expect(raised(family.entry({ ...plan, when: '2024-01' }))).toMatchObject([{ on: '2024-03-14' }]);
  });
});

describe('the meeting was called off', () => {
  it('is asked about on the working day after the third with no new day, under the same anchor as the plan', () => {
    expect(raised(open.entry(off), '2024-02-01')).toMatchObject([{ anchor: 'cin', on: '2024-01-26', evidence: ['plan', 'off'] }]);
  });
  it('is not asked where a new day was set in time, in the same entry or in a later one', () => {
    expect(raised(open.entry({ ...off, facts: { ...off.facts, date: '2024-02-05' } }), '2024-02-01')).toEqual([]);
    expect(raised(open.entry(off).entry({ ...called, when: '2024-01-25' }), '2024-02-01')).toEqual([]);
  });
  it('is not asked where the new day stands in words', () => {
    expect(raised(open.entry({ ...off, text: 'Snow. Made again for Thursday the 25th.' }), '2024-02-01')).toEqual([]);
    expect(raised(open.entry({ ...off, text: 'Nobody could come; no new date yet.' }), '2024-02-01')).toHaveLength(1);
  });
  it('is asked of the lead where another agency writes of it, and only of a meeting on a plan', () => {
    const note = (text: string) => open.entry({ id: 'told', by: 'hv', when: '2024-01-22', kind: 'note', about: ['amy'], text });
    expect(raised(note("Tuesday's core group was cancelled, no new date."), '2024-02-01')).toMatchObject([
      { anchor: 'cin', on: '2024-01-26', asked: ['csc'], evidence: ['plan', 'told'] },
    ]);
    for (const text of ['Meeting cancelled by mother.', 'The two-year health review was cancelled.', 'Meeting put off; booked for Monday.'])
      expect(raised(note(text), '2024-02-01'), text).toEqual([]);
    expect(raised(note('The meeting was cancelled.').entry({ ...called, when: '2024-01-24' }), '2024-02-01')).toEqual([]);
  });
  it('ends when it is held after all, and when the case is closed', () => {
    expect(raised(open.entry(off).entry({ ...held, when: '2024-02-05' }), '2024-03-01')).toMatchObject([{ ended: '2024-02-05' }]);
    expect(
      raised(
        open.entry(off).entry({ by: 'csc', when: '2024-02-05', kind: 'decision', about: ['amy'], facts: { type: 'close' }, thread: 'cin' }),
      ),
    ).toMatchObject([{ ended: '2024-02-05' }]);
  });
  it('is asked of whoever called it off where no plan is open', () => {
    const nursery = family.entry({
      by: 'school',
      when: '2024-01-22',
      kind: 'meeting',
      about: ['amy'],
      facts: { type: 'professionals', status: 'cancelled' },
      thread: 'attendance',
    });
    expect(raised(nursery)).toMatchObject([{ anchor: 'attendance', asked: ['school'] }]);
  });
});
