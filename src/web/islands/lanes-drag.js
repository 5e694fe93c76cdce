/** Further than this a press has become a drag, in pixels. */
const least = 5;

/**
 * Follows a mouse or a pen from where it is pressed on something to where it is let go; a finger scrolls by itself. A press that moved no
 * further than a hand shakes is left to be a click, and a drag is not one as well.
 * @param {HTMLElement | SVGElement} on
 * @param {(from: PointerEvent) => { readonly move: (at: PointerEvent) => void, readonly end: (at: PointerEvent) => void } | undefined} begin
 */
export function onDrag(on, begin) {
  on.addEventListener('dragstart', (dragged) => dragged.preventDefault());
  on.addEventListener('pointerdown', (pressed) => {
    if (!(pressed instanceof PointerEvent) || pressed.button !== 0 || pressed.pointerType === 'touch') return;
    /** @type {ReturnType<typeof begin>} */
    let drag;
    // It lies over the page, so that nothing under the hand is looked for or styled anew.
    const cover = document.createElement('div');
    cover.className = 'heed-drag';
    const stop = new AbortController();
    const { signal } = stop;
    /** @param {PointerEvent} at */
    const move = (at) => {
      if (drag === undefined) {
        if (Math.abs(at.clientX - pressed.clientX) < least) return;
        drag = begin(pressed);
        if (drag === undefined) return stop.abort();
        document.body.append(cover);
        cover.setPointerCapture(pressed.pointerId);
      }
      drag.move(at);
    };
    /** @param {PointerEvent} at */
    const end = (at) => {
      stop.abort();
      cover.remove();
      if (drag === undefined) return;
      drag.end(at);
      window.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
    };
    window.addEventListener('pointermove', move, { signal });
    window.addEventListener('pointerup', end, { signal });
    window.addEventListener('pointercancel', end, { signal });
  });
}

/** @param {Event} click */
function swallow(click) {
  click.preventDefault();
  click.stopPropagation();
}
