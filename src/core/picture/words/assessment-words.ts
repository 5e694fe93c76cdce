import { mentions } from './word-lists.ts';

/** Names of assessments as a free text gives them, the closest first. */
const named: readonly (readonly [string, (text: string | undefined) => boolean])[] = [
  ['pre-birth', mentions(['pre-birth assessment', 'prebirth assessment', 'pre birth assessment'])],
  ['core', mentions(['core assessment'])],
  ['initial', mentions(['initial assessment'])],
  ['child-and-family', mentions(['child and family assessment', 'child-and-family assessment', 'single assessment'])],
  ['parenting', mentions(['parenting assessment'])],
  ['early-help', mentions(['early help assessment', 'early-help assessment', 'common assessment', 'caf assessment'])],
  [
    'connected-person',
    mentions(['connected person assessment', 'connected-person assessment', 'viability assessment', 'kinship assessment']),
  ],
];

/** The assessments that a text names, and that are to be made: one that is spoken of as made or not needed is not named. */
export const assessmentsNamed = (text: string | undefined): readonly string[] =>
  isSettled(text) ? [] : named.filter(([, isIn]) => isIn(text)).map(([type]) => type);

const isSettled = mentions([
  'completed',
  'finished',
  'not needed',
  'no longer needed',
  'not required',
  'share the',
  'send the',
  'discuss the',
  'read the',
  'update the',
  'contribute*',
]);
