import type { LanesPage } from '../../../../core/chronology/pages.ts';
import type { Scene } from '../../../../core/chronology/scene.ts';
import { shapes } from '../../../../core/chronology/shape.ts';
import type { LegendItem } from '../../../layout/legend-item.ts';
import type { Render } from '../../../layout/render.ts';
import { withCapital } from '../../../words/plain-words.ts';
import { glyphs } from '../lanes/glyphs.ts';
import type { Ink } from './ink.ts';
import { softBar } from './plain-shapes.ts';

const high = 26;

interface Sample {
  readonly what: string;
  readonly text: string;
  readonly wide: number;
  readonly [more: string]: unknown;
}

/** What the parts of a drawing mean: those alone that are in it. */
export function legendDrawn(scene: Scene, pages: readonly LanesPage[], ink: Ink, render: Render): readonly LegendItem[] {
  return samplesOf(scene, pages).map(({ text, wide: width, ...one }) => {
    const size = { width, height: high };
    return { text, ...size, svg: render('chronology/paper/sample.njk', { ink, glyphs, ...size, soft: softBar(-22, 0, 44), ...one }) };
  });
}

function samplesOf({ marks, flags, bars }: Scene, pages: readonly LanesPage[]): readonly Sample[] {
  const layouts = pages.map(({ layout }) => layout);
  const lanes = layouts.flatMap(({ sectors }) => sectors.flatMap((sector) => sector.lanes));
  const placed = lanes.flatMap(({ holds }) => (holds.kind === 'marks' ? holds.marks : []));
  const threads = layouts.flatMap((layout) => layout.threads);
  const isCounted = lanes.some(({ holds }) => holds.kind === 'months');
  const quiet = layouts.filter(({ axis }) => axis.folds.length > 0).flatMap(({ axis }) => axis.quiet ?? []);
  const when = (is: boolean, what: string, wide: number, text: string): readonly Sample[] => (is ? [{ what, wide, text }] : []);
  const works = new Set(bars.flatMap((bar) => (bar.kind === 'work' ? [bar.state] : [])));
  return [
    ...(isCounted
      ? []
      : shapes
          .filter((shape) => marks.some((mark) => mark.shape === shape))
          .map((shape) => ({ what: 'mark', shape, wide: 26, text: withCapital(glyphs[shape].name) }))),
    ...when(!isCounted && marks.some(({ had }) => had.kind === 'not-had'), 'outline', 26, 'Broken outline: not known to them by this day'),
    ...when(
      placed.some(({ span }) => span !== undefined),
      'vague',
      48,
      'Some time in there',
    ),
    ...when(
      placed.some(({ ghost }) => ghost !== undefined),
      'ghost',
      48,
      'Happened, and known only later',
    ),
    ...when(
      threads.some(({ ends }) => ends !== 'open'),
      'thread',
      40,
      'Given to another agency; the flatter, the longer it took',
    ),
    ...when(
      threads.some(({ ends }) => ends === 'open'),
      'open',
      40,
      'On its way, not there yet',
    ),
    ...when(
      threads.some(({ starts, ends }) => starts === 'before' || ends === 'after'),
      'passing',
      40,
      'On its way from or to days on another page, or not shown',
    ),
    ...when(
      bars.some(({ had }) => !had),
      'bar-outline',
      40,
      'Broken outline: they had not heard of it by this day',
    ),
    ...when(
      pages.some(({ strip, layout }) => strip.to < layout.height) && threads.length > 0,
      'cut',
      40,
      'A line that ends at the edge leads to a lane on another page of these days',
    ),
    ...when(!isCounted && flags.some(({ stands }) => stands), 'flag', 26, 'Question asked, or so many'),
    ...when(!isCounted && flags.some(({ stands }) => !stands), 'flag-ended', 26, 'Question that no longer stands'),
    ...when(works.has('absent') || works.has('not-allocated'), 'hatched', 40, 'Away, or the work is with nobody'),
    ...when(works.has('covered'), 'dotted', 40, 'Covered by somebody else'),
    ...when(quiet.length > 0, 'fold', 26, `Folded: more than ${Math.min(...quiet)} days in a row with nothing in them`),
    ...when(isCounted, 'month', 40, 'How many there were in a month; the words say of which kinds'),
  ];
}
