import { describe, expect, it } from 'vitest';
import { type Story, story } from '../../../../test/builders/ledger.ts';
import { agencyId, entryId, personId, span } from '../../../../test/builders/terse.ts';
import { planLacksContingency } from '../../checks/plan-lacks-contingency/check.ts';
import { asIfRecorded, askedIfRecorded } from '../if-recorded.ts';
import { standsInTheWay, unmet } from '../need.ts';
import { planAsks } from './plan-asks.ts';
import { barePlan, type PlanWritten, planBody, strands } from './plan-body.ts';
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

  it('is, for early help, that whoever leads has taken it on', () => {
    expect(lacking(family, { ...full, type: 'early-help' })).toEqual(['accepted']);
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
