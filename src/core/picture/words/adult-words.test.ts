import { describe, expect, it } from 'vitest';
import { saysAtWork, saysIdentified, saysMinding, saysNamed, saysOnlyOutside, saysUnknownAdult, unnamedAtHome } from './adult-words.ts';

describe('words of an adult who is not named', () => {
  it.each([
    'An unknown man was on the sofa.',
    'Two men whom I do not know came out of the house.',
    'A woman in the kitchen did not give her name.',
    'A young man, not introduced, stood by the cot.',
    'Left with a man whom she hardly knows.',
    'Men not known to us at the flat.',
    'A new partner, name not given.',
  ])('"%s" tells of one', (text) => {
    expect(saysUnknownAdult(text)).toBe(true);
  });
  it.each([
    'She does not know many people here.',
    'Her friend said that she did not know the way.',
    'Mum did not know about the clinic.',
    'Her brother was there.',
    'Unknown when back.',
  ])('"%s" does not', (text) => {
    expect(saysUnknownAdult(text)).toBe(false);
  });
  it('tells a man or woman at the door from somebody named', () => {
    expect(unnamedAtHome('A man opened the door.')).toBe('m');
    expect(unnamedAtHome('An older woman was holding the baby.')).toBe('f');
    expect(unnamedAtHome('Mum opened the door.')).toBeUndefined();
    expect(unnamedAtHome('A man of few words.')).toBeUndefined();
  });
  it('tells a name given from one kept back', () => {
    expect(saysNamed('He gave his name and where he works.')).toBe(true);
    expect(saysNamed('A friend called Dan.')).toBe(true);
    expect(saysNamed('A man opened the door, Marlon, a friend of hers.')).toBe(true);
    expect(saysNamed('A man sat there, Ada on his knee.')).toBe(false);
    expect(saysNamed('A man called their uncle.')).toBe(false);
    expect(saysNamed('Would not give his name.')).toBe(false);
  });
  it('tells that it came out who it was', () => {
    expect(saysIdentified('The man was her brother, home on leave.')).toBe(true);
    expect(saysIdentified('He turned out to be the lodger.')).toBe(true);
    expect(saysIdentified('The man seen last week is Dean.')).toBe(true);
    expect(saysIdentified('Still not identified.')).toBe(false);
  });
  it('tells work, the street and minding', () => {
    expect(saysAtWork("A man up a ladder: the landlord's electrician.")).toBe(true);
    expect(saysAtWork('Midwife there too. An unknown man on the sofa.')).toBe(false);
    expect(saysOnlyOutside('Two men in a parked car outside.')).toBe(true);
    expect(saysOnlyOutside('A man came out of the house into the street.')).toBe(false);
    expect(saysMinding('The boys were left with a man.')).toBe(true);
    expect(saysMinding('A man sat in the kitchen.')).toBe(false);
  });
  it('tells a name given by somebody of the home, and somebody heard and not seen', () => {
    expect(saysNamed('A man was there: she introduced him as her brother.')).toBe(true);
    expect(unnamedAtHome('Somebody was moving about upstairs; she said it was nobody.')).toBe('either');
    expect(unnamedAtHome('Someone rang about the meeting.')).toBeUndefined();
  });
});
