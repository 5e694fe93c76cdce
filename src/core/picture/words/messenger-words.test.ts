import { describe, expect, it } from 'vitest';
import { decisionTold, isToTell, saysLeftToPassOn, saysToldByFamily } from './messenger-words.ts';

describe('a message left with one of the family for another', () => {
  it.each([
    'Asked mother to pass what we had said about safe sleep on to father',
    'She will tell Robin and Ash',
    'Mum agreed to explain the plan to her partner',
    'Left the leaflet for dad',
    'To be passed on to father by mum',
    'Asked her to tell him the rules',
    'He will put it into their language for mother',
    'She will translate it for Robin',
  ])('is one: %s', (text) => {
    expect(saysLeftToPassOn(text, true)).toBe(true);
  });
  it.each([
    'Went through with mother, in detail, how father can see the baby safely',
    'She will tell us on Monday',
    'She will ring on Thursday',
    'He will put it in the hall',
    'She will put them to bed for him',
    'Mother will let the school know',
    'The health visitor will tell father',
    'I will go through it with dad',
    'She understands and he does too',
  ])('is none: %s', (text) => {
    expect(saysLeftToPassOn(text, true)).toBe(false);
  });
  it('outside advice, "she" may be a worker', () => {
    expect(saysLeftToPassOn('She will tell Robin', false)).toBe(false);
    expect(saysLeftToPassOn('Mother will tell Robin', false)).toBe(true);
  });
  it.each([
    ['Tell Robin what was agreed', true],
    ['Let dad know the dates', true],
    ['Go through the plan with Robin', true],
    ['Let him see Sam on Saturdays', false],
    ['Tell the health visitor of any change', false],
    ['Ring the police if he comes', false],
  ])('as an action of the plan: %s', (what, expected) => {
    expect(isToTell(what)).toBe(expected);
  });
});

describe('news that came by way of the family', () => {
  it.each([
    ['Mother tells us that there is a child-in-need plan for the baby', 'plan'],
    ['Mum says the social worker has closed the case', 'closing'],
    ['His partner tells us that he cannot come back to the family home', 'contact'],
    ['We heard from grandmother that the plan had ended', 'closing'],
    ['Dad mentioned that the social worker is doing an assessment', 'assessment'],
    ['Mum told us that the assessment is finished', 'assessment'],
    ['Mum told us that the assessment is finished and the case closed', 'closing'],
  ])('is read with what it is of: %s', (text, of) => {
    expect([saysToldByFamily(text), decisionTold(text)]).toEqual([true, of]);
  });
  it.each([
    'Child-in-need plan to close. Mother told at the visit',
    'Mother was told that the plan will close',
    'She says that mother knows',
  ])('is not what the family was told: %s', (text) => {
    expect(saysToldByFamily(text)).toBe(false);
  });
});
