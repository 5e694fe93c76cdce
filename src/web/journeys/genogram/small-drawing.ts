import { familyOf } from '../../../core/genogram/family/family-of.ts';
import { kinLinesAlone } from '../../../core/genogram/family/fitted.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { showDay } from '../../../core/time/day.ts';
import { namesIn } from '../../words/names.ts';
import { wordsOf } from './account.ts';
import { drawnView } from './drawn.ts';

/** A family of more, or one that is wider than the column, is drawn on its own page alone: half a family misleads. */
const most = 24;
const width = 560;

/** The drawing for another page, each person in it a link to their line on the page of the drawing. Nothing, where there is nobody to draw beside the child. */
export function smallDrawing(p: Picture, address: string): object | undefined {
  const graph = kinLinesAlone(familyOf(p));
  if (graph.people.length < 2 || graph.people.length > most) return undefined;
  const names = namesIn(p.directory);
  const drawn = drawnView(graph, wordsOf(p, graph, names, undefined), names, undefined, {
    atLeast: width,
    mayShrinkFrom: 1.25 * width,
    list: address,
  });
  return drawn.fits ? { title: `Genogram of ${names.person(p.child)}, ${showDay(p.today)}`, ...drawn } : undefined;
}
