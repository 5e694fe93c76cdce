import { describe, expect, it } from 'vitest';
import { raisedOn } from '../../../../test/builders/concerns.ts';
import { family } from '../../../../test/builders/family.ts';
import type { Story } from '../../../../test/builders/ledger.ts';
import type { TerseEntry } from '../../../../test/builders/terse.ts';
import { parentNotMet } from './check.ts';

const visit = (id: string, when: string, present: readonly string[], facts: TerseEntry['facts'] = {}): TerseEntry => ({
  id,
  by: 'csc',
  when,
  kind: 'contact',
  about: present,
  present,
  facts: { mode: 'home-visit', outcome: 'seen', ...facts },
});
const signOff: TerseEntry = {
  id: 'signed',
  by: 'csc',
  when: '2024-06-06',
  kind: 'assessment',
  about: ['ada', 'bea', 'col'],
  facts: { type: 'child-and-family', status: 'completed', children: ['ada'] },
};
const withBea = family.entry(visit('bea', '2024-05-01', ['ada', 'bea']));
const raised = (told: Story, until = '2024-09-30') =>
  raisedOn(parentNotMet, told, 'ada', until).map(({ anchor, on, ended, about }) => ({ anchor, on, ended, about: about.join(' ') }));

describe('parent-not-met', () => {
  it('asks the lead at a sign-off about a parent whom it has not met', () => {
    expect(raised(withBea.entry(signOff))).toEqual([{ anchor: 'ties', on: '2024-06-06', ended: undefined, about: 'ada col' }]);
    expect(raisedOn(parentNotMet, withBea.entry(signOff), 'ada', '2024-09-30')[0]).toMatchObject({
      asked: ['csc', 'csc'],
      evidence: ['ties', 'signed'],
    });
  });
  it('counts a call for no meeting, and a video call in which the parent was seen for one', () => {
    expect(raised(withBea.entry(visit('call', '2024-05-10', ['col'], { mode: 'call', outcome: 'spoken-to' })).entry(signOff))).toHaveLength(
      1,
    );
    expect(raised(withBea.entry({ ...visit('video', '2024-05-10', ['col'], { mode: 'video' }) }).entry(signOff))).toEqual([]);
  });
  it('asks about a parent met only with the other there, and not once met apart', () => {
    const joint = family.entry(visit('both', '2024-05-01', ['ada', 'bea', 'col']));
    expect(raised(joint.entry(signOff))).toHaveLength(2);
    expect(
      raised(
        joint
          .entry(visit('her', '2024-05-10', ['bea', 'ada']))
          .entry(visit('him', '2024-05-11', ['bea', 'col'], { seenAlone: ['col'] }))
          .entry(signOff),
      ),
    ).toEqual([]);
  });
  it('asks of a parent whom bail keeps away too: police who met them are not the lead', () => {
    const arrest: TerseEntry = {
      by: 'police',
      when: '2024-05-03',
      kind: 'incident',
      about: ['col', 'bea'],
      present: ['col'],
      facts: { nature: 'domestic-abuse', by: ['col'], harmed: ['bea'] },
    };
    const bail: TerseEntry = {
      by: 'police',
      when: '2024-05-04',
      kind: 'restriction',
      about: ['col', 'bea', 'ada'],
      facts: { type: 'bail', status: 'set', restrains: ['col'], protects: ['bea', 'ada'], contact: 'none' },
    };
    expect(raised(withBea.entry(arrest).entry(bail).entry(signOff))).toMatchObject([{ on: '2024-06-06', about: 'ada col' }]);
  });
  it('ends when the parent is met', () => {
    expect(raised(withBea.entry(signOff).entry(visit('him', '2024-07-01', ['col'])))).toMatchObject([{ ended: '2024-07-01' }]);
  });
  it('says nothing of a parent who has died, who was looked for twice, or whose tie is only taken to be so', () => {
    expect(
      raised(
        withBea.entry({ by: 'hv', when: '2024-05-02', kind: 'note', about: ['col'], claims: [{ who: 'col', is: 'died' }] }).entry(signOff),
      ),
    ).toEqual([]);
    const tried: TerseEntry = {
      by: 'csc',
      when: '2024-05-02',
      kind: 'contact',
      about: ['col'],
      facts: { mode: 'home-visit', outcome: 'no-access', count: 2 },
    };
    expect(raised(withBea.entry(tried).entry(signOff))).toEqual([]);
  });
  it('asks when a plan was gone through with one parent and not with the other, although that one has been met', () => {
    const met = withBea.entry(visit('him', '2024-05-10', ['col']));
    const plan: TerseEntry = {
      id: 'safety',
      by: 'csc',
      when: '2024-06-10',
      kind: 'plan',
      about: ['ada', 'bea', 'col'],
      facts: { type: 'safety', status: 'opened', goneThroughWith: ['bea'] },
    };
    expect(raised(met.entry(plan))).toMatchObject([{ on: '2024-06-10', about: 'ada col' }]);
    expect(raised(met.entry({ ...plan, facts: { type: 'safety', status: 'opened', goneThroughWith: ['bea', 'col'] } }))).toEqual([]);
  });
  it('looks afresh at each piece of work, and lets a meeting of lately count', () => {
    const closed: TerseEntry = { by: 'csc', when: '2024-06-20', kind: 'decision', about: ['ada'], facts: { type: 'close' } };
    const first = withBea
      .entry(visit('him', '2024-05-10', ['col']))
      .entry(signOff)
      .entry(closed);
    expect(raised(first.entry({ ...signOff, id: 'soon', when: '2024-07-10' }))).toEqual([]);
    expect(raised(first.entry({ ...signOff, id: 'much later', when: '2025-07-10' }), '2025-09-30')).toHaveLength(2);
  });
  it('keeps its anchor at the next moment without the parent', () => {
    const plan: TerseEntry = {
      id: 'plan',
      by: 'csc',
      when: '2024-06-10',
      kind: 'plan',
      about: ['ada', 'col'],
      facts: { type: 'child-in-need', status: 'opened' },
    };
    expect(raised(withBea.entry(signOff).entry(plan))).toMatchObject([{ anchor: 'ties', on: '2024-06-06' }]);
  });
  it('a safety plan is not gone through with the parent against whom it is made', () => {
    const met = withBea.entry(visit('him', '2024-05-10', ['col']));
    const plan: TerseEntry = {
      id: 'safety',
      by: 'csc',
      when: '2024-06-10',
      kind: 'plan',
      about: ['ada', 'bea', 'col'],
      facts: { type: 'safety', status: 'opened', goneThroughWith: ['bea'] },
    };
    const guards: readonly TerseEntry[] = [
      {
        by: 'police',
        when: '2024-06-03',
        kind: 'restriction',
        about: ['col', 'bea'],
        facts: { type: 'bail', status: 'set', restrains: ['col'], protects: ['bea'] },
      },
      {
        by: 'police',
        when: '2024-06-03',
        kind: 'incident',
        about: ['col', 'bea'],
        facts: { nature: 'domestic-abuse', by: ['col'], harmed: ['bea'] },
      },
      {
        by: 'hv',
        when: '2024-06-03',
        kind: 'contact',
        about: ['bea'],
        claims: [{ who: 'bea', is: 'harmed-by', whom: 'col', saidBy: 'bea' }],
      },
    ];
    for (const guard of guards) expect(raised(met.entry(guard).entry(plan)), guard.kind).toEqual([]);
    const inNeed = { ...plan, facts: { ...plan.facts, type: 'child-in-need' } } as const;
    for (const guard of guards) expect(raised(met.entry(guard).entry(inNeed)), guard.kind).toHaveLength(1);
  });
});
