import { layOut, type Page } from '../../../../core/chronology/lay-out.ts';
import type { Layout } from '../../../../core/chronology/layout.ts';
import { type LanesPage, pagesOf } from '../../../../core/chronology/pages.ts';
import type { Scene } from '../../../../core/chronology/scene.ts';
import { stripsOf } from '../../../../core/chronology/strips.ts';
import type { Block } from '../../../../core/paper/document.ts';
import { leastType, roomOn, type Sheet, type Size } from '../../../../core/paper/sheet.ts';
import { legendBlock } from '../../../layout/legend-item.ts';
import type { Render } from '../../../layout/render.ts';
import { namesIn } from '../../../words/names.ts';
import { daysInWords, sayIn } from '../lanes/say.ts';
import { type SceneAsked, sceneAsked } from '../lanes/scene-asked.ts';
import { missingIn, summaryOf } from '../lanes/summary.ts';
import { inks } from './ink.ts';
import { lanesWords, sceneOn } from './lanes-words.ts';
import { legendDrawn } from './legend-drawn.ts';
import { pageDrawn, smallestType } from './page-drawn.ts';

/** Points a pixel. All of it may stand on one sheet as large as the first that it fits at; what needs several is drawn at the last. */
const scales = [0.8, 0.7, leastType / smallestType + 0.01] as const;
const [, , least] = scales;
/** Over each drawing stands which days it shows. */
const lineRoom = 30;

/** The lanes on sheets of paper, with what their parts mean, and the same in words. */
export function lanesBlocks(given: SceneAsked, sheet: Sheet, render: Render): readonly Block[] {
  const { asked, open, picture, seen } = given;
  const names = namesIn(open.directory);
  const eyes = asked.as === undefined ? undefined : names.agency(asked.as);
  const say = sayIn(names, eyes);
  const { scene: all, lines } = sceneAsked(given);
  const { pages, scale } = onSheet(all, { days: asked.days, agencyName: names.agency, sayBar: say.barLabel }, roomOn(sheet));
  if (pages.length === 0) return [{ kind: 'words', text: 'Nothing on record here for that.' }];
  const scene = sceneOn(all, pages);
  const [first] = pages;
  const draw = (page: LanesPage): Block => {
    const drawn = pageDrawn(page, scene, names, inks.black);
    return sized(render('chronology/paper/page.njk', drawn), drawn, scale);
  };
  const missing = missingIn(scene, asked, names.agency);
  return [
    ...pages.flatMap((page, i): readonly Block[] => [
      ...(i === 0 ? [] : [{ kind: 'new-page' } as const]),
      { kind: 'heading', level: 2, text: headOf(page, i, pages) },
      draw(page),
    ]),
    { kind: 'new-page' },
    { kind: 'heading', level: 1, text: 'What the drawing is made of' },
    { kind: 'words', text: `${first === undefined ? '' : summaryOf(scene, allOf(first, pages), lines)} ${missing ?? ''}`.trim() },
    legendBlock(legendDrawn(scene, pages, inks.black, render)),
    ...lanesWords(scene, pages, { p: open.vantage.kind === 'whole' ? picture : seen, names, say, eyes }),
  ];
}

/** Which days a sheet shows, and which part of them where they need several. */
function headOf({ layout: { days }, strip }: LanesPage, i: number, pages: readonly LanesPage[]): string {
  const same = pages.filter(({ layout }) => layout.days.from === days.from && layout.days.to === days.to);
  const part = same.length === 1 ? '' : `, lanes ${same.findIndex((one) => one.strip.from === strip.from) + 1} of ${same.length}`;
  const sheet = pages.length === 1 ? '' : ` (sheet ${i + 1} of ${pages.length} of the drawing)`;
  return `${daysInWords(days)}${part}${sheet}`;
}

/** The days from the first sheet to the last, and every lane on any. */
function allOf(first: LanesPage, pages: readonly LanesPage[]): Pick<Layout, 'sectors' | 'days'> {
  const last = pages.at(-1) ?? first;
  return {
    days: { from: first.layout.days.from, to: last.layout.days.to },
    sectors: pages.flatMap(({ layout }) => layout.sectors),
  };
}

function onSheet(scene: Scene, page: Omit<Page, 'width'>, room: Size): { readonly pages: readonly LanesPage[]; readonly scale: number } {
  const whole = scales.map((scale) => {
    const [width, height] = [room.width / scale - 1, (room.height - lineRoom) / scale];
    const layout = layOut(scene, { ...page, width, counted: false });
    const isFitting = layout !== undefined && layout.width <= width + 1 && layout.height <= height;
    return { scale, pages: isFitting ? stripsOf(layout, height).map((strip) => ({ layout, strip })) : [] };
  });
  const fitting = whole.find(({ pages }) => pages.length > 0);
  return fitting ?? { scale: least, pages: pagesOf(scene, { ...page, width: room.width / least - 1 }, (room.height - lineRoom) / least) };
}

const sized = (svg: string, { width, height }: Size, scale: number): Block => ({
  kind: 'drawing',
  svg,
  width: width * scale,
  height: height * scale,
});
