import { describe, expect, it } from 'vitest';
import { day, story } from '../../../test/builders/ledger.ts';
import { incidentCheck } from '../../../test/builders/replays.ts';
import { entryId, personId } from '../../../test/builders/terse.ts';
import { formatDay } from '../time/day.ts';
import { between } from '../time/span.ts';
import type { Expected } from './comparison.ts';
import { askedPerYear, loadOfTrial, type TriedOver, timesAsked, tryCheck } from './trial.ts';

const check = incidentCheck('told');
const ledger = story({ agencies: { police: 'police' }, people: ['ada'] })
  .entry({ id: 'e1', by: 'police', when: '2024-03-04', kind: 'incident', about: ['ada'] })
  .entry({ id: 'e2', by: 'police', when: '2024-06-03', kind: 'incident', about: ['ada'] })
  .ledger();
const until = day('2024-06-30');
const over = (given: Partial<TriedOver> = {}): TriedOver => ({
  of: { name: 'family', title: 'A family', children: [personId('ada')], scope: between(day('2024-01-01'), until) },
  ledger,
  until,
  ...given,
});
const tried = (given: Partial<TriedOver> = {}) => {
  const one = tryCheck(check, over(given));
  if (one === undefined) throw new Error('it was given up');
  return one;
};

describe('a check that is tried', () => {
  it('tells what it would have asked, and how often a year of records brings it', () => {
    expect(tried().replayed.map(({ raised }) => formatDay(raised))).toEqual(['2024-03-04', '2024-06-03']);
    expect([timesAsked([tried(), tried()]), askedPerYear([tried()]).toFixed(1)]).toEqual([4, '4.0']);
  });

  it('over a part of the time leaves out what was raised before, though it stood', () => {
    const lately = tried({ since: day('2024-06-01') });
    expect(lately.replayed.map(({ raised }) => formatDay(raised))).toEqual(['2024-06-03']);
    expect(loadOfTrial([lately])).toEqual({ weeks: 5, withNew: 1, most: 1 });
  });

  it('brings a desk something new in some of the weeks in which it is at work with the family', () => {
    expect(loadOfTrial([tried()])).toEqual({ weeks: 17, withNew: 2, most: 1 });
    expect(loadOfTrial([])).toEqual({ weeks: 0, withNew: 0, most: 0 });
  });

  it('meets findings and good practice of a review by their records, whichever checks the file names for them', () => {
    const at = { says: 'It was kept.', where: 'p. 1', checks: ['another-check'] };
    const expected: Expected = {
      case: 'family',
      failings: [
        { ...at, id: 'f1', from: day('2024-03-01'), by: day('2024-03-31'), evidence: [entryId('e1')] },
        { ...at, id: 'f2', from: day('2024-03-01'), by: day('2024-03-31'), evidence: [entryId('e2')] },
      ],
      goodPractice: [{ ...at, id: 'g1', about: [entryId('e2')] }],
      allowed: [],
      notAutomatable: [],
    };
    const { met } = tried({ expected });
    expect(met?.surfaced.map(({ id }) => id)).toEqual(['f1']);
    expect(met?.questioned.map(({ practice, by }) => [practice.id, by.key])).toEqual([['g1', 'told/e2']]);
    expect(tried().met).toBeUndefined();
  });

  it('is given up as soon as it is told to stop, and then tells nothing', () => {
    let looks = 0;
    const goOn = (): boolean => ++looks < 2;
    expect(tryCheck(check, over(), goOn)).toBeUndefined();
    expect(looks).toBe(2);
  });
});
