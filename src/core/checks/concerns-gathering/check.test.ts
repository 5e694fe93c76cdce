import { describe, expect, it } from 'vitest';
import { raisedOn } from '../../../../test/builders/concerns.ts';
import { family } from '../../../../test/builders/family.ts';
import type { Story } from '../../../../test/builders/ledger.ts';
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
  it('keeps its anchor as worries are added', () => {
    expect(raised(three.entry({ ...low, id: 'd', by: 'mind', when: '2024-07-05' }))).toEqual([
      { anchor: 'a', on: '2024-06-20', ended: undefined, evidence: 'a b c d' },
    ]);
  });
});
