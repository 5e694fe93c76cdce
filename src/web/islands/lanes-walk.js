import { ledTo } from './lanes-keys.js';
import { readDrawing } from './lanes-page.js';

/** Brings a link of the drawing into sight, and the focus to it. @param {Element} link */
export function bringTo(link) {
  const frame = readDrawing()?.frame;
  if (frame === undefined || !(link instanceof SVGElement)) return;
  const [box, sight] = [link.getBoundingClientRect(), frame.getBoundingClientRect()];
  const middle = (box.left + box.right) / 2;
  if (middle < sight.left + 30 || middle > sight.right - 30) frame.scrollLeft += middle - (sight.left + sight.right) / 2;
  link.focus({ preventScroll: true });
  link.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/**
 * The keys, wherever in the frame they are pressed.
 * @param {Pick<ReturnType<typeof import('./lanes-moves.js').movesOf>, 'zoomBy' | 'follow'>} moves
 * @param {(go: () => void) => void} onceShown
 */
export function walkByKeys({ zoomBy, follow }, onceShown) {
  document.addEventListener('keydown', (pressed) => {
    const { target, key } = pressed;
    const drawing = readDrawing();
    if (drawing === undefined || !(target instanceof Element) || !drawing.frame.contains(target)) return;
    if (pressed.altKey || pressed.ctrlKey || pressed.metaKey) return;
    const link = target.closest('#lanes-drawing a');
    const by = { '+': 1.5, '=': 1.5, '-': 1 / 1.5 }[key];
    const led = link === null ? undefined : ledTo(key, link);
    if (by === undefined && led === undefined) return;
    pressed.preventDefault();
    if (by !== undefined) zoomBy(by, middleOf(link, drawing));
    else if (led instanceof Element) bringTo(led);
    else if (led !== undefined && link !== null) goBeyond(led, key, link.id);
  });

  /** @param {Element | null} link @param {import('./lanes-page.js').Drawing} drawing */
  function middleOf(link, { frame }) {
    const [box, sight] = [link?.getBoundingClientRect(), frame.getBoundingClientRect()];
    const at = box === undefined ? sight.width / 2 : (box.left + box.right) / 2 - sight.left;
    return Math.min(sight.width, Math.max(0, at));
  }

  /** Goes on to days that are not drawn yet, and to what comes next there. @param {'later' | 'earlier'} way @param {string} key @param {string} id */
  function goBeyond(way, key, id) {
    const drawing = readDrawing();
    if (drawing === undefined || id === '') return;
    const { frame, from, to, whole } = drawing;
    if (way === 'later' ? to >= whole : from <= 0) return;
    frame.scrollLeft = way === 'later' ? to - frame.clientWidth : from;
    onceShown(() => {
      const link = document.getElementById(id);
      const led = link === null ? undefined : ledTo(key, link);
      if (led instanceof Element) bringTo(led);
      else if (led !== undefined) goBeyond(led, key, id);
    });
    follow();
  }
}
