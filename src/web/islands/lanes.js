import { addressOf, isOther, lanesAddress } from './lanes-address.js';
import { choose } from './lanes-chosen.js';
import { rove, stopAt } from './lanes-keys.js';
import { chooseOnMinimap } from './lanes-minimap.js';
import { movesOf } from './lanes-moves.js';
import { daysOf, readDrawing, withDays } from './lanes-page.js';
import { panByDrag } from './lanes-pan.js';
import { makeParts, printDays } from './lanes-parts.js';
import { showing } from './lanes-show.js';
import { bringTo, walkByKeys } from './lanes-walk.js';

/**
 * The lanes move: every page that they could be is one that the server makes, at an address of its own. What moves here fetches that page
 * and puts its parts in the place of those that are shown, so that nothing is laid out twice. The address bar follows.
 */
export function startLanes() {
  const form = document.querySelector('form[data-island="slider"]');
  if (!(form instanceof HTMLFormElement) || addressOf(form) === undefined) return;
  const made = makeParts();
  const shows = showing(made, { bind });
  const { state, onceShown } = shows;
  const moves = movesOf(shows, made);
  const { go, scrolled, zoomBy } = moves;
  walkByKeys(moves, onceShown);

  /** @type {HTMLElement | undefined} */
  let bound;
  /** @param {import('./lanes-page.js').Drawing} drawing */
  function bind({ frame }) {
    const map = document.querySelector('.heed-minimap svg');
    if (map instanceof SVGSVGElement && map.dataset.bound === undefined) {
      map.dataset.bound = '';
      chooseOnMinimap(map, (days) => go(withDays(state.shown, days), 'step'));
    }
    if (made.below.previousElementSibling !== frame) frame.after(made.below);
    if (frame === bound) return;
    bound = frame;
    panByDrag(frame);
    frame.addEventListener('scroll', scrolled, { passive: true });
    frame.addEventListener('wheel', wheeled, { passive: false });
  }

  /** @param {WheelEvent} turned */
  function wheeled(turned) {
    if (bound === undefined || (!turned.ctrlKey && !turned.metaKey)) return;
    turned.preventDefault();
    const lines = turned.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    zoomBy(Math.exp(-turned.deltaY * lines * 0.003), turned.clientX - bound.getBoundingClientRect().left - bound.clientLeft);
  }

  document.addEventListener('click', (pressed) => {
    if (!(pressed.target instanceof Element) || pressed.button !== 0) return;
    if (pressed.ctrlKey || pressed.metaKey || pressed.shiftKey || pressed.altKey) return;
    const link = pressed.target.closest('main a[href]:not([data-page])');
    if (link === null) return;
    const address = lanesAddress(link.getAttribute('href') ?? '');
    if (address === undefined && !isFirstPress(link, pressed)) return;
    pressed.preventDefault();
    if (address !== undefined) go(address, 'step');
  });

  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof SVGElement) || !target.matches('#lanes-drawing a')) return;
    stopAt(target);
    if (target.matches('.heed-mark') && !isPressed) choose(target, made.panel);
  });

  let isPressed = false;
  document.addEventListener('pointerdown', () => {
    isPressed = true;
  });
  document.addEventListener('pointerup', () => {
    isPressed = false;
  });

  /** The first press of a mouse chooses a mark and the next one opens it; the keyboard has chosen it by being there. @param {Element} link @param {MouseEvent} pressed */
  function isFirstPress(link, pressed) {
    if (!link.matches('#lanes-drawing .heed-mark') || pressed.detail === 0 || link.hasAttribute('data-chosen')) return false;
    choose(link, made.panel);
    return true;
  }

  document.addEventListener('heed:day', (moved) => {
    moved.preventDefault();
    const address = addressOf(form);
    if (address !== undefined && isOther(address, state.shown, 'on')) go(address, 'glide');
  });
  document.addEventListener('change', ({ target }) => {
    const address = target instanceof HTMLSelectElement && target.id === 'as' ? addressOf(form) : undefined;
    if (address !== undefined) go(address, 'step');
  });
  form.addEventListener('submit', (sent) => {
    const address = addressOf(form);
    if (address === undefined) return;
    sent.preventDefault();
    go(address, 'step');
  });
  window.addEventListener('popstate', () => {
    const address = new URL(location.href);
    if (address.search !== state.shown.search) go(address, 'keep');
  });
  window.addEventListener('beforeprint', () => {
    const [drawing, days] = [readDrawing(), daysOf(state.shown)];
    if (drawing !== undefined && days !== undefined) printDays(drawing, days);
  });

  rove(document);
  const drawing = readDrawing();
  if (drawing !== undefined) bind(drawing);
  if (drawing === undefined) return;
  const target = document.querySelector('#lanes-drawing .heed-mark:target');
  const isPart = daysOf(state.shown) !== undefined;
  if (target !== null && isPart) onceShown(() => bringTo(target));
  else if (target !== null) bringTo(target);
  if (isPart) go(state.shown, 'keep', true);
}
