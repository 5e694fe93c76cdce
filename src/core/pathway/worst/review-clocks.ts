import type { EntryOf } from '../../entry/entry.ts';
import { entriesOf, type Picture } from '../../picture/picture.ts';
import { knownToFrom } from '../../picture/told.ts';
import { isSocialCare } from '../../picture/work/plans.ts';
import type { Day } from '../../time/day.ts';
import { earliestOf } from '../../time/extremes.ts';
import { type Due, dueFrom } from '../due.ts';
import { isStepOn } from '../step-on.ts';
import type { WorstEvent } from './worst-event.ts';

/** The steps by which a review of what happened begins (R203): each is a decision that names the event. */
export const reviewSteps = ['panel-notified', 'panel-not-notified', 'rapid-review-sent'] as const;
export type ReviewStep = (typeof reviewSteps)[number];

/** The clocks of the review of a death or serious harm, and what met them. */
export interface ReviewClocks {
  /** The day from which the authority knew: the first on which children's social care had it, as far as the reader may know. No clock runs before. */
  readonly aware: Day | undefined;
  /** The last word on telling the national panel: that it was told, or that this is not an event of which it is told, and why. A later word takes its place. */
  readonly word: EntryOf<'decision'> | undefined;
  readonly sent: EntryOf<'decision'> | undefined;
  readonly notification: Due | undefined;
  readonly rapidReview: Due | undefined;
}

export function reviewClocksOf(p: Picture, { what, entries, child }: WorstEvent): ReviewClocks {
  const steps = entriesOf(p, 'decision').filter((one) => isStepOn(p, one, { entries }, one.about.includes(child)));
  const word = steps.findLast(({ facts }) => facts.type === 'panel-notified' || facts.type === 'panel-not-notified');
  const sent = steps.findLast(({ facts }) => facts.type === 'rapid-review-sent');
  const authorities = [...p.directory.agencies.keys()].filter((agency) => isSocialCare(p, agency));
  // After a loss no review is asked of anybody.
  const aware =
    what === 'loss' ? undefined : earliestOf(entries.flatMap((entry) => authorities.flatMap((one) => knownToFrom(p, entry, one) ?? [])));
  if (aware === undefined) return { aware, word, sent, notification: undefined, rapidReview: undefined };
  const start = { on: aware, at: undefined };
  return {
    ...{ aware, word, sent },
    notification: dueFrom(p, 'serious-incident-notified', start, word),
    rapidReview: word?.facts.type === 'panel-not-notified' ? undefined : dueFrom(p, 'rapid-review', start, sent),
  };
}
