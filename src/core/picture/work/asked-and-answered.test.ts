import { describe, expect, it } from 'vitest';
import { story } from '../../../../test/builders/ledger.ts';
import { agencyId } from '../../../../test/builders/terse.ts';
import { formatDay } from '../../time/day.ts';
import { asAgency } from '../view.ts';
import { askedAndAnswered, courseOf, isLate, requestsFrom, requestsTo } from './asked-and-answered.ts';

const family = story({
  agencies: { csc: 'social-care', gp: 'gp', school: 'school', police: 'police' },
  people: { amy: { called: 'Amy' } },
});
const [csc, gp, school, police] = ['csc', 'gp', 'school', 'police'].map(agencyId);
const request = {
  by: 'csc',
  when: '2024-01-08',
  kind: 'information-request',
  about: ['amy'],
  facts: { to: 'gp', for: 'what is known' },
  thread: 'r',
  id: 'asked',
  shared: ['gp'],
} as const;
const reply = {
  by: 'gp',
  when: '2024-01-15',
  kind: 'information-reply',
  about: ['amy'],
  facts: { to: 'csc', outcome: 'part' },
  thread: 'r',
  shared: ['csc'],
} as const;
const seen = (told: typeof family, as: string, on: string) => told.picture('amy', on, asAgency(agencyId(as)));

describe('what was asked for information', () => {
  it('is open on both sides until the limit of its clock or its own date, and on nobody else’s', () => {
    const asked = family.entry(request);
    expect(requestsTo(seen(asked, 'gp', '2024-01-10'), gp!).map(({ needBy }) => formatDay(needBy))).toEqual(['2024-01-22']);
    expect(requestsFrom(seen(asked, 'csc', '2024-01-10'), csc!)).toHaveLength(1);
    expect(askedAndAnswered(seen(asked, 'police', '2024-01-10'))).toEqual([]);
    expect(requestsTo(seen(asked, 'csc', '2024-01-10'), police!)).toEqual([]);
    const [one] = requestsTo(seen(asked, 'gp', '2024-01-23'), gp!);
    expect(one && isLate(one, seen(asked, 'gp', '2024-01-22').today)).toBe(false);
    expect(one && isLate(one, seen(asked, 'gp', '2024-01-23').today)).toBe(true);
    const dated = family.entry({ ...request, facts: { ...request.facts, due: '2024-01-12' } });
    expect(requestsTo(seen(dated, 'gp', '2024-01-10'), gp!).map(({ needBy }) => formatDay(needBy))).toEqual(['2024-01-12']);
  });
  it('goes soonest first', () => {
    const two = family
      .entry(request)
      .entry({ ...request, id: 'second', thread: 's', when: '2024-01-09', facts: { ...request.facts, due: '2024-01-11' } });
    expect(requestsTo(seen(two, 'gp', '2024-01-10'), gp!).map(({ first }) => first.id)).toEqual(['second', 'asked']);
  });
  it('a chaser is the same request, and asks again for what was left out of an answer', () => {
    const chased = family
      .entry(request)
      .entry({ ...request, id: 'again', when: '2024-01-12', facts: { ...request.facts, status: 'chased' } });
    expect(requestsFrom(seen(chased, 'csc', '2024-01-13'), csc!).map(({ chasers }) => chasers.map(({ id }) => id))).toEqual([['again']]);
    const answered = chased.entry(reply);
    expect(askedAndAnswered(seen(answered, 'csc', '2024-01-16')).map(({ state }) => state)).toEqual(['answered']);
    const more = answered.entry({ ...request, id: 'more', when: '2024-01-17', facts: { ...request.facts, status: 'chased' } });
    const [open] = requestsFrom(seen(more, 'csc', '2024-01-18'), csc!);
    expect(open && [courseOf(open).length, formatDay(open.needBy)]).toEqual([4, '2024-01-31']);
  });
  it('ends where whoever asked says that no answer is needed any more', () => {
    const withdrawn = family
      .entry(request)
      .entry({ ...request, id: 'no-more', when: '2024-01-12', facts: { to: 'gp', status: 'withdrawn' } });
    expect(requestsTo(seen(withdrawn, 'gp', '2024-01-13'), gp!)).toEqual([]);
    expect(askedAndAnswered(seen(withdrawn, 'gp', '2024-01-13')).map(({ state }) => state)).toEqual(['withdrawn']);
  });
  it('of several agencies is one request of each, and one does not answer for another', () => {
    const both = family.entry({ ...request, facts: { ...request.facts, to: ['gp', 'school'] }, shared: ['gp', 'school'] }).entry(reply);
    expect(askedAndAnswered(seen(both, 'csc', '2024-01-16')).map(({ addressee, state }) => [addressee, state])).toEqual([
      [gp, 'answered'],
      [school, 'open'],
    ]);
  });
  it('about something that was sent with it is taken up by an answer, or by asking about it in turn', () => {
    const sent = family
      .entry({ by: 'csc', id: 'report', when: '2024-01-08', kind: 'note', about: ['amy'], text: 'A report.', shared: ['gp'] })
      .entry({ ...request, facts: { ...request.facts, of: 'report' } })
      .entry({
        by: 'gp',
        id: 'back',
        when: '2024-01-09',
        kind: 'information-request',
        about: ['amy'],
        facts: { to: 'csc', for: 'the dates' },
        thread: 'r',
        shared: ['csc'],
      });
    expect(requestsTo(seen(sent, 'gp', '2024-01-10'), gp!)).toEqual([]);
    expect(requestsTo(seen(sent, 'csc', '2024-01-10'), csc!).map(({ first }) => first.id)).toEqual(['back']);
  });
});
