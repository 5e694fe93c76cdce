import { inDays } from '../../../../core/chronology/in-days.ts';
import { layOut, namesWidth } from '../../../../core/chronology/lay-out.ts';
import { minimapOf } from '../../../../core/chronology/minimap.ts';
import { layOutStrip } from '../../../../core/chronology/strip.ts';
import { publicId } from '../../../addresses.ts';
import { namesIn } from '../../../words/names.ts';
import { accountOf } from './account.ts';
import { axisView, barsView, laneViews, marksInOrder, threadsView } from './drawn.ts';
import { legendOf } from './legend.ts';
import { minimapView } from './minimap-view.ts';
import { counted, daysInWords, sayIn } from './say.ts';
import { type SceneAsked, sceneAsked } from './scene-asked.ts';
import type { Shown, Ways } from './shown.ts';
import { placesIn } from './strip-view.ts';
import { missingIn, summaryOf } from './summary.ts';
import { zoomLinks } from './zoom.ts';

/** As wide as the page's wide content, without the edge of the frame. */
const pageWidth = 1218;

interface Given extends SceneAsked {
  readonly ways: Ways;
}

/** The lanes as a page shows them. Undefined where nothing stands in the days asked for. */
export function lanesView({ asked, picture, seen, open, ways }: Given): object | undefined {
  const { scene: all, lines } = sceneAsked({ asked, picture, seen, open });
  const names = namesIn(open.directory);
  const say = sayIn(names, asked.as === undefined ? undefined : names.agency(asked.as));
  const page = { days: asked.days, width: pageWidth, agencyName: names.agency, sayBar: say.barLabel };
  const layout = layOut(all, page);
  if (layout === undefined) return undefined;
  const scene = inDays(all, layout.days);
  const shown: Shown = { scene, layout, say, open, ways, idOf: ({ id }) => publicId(open.publicIds.entries, id) };
  // Words are of the days asked for, whatever is drawn on either side of them.
  const strip = asked.strip && asked.days && layOutStrip(all, page, asked.strip);
  const drawing: Shown = strip === undefined ? shown : { ...shown, scene: all, layout: strip };
  const minimap = minimapOf(all, layout.days, pageWidth);
  return {
    ...placesIn(drawing.layout, open),
    isStrip: strip !== undefined,
    entries: counted(scene.marks.length, 'entry', 'entries'),
    daysShown: daysInWords(layout.days),
    namesWidth,
    says: summaryOf(scene, layout, lines),
    missing: missingIn(scene, asked, names.agency),
    zoom: zoomLinks(all, layout.days, ways.here),
    minimap: minimap && minimapView(minimap, ways),
    axis: axisView(drawing.layout, ways),
    bars: barsView(drawing),
    sectors: laneViews(drawing),
    marks: marksInOrder(drawing),
    threads: threadsView(drawing),
    legend: legendOf(shown),
    account: accountOf(shown),
  };
}
