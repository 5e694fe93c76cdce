import { describe, expect, it } from 'vitest';
import { raisedOn } from '../../../../test/builders/concerns.ts';
import { family } from '../../../../test/builders/family.ts';
import type { Story } from '../../../../test/builders/ledger.ts';
import type { TerseClaim, TerseEntry } from '../../../../test/builders/terse.ts';
import { selfReportUnverified } from './check.ts';

const raised = (told: Story, as?: string) => raisedOn(selfReportUnverified, told, 'ada', '2024-12-31', as === undefined ? {} : { as });
const sober: TerseClaim = { who: 'bea', is: 'abstains', what: 'alcohol', from: '2023-06', saidBy: 'bea' };
const apart: TerseClaim = { who: 'bea', is: 'separated-from', whom: 'col', saidBy: 'bea' };
const assessed = (claims: readonly TerseClaim[], more: Partial<TerseEntry> = {}): TerseEntry => ({
  id: 'assessed',
  by: 'csc',
  when: '2024-05-10',
  kind: 'assessment',
  about: ['ada', 'bea'],
  facts: { type: 'child-and-family', status: 'completed' },
  claims,
  thread: 'cfa',
  ...more,
});
const closed = (reason: string | undefined, more: Partial<TerseEntry> = {}): TerseEntry => ({
  id: 'close',
  by: 'csc',
  when: '2024-05-10',
  kind: 'decision',
  about: ['ada', 'bea', 'col'],
  facts: { type: 'close', ...(reason === undefined ? {} : { reason }) },
  thread: 'matter',
  ...more,
});
const visit = (more: Partial<TerseEntry>): TerseEntry => ({
  id: 'visit',
  by: 'csc',
  when: '2024-05-01',
  kind: 'contact',
  about: ['ada', 'bea', 'col'],
  present: ['bea'],
  facts: { mode: 'home-visit', outcome: 'seen' },
  ...more,
});
const violence: TerseEntry = {
  id: 'violence',
  by: 'police',
  when: '2024-04-01',
  kind: 'incident',
  about: ['bea', 'col'],
  themes: ['domestic-abuse'],
  facts: { nature: 'domestic-abuse', by: ['col'], harmed: ['bea'] },
};

describe('an assessment that stands on somebody’s word', () => {
  it('is asked about on the day on which it is finished, of whoever made it', () => {
    const [one] = raised(family.entry(assessed([sober])));
    expect(one).toMatchObject({
      anchor: 'cfa',
      on: '2024-05-10',
      ended: undefined,
      evidence: ['assessed'],
      asked: ['csc'],
      about: ['ada', 'bea'],
    });
    expect(one?.question).toBe(
      "The assessment made by csc on 10 May 2024 rests on the family's word that Bea has stopped or cut down drinking or using drugs. Is it safe to look into, who could confirm it, or has it been weighed as unconfirmed?",
    );
  });
  it.each<[string, TerseClaim]>([
    ['drinking less', { who: 'bea', is: 'drinks', what: 'less than before', saidBy: 'bea' }],
    ['drug use in the past', { who: 'bea', is: 'uses-drugs', what: 'in the past', saidBy: 'bea' }],
    ['charges dropped', { who: 'col', is: 'charged', not: true, saidBy: 'bea' }],
    ['a diagnosis', { who: 'col', is: 'mental-ill-health', what: 'bipolar disorder', saidBy: 'col' }],
    ['treatment', { who: 'col', is: 'in-treatment', what: 'recovery programme', saidBy: 'col' }],
    [
      'contact that is only for the child',
      { who: 'bea', is: 'in-contact-with', whom: 'col', what: 'only for the sake of the child', saidBy: 'bea' },
    ],
    ['having parted', apart],
    ['a word of whose speaker nothing is said', { who: 'bea', is: 'abstains', from: '2023-06', basis: 'said' }],
  ])('that a claim gives as %s', (_, claim) => {
    expect(raised(family.entry(violence).entry(assessed([claim])))).toMatchObject([{ anchor: 'cfa', on: '2024-05-10' }]);
  });
  it.each([
    'Mother says that she stopped drinking last summer.',
    'Father tells us that the charges against him have been dropped.',
    'Both say that the arguments are behind them.',
    'By her own account mother is in recovery.',
    'He claims to have been diagnosed with schizophrenia; he reports that he is seeing the mental health team.',
    'She promises that she will have no contact with him.',
  ])('that its words give: %s', (text) => {
    const told = family.entry(violence).entry(assessed([], { about: ['ada', 'bea', 'col'], text }));
    expect(raised(told)).toMatchObject([{ anchor: 'cfa' }]);
    expect(raised(family.entry(violence).entry(assessed([], { about: ['ada'], text })))).toMatchObject([{ anchor: 'cfa' }]);
  });
  it('that was gathered for it on a visit, and is not said again', () => {
    const told = family.entry(visit({ thread: 'cfa', claims: [sober] })).entry(assessed([]));
    expect(raised(told)).toMatchObject([{ on: '2024-05-10', evidence: ['visit', 'assessed'] }]);
  });
  it('and a service’s own, of an adult tied to the child', () => {
    const own = assessed([sober], {
      by: 'mind',
      about: ['bea'],
      facts: { type: 'mental-health', status: 'completed' },
      thread: 'bea-mind',
    });
    expect(raised(family.entry(own))).toMatchObject([{ anchor: 'bea-mind', asked: ['mind'] }]);
  });
  it.each<[string, readonly TerseClaim[], Partial<TerseEntry>]>([
    ['low mood', [{ who: 'bea', is: 'low-mood', saidBy: 'bea' }], {}],
    ['no drinking by somebody who never drank', [{ who: 'bea', is: 'abstains', saidBy: 'bea' }], {}],
    ['what is documented', [{ who: 'bea', is: 'abstains', from: '2023-06' }], {}],
    ['what an agency passed on', [{ ...sober, saidBy: 'gp' }], {}],
    ['what was checked', [{ ...sober, checked: 'checked' }], {}],
    ['a wish', [], { text: 'Mother says that she wants to stop drinking.' }],
    ['what a professional says', [], { text: 'The GP says that she no longer drinks.' }],
    ['a word weighed as no more', [], { text: 'Mother says that she stopped drinking; that she stopped drinking is unconfirmed.' }],
    ['a word borne out', [], { text: 'Mother says that she stopped drinking. The drug service confirms it.' }],
    ['an assessment that has only begun', [sober], { facts: { type: 'child-and-family', status: 'started' } }],
    ["another child's", [sober], { about: ['ben', 'bea'], facts: { type: 'child-and-family', status: 'completed', children: ['ben'] } }],
    ['one that asked somebody who would know', [sober], { facts: { type: 'child-and-family', status: 'completed', checkedWith: ['gp'] } }],
  ])('does not stand on %s', (_, claims, more) => {
    expect(raised(family.entry(assessed(claims, more)))).toEqual([]);
  });
  it('nor on a couple having parted in peace', () => {
    expect(raised(family.entry(assessed([apart], { about: ['ada', 'bea', 'col'] })))).toEqual([]);
  });
  it('one that asked only somebody who would not know stands on it still', () => {
    const asked = assessed([sober], { facts: { type: 'child-and-family', status: 'completed', checkedWith: ['school'] } });
    expect(raised(family.entry(asked))).toHaveLength(1);
  });
});

describe('a decision or a closing that stands on somebody’s word', () => {
  it('in its reason', () => {
    const told = family.entry(violence).entry(closed('mother says that there is no contact and that the charges were dropped'));
    expect(raised(told)).toMatchObject([{ anchor: 'matter', on: '2024-05-10', evidence: ['close'] }]);
  });
  it('that its reason takes as so, and that is known only from what was told before', () => {
    const told = family.entry(violence).entry(visit({ claims: [apart] }));
    expect(raised(told.entry(closed('the couple have separated')))).toMatchObject([{ evidence: ['visit', 'close'] }]);
    expect(raised(told.entry(closed('goals met')))).toEqual([]);
    expect(raised(family.entry(violence).entry(closed('the couple have separated')))).toEqual([]);
  });
  it('and that whoever decides was not given is not what the decision stands on', () => {
    const theirs = visit({ by: 'hv', claims: [apart] });
    expect(raised(family.entry(violence).entry(theirs).entry(closed('the couple have separated')))).toEqual([]);
    expect(
      raised(
        family
          .entry(violence)
          .entry({ ...theirs, shared: ['csc'] })
          .entry(closed('the couple have separated')),
      ),
    ).toHaveLength(1);
  });
  it('that was told in the enquiry which it ends with no reason', () => {
    const told = family.entry(violence).entry(visit({ thread: 'matter', claims: [apart] }));
    expect(raised(told.entry(closed(undefined)))).toMatchObject([{ evidence: ['visit', 'close'] }]);
    expect(raised(told.entry(closed(undefined, { when: '2024-05-30' })))).toMatchObject([{ on: '2024-05-10', evidence: ['visit'] }]);
  });
  it.each<[string, Partial<TerseEntry>]>([
    [
      'the closing of a plan',
      {
        kind: 'plan',
        facts: { type: 'child-in-need', status: 'closed', reason: 'she says that she no longer drinks and has stopped using drugs' },
      },
    ],
    [
      'a decision on a referral',
      { kind: 'referral-decision', facts: { decision: 'no-further-action', reason: 'he says that he stopped using cannabis' } },
    ],
    [
      'the end of a service',
      {
        by: 'mind',
        kind: 'service',
        about: ['bea'],
        facts: { service: 'therapy', status: 'closed', reason: 'reports that she has stopped drinking' },
      },
    ],
    [
      'what a manager agreed in supervision',
      { kind: 'supervision', facts: { reasons: 'Mother says that she is sober. Agreed to close.' } },
    ],
  ])('is also %s', (_, more) => {
    expect(raised(family.entry(closed(undefined, more)))).toMatchObject([{ on: '2024-05-10' }]);
  });
  it('two of one piece of work are one question, and its anchor stays', () => {
    const told = family
      .entry(violence)
      .entry(closed('she says that they have separated'))
      .entry(
        closed('she says that they have separated', {
          id: 'plan',
          when: '2024-05-13',
          kind: 'plan',
          facts: { type: 'child-in-need', status: 'closed', reason: 'she says that they have separated' },
        }),
      );
    expect(raised(told)).toMatchObject([{ anchor: 'matter', on: '2024-05-10', evidence: ['close', 'plan'] }]);
  });
});

describe('what ends it', () => {
  const standing = family.entry(violence).entry(assessed([sober]));
  it.each<[string, TerseEntry]>([
    [
      'somebody who would know answers',
      { by: 'gp', when: '2024-05-20', kind: 'information-reply', about: ['bea'], facts: { to: 'csc', outcome: 'given' }, shared: ['csc'] },
    ],
    [
      'whoever decided rings them',
      {
        by: 'csc',
        when: '2024-05-20',
        kind: 'contact',
        about: ['bea'],
        themes: ['alcohol'],
        facts: { mode: 'call', to: 'drugs', outcome: 'spoken-to' },
      },
    ],
    [
      'they sit together',
      {
        by: 'csc',
        when: '2024-05-20',
        kind: 'meeting',
        about: ['ada'],
        facts: { type: 'child-in-need', status: 'held', attended: ['csc', 'drugs'] },
      },
    ],
    [
      'a test is given to them',
      { by: 'drugs', when: '2024-05-20', kind: 'test', about: ['bea'], facts: { of: 'alcohol', result: 'negative' }, shared: ['csc'] },
    ],
    ['a record bears it out', { by: 'csc', when: '2024-05-20', kind: 'note', about: ['bea'], claims: [{ who: 'bea', is: 'abstains' }] }],
    [
      'it is weighed as unconfirmed',
      { by: 'csc', when: '2024-05-20', kind: 'note', about: ['bea'], text: 'That she no longer drinks cannot be confirmed.' },
    ],
    ['the child is assessed again', assessed([], { id: 'again', when: '2024-05-20', thread: 'again' })],
  ])('%s', (_, later) => {
    expect(raised(standing.entry(later))).toMatchObject([{ anchor: 'cfa', ended: '2024-05-20' }]);
  });
  it.each<[string, TerseEntry]>([
    [
      'an answer from somebody who would not know',
      {
        by: 'school',
        when: '2024-05-20',
        kind: 'information-reply',
        about: ['bea'],
        facts: { to: 'csc', outcome: 'given' },
        shared: ['csc'],
      },
    ],
    [
      'a refusal to say',
      {
        by: 'gp',
        when: '2024-05-20',
        kind: 'information-reply',
        about: ['bea'],
        facts: { to: 'csc', outcome: 'refused' },
        shared: ['csc'],
      },
    ],
    [
      'a test that they were not given',
      { by: 'drugs', when: '2024-05-20', kind: 'test', about: ['bea'], facts: { of: 'alcohol', result: 'negative' } },
    ],
    ['the same word again', visit({ when: '2024-05-20', claims: [sober] })],
  ])('not %s', (_, later) => {
    expect(raised(standing.entry(later))).toMatchObject([{ ended: undefined }]);
  });
  it('the case opened again ends it for a closing', () => {
    const told = family.entry(violence).entry(closed('she says that they have separated'));
    const opened: TerseEntry = {
      by: 'csc',
      when: '2024-06-03',
      kind: 'plan',
      about: ['ada'],
      facts: { type: 'child-in-need', status: 'opened' },
    };
    expect(raised(told.entry(opened))).toMatchObject([{ ended: '2024-06-03' }]);
  });
});

describe('a word that another record contradicts', () => {
  it('is asked about though somebody was asked, and shows the other record', () => {
    const relapse: TerseEntry = {
      id: 'relapse',
      by: 'gp',
      when: '2024-05-02',
      kind: 'observation',
      about: ['bea'],
      themes: ['alcohol'],
      claims: [{ who: 'bea', is: 'drinks' }],
    };
    const told = family
      .entry(relapse)
      .entry(assessed([sober], { facts: { type: 'child-and-family', status: 'completed', checkedWith: ['gp'] } }));
    const [one] = raised(told);
    expect(one).toMatchObject({ evidence: ['relapse', 'assessed'] });
    expect(one?.question).toContain('Another record about the same time says otherwise.');
  });
  it.each<[string, TerseClaim, TerseEntry]>([
    [
      'treatment that was dropped',
      { who: 'col', is: 'in-treatment', what: 'drug recovery', saidBy: 'col' },
      {
        id: 'other',
        by: 'drugs',
        when: '2024-05-02',
        kind: 'service',
        about: ['col'],
        facts: { service: 'recovery', status: 'disengaged' },
      },
    ],
    [
      'charges that stand',
      { who: 'col', is: 'charged', not: true, saidBy: 'col' },
      { id: 'other', by: 'police', when: '2024-05-10', kind: 'legal', about: ['col'], facts: { type: 'charge' } },
    ],
    [
      'being seen as a couple',
      apart,
      {
        id: 'other',
        by: 'hv',
        when: '2024-05-02',
        kind: 'contact',
        about: ['bea'],
        claims: [{ who: 'col', is: 'lives-with', whom: 'bea', basis: 'seen' }],
      },
    ],
    [
      'an illness that is on record',
      { who: 'bea', is: 'mental-ill-health', not: true, saidBy: 'bea' },
      {
        id: 'other',
        by: 'gp',
        when: '2024-05-02',
        kind: 'health',
        about: ['bea'],
        themes: ['mental-health'],
        facts: { type: 'medication', of: 'sertraline' },
      },
    ],
  ])('by %s', (_, claim, other) => {
    const [one] = raised(
      family
        .entry(violence)
        .entry(other)
        .entry(assessed([claim])),
    );
    expect(one?.evidence).toContain('other');
    expect(one?.question).toContain('says otherwise');
  });
  it('what comes long after is a change', () => {
    const later: TerseEntry = {
      id: 'later',
      by: 'gp',
      when: '2024-08-01',
      kind: 'note',
      about: ['bea'],
      claims: [{ who: 'bea', is: 'drinks' }],
    };
    expect(raised(family.entry(assessed([sober])).entry(later))).toMatchObject([{ evidence: ['assessed'] }]);
  });
});

describe('what was told at a contact, with no decision on it', () => {
  const safe = visit({ thread: 'matter', themes: ['threat'], text: 'Mother says that she is out of danger now.' });
  it('is asked about after five working days, where it answers a danger and no work is open', () => {
    expect(raised(family.entry(safe))).toMatchObject([{ anchor: 'matter', on: '2024-05-10', evidence: ['visit'], asked: ['csc'] }]);
    expect(raised(family.entry({ ...safe, when: '2024-05', recorded: '2024-05-31' }))).toMatchObject([{ on: '2024-06-10' }]);
  });
  it('is left to the work that is open, or was begun on it', () => {
    const plan: TerseEntry = {
      by: 'csc',
      when: '2024-04-20',
      kind: 'plan',
      about: ['ada'],
      facts: { type: 'child-in-need', status: 'opened' },
      thread: 'cin',
    };
    expect(raised(family.entry(plan).entry(safe))).toEqual([]);
    expect(
      raised(
        family.entry(safe).entry({
          ...plan,
          kind: 'assessment',
          when: '2024-05-03',
          thread: 'matter',
          facts: { type: 'child-and-family', status: 'started' },
        }),
      ),
    ).toEqual([]);
  });
  it('is no question where police were asked, and none of what another agency was told in passing', () => {
    const rang: TerseEntry = {
      by: 'csc',
      when: '2024-05-03',
      kind: 'contact',
      about: ['bea'],
      themes: ['threat'],
      facts: { mode: 'call', to: 'police', outcome: 'spoken-to' },
    };
    expect(raised(family.entry(safe).entry(rang))).toEqual([]);
    expect(raised(family.entry({ ...safe, by: 'hv' }))).toEqual([]);
  });
  it('is asked of a service that assessed, where another’s record says otherwise', () => {
    const well = visit({
      by: 'hv',
      about: ['ada', 'bea'],
      facts: { mode: 'appointment', outcome: 'seen', asked: ['mental-health'] },
      claims: [{ who: 'bea', is: 'mental-ill-health', not: true, saidBy: 'bea' }],
      thread: 'hv',
    });
    const ill: TerseEntry = {
      id: 'ill',
      by: 'gp',
      when: '2024-04-20',
      kind: 'health',
      about: ['bea'],
      facts: { type: 'diagnosis' },
      themes: ['mental-health'],
      claims: [{ who: 'bea', is: 'mental-ill-health', what: 'depression' }],
    };
    expect(raised(family.entry(well))).toEqual([]);
    expect(raised(family.entry(ill).entry(well))).toMatchObject([
      { anchor: 'hv', on: '2024-05-10', evidence: ['ill', 'visit'], asked: ['hv'] },
    ]);
  });
  it('is asked of an adults’ service that took it at its first contact', () => {
    const first = visit({
      by: 'mind',
      about: ['bea'],
      facts: { mode: 'appointment', outcome: 'seen', asked: ['alcohol'] },
      claims: [sober],
      thread: 'mind',
    });
    expect(raised(family.entry(first))).toMatchObject([{ anchor: 'mind', on: '2024-05-10', asked: ['mind'] }]);
    expect(raised(family.entry({ ...first, id: 'before', claims: [], when: '2024-04-20' }).entry(first))).toEqual([]);
  });
  it('answers at booking are no part of it', () => {
    const booking: TerseEntry = {
      by: 'mid',
      when: '2023-09-01',
      kind: 'health',
      about: ['bea', 'ada'],
      facts: { type: 'pregnancy-booking', answers: { alcohol: 'none' } },
      claims: [sober],
    };
    expect(raised(family.entry(booking))).toEqual([]);
  });
});

describe('seen by one agency', () => {
  it('whoever decided is asked through its own records, and another is not', () => {
    const own = family
      .entry({ by: 'csc', when: '2024-05-01', kind: 'note', about: ['ada', 'bea'], claims: [{ who: 'bea', is: 'parent-of', whom: 'ada' }] })
      .entry(assessed([sober]));
    expect(raised(own, 'csc')).toHaveLength(1);
    expect(raised(own, 'hv')).toEqual([]);
  });
});
