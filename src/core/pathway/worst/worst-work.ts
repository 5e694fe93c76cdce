import type { EntryOf } from '../../entry/entry.ts';
import { onceFor } from '../../picture/memo.ts';
import { entriesOf, type Picture } from '../../picture/picture.ts';
import { isStepOn } from '../step-on.ts';
import { type ChildAfter, decidedAfter, othersInCircle } from './children-after.ts';
import { type ReviewClocks, reviewClocksOf } from './review-clocks.ts';
import { concernedBy, type ToldOf, toldOf } from './who-was-told.ts';
import { type WorstEvent, worstEventsOf } from './worst-event.ts';

/** The work that a death or serious harm brings, and where it stands (R056, R151). */
export interface WorstWork {
  readonly event: WorstEvent;
  readonly told: readonly ToldOf[];
  /** Each other child of the circle, born or not. After a loss nobody is asked about them for it (rule 15). */
  readonly children: readonly ChildAfter[];
  readonly clocks: ReviewClocks;
  /** Who is at hand for the family: the last word on it. */
  readonly support: EntryOf<'decision'> | undefined;
  /** The pictures that were kept, as far as the reader may know, in the order in which they were. */
  readonly kept: readonly EntryOf<'note'>[];
}

/** The work after what happened to each child of the family; the child of the picture first. */
export const worstWorkOf = onceFor((p: Picture): readonly WorstWork[] => worstEventsOf(p).map((event) => workAfter(p, event)));

function workAfter(p: Picture, event: WorstEvent): WorstWork {
  const ids = new Set(event.entries.map(({ id }) => id));
  return {
    event,
    told: concernedBy(p, event).map((agency) => toldOf(p, event, agency)),
    children: event.what === 'loss' ? [] : decidedAfter(p, event, othersInCircle(p, [event.child])),
    clocks: reviewClocksOf(p, event),
    support: entriesOf(p, 'decision').findLast(
      (one) => one.facts.type === 'support-after' && isStepOn(p, one, event, one.about.includes(event.child)),
    ),
    kept: p.known.keepings.filter(({ facts }) => facts.keptAfter !== undefined && ids.has(facts.keptAfter)),
  };
}

export type WorstWaits = 'telling' | 'receipt' | 'support' | 'children' | 'next-date' | 'notification' | 'rapid-review';

/** What the work waits for. They do not wait for one another; while any is left, the family stays open. */
export function worstWaits({ told, children, clocks, support, event }: WorstWork): readonly WorstWaits[] {
  const waits: readonly (readonly [WorstWaits, boolean])[] = [
    ['telling', told.some(({ since }) => since === undefined)],
    ['receipt', told.some(({ since, recorded, received }) => since !== undefined && !recorded && received === undefined)],
    ['support', event.what !== 'serious-harm' && support === undefined],
    ['children', children.some(({ state }) => state === 'open')],
    ['next-date', children.some(({ state }) => state === 'next-date-passed')],
    ['notification', clocks.notification !== undefined && clocks.notification.met === undefined],
    ['rapid-review', clocks.rapidReview !== undefined && clocks.rapidReview.met === undefined],
  ];
  return waits.flatMap(([name, isSo]) => (isSo ? [name] : []));
}
