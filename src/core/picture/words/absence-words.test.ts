import { describe, expect, it } from 'vitest';
import { absencesIn, saysIfBack, saysNear } from './absence-words.ts';

describe('absences that a reason leans on', () => {
  it.each([
    ['the parents have split up', 'parted'],
    ['relationship ended in May', 'parted'],
    ['they are no longer together', 'parted'],
    ['partner is serving a custodial term', 'in custody'],
    ['dad got remanded last week', 'in custody'],
    ['family relocated', 'moved away'],
    ['they have moved to another town', 'moved away'],
    ['mum and child in refuge', 'in a refuge'],
    ['he works away on the rigs', 'away'],
    ['dad is at sea until spring', 'away'],
    ['step-father has gone back to his own mother', 'away'],
    ['her ex is no longer on the scene', 'away'],
    ['the order keeps him from the house', 'kept off by terms'],
    ['no further reports', 'nothing reported of late'],
    ['no police call-outs since June', 'nothing reported of late'],
  ])('"%s": %s', (reason, absence) => {
    expect(absencesIn(reason)).toEqual([absence]);
  });
  it.each([
    ['every goal met'],
    ['grandmother has custody of the boys'],
    ['she has not been seen for a visit'],
    ['case moved to a lower level of need'],
    ['closed because the course is done. Not because they are apart.'],
    ['assessed regardless of the separation'],
    [''],
  ])('none in "%s"', (reason) => {
    expect(absencesIn(reason)).toEqual([]);
  });
  it('none where there is no reason', () => {
    expect(absencesIn(undefined)).toEqual([]);
  });
  it('a new address is near where its words say so', () => {
    expect(['two streets away', 'close to the old house', 'on the same road'].every(saysNear)).toBe(true);
    expect(['another county', undefined, 'a flat'].some(saysNear)).toBe(false);
  });
  it('a line for what happens is about the absence ending where its words touch that', () => {
    expect(['If he is seen near the house', 'On release: front door', 'should they get back together'].every(saysIfBack)).toBe(true);
    expect(['any new worry: ring the front door', 'none', undefined].some(saysIfBack)).toBe(false);
  });
});
