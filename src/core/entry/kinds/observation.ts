import { amount, childrenStates, childWords, flag, oneOf, oneOfOrOther, person, text } from '../fact.ts';
import { kind } from '../kind.ts';

export const observation = kind('observation', 'Something a professional noticed', {
  nature: oneOfOrOther('intelligence', 'injury', 'home-conditions', 'unknown-adult', 'unsafe-sleep', 'drug-use'),
  sign: text,
  place: text,
  scale: amount,
  sleepingPlaceSeen: flag,
  children: childrenStates,
  heard: childWords,
  meaning: childWords,
  elsewhere: childWords,
  manner: childWords,
  play: childWords,
  /** How each child was with each adult. */
  bond: childWords,
  feeding: childWords,
  weight: childWords,
  milestones: childWords,
  /** Asked of whoever works only with an adult: any children in the home or in contact? */
  childrenInContact: oneOf('yes', 'no', 'not-asked'),
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
