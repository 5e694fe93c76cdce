import { daysInSight, daysOf, isAllDrawn, readDrawing, sourceOf, withDays } from './lanes-page.js';
import { keepLabels } from './lanes-parts.js';
import { dayAt } from './lanes-scale.js';
import { daysAfter, isAllAfter, stretch, zoomAt } from './lanes-zoom.js';

/** How long after the last movement it counts as over, in milliseconds. */
const rest = 180;
const zoomRest = 90;

/**
 * The ways to move: to an address, along the days in sight, closer and further out.
 * @param {Pick<ReturnType<typeof import('./lanes-show.js').showing>, 'state' | 'ask'>} showing
 * @param {Pick<ReturnType<typeof import('./lanes-parts.js').makeParts>, 'tellWhen'>} made
 */
export function movesOf({ state, ask }, made) {
  /** @param {URL} address @param {'step' | 'glide' | 'keep'} how @param {boolean} isFirst Whether what is shown is the page as it was loaded. */
  function go(address, how, isFirst = false) {
    const drawing = readDrawing();
    const frame = drawing?.frame.clientWidth ?? 1000;
    const [days, old] = [daysOf(address), daysOf(state.shown)];
    const isSame = drawing !== undefined && days?.from === old?.from && days?.to === old?.to && !isFirst;
    const hold = isSame ? { instant: dayAt(drawing.scale, drawing.frame.scrollLeft + frame / 2), at: frame / 2 } : undefined;
    const source = sourceOf(address, isSame ? { frame, dayWidth: drawing.dayWidth } : { frame });
    ask({ source, address, isStep: how === 'step', how, hold });
  }

  /** Fetches what is in sight now, with the days on either side of it. @param {boolean} isPart */
  function follow(isPart = false) {
    const drawing = readDrawing();
    if (drawing === undefined || state.zoom !== undefined) return;
    const address = withDays(state.shown, daysInSight(drawing));
    const source = sourceOf(address, { frame: drawing.frame.clientWidth, dayWidth: drawing.dayWidth });
    ask({ source, address, isStep: false, how: 'glide', hold: 'scroll', isPart, isDrawn: isAllDrawn(drawing) });
  }

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let resting;
  function scrolled() {
    const drawing = readDrawing();
    if (drawing === undefined || state.zoom !== undefined || Math.abs(drawing.frame.scrollLeft - state.putAt) < 1) return;
    made.tellWhen();
    clearTimeout(resting);
    resting = setTimeout(() => {
      keepLabels(drawing);
      follow();
    }, rest);
    const { frame, from, to, whole } = drawing;
    const [left, right, near] = [frame.scrollLeft, frame.scrollLeft + frame.clientWidth, frame.clientWidth * 0.75];
    if (!state.isUnderWay && ((from > 0 && left < from + near) || (to < whole && right > to - near))) follow(true);
  }

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let zooming;
  /** @param {number} by @param {number} at In pixels from the left of the frame. */
  function zoomBy(by, at) {
    const drawing = readDrawing();
    if (drawing === undefined) return;
    const start = state.zoom ?? zoomAt(drawing, at);
    const zoom = { ...start, dayWidth: Math.min(2 * drawing.frame.clientWidth, start.dayWidth * by) };
    state.zoom = zoom;
    stretch(drawing, zoom);
    clearTimeout(zooming);
    clearTimeout(resting);
    zooming = setTimeout(() => {
      const address = withDays(state.shown, isAllAfter(drawing, zoom) ? undefined : daysAfter(drawing, zoom));
      const source = sourceOf(address, { frame: drawing.frame.clientWidth, dayWidth: zoom.dayWidth });
      ask({ source, address, isStep: false, how: 'glide', hold: zoom });
    }, zoomRest);
  }

  return { go, follow, scrolled, zoomBy };
}
