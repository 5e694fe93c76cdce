import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../../../test/builders/concerns.ts';
import { story } from '../../../../test/builders/ledger.ts';

import { historyNotRead } from './check.ts';

const family = story({
  agencies: { csc: 'social-care', police: 'police', school: 'school', gp: 'gp' },
  people: { amy: {}, ben: {}, mum: { called: 'Mum' }, stranger: {} },
});
const tied = {
  by: 'school',
  when: '2024-01-02',
  kind: 'note',
  about: ['amy', 'mum', 'ben'],
  claims: [
    { who: 'mum', is: 'parent-of', whom: 'amy' },
    { who: 'mum', is: 'parent-of', whom: 'ben' },
  ],
} as const;
const careFile = {
  id: 'file',
  by: 'csc',
  when: '2003',
  recorded: '2010-01-01',
  kind: 'note',
  about: ['mum'],
  claims: [{ who: 'mum', is: 'was-looked-after' }],
} as const;
const referral = {
  by: 'school',
  when: '2024-01-08',
  kind: 'referral',
  about: ['amy', 'mum'],
  facts: { from: 'professional', to: 'csc' },
  thread: 'r',
  id: 'referral',
} as const;
const done = {
  id: 'done',
  by: 'csc',
  when: '2024-02-12',
  kind: 'assessment',
  about: ['amy', 'mum'],
  facts: { type: 'child-and-family', status: 'completed' },
  thread: 'a',
} as const;
const known = family.entry(careFile).entry(tied).entry(referral);
const raised = (told: typeof family) => raisedOn(historyNotRead, told, 'amy', '2024-06-30');

describe('earlier records were not opened', () => {
  it("is asked of the author when an assessment ends with no word of a parent's care record", () => {
    const [one] = raised(known.entry(done));
    expect(one).toMatchObject({ on: '2024-02-12', ended: undefined, evidence: ['file', 'done'], asked: ['csc'] });
    expect(one?.question).toContain('Earlier records exist on Mum');
  });
  it('is not asked where the assessment says that the history was considered', () => {
    expect(raised(known.entry({ ...done, facts: { ...done.facts, historyConsidered: true } }))).toEqual([]);
  });
  it('is not asked where there is no earlier record, or only administrative contact', () => {
    const letter = family
      .entry({ by: 'gp', when: '2020-05-05', kind: 'health', about: ['mum'], facts: { type: 'registration' } })
      .entry(tied)
      .entry(referral);
    expect(raised(family.entry(tied).entry(referral).entry(done))).toEqual([]);
    expect(raised(letter.entry(done))).toEqual([]);
  });
  it('what belongs to the same piece of work is no history', () => {
    const same = family
      .entry(tied)
      .entry(referral)
      .entry({ by: 'csc', when: '2024-01-20', kind: 'observation', about: ['amy'], themes: ['neglect'] });
    expect(raised(same.entry(done))).toEqual([]);
  });
  it('what brought the work about is no history, and the same some months before is', () => {
    const assault = {
      by: 'police',
      when: '2024-01-06',
      kind: 'incident',
      about: ['mum', 'amy'],
      facts: { nature: 'domestic-abuse', harmed: ['mum'] },
      id: 'assault',
    } as const;
    expect(raised(family.entry(tied).entry(assault).entry(referral).entry(done))).toEqual([]);
    expect(
      raised(
        family
          .entry({ ...assault, when: '2023-09-06' })
          .entry(tied)
          .entry(referral)
          .entry(done),
      ),
    ).toMatchObject([{ evidence: ['assault', 'done'] }]);
    expect(
      raised(
        family
          .entry({ ...careFile, when: '2024-01-05', recorded: '2024-01-05' })
          .entry(tied)
          .entry(referral)
          .entry(done),
      ),
    ).toHaveLength(1);
  });
  it("counts a brother's plan, what police hold, and a case closed before", () => {
    const earlier = [
      { by: 'csc', when: '2019-05-05', kind: 'plan', about: ['ben'], facts: { type: 'child-protection', status: 'opened' } },
      { by: 'police', when: '2019-05-05', kind: 'legal', about: ['mum'], facts: { type: 'conviction' } },
      { by: 'csc', when: '2019-05-05', kind: 'decision', about: ['ben', 'mum'], facts: { type: 'close' } },
    ] as const;
    for (const one of earlier) expect(raised(family.entry(one).entry(tied).entry(referral).entry(done))).toHaveLength(1);
  });
  it('a decision to do nothing more is asked about in the same way', () => {
    const decided = known.entry({
      by: 'csc',
      when: '2024-01-09',
      kind: 'referral-decision',
      about: ['amy'],
      facts: { decision: 'no-further-action' },
      thread: 'r',
    });
    expect(raised(decided)).toMatchObject([{ on: '2024-01-09' }]);
    expect(
      raised(
        known.entry({
          by: 'csc',
          when: '2024-01-09',
          kind: 'referral-decision',
          about: ['amy'],
          facts: { decision: 'assess' },
          thread: 'r',
        }),
      ),
    ).toEqual([]);
  });
  it('where the date does not show that it was earlier, nobody can tell', () => {
    const vague = family
      .entry(tied)
      .entry({ ...careFile, when: '2023/2024-01-10', recorded: '2024-01-10' })
      .entry(referral);
    expect(raised(vague.entry(done))).toEqual([]);
  });
  it('ends when a later assessment says that it was read, and keeps its anchor as decisions follow', () => {
    const again = known
      .entry(done)
      .entry({ ...done, id: 'core', when: '2024-03-11', facts: { type: 'core', status: 'completed' }, thread: 'c' });
    expect(raised(again)).toHaveLength(1);
    expect(raised(again)[0]?.anchor).toBe(raised(known.entry(done))[0]?.anchor);
    const read = again.entry({
      ...done,
      id: 'last',
      when: '2024-04-08',
      facts: { type: 'child-and-family', status: 'completed', historyConsidered: true },
      thread: 'd',
    });
    expect(raised(read)).toMatchObject([{ ended: '2024-04-08' }]);
  });
  it('records about somebody outside the family are not asked about', () => {
    const other = family
      .entry({ ...careFile, about: ['stranger'], claims: [{ who: 'stranger', is: 'was-looked-after' }] })
      .entry(tied)
      .entry(referral);
    expect(concernsOn(historyNotRead, other.entry(done), 'amy', '2024-03-01')).toEqual([]);
  });

  it('is not asked of what a holder who was asked in this work has, nor where the reason or the analysis says that it was read', () => {
    const conviction = {
      id: 'old',
      by: 'police',
      when: '2019-05-05',
      kind: 'legal',
      about: ['mum'],
      facts: { type: 'conviction' },
    } as const;
    const held = family.entry(conviction).entry(tied).entry(referral);
    expect(raised(held.entry(done))).toHaveLength(1);
    expect(raised(held.entry({ ...done, facts: { ...done.facts, checkedWith: ['police'] } }))).toEqual([]);
    const pending = { by: 'csc', when: '2024-01-20', kind: 'information-request', about: ['mum'], facts: { to: 'police' } } as const;
    expect(raised(held.entry(pending).entry(done))).toEqual([]);
    expect(raised(known.entry({ ...done, text: "Mother's old file was read and gone through with her." }))).toEqual([]);
    expect(raised(known.entry({ ...done, text: 'There was no time for the old file to be read.' }))).toHaveLength(1);
  });
  it("counts no low mood told to a doctor, no order that parents agreed, and no landlord's repair as history", () => {
    const slight = [
      { by: 'gp', when: '2023-05-05', kind: 'contact', about: ['mum'], claims: [{ who: 'mum', is: 'low-mood' }] },
      { by: 'school', when: '2023-05-05', kind: 'legal', about: ['amy', 'mum'], facts: { type: 'order' } },
      {
        by: 'gp',
        when: '2023-05-05',
        kind: 'service',
        about: ['mum'],
        themes: ['home-conditions'],
        facts: { service: 'repairs', status: 'offered' },
      },
    ] as const;
    for (const one of slight) expect(raised(family.entry(one).entry(tied).entry(referral).entry(done))).toEqual([]);
    const drinks = { by: 'gp', when: '2023-05-05', kind: 'contact', about: ['mum'], claims: [{ who: 'mum', is: 'drinks' }] } as const;
    expect(raised(family.entry(drinks).entry(tied).entry(referral).entry(done))).toHaveLength(1);
  });
  it('a note of a closed file, or of a childhood in care, is history, told in words as well', () => {
    const note = (text: string) => ({ by: 'csc', when: '2015', kind: 'note', about: ['mum'], text }) as const;
    for (const text of [
      'Closed file of 2015, neglect.',
      'Mum was in foster care as a girl.',
      'She is a care leaver.',
      'Was on the child protection register.',
    ])
      expect(raised(family.entry(note(text)).entry(tied).entry(referral).entry(done)), text).toHaveLength(1);
    for (const text of ['No old file found.', 'Never known to social care.', 'Change of address.'])
      expect(raised(family.entry(note(text)).entry(tied).entry(referral).entry(done)), text).toEqual([]);
  });
});
