import { describe, expect, it } from 'vitest';
import {
  kilogramsOf,
  saysCoSleeping,
  saysCrowded,
  saysEarlyOrSmall,
  saysMovesOften,
  saysNightsOutOfRoutine,
  saysNoCot,
  saysSleepingPlaceSeen,
} from './sleep-words.ts';

describe('words of a baby and sleep', () => {
  it.each([
    'Found asleep with the baby in her bed this morning.',
    'Says that she shares her bed with him since the move.',
    'He had been bringing Ada into bed with him.',
    'Baby slept on the settee beside her dad.',
    'Mum co-sleeps most nights.',
    'In bed with mum when we called.',
    'She told us that she takes him into her bed.',
    'Still co-sleeping.',
    'Bed-sharing on the ward reported.',
  ])('"%s" tells of sleep beside an adult', (text) => {
    expect(saysCoSleeping(text)).toBe(true);
  });
  it.each([
    'Talked about bed-sharing and smoke.',
    'Safe sleep, co-sleeping and room temperature gone over.',
    'Told never to sleep with the baby on a sofa.',
    'Does not share a bed with her.',
    'Asleep in the cot beside the bed.',
    'Went through the dangers of co-sleeping.',
    'Mum asleep in bed, grandmother let us in.',
  ])('"%s" does not', (text) => {
    expect(saysCoSleeping(text)).toBe(false);
  });
  it('tells that there is nothing fit to sleep in', () => {
    for (const text of [
      'They have no cot yet.',
      'Cot in the back room full of boxes.',
      'He sleeps in a car seat.',
      'She is put to sleep in the pram.',
    ])
      expect(saysNoCot(text)).toBe(true);
    for (const text of ['Asleep in his pram when I came.', 'Cot by the bed, clear.', 'No worries about the cot.'])
      expect(saysNoCot(text)).toBe(false);
  });
  it('tells early and small, crowded and moved about', () => {
    for (const text of ['Born at 33 weeks, premature.', 'Came five weeks early.', 'Low birth weight.'])
      expect(saysEarlyOrSmall(text)).toBe(true);
    for (const text of ['Not premature.', 'Woke early.', 'Asked about premature birth.']) expect(saysEarlyOrSmall(text)).toBe(false);
    expect(saysCrowded('The flat is overcrowded.')).toBe(true);
    expect(saysMovesOften('Has moved three times since the summer.')).toBe(true);
    expect(saysMovesOften('Moved in May.')).toBe(false);
  });
  it('reads a weight in any unit', () => {
    expect(kilogramsOf('1.62 kg')).toBeCloseTo(1.62);
    expect(kilogramsOf('2300 g')).toBeCloseTo(2.3);
    expect(kilogramsOf('5 lb 2 oz')).toBeCloseTo(2.32, 1);
    expect(kilogramsOf('small')).toBeUndefined();
  });
  it.each([
    'Talked through what each would do on a bad night.',
    'Out of routine nights gone over with both.',
    'If she has had a drink, her sister has him.',
    'Agreed who has the baby when they go to a party.',
    'Agreed that one of them stays sober.',
    "Went over what they'd do out of their routine.",
    'A longer conversation with both about how he sleeps.',
  ])('"%s" is more than the usual advice', (text) => {
    expect(saysNightsOutOfRoutine(text)).toBe(true);
  });
  it.each([
    'Leaflet and film, back to sleep, own cot.',
    'Never share a bed if you smoke or have been drinking.',
    'Told of the danger of bed-sharing after drugs.',
    'Safe sleep advice given to mum.',
  ])('"%s" is the usual advice', (text) => {
    expect(saysNightsOutOfRoutine(text)).toBe(false);
  });
  it('takes being shown a sleeping place for a sight of it, and a full room for a crowded one', () => {
    expect(saysSleepingPlaceSeen('Taken upstairs to see the cot; firm mattress, nothing in it.')).toBe(true);
    expect(saysSleepingPlaceSeen('Asked about the cot.')).toBe(false);
    expect(saysSleepingPlaceSeen('Was not shown the cot.')).toBe(false);
    expect(saysCrowded('Five of them in two rooms.')).toBe(true);
  });
});
