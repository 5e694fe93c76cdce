import type { Entry } from '../../entry/entry.ts';
import { onceFor } from '../memo.ts';
import { wordsOf } from './words-of.ts';

/** Words by which a charge or a conviction is read. General, and only ever decide whether a question is asked. */

const againstSomebody =
  /\b(wound(s|ed|ing)?|assault\w*|(?:grievous|actual) bodily harm|gbh|abh|battery|violen(t|ce)|robbery|burglary with|knife|knives|firearms?|weapons?|arson|rape[ds]?|sexual(ly)?|indecent\w*|strangl\w*|suffocat\w*|murder|manslaughter|kidnap\w*|false imprisonment|stalking|harass\w*|coercive|cruelty|ill-treat\w*|neglect|threats? to kill|affray)\b/i;

/** An offence against a person, by what the entry or its claim of a charge calls it. */
export const saysAgainstSomebody = onceFor((entry: Entry): boolean =>
  [wordsOf(entry), ...entry.claims.filter(({ is, not }) => is === 'charged' && !not).map(({ what }) => what ?? '')].some((words) =>
    againstSomebody.test(words),
  ),
);
