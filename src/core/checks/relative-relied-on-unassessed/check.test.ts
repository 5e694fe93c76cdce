import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../../../test/builders/concerns.ts';
import { type Story, story } from '../../../../test/builders/ledger.ts';
import type { TerseEntry } from '../../../../test/builders/terse.ts';
import { relativeReliedOnUnassessed } from './check.ts';

// 8 April 2024 is a Monday.
const known = story({
  agencies: { csc: 'social-care', police: 'police', hv: 'health-visiting', hosp: 'hospital', court: 'family-court-advice' },
  people: {
    ada: { called: 'Ada', born: '2024-03-01' },
    bea: { called: 'Bea', sex: 'f' },
    col: { called: 'Col', sex: 'm' },
    nan: { called: 'Nan', sex: 'f' },
    gus: { called: 'Gus', sex: 'm' },
  },
}).entry({
  id: 'ties',
  by: 'hv',
  when: '2024-03-04',
  kind: 'note',
  about: ['ada', 'bea', 'col', 'nan'],
  claims: [
    { who: 'bea', is: 'parent-of', whom: 'ada' },
    { who: 'col', is: 'parent-of', whom: 'ada' },
    { who: 'nan', is: 'parent-of', whom: 'bea' },
    { who: 'gus', is: 'partner-of', whom: 'nan' },
  ],
});
const family = known.entry({
  id: 'opened',
  by: 'csc',
  when: '2024-04-01',
  kind: 'assessment',
  about: ['ada', 'bea'],
  facts: { type: 'child-and-family', status: 'started', children: ['ada'] },
  thread: 'cfa',
});
const plan: TerseEntry = {
  id: 'plan',
  by: 'csc',
  when: '2024-04-08',
  kind: 'plan',
  about: ['ada', 'bea'],
  facts: { type: 'child-in-need', status: 'opened', children: ['ada'], reliesOn: ['nan'] },
  thread: 'cin',
};
const alone: TerseEntry = {
  id: 'alone',
  by: 'csc',
  when: '2024-04-09',
  kind: 'contact',
  about: ['nan'],
  present: ['nan'],
  text: 'Saw her by herself. She is willing and knows what to do if Col turns up.',
  facts: { mode: 'home-visit', outcome: 'seen', seenAlone: ['nan'] },
};
const checks: TerseEntry = {
  id: 'checks',
  by: 'csc',
  when: '2024-04-09',
  kind: 'information-request',
  about: ['nan'],
  facts: { to: ['police'] },
};
const assessed: TerseEntry = {
  id: 'assessed',
  by: 'csc',
  when: '2024-04-12',
  kind: 'assessment',
  about: ['ada'],
  facts: { type: 'child-and-family', status: 'completed', children: ['ada'], adultsConsidered: ['bea', 'nan'] },
};
const raised = (told: Story) =>
  raisedOn(relativeReliedOnUnassessed, told, 'ada', '2024-12-31').map(({ anchor, on, ended, evidence, asked }) => ({
    anchor,
    on,
    ended,
    evidence: evidence.join(' '),
    asked: asked.join(' '),
  }));
const relied = family.entry(plan);

describe('a relative is the safety net', () => {
  it('is asked of the lead five working days after a plan that counts on somebody', () => {
    expect(raised(relied)).toEqual([{ anchor: 'cin', on: '2024-04-16', ended: undefined, evidence: 'plan', asked: 'csc' }]);
    const [one] = raisedOn(relativeReliedOnUnassessed, relied, 'ada', '2024-12-31');
    expect(one?.about).toEqual(['ada', 'nan']);
    expect(one?.question).toBe(
      'The record (8 April 2024) counts on Nan for Ada. There is no record here of an assessment, an agreement, a talk alone or a look at earlier records for Nan: is Nan able and willing, and is it agreed what to do if it goes wrong?',
    );
    expect(raised(family.entry({ ...plan, when: '2024-04' }))).toMatchObject([{ on: '2024-05-09' }]);
  });

  it('is asked on the day itself where the child is to live with them, goes home to them, or the work ends on them', () => {
    const placed: TerseEntry = {
      id: 'd',
      by: 'csc',
      when: '2024-04-08',
      kind: 'decision',
      about: ['ada', 'nan'],
      facts: { type: 'placement' },
    };
    const home: TerseEntry = {
      id: 'd',
      by: 'hosp',
      when: '2024-04-08',
      kind: 'health',
      about: ['ada', 'bea', 'nan'],
      facts: { type: 'discharge' },
    };
    const going: TerseEntry = { ...plan, id: 'd', facts: { type: 'discharge', status: 'opened', reliesOn: ['nan'] }, thread: 'out' };
    const close: TerseEntry = {
      id: 'd',
      by: 'csc',
      when: '2024-04-08',
      kind: 'decision',
      about: ['ada'],
      facts: { type: 'close', reason: 'Her mother keeps an eye on them' },
    };
    const no: TerseEntry = {
      id: 'd',
      by: 'csc',
      when: '2024-04-08',
      kind: 'referral-decision',
      about: ['ada'],
      facts: { decision: 'no-further-action', reason: 'well supported by the wider family' },
    };
    for (const entry of [placed, home, going, close, no])
      expect(raised(family.entry(entry)), JSON.stringify(entry)).toMatchObject([{ on: '2024-04-08', evidence: 'd' }]);
  });

  it('knows it from an action, from where the child is said to stay, from words in a plan and from a decision to rely on them', () => {
    const acting = { ...plan, facts: { type: 'child-in-need', status: 'opened', actions: [{ what: 'Has Ada at weekends', who: 'nan' }] } };
    const words = { ...plan, text: 'If Col drinks, her maternal grandmother takes her.', facts: { type: 'safety', status: 'opened' } };
    const stays: TerseEntry = {
      ...plan,
      kind: 'note',
      text: 'Ada is to stay with Nan for now.',
      facts: {},
      claims: [{ who: 'ada', is: 'lives-with', whom: 'nan' }],
    };
    const rely: TerseEntry = { ...plan, kind: 'decision', facts: { type: 'rely-on-relatives', reliesOn: ['nan', 'gus'] } };
    for (const entry of [acting, words, stays, rely])
      expect(raised(family.entry(entry)), JSON.stringify(entry)).toMatchObject([{ on: '2024-04-16' }]);
  });

  it('is not asked where assessment, agreement, a talk alone and a look at their history are on record; one of them missing is enough', () => {
    expect(raised(relied.entry(alone).entry(checks).entry(assessed))).toEqual([]);
    expect(raised(relied.entry(alone).entry(checks))).toHaveLength(1);
    expect(raised(relied.entry(checks).entry(assessed))).toHaveLength(1);
    expect(raised(relied.entry(alone).entry(assessed))).toHaveLength(1);
    const [left] = raisedOn(relativeReliedOnUnassessed, relied.entry(alone).entry(assessed), 'ada', '2024-12-31');
    expect(left?.question).toContain('There is no record here of a look at earlier records for Nan: ');
  });

  it('an assessment of them as a carer takes in all of it, and so does a court order', () => {
    const kin: TerseEntry = { ...assessed, facts: { type: 'connected-person', status: 'completed', adultsConsidered: ['nan'] } };
    expect(raised(family.entry({ ...kin, when: '2024-04-05' }).entry(plan))).toEqual([]);
    expect(raised(relied.entry({ ...kin, when: '2024-05-07' }))).toMatchObject([{ on: '2024-04-16', ended: '2024-05-07' }]);
    const order: TerseEntry = { by: 'court', when: '2024-05-07', kind: 'legal', about: ['ada'], facts: { type: 'order' } };
    expect(raised(relied.entry(order))).toMatchObject([{ ended: '2024-05-07' }]);
  });

  it('agreement may be told in other ways: gone through with them, at the meeting, in writing', () => {
    const ways: readonly TerseEntry[] = [
      { ...plan, id: 'w', facts: { ...plan.facts, status: 'reviewed', goneThroughWith: ['nan'] } },
      { ...plan, id: 'w', kind: 'meeting', facts: { type: 'child-in-need', status: 'held', family: ['nan'] } },
      {
        ...plan,
        id: 'w',
        kind: 'restriction',
        facts: { type: 'written-agreement', status: 'set', restrains: ['col'], protects: ['ada'], supervisor: 'nan' },
      },
    ];
    const quiet = { ...alone, text: 'Saw her by herself.' };
    expect(raised(relied.entry(quiet).entry(checks).entry(assessed))).toHaveLength(1);
    for (const way of ways) expect(raised(relied.entry(way).entry(quiet).entry(checks).entry(assessed)), JSON.stringify(way)).toEqual([]);
  });

  it('where the record does not say who is counted on, a relative who was looked into may be meant', () => {
    const close: TerseEntry = {
      by: 'csc',
      when: '2024-04-15',
      kind: 'decision',
      about: ['ada'],
      facts: { type: 'close', reason: 'supported by the wider family' },
    };
    expect(raised(family.entry(close))).toHaveLength(1);
    expect(raised(family.entry(alone).entry(checks).entry(assessed).entry(close))).toEqual([]);
  });

  it('seen with her husband is not seen alone', () => {
    const both = { ...alone, present: ['nan', 'gus'], facts: { mode: 'home-visit', outcome: 'seen' } };
    const ties: TerseEntry = {
      by: 'hv',
      when: '2024-03-05',
      kind: 'note',
      about: ['ada'],
      claims: ['nan', 'gus'].map((who) => ({ who, is: 'grandparent-of', whom: 'ada' })),
    };
    const [left] = raisedOn(relativeReliedOnUnassessed, relied.entry(ties).entry(both).entry(checks).entry(assessed), 'ada', '2024-12-31');
    expect(left?.question).toContain('no record here of a talk alone');
  });

  it('that somebody helps, written down beside a worry in an open case, is asked about where nothing at all was looked into', () => {
    const helps: TerseEntry = {
      id: 'helps',
      by: 'hv',
      when: '2024-04-08',
      kind: 'contact',
      about: ['ada', 'bea', 'nan'],
      present: ['ada', 'bea'],
      themes: ['drugs'],
      text: 'Her mother lives close by and will help.',
      facts: { mode: 'home-visit', outcome: 'seen' },
    };
    expect(raised(family.entry(helps))).toMatchObject([{ on: '2024-04-16', asked: 'csc hv' }]);
    expect(raised(family.entry(helps).entry(checks))).toEqual([]);
    expect(raised(family.entry({ ...helps, themes: [] }))).toEqual([]);
    expect(raised(known.entry(helps))).toEqual([]);
    expect(raised(family.entry({ ...helps, text: 'No family to help; she has fallen out with her mother, who lives close by.' }))).toEqual(
      [],
    );
    expect(raised(family.entry({ ...helps, text: 'Bea helps to look after her grandmother.' }))).toEqual([]);
    expect(raised(family.entry({ ...helps, text: 'Family nearby will help when she is tired.' }))).toHaveLength(1);
  });

  it('parents, their partners at their own tasks and foster carers are no safety net', () => {
    const own = {
      ...plan,
      facts: { type: 'child-in-need', status: 'opened', reliesOn: ['bea'], actions: [{ what: 'Keep to the chemist', who: 'col' }] },
    };
    expect(raised(family.entry(own))).toEqual([]);
    const foster: TerseEntry = {
      by: 'csc',
      when: '2024-04-08',
      kind: 'decision',
      about: ['ada', 'bea'],
      text: 'To foster carers.',
      facts: { type: 'placement' },
    };
    expect(raised(family.entry(foster))).toEqual([]);
  });

  it('ends when the plan no longer counts on them, or they are no longer needed, and when the plan ends', () => {
    const review: TerseEntry = { ...plan, id: 'r', when: '2024-05-07', facts: { type: 'child-in-need', status: 'reviewed', reliesOn: [] } };
    const note: TerseEntry = {
      by: 'csc',
      when: '2024-05-07',
      kind: 'note',
      about: ['nan'],
      text: 'Nan is no longer needed in the evenings.',
    };
    const end: TerseEntry = { ...plan, id: 'r', when: '2024-05-07', facts: { type: 'child-in-need', status: 'closed' } };
    for (const entry of [review, { ...note, about: ['nan', 'ada'] }, end])
      expect(raised(relied.entry(entry)), JSON.stringify(entry)).toMatchObject([{ ended: '2024-05-07' }]);
  });

  it('ends when the child goes elsewhere', () => {
    const placed: TerseEntry = {
      id: 'd',
      by: 'csc',
      when: '2024-04-08',
      kind: 'decision',
      about: ['ada', 'nan'],
      facts: { type: 'placement' },
    };
    const home: TerseEntry = { by: 'csc', when: '2024-06-03', kind: 'decision', about: ['ada', 'bea'], facts: { type: 'return-home' } };
    expect(raised(family.entry(placed).entry(home))).toMatchObject([{ on: '2024-04-08', ended: '2024-06-03' }]);
  });

  it('several entries that count on the same person are one matter, which keeps its anchor', () => {
    const more = relied.entry({
      id: 'later',
      by: 'csc',
      when: '2024-05-07',
      kind: 'decision',
      about: ['ada', 'nan'],
      facts: { type: 'placement' },
      thread: 'p',
    });
    expect(raised(more)).toMatchObject([{ anchor: 'cin', evidence: 'plan later' }]);
  });

  it('through one agency: the lead is asked from its records; another that was sent the plan is not', () => {
    const sent = family.entry({ ...plan, shared: ['hv'] });
    expect(concernsOn(relativeReliedOnUnassessed, sent, 'ada', '2024-04-20', { as: 'csc' })).toHaveLength(1);
    expect(concernsOn(relativeReliedOnUnassessed, sent, 'ada', '2024-04-20', { as: 'hv' })).toEqual([]);
  });
});
