import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../../../test/builders/concerns.ts';
import { type Story, story } from '../../../../test/builders/ledger.ts';
import type { TerseEntry } from '../../../../test/builders/terse.ts';
import { nurseryAbsence } from './check.ts';

const family: Story = story({
  agencies: { nur: 'early-years', csc: 'social-care', hv: 'health-visiting', gp: 'gp' },
  people: { ivy: { called: 'Ivy', born: '2021-02-01' }, meg: { called: 'Meg', sex: 'f' }, tom: { called: 'Tom', sex: 'm' } },
}).entry({
  by: 'nur',
  when: '2024-01-08',
  kind: 'note',
  about: ['ivy', 'meg'],
  claims: [
    { who: 'meg', is: 'parent-of', whom: 'ivy' },
    { who: 'tom', is: 'parent-of', whom: 'ivy' },
  ],
});
const register = (when: string, facts: Readonly<Record<string, string | number | boolean>>, text = ''): TerseEntry => ({
  id: `r-${when.slice(0, 10)}`,
  by: 'nur',
  when,
  kind: 'attendance',
  about: ['ivy'],
  text,
  facts,
});
const few = register('2024-05-06/2024-05-31', { attended: 11, possible: 20 });
const gone = register('2024-06-03', { absent: 'not returned after the holiday' });
const call: TerseEntry = {
  by: 'nur',
  when: '2024-06-05',
  kind: 'contact',
  about: ['ivy', 'meg'],
  facts: { mode: 'call', outcome: 'spoken-to' },
};
const drinks: TerseEntry = { by: 'gp', when: '2024-02-05', kind: 'note', about: ['meg'], claims: [{ who: 'meg', is: 'drinks' }] };
const raised = (told: Story, until = '2024-12-31') => raisedOn(nurseryAbsence, told, 'ivy', until);
const days = (told: Story) => raised(told).map(({ on, ended }) => [on, ended]);

describe('often away from nursery', () => {
  it('is asked of the nursery when fewer than three sessions in five over four weeks are on record', () => {
    const [one] = raised(family.entry(few));
    expect(one).toMatchObject({ anchor: 'r-2024-05-06', on: '2024-05-31', ended: undefined, evidence: ['r-2024-05-06'], asked: ['nur'] });
    expect(one?.question).toContain('Ivy attended 11 of 20 sessions at nur (between');
    expect(raised(family.entry(register('2024-05-06/2024-05-31', { attended: 12, possible: 20 })))).toEqual([]);
  });
  it('adds up the weeks where each is a record of its own, and cannot tell from fewer', () => {
    const weeks = ['2024-05-06/2024-05-10', '2024-05-13/2024-05-17', '2024-05-20/2024-05-24'].map((when) =>
      register(when, { attended: 2, possible: 5 }),
    );
    expect(raised(family.and(weeks))).toEqual([]);
    const four = family.and(weeks).entry(register('2024-05-27/2024-05-31', { attended: 3, possible: 5 }));
    expect(raised(four)).toMatchObject([
      { anchor: 'r-2024-05-06', on: '2024-05-31', evidence: ['r-2024-05-06', 'r-2024-05-13', 'r-2024-05-20', 'r-2024-05-27'] },
    ]);
  });
  it('takes a sum of weeks that bears one day, by its number of sessions or its words', () => {
    expect(days(family.entry(register('2024-05-31', { attended: 9, possible: 20 })))).toEqual([['2024-05-31', undefined]]);
    expect(days(family.entry(register('2024-05-31', { attended: 4, possible: 12 }, 'The last month.')))).toEqual([
      ['2024-05-31', undefined],
    ]);
    expect(raised(family.entry(register('2024-05-31', { attended: 1, possible: 3 })))).toEqual([]);
  });
  it('an absence that was arranged, or a part-time place by agreement, is none', () => {
    const away = (absent: string, text = '') => register('2024-05-06/2024-05-31', { attended: 6, possible: 20, absent }, text);
    for (const absent of ['agreed, with grandmother abroad', 'Visiting family, arranged in April.'])
      expect(raised(family.entry(away(absent)))).toEqual([]);
    for (const absent of ['not agreed', 'no reason given', 'said to be abroad, no word since'])
      expect(raised(family.entry(away(absent)))).toHaveLength(1);
    expect(
      raised(family.entry(register('2024-05-06/2024-05-31', { attended: 8, possible: 20 }, 'Part-time by agreement with her mother.'))),
    ).toEqual([]);
  });
  it('asks sooner where a parent drinks or uses drugs, or the child was open in the last year', () => {
    const most = register('2024-05-06/2024-05-31', { attended: 15, possible: 20 });
    expect(raised(family.entry(most))).toEqual([]);
    expect(raised(family.entry(drinks).entry(most))).toHaveLength(1);
    const plan: TerseEntry = {
      by: 'csc',
      when: '2023-03-06',
      kind: 'plan',
      about: ['ivy', 'meg'],
      facts: { type: 'child-in-need', status: 'opened' },
      thread: 'cin',
    };
    const closed: TerseEntry = { ...plan, when: '2023-09-04', facts: { type: 'child-in-need', status: 'closed' } };
    expect(raised(family.and([plan, closed]).entry(most))).toMatchObject([{ asked: ['nur'] }]);
    expect(raised(family.entry(plan).entry(most))).toMatchObject([{ asked: ['nur', 'csc'] }]);
  });
  it.each<[string, TerseEntry]>([
    ['as agreed', register('2024-05-06/2024-05-31', { attended: 8, possible: 20 }, 'Afternoons only, as agreed.')],
    ['illness', register('2024-05-06/2024-05-31', { attended: 8, possible: 20 }, 'Two weeks off with chickenpox.')],
    ['the nursery closed', register('2024-05-06/2024-05-31', { attended: 8, possible: 20, absent: 'closed for flooding' })],
    ['no sessions counted', register('2024-05-06/2024-05-31', {}, 'Settled.')],
  ])('is not asked where the record says %s', (_, entry) => {
    expect(raised(family.entry(entry))).toEqual([]);
  });
  it('is not asked of a child of school age', () => {
    expect(raised(family.entry({ ...few, when: '2026-05-04/2026-05-29' }), '2026-12-31')).toEqual([]);
  });
  it('ends when the nursery has spoken with a parent, another has seen child and parent, or sessions are kept again', () => {
    expect(days(family.entry(few).entry(call))).toEqual([['2024-05-31', '2024-06-05']]);
    const seen: TerseEntry = {
      by: 'hv',
      when: '2024-06-06',
      kind: 'contact',
      about: ['ivy', 'meg'],
      present: ['ivy', 'meg'],
      facts: { mode: 'home-visit', outcome: 'seen' },
    };
    expect(days(family.entry(few).entry(seen))).toEqual([['2024-05-31', '2024-06-06']]);
    const kept = register('2024-06-03/2024-06-28', { attended: 19, possible: 20 });
    expect(days(family.entry(few).entry(kept))).toEqual([['2024-05-31', '2024-06-28']]);
    const alone = { ...seen, present: ['ivy'] };
    expect(days(family.entry(few).entry(alone))).toEqual([['2024-05-31', undefined]]);
  });
  it('a word before the weeks ended is of something else, and few sessions after a word are a new matter', () => {
    expect(days(family.entry({ ...call, when: '2024-05-20' }).entry(few))).toEqual([['2024-05-31', undefined]]);
    const again = family
      .entry(few)
      .entry(call)
      .entry(register('2024-09-02/2024-09-27', { attended: 7, possible: 20 }));
    expect(raised(again)).toMatchObject([
      { anchor: 'r-2024-05-06', ended: '2024-06-05' },
      { anchor: 'r-2024-09-02', on: '2024-09-27' },
    ]);
  });
  it('keeps its anchor while few sessions go on', () => {
    const on = family.entry(few).entry(register('2024-06-03/2024-06-28', { attended: 6, possible: 20 }));
    expect(raised(on)).toMatchObject([{ anchor: 'r-2024-05-06', evidence: ['r-2024-05-06', 'r-2024-06-03'] }]);
  });
});

describe('not back at nursery', () => {
  it('is asked when three days have passed with no return and no word from a parent, one where it is sooner', () => {
    const [one] = raised(family.entry(gone));
    expect(one).toMatchObject({ anchor: 'r-2024-06-03', on: '2024-06-07', ended: undefined, asked: ['nur'] });
    expect(one?.question).toContain('nur recorded that Ivy has not come back (away since 3 June 2024).');
    expect(days(family.entry(drinks).entry(gone))).toEqual([['2024-06-05', undefined]]);
  });
  it('runs from the first day away where the record gives a span, and from the latest where the day is vague', () => {
    expect(days(family.entry(register('2024-06-03/2024-06-07', { absent: 'not back' })))).toEqual([['2024-06-07', undefined]]);
    expect(days(family.entry({ ...gone, when: '2024-06-03/2024-06-05', recorded: '2024-06-05' }))).toEqual([['2024-06-07', undefined]]);
    expect(days(family.entry(register('2024-06-03/2024-06-07', { attended: 0, possible: 5 })))).toEqual([['2024-06-07', undefined]]);
  });
  it('is not asked where a parent was in touch, in a contact or in the record itself, or somebody saw the child', () => {
    expect(raised(family.entry(gone).entry(call))).toEqual([]);
    expect(raised(family.entry({ ...gone, text: 'Mother rang: back on Monday.' }))).toEqual([]);
    expect(raised(family.entry({ ...gone, text: 'Rang mother, no answer.' }))).toHaveLength(1);
    const seen: TerseEntry = {
      by: 'hv',
      when: '2024-06-05',
      kind: 'contact',
      about: ['ivy'],
      present: ['ivy'],
      facts: { mode: 'clinic', outcome: 'seen' },
    };
    expect(raised(family.entry(gone).entry(seen))).toEqual([]);
  });
  it('is not asked of an illness, an agreed holiday, a child who has left, or a record that says nothing of coming back', () => {
    for (const absent of ['illness', 'agreed holiday', 'moved away', 'nursery closed'])
      expect(raised(family.entry({ ...gone, facts: { absent } }))).toEqual([]);
    expect(raised(family.entry(register('2024-06-03', { enrolled: false })))).toEqual([]);
  });
  it('ends with the return', () => {
    const back = register('2024-06-10/2024-06-14', { attended: 5, possible: 5 });
    expect(days(family.entry(gone).entry(back))).toEqual([['2024-06-07', '2024-06-14']]);
  });
  it("is seen through the nursery's own records", () => {
    const own = family.entry(drinks).entry(gone);
    expect(concernsOn(nurseryAbsence, own, 'ivy', '2024-06-06', { as: 'nur' })).toEqual([]);
    expect(concernsOn(nurseryAbsence, own, 'ivy', '2024-06-07', { as: 'nur' })).toHaveLength(1);
    expect(concernsOn(nurseryAbsence, own, 'ivy', '2024-06-07', { as: 'hv' })).toEqual([]);
  });
  it('is asked on a day that is worked', () => {
    // Away from Wednesday, the fourth day on is a Sunday.
    expect(days(family.entry({ ...gone, when: '2024-06-05' }))).toEqual([['2024-06-10', undefined]]);
    expect(days(family.entry(drinks).entry({ ...gone, when: '2024-06-07' }))).toEqual([['2024-06-10', undefined]]);
  });
});
