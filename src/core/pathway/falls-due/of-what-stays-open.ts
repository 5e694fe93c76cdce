import { isSeenBy } from '../../picture/agency-eyes.ts';
import { happenedBy, type Picture } from '../../picture/picture.ts';
import { isSocialCare } from '../../picture/work/plans.ts';
import { askedMeetingsOf } from '../challenge/asked-meeting.ts';
import { lastWatch } from '../closing/watch.ts';
import { familyViewDue, familyViewsOf } from '../family-view/family-view-work.ts';
import { worstWorkOf } from '../worst/worst-work.ts';
import { byClock, type FallsDue, falls, untilItsDay } from './falls-due.ts';

/** A reply to what somebody of the family said, within a month, by whoever wrote it down or is spoken of (rule 8). */
export const ofFamilyViews = (p: Picture): readonly FallsDue[] =>
  familyViewsOf(p)
    .filter(({ said, of }) => isSeenBy(p, said.by, of?.by))
    .flatMap((view) =>
      byClock(p, familyViewDue(p, view), {
        what: 'family-reply',
        entry: view.said,
        owner: view.of?.by ?? view.said.by,
        doneBy: { work: 'family-view', of: view.said.id },
      }),
    );

/** An answer to each conference or discussion that one agency asked another for. */
export const ofAskedMeetings = (p: Picture): readonly FallsDue[] =>
  askedMeetingsOf(p)
    .filter(({ by, to }) => isSeenBy(p, by, ...to))
    .map(({ asking, answerBy, state, refusal, to }) =>
      falls(p, {
        ...{ what: 'asked-meeting', rule: { kind: 'counted-on', words: 'asked for' }, by: answerBy, entry: asking, owner: to[0] },
        met: refusal === undefined ? (state === 'asked-for' ? undefined : answerBy) : happenedBy(refusal),
        doneBy: { work: 'asked-meetings', of: undefined },
      }),
    );

/** The last day on which somebody looks at what comes in after a closing: it comes by itself. */
export const ofWatches = (p: Picture): readonly FallsDue[] => {
  const watch = lastWatch(p);
  const [entry] = watch?.closing.entries ?? [];
  if (watch === undefined || entry === undefined || watch.reopened !== undefined || watch.by === undefined) return [];
  return untilItsDay(p, [
    falls(p, {
      ...{ what: 'closing-watched', rule: { kind: 'own-date' }, by: watch.until, entry, owner: entry.by, people: [p.child] },
      doneBy: { work: 'after-closing', of: undefined },
    }),
  ]);
};

/** After a death or serious harm in the family: what the authority tells of it, and what is decided next for this child. */
export const ofAfterHarm = (p: Picture): readonly FallsDue[] =>
  worstWorkOf(p).flatMap(({ event, clocks, children }) => {
    const said = { entry: event.entry, people: [event.child], doneBy: { work: 'after-harm', of: undefined } } as const;
    const owner = [...p.directory.agencies.keys()].find((agency) => isSocialCare(p, agency));
    const own = children.find(({ person }) => person === p.child);
    return [
      ...(isSeenBy(p, owner)
        ? [
            ...byClock(p, clocks.notification, { what: 'panel-told', owner, ...said }),
            ...byClock(p, clocks.rapidReview, { what: 'rapid-review', owner, ...said }),
          ]
        : []),
      ...(own?.next === undefined || own.decision === undefined
        ? []
        : [
            falls(p, {
              ...{ what: 'child-after', rule: { kind: 'own-date' }, by: own.next, owner: own.decision.by },
              ...{ ...said, entry: own.decision, people: [p.child] },
            }),
          ]),
    ];
  });
