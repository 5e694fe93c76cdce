import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../../../test/builders/concerns.ts';
import { type Story, story } from '../../../../test/builders/ledger.ts';
import type { TerseEntry } from '../../../../test/builders/terse.ts';
import { referrerNotSpokenTo } from './check.ts';

// 8 April 2024 is a Monday.
const family = story({
  agencies: { csc: 'social-care', police: 'police', hv: 'health-visiting', school: 'school' },
  people: {
    ada: { called: 'Ada', born: '2020-03-01' },
    bea: { called: 'Bea', sex: 'f' },
    col: { called: 'Col', sex: 'm' },
    nan: { called: 'Nan', sex: 'f' },
    joe: { called: 'Joe from next door' },
  },
}).entry({
  id: 'ties',
  by: 'hv',
  when: '2024-03-04',
  kind: 'note',
  about: ['ada', 'bea'],
  claims: [
    { who: 'bea', is: 'parent-of', whom: 'ada' },
    { who: 'col', is: 'parent-of', whom: 'ada' },
    { who: 'nan', is: 'grandparent-of', whom: 'ada' },
  ],
});
const report: TerseEntry = {
  id: 'report',
  by: 'csc',
  when: '2024-04-08',
  kind: 'referral',
  about: ['ada', 'bea'],
  text: 'The man next door hears a child crying at night.',
  facts: { from: 'neighbour', heardFrom: 'joe', to: ['csc'], children: ['ada'] },
  thread: 'r',
};
const decision = (facts: TerseEntry['facts'], more: Partial<TerseEntry> = {}): TerseEntry => ({
  id: 'decision',
  by: 'csc',
  when: '2024-04-08',
  kind: 'referral-decision',
  about: ['ada'],
  facts: facts ?? {},
  thread: 'r',
  ...more,
});
const call = (more: Partial<TerseEntry> = {}): TerseEntry => ({
  id: 'call',
  by: 'csc',
  when: '2024-04-16',
  kind: 'contact',
  about: ['joe'],
  facts: { mode: 'call', outcome: 'spoken-to' },
  ...more,
});
const raised = (told: Story) =>
  raisedOn(referrerNotSpokenTo, told, 'ada', '2024-12-31').map(({ anchor, on, ended, evidence, asked }) => ({
    anchor,
    on,
    ended,
    evidence: evidence.join(' '),
    asked: asked.join(' '),
  }));
const reported = family.entry(report);

describe('the person who raised it has not been heard', () => {
  it('is asked of whoever received it on the working day after the one that there was to speak with them', () => {
    expect(raised(reported)).toEqual([{ anchor: 'r', on: '2024-04-10', ended: undefined, evidence: 'report', asked: 'csc' }]);
    expect(raisedOn(referrerNotSpokenTo, reported, 'ada', '2024-12-31')[0]?.question).toBe(
      'A neighbour raised a worry about Ada (8 April 2024). There is no record here of a conversation with them: has there been one, is there a way to reach them, and what would show that the worry is not so?',
    );
    expect(raised(family.entry({ ...report, when: '2024-04' }))).toMatchObject([{ on: '2024-05-02' }]);
  });

  it('is asked on the day of a decision that leaves it there, or that says that they were not spoken to', () => {
    expect(raised(reported.entry(decision({ decision: 'no-further-action' })))).toMatchObject([
      { on: '2024-04-08', evidence: 'report decision' },
    ]);
    expect(raised(reported.entry(decision({ decision: 'assess', spokeToReferrer: false })))).toMatchObject([{ on: '2024-04-08' }]);
    expect(raised(reported.entry(decision({ decision: 'assess' })))).toMatchObject([{ on: '2024-04-10' }]);
  });

  it('is asked of relatives, the public and callers without a name, through whichever agency it came', () => {
    for (const from of ['family', 'public', 'anonymous'])
      expect(raised(family.entry({ ...report, facts: { from, to: ['csc'], children: ['ada'] } })), from).toHaveLength(1);
    const throughPolice = family.entry({ ...report, by: 'police', shared: ['csc'] });
    expect(raised(throughPolice)).toMatchObject([{ asked: 'csc' }]);
    const letter: TerseEntry = {
      id: 'letter',
      by: 'csc',
      when: '2024-04-08',
      kind: 'contact',
      about: ['ada', 'nan'],
      themes: ['neglect'],
      facts: { mode: 'letter', heardFrom: 'nan' },
    };
    expect(raised(family.entry(letter))).toMatchObject([{ anchor: 'letter', on: '2024-04-10' }]);
    expect(raised(family.entry({ ...letter, themes: [] }))).toEqual([]);
  });

  it('is not asked where a professional raised it, or the family for itself', () => {
    for (const facts of [{ from: 'professional' }, { from: 'self' }, {}])
      expect(raised(family.entry({ ...report, by: 'school', facts: { ...facts, to: ['csc'], children: ['ada'] } }))).toEqual([]);
    const self = { from: 'self', to: ['csc'], children: ['ada'] };
    expect(raised(family.entry({ ...report, facts: self }).entry(decision({ decision: 'no-role', spokeToReferrer: false })))).toHaveLength(
      1,
    );
  });

  it('a talk answers it in whatever form it is written down', () => {
    const talks: readonly TerseEntry[] = [
      decision({ decision: 'no-further-action', spokeToReferrer: true }),
      decision({ decision: 'assess', spokeToReferrer: '2024-04-08' }),
      call({ when: '2024-04-09' }),
      call({ when: '2024-04-09', about: ['ada'], facts: { mode: 'call', outcome: 'spoken-to', to: ['joe'] } }),
      call({ when: '2024-04-09', about: ['ada'], thread: 'r' }),
      call({ when: '2024-04-09', about: ['ada'], present: ['joe'], facts: { mode: 'home-visit', outcome: 'seen' } }),
      call({ when: '2024-04-09', kind: 'observation', about: ['ada'], facts: { heardFrom: 'joe' } }),
      call({ when: '2024-04-09', kind: 'note', about: ['ada'], facts: {}, text: 'Rang the neighbour: he hears it most nights.' }),
      decision({ decision: 'assess' }, { text: 'Caller spoken to. For assessment.' }),
    ];
    for (const talk of talks) expect(raised(reported.entry(talk)), JSON.stringify(talk)).toEqual([]);
    expect(raised(reported.entry(call()))).toMatchObject([{ on: '2024-04-10', ended: '2024-04-16' }]);
  });

  it('an attempt, a letter to them, a talk with the mother or a talk before is none', () => {
    const none: readonly TerseEntry[] = [
      call({ facts: { mode: 'call', outcome: 'not-reached' } }),
      call({ facts: { mode: 'letter' } }),
      call({ about: ['ada', 'bea'], thread: 'r' }),
      call({ kind: 'note', about: ['ada'], facts: {}, text: 'Tried to ring the neighbour, no answer.' }),
      call({ when: '2024-04-01', recorded: '2024-04-16' }),
    ];
    for (const entry of none) expect(raised(reported.entry(entry)), JSON.stringify(entry)).toMatchObject([{ ended: undefined }]);
  });

  it('is not asked where the whole account was taken in the first call, or they cannot or will not be reached', () => {
    for (const text of [
      'Neighbour rang the duty social worker and went through everything he had heard.',
      'Caller gave no name and no number.',
      'He does not wish to be contacted again.',
      'Anonymous call, number withheld.',
    ])
      expect(raised(family.entry({ ...report, text })), text).toEqual([]);
    const tried = call({
      about: ['joe'],
      when: '2024-04-16',
      text: 'He will not say more.',
      facts: { mode: 'call', outcome: 'refused' },
      thread: 'r',
    });
    expect(raised(reported.entry(tried))).toMatchObject([{ ended: '2024-04-16' }]);
  });

  it('is asked where it was set aside as not borne out and no child was seen for it, though they were spoken to', () => {
    const aside = reported.entry(decision({ decision: 'no-further-action', spokeToReferrer: true, reason: 'Malicious.' }));
    expect(raised(aside)).toMatchObject([{ on: '2024-04-08', evidence: 'report decision' }]);
    expect(raisedOn(referrerNotSpokenTo, aside, 'ada', '2024-12-31')[0]?.question).toContain('Is a child to be seen');
    const visit: TerseEntry = {
      by: 'hv',
      when: '2024-04-19',
      kind: 'contact',
      about: ['ada', 'bea'],
      facts: { mode: 'home-visit', outcome: 'seen', seen: ['ada', 'bea'] },
    };
    expect(raised(aside.entry(visit))).toMatchObject([{ ended: '2024-04-19' }]);
    expect(
      raised(
        reported
          .entry({ ...visit, when: '2024-04-08' })
          .entry(decision({ decision: 'no-role', spokeToReferrer: true, reason: 'no evidence of it' })),
      ),
    ).toEqual([]);
    const begun: TerseEntry = {
      by: 'csc',
      when: '2024-05-02',
      kind: 'assessment',
      about: ['ada'],
      facts: { type: 'child-and-family', status: 'started' },
    };
    expect(raised(aside.entry(begun))).toMatchObject([{ ended: '2024-05-02' }]);
    expect(
      raised(reported.entry(decision({ decision: 'no-further-action', spokeToReferrer: true, reason: 'Mother has help from school.' }))),
    ).toEqual([]);
  });

  it('is asked where the family names somebody who had spoken of reporting them, until that person is spoken with', () => {
    const named: TerseEntry = {
      id: 'named',
      by: 'csc',
      when: '2024-04-08',
      kind: 'observation',
      about: ['bea', 'nan'],
      present: ['bea'],
      text: 'Bea thinks that her mother made the call. She has threatened to report her to social services before.',
    };
    expect(raised(family.entry(named))).toMatchObject([{ anchor: 'named', on: '2024-04-10', evidence: 'named' }]);
    expect(raised(family.entry(named).entry(call({ about: ['nan'], when: '2024-04-18' })))).toMatchObject([{ ended: '2024-04-18' }]);
    for (const text of [
      'Says that her mother keeps telling her that she will ring social services.',
      'Her mum warned that she would have social care on her.',
    ])
      expect(raised(family.entry({ ...named, text })), text).toHaveLength(1);
    expect(raised(family.entry({ ...named, text: 'Her mother says she would ring social care at once if Col turned up.' }))).toEqual([]);
  });

  it('worries raised within a month, and what is said about them on their thread, are one matter', () => {
    const more = reported
      .entry({ ...report, id: 'second', when: '2024-04-22', facts: { from: 'anonymous', to: ['csc'], children: ['ada'] }, thread: 'r2' })
      .entry({ ...report, id: 'later', when: '2024-09-02', thread: 'r3' });
    expect(raised(more)).toMatchObject([
      { anchor: 'r', on: '2024-04-10', evidence: 'report second' },
      { anchor: 'r3', on: '2024-09-04', evidence: 'later' },
    ]);
  });

  it('through one agency: social care is asked from its records, another that was told is not', () => {
    const told = family.entry({ ...report, shared: ['hv'] });
    expect(concernsOn(referrerNotSpokenTo, told, 'ada', '2024-04-12', { as: 'csc' })).toHaveLength(1);
    expect(concernsOn(referrerNotSpokenTo, told, 'ada', '2024-04-12', { as: 'hv' })).toEqual([]);
  });
});
