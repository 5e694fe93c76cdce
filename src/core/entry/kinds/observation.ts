import { amount, flag, oneOf, oneOfOrOther, person, text } from '../fact.ts';
import { kind } from '../kind.ts';
import { ofEachChild } from './of-each-child.ts';

export const observation = kind('observation', 'Something a professional noticed', {
  nature: oneOfOrOther('intelligence', 'injury', 'home-conditions', 'unknown-adult', 'unsafe-sleep', 'drug-use'),
  sign: text,
  place: text,
  scale: amount,
  sleepingPlaceSeen: flag,
  ...ofEachChild,
  bodyPart: text,
  explanation: text,
  explainedBy: person,
  fits: oneOf('yes', 'no', 'uncertain'),
  /** Of intelligence: how it may be handled, what it could mean for a child, and whether its summary is to be shared or why not. */
  handling: oneOf('sharing-permitted', 'with-conditions'),
  conditions: text,
  childImpact: text,
  tellingOthers: oneOf('to-be-shared', 'not-shared'),
  whyNotShared: text,
});
