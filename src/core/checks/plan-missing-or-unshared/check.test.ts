import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../../../test/builders/concerns.ts';
import { story } from '../../../../test/builders/ledger.ts';
import type { TerseEntry } from '../../../../test/builders/terse.ts';
import { planMissingOrUnshared } from './check.ts';

const family = story({
  agencies: { csc: 'social-care', hv: 'health-visiting', school: 'school', gp: 'gp' },
  people: { amy: { called: 'Amy' }, mum: {} },
}).entry({
  by: 'csc',
  when: '2024-01-02',
  kind: 'note',
  about: ['amy', 'mum'],
  claims: [{ who: 'mum', is: 'parent-of', whom: 'amy' }],
});
const assessed = {
  id: 'assessed',
  by: 'csc',
  when: '2024-02-05',
  kind: 'assessment',
  about: ['amy'],
  facts: { type: 'child-and-family', status: 'completed', outcome: 'child in need plan' },
  thread: 'a',
} as const;
const plan = {
  id: 'plan',
  by: 'csc',
  when: '2024-02-12',
  kind: 'plan',
  about: ['amy'],
  facts: { type: 'child-in-need', status: 'opened', written: '2024-02-12', sentTo: ['hv'] },
  thread: 'cin',
} as const;
const visit = (by: string, when: string) =>
  ({ by, when, kind: 'contact', about: ['amy'], present: ['amy'], facts: { outcome: 'seen' } }) as const;
const raised = (told: typeof family) => raisedOn(planMissingOrUnshared, told, 'amy', '2024-06-30');

describe('status without a plan', () => {
  it('is asked of the lead once ten days have passed since the assessment', () => {
    expect(raised(family.entry(assessed))).toMatchObject([
      { anchor: 'assessed', on: '2024-02-16', evidence: ['assessed'], asked: ['csc'] },
    ]);
    expect(raised(family.entry(assessed))[0]?.question).toBe(
      'Amy is recorded as in need from 5 February 2024. There is no record here of a written plan: is it on file, and who has it?',
    );
  });
  it('is not asked where a plan is on file in time, nor where the outcome was not in need', () => {
    expect(raised(family.entry(assessed).entry(plan))).toEqual([]);
    for (const outcome of ['no further action', 'early-help plan', 'not a child in need', 'end the child in need plan'])
      expect(raised(family.entry({ ...assessed, facts: { ...assessed.facts, outcome } }))).toEqual([]);
  });
  it('a plan opened of which nothing is written is not on file', () => {
    const bare = family.entry({ ...plan, facts: { type: 'child-in-need', status: 'opened' } });
    expect(raised(bare)).toMatchObject([{ on: '2024-02-23' }]);
    expect(raised(family.entry({ ...plan, facts: { ...plan.facts, written: false } }))).toHaveLength(1);
  });
  it('speaks of several things as several', () => {
    const unshared = family
      .entry(visit('hv', '2024-02-01'))
      .entry({ ...plan, facts: { type: 'child-in-need', status: 'opened', written: '2024-02-12' } });
    expect(concernsOn(planMissingOrUnshared, unshared, 'amy', '2024-06-30')[0]?.question).toMatch(
      / and .*: are they on file, and who has them\?$/,
    );
  });
  it('asks who belongs to a plan that names no member', () => {
    expect(
      raised(family.entry({ ...plan, facts: { type: 'child-in-need', status: 'opened', written: '2024-02-12' } }))[0]?.question,
    ).toContain('who belongs to the plan');
  });
  it('ends when the plan is filed, and when the case is closed', () => {
    expect(
      raised(family.entry(assessed).entry({ ...plan, when: '2024-03-04', facts: { ...plan.facts, written: '2024-03-04' } })),
    ).toMatchObject([{ ended: '2024-03-04' }]);
    expect(
      raised(family.entry(assessed).entry({ by: 'csc', when: '2024-03-04', kind: 'decision', about: ['amy'], facts: { type: 'close' } })),
    ).toMatchObject([{ ended: '2024-03-04' }]);
  });
  it('where the end of the assessment is vague the days run from its latest', () => {
    expect(raised(family.entry({ ...assessed, when: '2024-02' }))).toMatchObject([{ on: '2024-03-11' }]);
  });
  it('keeps its anchor when somebody tells of a plan, and asks them too', () => {
    const told = family.entry(assessed).entry({
      id: 'hearsay',
      by: 'hv',
      when: '2024-03-01',
      kind: 'plan',
      about: ['amy'],
      facts: { type: 'child-in-need', status: 'opened', heardFrom: 'mum', decidedBy: 'csc' },
    });
    expect(raised(told)).toMatchObject([{ anchor: 'assessed', evidence: ['assessed', 'hearsay'], asked: ['csc', 'hv'] }]);
  });
});

describe('a plan that has not been shared', () => {
  it('names the involved agency that it has not reached, on the working day after the third', () => {
    const [one] = raised(family.entry(visit('hv', '2024-02-01')).entry(visit('school', '2024-02-01')).entry(plan));
    expect(one).toMatchObject({ anchor: 'plan', on: '2024-02-16' });
    expect(one?.question).toContain('the plan reaching school:');
  });
  it('is not asked of an agency that was given it, or sat in a meeting under it, or from which it was withheld for a reason', () => {
    const told = family.entry(visit('school', '2024-02-01'));
    expect(raised(told.entry({ ...plan, shared: ['school'] }))).toEqual([]);
    expect(
      raised(
        told.entry(plan).entry({
          by: 'csc',
          when: '2024-02-13',
          kind: 'meeting',
          about: ['amy'],
          facts: { type: 'child-in-need', status: 'held', attended: ['csc', 'hv', 'school'] },
          thread: 'cin',
        }),
      ),
    ).toEqual([]);
    expect(
      raised(
        told.entry(plan).entry({
          by: 'csc',
          when: '2024-02-13',
          kind: 'share',
          about: ['amy'],
          facts: { of: 'plan', with: 'school', status: 'withheld', basis: 'legal' },
        }),
      ),
    ).toEqual([]);
  });
  it('an agency that comes in later has as long from then, and it ends when it is given the plan', () => {
    const later = family.entry(plan).entry(visit('school', '2024-03-04'));
    expect(raised(later)).toMatchObject([{ on: '2024-03-08', ended: undefined }]);
    expect(
      raised(family.entry({ ...plan, shared: [{ with: 'school', when: '2024-03-20' }] }).entry(visit('school', '2024-03-04'))),
    ).toMatchObject([{ on: '2024-03-08', ended: '2024-03-20' }]);
  });
  it('an agency that is not involved is not asked about', () => {
    expect(
      raised(
        family
          .entry({ by: 'gp', when: '2024-02-01', kind: 'information-reply', about: ['amy'], facts: { to: 'csc', outcome: 'given' } })
          .entry(plan),
      ),
    ).toEqual([]);
  });
  it('nor is a front door with a referral in hand, or whoever only sat in a strategy discussion', () => {
    const others = story({
      agencies: { csc: 'social-care', hv: 'health-visiting', door: 'front-door', police: 'police' },
      people: { amy: { called: 'Amy' }, mum: {} },
    }).entry({ ...plan, shared: ['hv'] });
    const strategy: TerseEntry = {
      by: 'csc',
      when: '2024-03-04',
      kind: 'meeting',
      about: ['amy'],
      facts: { type: 'strategy', status: 'held', attended: ['csc', 'police'] },
    };
    const referral: TerseEntry = {
      by: 'hv',
      when: '2024-03-04',
      kind: 'referral',
      about: ['amy'],
      facts: { to: ['door'], from: 'professional' },
    };
    expect(raised(others.entry(strategy).entry(referral))).toEqual([]);
    expect(raised(others.entry({ ...strategy, facts: { ...strategy.facts, type: 'child-in-need' } }))).toHaveLength(1);
  });
  it('an agency that only heard of a plan is asked whether it has it', () => {
    const told = family.entry({
      id: 'hearsay',
      by: 'hv',
      when: '2024-03-01',
      kind: 'plan',
      about: ['amy'],
      facts: { type: 'child-in-need', status: 'opened', heardFrom: 'mum', decidedBy: 'csc' },
    });
    expect(raised(told)).toMatchObject([{ on: '2024-03-07', asked: ['csc', 'hv'] }]);
    expect(concernsOn(planMissingOrUnshared, told, 'amy', '2024-03-08', { as: 'hv' })).toHaveLength(1);
  });
});
