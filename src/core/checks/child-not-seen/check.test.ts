import { describe, expect, it } from 'vitest';
import { raisedOn } from '../../../../test/builders/concerns.ts';
import { family, familyWithPlan } from '../../../../test/builders/family.ts';
import type { Story } from '../../../../test/builders/ledger.ts';
import type { TerseEntry } from '../../../../test/builders/terse.ts';
import { childNotSeen } from './check.ts';

const visit = (id: string, when: string, facts: TerseEntry['facts'] = {}): TerseEntry => ({
  id,
  by: 'csc',
  when,
  kind: 'contact',
  about: ['ada', 'bea'],
  facts: { mode: 'home-visit', outcome: 'seen', ...facts },
});
const seen = visit('seen', '2024-04-10', { seen: ['ada', 'bea'] });
const raised = (told: Story, until = '2024-07-31') =>
  raisedOn(childNotSeen, told, 'ada', until).map(({ anchor, on, ended, evidence }) => ({
    anchor,
    on,
    ended,
    evidence: evidence.join(' '),
  }));

describe('child-not-seen', () => {
  it('asks the lead when a child with open work has not been seen for 28 days', () => {
    expect(raised(familyWithPlan.entry(seen))).toEqual([{ anchor: 'ada csc', on: '2024-05-09', ended: undefined, evidence: 'plan seen' }]);
    expect(raisedOn(childNotSeen, familyWithPlan.entry(seen), 'ada', '2024-07-31')[0]?.asked).toEqual(['csc']);
  });
  it('ends when anybody who works with the family has seen the child', () => {
    expect(
      raised(familyWithPlan.entry(seen).entry({ ...visit('hv', '2024-05-20', { seen: ['ada'] }), by: 'hv' }), '2024-06-01'),
    ).toMatchObject([{ ended: '2024-05-20' }]);
    expect(
      raised(
        familyWithPlan
          .entry(seen)
          .entry({ by: 'school', when: '2024-05-01/2024-05-31', kind: 'attendance', about: ['ada'], facts: { attended: 5, possible: 10 } }),
        '2024-06-10',
      ),
    ).toMatchObject([{ ended: '2024-05-31' }]);
  });
  it('allows ten working days for a child on a protection plan', () => {
    const protection = family.entry({
      id: 'cp',
      by: 'csc',
      when: '2024-04-01',
      kind: 'plan',
      about: ['ada'],
      facts: { type: 'child-protection', status: 'opened' },
    });
    expect(raised(protection.entry(seen))).toMatchObject([{ on: '2024-04-25' }]);
  });
  it('asks at the second visit running with the child asleep or not seen, whatever the dates', () => {
    const two = familyWithPlan
      .entry(seen)
      .entry(visit('out', '2024-04-20', { seen: ['bea'] }))
      .entry(visit('asleep', '2024-04-28', { seen: ['ada', 'bea'], awake: ['bea'] }));
    expect(raised(two)).toMatchObject([{ anchor: 'ada csc', on: '2024-04-28', evidence: 'plan seen out asleep' }]);
  });
  it('lets one sleep pass where the place was seen, and counts a visit that leaves it open neither way', () => {
    const slept = familyWithPlan
      .entry(seen)
      .entry(visit('asleep', '2024-04-20', { seen: ['ada', 'bea'], awake: ['bea'], sleepingPlaceSeen: true }))
      .entry(visit('out', '2024-04-28', { seen: ['bea'] }));
    expect(raised(slept, '2024-05-01')).toEqual([]);
    expect(raised(familyWithPlan.entry(seen).entry(visit('open', '2024-04-20')).entry(visit('open2', '2024-04-28')), '2024-05-01')).toEqual(
      [],
    );
  });
  it('asks where a referral was decided with no look at the child by those who decided', () => {
    const referral: TerseEntry = {
      id: 'ref',
      by: 'csc',
      when: '2024-06-03',
      kind: 'referral',
      about: ['ada'],
      facts: { from: 'family', to: 'csc', children: ['ada'] },
      thread: 'r',
    };
    const decision: TerseEntry = {
      id: 'nfa',
      by: 'csc',
      when: '2024-06-05',
      kind: 'referral-decision',
      about: ['ada'],
      facts: { decision: 'no-further-action' },
      thread: 'r',
    };
    expect(raised(family.entry(referral).entry(decision))).toMatchObject([{ on: '2024-06-05' }]);
    expect(
      raised(
        family
          .entry(referral)
          .entry(visit('look', '2024-06-04', { seen: ['ada'] }))
          .entry(decision),
      ),
    ).toEqual([]);
  });
  it('a glimpse at an incident does not come between two visits, and a referral decided unseen is answered by whoever sees the child next', () => {
    const joiner: TerseEntry = {
      by: 'police',
      when: '2024-04-24',
      kind: 'incident',
      about: ['bea'],
      facts: { nature: 'damage', children: { ada: 'seen' } },
    };
    const two = familyWithPlan
      .entry(seen)
      .entry(visit('out', '2024-04-20', { seen: ['bea'] }))
      .entry(joiner)
      .entry(visit('out2', '2024-04-28', { seen: ['bea'] }));
    expect(raised(two)).toMatchObject([{ on: '2024-04-28' }]);
    const decided = family
      .entry({
        id: 'ref',
        by: 'school',
        when: '2024-06-03',
        kind: 'referral',
        about: ['ada'],
        facts: { to: 'csc', children: ['ada'] },
        thread: 'r',
      })
      .entry({
        id: 'nfa',
        by: 'csc',
        when: '2024-06-05',
        kind: 'referral-decision',
        about: ['ada'],
        facts: { decision: 'no-further-action' },
        thread: 'r',
      })
      .entry({ ...visit('hv', '2024-06-20', { seen: ['ada'] }), by: 'hv' });
    expect(raised(decided)).toMatchObject([{ on: '2024-06-05', ended: '2024-06-20' }]);
  });
  it('says nothing before the birth, in hospital, or with no work open', () => {
    expect(raised(family.entry(seen))).toEqual([]);
    expect(
      raised(
        familyWithPlan.entry(seen).entry({ by: 'hosp', when: '2024-04-20', kind: 'health', about: ['ada'], facts: { type: 'admission' } }),
      ),
    ).toEqual([]);
  });
  it('credits a vague sighting from its last day, and keeps its anchor as visits are missed', () => {
    expect(raised(familyWithPlan.entry(visit('seen', '2024-04-05/2024-04-15', { seen: ['ada'] })))).toMatchObject([{ on: '2024-05-14' }]);
    expect(raised(familyWithPlan.entry(seen).entry(visit('out', '2024-05-20', { outcome: 'no-access' })))).toMatchObject([
      { anchor: 'ada csc', evidence: 'plan seen out' },
    ]);
  });
  it('says when the child was last seen alone by the day of the talk, not of the record', () => {
    const talk: TerseEntry = {
      ...visit('talk', '2024-04-10', { seen: ['ben'], seenAlone: ['ben'] }),
      about: ['ben'],
      recorded: '2024-04-12',
    };
    const plan: TerseEntry = {
      by: 'csc',
      when: '2024-04-01',
      kind: 'plan',
      about: ['ben'],
      facts: { type: 'child-in-need', status: 'opened' },
    };
    const [raisedOnce] = raisedOn(childNotSeen, family.entry(plan).entry(talk), 'ben', '2024-07-31');
    expect(raisedOnce?.question).toContain('Last seen alone: 10 April 2024.');
  });
  it('goes on counting through the days between an assessment that found need and the plan', () => {
    const assessment = (id: string, when: string, facts: TerseEntry['facts']): TerseEntry => ({
      id,
      by: 'csc',
      when,
      kind: 'assessment',
      about: ['ada'],
      facts: { type: 'child-and-family', ...facts },
      thread: 'a',
    });
    const found = family
      .entry(assessment('begun', '2024-04-01', { status: 'started' }))
      .entry(seen)
      .entry(assessment('done', '2024-05-02', { status: 'completed', outcome: 'child in need' }));
    expect(raised(found)).toMatchObject([{ on: '2024-05-09', evidence: 'seen done' }]);
    const planned = found.entry({
      id: 'plan',
      by: 'csc',
      when: '2024-05-07',
      kind: 'plan',
      about: ['ada'],
      facts: { type: 'child-in-need', status: 'opened' },
    });
    expect(raised(planned)).toMatchObject([{ on: '2024-05-09', evidence: 'seen plan' }]);
  });

  it('is one question for a child and lead: a later gap, or a second referral decided unseen, makes it stand again', () => {
    const again = familyWithPlan.entry(seen).entry(visit('seen2', '2024-05-20', { seen: ['ada'] }));
    expect(raised(again)).toMatchObject([{ anchor: 'ada csc', on: '2024-05-09', evidence: 'plan seen seen2' }]);
    const referred = (id: string, on: string, then: string): readonly TerseEntry[] => [
      { id, by: 'csc', when: on, kind: 'referral', about: ['ada'], facts: { from: 'neighbour', to: 'csc', children: ['ada'] }, thread: id },
      {
        id: `${id}-nfa`,
        by: 'csc',
        when: then,
        kind: 'referral-decision',
        about: ['ada'],
        facts: { decision: 'no-further-action' },
        thread: id,
      },
    ];
    const twice = family
      .and(referred('r1', '2024-06-03', '2024-06-05'))
      .entry(visit('look', '2024-06-20', { seen: ['ada'] }))
      .and(referred('r2', '2024-08-01', '2024-08-02'));
    expect(raised(twice, '2024-09-30').map(({ anchor }) => anchor)).toEqual(['ada csc']);
  });

  it('is asked of whoever leads now: of the team that has the case once work is open, no longer of the one that decided a referral', () => {
    const decided = family
      .entry({ id: 'ref', by: 'school', when: '2024-06-03', kind: 'referral', about: ['ada'], facts: { to: 'csc' }, thread: 'r' })
      .entry({
        id: 'nfa',
        by: 'csc',
        when: '2024-06-05',
        kind: 'referral-decision',
        about: ['ada'],
        facts: { decision: 'no-further-action' },
        thread: 'r',
      })
      .entry({
        id: 'begun',
        by: 'csc',
        when: '2024-06-20',
        kind: 'assessment',
        about: ['ada'],
        facts: { type: 'child-and-family', status: 'started' },
        thread: 'a',
      });
    expect(raised(decided)).toMatchObject([{ anchor: 'ada csc', ended: undefined, evidence: 'ref nfa birth begun' }]);
    expect(raised(decided, '2024-07-01')).toMatchObject([{ ended: '2024-06-20' }]);
  });

  it('reads from the words of a visit that the child was asleep, whoever else was awake', () => {
    const nap = (id: string, when: string, text: string): TerseEntry => ({ ...visit(id, when, { seen: ['ada', 'bea'] }), text });
    const two = familyWithPlan
      .entry(seen)
      .entry(nap('one', '2024-04-20', 'Called at two. Ada down for a nap, Bea tired.'))
      .entry(nap('two', '2024-04-28', 'Visit. Ada asleep in the pram in the hall.'));
    expect(raised(two, '2024-05-01')).toMatchObject([{ on: '2024-04-28', evidence: 'plan seen one two' }]);
    const woke = familyWithPlan
      .entry(seen)
      .entry(nap('one', '2024-04-20', 'Ada asleep when I came, awake and smiling by the end.'))
      .entry(nap('two', '2024-04-28', 'Father asleep after nights. Ada on the mat with her bricks.'));
    expect(raised(woke, '2024-05-01')).toEqual([]);
  });

  it('keeps to the interval that the plan itself agrees, where it is longer', () => {
    const agreed = family.entry(seen).entry({
      id: 'plan',
      by: 'csc',
      when: '2024-04-10',
      kind: 'plan',
      about: ['ada'],
      facts: { type: 'child-in-need', status: 'opened', actions: [{ what: 'Ada is visited every six weeks', who: 'csc' }] },
    });
    expect(raised(agreed)).toMatchObject([{ on: '2024-05-23' }]);
  });
  it('asks ten working days after a referral was taken for an assessment that nothing shows as begun, with the child not seen', () => {
    const referral: TerseEntry = {
      by: 'csc',
      when: '2024-06-03',
      kind: 'referral',
      about: ['ada', 'bea'],
      facts: { from: 'family', to: 'csc', children: ['ada'] },
      thread: 'ref',
    };
    const taken: TerseEntry = {
      by: 'csc',
      when: '2024-06-04',
      kind: 'referral-decision',
      about: ['ada', 'bea'],
      facts: { decision: 'assess' },
      thread: 'ref',
    };
    const told = family.entry(referral).entry(taken);
    expect(raised(told)).toMatchObject([{ anchor: 'ada csc', on: '2024-06-19', ended: undefined }]);
    expect(raised(told.entry(visit('look', '2024-06-10', { seen: ['ada'] })), '2024-07-01')).toEqual([]);
    const begun: TerseEntry = {
      by: 'csc',
      when: '2024-06-05',
      kind: 'assessment',
      about: ['ada'],
      facts: { type: 'child-and-family', status: 'started', children: ['ada'] },
    };
    for (const when of ['2024-06-04', '2024-06-05']) expect(raised(told.entry({ ...begun, when }), '2024-07-01'), when).toEqual([]);
  });
});
