import { amount, childrenStates, flag, oneOf, oneOfOrOther, person, text } from '../fact.ts';
import { kind } from '../kind.ts';

export const observation = kind('observation', 'Something a professional noticed', {
  nature: oneOfOrOther('intelligence', 'injury', 'home-conditions', 'unknown-adult', 'unsafe-sleep', 'drug-use'),
  sign: text,
  place: text,
  scale: amount,
  sleepingPlaceSeen: flag,
  children: childrenStates,
  bodyPart: text,
  explanation: text,
  explainedBy: person,
  fits: oneOf('yes', 'no', 'uncertain'),
});
