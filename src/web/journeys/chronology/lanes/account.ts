import type { PlacedLane } from '../../../../core/chronology/layout.ts';
import type { Flag, Mark } from '../../../../core/chronology/scene.ts';
import type { AgencyId } from '../../../../core/entry/ids.ts';
import { publicId } from '../../../addresses.ts';
import { namesIn } from '../../../words/names.ts';
import { foldInWords, sectorNames } from './say.ts';
import type { Shown } from './shown.ts';

/** The drawing in words: every mark, thread, bar, flag and fold of it, and nothing else, lane by lane in its order. */
export function accountOf({ scene, layout, say, open, ways, idOf }: Shown): object {
  const names = namesIn(open.directory);
  const threads = Map.groupBy(scene.threads, ({ of }) => of);
  const markLine = (mark: Mark): object => ({
    says: say.mark(mark),
    href: `#mark-${idOf(mark)}`,
    threads: (threads.get(mark.id) ?? []).map(say.thread),
  });
  const laneOf = ({ agency, holds }: PlacedLane): object => ({
    name: names.agency(agency),
    ...(holds.kind === 'months' ? { months: holds.months.map((month) => say.month(month, agency)) } : oneByOne(agency)),
  });
  const oneByOne = (agency: AgencyId): object => ({
    marks: scene.marks.filter(({ lane }) => lane === agency).map(markLine),
    asked: flagDays(scene.flags.filter(({ lane }) => lane === agency)).map((flags) => ({
      id: idOfFlags(publicId(open.publicIds.agencies, agency), flags[0]),
      questions: flags.map((flag) => ({ says: say.flag(flag), href: ways.question(flag.key) })),
    })),
  });
  return {
    bars: layout.bars.flatMap(({ bars }) => bars.map(({ bar }) => say.bar(bar))),
    folds: layout.axis.folds.map(foldInWords),
    sectors: layout.sectors.map(({ sector, lanes }) => ({ name: sectorNames[sector], lanes: lanes.map(laneOf) })),
    empty: layout.empty.map(names.agency),
  };
}

const flagDays = (flags: readonly Flag[]): readonly [Flag, ...Flag[]][] =>
  [...Map.groupBy(flags, ({ from }) => from).values()].flatMap(([first, ...rest]) => (first === undefined ? [] : [[first, ...rest]]));

/** Where the questions put to one agency on one day stand in the account. */
export const idOfFlags = (agency: string, { from }: Flag): string => `asked-${agency}-${from}`;
