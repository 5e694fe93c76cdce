import type { Layout, PlacedLane, PlacedMark, PlacedMonth } from '../../../../core/chronology/layout.ts';
import type { Shape } from '../../../../core/chronology/shape.ts';
import { formatDay } from '../../../../core/time/day.ts';
import { publicId } from '../../../addresses.ts';
import { idOfFlags } from './account.ts';
import { glyphs } from './glyphs.ts';
import { movedPath } from './moved-path.ts';
import { bandNames, daysInWords, foldInWords, sectorNames } from './say.ts';
import type { Shown, Ways } from './shown.ts';

export const axisView = ({ axis }: Layout, ways: Ways): object => ({
  height: axis.height,
  folds: axis.folds.map((fold) => ({ ...fold, middle: fold.x + fold.width / 2, says: foldInWords(fold) })),
  ticks: axis.ticks.map(({ unit, x, label, days }) => ({
    unit,
    x,
    label,
    id: `tick-${unit}-${formatDay(days.from)}`,
    ...(unit === 'hour' ? {} : { href: ways.here(days), says: `${label?.text ?? ''}: show ${daysInWords(days)}` }),
  })),
});

export const barsView = ({ layout, say }: Shown): readonly object[] =>
  layout.bars.map(({ kind, nameAt, bars }) => ({
    name: bandNames[kind],
    nameAt,
    bars: bars.map(({ bar, ...placed }) => ({
      ...placed,
      style: bar.kind === 'work' ? bar.state : bar.kind,
      running: bar.end.kind === 'running',
      outline: !bar.had,
      says: say.bar(bar),
    })),
  }));

export const threadsView = ({ layout, say }: Shown): readonly object[] =>
  layout.threads.map(({ thread, from, to, starts, ends }) => ({ from, to, starts, ends, says: say.thread(thread) }));

export function laneViews(shown: Shown): readonly object[] {
  return shown.layout.sectors.map(({ sector, y, height, lanes }) => ({
    name: sectorNames[sector],
    y,
    height,
    lanes: lanes.map((lane, i) => ({
      y: lane.y,
      height: lane.height,
      name: lane.name,
      shaded: i % 2 === 0,
      ...holdsOf(lane, shown),
    })),
  }));
}

function holdsOf({ holds, agency: id }: PlacedLane, { ways, say, open }: Shown): object {
  const agency = publicId(open.publicIds.agencies, id);
  if (holds.kind === 'months') {
    return {
      months: holds.months.map((month) => ({
        ...monthView(month, ways, say.month(month, id)),
        id: `month-${agency}-${formatDay(month.days.from)}`,
      })),
    };
  }
  return {
    flags: holds.flags.map(({ flags, x, y }) => {
      const [first] = flags;
      const each = flags.map(say.flag).join('; ');
      const says = flags.length === 1 ? each : `${flags.length}: ${each}`;
      const href = flags.length === 1 ? ways.question(first.key) : `#${idOfFlags(agency, first)}`;
      return {
        id: `flag-${agency}-${formatDay(first.from)}`,
        x,
        y,
        says,
        href,
        count: flags.length,
        stands: flags.some(({ stands }) => stands),
      };
    }),
  };
}

const monthView = ({ x, width, days, counts, total }: PlacedMonth, ways: Ways, says: string): object => ({
  x,
  width,
  total,
  middle: x + width / 2,
  top: Math.min(...counts.map(({ y }) => y)),
  href: ways.here(days),
  says,
  columns: counts.map(({ shape, y, height }) => ({ y, height, colour: glyphs[shape].colour })),
});

/** Every mark in the order in which things happened, whatever lane it is on, so that a keyboard walks through them as they did. */
export function marksInOrder({ layout, scene, say, ways, idOf }: Shown): readonly object[] {
  const placed = new Map<string, PlacedMark>();
  for (const { lanes } of layout.sectors)
    for (const { holds } of lanes) if (holds.kind === 'marks') for (const one of holds.marks) placed.set(one.mark.id, one);
  return scene.marks.flatMap((mark) => {
    const at = placed.get(mark.id);
    if (at === undefined) return [];
    const { x, y, span, ghost } = at;
    const { shape, had } = mark;
    const id = idOf(mark);
    return [
      {
        id,
        x,
        y,
        span,
        ghost,
        shape,
        ...formOf(shape, had.kind === 'had', at),
        colour: glyphs[shape].colour,
        says: say.mark(mark),
        href: `${ways.table}#${id}`,
      },
    ];
  });
}

/** One line for each form: of thousands of marks, each is to be as little for a browser to draw as can be. */
function formOf(
  shape: Shape,
  isHad: boolean,
  { x, y }: PlacedMark,
): { readonly form: 'outline' | 'solid' | 'open'; readonly line: string } {
  const { outer, inner = '', solid } = glyphs[shape];
  if (!isHad) return { form: 'outline', line: movedPath(outer, x, y) };
  return { form: solid ? 'solid' : 'open', line: movedPath(outer + inner, x, y) };
}
