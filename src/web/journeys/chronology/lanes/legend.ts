import type { Mark } from '../../../../core/chronology/scene.ts';
import { shapes } from '../../../../core/chronology/shape.ts';
import { withCapital } from '../../../words/plain-words.ts';
import { glyphs } from './glyphs.ts';
import type { Shown } from './shown.ts';

/** The shapes that are in the drawing, and whatever else in it needs telling. */
export function legendOf({ scene, layout }: Shown): object {
  const { marks, flags } = scene;
  const has = (is: (mark: Mark) => boolean): boolean => marks.some(is);
  const lanes = layout.sectors.flatMap((sector) => sector.lanes);
  const placed = lanes.flatMap(({ holds }) => (holds.kind === 'marks' ? holds.marks : []));
  const isFar = lanes.some(({ holds }) => holds.kind === 'months');
  return {
    shapes: shapes
      .filter((shape) => has((mark) => mark.shape === shape))
      .map((shape) => ({ shape, colour: glyphs[shape].colour, name: withCapital(glyphs[shape].name) })),
    vague: placed.some(({ span }) => span !== undefined),
    ghost: placed.some(({ ghost }) => ghost !== undefined),
    outline: has(({ had }) => had.kind === 'not-had'),
    thread: layout.threads.some(({ ends }) => ends !== 'open'),
    open: layout.threads.some(({ ends }) => ends === 'open'),
    passing: layout.threads.some(({ starts, ends }) => starts === 'before' || ends === 'after'),
    flag: !isFar && flags.some(({ stands }) => stands),
    flagEnded: !isFar && flags.some(({ stands }) => !stands),
    fold: layout.axis.folds.length > 0 ? layout.axis.quiet : undefined,
    months: isFar,
  };
}

export const glyphList = shapes.map((shape) => ({ shape, ...glyphs[shape] }));
