import { isSeenBy } from '../../picture/agency-eyes.ts';
import { happenedBy, type Picture } from '../../picture/picture.ts';
import { challengeDue, challengesOf } from '../challenge/challenge-work.ts';
import { byClock, type FallsDue, falls } from './falls-due.ts';

/** An answer to each challenge, at the stage that it has come to; of a quality notice, that it is put right by its own day. */
export const ofChallenges = (p: Picture): readonly FallsDue[] =>
  challengesOf(p)
    .filter(({ by, to }) => isSeenBy(p, by, to))
    .flatMap((work): readonly FallsDue[] => {
      const said = {
        what: 'challenge-answer',
        entry: work.stage.since,
        owner: work.to ?? work.by,
        doneBy: { work: 'challenge', of: work.raised.id },
      } as const;
      const own = work.stage.since === work.raised ? work.notice?.by : undefined;
      if (own === undefined) return byClock(p, challengeDue(p, work), said);
      const answer = work.answer ?? work.ended;
      return [falls(p, { rule: { kind: 'own-date' }, by: own, met: answer && happenedBy(answer), ...said })];
    });
