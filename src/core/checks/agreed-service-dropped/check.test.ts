import { describe, expect, it } from 'vitest';
import { raisedOn } from '../../../../test/builders/concerns.ts';
import { family, familyWithPlan } from '../../../../test/builders/family.ts';
import type { Story } from '../../../../test/builders/ledger.ts';
import type { TerseEntry } from '../../../../test/builders/terse.ts';
import { agreedServiceDropped } from './check.ts';

const agreed: TerseEntry = {
  id: 'agreed',
  by: 'csc',
  when: '2024-05-01',
  kind: 'meeting',
  about: ['ada', 'col'],
  facts: { type: 'child-in-need', status: 'held', attended: ['csc'], actions: [{ what: 'Get help with his drinking', who: 'col' }] },
  thread: 'cin',
};
const missed: TerseEntry = {
  id: 'missed',
  by: 'drugs',
  when: '2024-06-03',
  kind: 'contact',
  about: ['col'],
  facts: { mode: 'appointment', outcome: 'did-not-attend' },
};
const closed: TerseEntry = {
  id: 'closed',
  by: 'drugs',
  when: '2024-06-20',
  kind: 'service',
  about: ['col'],
  facts: { service: 'alcohol recovery', status: 'closed', reason: 'did not attend' },
};
const given = familyWithPlan.entry(agreed);
const raised = (told: Story) =>
  raisedOn(agreedServiceDropped, told, 'ada', '2024-09-30').map(({ anchor, on, ended, evidence, asked }) => ({
    anchor,
    on,
    ended,
    evidence: evidence.join(' '),
    asked: asked.join(' '),
  }));

describe('agreed-service-dropped', () => {
  it('asks the service and the lead on the day on which the service records its end', () => {
    expect(raised(given.entry(closed))).toEqual([
      { anchor: 'closed', on: '2024-06-20', ended: undefined, evidence: 'agreed closed', asked: 'drugs csc' },
    ]);
  });
  it('counts two misses running, and one miss with nothing kept for three weeks', () => {
    expect(raised(given.entry(missed).entry({ ...missed, id: 'again', when: '2024-06-10' }))).toMatchObject([
      { on: '2024-06-10', evidence: 'agreed missed again' },
    ]);
    expect(raised(given.entry(missed))).toMatchObject([{ on: '2024-06-25' }]);
    const kept: TerseEntry = {
      by: 'drugs',
      when: '2024-06-12',
      kind: 'contact',
      about: ['col'],
      present: ['col'],
      facts: { mode: 'appointment', outcome: 'seen' },
    };
    expect(raised(given.entry(missed).entry(kept))).toEqual([]);
  });
  it('counts a required test not given, and leaves a doubted one to the check on doubted tests', () => {
    const test: TerseEntry = {
      id: 'test',
      by: 'drugs',
      when: '2024-06-03',
      kind: 'test',
      about: ['col'],
      facts: { of: 'alcohol', result: 'refused' },
    };
    expect(raised(given.entry(test))).toMatchObject([{ evidence: 'agreed test' }]);
    expect(raised(given.entry({ ...test, facts: { of: 'alcohol', result: 'doubtful' } }))).toEqual([]);
    const none: TerseEntry = { ...test, facts: { of: 'alcohol', result: 'missed' } };
    expect(
      raised(given.entry(none).entry({ ...test, id: 'came', when: '2024-06-04', facts: { of: 'alcohol', result: 'negative' } })),
    ).toEqual([]);
    expect(raised(given.entry(none))).toMatchObject([{ on: '2024-06-25' }]);
    expect(raised(given.entry({ ...none, facts: { of: 'alcohol', result: 'missed', count: 2 } }))).toMatchObject([{ on: '2024-06-03' }]);
  });
  it('says nothing where the work was done, where nothing counts on the service, or where it is another kind of help', () => {
    expect(raised(given.entry({ ...closed, facts: { service: 'alcohol recovery', status: 'closed', reason: 'completed' } }))).toEqual([]);
    expect(raised(familyWithPlan.entry(closed))).toEqual([]);
    expect(
      raised(given.entry({ ...closed, by: 'mind', facts: { service: 'mental health', status: 'closed', reason: 'did not attend' } })),
    ).toEqual([]);
  });
  it('says nothing of a stopping that surely came before it was agreed, and cannot tell of a vague one', () => {
    expect(raised(family.entry({ ...closed, when: '2024-04-10' }).entry(agreed))).toEqual([]);
    expect(
      raised(family.entry({ ...closed, when: '2024-04/2024-05', recorded: '2024-06-01' }).entry({ ...agreed, recorded: '2024-06-02' })),
    ).toHaveLength(1);
  });
  it('ends when the adult is back, when another provider has taken over, or when the lead, who knew, has written the plan anew', () => {
    expect(
      raised(
        given.entry(closed).entry({ ...closed, id: 'back', when: '2024-07-01', facts: { service: 'alcohol recovery', status: 'started' } }),
      ),
    ).toMatchObject([{ ended: '2024-07-01' }]);
    expect(
      raised(
        given
          .entry(closed)
          .entry({ ...closed, id: 'other', by: 'hub', when: '2024-07-01', facts: { service: 'drink group', status: 'accepted' } }),
      ),
    ).toMatchObject([{ ended: '2024-07-01' }]);
    const review: TerseEntry = {
      by: 'csc',
      when: '2024-07-01',
      kind: 'plan',
      about: ['ada'],
      facts: { type: 'child-in-need', status: 'reviewed', actions: [{ what: 'Ring daily', who: 'col' }] },
      thread: 'cin',
    };
    expect(raised(given.entry({ ...closed, shared: ['csc'] }).entry(review))).toMatchObject([{ ended: '2024-07-01' }]);
    expect(raised(given.entry(closed).entry(review))).toMatchObject([{ ended: undefined }]);
  });
  it.each([
    'Moving north. The service there will see him on 3 July.',
    'The team in Easton has taken him on from Monday.',
    'Appointment made there for 2 July.',
  ])('waits three weeks for a service that has said it takes over: %s', (text) => {
    const moved: TerseEntry = { ...closed, text, facts: { service: 'alcohol recovery', status: 'transferred', reason: 'moving' } };
    expect(raised(given.entry(moved))).toMatchObject([{ on: '2024-07-12' }]);
    const there: TerseEntry = {
      ...closed,
      id: 'there',
      by: 'hub',
      when: '2024-07-03',
      facts: { service: 'drink group', status: 'started' },
    };
    expect(raised(given.entry(moved).entry(there))).toEqual([]);
  });
  it('asks at once where a move has only been asked for', () => {
    for (const text of ['Referred on to Easton.', 'Easton has not accepted him yet.'])
      expect(raised(given.entry({ ...closed, text, facts: { service: 'alcohol recovery', status: 'transferred' } }))).toMatchObject([
        { on: '2024-06-20' },
      ]);
  });
  it("takes a service to be that of whoever was there, and not of the patient's family", () => {
    const ofBea: TerseEntry = { ...closed, about: ['bea', 'col', 'ada'], present: ['bea'] };
    expect(raised(given.entry(ofBea))).toEqual([]);
    expect(raised(given.entry({ ...ofBea, present: ['col'] }))).toHaveLength(1);
  });
  it('knows a service that no list has by its own name', () => {
    const named = familyWithPlan.entry({
      ...agreed,
      facts: { type: 'child-in-need', status: 'held', actions: [{ what: 'Go to the Larkfield Circle', who: 'bea' }] },
    });
    const left: TerseEntry = {
      id: 'left',
      by: 'school',
      when: '2024-06-20',
      kind: 'service',
      about: ['bea'],
      facts: { service: 'Larkfield Circle', status: 'disengaged' },
    };
    expect(raised(named.entry(left))).toHaveLength(1);
    expect(raised(named.entry({ ...left, facts: { service: 'Hilltop Choir', status: 'disengaged' } }))).toEqual([]);
  });
  it('keeps its anchor as more is missed', () => {
    const two = given.entry(missed).entry({ ...missed, id: 'again', when: '2024-06-10' });
    expect(raised(two.entry(closed))).toMatchObject([{ anchor: 'missed', evidence: 'agreed missed again closed' }]);
  });
});
