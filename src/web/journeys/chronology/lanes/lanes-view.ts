import { inDays } from '../../../../core/chronology/in-days.ts';
import { layOut, namesWidth } from '../../../../core/chronology/lay-out.ts';
import { minimapOf } from '../../../../core/chronology/minimap.ts';
import { publicId } from '../../../addresses.ts';
import { namesIn } from '../../../words/names.ts';
import { accountOf } from './account.ts';
import { axisView, barsView, laneViews, marksInOrder, threadsView } from './drawn.ts';
import { legendOf } from './legend.ts';
import { minimapView } from './minimap-view.ts';
import { daysInWords, sayIn } from './say.ts';
import { type SceneAsked, sceneAsked } from './scene-asked.ts';
import type { Shown, Ways } from './shown.ts';
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
  const minimap = minimapOf(all, layout.days, pageWidth);
  return {
    width: layout.width,
    height: layout.height,
    namesWidth,
    says: summaryOf(scene, layout, lines),
    missing: missingIn(scene, asked, names.agency),
    days: asked.days === undefined ? undefined : daysInWords(layout.days),
    zoom: zoomLinks(all, layout.days, ways.here),
    minimap: minimap && minimapView(minimap, ways),
    axis: axisView(layout, ways),
    bars: barsView(shown),
    sectors: laneViews(shown),
    marks: marksInOrder(shown),
    threads: threadsView(shown),
    legend: legendOf(shown),
    account: accountOf(shown),
  };
}
