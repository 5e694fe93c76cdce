import type { Render } from '../../../layout/render.ts';
import { asKnown } from '../../../words/whose-eyes.ts';
import { spoken } from '../account.ts';
import { drawnView } from '../drawn.ts';
import { type FamilyAsked, familyShown } from './family-shown.ts';
import { tileDrawn } from './tile-drawn.ts';
import { tilesOver } from './tiles.ts';

/** Those at the edge of the family fill so much, in pixels. */
const width = 940;
const ring = '#1d70b8';

/** The family as one drawing that stands alone: looks, words and all in its own attributes. */
export function genogramSvg(given: FamilyAsked, render: Render): string {
  const { graph, words, names, eyes } = familyShown(given);
  const drawn = drawnView(graph, words, names, eyes, { atLeast: width, mayShrinkFrom: 0, list: '' });
  const [whole] = tilesOver(drawn, drawn, drawn).tiles;
  const title = `Genogram of ${names.person(given.asked.child)}, ${asKnown(given.asked.as, given.asked.on, given.open)}`;
  const says = words.groups.flatMap(({ items }) => items.map(spoken)).join('. ');
  return whole === undefined ? '' : render('genogram/paper/tile.njk', { ...tileDrawn(drawn, whole, ring), title, says });
}
