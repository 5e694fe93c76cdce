import { dayAt, isoDay, placeOf } from './lanes-scale.js';

/**
 * A zoom under way: the instant that stays where it is, and how wide a day is to become. Until its drawing is there, the one that is shown
 * is stretched.
 * @typedef {object} Zoom
 * @property {number} instant In days.
 * @property {number} at Where it stands in the frame, in pixels from its left edge.
 * @property {number} dayWidth
 */

/** @param {import('./lanes-page.js').Drawing} drawing @param {number} at @returns {Zoom} */
export const zoomAt = ({ frame, scale, dayWidth }, at) => ({ instant: dayAt(scale, frame.scrollLeft + at), at, dayWidth });

/** Stretches what is drawn to what it is to become. @param {import('./lanes-page.js').Drawing} drawing @param {Zoom} zoom */
export function stretch({ svg, scale, from, dayWidth }, zoom) {
  const by = zoom.dayWidth / dayWidth;
  svg.style.transformOrigin = `${placeOf(scale, zoom.instant) - from}px 0`;
  svg.style.transform = by === 1 ? '' : `scaleX(${by})`;
}

/** Which days will be in sight, as far as can be told before they are laid out. @param {import('./lanes-page.js').Drawing} drawing @param {Zoom} zoom */
export function daysAfter({ frame, scale, dayWidth }, { instant, at, dayWidth: next }) {
  const [x, by] = [placeOf(scale, instant), next / dayWidth];
  return { from: isoDay(dayAt(scale, x - at / by)), to: isoDay(dayAt(scale, x + (frame.clientWidth - at) / by)) };
}

/** Whether all days will be. @param {import('./lanes-page.js').Drawing} drawing @param {Zoom} zoom */
export const isAllAfter = ({ frame, whole, dayWidth }, zoom) => (whole * zoom.dayWidth) / dayWidth <= frame.clientWidth + 2;
