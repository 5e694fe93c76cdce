import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../../../test/builders/concerns.ts';
import { type Story, story } from '../../../../test/builders/ledger.ts';
import type { TerseEntry } from '../../../../test/builders/terse.ts';
import { restrictionCrossed } from './check.ts';

const given: Story = story({
  agencies: { csc: 'social-care', police: 'police', school: 'school', hosp: 'hospital', centre: 'other' },
  people: { ada: { called: 'Ada', born: '2021-03-01' }, bea: { called: 'Bea' }, col: { called: 'Col' }, dot: { called: 'Dot' } },
}).entry({
  id: 'birth',
  by: 'csc',
  when: '2024-01-02',
  kind: 'note',
  about: ['ada'],
  claims: [
    { who: 'bea', is: 'parent-of', whom: 'ada' },
    { who: 'col', is: 'parent-of', whom: 'ada' },
  ],
});

const terms = (facts: TerseEntry['facts'], more: Partial<TerseEntry> = {}): TerseEntry => ({
  id: 'terms',
  by: 'csc',
  when: '2024-03-04',
  kind: 'restriction',
  about: ['col', 'ada'],
  thread: 'contact',
  facts: { type: 'written-agreement', status: 'set', restrains: ['col'], protects: ['ada'], contact: 'supervised', ...facts },
  ...more,
});
const minding: TerseEntry = {
  id: 'minding',
  by: 'school',
  when: '2024-04-10',
  kind: 'contact',
  about: ['ada', 'col'],
  facts: { mode: 'call' },
  claims: [{ who: 'col', is: 'carer-of', whom: 'ada', saidBy: 'col' }],
};
const found = (told: Story, on = '2024-05-01'): readonly string[] =>
  concernsOn(restrictionCrossed, told, 'ada', on).map(({ anchor, evidence }) => `${anchor}: ${evidence.join(' ')}`);

describe('restriction-crossed', () => {
  it('asks on the day a statement implies contact that the terms do not allow, and shows the terms with it', () => {
    const [raised, ...others] = raisedOn(restrictionCrossed, given.entry(terms({})).entry(minding), 'ada', '2024-05-01');
    expect(others).toEqual([]);
    expect(raised).toMatchObject({
      anchor: 'contact',
      on: '2024-04-10',
      ended: undefined,
      evidence: ['terms', 'minding'],
      about: ['col', 'ada'],
    });
    expect(raised?.asked).toEqual(['school', 'csc', 'csc']);
    expect(raised?.question).toBe(
      'An entry by school (10 April 2024) puts Col in contact with Ada in a way that the restriction of 4 March 2024 does not allow. A young child is concerned: please answer today. What was happening, and what has been done?',
    );
  });
  it('asks the holder who can read both, and not an agency that reads only one', () => {
    const told = given
      .entry(terms({}, { shared: ['school'] }))
      .entry({ ...minding, claims: [...(minding.claims ?? []), { who: 'col', is: 'parent-of', whom: 'ada' }] });
    expect(concernsOn(restrictionCrossed, told, 'ada', '2024-05-01', { as: 'school' })[0]?.ask.map(({ agency }) => agency)).toContain(
      'school',
    );
    expect(concernsOn(restrictionCrossed, told, 'ada', '2024-05-01', { as: 'csc' })).toEqual([]);
  });
  it('counts last contact that follows from what is said, and what an entry names as a breach', () => {
    const bail = terms({ type: 'bail', protects: ['bea'], contact: 'none' }, { by: 'police', about: ['col', 'bea'], thread: 'bail' });
    const call: TerseEntry = {
      id: 'call',
      by: 'police',
      when: '2024-04-10',
      kind: 'incident',
      about: ['col', 'bea'],
      facts: { nature: 'welfare-concern', by: ['col'], calledBy: 'bea', lastContactAt: '2024-04-10T03:00' },
    };
    const breach: TerseEntry = {
      id: 'breach',
      by: 'police',
      when: '2024-04-12',
      kind: 'incident',
      about: ['col'],
      facts: { nature: 'threat', by: ['col'], breachOf: 'bail' },
      thread: 'bail',
    };
    expect(found(given.entry(bail).entry(call).entry(breach))).toEqual(['bail: terms call breach']);
  });
  it('one entry that crosses two restrictions on one person is one question, under the one recorded first', () => {
    const second = terms({ type: 'no-contact', contact: 'none' }, { id: 'second', by: 'police', thread: 'order', when: '2024-03-20' });
    expect(found(given.entry(terms({})).entry(second).entry(minding))).toEqual(['contact: terms second minding']);
  });
  it('an exclusion from the home is crossed by living there, being there, or minding the child with no other place given', () => {
    const out = { ...terms({}), facts: { type: 'exclusion', status: 'set', restrains: ['col'], protects: ['ada'] } };
    expect(found(given.entry(out).entry(minding))).toHaveLength(1);
    expect(found(given.entry(out).entry({ ...minding, facts: { mode: 'call', place: 'the park' } }))).toEqual([]);
    expect(found(given.entry(out).entry({ ...minding, claims: [{ who: 'col', is: 'in-contact-with', whom: 'ada' }] }))).toEqual([]);
    expect(found(given.entry(out).entry({ ...minding, claims: [{ who: 'col', is: 'lives-with', whom: 'ada' }] }))).toHaveLength(1);
  });
  it('keeps its anchor as evidence grows', () => {
    const first = given.entry(terms({})).entry(minding);
    const more = first.entry({ ...minding, id: 'again', when: '2024-04-20' });
    expect(found(first)).toEqual(['contact: terms minding']);
    expect(found(more)).toEqual(['contact: terms minding again']);
  });

  describe('is silent', () => {
    const session: TerseEntry = {
      id: 'session',
      by: 'centre',
      when: '2024-04-06',
      kind: 'contact',
      about: ['col', 'ada'],
      present: ['col', 'ada', 'dot'],
      facts: { mode: 'appointment', outcome: 'seen', place: 'Elm Contact Centre' },
    };
    const named = terms({ supervisor: 'dot', place: 'Elm Contact Centre' });
    it('where the named supervisor was there, at the named place', () => {
      expect(found(given.entry(named).entry(session))).toEqual([]);
      expect(found(given.entry(named).entry({ ...session, present: ['col', 'ada'] }))).toHaveLength(1);
      expect(found(given.entry(named).entry({ ...session, facts: { ...session.facts, place: "Col's flat" } }))).toHaveLength(1);
    });
    it("where the supervising body reports the session on the restriction's own thread, at the named place", () => {
      expect(found(given.entry(named).entry({ ...session, present: ['col', 'ada'], thread: 'contact' }))).toEqual([]);
    });
    it('where a session keeps to a later order that says how, while an agreement says only supervised', () => {
      const agreed = terms({}, { id: 'agreed', when: '2024-03-01', thread: 'agreement' });
      const both = given.entry(agreed).entry(named);
      expect(found(both.entry(session))).toEqual([]);
      expect(found(both.entry({ ...session, present: ['col', 'ada'] }))).toHaveLength(1);
      expect(found(given.entry(agreed).entry(session))).toHaveLength(1);
    });
    it('inside an exception that the terms give', () => {
      const excepted = terms({ contact: 'none', exceptions: 'either parent may go to hospital if a child is ill' });
      const bedside: TerseEntry = {
        id: 'bed',
        by: 'hosp',
        when: '2024-04-06',
        kind: 'contact',
        about: ['ada'],
        present: ['ada', 'col'],
        facts: { mode: 'attendance', place: 'children’s ward' },
      };
      expect(found(given.entry(excepted).entry(bedside))).toEqual([]);
      expect(found(given.entry(terms({ contact: 'none' })).entry(bedside))).toHaveLength(1);
      expect(found(given.entry(terms({ contact: 'none', exceptions: [{ where: 'hospital', for: 'child-ill' }] })).entry(bedside))).toEqual(
        [],
      );
    });
    it('before the terms began, after they were lifted or had run out, and where the dates leave it open', () => {
      expect(found(given.entry(terms({})).entry({ ...minding, when: '2024-03-01', recorded: '2024-04-10' }))).toEqual([]);
      expect(
        found(
          given
            .entry(terms({}))
            .entry({ ...terms({ status: 'lifted' }), id: 'lifted', when: '2024-04-01' })
            .entry(minding),
        ),
      ).toEqual([]);
      expect(found(given.entry(terms({ until: '2024-03-31' })).entry(minding))).toEqual([]);
      expect(found(given.entry(terms({})).entry({ ...minding, when: '2024-03' }))).toEqual([]);
    });
    it('where the person is only mentioned, or the statement is denied', () => {
      expect(found(given.entry(terms({})).entry({ ...minding, claims: [] }))).toEqual([]);
      expect(found(given.entry(terms({})).entry({ ...minding, claims: [{ who: 'col', is: 'carer-of', whom: 'ada', not: true }] }))).toEqual(
        [],
      );
    });
  });

  it('asks whether there is such a restriction where it is only heard of', () => {
    const heard = terms({ heardFrom: 'bea' }, { by: 'school' });
    const [concern] = concernsOn(restrictionCrossed, given.entry(heard).entry(minding), 'ada', '2024-05-01');
    expect(concern?.question).toContain('Is there such a restriction');
  });
  it('asks whether it is in force where the record does not give its terms', () => {
    const order = {
      ...terms({ type: 'protection-order' }),
      facts: { type: 'protection-order', status: 'set', restrains: ['col'], protects: ['ada'] },
    };
    const [concern] = concernsOn(restrictionCrossed, given.entry(order).entry(minding), 'ada', '2024-05-01');
    expect(concern?.question).toContain('Is it in force, and what does it allow?');
  });

  it('ends when whoever set it is told, when it is taken up on its own thread, or when the entry is withdrawn', () => {
    const crossed = given.entry(terms({})).entry(minding);
    expect(found(given.entry(terms({})).entry({ ...minding, shared: [{ with: 'csc', when: '2024-04-12' }] }), '2024-04-11')).toHaveLength(
      1,
    );
    expect(found(given.entry(terms({})).entry({ ...minding, shared: [{ with: 'csc', when: '2024-04-12' }] }), '2024-04-12')).toEqual([]);
    expect(found(crossed.entry({ by: 'csc', when: '2024-04-15', kind: 'note', about: ['ada'], thread: 'contact' }))).toEqual([]);
    expect(
      found(
        crossed.entry({ by: 'school', when: '2024-04-15', kind: 'correction', facts: { withdraws: 'minding', reason: 'another man' } }),
      ),
    ).toEqual([]);
  });
  it('is not ended by time', () => {
    expect(found(given.entry(terms({})).entry(minding), '2026-01-01')).toHaveLength(1);
  });
  it('asks whether terms of supervised contact that name no child cover this one', () => {
    const [raised] = concernsOn(
      restrictionCrossed,
      given.entry(terms({ protects: [] }, { about: ['col'] })).entry(minding),
      'ada',
      '2024-05-01',
    );
    expect(raised).toMatchObject({ anchor: 'contact', evidence: ['terms', 'minding'], about: ['col', 'ada'] });
    expect(raised?.question).toContain(
      'A restriction of 4 March 2024 says that contact is to be supervised, and with whom is not on record here.',
    );
    expect(found(given.entry(terms({ protects: [], contact: 'none' }, { about: ['col'] })).entry(minding))).toEqual([]);
  });
  it('one entry of a visit and of somebody seen alone elsewhere does not put them together', () => {
    const visits: TerseEntry = {
      id: 'visits',
      by: 'csc',
      when: '2024-04-10',
      kind: 'contact',
      about: ['ada', 'bea', 'col'],
      present: ['ada', 'bea'],
      facts: { mode: 'home-visit', outcome: 'seen', seen: ['ada', 'bea', 'col'], seenAlone: ['col'] },
    };
    expect(found(given.entry(terms({})).entry(visits))).toEqual([]);
    expect(found(given.entry(terms({})).entry({ ...visits, present: ['ada', 'bea', 'col'] }))).toEqual(['contact: terms visits']);
  });
  it('asks about somebody at the place that they are excluded from, whoever else was there', () => {
    const excluded: TerseEntry = {
      ...terms({}),
      by: 'police',
      about: ['col', 'bea'],
      facts: { type: 'exclusion', status: 'set', restrains: ['col'], protects: ['bea'], place: 'Mill Lane' },
    };
    const call: TerseEntry = {
      id: 'call',
      by: 'school',
      when: '2024-04-10',
      kind: 'contact',
      about: ['col'],
      present: ['col'],
      facts: { mode: 'home-visit', outcome: 'seen', place: 'flat in Mill Lane' },
    };
    const [raised] = concernsOn(restrictionCrossed, given.entry(excluded).entry(call), 'ada', '2024-05-01');
    expect(raised).toMatchObject({ anchor: 'contact', evidence: ['terms', 'call'] });
    expect(raised?.question).toContain('puts Col at Mill Lane in a way that the restriction of 4 March 2024 does not allow.');
    expect(found(given.entry(excluded).entry({ ...call, facts: { ...call.facts, place: 'library' } }))).toEqual([]);
  });
  it('reads terms that name a supervisor as supervised contact', () => {
    const order: TerseEntry = {
      ...terms({}),
      facts: { type: 'court-order', status: 'set', restrains: ['col'], protects: ['ada'], supervisor: 'dot', place: 'Family Centre' },
    };
    const session: TerseEntry = {
      id: 'session',
      by: 'centre',
      when: '2024-04-13',
      kind: 'contact',
      about: ['ada', 'col'],
      present: ['ada', 'col', 'dot'],
      facts: { mode: 'appointment', outcome: 'seen', place: 'Family Centre' },
    };
    expect(found(given.entry(order).entry(session))).toEqual([]);
    expect(found(given.entry(order).entry({ ...session, present: ['ada', 'col'] }))).toEqual(['contact: terms session']);
  });

  it('asks about somebody on an estate, or said to live there, that no-contact terms keep them away from', () => {
    const licence = terms(
      { type: 'bail', contact: 'none', protects: ['bea'], distance: '100 metres', place: 'Mill Lane estate' },
      { by: 'police', about: ['col', 'bea'], thread: 'bail' },
    );
    const plumber: TerseEntry = {
      id: 'plumber',
      by: 'csc',
      when: '2024-04-10',
      kind: 'contact',
      about: ['bea', 'col'],
      present: ['col'],
      facts: { mode: 'home-visit', outcome: 'seen', place: 'flat in Mill Lane' },
    };
    expect(found(given.entry(licence).entry(plumber))).toEqual(['bail: terms plumber']);
    expect(found(given.entry(licence).entry({ ...plumber, facts: { mode: 'home-visit', place: 'flat in Hill Lane' } }))).toEqual([]);
    const lives: TerseEntry = { ...plumber, present: [], facts: {}, claims: [{ who: 'col', is: 'lives-at', what: '3 Mill Lane' }] };
    expect(found(given.entry(licence).entry(lives))).toEqual(['bail: terms plumber']);
    // Where contact is to be supervised, the place is where it is to be.
    expect(
      found(given.entry(terms({ place: 'Mill Lane centre' })).entry({ ...plumber, about: ['col'], facts: { place: 'Mill Lane centre' } })),
    ).toEqual([]);
  });

  it('reads from the words of a call that the one who rings is minding the child, and not that somebody else is', () => {
    const call = (text: string, facts: TerseEntry['facts'] = {}): TerseEntry => ({
      id: 'call',
      by: 'school',
      when: '2024-04-10',
      kind: 'contact',
      about: ['col'],
      text,
      facts: { mode: 'call', outcome: 'cancelled-by-family', ...facts },
    });
    const told = given.entry(terms({}));
    expect(found(told.entry(call('Rang to cancel, as he is looking after his little girl.')))).toEqual(['contact: terms call']);
    expect(found(told.entry(call('Rang to cancel.', { reason: 'minding Ada' })))).toEqual(['contact: terms call']);
    expect(
      found(told.entry(call('Rang to cancel. His mother is looking after the children. He says that he is not minding them.'))),
    ).toEqual([]);
    expect(found(told.entry({ ...call('Looking after his little girl.'), about: ['bea', 'col'] }))).toEqual([]);
  });

  it('is silent on letters and cards where the terms leave these open, and not on calls', () => {
    const letters = terms({ type: 'no-contact', contact: 'none', means: 'letters through the office only' });
    const claim = (what: string): TerseEntry => ({ ...minding, claims: [{ who: 'col', is: 'in-contact-with', whom: 'ada', what }] });
    expect(found(given.entry(letters).entry(claim('a birthday card')))).toEqual([]);
    expect(found(given.entry(letters).entry(claim('video calls at bedtime')))).toEqual(['contact: terms minding']);
  });

  it('takes from what its record is about who is meant, where one side is blank and only one is left', () => {
    const bail: TerseEntry = {
      ...terms({}),
      by: 'police',
      about: ['col', 'bea'],
      thread: 'bail',
      facts: { type: 'bail', status: 'set', restrains: ['col'], contact: 'none' },
    };
    const shop: TerseEntry = { id: 'shop', by: 'school', when: '2024-04-10', kind: 'contact', about: ['ada'], present: ['col', 'bea'] };
    expect(found(given.entry(bail).entry(shop))).toEqual(['bail: terms shop']);
    expect(found(given.entry({ ...bail, about: ['col', 'bea', 'dot'] }).entry(shop))).toEqual([]);
    // A child whom the recorder put down as seen, with whoever was there.
    const gate: TerseEntry = {
      id: 'gate',
      by: 'school',
      when: '2024-04-10',
      kind: 'observation',
      about: ['ada', 'col'],
      present: ['col'],
      facts: { children: { ada: 'seen' } },
    };
    expect(found(given.entry(terms({})).entry(gate))).toEqual(['contact: terms gate']);
  });

  it('reads from words alone that two adults are together, or that somebody has the child', () => {
    const bail = terms({ type: 'bail', restrains: ['col'], protects: ['bea'], contact: 'none' }, { by: 'police', about: ['col', 'bea'] });
    const note = (text: string, about: readonly string[] = ['bea', 'col']): TerseEntry => ({
      id: 'note',
      by: 'school',
      when: '2024-04-10',
      kind: 'note',
      about,
      text,
    });
    const found = (told: Story): number => concernsOn(restrictionCrossed, told, 'ada', '2024-06-01').length;
    expect(found(given.entry(bail).entry(note('Col has been staying there since Friday.')))).toBe(1);
    expect(found(given.entry(bail).entry(note('If Col comes to the house she will ring.')))).toBe(0);
    expect(found(given.entry(terms({})).entry(note('Could not stop: he has the baby on his own till six.', ['col'])))).toBe(1);
    expect(found(given.entry(terms({})).entry(note('He has a cold today.', ['col'])))).toBe(0);
  });
});
