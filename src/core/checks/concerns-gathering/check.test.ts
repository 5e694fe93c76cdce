import { describe, expect, it } from 'vitest';
import { raisedOn } from '../../../../test/builders/concerns.ts';
import { family } from '../../../../test/builders/family.ts';
import { type Story, story } from '../../../../test/builders/ledger.ts';
import type { TerseEntry } from '../../../../test/builders/terse.ts';
import { concernsGathering } from './check.ts';

const violence: TerseEntry = {
  id: 'a',
  by: 'police',
  when: '2024-06-03',
  kind: 'incident',
  about: ['col', 'bea'],
  themes: ['domestic-abuse'],
  facts: { nature: 'domestic-abuse', by: ['col'], harmed: ['bea'] },
  thread: 'june',
};
const low: TerseEntry = {
  id: 'b',
  by: 'gp',
  when: '2024-06-12',
  kind: 'contact',
  about: ['bea'],
  claims: [{ who: 'bea', is: 'low-mood', saidBy: 'bea' }],
};
const house: TerseEntry = { id: 'c', by: 'hv', when: '2024-06-20', kind: 'observation', about: ['ada'], themes: ['neglect'] };
const three = family.entry(violence).entry(low).entry(house);
const raised = (told: Story) =>
  raisedOn(concernsGathering, told, 'ada', '2024-09-30').map(({ anchor, on, ended, evidence }) => ({
    anchor,
    on,
    ended,
    evidence: evidence.join(' '),
  }));

describe('concerns-gathering', () => {
  it('asks the lead when the third worry from a second agency is recorded', () => {
    expect(raised(three)).toEqual([{ anchor: 'a', on: '2024-06-20', ended: undefined, evidence: 'a b c' }]);
    expect(raisedOn(concernsGathering, three, 'ada', '2024-09-30')[0]?.asked).toEqual(['csc']);
  });
  it('says nothing of two, of three from one agency, or of three too far apart', () => {
    expect(raised(family.entry(violence).entry(low))).toEqual([]);
    expect(
      raised(
        family
          .entry(violence)
          .entry({ ...low, by: 'police' })
          .entry({ ...house, by: 'police' }),
      ),
    ).toEqual([]);
    expect(
      raised(
        family
          .entry(violence)
          .entry(low)
          .entry({ ...house, when: '2024-07-15' }),
      ),
    ).toEqual([]);
  });
  it('takes several reports of one event for one, and the same words of one agency for no new worry', () => {
    expect(
      raised(
        family
          .entry(violence)
          .entry({ ...violence, id: 'a2', by: 'hosp' })
          .entry(low),
      ),
    ).toEqual([]);
    expect(
      raised(
        family
          .entry(violence)
          .entry(low)
          .entry({ ...low, id: 'b2', when: '2024-06-18' }),
      ),
    ).toEqual([]);
  });
  it('counts a vague date where it may fall within the time', () => {
    expect(
      raised(
        family
          .entry(violence)
          .entry(low)
          .entry({ ...house, when: '2024-06-10/2024-08-10' }),
      ),
    ).toHaveLength(1);
  });
  it('ends when a meeting of more than one agency that had them is held, and not by one that left no record of who was there', () => {
    const meeting: TerseEntry = {
      by: 'csc',
      when: '2024-07-02',
      kind: 'meeting',
      about: ['ada'],
      facts: { type: 'strategy', status: 'held', attended: ['csc', 'police', 'gp', 'hv'] },
    };
    expect(raised(three.entry(meeting))).toMatchObject([{ ended: '2024-07-02' }]);
    expect(raised(three.entry({ ...meeting, facts: { type: 'strategy', status: 'held' } }))).toMatchObject([{ ended: undefined }]);
  });
  it('is not ended by a meeting about going home that has no minutes and nobody from social care, nor by an assessment of long ago', () => {
    const goingHome = (facts: object): TerseEntry => ({
      by: 'hosp',
      when: '2024-07-02',
      kind: 'meeting',
      about: ['ada', 'bea'],
      facts: { type: 'discharge', status: 'held', attended: ['hosp', 'police', 'gp', 'hv'], ...facts },
    });
    expect(raised(three.entry(goingHome({})))).toMatchObject([{ ended: undefined }]);
    expect(raised(three.entry(goingHome({ minutes: '2024-07-03' })))).toMatchObject([{ ended: '2024-07-02' }]);
    expect(raised(three.entry(goingHome({ attended: ['hosp', 'csc', 'police', 'gp', 'hv'] })))).toMatchObject([{ ended: '2024-07-02' }]);
    const begun = (when: string): Story =>
      family
        .entry({ by: 'csc', when, kind: 'assessment', about: ['ada'], facts: { type: 'child-and-family', status: 'started' } })
        .and([violence, low, house].map((entry) => ({ ...entry, shared: [{ with: 'csc', when: entry.when }] })));
    expect(raised(begun('2024-05-20'))).toEqual([]);
    expect(raised(begun('2024-03-20'))).toMatchObject([{ on: '2024-06-20' }]);
    // The work was closed, and the assessment never finished.
    const closed: TerseEntry = {
      by: 'csc',
      when: '2024-05-30',
      kind: 'decision',
      about: ['ada'],
      facts: { type: 'close', reason: 'done' },
    };
    const after = begun('2024-05-20');
    expect(raised(story(after.cast, [...after.entries.slice(0, -3), closed, ...after.entries.slice(-3)]))).toMatchObject([
      { on: '2024-06-20' },
    ]);
  });
  it('keeps its anchor as worries are added', () => {
    expect(raised(three.entry({ ...low, id: 'd', by: 'mind', when: '2024-07-05' }))).toEqual([
      { anchor: 'a', on: '2024-06-20', ended: undefined, evidence: 'a b c d' },
    ]);
  });

  it('takes the referral by which an event was passed on, and another report on its thread, for no second worry', () => {
    const told = family.entry({ ...violence, shared: [{ with: 'csc', when: '2024-06-03' }] });
    const referral: TerseEntry = {
      by: 'csc',
      when: '2024-06-04',
      kind: 'referral',
      about: ['ada', 'bea'],
      themes: ['domestic-abuse'],
      facts: { to: 'csc', from: 'professional' },
      thread: 'ref',
    };
    const neighbour: TerseEntry = { ...referral, when: '2024-06-05', themes: [], facts: { to: 'csc', from: 'neighbour' } };
    expect(raised(told.entry(referral).entry(neighbour).entry(low))).toEqual([]);
    // Another piece of news, by somebody who had not been told of the event.
    expect(raised(told.entry({ ...referral, by: 'hv', thread: 'other' }).entry(low))).toHaveLength(1);
  });
  it('counts contact that a restriction rules out, once for each agency that writes of it', () => {
    const bail: TerseEntry = {
      by: 'police',
      when: '2024-06-01',
      kind: 'restriction',
      about: ['col', 'bea'],
      facts: { type: 'bail', status: 'set', restrains: ['col'], protects: ['bea'], contact: 'none' },
      thread: 'bail',
    };
    const together: TerseEntry = {
      id: 'shop',
      by: 'hv',
      when: '2024-06-14',
      kind: 'contact',
      about: ['bea', 'col'],
      present: ['bea', 'col'],
    };
    const two = family.entry(bail).entry(violence).entry(low);
    expect(raised(two.entry(together))).toMatchObject([{ on: '2024-06-14', evidence: 'a b shop' }]);
    expect(
      raised(
        family
          .entry(bail)
          .entry(low)
          .entry(together)
          .entry({ ...together, id: 'again', when: '2024-06-20' }),
      ),
    ).toEqual([]);
  });
  it('takes in with an assessment what the front door had when it handed the referral on', () => {
    const had = family
      .entry({ ...violence, shared: [{ with: 'door', when: '2024-06-03' }] })
      .entry({ ...low, when: '2024-06-03' })
      .entry({ ...house, when: '2024-06-04' })
      .entry({ by: 'door', when: '2024-06-05', kind: 'referral-decision', about: ['ada'], facts: { decision: 'assess' } })
      .entry({ by: 'csc', when: '2024-06-06', kind: 'assessment', about: ['ada'], facts: { type: 'child-and-family', status: 'started' } })
      .entry({
        by: 'csc',
        when: '2024-07-01',
        kind: 'assessment',
        about: ['ada'],
        facts: { type: 'child-and-family', status: 'completed' },
      });
    const door = story({ ...had.cast, agencies: { ...had.cast.agencies, door: 'front-door' } }, had.entries);
    expect(raised(door)).toMatchObject([{ on: '2024-06-04', ended: '2024-06-05' }]);
  });

  it('waits for a referral that has just come to be decided', () => {
    const referral: TerseEntry = {
      id: 'r',
      by: 'hv',
      when: '2024-06-20',
      kind: 'referral',
      about: ['ada'],
      facts: { to: 'csc' },
      thread: 'ref',
    };
    const referred = family.entry(violence).entry(low).entry(referral);
    expect(raised(referred)).toMatchObject([{ on: '2024-06-24' }]);
    const decided = (decision: string): TerseEntry => ({
      by: 'csc',
      when: '2024-06-21',
      kind: 'referral-decision',
      about: ['ada'],
      facts: { decision },
      thread: 'ref',
    });
    expect(raised(referred.entry(decided('no-further-action')))).toMatchObject([{ on: '2024-06-21' }]);
  });
});
