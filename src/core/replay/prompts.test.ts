import { describe, expect, it } from 'vitest';
import { day, story } from '../../../test/builders/ledger.ts';
import { incidentCheck, replayOf } from '../../../test/builders/replays.ts';
import { agencyId } from '../../../test/builders/terse.ts';
import { askedOf, median, promptsPerChildMonth } from './prompts.ts';

const family = story({ agencies: { csc: 'social-care', police: 'police' }, people: ['ada', 'bea'] })
  .entry({ id: 'e1', by: 'police', when: '2024-03-01', kind: 'incident', about: ['ada', 'bea'] })
  .entry({ id: 'e2', by: 'police', when: '2024-03-02', kind: 'incident', about: ['ada'] });

describe('the prompts of a replay', () => {
  it('are kept for an agency where they are put to it', () => {
    const replayed = replayOf(family, 'ada', [incidentCheck('told'), incidentCheck('seen', 'csc')], '2024-03-01');
    expect(askedOf(replayed, agencyId('csc')).map(({ key }) => key)).toEqual(['seen/e1']);
  });

  it('come to so many a child and month of the case', () => {
    expect(promptsPerChildMonth(24, 2, day('2023-01-01'), day('2023-12-31'))).toBeCloseTo(1, 2);
    expect(promptsPerChildMonth(0, 1, day('2023-01-01'), day('2023-12-31'))).toBe(0);
  });
});

describe('a median', () => {
  it('is the middle one, half-way between two, and nothing where there is none', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1])).toBe(2.5);
    expect(median([])).toBeUndefined();
  });
});
