import { inDays, isIn } from '../../../../core/chronology/in-days.ts';
import { layOut, namesWidth } from '../../../../core/chronology/lay-out.ts';
import type { Layout } from '../../../../core/chronology/layout.ts';
import { minimapOf } from '../../../../core/chronology/minimap.ts';
import type { Mark, Scene } from '../../../../core/chronology/scene.ts';
import { type Eyes, happenedIn, sceneOf } from '../../../../core/chronology/scene-of.ts';
import { layOutStrip } from '../../../../core/chronology/strip.ts';
import type { Picture } from '../../../../core/picture/picture.ts';
import { showDay } from '../../../../core/time/day.ts';
import { publicId } from '../../../addresses.ts';
import type { OpenCase } from '../../../reading/open-case.ts';
import { namesIn } from '../../../words/names.ts';
import type { ChronologyAsked } from '../chronology-query.ts';
import { type ChronologyLine, linesOf } from '../lines.ts';
import { accountOf } from './account.ts';
import { axisView, barsView, laneViews, marksInOrder, threadsView } from './drawn.ts';
import { legendOf } from './legend.ts';
import { minimapView } from './minimap-view.ts';
import { counted, daysInWords, sayIn } from './say.ts';
import type { Shown, Ways } from './shown.ts';
import { placesIn } from './strip-view.ts';
import { zoomLinks } from './zoom.ts';

/** As wide as the page's wide content, without the edge of the frame. */
const pageWidth = 1218;

export interface Given {
  readonly asked: ChronologyAsked;
  /** What the visitor can read on the day. */
  readonly picture: Picture;
  /** The same through the eyes that were asked for. */
  readonly seen: Picture;
  readonly open: OpenCase;
  readonly ways: Ways;
}

/** The lanes as a page shows them. Undefined where nothing stands in the days asked for. */
export function lanesView({ asked, picture, seen, open, ways }: Given): object | undefined {
  const { ledger, vantage } = open;
  const isThrough = vantage.kind === 'whole' && asked.as !== undefined;
  const eyes: Eyes = isThrough ? { kind: 'whole-through-one', whole: picture, seen } : { kind: 'own', seen };
  const lines = linesOf(isThrough ? picture : seen, ledger, { ...asked, days: undefined });
  const entries = lines.filter(({ withdrawn }) => !withdrawn).map(({ entry }) => entry);
  // What another agency is asked is not this visitor's to see.
  const isAsked = vantage.kind === 'whole' || asked.as === undefined;
  const prompts = isAsked ? open.asked(asked.on).filter(({ about }) => about.some((person) => picture.circle.members.has(person))) : [];
  const all = sceneOf({ eyes, ledger, entries, prompts });
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
    says: [summaryOf(scene, layout), ...withdrawnIn(lines, layout)].join(' '),
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

function summaryOf({ marks, threads, flags }: Scene, { sectors, days }: Layout): string {
  const lanes = sectors.reduce((sum, sector) => sum + sector.lanes.length, 0);
  const late = threads.filter(({ end }) => end.kind === 'on-its-way').length;
  const parts = [
    `${counted(marks.length, 'entry', 'entries')} on the lanes of ${counted(lanes, 'agency', 'agencies')}, ${daysInWords(days)}`,
    `${counted(threads.length, 'entry was', 'times an entry was')} given to another agency${late === 0 ? '' : `, ${late} not there yet`}`,
    ...(flags.length === 0 ? [] : [`${counted(flags.length, 'question was', 'questions were')} asked`]),
  ];
  return `${parts.join('. ')}.`;
}

/** What was withdrawn has no mark, since nothing stands; the table has it, marked. */
function withdrawnIn(lines: readonly ChronologyLine[], { days }: Layout): readonly string[] {
  const count = lines.filter(({ entry, withdrawn }) => withdrawn && isIn(days, happenedIn(entry))).length;
  return count === 0 ? [] : [`${counted(count, 'entry', 'entries')} since withdrawn: in the table alone.`];
}

/** How much an agency could not know: only ever for somebody who may see the whole. */
function missingIn({ marks, bars }: Scene, { as, on }: ChronologyAsked, agencyName: (id: Mark['lane']) => string): string | undefined {
  const [missing, ran] = [marks.filter(({ had }) => had.kind === 'not-had').length, bars.filter(({ had }) => !had).length];
  if (as === undefined || missing + ran === 0) return undefined;
  const by = `had not reached ${agencyName(as)} by ${showDay(on)}`;
  const parts = [
    ...(missing === 0 ? [] : [`${missing} of these ${counted(marks.length, 'entry', 'entries')} ${by}`]),
    ...(ran === 0 ? [] : [`${ran} of the ${counted(bars.length, 'bar', 'bars')} above the lanes ${missing === 0 ? by : 'had not either'}`]),
  ];
  return `${parts.join('. ')}. They are drawn in outline.`;
}
