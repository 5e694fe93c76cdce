import { type Shape, shapeOf, shapes } from '../../../../core/chronology/shape.ts';
import type { AgencyId, EntryId } from '../../../../core/entry/ids.ts';
import { happenedBy, type Picture } from '../../../../core/picture/picture.ts';
import { tellingsOf } from '../../../../core/picture/told.ts';
import type { Day } from '../../../../core/time/day.ts';
import { showDay } from '../../../../core/time/day.ts';
import type { OpenCase } from '../../../reading/open-case.ts';
import { whenInWords } from '../../../words/day-words.ts';
import { entryTitle } from '../../../words/entry-title.ts';
import { namesIn } from '../../../words/names.ts';
import type { ChronologyAsked } from '../chronology-query.ts';
import { type ChronologyLine, linesOf } from '../lines.ts';
import { barsOf } from './bars.ts';
import { wrapped } from './label-lines.ts';
import { shapeNames } from './mark-shape.ts';
import { rowsFor } from './rows.ts';
import { timeScale } from './time-scale.ts';

interface Drawn {
  readonly id: EntryId;
  readonly by: AgencyId;
  readonly shape: Shape;
  readonly faded: boolean;
  readonly title: string;
  readonly day: Day;
  readonly span: { readonly from: Day; readonly to: Day } | undefined;
}

const labelWidth = 200;
const rowHeight = 22;
const lanePad = 9;
const headHeight = 44;
const leastWidth = 985;

const round = (n: number): number => Math.round(n * 10) / 10;

/** The drawing as plain numbers and words: one lane an agency, time across, a thread from each record to each agency that it reached. */
export function drawLanes(given: {
  readonly asked: ChronologyAsked;
  readonly picture: Picture;
  readonly seen: Picture;
  readonly lines: readonly ChronologyLine[];
  readonly open: OpenCase;
}): object {
  const { asked, picture, seen, open } = given;
  const names = namesIn(open.directory);
  const whole = open.vantage.kind === 'whole';
  // Only who reads the whole is shown, in outline, what the agency asked for did not have.
  const all = whole ? linesOf(picture, open.ledger, asked) : given.lines;
  const had = new Set(seen.entries.map(({ id }) => id));
  const drawn = all
    .filter(({ withdrawn }) => !withdrawn)
    .map(({ entry }): Drawn => {
      const { earliest, latest } = entry.when;
      const vague = earliest !== latest;
      const from = Number.isFinite(earliest) ? earliest : happenedBy(entry);
      const to = Number.isFinite(latest) ? latest : happenedBy(entry);
      return {
        id: entry.id,
        by: entry.by,
        shape: shapeOf(entry),
        faded: !had.has(entry.id),
        title: `${whenInWords(entry)}, ${names.agency(entry.by)}: ${entryTitle(entry, names)}`,
        day: Math.floor((from + to) / 2) as Day,
        span: vague ? { from, to } : undefined,
      };
    });
  const told = drawn.flatMap(({ id, by, faded }) =>
    faded
      ? []
      : tellingsOf(seen, id)
          .filter(({ on }) => on <= asked.on)
          .map(({ to, on }) => ({ id, by, to, on })),
  );
  const scale = timeScale(
    [...drawn.flatMap(({ day, span }) => (span === undefined ? [day] : [span.from, day, span.to])), ...told.map(({ on }) => on)],
    labelWidth,
    leastWidth,
  );
  const order = [...new Set([...drawn.map(({ by }) => by), ...told.map(({ to }) => to)])];
  const bars = barsOf(seen, asked.on).map((bar) => ({
    ...bar,
    x: round(scale.x(bar.from)),
    width: round(Math.max(6, scale.x(bar.until) - scale.x(bar.from))),
  }));

  let y = headHeight;
  const barTop = y;
  const barRows = bars.map((bar, i) => ({ ...bar, y: barTop + 6 + i * 20 }));
  if (bars.length > 0) y += bars.length * 20 + 12;

  const placed = new Map<EntryId, { readonly x: number; readonly y: number }>();
  const lanes = order.map((agency, i) => {
    const own = drawn.filter(({ by }) => by === agency).sort((a, b) => a.day - b.day);
    const rows = rowsFor(own.map(({ day }) => scale.x(day)));
    const label = wrapped(names.agency(agency), 26);
    const height = Math.max((Math.max(0, ...rows) + 1) * rowHeight, label.length * 15) + 2 * lanePad;
    const top = y;
    y += height;
    const marks = own.map((one, j) => {
      const x = round(scale.x(one.day));
      const markY = round(top + lanePad + rowHeight / 2 + (rows[j] ?? 0) * rowHeight);
      placed.set(one.id, { x, y: markY });
      const span =
        one.span === undefined
          ? undefined
          : { x: round(scale.x(one.span.from)), width: round(Math.max(4, scale.x(one.span.to) - scale.x(one.span.from))), y: markY - 3 };
      return { shape: one.shape, x, y: markY, faded: one.faded, title: one.title, span };
    });
    return {
      agency,
      label: label.map((text, k) => ({ text, y: round(top + height / 2 + 5 + (k - (label.length - 1) / 2) * 15) })),
      top,
      height,
      middle: round(top + height / 2),
      shaded: i % 2 === 0,
      marks,
    };
  });

  const threads = told.flatMap(({ id, by, to, on }) => {
    const from = placed.get(id);
    const lane = lanes.find(({ agency }) => agency === to);
    if (from === undefined || lane === undefined) return [];
    const x = round(Math.max(scale.x(on), from.x));
    const endY = round(lane.top > from.y ? lane.top + 7 : lane.top + lane.height - 7);
    return [
      {
        path: `M${from.x} ${from.y} C${from.x} ${round((from.y + endY) / 2)} ${x} ${round((from.y + endY) / 2)} ${x} ${endY}`,
        x,
        y: endY,
        title: `From ${names.agency(by)} to ${names.agency(to)}, ${showDay(on)}`,
      },
    ];
  });

  const used = new Set(drawn.map(({ shape }) => shape));
  return {
    width: Math.ceil(labelWidth + scale.width + 16),
    height: Math.ceil(y + 8),
    labelWidth,
    head: headHeight,
    right: Math.ceil(labelWidth + scale.width),
    months: scale.months.map(({ x, width, label, year }) => ({ x: round(x), middle: round(x + width / 2), label, year })),
    bars: barRows,
    lanes,
    threads,
    legend: shapes.filter((shape) => used.has(shape)).map((shape) => ({ shape, name: shapeNames[shape] })),
    faded: drawn.some(({ faded }) => faded),
    vague: drawn.some(({ span }) => span !== undefined),
  };
}
