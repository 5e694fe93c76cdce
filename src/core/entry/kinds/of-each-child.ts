import { childrenStates, childWords, type FactTable, oneOf } from '../fact.ts';

/** What is written of each child wherever somebody was with a family, or was told of one: where the child was, what it was like, how the child was. */
export const ofEachChild = {
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
} as const satisfies FactTable;
