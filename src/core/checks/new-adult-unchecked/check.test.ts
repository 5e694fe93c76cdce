import { describe, expect, it } from 'vitest';
import { raisedOn } from '../../../../test/builders/concerns.ts';
import { family, familyWithPlan } from '../../../../test/builders/family.ts';
import type { Story } from '../../../../test/builders/ledger.ts';
import type { TerseEntry } from '../../../../test/builders/terse.ts';
import { newAdultUnchecked } from './check.ts';

const partner: TerseEntry = {
  id: 'partner',
  by: 'hv',
  when: '2024-06-06',
  kind: 'contact',
  about: ['bea', 'dan'],
  claims: [{ who: 'dan', is: 'partner-of', whom: 'bea', saidBy: 'bea' }],
};
const asked: TerseEntry = {
  by: 'csc',
  when: '2024-06-10',
  kind: 'information-request',
  about: ['dan'],
  facts: { to: ['police'], for: 'new partner' },
};
const raised = (told: Story, until = '2024-12-31') =>
  raisedOn(newAdultUnchecked, told, 'ada', until).map(({ anchor, on, ended, asked: who }) => ({ anchor, on, ended, asked: who.join(' ') }));

describe('new-adult-unchecked', () => {
  it('asks the lead and the recorder five working days after a new partner is on record', () => {
    expect(raised(familyWithPlan.entry(partner))).toEqual([{ anchor: 'bea+dan', on: '2024-06-14', ended: undefined, asked: 'csc hv' }]);
  });
  it('says nothing where checks were asked for in time or lately, and ends when they are', () => {
    expect(raised(familyWithPlan.entry(partner).entry(asked))).toEqual([]);
    expect(raised(familyWithPlan.entry({ ...asked, when: '2024-05-01' }).entry(partner))).toEqual([]);
    expect(raised(familyWithPlan.entry(partner).entry({ ...asked, when: '2024-07-01' }))).toMatchObject([{ ended: '2024-07-01' }]);
  });
  it('takes in an assessment of the adult, and one that asked others about all of them', () => {
    const assessed: TerseEntry = {
      by: 'csc',
      when: '2024-06-12',
      kind: 'assessment',
      about: ['dan', 'ada'],
      facts: { type: 'connected-person', status: 'completed', adultsConsidered: ['dan'] },
    };
    expect(raised(familyWithPlan.entry(partner).entry(assessed))).toEqual([]);
    expect(
      raised(
        familyWithPlan
          .entry(partner)
          .entry({ ...assessed, facts: { type: 'child-and-family', status: 'completed', adultsConsidered: ['dan'] } }),
      ),
    ).toHaveLength(1);
  });
  it('counts a family whose work is open or ended within the time, and no other', () => {
    expect(raised(family.entry(partner))).toEqual([]);
    const closed = familyWithPlan.entry({
      by: 'csc',
      when: '2024-05-01',
      kind: 'plan',
      about: ['ada'],
      facts: { type: 'child-in-need', status: 'closed' },
      thread: 'cin',
    });
    expect(raised(closed.entry(partner))).toHaveLength(1);
    expect(raised(closed.entry({ ...partner, when: '2025-01-06' }), '2025-03-01')).toEqual([]);
  });
  it('leaves out a rumour, an acquaintance, a parent, and whoever is already known to the family', () => {
    expect(raised(familyWithPlan.entry({ ...partner, claims: [{ who: 'dan', is: 'partner-of', whom: 'bea', basis: 'said' }] }))).toEqual(
      [],
    );
    expect(raised(familyWithPlan.entry({ ...partner, claims: [{ who: 'dan', is: 'friend-of', whom: 'bea', saidBy: 'bea' }] }))).toEqual([]);
    expect(raised(familyWithPlan.entry({ ...partner, about: ['col'], claims: [{ who: 'col', is: 'lives-with', whom: 'ada' }] }))).toEqual(
      [],
    );
    const known = familyWithPlan.entry({
      by: 'hv',
      when: '2024-04-10',
      kind: 'note',
      about: ['dan', 'bea'],
      claims: [{ who: 'dan', is: 'relative-of', whom: 'bea' }],
    });
    expect(raised(known.entry(partner))).toEqual([]);
  });
  it('counts a release from custody of an adult of the family as new', () => {
    expect(
      raised(
        familyWithPlan.entry({ id: 'out', by: 'police', when: '2024-06-06', kind: 'legal', about: ['col'], facts: { type: 'release' } }),
      ),
    ).toMatchObject([{ anchor: 'out', on: '2024-06-14' }]);
  });
  it('ends when the person is on record as gone', () => {
    const gone: TerseEntry = {
      by: 'csc',
      when: '2024-07-01',
      kind: 'contact',
      about: ['bea', 'dan'],
      claims: [{ who: 'dan', is: 'partner-of', whom: 'bea', not: true, saidBy: 'bea' }],
    };
    expect(raised(familyWithPlan.entry(partner).entry(gone))).toMatchObject([{ ended: '2024-07-01' }]);
  });
  it('keeps its anchor when the same adult moves in, and counts the clock from the recording of a vague start', () => {
    const moved: TerseEntry = {
      by: 'csc',
      when: '2024-07-01',
      kind: 'note',
      about: ['bea', 'dan'],
      claims: [{ who: 'dan', is: 'lives-with', whom: 'bea' }],
    };
    expect(raised(familyWithPlan.entry({ ...partner, when: '2024-04/2024-06', recorded: '2024-06-06' }).entry(moved))).toMatchObject([
      { anchor: 'bea+dan', on: '2024-06-14' },
    ]);
  });
  it('reckons from the day on which both the release and the tie are on record, and asks once of somebody who had been released before', () => {
    const release: TerseEntry = {
      id: 'release',
      by: 'police',
      when: '2024-04-15',
      kind: 'legal',
      about: ['dan'],
      facts: { type: 'release' },
    };
    const [one, ...others] = raisedOn(newAdultUnchecked, familyWithPlan.entry(release).entry(partner), 'ada', '2024-12-31');
    expect(others).toEqual([]);
    expect(one).toMatchObject({ anchor: 'release', on: '2024-06-14', evidence: ['release', 'partner'] });
    const carer: TerseEntry = { ...partner, id: 'father', claims: [{ who: 'dan', is: 'parent-of', whom: 'ada', saidBy: 'bea' }] };
    expect(raised(familyWithPlan.entry(release).entry(carer))).toMatchObject([{ anchor: 'release', on: '2024-06-14' }]);
  });
  it('says nothing of those with whom a parent stays elsewhere, once a home visit shows with whom the child is', () => {
    const visit: TerseEntry = {
      by: 'csc',
      when: '2024-06-03',
      kind: 'contact',
      about: ['ada', 'bea'],
      present: ['ada', 'bea'],
      facts: { mode: 'home-visit', outcome: 'seen' },
    };
    const stays = (who: string): TerseEntry => ({ ...partner, claims: [{ who, is: 'lives-with', whom: 'dan', saidBy: who }] });
    expect(raised(familyWithPlan.entry(visit).entry(stays('col')))).toEqual([]);
    expect(raised(familyWithPlan.entry(visit).entry(stays('bea')))).toHaveLength(1);
  });
  it('names whom the adult lives with or is a partner of, and leaves out what was over when it was written down', () => {
    const told = (claim: NonNullable<TerseEntry['claims']>[number]) =>
      raisedOn(newAdultUnchecked, familyWithPlan.entry({ ...partner, claims: [claim] }), 'ada', '2024-12-31')[0]?.question;
    expect(told({ who: 'dan', is: 'partner-of', whom: 'bea', saidBy: 'bea' })).toContain('that Dan is a partner of Bea.');
    expect(told({ who: 'bea', is: 'lives-with', whom: 'dan', saidBy: 'bea' })).toContain('that Dan lives with Bea.');
    expect(told({ who: 'dan', is: 'lives-with', whom: 'bea', from: '2019', until: '2021', saidBy: 'bea' })).toBeUndefined();
  });
  it('ends when the two are told of as parted, or a note tells of the checks', () => {
    const parted: TerseEntry = {
      by: 'hv',
      when: '2024-07-01',
      kind: 'contact',
      about: ['bea', 'dan'],
      claims: [{ who: 'bea', is: 'separated-from', whom: 'dan', saidBy: 'bea' }],
    };
    expect(raised(familyWithPlan.entry(partner).entry(parted))).toMatchObject([{ ended: '2024-07-01' }]);
    const note = (text: string): TerseEntry => ({ by: 'csc', when: '2024-07-01', kind: 'note', about: ['dan', 'ada'], text });
    for (const text of [
      'Police and probation checks asked for today.',
      'Asked police what they hold on him.',
      'Police hold nothing on Dan.',
      'Checked with police and health.',
    ])
      expect(raised(familyWithPlan.entry(partner).entry(note(text))), text).toMatchObject([{ ended: '2024-07-01' }]);
    for (const text of ['No checks have been done yet.', 'Bea rang the police about the noise.', 'Checks to be made.'])
      expect(raised(familyWithPlan.entry(partner).entry(note(text))), text).toMatchObject([{ ended: undefined }]);
  });
  it('a relative who fetches the children as a parent arranged is no new adult; one of whom that is not told is', () => {
    const fetched = (text: string): TerseEntry => ({
      by: 'school',
      when: '2024-06-06',
      kind: 'observation',
      about: ['ada', 'dan'],
      present: ['ada', 'dan'],
      text,
      claims: [{ who: 'dan', is: 'relative-of', whom: 'bea', basis: 'documented' }],
    });
    for (const text of [
      'Fetched by her uncle, on the collection list.',
      'Her uncle came; mother rung and happy.',
      'Uncle came as arranged.',
    ])
      expect(raised(familyWithPlan.entry(fetched(text))), text).toEqual([]);
    for (const text of ['Her uncle came for her.', 'Her uncle came for her. He is not on the list.'])
      expect(raised(familyWithPlan.entry(fetched(text))), text).toHaveLength(1);
  });
});
