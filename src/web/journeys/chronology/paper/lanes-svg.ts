import { inDays } from '../../../../core/chronology/in-days.ts';
import { layOut } from '../../../../core/chronology/lay-out.ts';
import type { Render } from '../../../layout/render.ts';
import { standAlone } from '../../../layout/stand-alone.ts';
import { namesIn } from '../../../words/names.ts';
import { asKnown } from '../../../words/whose-eyes.ts';
import { sayIn } from '../lanes/say.ts';
import { type SceneAsked, sceneAsked } from '../lanes/scene-asked.ts';
import { missingIn, summaryOf } from '../lanes/summary.ts';
import { inks } from './ink.ts';
import { legendDrawn } from './legend-drawn.ts';
import { pageDrawn } from './page-drawn.ts';

/** As wide as a screen; more days make it wider. */
const width = 1218;

/** All of what was asked for as one drawing that stands alone: colours, words and all in its own attributes. */
export function lanesSvg(given: SceneAsked, render: Render, foot: string): string {
  const { asked, open } = given;
  const names = namesIn(open.directory);
  const say = sayIn(names, asked.as === undefined ? undefined : names.agency(asked.as));
  const { scene: all, lines } = sceneAsked(given);
  const layout = layOut(all, { days: asked.days, width, agencyName: names.agency, sayBar: say.barLabel });
  const title = `Chronology of ${names.person(asked.child)}, ${asKnown(asked.as, asked.on, open)}`;
  if (layout === undefined)
    return standAlone({ title, says: 'Nothing on record here for that.', svg: '', width, height: 0, legend: [], foot }, render);
  const scene = inDays(all, layout.days);
  const strip = { from: layout.axis.height, to: layout.height, height: layout.height, again: { sector: undefined, lane: undefined } };
  const says = [summaryOf(scene, layout, lines), missingIn(scene, asked, names.agency)].filter((one) => one !== undefined).join(' ');
  const drawn = pageDrawn({ layout, strip }, scene, names, inks.colours);
  const svg = render('chronology/paper/page.njk', drawn);
  return standAlone(
    {
      title,
      says,
      svg,
      width: drawn.width,
      height: drawn.height,
      legend: legendDrawn(scene, [{ layout, strip }], inks.colours, render),
      foot,
    },
    render,
  );
}
