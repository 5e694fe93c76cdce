import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../../../test/builders/concerns.ts';
import { type Story, story } from '../../../../test/builders/ledger.ts';
import type { TerseEntry } from '../../../../test/builders/terse.ts';
import { childWhereaboutsUnasked } from './check.ts';

const given: Story = story({
  agencies: { csc: 'social-care', police: 'police', amh: 'adult-mental-health', hv: 'health-visiting', hosp: 'hospital' },
  people: {
    ada: { called: 'Ada', born: '2022-05-01' },
    eli: { called: 'Eli' },
    bea: { called: 'Bea' },
    col: { called: 'Col' },
    fay: { called: 'Fay' },
    guy: { called: 'Guy' },
    late: { called: 'Late', born: '2020-01-01' },
  },
}).entry({
  by: 'csc',
  when: '2024-01-02',
  kind: 'note',
  about: ['ada'],
  claims: [
    { who: 'bea', is: 'parent-of', whom: 'ada' },
    { who: 'col', is: 'parent-of', whom: 'ada' },
    { who: 'bea', is: 'parent-of', whom: 'eli' },
    { who: 'fay', is: 'parent-of', whom: 'eli' },
    { who: 'eli', is: 'lives-with', whom: 'fay' },
  ],
});
// 5 March 2024 is a Tuesday: one working day runs to Wednesday the 6th.
const call: TerseEntry = {
  id: 'call',
  by: 'amh',
  when: '2024-03-05',
  kind: 'incident',
  about: ['col', 'bea'],
  facts: {
    nature: 'self-harm',
    by: ['col'],
    harmed: ['col'],
    children: { ada: 'not-asked' },
    place: 'not-asked',
    callerSafe: 'not-asked',
    calledBy: 'bea',
  },
  thread: 'call',
};
const bridge: TerseEntry = {
  id: 'bridge',
  by: 'police',
  when: '2024-03-05',
  kind: 'incident',
  about: ['col'],
  present: ['col'],
  facts: { nature: 'detention', by: ['col'], harmed: ['col'], place: 'a bridge' },
};
const found = (told: Story, on = '2024-06-01'): readonly string[] =>
  concernsOn(childWhereaboutsUnasked, told, 'ada', on).map(({ anchor, evidence }) => `${anchor}: ${evidence.join(' ')}`);

describe('child-whereabouts-unasked', () => {
  it('asks at once where it is recorded that it was not asked', () => {
    const [raised, ...others] = raisedOn(childWhereaboutsUnasked, given.entry(call), 'ada', '2024-06-01');
    expect(others).toEqual([]);
    expect(raised).toMatchObject({ anchor: 'call', on: '2024-03-05', ended: undefined, evidence: ['call'], asked: ['amh'] });
    expect(raised?.question).toBe(
      'About the event recorded by amh (5 March 2024): there is no record here of where Ada was, where the call came from or whether the caller was safe. Can it be asked now, and by whom?',
    );
  });
  it('asks about what is left blank once there has been time to ask back', () => {
    expect(raisedOn(childWhereaboutsUnasked, given.entry(bridge), 'ada', '2024-06-01')).toMatchObject([
      { anchor: 'bridge', on: '2024-03-07' },
    ]);
  });
  it("asks after an adult's unplanned attendance about mind or drugs, and not after a planned one", () => {
    const attended: TerseEntry = {
      id: 'ed',
      by: 'hosp',
      when: '2024-03-05',
      kind: 'contact',
      about: ['col'],
      present: ['col'],
      themes: ['mental-health'],
      facts: { mode: 'attendance', planned: false, outcome: 'seen' },
    };
    expect(found(given.entry(attended))).toEqual(['ed: ed']);
    expect(found(given.entry({ ...attended, facts: { ...attended.facts, planned: true } }))).toEqual([]);
    expect(found(given.entry({ ...attended, themes: ['injury-clinic'] }))).toEqual([]);
  });
  it('asks where one record says that it is not known and another record of the event tells', () => {
    const seen: TerseEntry = {
      ...bridge,
      id: 'home',
      facts: { nature: 'domestic-abuse', by: ['col'], harmed: ['bea'], children: { ada: 'present' } },
      thread: 'night',
    };
    const meeting: TerseEntry = {
      id: 'meeting',
      by: 'csc',
      when: '2024-03-06',
      kind: 'meeting',
      about: ['bea'],
      facts: { type: 'daily-risk', status: 'held', children: { ada: 'unknown' } },
      thread: 'night',
    };
    expect(found(given.entry(seen).entry(meeting))).toEqual(['night: home meeting']);
    expect(found(given.entry(meeting))).toEqual([]);
    expect(
      found(
        given
          .entry(seen)
          .entry(meeting)
          .entry({ ...seen, id: 'told', by: 'csc', recorded: '2024-03-08' }),
      ),
    ).toEqual([]);
  });

  describe('is silent', () => {
    it.each(['seen', 'present', 'elsewhere'])('where the record says: %s', (state) => {
      expect(found(given.entry({ ...bridge, facts: { ...bridge.facts, children: { ada: state } } }))).toEqual([]);
    });
    it('where another record of the same event tells', () => {
      expect(
        found(given.entry({ ...bridge, id: 'other', by: 'csc', facts: { ...bridge.facts, children: { ada: 'elsewhere' } } }).entry(bridge)),
      ).toEqual([]);
    });
    it('about a brother or sister who lives with others, and about adults with no tie to the child', () => {
      expect(concernsOn(childWhereaboutsUnasked, given.entry(bridge), 'ada', '2024-06-01')[0]?.question).not.toContain('Eli');
      expect(found(given.entry({ ...bridge, about: ['bea'], facts: { nature: 'damage', by: ['guy'], harmed: ['guy'] } }))).toEqual([]);
    });
    it('about a child who may not have been born', () => {
      expect(found(given.entry({ ...bridge, when: '2022-03-05', recorded: '2024-03-05' }))).toEqual([]);
    });
    it('about the caller where somebody went to them', () => {
      const visited: TerseEntry = {
        ...call,
        present: ['bea'],
        facts: { nature: 'self-harm', by: ['col'], children: { ada: 'seen' }, calledBy: 'bea' },
      };
      expect(found(given.entry(visited))).toEqual([]);
    });
  });
  it('does not take "elsewhere" on the word of the adult in crisis', () => {
    const own: TerseEntry = { ...bridge, facts: { ...bridge.facts, children: { ada: 'elsewhere' }, heardFrom: 'col' } };
    expect(found(given.entry(own))).toEqual(['bridge: bridge']);
  });
  it('ends when the child is seen at once after, or a record of the event tells; not by time', () => {
    const told = given.entry(bridge);
    expect(found(told, '2027-01-01')).toHaveLength(1);
    expect(
      found(
        told.entry({
          by: 'hv',
          when: '2024-03-06',
          kind: 'contact',
          about: ['ada'],
          present: ['ada'],
          facts: { mode: 'home-visit', outcome: 'seen' },
        }),
      ),
    ).toEqual([]);
    expect(
      found(
        told.entry({
          by: 'hv',
          when: '2024-03-20',
          kind: 'contact',
          about: ['ada'],
          present: ['ada'],
          facts: { mode: 'home-visit', outcome: 'seen' },
        }),
      ),
    ).toHaveLength(1);
    expect(
      found(
        told.entry({
          ...bridge,
          id: 'more',
          by: 'csc',
          recorded: '2024-03-12',
          facts: { nature: 'detention', children: { ada: 'elsewhere' } },
        }),
      ),
    ).toEqual([]);
  });
  it('keeps the anchor of the event as records of it are added', () => {
    expect(
      found(
        given.entry(call).entry({ ...call, id: 'next', kind: 'contact', when: '2024-03-06', facts: { children: { ada: 'not-asked' } } }),
      ),
    ).toEqual(['call: call next']);
  });

  it('says nothing of a child of whom nothing told until weeks after the event', () => {
    const later = given.entry(bridge).entry({
      by: 'csc',
      when: '2024-04-20',
      kind: 'note',
      about: ['col', 'late'],
      claims: [{ who: 'col', is: 'parent-of', whom: 'late', saidBy: 'col' }],
    });
    const asked = raisedOn(childWhereaboutsUnasked, later, 'ada', '2024-06-01').flatMap(({ question }) => question);
    expect(asked).toHaveLength(1);
    expect(asked.join(' ')).not.toContain('Late');
  });
  it('reads from the words of the record where the child was, where nothing else tells', () => {
    expect(found(given.entry({ ...bridge, text: 'Col on the rail. Rang Bea: Ada asleep beside her.' }))).toEqual([]);
    expect(found(given.entry({ ...bridge, text: 'Col on the rail. He has a daughter at nursery.' }))).toEqual(['bridge: bridge']);
  });

  it('asks after a night in custody and a call about self-harm, and not after a planned call or one between workers', () => {
    const custody: TerseEntry = {
      id: 'cell',
      by: 'police',
      when: '2024-03-05',
      kind: 'contact',
      about: ['col'],
      facts: { mode: 'custody' },
    };
    expect(found(given.entry(custody))).toEqual(['cell: cell']);
    const rang: TerseEntry = {
      id: 'rang',
      by: 'amh',
      when: '2024-03-05',
      kind: 'contact',
      about: ['col'],
      themes: ['self-harm'],
      facts: { mode: 'call' },
    };
    expect(found(given.entry(rang))).toEqual(['rang: rang']);
    expect(found(given.entry({ ...rang, facts: { mode: 'call', planned: true } }))).toEqual([]);
    expect(found(given.entry({ ...rang, facts: { mode: 'call', to: 'hv' } }))).toEqual([]);
  });

  it('asks, once there has been time, about what an event left not known, and not about a meeting that has no more', () => {
    const unknown: TerseEntry = { ...bridge, facts: { ...bridge.facts, children: { ada: 'unknown' } } };
    expect(raisedOn(childWhereaboutsUnasked, given.entry(unknown), 'ada', '2024-06-01')).toMatchObject([{ on: '2024-03-07' }]);
  });
  it('takes "elsewhere" told by whoever is in crisis, with or without a name for the teller, for their word alone', () => {
    const said: TerseEntry = {
      ...bridge,
      facts: { nature: 'overdose', harmed: ['bea'], children: { ada: 'elsewhere' } },
      text: 'Bea says that her daughter is at a friend’s.',
    };
    expect(found(given.entry(said))).toHaveLength(1);
    expect(found(given.entry({ ...said, text: 'Daughter at a friend’s, who was rung.' }))).toEqual([]);
    const hurt: TerseEntry = {
      ...bridge,
      facts: { nature: 'domestic-abuse', by: ['col'], harmed: ['bea'], children: { ada: 'elsewhere' }, heardFrom: 'bea' },
    };
    expect(found(given.entry(hurt))).toEqual([]);
  });
  it('asks whether a caller is safe though the child lives with others', () => {
    const alone = given
      .entry({
        by: 'csc',
        when: '2024-02-01',
        kind: 'note',
        about: ['ada', 'bea'],
        claims: [{ who: 'bea', is: 'in-contact-with', whom: 'ada', not: true, saidBy: 'bea' }],
      })
      .entry({
        id: 'door',
        by: 'police',
        when: '2024-03-05',
        kind: 'incident',
        about: ['bea'],
        facts: { nature: 'threat', harmed: ['bea'], calledBy: 'bea' },
      });
    const [asked] = concernsOn(childWhereaboutsUnasked, alone, 'ada', '2024-06-01');
    expect(asked?.evidence).toEqual(['door']);
    expect(asked?.question).not.toContain('Ada');
    expect(asked?.question).toContain('whether the caller was safe');
  });
  it('asks where the children were when a lodger of the home is in an event', () => {
    const lodged = given
      .entry({
        by: 'csc',
        when: '2024-02-01',
        kind: 'contact',
        about: ['ada', 'bea', 'guy'],
        claims: [{ who: 'guy', is: 'lives-with', whom: 'bea', saidBy: 'bea' }],
      })
      .entry({
        id: 'fight',
        by: 'police',
        when: '2024-03-05',
        kind: 'incident',
        about: ['guy'],
        facts: { nature: 'assault', by: ['guy'] },
      });
    expect(found(lodged)).toEqual(['fight: fight']);
  });
  it('reads a crisis from the words of an unplanned call, and asks after a psychiatric admission unless children were asked about', () => {
    const rang: TerseEntry = { id: 'rang', by: 'amh', when: '2024-03-05', kind: 'contact', about: ['col'], facts: { mode: 'call' } };
    expect(found(given.entry({ ...rang, text: 'Rang in, says he will end his life tonight.' }))).toEqual(['rang: rang']);
    expect(found(given.entry({ ...rang, text: 'Rang in. No thought of harming himself.' }))).toEqual([]);
    expect(found(given.entry({ ...rang, text: 'Rang in about his appointment.' }))).toEqual([]);
    const admitted: TerseEntry = {
      id: 'in',
      by: 'amh',
      when: '2024-03-05',
      kind: 'health',
      about: ['bea'],
      themes: ['mental-health'],
      facts: { type: 'admission' },
    };
    expect(found(given.entry(admitted))).toEqual(['in: in']);
    expect(found(given.entry({ ...admitted, facts: { type: 'admission', asked: ['children'] } }))).toEqual([]);
  });

  it('asks of what happened on a ward only after children who live with the adults concerned, and of a crisis after all', () => {
    const told = given.entry({
      by: 'csc',
      when: '2024-01-03',
      kind: 'note',
      about: ['col', 'late'],
      claims: [{ who: 'col', is: 'parent-of', whom: 'late' }],
    });
    const ward: TerseEntry = {
      ...bridge,
      by: 'hosp',
      facts: { nature: 'intoxication', by: ['col'], children: { ada: 'seen' }, place: 'children’s ward' },
    };
    expect(found(told.entry(ward))).toEqual([]);
    expect(found(told.entry({ ...ward, facts: { ...ward.facts, place: 'home' } }))).toHaveLength(1);
    expect(found(told.entry({ ...ward, facts: { ...ward.facts, nature: 'overdose' } }))).toHaveLength(1);
  });
});
