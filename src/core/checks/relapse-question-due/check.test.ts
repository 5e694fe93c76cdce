import { describe, expect, it } from 'vitest';
import { raisedOn } from '../../../../test/builders/concerns.ts';
import { family } from '../../../../test/builders/family.ts';
import type { Story } from '../../../../test/builders/ledger.ts';
import type { TerseClaim, TerseEntry } from '../../../../test/builders/terse.ts';
import { relapseQuestionDue } from './check.ts';

const history = (claim: Partial<TerseClaim> = { until: '2023-06', saidBy: 'bea' }, more: Partial<TerseEntry> = {}): TerseEntry => ({
  id: 'history',
  by: 'gp',
  when: '2023-09-01',
  kind: 'contact',
  about: ['bea', 'ada'],
  themes: ['alcohol'],
  claims: [{ who: 'bea', is: 'drinks', ...claim }],
  ...more,
});
const asked = (when: string, more: Partial<TerseEntry> = {}): TerseEntry => ({
  id: `asked-${when}`,
  by: 'hv',
  when,
  kind: 'contact',
  about: ['ada', 'bea'],
  present: ['ada', 'bea'],
  facts: { mode: 'home-visit', outcome: 'seen', asked: ['alcohol'] },
  ...more,
});
const happening = (more: Partial<TerseEntry>): TerseEntry => ({
  id: 'moment',
  by: 'gp',
  when: '2024-05-01',
  kind: 'note',
  about: ['bea'],
  ...more,
});
const raised = (told: Story, until = '2024-12-31', as?: string) =>
  raisedOn(relapseQuestionDue, told, 'ada', until, as === undefined ? {} : { as });
/** Trouble in the past, and asked about after the birth: nothing is due until 24 July. */
const settled = family.and([history(), asked('2024-03-10'), asked('2024-04-24')]);
const only = (told: Story) => raised(told, '2024-07-23');

describe('past trouble with drink or drugs, and something that weighs', () => {
  it('is asked about on the day after the fourteenth from a birth, of whoever sees her most and then of the lead', () => {
    const seen = family.and([history(), { by: 'hv', when: '2024-03-12', kind: 'contact', about: ['bea'], present: ['bea', 'ada'] }]);
    const [one] = raised(seen, '2024-04-30');
    expect(one).toMatchObject({
      anchor: 'birth bea',
      on: '2024-03-16',
      ended: undefined,
      evidence: ['birth', 'history'],
      asked: ['hv', 'csc'],
      about: ['ada', 'bea'],
    });
    expect(one?.question).toBe(
      'Trouble with drink or drugs is on record for Bea (gp, 1 September 2023). On record since then: a birth (1 March 2024). There is no record here of it being asked since how Bea is coping and whether drink or drugs play a part: has it been asked, what would be the first sign, and who will ask next?',
    );
  });
  it('is no question where it was asked within the fourteen days, and ends when it is asked later', () => {
    expect(raised(family.and([history(), asked('2024-03-15')]), '2024-06-10')).toEqual([]);
    expect(raised(family.and([history(), asked('2024-03-20')]), '2024-06-10')).toMatchObject([{ on: '2024-03-16', ended: '2024-03-20' }]);
  });
  it.each<[string, Partial<TerseEntry>]>([
    [
      'an incident of domestic abuse',
      { by: 'police', kind: 'incident', facts: { nature: 'domestic-abuse', by: ['col'], harmed: ['bea'] } },
    ],
    ['low mood that she told of', { claims: [{ who: 'bea', is: 'low-mood', saidBy: 'bea' }] }],
    ['low mood in words', { kind: 'contact', themes: ['mental-health'], text: 'Tearful, her mood is very low.' }],
    ['an overdose', { kind: 'incident', facts: { nature: 'overdose', harmed: ['bea'] } }],
    ['an antidepressant', { kind: 'health', facts: { type: 'medication', of: 'sertraline', status: 'started' } }],
    ['a death in the family', { kind: 'contact', themes: ['bereavement'], text: 'Her mother has died.' }],
    ['a parting', { claims: [{ who: 'bea', is: 'separated-from', whom: 'col', saidBy: 'bea' }] }],
    ['a parting with a day', { claims: [{ who: 'bea', is: 'separated-from', whom: 'col', from: '2024-05-01', saidBy: 'bea' }] }],
    ['the loss of a pregnancy', { kind: 'health', facts: { type: 'pregnancy-loss' } }],
    ['the child placed elsewhere', { by: 'csc', kind: 'decision', about: ['ada'], facts: { type: 'placement' } }],
    [
      'terms that end contact with the child',
      { by: 'police', kind: 'restriction', facts: { type: 'bail', status: 'set', contact: 'none', restrains: ['bea'], protects: ['ada'] } },
    ],
    ['remand', { by: 'police', kind: 'legal', facts: { type: 'remand', to: ['bea'] } }],
  ])('counts %s', (_, more) => {
    expect(only(settled.entry(happening(more)))).toMatchObject([{ anchor: 'moment bea', on: '2024-05-16' }]);
  });
  it.each<[string, Partial<TerseEntry>]>([
    ['antibiotics', { kind: 'health', facts: { type: 'medication', of: 'antibiotic', status: 'started' } }],
    ['the treatment itself', { kind: 'health', facts: { type: 'medication', of: 'methadone', status: 'started' } }],
    ['a history of depression', { kind: 'contact', themes: ['mental-health'], text: 'History of depression as a teenager.' }],
    ['good spirits', { kind: 'contact', themes: ['mental-health'], text: 'Well, not low, sleeping.' }],
    [
      'supervised contact',
      {
        by: 'police',
        kind: 'restriction',
        facts: { type: 'court-order', status: 'set', contact: 'supervised', restrains: ['bea'], protects: ['ada'] },
      },
    ],
    ['a couple who parted long ago', { claims: [{ who: 'bea', is: 'separated-from', whom: 'dan', saidBy: 'bea' }] }],
    [
      'a community order',
      { by: 'police', kind: 'legal', facts: { type: 'sentence', to: ['bea'], outcome: 'community order of twelve months' } },
    ],
    ['old news', { when: '2024-01-10', recorded: '2024-05-01', claims: [{ who: 'bea', is: 'low-mood', saidBy: 'bea' }] }],
  ])('does not count %s', (_, more) => {
    expect(only(settled.entry(happening(more)))).toEqual([]);
  });
  it('where the date is vague the days run from its latest, and what may have been asked after it was asked', () => {
    const low: TerseEntry = happening({ when: '2024-05', recorded: '2024-05-31', claims: [{ who: 'bea', is: 'low-mood', saidBy: 'bea' }] });
    expect(only(settled.entry(low))).toMatchObject([{ on: '2024-06-15' }]);
    expect(only(settled.entry(low).entry(asked('2024-05-10')))).toEqual([]);
    expect(only(settled.entry(low).entry(asked('2024-04-30')))).toHaveLength(1);
  });
  it('more moments are the same question until it is asked, and the next after that is a new one', () => {
    const low = (id: string, when: string): TerseEntry => happening({ id, when, claims: [{ who: 'bea', is: 'low-mood', saidBy: 'bea' }] });
    const told = settled
      .entry(low('one', '2024-05-01'))
      .entry(low('two', '2024-05-10'))
      .entry(asked('2024-06-03'))
      .entry(low('three', '2024-06-10'));
    expect(only(told)).toMatchObject([
      { anchor: 'one bea', on: '2024-05-16', ended: '2024-06-03', evidence: ['history', 'asked-2024-04-24', 'one', 'two'] },
      { anchor: 'three bea', on: '2024-06-25', ended: undefined },
    ]);
  });
  it('counts the closing of the case, for the parents and those whom it is about', () => {
    const close: TerseEntry = happening({ by: 'csc', when: '2024-05-20', kind: 'decision', about: ['ada'], facts: { type: 'close' } });
    expect(only(settled.entry(close))).toMatchObject([{ anchor: 'moment bea', on: '2024-06-04' }]);
    const held: TerseEntry = { id: 'held', by: 'police', when: '2024-04-20', kind: 'legal', about: ['bea'], facts: { type: 'remand' } };
    expect(only(settled.entry(held).entry(close))).toEqual([]);
  });
  it('asking in the days before a closing is asking enough, and so is a line for a relapse in the closing itself', () => {
    const close = (facts: TerseEntry['facts'] = {}): TerseEntry =>
      happening({ by: 'csc', kind: 'decision', about: ['ada'], facts: { type: 'close', ...facts } });
    expect(only(settled.entry(asked('2024-04-29')).entry(close()))).toEqual([]);
    expect(only(settled.entry(close({ contingency: 'if she drinks again: the front door that day' })))).toEqual([]);
  });
});

describe('what shows past trouble', () => {
  const low = happening({ claims: [{ who: 'bea', is: 'low-mood', saidBy: 'bea' }] });
  const with_ = (entry: TerseEntry): Story => family.and([entry, asked('2024-03-10'), asked('2024-04-24'), low]);
  it.each<[string, TerseEntry]>([
    ['drug use that is documented', history({ is: 'uses-drugs' })],
    ['having given it up', history({ is: 'abstains', from: '2023-06', saidBy: 'bea' })],
    ['a treatment', history({ is: 'in-treatment', what: 'alcohol programme' })],
    [
      'a service for it',
      history({ saidBy: 'bea' }, { by: 'drugs', kind: 'service', claims: [], facts: { service: 'recovery', status: 'closed' } }),
    ],
    ['a positive test', history({ saidBy: 'bea' }, { by: 'drugs', kind: 'test', claims: [], facts: { of: 'drugs', result: 'positive' } })],
    ['a substitute', history({ saidBy: 'bea' }, { kind: 'health', claims: [], facts: { type: 'medication', of: 'methadone' } })],
    ['words alone', history({ saidBy: 'bea' }, { claims: [], text: 'She drank heavily until last summer.' })],
    ['the word of another, which she has not denied', history({ saidBy: 'col' })],
  ])('is read from %s', (_, entry) => {
    expect(only(with_(entry))).toMatchObject([{ anchor: 'moment bea' }]);
  });
  it.each<[string, TerseEntry]>([
    ['a drink now and then', history({ what: 'a glass at weekends' })],
    ['trouble more than five years ago', history({ until: '2018', saidBy: 'bea' }, { when: '2018-06-01' })],
    ["somebody else's", history({ saidBy: 'bea' }, { claims: [], text: 'Her partner drinks heavily.' })],
    ['words that deny it', history({ saidBy: 'bea' }, { claims: [], text: 'No history of alcohol misuse.' })],
    ['a claim that was contradicted', history({ checked: 'contradicted' })],
  ])('is not read from %s', (_, entry) => {
    expect(only(with_(entry))).toEqual([]);
  });
  it('where only others say so and she says no, it is a matter of whose word it is', () => {
    const told = with_(history({ saidBy: 'col' }));
    const denied: TerseEntry = {
      by: 'mid',
      when: '2023-10-02',
      kind: 'health',
      about: ['bea'],
      facts: { type: 'pregnancy-booking', answers: { alcohol: 'none' } },
    };
    expect(only(told.entry(denied))).toEqual([]);
    expect(only(with_(history()).entry(denied))).toHaveLength(1);
  });
  it('the record of the event itself is no past', () => {
    const incident = happening({
      by: 'police',
      kind: 'incident',
      themes: ['alcohol'],
      facts: { nature: 'domestic-abuse', by: ['col'], harmed: ['bea'] },
    });
    expect(only(family.and([asked('2024-03-10'), asked('2024-04-24'), incident]))).toEqual([]);
  });
});

describe('what counts as asking', () => {
  const low = happening({ claims: [{ who: 'bea', is: 'low-mood', saidBy: 'bea' }] });
  it.each<[string, Partial<TerseEntry>]>([
    ['she says how it is now', { facts: {}, claims: [{ who: 'bea', is: 'abstains', saidBy: 'bea' }] }],
    ['a test with a result', { by: 'drugs', kind: 'test', about: ['bea'], facts: { of: 'alcohol', result: 'negative' } }],
    ['the drug service meets her', { by: 'drugs', about: ['bea'], present: ['bea'], facts: { mode: 'appointment', outcome: 'seen' } }],
    [
      'words of a talk with her',
      { facts: { mode: 'home-visit' }, text: 'Asked about drinking: none since, first sign would be staying in bed.' },
    ],
    [
      'a plan that says what is to happen',
      { by: 'csc', kind: 'plan', facts: { type: 'child-in-need', status: 'opened', contingency: 'if Bea drinks: visit that day' } },
    ],
  ])('%s', (_, more) => {
    expect(only(settled.entry(low).entry(asked('2024-05-10', more)))).toEqual([]);
  });
  it.each<[string, Partial<TerseEntry>]>([
    ['how she is coping, and nothing more', { facts: { mode: 'home-visit', asked: ['coping', 'mood'] } }],
    ['a word about the past', { facts: {}, claims: [{ who: 'bea', is: 'drinks', what: 'in the past', saidBy: 'bea' }] }],
    ['what another says of her', { facts: {}, claims: [{ who: 'bea', is: 'drinks', saidBy: 'col' }] }],
    ['a missed test', { by: 'drugs', kind: 'test', about: ['bea'], facts: { of: 'alcohol', result: 'missed' } }],
    [
      'a call about her between two agencies',
      {
        about: ['bea'],
        present: [],
        facts: { mode: 'call', to: 'drugs', outcome: 'spoken-to' },
        text: 'Drug worker says that she drinks.',
      },
    ],
  ])('%s does not', (_, more) => {
    expect(only(settled.entry(low).entry(asked('2024-05-10', more)))).toHaveLength(1);
  });
});

describe('while the child is small', () => {
  it('it is asked again on the day after the ninetieth since it was last asked', () => {
    expect(raised(settled)).toMatchObject([
      { anchor: 'asked-2024-04-24 bea', on: '2024-07-24', evidence: ['history', 'asked-2024-04-24'] },
    ]);
    const again = settled.entry(asked('2024-08-01'));
    expect(raised(again)).toMatchObject([
      { anchor: 'asked-2024-04-24 bea', ended: '2024-08-01' },
      { anchor: 'asked-2024-08-01 bea', on: '2024-10-31' },
    ]);
  });
  it('and no longer past the second birthday', () => {
    const last = raised(settled, '2026-12-31').at(-1);
    expect(last).toMatchObject({ anchor: 'asked-2024-04-24 bea', ended: '2026-03-01' });
    expect(raised(settled.entry(asked('2025-12-20')), '2026-12-31').map(({ anchor }) => anchor)).toEqual(['asked-2024-04-24 bea']);
  });
  it('is asked through the records of whoever knows of the trouble and the child, and through no others', () => {
    expect(raised(settled, '2024-12-31', 'police')).toEqual([]);
    const own = settled.entry({
      by: 'gp',
      when: '2024-04-25',
      kind: 'note',
      about: ['ada', 'bea'],
      claims: [{ who: 'bea', is: 'parent-of', whom: 'ada' }],
    });
    const low = own.entry(happening({ claims: [{ who: 'bea', is: 'low-mood', saidBy: 'bea' }] }));
    expect(raised(low, '2024-12-31', 'gp')).toMatchObject([{ anchor: 'moment bea', on: '2024-05-16' }]);
    expect(raised(own, '2024-12-31', 'hv')).toEqual([]);
  });
});

describe('whose trouble it is, and what is an asking', () => {
  it('on the day after the ninetieth, is put to whoever saw her last', () => {
    expect(raised(family.and([history(), asked('2024-03-10')]), '2024-06-30')).toMatchObject([{ on: '2024-06-09', asked: ['hv', 'csc'] }]);
  });
  it("is the patient's, and not that of the family whom the service names", () => {
    const service: Partial<TerseEntry> = {
      by: 'drugs',
      kind: 'service',
      about: ['col', 'bea', 'ada'],
      themes: ['drugs'],
      facts: { service: 'opioid treatment', status: 'engaging' },
    };
    const told = family.and([history({}, { ...service, claims: [{ who: 'col', is: 'in-treatment', what: 'methadone' }] })]);
    expect(raised(told).map(({ about }) => about)).toEqual([['ada', 'col']]);
    expect(raised(family.and([history({}, { ...service, present: ['col'], claims: [] })])).map(({ about }) => about)).toEqual([
      ['ada', 'col'],
    ]);
  });
  it('is of whom the words name that tell of it', () => {
    const told = family.and([
      history(
        {},
        {
          by: 'mid',
          kind: 'referral',
          about: ['ada', 'bea', 'col'],
          themes: ['drugs'],
          claims: [],
          text: 'Referred with both parents knowing, because father is on methadone.',
          facts: { from: 'professional', to: ['csc'] },
        },
      ),
    ]);
    expect(raised(told).map(({ about }) => about)).toEqual([['ada', 'col']]);
  });
  it('to be asked to leave for being in drink is not to be asked', () => {
    const smelt = asked('2024-03-05', {
      by: 'hosp',
      kind: 'observation',
      themes: ['alcohol'],
      text: 'She smelt of drink and was asked to go home.',
      facts: { place: 'ward' },
    });
    expect(raised(family.and([history(), smelt]), '2024-04-30')).toMatchObject([{ on: '2024-03-16' }]);
  });
});
