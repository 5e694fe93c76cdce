import { describe, expect, it } from 'vitest';
import { raisedOn } from '../../../../test/builders/concerns.ts';
import { story } from '../../../../test/builders/ledger.ts';

import { workerAwayNoCover } from './check.ts';

const family = story({
  agencies: { csc: 'social-care', hv: 'health-visiting', mid: 'midwifery' },
  people: { amy: { born: '2024-03-01' }, mum: {} },
}).entry({
  by: 'csc',
  when: '2024-01-02',
  kind: 'plan',
  about: ['amy', 'mum'],
  facts: { type: 'child-in-need', status: 'opened' },
  claims: [{ who: 'mum', is: 'parent-of', whom: 'amy' }],
  thread: 'cin',
});
const away = { id: 'away', by: 'csc', when: '2024-01-08', kind: 'allocation', about: ['amy'], facts: { status: 'absent' } } as const;
const cover = {
  by: 'csc',
  when: '2024-01-11',
  kind: 'allocation',
  about: ['amy'],
  facts: { status: 'covered', handover: 'spoken' },
} as const;
const due = (on: string) =>
  ({
    by: 'mid',
    when: '2024-01-03',
    kind: 'health',
    about: ['mum', 'amy'],
    facts: { type: 'pregnancy-booking' },
    claims: [{ who: 'mum', is: 'expecting-on', what: on }],
  }) as const;
const raised = (told: typeof family, until = '2024-02-10') => raisedOn(workerAwayNoCover, told, 'amy', until);

describe('the worker is away', () => {
  it('with nothing about cover is asked of the manager on the working day after the third', () => {
    expect(raised(family.entry(away))).toMatchObject([{ anchor: 'away', on: '2024-01-12', asked: ['csc'], evidence: ['away'] }]);
  });
  it('is asked of a child who is in need by an assessment and has no plan yet', () => {
    const told = story(family.cast)
      .entry({
        by: 'csc',
        when: '2024-01-02',
        kind: 'assessment',
        about: ['amy', 'mum'],
        facts: { type: 'pre-birth', status: 'completed', outcome: 'child in need from birth' },
      })
      .entry(away);
    expect(raised(told)).toMatchObject([{ anchor: 'away', on: '2024-01-12' }]);
  });
  it('is asked where it is told in words, by the agency or by another, or that nobody has the case', () => {
    const told = (by: string, text: string) => family.entry({ id: 'told', by, when: '2024-01-08', kind: 'note', about: ['amy'], text });
    for (const text of ['Social worker is off sick, no date of return.', 'Allocated worker has left. Case is unallocated.'])
      expect(raised(told('csc', text)), text).toMatchObject([{ anchor: 'told', on: '2024-01-12', asked: ['csc'] }]);
    const heard = told('hv', 'Rang the office: she has been off for two weeks and nobody has the case.');
    expect(raised(heard)).toMatchObject([{ anchor: 'told', asked: ['csc'] }]);
    expect(raised(heard)[0]?.question).toContain('hv learnt that the worker of csc for amy was away');
    for (const text of ['Mother is off sick from work.', 'Support worker off sick today.', 'Social worker is back from sick leave.'])
      expect(raised(told('csc', text)), text).toEqual([]);
    expect(raised(family.entry({ ...away, facts: { status: 'unallocated' } }))).toMatchObject([{ on: '2024-01-12' }]);
    expect(raised(family.entry({ ...away, about: ['mum'] }))).toMatchObject([{ on: '2024-01-12' }]);
  });
  it('is not where who covers is told in words', () => {
    const note = { by: 'csc', when: '2024-01-09', kind: 'note', about: ['amy'] } as const;
    expect(raised(family.entry({ ...away, text: 'Off until the 20th. Priya covers and has read the file.' }))).toEqual([]);
    expect(raised(family.entry(away).entry({ ...note, text: 'Ana has the case while she is off.' }))).toEqual([]);
    expect(raised(family.entry(away).entry({ ...note, text: 'No cover yet; nobody has taken it on.' }))).toHaveLength(1);
  });
  it('is not asked where cover, a new worker or the return came in time', () => {
    for (const status of ['covered', 'reallocated', 'handed-over', 'allocated'])
      expect(raised(family.entry(away).entry({ ...cover, facts: { status } }))).toEqual([]);
  });
  it('ends when cover is named', () => {
    expect(raised(family.entry(away).entry({ ...cover, when: '2024-01-24' }))).toMatchObject([{ on: '2024-01-12', ended: '2024-01-24' }]);
  });
  it('is asked at once where a birth is due within a fortnight, and when it comes near while the worker is away', () => {
    expect(raised(family.entry(due('2024-01-20')).entry(away))).toMatchObject([{ on: '2024-01-08' }]);
    expect(raised(family.entry(due('2024-01-24')).entry(away))).toMatchObject([{ on: '2024-01-10' }]);
    expect(raised(family.entry(due('2024-03-01')).entry(away))).toMatchObject([{ on: '2024-01-12' }]);
  });
  it('is asked at once where a meeting is called for a day in the absence', () => {
    const called = {
      by: 'csc',
      when: '2024-01-04',
      kind: 'meeting',
      about: ['amy'],
      facts: { type: 'child-in-need', status: 'called', date: '2024-01-10' },
    } as const;
    expect(raised(family.entry(called).entry(away))).toMatchObject([{ on: '2024-01-08' }]);
  });
  it('planned leave with a handover and a day of return is not asked about, nor a day after the return', () => {
    expect(raised(family.entry({ ...away, facts: { status: 'absent', handover: 'written', until: '2024-01-19' } }))).toEqual([]);
    expect(raised(family.entry({ ...away, facts: { status: 'absent', until: '2024-01-19' } }))).toMatchObject([
      { on: '2024-01-12', ended: '2024-01-20' },
    ]);
  });
  it("is not asked where the child's case is not open, nor of a worker of another agency, nor of an absence before this work", () => {
    const none = story(family.cast);
    expect(raised(none.entry(away))).toEqual([]);
    expect(raised(family.entry({ ...away, by: 'hv' }))).toEqual([]);
    expect(raised(none.entry({ ...away, when: '2023-06-01' }).and(family.entries))).toEqual([]);
  });
  it('where its beginning is vague the limit runs from the latest day', () => {
    expect(raised(family.entry({ ...away, when: '2024-01-08/2024-01-22' }))).toMatchObject([{ on: '2024-01-26' }]);
  });
});
