import { describe, expect, it } from 'vitest';
import { family, familyWithPlan } from '../../../../test/builders/family.ts';
import { story } from '../../../../test/builders/ledger.ts';
import { agencyId, type TerseEntry } from '../../../../test/builders/terse.ts';
import { type WhatIsDue, whatIsDue } from '../../child-now/what-is-due.ts';
import { asAgency } from '../../picture/view.ts';
import { showDay } from '../../time/day.ts';

type Told = typeof family;
type List = keyof WhatIsDue;
const inList = (list: List, what: string, told: Told, on: string, vantage?: Parameters<Told['picture']>[2]) =>
  whatIsDue(told.picture('ada', on, vantage))
    [list].filter((one) => one.what === what)
    .map(({ by, met }) => (met === undefined ? showDay(by) : `${showDay(by)}, done ${showDay(met)}`));

const meeting: TerseEntry = {
  id: 'met',
  by: 'csc',
  when: '2024-05-01',
  kind: 'meeting',
  about: ['ada'],
  facts: { type: 'child-in-need', status: 'held', attended: ['csc', 'hv', 'gp'] },
  thread: 'cin',
};
const referral: TerseEntry = {
  id: 'ref',
  by: 'hv',
  when: '2024-05-01',
  kind: 'referral',
  about: ['ada'],
  facts: { from: 'professional', to: ['csc'], children: ['ada'] },
  thread: 'r',
  shared: [{ with: 'csc', when: '2024-05-01', acknowledged: '2024-05-01' }],
};

describe('what is due', () => {
  it('is minutes of a meeting by their clock: to come, absent, or done', () => {
    const told = family.entry(meeting);
    expect(inList('coming', 'minutes', told, '2024-05-16')).toEqual(['16 May 2024']);
    expect(inList('absent', 'minutes', told, '2024-05-17')).toEqual(['16 May 2024']);
    const out: TerseEntry = {
      by: 'csc',
      when: '2024-05-20',
      kind: 'meeting',
      about: ['ada'],
      facts: { type: 'child-in-need', status: 'minutes-out', of: 'met' },
      thread: 'cin',
    };
    expect(inList('kept', 'minutes', told.entry(out), '2024-06-01')).toEqual(['16 May 2024, done 20 May 2024']);
  });
  it('tells of no absence to whoever would not hold the record', () => {
    const told = family.entry({ ...meeting, shared: ['police', 'hv'] });
    expect(inList('absent', 'minutes', told, '2024-06-01', asAgency(agencyId('hv')))).toHaveLength(1);
    expect(inList('absent', 'minutes', told, '2024-06-01', asAgency(agencyId('police')))).toEqual([]);
  });
  it('is a decision on a referral, and that whoever made it is told', () => {
    const told = family.entry(referral);
    expect(inList('absent', 'referral-decision', told, '2024-05-10')).toEqual(['2 May 2024']);
    const decided: TerseEntry = {
      by: 'csc',
      when: '2024-05-02',
      kind: 'referral-decision',
      about: ['ada'],
      facts: { decision: 'assess', children: ['ada'] },
      thread: 'r',
    };
    expect(inList('absent', 'referrer-told', told.entry(decided), '2024-05-10')).toEqual(['2 May 2024']);
    expect(
      inList('kept', 'referral-decision', told.entry({ ...decided, facts: { ...decided.facts, fedBack: '2024-05-02' } }), '2024-05-10'),
    ).toEqual(['2 May 2024, done 2 May 2024']);
    expect(
      inList('kept', 'referral-decision', told.entry({ ...decided, shared: [{ with: 'hv', when: '2024-05-04' }] }), '2024-05-10'),
    ).toEqual(['2 May 2024, done 4 May 2024']);
  });
  it('is the end of an assessment, from the referral, unless the work was closed', () => {
    const begun: TerseEntry = {
      by: 'csc',
      when: '2024-05-10',
      kind: 'assessment',
      about: ['ada'],
      facts: { type: 'child-and-family', status: 'started', children: ['ada'] },
      thread: 'r',
    };
    const told = family.entry(referral).entry(begun);
    expect(inList('coming', 'assessment', told, '2024-06-01')).toEqual(['5 July 2024']);
    const closed: TerseEntry = {
      by: 'csc',
      when: '2024-06-01',
      kind: 'decision',
      about: ['ada'],
      facts: { type: 'close', children: ['ada'] },
      thread: 'r',
    };
    expect(inList('coming', 'assessment', told.entry(closed), '2024-06-02')).toEqual([]);
  });
  it('is the plan and its next meeting', () => {
    expect(inList('absent', 'plan', familyWithPlan, '2024-06-01')).toEqual(['11 April 2024']);
    expect(inList('coming', 'plan-meeting', familyWithPlan, '2024-05-01')).toEqual(['13 May 2024']);
    expect(inList('coming', 'plan-meeting', familyWithPlan.entry(meeting), '2024-05-02')).toEqual(['12 June 2024']);
  });
  it('is core groups and review conferences under a child protection plan', () => {
    const plan: TerseEntry = {
      by: 'csc',
      when: '2024-04-01',
      kind: 'plan',
      about: ['ada'],
      facts: { type: 'child-protection', status: 'opened', children: ['ada'] },
      thread: 'cp',
    };
    const group: TerseEntry = { ...meeting, when: '2024-04-10', facts: { ...meeting.facts, type: 'core-group' }, thread: 'cp' };
    expect(inList('coming', 'core-group', family.entry(plan), '2024-04-02')).toEqual(['15 April 2024']);
    expect(inList('coming', 'core-group', family.entry(plan).entry(group), '2024-04-12')).toEqual(['22 May 2024']);
    expect(inList('coming', 'conference-review', family.entry(plan), '2024-04-02')).toEqual(['1 July 2024']);
  });
  it('is reviews and visits of a looked-after child', () => {
    const plan: TerseEntry = {
      by: 'csc',
      when: '2024-04-02',
      kind: 'plan',
      about: ['ada'],
      facts: { type: 'looked-after', status: 'opened', children: ['ada'] },
      thread: 'lac',
    };
    const visit: TerseEntry = {
      by: 'csc',
      when: '2024-04-08',
      kind: 'contact',
      about: ['ada'],
      present: ['ada'],
      facts: { mode: 'home-visit', outcome: 'seen' },
    };
    expect(inList('coming', 'looked-after-review', family.entry(plan), '2024-04-03')).toEqual(['30 April 2024']);
    expect(inList('coming', 'looked-after-visit', family.entry(plan), '2024-04-03')).toEqual(['9 April 2024']);
    expect(inList('coming', 'looked-after-visit', family.entry(plan).entry(visit), '2024-04-09')).toEqual(['20 May 2024']);
  });
  it('is supervision where social care leads, to those who lead alone', () => {
    expect(inList('absent', 'supervision', familyWithPlan, '2024-06-01')).toEqual(['1 May 2024']);
    expect(
      inList('absent', 'supervision', familyWithPlan.entry({ ...meeting, shared: ['hv'] }), '2024-06-01', asAgency(agencyId('hv'))),
    ).toEqual([]);
  });
  it('is a reply to what was asked, by its clock or its own date', () => {
    const asked = (due?: string): TerseEntry => ({
      by: 'csc',
      when: '2024-05-01',
      kind: 'information-request',
      about: ['ada'],
      facts: { to: ['gp'], ...(due === undefined ? {} : { due }) },
      thread: 'ask',
    });
    expect(inList('absent', 'reply', family.entry(asked()), '2024-06-01')).toEqual(['16 May 2024']);
    expect(inList('absent', 'reply', family.entry(asked('2024-05-08')), '2024-06-01')).toEqual(['8 May 2024']);
  });
  it('is a first answer to a challenge', () => {
    const raised: TerseEntry = {
      by: 'hv',
      when: '2024-05-01',
      kind: 'challenge',
      about: ['ada'],
      facts: { status: 'raised', to: 'csc' },
      thread: 'ch',
    };
    expect(inList('absent', 'challenge-answer', family.entry(raised), '2024-05-10')).toEqual(['3 May 2024']);
    expect(
      inList(
        'kept',
        'challenge-answer',
        family.entry(raised).entry({ ...raised, by: 'csc', when: '2024-05-06', facts: { status: 'answered' } }),
        '2024-05-10',
      ),
    ).toEqual(['3 May 2024, done 6 May 2024']);
  });
  it('is immunisations and reviews by their schedule, and says which were missed', () => {
    expect(inList('coming', 'immunisations', family, '2024-04-01')).toEqual(['26 April 2024', '24 May 2024']);
    const done: TerseEntry = {
      by: 'gp',
      when: '2024-04-30',
      kind: 'health',
      about: ['ada'],
      facts: { type: 'immunisation', status: 'done' },
    };
    expect(inList('kept', 'immunisations', family.entry(done), '2024-05-01')).toEqual(['26 April 2024, done 30 April 2024']);
    const missed: TerseEntry = { ...done, facts: { type: 'immunisation', status: 'missed' } };
    const [first] = whatIsDue(family.entry(missed).picture('ada', '2024-05-01')).absent.filter(({ what }) => what === 'immunisations');
    expect(first?.missed).toBe(true);
    expect(
      inList('absent', 'immunisations', family.entry({ ...meeting, shared: ['police'] }), '2024-07-01', asAgency(agencyId('police'))),
    ).toEqual([]);
  });
  it('takes what was due before anybody here wrote of the child to be on record elsewhere', () => {
    const moved = story({ agencies: { hv: 'health-visiting' }, people: { ada: { called: 'Ada', born: '2024-03-01' } } }).entry({
      by: 'hv',
      when: '2024-05-10',
      kind: 'contact',
      about: ['ada'],
      present: ['ada'],
    });
    expect(inList('absent', 'immunisations', moved, '2024-07-01')).toEqual(['24 May 2024', '21 June 2024']);
  });
  it('is what somebody gave a day of its own', () => {
    const set: TerseEntry = { by: 'hv', when: '2024-05-01', kind: 'note', about: ['ada'], facts: { due: '2024-05-20' } };
    expect(inList('coming', 'note', family.entry(set), '2024-05-02')).toEqual(['20 May 2024']);
    const did: TerseEntry = { by: 'hv', when: '2024-05-21', kind: 'contact', about: ['ada'] };
    expect(inList('kept', 'note', family.entry(set).entry(did), '2024-06-01')).toEqual(['20 May 2024, done 21 May 2024']);
  });
  it('is a service that the plan counts on, of which nothing shows that it began', () => {
    const plan: TerseEntry = {
      by: 'csc',
      when: '2024-05-01',
      kind: 'plan',
      about: ['ada', 'col'],
      facts: { type: 'child-in-need', status: 'opened', children: ['ada'], actions: [{ what: 'Weekly at the drug service', who: 'col' }] },
      thread: 'cin',
    };
    expect(inList('absent', 'service', family.entry(plan), '2024-06-01')).toEqual(['1 May 2024']);
    const began: TerseEntry = {
      by: 'drugs',
      when: '2024-05-10',
      kind: 'service',
      about: ['col'],
      facts: { service: 'drug recovery', status: 'started' },
    };
    const reason = 'The drug service is done with';
    const closed: TerseEntry = {
      by: 'csc',
      when: '2024-05-20',
      kind: 'decision',
      about: ['ada', 'col'],
      facts: { type: 'close', children: ['ada'], reason },
    };
    expect(inList('absent', 'service', family.entry(closed), '2024-06-01')).toEqual([]);
    expect(inList('absent', 'service', family.entry(plan).entry(began), '2024-06-01')).toEqual([]);
  });
  it('is nothing more for a child who has died', () => {
    const death: TerseEntry = {
      by: 'hosp',
      when: '2024-05-20',
      kind: 'incident',
      about: ['ada'],
      facts: { nature: 'death', harmed: ['ada'] },
    };
    expect(whatIsDue(familyWithPlan.entry(death).picture('ada', '2024-06-01'))).toEqual({ coming: [], absent: [], kept: [] });
  });
});
