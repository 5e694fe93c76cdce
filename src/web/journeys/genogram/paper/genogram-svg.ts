import type { Render } from '../../../layout/render.ts';
import { standAlone } from '../../../layout/stand-alone.ts';
import { asKnown } from '../../../words/whose-eyes.ts';
import { drawnView } from '../drawn.ts';
import { reviewedIn, reviewedInWords } from '../reviewed-words.ts';
import { spoken } from '../told.ts';
import { type FamilyAsked, familyShown } from './family-shown.ts';
import { inks } from './ink.ts';
import { legendDrawn } from './legend-drawn.ts';
import { tileDrawn } from './tile-drawn.ts';
import { tilesOver } from './tiles.ts';

/** Those at the edge of the family fill so much, in pixels. */
const usualWidth = 940;

/** The family as one drawing that stands alone: looks, words and all in its own attributes. */
export function genogramSvg(given: FamilyAsked, render: Render, foot: string): string {
  const { graph, words, names, eyes } = familyShown(given);
  const drawn = drawnView(graph, words, names, eyes, { atLeast: usualWidth, mayShrinkFrom: 0, list: '' });
  const [whole] = tilesOver(drawn, drawn, drawn).tiles;
  const title = `Genogram of ${names.person(given.asked.child)}, ${asKnown(given.asked.as, given.asked.on, given.open)}. ${reviewedInWords(reviewedIn(given.seen.through, given.open), names)}`;
  const says = words.groups.flatMap(({ items }) => items.map(spoken)).join('. ');
  const svg = whole === undefined ? '' : render('genogram/paper/tile.njk', tileDrawn(drawn, whole, inks.colours));
  const { width, height } = drawn;
  return standAlone({ title, says, svg, width, height, legend: legendDrawn(drawn.legend, inks.colours, render), foot }, render);
}
