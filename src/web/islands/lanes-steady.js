import { readDrawing } from './lanes-page.js';

/** Where a hand last was on the page, from its top, in pixels. */
let handAt = 0;
for (const name of ['pointermove', 'pointerdown', 'wheel']) {
  window.addEventListener(
    name,
    (moved) => {
      if (moved instanceof MouseEvent) handAt = moved.clientY;
    },
    { passive: true },
  );
}

/**
 * Lanes come and go with the days. The one that somebody has the focus or a hand on, or else the first in sight, is to stay where it is on
 * the screen: this remembers where that is, and gives back what puts it there again.
 */
export function keepLane() {
  const drawing = readDrawing();
  if (drawing === undefined) return () => {};
  const top = drawing.svg.getBoundingClientRect().top;
  const focus = document.activeElement;
  const box = focus instanceof SVGElement && drawing.svg.contains(focus) ? focus.getBoundingClientRect() : undefined;
  const y = (box === undefined ? handAt : (box.top + box.bottom) / 2) - top;
  const { lanes } = drawing;
  const [first] = lanes;
  // Above the lanes, or with the drawing's top in sight and no hand on it, nothing moves that matters.
  const held =
    lanes.find((lane) => y >= lane.y && y < lane.y + lane.height) ?? (top < 0 ? lanes.find((lane) => lane.y + top >= 0) : undefined);
  if (held === undefined || first === undefined) return () => {};
  return () => {
    const next = readDrawing();
    const now = next?.lanes.find(({ agency }) => agency === held.agency);
    if (next === undefined || now === undefined) return;
    const by = next.svg.getBoundingClientRect().top + now.y - (top + held.y);
    if (Math.abs(by) >= 1) window.scrollBy({ top: by, behavior: 'instant' });
  };
}
