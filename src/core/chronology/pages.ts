import { addDays, type Day } from '../time/day.ts';
import { dayAt, startOf } from '../time/instant.ts';
import { monthOf } from './axis.ts';
import { instantsOf, wholeOf } from './in-days.ts';
import { daysDrawn, layOut, type Page, scaledOf } from './lay-out.ts';
import type { Layout } from './layout.ts';
import type { Scene } from './scene.ts';
import { type Strip, stripsOf } from './strips.ts';
import type { Days } from './time-scale.ts';

/** What one sheet of paper shows: some days, and of a layout taller than the sheet a strip. */
export interface LanesPage {
  readonly layout: Layout;
  readonly strip: Strip;
}

/** Where marks one by one would need more sheets than this, months are counted instead. */
const mostSheets = 30;

/**
 * Puts a scene on sheets of paper of one width and height, in pixels of the drawing. All of it stands on one sheet where it fits. Else its
 * days are halved by what is drawn in them until each part fits a sheet; or, where that takes far fewer sheets, a few sheets one under the
 * other, cut between lanes.
 */
export function pagesOf(scene: Scene, given: Page, height: number): readonly LanesPage[] {
  const page = { ...given, whole: wholeOf(scene) };
  const days = daysDrawn(scene, page.days, page.whole);
  if (days === undefined) return [];
  const laidOut = (counted: boolean) => remembered((some) => layOut(scene, { ...page, days: some, counted }));
  // The same days are looked at again for each way.
  const one = { scene, page, height, counted: false, layoutOf: laidOut(false) };
  const near = sheetsUnderEachOther.flatMap((deep) => {
    const pages = onSheets({ ...one, deep }, days, mostSheets);
    return pages === undefined ? [] : [pages];
  });
  // Columns of months are as tall in a short time as in a long one.
  if (near.length === 0) return onSheets({ ...one, counted: true, layoutOf: laidOut(true), deep: Infinity }, days, Infinity) ?? [];
  const fewest = Math.min(...near.map(({ length }) => length));
  return near.find(({ length }) => length <= fewest * farFewer) ?? [];
}

/** Days belong together before lanes do: so many sheets one under the other are tried, in this order. */
const sheetsUnderEachOther = [1, 2, 3, 4, 6] as const;
const farFewer = 1.5;

interface Sheets {
  readonly scene: Scene;
  readonly page: Page;
  readonly height: number;
  readonly counted: boolean;
  readonly layoutOf: (days: Days) => Layout | undefined;
  /** How many sheets may stand one under the other. */
  readonly deep: number;
}

/** Undefined where it would be more sheets than that. */
function onSheets(sheets: Sheets, days: Days, most: number): readonly LanesPage[] | undefined {
  const whole = sheets.layoutOf(days);
  if (whole === undefined || whole.width / sheets.page.width > most) return undefined;
  const parts: Days[] = [];
  const waiting = [days];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const halves = isFitting(sheets, next) ? undefined : halvesOf(sheets, next);
    if (halves === undefined) parts.push(next);
    else waiting.push(...halves.toReversed());
    if (parts.length > 2 * most) return undefined;
  }
  const pages = joined(sheets, parts)
    .flatMap((part) => sheets.layoutOf(part) ?? [])
    .flatMap((layout) => stripsOf(layout, sheets.height).map((strip) => ({ layout, strip })));
  return pages.length > most ? undefined : pages;
}

function isFitting(sheets: Sheets, days: Days): boolean {
  const layout = sheets.layoutOf(days);
  return layout === undefined || (layout.width <= sheets.page.width + 1 && stripsOf(layout, sheets.height).length <= sheets.deep);
}

/** The days before and after the one nearest to the middle of the drawing on which anything stands. Undefined where nothing is to be parted. */
function halvesOf(sheets: Sheets, days: Days): readonly Days[] | undefined {
  if (sheets.counted) return halvesByMonth(days);
  const scaled = scaledOf(sheets.scene, { ...sheets.page, days, counted: false });
  if (scaled === undefined || days.from === days.to) return undefined;
  const instants = instantsOf(scaled.drawn).map(dayAt);
  const lively = [...new Set(instants)].filter((day) => day >= days.from && day <= days.to).sort((a, b) => a - b);
  const [first, ...later] = lively;
  if (first === undefined) return undefined;
  const fromMiddle = (day: Day): number => Math.abs(scaled.scale.x(startOf(day)) - scaled.scale.width / 2);
  const [second] = later;
  if (second === undefined) return [{ from: first, to: first }];
  return parted(
    days,
    later.reduce((best, day) => (fromMiddle(day) < fromMiddle(best) ? day : best), second),
  );
}

const parted = ({ from, to }: Days, cut: Day): readonly Days[] => [
  { from, to: addDays(cut, -1) },
  { from: cut, to },
];

function halvesByMonth({ from, to }: Days): readonly Days[] | undefined {
  const middle = addDays(from, Math.floor((to - from) / 2));
  const [before, after] = [monthOf(middle).from, addDays(monthOf(middle).to, 1)];
  const cut = before > from ? before : after;
  return cut > to ? undefined : parted({ from, to }, cut);
}

/** Neighbours that fit one sheet together share it. */
function joined(sheets: Sheets, parts: readonly Days[]): readonly Days[] {
  const joint: Days[] = [];
  for (const part of parts) {
    const last = joint.at(-1);
    const both = last === undefined ? undefined : { from: last.from, to: part.to };
    if (both !== undefined && isFitting(sheets, both)) joint[joint.length - 1] = both;
    else joint.push(part);
  }
  return joint;
}

function remembered(layoutOf: (days: Days) => Layout | undefined): (days: Days) => Layout | undefined {
  const held = new Map<string, Layout | undefined>();
  return (days) => {
    const key = `${days.from} ${days.to}`;
    if (!held.has(key)) held.set(key, layoutOf(days));
    return held.get(key);
  };
}
