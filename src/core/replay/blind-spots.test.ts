import { describe, expect, it } from 'vitest';
import { day, story } from '../../../test/builders/ledger.ts';
import { incidentCheck, replayOf } from '../../../test/builders/replays.ts';
import { entryId, personId } from '../../../test/builders/terse.ts';
import { formatDay } from '../time/day.ts';
import { type BlindSpot, blindSpotsOf } from './blind-spots.ts';
import type { Failing } from './comparison.ts';

const told = incidentCheck('told');
const family = story({ agencies: { csc: 'social-care', police: 'police' }, people: ['ada', 'bea', 'stranger'] })
  .entry({ id: 'e1', by: 'police', when: '2024-03-01', kind: 'incident', about: ['ada', 'bea'] })
  .entry({ id: 'e2', by: 'csc', when: '2024-03-20', kind: 'advice', about: ['ada'] })
  .entry({ id: 'e3', by: 'police', when: '2024-04-01', kind: 'incident', about: ['stranger'] })
  .entry({ id: 'e4', by: 'csc', when: '2024-04-02', kind: 'note', about: ['ada'] });

function why(given: Partial<Failing>): BlindSpot | undefined {
  const failing: Failing = {
    id: 'f1',
    says: 'It was not told.',
    where: 'p. 1',
    checks: ['told'],
    evidence: [entryId('e1')],
    from: day('2024-03-01'),
    by: day('2024-05-01'),
    ...given,
  };
  const looked = { ledger: family.ledger(), children: [personId('ada')], checks: [told] };
  return blindSpotsOf(failing, { ...looked, replayed: replayOf(family, 'ada', [told], '2024-12-31') })[0];
}

describe('why a finding was not surfaced', () => {
  it('by a check that is not there', () => expect(why({ checks: ['asked'] })?.why).toBe('not-built'));

  it('where nothing of it was on record in time', () => {
    const spot = why({ evidence: [entryId('e4')], by: day('2024-04-01') });
    expect(spot?.why === 'recorded-later' && formatDay(spot.on)).toBe('2024-04-02');
  });

  it('where no record ties its people to the child', () => expect(why({ evidence: [entryId('e3')] })?.why).toBe('outside-the-picture'));

  it('where the check reads no such kind', () => expect(why({ evidence: [entryId('e4')] })?.why).toBe('kinds-not-read'));

  it('where it was asked too late', () => {
    const spot = why({ by: day('2024-02-28') });
    expect(spot?.why === 'too-late' && formatDay(spot.on)).toBe('2024-03-01');
  });

  it('where the records had answered it', () => {
    const spot = why({ from: day('2024-04-01') });
    expect(spot?.why === 'answered-before' && formatDay(spot.on)).toBe('2024-03-20');
  });

  it('where it was about other people', () => expect(why({ people: [personId('stranger')] })?.why).toBe('other-people'));

  it('where it was asked on other records', () => expect(why({ evidence: [entryId('e2')] })?.why).toBe('other-records'));

  it('where it looked and found nothing', () => {
    const looked = { ledger: family.ledger(), children: [personId('ada')], checks: [told], replayed: [] };
    const failing = {
      id: 'f1',
      says: '',
      where: '',
      checks: ['told'],
      evidence: [entryId('e2')],
      from: day('2024-03-01'),
      by: day('2024-05-01'),
    };
    expect(blindSpotsOf(failing, looked)).toEqual([{ why: 'found-nothing', check: 'told', notWhen: [] }]);
  });
});
