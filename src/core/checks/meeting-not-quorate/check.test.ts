import { describe, expect, it } from 'vitest';
import { raisedOn } from '../../../../test/builders/concerns.ts';
import { story } from '../../../../test/builders/ledger.ts';

import { meetingNotQuorate } from './check.ts';

const family = story({
  agencies: { csc: 'social-care', hv: 'health-visiting', school: 'school', gp: 'gp', drugs: 'substance-service' },
  people: ['amy', 'mum', 'dad'],
}).entry({
  by: 'csc',
  when: '2024-01-02',
  kind: 'note',
  about: ['amy', 'mum', 'dad'],
  claims: [
    { who: 'mum', is: 'parent-of', whom: 'amy' },
    { who: 'dad', is: 'parent-of', whom: 'amy' },
  ],
});
const meeting = {
  id: 'm',
  by: 'csc',
  when: '2024-02-05',
  kind: 'meeting',
  about: ['amy'],
  facts: { type: 'child-in-need', status: 'held', attended: ['csc', 'hv', 'school'], family: ['mum', 'dad'] },
  thread: 'cin',
} as const;
const at = (facts: object) => family.entry({ ...meeting, facts: { ...meeting.facts, ...facts } });
const close = {
  by: 'csc',
  when: '2024-02-05',
  kind: 'decision',
  about: ['amy'],
  facts: { type: 'close' },
  thread: 'cin',
  id: 'close',
} as const;
const raised = (told: typeof family) => raisedOn(meetingNotQuorate, told, 'amy', '2024-06-30');

describe('not enough of the right people', () => {
  it('a worker and a parent are a visit, asked of the chair that day', () => {
    expect(raised(at({ attended: ['csc'], family: ['mum'] }))).toMatchObject([
      { anchor: 'cin child-in-need', on: '2024-02-05', asked: ['csc'], evidence: ['m'] },
    ]);
  });
  it('two agencies are too few, and three are enough, in writing too', () => {
    expect(raised(at({ attended: ['csc', 'hv'] }))).toHaveLength(1);
    expect(raised(at({}))).toEqual([]);
    expect(raised(at({ attended: ['csc', 'hv'], writtenInput: ['gp'] }))).toEqual([]);
  });
  it("a plan's meeting by another word for it is one too", () => {
    for (const type of ['review', 'cin-review', 'core-group-review', 'network'])
      expect(raised(at({ type, attended: ['csc'], family: ['mum'] })), type).toHaveLength(1);
  });
  it('who was there is not on record: nobody can tell', () => {
    expect(raised(family.entry({ ...meeting, facts: { type: 'child-in-need', status: 'held', family: ['mum'] } }))).toEqual([]);
  });
  it('the service on which the plan rests was neither there nor in writing', () => {
    const service = {
      by: 'drugs',
      when: '2024-01-10',
      kind: 'service',
      about: ['mum'],
      facts: { service: 'recovery', status: 'engaging' },
    } as const;
    const [one] = raised(family.entry(service).entry(meeting));
    expect(one?.question).toContain('view from drugs');
    expect(raised(family.entry(service).entry({ ...meeting, facts: { ...meeting.facts, writtenInput: ['drugs'] } }))).toEqual([]);
    expect(raised(family.entry({ ...service, facts: { service: 'recovery', status: 'closed' } }).entry(meeting))).toEqual([]);
  });
  it("an adult's own service belongs to a meeting about going home only where it was asked to it", () => {
    const service = {
      by: 'drugs',
      when: '2024-01-10',
      kind: 'service',
      about: ['mum'],
      facts: { service: 'recovery', status: 'engaging' },
    } as const;
    const home = (invited: readonly string[]) =>
      family.entry(service).entry({ ...meeting, facts: { ...meeting.facts, type: 'discharge', invited } });
    expect(raised(home(['hv', 'school']))).toEqual([]);
    expect(raised(home(['hv', 'school', 'drugs']))[0]?.question).toContain('view from drugs');
  });
  it('an agency with an action of the plan was not there; once the action is past its date it does not matter', () => {
    const plan = {
      by: 'csc',
      when: '2024-01-10',
      kind: 'plan',
      about: ['amy'],
      facts: { type: 'child-in-need', status: 'opened', actions: [{ what: 'review', who: 'gp', by: '2024-03-01' }] },
      thread: 'cin',
    } as const;
    expect(raised(family.entry(plan).entry(meeting))).toHaveLength(1);
    expect(
      raised(
        family.entry({ ...plan, facts: { ...plan.facts, actions: [{ what: 'review', who: 'gp', by: '2024-02-01' }] } }).entry(meeting),
      ),
    ).toEqual([]);
  });
  it('a decision to close was taken with a parent away', () => {
    expect(raised(at({ family: ['mum'] }).entry(close))).toMatchObject([{ evidence: ['m', 'close'] }]);
    expect(raised(at({ family: ['mum'] }))).toEqual([]);
    expect(raised(at({}).entry(close))).toEqual([]);
  });
  it('that none of the family came is enough where who the parents are is not known here', () => {
    const unknown = story(family.cast).entry({ ...meeting, facts: { ...meeting.facts, family: [] } });
    expect(raised(unknown.entry(close))[0]?.question).toContain('a view from the family');
    expect(raised(unknown)).toEqual([]);
  });
  it('a parent who has died, or whose part is not on record, is not missing', () => {
    const died = family.entry({ by: 'gp', when: '2024-01-03', kind: 'note', about: ['dad'], claims: [{ who: 'dad', is: 'died' }] });
    expect(raised(died.entry({ ...meeting, facts: { ...meeting.facts, family: ['mum'] } }).entry(close))).toEqual([]);
    expect(
      raised(
        family.entry({ ...meeting, facts: { type: 'child-in-need', status: 'held', attended: ['csc', 'hv', 'school'] } }).entry(close),
      ),
    ).toEqual([]);
  });
  it('ends when views are had in writing, and when it is held again', () => {
    const short = at({ attended: ['csc', 'hv'] });
    const wrote = short.entry({
      by: 'csc',
      when: '2024-02-12',
      kind: 'meeting',
      about: ['amy'],
      facts: { type: 'child-in-need', status: 'minutes-out', of: 'm', writtenInput: ['gp'] },
    });
    const again = short.entry({ ...meeting, id: 'm2', when: '2024-02-19' });
    expect(raised(wrote)).toMatchObject([{ ended: '2024-02-12' }]);
    expect(raised(again)).toMatchObject([{ anchor: 'cin child-in-need', ended: '2024-02-19' }]);
  });
  it('visits together, and meetings about many families, are no plan meetings', () => {
    for (const type of ['joint-visit', 'marac', 'daily-risk', 'multi-disciplinary', 'professionals'])
      expect(raised(at({ type, attended: ['csc'] }))).toEqual([]);
  });

  it('a series that goes on short of the same people is one question that grows', () => {
    const short = { ...meeting.facts, attended: ['csc', 'hv'] } as const;
    const two = at(short).entry({ ...meeting, id: 'm2', when: '2024-03-18', facts: short });
    expect(raised(two)).toMatchObject([{ anchor: 'cin child-in-need', evidence: ['m', 'm2'] }]);
  });
});
