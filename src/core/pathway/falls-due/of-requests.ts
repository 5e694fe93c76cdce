import { isSeenBy } from '../../picture/agency-eyes.ts';
import { concernsChild } from '../../picture/family/concerns-child.ts';
import type { Picture } from '../../picture/picture.ts';
import { askedAndAnswered } from '../../picture/work/asked-and-answered.ts';
import { type FallsDue, falls } from './falls-due.ts';

/** Answers to what was asked of somebody: each agency asked is judged apart. */
export const ofRequests = (p: Picture): readonly FallsDue[] =>
  askedAndAnswered(p)
    .filter(({ state, first }) => state === 'open' && (concernsChild(p, first) || first.about.includes(p.child)))
    .filter(({ requester, addressee }) => isSeenBy(p, requester, addressee))
    .map(({ first, addressee, needBy, hasOwnDate }) =>
      falls(p, {
        what: 'reply',
        rule: hasOwnDate ? { kind: 'own-date' } : { kind: 'clock', clock: 'information-request' },
        by: needBy,
        entry: first,
        owner: addressee,
        words: first.facts.for,
        doneBy: { work: 'request', of: first.id },
      }),
    );
