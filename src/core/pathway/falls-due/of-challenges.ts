import { isSeenBy } from '../../picture/agency-eyes.ts';
import type { Picture } from '../../picture/picture.ts';
import { challengeDue, challengesOf } from '../challenge/challenge-work.ts';
import { byClock, type FallsDue } from './falls-due.ts';

/** An answer to each challenge, at the stage that it has come to. */
export const ofChallenges = (p: Picture): readonly FallsDue[] =>
  challengesOf(p)
    .filter(({ by, to }) => isSeenBy(p, by, to))
    .flatMap((work) =>
      byClock(p, challengeDue(p, work), {
        what: 'challenge-answer',
        entry: work.stage.since,
        owner: work.to ?? work.by,
        doneBy: { work: 'challenge', of: work.raised.id },
      }),
    );
