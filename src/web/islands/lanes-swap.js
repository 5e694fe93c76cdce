import morphdom from 'morphdom';
import { chooseIn, chosenId } from './lanes-chosen.js';
import { rove } from './lanes-keys.js';
import { placeInFrame, readDrawing } from './lanes-page.js';
import { mergeChildren } from './merge-children.js';

const marksOf = () => new Set([...document.querySelectorAll('.heed-lanes .heed-mark')].map(({ id }) => id));

/**
 * Puts the drawing alone of a page that was fetched in the place of the one that is shown.
 * @param {string} page
 */
export function swapDrawing(page) {
  const next = new DOMParser().parseFromString(page, 'text/html');
  rove(next);
  chooseIn(next, chosenId());
  for (const id of ['lanes-names', 'lanes-drawing']) {
    const [from, to] = [document.getElementById(id), next.getElementById(id)];
    if (from === null || to === null) return false;
    const focused = document.activeElement;
    drawAnew(from, to);
    if (focused !== null && !focused.isConnected) refocus(focused);
  }
  return true;
}

/**
 * Puts a page that was fetched in the place of the one that is shown. Whatever is the same in both stays as it is, with its focus. What
 * an island made stays too. Undefined where the page has no such part.
 * @param {string} page
 * @param {{ readonly isAhead: boolean, readonly isDrawn: boolean }} already Whether somebody has moved the day on since it was asked for; and
 * whether all that it draws is drawn where it has it, so that there is nothing to draw anew.
 */
export function swapIn(page, { isAhead, isDrawn }) {
  const next = new DOMParser().parseFromString(page, 'text/html').querySelector('main');
  const main = document.querySelector('main');
  if (next === null || main === null) return undefined;
  const before = marksOf();
  const focused = document.activeElement;
  rove(next);
  chooseIn(next, chosenId());
  morphdom(main, next, {
    childrenOnly: true,
    onBeforeElUpdated: (from, to) => {
      if (from.isEqualNode(to)) return false;
      if (isDrawn && (from.id === 'lanes-drawing' || from.id === 'lanes-names')) return false;
      if (from.id === 'lanes-drawing') return drawAnew(from, to);
      if (from instanceof HTMLDetailsElement && from.open) to.setAttribute('open', '');
      if (from.id === 'on' && isAhead) return false;
      return true;
    },
    onBeforeNodeDiscarded: (node) => !(node instanceof HTMLElement && node.dataset.made !== undefined),
  });
  if (focused !== null && !focused.isConnected) refocus(focused);
  const after = marksOf();
  return { came: [...after].filter((id) => !before.has(id)), hadAny: before.size > 0 };
}

/** @param {Element} from @param {Element} to */
function drawAnew(from, to) {
  mergeChildren(from, to);
  for (const { name, value } of to.attributes) from.setAttribute(name, value);
  if (!to.hasAttribute('data-strip')) from.removeAttribute('data-strip');
  // Before anything measures the page: for as long as the part stood elsewhere, the frame would lose its place.
  const drawing = readDrawing();
  if (drawing !== undefined) placeInFrame(drawing);
  return false;
}

/** What had the focus is gone: it goes to what stands in its place, or to the drawing as a whole. @param {Element} gone */
function refocus(gone) {
  const again = gone.id === '' ? null : document.getElementById(gone.id);
  const place = again ?? readDrawing()?.frame ?? document.getElementById('on-slider');
  place?.focus({ preventScroll: true });
}
