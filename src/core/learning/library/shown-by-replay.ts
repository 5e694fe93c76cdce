import type { AskedInReplay, KeptReplay, PraisedThere, SurfacedThere } from './kept-replay.ts';
import type { ItemAt } from './library.ts';
import { mayBeOf, sharePlace } from './places.ts';

/** What the replay of one retold case shows of an item. */
export interface ShownByReplay {
  readonly replay: KeptReplay;
  /** At the item's own place in the review, by a check that carries it: what was asked, and where nothing was. */
  readonly there: readonly SurfacedThere[];
  /** Where nothing stands at its place: what the checks that carry it asked first, elsewhere in the case. */
  readonly elsewhere: readonly AskedInReplay[];
  readonly praised: readonly PraisedThere[];
  /** Where no check carries it: what no rule can surface at its place, and why. */
  readonly beyondRules: KeptReplay['beyondRules'];
}

/** What the replays of a review's cases show of one of its items. Empty where none of its cases is retold. */
export const shownByReplays = ({ review, item }: ItemAt, replays: readonly KeptReplay[]): readonly ShownByReplay[] =>
  replays
    .filter((replay) => review.cases.includes(replay.case))
    .map((replay) => {
      const isPraise = item.kind === 'good-practice';
      const here = replay.failings.filter(
        ({ where, checks, from }) =>
          checks.some((check) => item.checks.includes(check)) && sharePlace(item.where, where) && mayBeOf(item.where, from),
      );
      const there = isPraise ? [] : here.map((one) => ({ ...one, asked: one.asked.filter(({ check }) => item.checks.includes(check)) }));
      return {
        replay,
        there,
        elsewhere: there.some(({ asked }) => asked.length > 0) ? [] : replay.first.filter(({ check }) => item.checks.includes(check)),
        praised: isPraise ? replay.praised.filter(({ where }) => sharePlace(item.where, where)) : [],
        beyondRules: item.checks.length === 0 && !isPraise ? replay.beyondRules.filter(({ where }) => sharePlace(item.where, where)) : [],
      };
    });

/** Whether a replay shows anything of the item. */
export const isShown = ({ there, elsewhere, praised }: ShownByReplay): boolean =>
  there.some(({ asked }) => asked.length > 0) || elsewhere.length > 0 || praised.some(({ questioned }) => !questioned);
