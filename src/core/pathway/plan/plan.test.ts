import { describe, expect, it } from 'vitest';
import { type Story, story } from '../../../../test/builders/ledger.ts';
import { agencyId, entryId, personId, span } from '../../../../test/builders/terse.ts';
import { planLacksContingency } from '../../checks/plan-lacks-contingency/check.ts';
import { asIfRecorded, askedIfRecorded } from '../if-recorded.ts';
import { standsInTheWay, unmet } from '../need.ts';
import { planAsks } from './plan-asks.ts';
import { barePlan, confirmedBody, type PlanWritten, planBody, strands } from './plan-body.ts';
import { needsOfPlan } from './plan-needs.ts';
import { plansStanding } from './plan-standing.ts';

const family = story({
  agencies: { csc: 'social-care', hv: 'health-visiting', police: 'police' },
  people: { ada: { called: 'Ada', born: '2024-01-10' }, bea: { called: 'Bea' }, col: { called: 'Col' } },
}).entry({
  by: 'hv',
  when: '2024-02-01',
  kind: 'contact',
  about: ['ada', 'bea'],
  facts: { mode: 'home-visit', outcome: 'seen', seen: ['ada'] },
  claims: [
    { who: 'bea', is: 'parent-of', whom: 'ada' },
    { who: 'col', is: 'parent-of', whom: 'ada' },
    { who: 'bea', is: 'lives-with', whom: 'ada' },
  ],
  shared: ['csc'],
});
const afraid = family.entry({
  by: 'police',
  when: '2024-02-10',
  kind: 'incident',
  about: ['bea', 'col'],
  facts: { nature: 'domestic-abuse', by: ['col'], harmed: ['bea'] },
  claims: [{ who: 'bea', is: 'harmed-by', whom: 'col', basis: 'seen' }],
  shared: ['csc'],
});
const empty: PlanWritten = { ...barePlan(agencyId('csc')), type: 'child-in-need' };
const full: PlanWritten = {
  ...empty,
  worries: new Map([['Bea drinks at weekends', 'her sister takes Ada and rings us that evening']]),
  safeEnough: 'Ada wakes with somebody sober beside her, every night for three months.',
  actions: [
    { what: 'Weighs Ada', who: { kind: 'agency', agency: agencyId('hv') }, by: span('2024-05-20'), how: 'Her weight is on her line' },
  ],
  review: span('2024-06-01'),
  sentTo: [agencyId('hv')],
  goneThroughWith: [personId('bea')],
  differentNight: new Map([
    ['bea', 'she sleeps at her sister’s'],
    ['col', 'he does not have her at night'],
  ]),
};
const asksIn = (told: Story) => planAsks(told.picture('ada', '2024-05-01'), agencyId('csc'));
const lacking = (told: Story, written: PlanWritten) =>
  unmet(needsOfPlan(asksIn(told), written, (person) => person)).map(({ name }) => name);

describe('what a plan says before it is one', () => {
  it('is who does what by when and how we will know, what if, when it is looked at again, and who has it', () => {
    expect(lacking(family, empty)).toEqual(['worries', 'actions', 'safe-enough', 'review', 'nights', 'sent']);
    expect(lacking(family, full)).toEqual([]);
    expect(lacking(family, { ...full, actions: [{ what: 'Weighs Ada' }] })).toEqual(['who-and-when', 'how-known']);
    expect(lacking(family, { ...full, worries: new Map([['Bea drinks', '']]) })).toEqual(['if-then']);
  });

  it('is a night unlike others for each carer of a baby, and for no older child', () => {
    expect(lacking(family, { ...full, differentNight: new Map() })).toEqual(['nights']);
    expect(planAsks(family.picture('ada', '2025-03-01'), agencyId('csc')).nights).toEqual([]);
  });

  it('is a strand each for the child, whoever was harmed and whoever caused it, where there is domestic abuse', () => {
    expect(asksIn(family).strands).toBe(false);
    expect(lacking(afraid, { ...full, sentTo: [agencyId('hv'), agencyId('police')] })).toEqual(['strands']);
    const named = new Map(strands.map((strand) => [strand, 'Somebody is named.']));
    expect(lacking(afraid, { ...full, strands: named })).toEqual([]);
  });

  it.each(['early-help', 'step-down'])('is, for %s, that whoever leads has taken it on', (type) => {
    expect(lacking(family, { ...full, type })).toEqual(['accepted']);
    expect(lacking(family, { ...full, type, accepted: 'J. Lead, on 2 May' })).toEqual([]);
  });

  it('is, where a day is set for taking part, by when and what is then done', () => {
    const engage = [{ what: 'Meets the worker twice', who: { kind: 'person', person: personId('col') } as const }];
    expect(lacking(family, { ...full, engage })).toEqual(['engage']);
    const dated = { ...full, engage: engage.map((one) => ({ ...one, by: span('2024-06-01') })) };
    expect(lacking(family, dated)).toEqual(['engage']);
    expect(lacking(family, { ...dated, engageThen: new Map([['Meets the worker twice', 'a strategy discussion']]) })).toEqual([]);
  });

  it('is, for going home, who follows it up and what was understood', () => {
    expect(lacking(family, { ...full, type: 'discharge', followUp: { kind: 'words', words: 'the GP' } })).toEqual(['going-home']);
    const home = {
      ...full,
      type: 'discharge',
      followUp: { kind: 'words', words: 'the GP' } as const,
      understood: 'To ring if she is hot.',
    };
    expect(lacking(family, home)).toEqual([]);
  });

  it('is, for an adult with past trouble with drink, what shows that it is back, what helps, who asks and when', () => {
    const drank = family.entry({
      by: 'csc',
      when: '2024-02-12',
      kind: 'note',
      about: ['bea'],
      claims: [{ who: 'bea', is: 'drinks', basis: 'said', saidBy: 'bea', until: '2023-01-01' }],
    });
    expect(asksIn(family).relapse).toEqual([]);
    expect(lacking(drank, full)).toEqual(['relapse']);
    const relapse = new Map([[personId('bea'), { signs: 'She stops ringing', helps: 'Her sister' }]]);
    expect(lacking(drank, { ...full, relapse })).toEqual(['relapse']);
    const asks = { what: 'Asks Bea', who: { kind: 'words', words: 'the GP' } as const, by: span('2024-06-01') };
    expect(lacking(drank, { ...full, relapse, relapseAsks: new Map([[personId('bea'), asks]]) })).toEqual([]);
  });

  it('is, for a nursery at work with the child, that it is sent it or why it is not told', () => {
    const nursery = story({
      ...family.cast,
      agencies: { ...family.cast.agencies, nursery: { name: 'Bright Stars', kind: 'early-years' } },
    })
      .and(family.entries)
      .entry({
        by: 'nursery',
        when: '2024-04-01',
        kind: 'service',
        about: ['ada'],
        facts: { service: 'nursery', status: 'started' },
        shared: ['csc'],
      });
    expect(lacking(nursery, { ...full, whyNotSent: 'x' })).toEqual(['schools', 'sent']);
    expect(lacking(nursery, { ...full, sentTo: [agencyId('hv'), agencyId('nursery')] })).toEqual([]);
    expect(lacking(nursery, { ...full, schoolNotTold: new Map([[agencyId('nursery'), 'Bea asked us to wait']]) })).toEqual(['sent']);
  });

  it('goes to everybody at work with the family, or says why not; for nothing else will a reason do', () => {
    const needs = needsOfPlan(asksIn(family), { ...full, sentTo: [], review: undefined }, (person) => person);
    expect(standsInTheWay(needs, { sent: 'She asked us to wait.', review: 'None' }).map(({ name }) => name)).toEqual(['review']);
  });
});

describe('a plan that is written so', () => {
  it('is asked about by no check that asks what a plan lacks', () => {
    const p = family.picture('ada', '2024-05-01');
    const body = planBody(p, p.child, full, undefined);
    const entry = asIfRecorded(p, { id: entryId('written'), by: agencyId('csc'), body });
    expect(askedIfRecorded(p, entry, [planLacksContingency])).toEqual([]);
  });
});

describe('a plan that runs', () => {
  const opened = family.entry({
    by: 'csc',
    when: '2024-05-01',
    kind: 'plan',
    about: ['ada'],
    facts: {
      type: 'child-in-need',
      status: 'opened',
      lead: 'csc',
      risks: ['drink'],
      actions: [{ what: 'weigh', who: 'hv', by: '2024-05-20' }],
    },
    thread: 'cin',
  });
  it('says who has it, who is at work and without it, and with whom it is still to be gone through', () => {
    const [one] = plansStanding(opened.picture('ada', '2024-05-21'));
    expect([one?.has, one?.without, one?.toGoThrough]).toEqual([[], ['hv'], ['bea', 'col']]);
    expect(one?.actions.map(({ past }) => past)).toEqual([true]);
    const sent = family.entry({
      by: 'csc',
      when: '2024-05-01',
      kind: 'plan',
      about: ['ada'],
      facts: { type: 'child-in-need', status: 'opened', lead: 'csc', risks: ['drink'], goneThroughWith: ['bea'] },
      thread: 'cin',
      shared: [{ with: 'hv', when: '2024-05-02', acknowledged: '2024-05-03' }],
    });
    const [other] = plansStanding(sent.picture('ada', '2024-05-21'));
    expect(other?.has.map(({ agency }) => agency)).toEqual(['hv']);
    expect(other?.has[0]?.receipt).toBeDefined();
    expect([other?.without, other?.toGoThrough]).toEqual([[], ['col']]);
  });
});

describe('a plan of another sort', () => {
  const unborn = story({
    agencies: { csc: 'social-care', mw: 'midwifery' },
    people: { bump: { called: 'Baby' }, bea: { called: 'Bea', sex: 'f' } },
  })
    .entry({
      by: 'mw',
      when: '2024-02-01',
      kind: 'health',
      about: ['bea', 'bump'],
      facts: { type: 'pregnancy-booking', status: 'done', weeks: 12 },
      claims: [
        { who: 'bea', is: 'pregnant', basis: 'seen' },
        { who: 'bea', is: 'parent-of', whom: 'bump' },
      ],
      shared: ['csc'],
    })
    .entry({
      by: 'csc',
      when: '2024-05-01',
      kind: 'plan',
      about: ['bump', 'bea'],
      facts: {
        type: 'birth',
        status: 'opened',
        lead: 'csc',
        children: ['bump'],
        actions: [{ what: 'Rings at once', who: 'mw', by: '2024-08-10' }],
        review: '2024-06-01',
      },
      thread: 'birth',
      shared: ['mw'],
    });
  const standing = (told: Story, on: string) => plansStanding(told.picture('bump', on));

  it('stands on the page until it is over: a plan for a birth until the birth', () => {
    expect(standing(unborn, '2024-05-02').map(({ plan }) => plan.type)).toEqual(['birth']);
    const born = unborn.entry({
      by: 'mw',
      when: '2024-08-01',
      kind: 'health',
      about: ['bump', 'bea'],
      facts: { type: 'birth', status: 'done' },
      shared: ['csc'],
    });
    expect(standing(born, '2024-08-02')).toEqual([]);
  });

  it('is confirmed as it stands even when nothing is new: what it says goes on, with another day', () => {
    const [before] = standing(unborn, '2024-06-01');
    if (before === undefined) throw new Error('no plan');
    expect(before.confirmed).toBeUndefined();
    const body = confirmedBody(unborn.picture('bump', '2024-06-01'), before.plan, before.latest, span('2024-07-01'), [agencyId('mw')]);
    expect(body.facts).toMatchObject({ type: 'birth', status: 'reviewed', confirmed: 'no-change', actions: before.latest.facts.actions });
    const confirmed = unborn.entry({
      by: 'csc',
      when: '2024-06-01',
      kind: 'plan',
      about: ['bump'],
      facts: { type: 'birth', status: 'reviewed', lead: 'csc', confirmed: 'no-change', children: ['bump'] },
      thread: 'birth',
    });
    expect(standing(confirmed, '2024-06-02').map((one) => one.confirmed?.noChange)).toEqual([true]);
  });

  it('that keeps a child safe names everybody in it, each told or not', () => {
    const safe = family
      .entry({
        id: 'safe',
        by: 'csc',
        when: '2024-05-01',
        kind: 'plan',
        about: ['ada'],
        facts: { type: 'safety', status: 'opened', lead: 'csc', children: ['ada'], reliesOn: ['bea'], risks: ['nights'] },
        thread: 'safe',
      })
      .entry({
        by: 'csc',
        when: '2024-05-02',
        kind: 'contact',
        about: ['bea'],
        facts: { mode: 'call', outcome: 'spoken-to', to: ['bea'], goneThrough: 'safe', understood: 'Who to ring.', agreed: 'in-part' },
      });
    const [one] = plansStanding(safe.picture('ada', '2024-05-03'));
    expect(one?.named).toEqual(['bea', 'col']);
    expect(one?.through.map(({ person, agreed, alone }) => [person, agreed, alone])).toEqual([['bea', 'in-part', false]]);
    expect(one?.toGoThrough).toEqual(['col']);
  });
});
