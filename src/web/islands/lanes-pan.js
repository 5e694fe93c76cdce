import { onDrag } from './lanes-drag.js';

const isStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Draws the frame along with a mouse, and lets it glide on for a moment when it is let go of in motion. @param {HTMLElement} frame */
export function panByDrag(frame) {
  let gliding = 0;
  frame.addEventListener('pointerdown', () => cancelAnimationFrame(gliding));
  frame.addEventListener('wheel', () => cancelAnimationFrame(gliding), { passive: true });
  onDrag(frame, (pressed) => {
    const start = frame.scrollLeft;
    let [x, at, speed] = [pressed.clientX, pressed.timeStamp, 0];
    let drawn = 0;
    return {
      move: (moved) => {
        // Once a frame and no more: whatever moves the page in between is worked out again for the next movement.
        cancelAnimationFrame(drawn);
        drawn = requestAnimationFrame(() => {
          frame.scrollLeft = start - (moved.clientX - pressed.clientX);
        });
        const past = moved.timeStamp - at;
        if (past > 0) speed = 0.7 * ((x - moved.clientX) / past) + 0.3 * speed;
        [x, at] = [moved.clientX, moved.timeStamp];
      },
      end: (let_go) => {
        if (isStill() || let_go.timeStamp - at > 60) return;
        let last = performance.now();
        /** @param {number} now */
        const glide = (now) => {
          const past = Math.max(0, now - last);
          last = now;
          frame.scrollLeft += speed * past;
          speed *= 0.992 ** past;
          if (Math.abs(speed) > 0.03) gliding = requestAnimationFrame(glide);
        };
        gliding = requestAnimationFrame(glide);
      },
    };
  });
}
