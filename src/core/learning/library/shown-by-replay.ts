import type { AskedInReplay, KeptReplay, PraisedThere, SurfacedThere } from './kept-replay.ts';
import type { ItemAt, LibraryItem } from './library.ts';
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

/** What the replays of a review's cases show of one of its items: where one asks at its place, those alone that do. Empty where none of its cases is retold. */
export function shownByReplays({ review, item }: ItemAt, replays: readonly KeptReplay[]): readonly ShownByReplay[] {
  const all = replays.filter((replay) => review.cases.includes(replay.case)).map((replay) => shownBy(item, replay));
  const atItsPlace = all.filter(({ there }) => asks(there));
  return atItsPlace.length > 0 ? atItsPlace : all;
}

function shownBy(item: LibraryItem, replay: KeptReplay): ShownByReplay {
  const isPraise = item.kind === 'good-practice';
  const ofItem = <T extends { readonly where: string }>(all: readonly T[]): readonly T[] =>
    all.filter(({ where }) => sharePlace(item.where, where));
  const carries = ({ check }: AskedInReplay): boolean => item.checks.includes(check);
  const here = ofItem(replay.failings).filter(
    ({ checks, from }) => checks.some((check) => item.checks.includes(check)) && mayBeOf(item.where, from),
  );
  const there = isPraise ? [] : here.map((one) => ({ ...one, asked: one.asked.filter(carries) }));
  return {
    replay,
    there,
    elsewhere: asks(there) ? [] : replay.first.filter(carries),
    praised: isPraise ? ofItem(replay.praised) : [],
    beyondRules: item.checks.length === 0 && !isPraise ? ofItem(replay.beyondRules) : [],
  };
}

const asks = (there: ShownByReplay['there']): boolean => there.some(({ asked }) => asked.length > 0);

/** Whether a replay shows anything of the item. */
export const isShown = ({ there, elsewhere, praised }: ShownByReplay): boolean =>
  asks(there) || elsewhere.length > 0 || praised.some(({ questioned }) => !questioned);
