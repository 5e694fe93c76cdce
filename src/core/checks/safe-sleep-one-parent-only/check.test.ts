import { describe, expect, it } from 'vitest';
import { raisedOn } from '../../../../test/builders/concerns.ts';
import { family } from '../../../../test/builders/family.ts';
import type { Story } from '../../../../test/builders/ledger.ts';
import type { TerseEntry } from '../../../../test/builders/terse.ts';
import { safeSleepOneParentOnly } from './check.ts';

const talk: TerseEntry = {
  id: 'talk',
  by: 'mid',
  when: '2024-03-03',
  kind: 'advice',
  about: ['ada', 'bea'],
  present: ['bea'],
  facts: { topic: 'safe-sleep', to: ['bea'] },
};
const raised = (told: Story, until = '2024-12-31') =>
  raisedOn(safeSleepOneParentOnly, told, 'ada', until).map(({ anchor, on, ended, about }) => ({
    anchor,
    on,
    ended,
    about: about.join(' '),
  }));

describe('safe-sleep-one-parent-only', () => {
  it('asks about the other parent when seven days have passed since the birth and the tie', () => {
    expect(raised(family.entry(talk))).toEqual([{ anchor: 'talk', on: '2024-03-10', ended: undefined, about: 'ada col' }]);
    expect(raisedOn(safeSleepOneParentOnly, family.entry(talk), 'ada', '2024-12-31')[0]).toMatchObject({
      evidence: ['birth', 'ties', 'talk'],
    });
  });
  it('says nothing where both were told, or nobody was', () => {
    expect(raised(family.entry({ ...talk, facts: { topic: 'safe-sleep', to: ['bea', 'col'] } }))).toEqual([]);
    expect(raised(family)).toEqual([]);
  });
  it('ends when the other parent is told, in a talk or a contact that went over it', () => {
    expect(
      raised(family.entry(talk).entry({ ...talk, id: 'his', when: '2024-04-02', facts: { topic: 'safe-sleep', to: ['col'] } })),
    ).toMatchObject([{ ended: '2024-04-02' }]);
    const visit: TerseEntry = {
      by: 'hv',
      when: '2024-04-02',
      kind: 'contact',
      about: ['ada'],
      present: ['bea', 'col'],
      facts: { mode: 'home-visit', outcome: 'seen', asked: ['safe sleep'] },
    };
    expect(raised(family.entry(talk).entry(visit))).toMatchObject([{ ended: '2024-04-02' }]);
  });
  it('cannot tell where a record leaves open with whom the talk was had', () => {
    expect(raised(family.entry({ ...talk, present: [], about: ['ada'], facts: { topic: 'safe-sleep' } }))).toEqual([]);
  });
  it('leaves out a parent in custody, barred from contact, dead, or said to have no contact', () => {
    const col = (entry: TerseEntry): Story => family.entry(entry).entry(talk);
    expect(raised(col({ by: 'police', when: '2024-03-02', kind: 'legal', about: ['col'], facts: { type: 'remand' } }))).toEqual([]);
    expect(
      raised(
        col({
          by: 'police',
          when: '2024-03-02',
          kind: 'restriction',
          about: ['col'],
          facts: { type: 'bail', status: 'set', restrains: ['col'], protects: ['ada'], contact: 'none' },
        }),
      ),
    ).toEqual([]);
    expect(raised(col({ by: 'hv', when: '2024-03-02', kind: 'note', about: ['col'], claims: [{ who: 'col', is: 'died' }] }))).toEqual([]);
    expect(
      raised(
        col({
          by: 'hv',
          when: '2024-03-02',
          kind: 'note',
          about: ['col'],
          claims: [{ who: 'col', is: 'in-contact-with', whom: 'ada', not: true }],
        }),
      ),
    ).toEqual([]);
  });
  it('counts a carer on whom a plan relies from the day of the plan, and keeps its anchor', () => {
    const plan: TerseEntry = {
      id: 'relies',
      by: 'csc',
      when: '2024-05-01',
      kind: 'plan',
      about: ['ada'],
      facts: { type: 'child-in-need', status: 'opened', reliesOn: ['dan'] },
    };
    const told = family.entry({ ...talk, facts: { topic: 'safe-sleep', to: ['bea', 'col'] } }).entry(plan);
    expect(raised(told)).toMatchObject([{ anchor: 'talk', on: '2024-05-09', about: 'ada dan' }]);
  });
  it('is asked of a baby only', () => {
    expect(raised(family.entry({ ...talk, when: '2025-03-05' }), '2025-12-31')).toEqual([]);
  });

  it('reads a talk from the words of a visit, and not one that is still to be had or was left to be passed on', () => {
    const visit: TerseEntry = {
      id: 'visit',
      by: 'hv',
      when: '2024-03-12',
      kind: 'contact',
      about: ['ada', 'bea'],
      present: ['ada', 'bea'],
      text: 'New birth visit. Safe sleep gone through with Bea at the cot.',
      facts: { mode: 'home-visit', outcome: 'seen', seen: ['ada', 'bea'] },
    };
    expect(raised(family.entry(visit))).toMatchObject([{ anchor: 'visit', on: '2024-03-12', about: 'ada col' }]);
    expect(raised(family.entry({ ...visit, text: 'Safe sleep to be gone through next time.' }))).toEqual([]);
    const both = {
      ...visit,
      id: 'both',
      when: '2024-03-20',
      present: ['ada', 'bea', 'col'],
      facts: { mode: 'home-visit', seen: ['bea', 'col'] },
    };
    expect(raised(family.entry(visit).entry(both))).toMatchObject([{ ended: '2024-03-20' }]);
    expect(raised(family.entry(talk).entry({ ...both, text: 'Safe sleep leaflet for him left with Bea to pass it on.' }))).toMatchObject([
      { ended: undefined },
    ]);
  });
  it('a talk is known from the words of a visit, a call or a note about one adult, and from what it was tagged with', () => {
    const told = (text: string, more: Partial<TerseEntry> = {}): TerseEntry => ({
      by: 'hv',
      when: '2024-03-04',
      kind: 'contact',
      about: ['bea', 'ada'],
      text,
      ...more,
    });
    const shapes: readonly TerseEntry[] = [
      told('New birth visit. Went over safe sleep with Bea.'),
      told('Told her about cot death and where the baby sleeps.', { kind: 'note' }),
      told('Reminded Bea about safe sleeping.', { present: ['bea', 'ada'] }),
      told('New birth visit, usual talk.', { present: ['bea', 'ada'], themes: ['safe-sleep'] }),
    ];
    for (const shape of shapes) expect(raised(family.entry(shape)), shape.text).toMatchObject([{ about: 'ada col' }]);
    expect(raised(family.entry(told('Safe sleep gone over with both parents.', { about: ['bea', 'col', 'ada'] })))).toEqual([]);
    expect(raised(family.entry(told('Safe sleep not talked about today.')))).toEqual([]);
    const call = told('Rang Col and went over safe sleep with him.', { about: ['col'], facts: { mode: 'call', outcome: 'spoken-to' } });
    const declined = told('Offered Col a talk on safe sleep; he declined.', { about: ['col'] });
    for (const answer of [call, declined]) expect(raised(family.entry(talk).entry(answer)), answer.text).toEqual([]);
  });
});
