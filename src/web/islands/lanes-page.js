import { dayAt, endsOf, isoDay, readScale } from './lanes-scale.js';

// What the page shows, read from the page itself: nothing is kept beside it that could say otherwise.

/** The drawing, and where it stands among all days. */
export function readDrawing() {
  const [frame, svg] = [document.getElementById('lanes-frame'), document.getElementById('lanes-drawing')];
  if (frame === null || !(svg instanceof SVGSVGElement)) return undefined;
  const { x, whole, day, scale, lanes, strip } = svg.dataset;
  return {
    frame,
    svg,
    /** The part that is drawn, of the whole, in pixels. */
    from: Number(x),
    to: Number(x) + Number(svg.getAttribute('width')),
    whole: Number(whole),
    dayWidth: Number(day),
    scale: readScale(scale ?? ''),
    lanes: readLanes(lanes ?? ''),
    isStrip: strip !== undefined,
  };
}
/** Whether all days are drawn, and not a part of them. @param {Drawing} drawing */
export const isAllDrawn = ({ isStrip, from, to, whole }) => !isStrip && from === 0 && to >= whole;
/** @typedef {NonNullable<ReturnType<typeof readDrawing>>} Drawing */

/** @param {string} text */
const readLanes = (text) =>
  text.split(';').flatMap((one) => {
    const [agency = '', y, height] = one.split(' ');
    return height === undefined ? [] : [{ agency, y: Number(y), height: Number(height) }];
  });

/** @typedef {{ readonly from: string, readonly to: string }} Days */

/** Gives a part the place in the frame that it has in the whole, so that scrolling goes through all days. @param {Drawing} drawing */
export function placeInFrame({ svg, from, to, whole }) {
  svg.style.marginLeft = from === 0 ? '' : `${from}px`;
  svg.style.marginRight = to >= whole ? '' : `${whole - to}px`;
}

/** The days in sight; undefined where those are all. @param {Drawing} drawing @returns {Days | undefined} */
export function daysInSight({ frame, scale, whole }) {
  const ends = endsOf(scale);
  const [left, right] = [frame.scrollLeft, frame.scrollLeft + frame.clientWidth];
  if (ends === undefined || (left < 20 && right > whole - 20)) return undefined;
  // What scrolling rounds to a pixel is no day.
  return { from: isoDay(dayAt(scale, left + 1.5)), to: isoDay(dayAt(scale, right - 1.5)) };
}

/** @param {URL} address @returns {Days | undefined} */
export function daysOf(address) {
  const [from, to] = [address.searchParams.get('from'), address.searchParams.get('to')];
  return from === null || to === null ? undefined : { from, to };
}

/** The same address for other days. @param {URL} address @param {Days | undefined} days */
export function withDays(address, days) {
  const next = new URL(address);
  next.hash = '';
  next.searchParams.delete('from');
  next.searchParams.delete('to');
  if (days !== undefined) {
    next.searchParams.set('from', days.from);
    next.searchParams.set('to', days.to);
  }
  return next;
}

/** Where the drawing of an address is fetched from. @param {URL} address @param {{ frame: number, dayWidth?: number }} strip */
export function sourceOf(address, { frame, dayWidth }) {
  const source = new URL(address);
  source.hash = '';
  if (daysOf(address) === undefined) return source.href;
  source.searchParams.set('frame', String(frame));
  if (dayWidth !== undefined) source.searchParams.set('day', String(dayWidth));
  return source.href;
}
