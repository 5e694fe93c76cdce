import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../../../test/builders/concerns.ts';
import { story } from '../../../../test/builders/ledger.ts';

import type { TerseEntry } from '../../../../test/builders/terse.ts';
import { closedAlone } from './check.ts';

const family = story({
  agencies: {
    csc: 'social-care',
    other: 'social-care',
    hv: 'health-visiting',
    school: 'school',
    drugs: 'substance-service',
    eh: 'early-help',
    mid: 'midwifery',
    'mid-old': 'midwifery',
  },
  people: { amy: { called: 'Amy' }, mum: {} },
})
  .entry({
    by: 'csc',
    when: '2024-01-02',
    kind: 'plan',
    about: ['amy', 'mum'],
    facts: { type: 'child-in-need', status: 'opened' },
    claims: [{ who: 'mum', is: 'parent-of', whom: 'amy' }],
    thread: 'cin',
  })
  .entry({
    id: 'drugs',
    by: 'drugs',
    when: '2024-01-10',
    kind: 'service',
    about: ['mum'],
    facts: { service: 'recovery', status: 'engaging' },
  })
  .entry({
    id: 'visit',
    by: 'csc',
    when: '2024-02-01',
    kind: 'contact',
    about: ['amy'],
    present: ['amy'],
    facts: { mode: 'home-visit', outcome: 'seen' },
  });
const close = {
  id: 'close',
  by: 'csc',
  when: '2024-03-04',
  kind: 'decision',
  about: ['amy'],
  facts: { type: 'close' },
  thread: 'cin',
} as const;
const consulting = (...consulted: readonly string[]) => ({ ...close, facts: { type: 'close', consulted } });
const raised = (told: typeof family) => raisedOn(closedAlone, told, 'amy', '2024-06-30');

describe('closing without the others', () => {
  it('names a service that works in confidence only to somebody who knows of it', () => {
    const told = story({ ...family.cast, agencies: { ...family.cast.agencies, das: 'domestic-abuse-service' } })
      .entry({
        by: 'csc',
        when: '2024-01-02',
        kind: 'plan',
        about: ['amy', 'mum'],
        facts: { type: 'child-in-need', status: 'opened' },
        claims: [{ who: 'mum', is: 'parent-of', whom: 'amy' }],
        thread: 'cin',
      })
      .entry({ by: 'das', when: '2024-01-10', kind: 'service', about: ['mum'], facts: { service: 'support', status: 'started' } });
    expect(raised(told.entry(close))[0]?.question).toContain('a view from services that are reached through the hub:');
    const known = told.entry({ by: 'csc', when: '2024-02-01', kind: 'contact', about: ['mum'], facts: { mode: 'call', to: 'das' } });
    expect(raised(known.entry(close))[0]?.question).toContain('a view from das:');
  });
  it('is not where each view stands in a call, a reply or the meeting at which the end was talked over', () => {
    const call = (text: string, outcome = 'spoken-to'): TerseEntry => ({
      by: 'csc',
      when: '2024-02-26',
      kind: 'contact',
      about: ['amy'],
      text,
      facts: { mode: 'call', to: 'drugs', outcome },
    });
    expect(raised(family.entry(call('Asked what she thinks of our closing. Content.')).entry(close))).toEqual([]);
    expect(raised(family.entry(call('About the appointment.')).entry(close))).toHaveLength(1);
    expect(raised(family.entry(call('About closing; left a message.', 'awaiting-reply')).entry(close))).toHaveLength(1);
    const reply: TerseEntry = {
      by: 'drugs',
      when: '2024-02-26',
      kind: 'information-reply',
      about: ['mum'],
      text: 'No objection to you closing.',
    };
    expect(raised(family.entry({ ...reply, about: ['amy', 'mum'] }).entry(close))).toEqual([]);
    const met = (text: string): TerseEntry => ({
      by: 'csc',
      when: '2024-02-26',
      kind: 'meeting',
      about: ['amy'],
      text,
      facts: { type: 'child-in-need', status: 'held', attended: ['csc', 'drugs', 'hv'] },
      thread: 'cin',
    });
    expect(raised(family.entry(met('All agree that the plan can end.')).entry({ ...close, about: ['amy'] }))).toEqual([]);
    expect(raised(family.entry(met('Went over the actions.')).entry(close))).toHaveLength(1);
  });
  it('is asked of the lead, naming whoever is still involved', () => {
    const [one] = raised(family.entry(close));
    expect(one).toMatchObject({ anchor: 'close', on: '2024-03-04', ended: undefined, evidence: ['drugs', 'close'], asked: ['csc'] });
    expect(one?.question).toBe(
      'csc recorded the closing of the case of Amy on 4 March 2024. There is no record here of a view from drugs: have they been asked what they think, or is there a reason?',
    );
  });
  it('is not asked where every view is on record, in any entry of the closing', () => {
    expect(raised(family.entry(consulting('drugs')))).toEqual([]);
    const summary = {
      by: 'csc',
      when: '2024-03-04',
      kind: 'plan',
      about: ['amy'],
      facts: { type: 'child-in-need', status: 'closed', consulted: ['drugs'] },
      thread: 'cin',
    } as const;
    expect(raised(family.entry(close).entry(summary))).toEqual([]);
  });
  it('who sat in a joint meeting in the days before was asked, but silence alone is no view', () => {
    const meeting = {
      by: 'csc',
      when: '2024-02-26',
      kind: 'meeting',
      about: ['amy'],
      facts: { type: 'child-in-need', status: 'held', attended: ['csc', 'hv', 'drugs'] },
      thread: 'cin',
    } as const;
    expect(raised(family.entry(meeting).entry(consulting('hv')))).toEqual([]);
    expect(raised(family.entry(meeting).entry(close))).toHaveLength(1);
    expect(raised(family.entry({ ...meeting, when: '2024-01-29' }).entry(consulting('hv')))).toHaveLength(1);
  });
  it('an agency that has itself closed, or only answered a request, is not involved', () => {
    const over = family
      .entry({ by: 'drugs', when: '2024-02-20', kind: 'service', about: ['mum'], facts: { service: 'recovery', status: 'closed' } })
      .entry({ by: 'school', when: '2024-02-20', kind: 'information-reply', about: ['amy'], facts: { outcome: 'given' } });
    expect(raised(over.entry(close))).toEqual([]);
  });
  it('a worker days into the work, with nothing passed on, is asked for the view of the one before', () => {
    const changed = (handover: string, when = '2024-02-28') =>
      family.entry({ id: 'new', by: 'csc', when, kind: 'allocation', about: ['amy'], facts: { status: 'reallocated', handover } });
    expect(raised(changed('none').entry(consulting('drugs')))).toMatchObject([{ evidence: ['new', 'close'] }]);
    expect(raised(changed('spoken').entry(consulting('drugs')))).toEqual([]);
    expect(raised(changed('none', '2024-02-05').entry(consulting('drugs')))).toEqual([]);
    expect(raised(changed('none', '2024-02/2024-03-01').entry(consulting('drugs')))).toEqual([]);
  });
  it('a closing at the first visit is asked about; at a later one it is not', () => {
    const at = {
      id: 'first',
      by: 'csc',
      when: '2024-03-04',
      kind: 'contact',
      about: ['amy'],
      present: ['amy'],
      facts: { mode: 'home-visit', outcome: 'seen' },
    } as const;
    const none = story(
      family.cast,
      family.entries.filter((entry) => entry.id !== 'visit'),
    );
    expect(raised(none.entry(at).entry(consulting('drugs')))).toMatchObject([{ evidence: ['first', 'close'] }]);
    expect(raised(family.entry(at).entry(consulting('drugs')))).toEqual([]);
    expect(raised(none.entry({ ...at, when: '2024-03' }).entry({ ...consulting('drugs'), when: '2024-03' }))).toEqual([]);
  });
  it('is not asked where the family has left and the new area has taken the case on', () => {
    expect(
      raised(
        family
          .entry({
            by: 'other',
            when: '2024-03-01',
            kind: 'assessment',
            about: ['amy'],
            facts: { type: 'child-and-family', status: 'started' },
          })
          .entry(close),
      ),
    ).toEqual([]);
  });
  it('ends when the views are got, and when the case is opened again', () => {
    expect(raised(family.entry(close).entry({ ...consulting('drugs'), id: 'after', when: '2024-04-02' }))).toMatchObject([
      { anchor: 'close', ended: '2024-04-02' },
    ]);
    expect(
      raised(
        family.entry(close).entry({
          by: 'csc',
          when: '2024-04-02',
          kind: 'plan',
          about: ['amy'],
          facts: { type: 'child-in-need', status: 'opened' },
          thread: 'cin2',
        }),
      ),
    ).toMatchObject([{ ended: '2024-04-02' }]);
  });
  it('an early-help case is closed too; a service that ends its own work closes none', () => {
    expect(raised(family.entry({ by: 'school', when: '2024-03-04', kind: 'decision', about: ['amy'], facts: { type: 'close' } }))).toEqual(
      [],
    );
    expect(concernsOn(closedAlone, family.entry(close), 'amy', '2024-03-04', { as: 'drugs' })).toEqual([]);
  });

  it('is not asked where only a plan beside the plan ends, such as one for going home from hospital', () => {
    const home = { by: 'csc', kind: 'plan', about: ['amy'], thread: 'home' } as const;
    const beside = family
      .entry({ ...home, when: '2024-01-20', facts: { type: 'discharge', status: 'opened' } })
      .entry({ ...home, when: '2024-03-04', facts: { type: 'discharge', status: 'closed', reason: 'all done' } });
    expect(raised(beside)).toEqual([]);
  });
  it('counts a midwife who handed over to another no longer, nor an agency whose own plan has ended', () => {
    const before = family
      .entry({ by: 'mid-old', when: '2024-01-03', kind: 'contact', about: ['mum'], facts: { mode: 'call', outcome: 'spoken-to' } })
      .entry({ by: 'mid', when: '2024-01-10', kind: 'health', about: ['mum', 'amy'], facts: { type: 'pregnancy-booking' } })
      .entry({ by: 'eh', when: '2023-10-02', kind: 'plan', about: ['amy'], facts: { type: 'early-help', status: 'opened' }, thread: 'eh' })
      .entry({
        by: 'eh',
        when: '2023-12-01',
        kind: 'meeting',
        about: ['amy'],
        facts: { type: 'team-around-family', status: 'held', attended: ['eh', 'csc'] },
        thread: 'eh',
      })
      .entry({ by: 'eh', when: '2023-12-04', kind: 'plan', about: ['amy'], facts: { type: 'early-help', status: 'closed' }, thread: 'eh' });
    expect(raised(before.entry(consulting('drugs', 'mid'))).filter(({ anchor }) => anchor === 'close')).toEqual([]);
  });

  it("takes another agency's retelling for the same closing, and hears of one from it alone", () => {
    const told = {
      ...close,
      id: 'told',
      by: 'hv',
      when: '2024-03-06',
      thread: undefined,
      facts: { type: 'close', decidedBy: 'csc' },
    } as const;
    const { thread, ...retold } = told;
    expect(thread).toBeUndefined();
    expect(raised(family.entry(close).entry(retold))).toMatchObject([{ anchor: 'close', asked: ['csc'] }]);
    expect(raised(family.entry(retold))).toMatchObject([{ anchor: 'told', asked: ['csc'] }]);
  });
});
