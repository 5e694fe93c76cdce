import { onDrag } from './lanes-drag.js';
import { dayNumber, isoDay } from './lanes-scale.js';

/** Days are chosen by dragging over the line of all days. @param {SVGSVGElement} map @param {(days: { from: string, to: string }) => void} choose */
export function chooseOnMinimap(map, choose) {
  onDrag(map, (pressed) => {
    const shown = map.querySelector('.heed-minimap__shown');
    const parts = [...map.children].filter((one) => one instanceof SVGAElement);
    const [first, last] = [daysOf(parts[0]), daysOf(parts.at(-1))];
    if (shown === null || first === undefined || last === undefined) return undefined;
    const box = map.getBoundingClientRect();
    const width = Number(map.getAttribute('width'));
    /** @param {number} clientX */
    const at = (clientX) => Math.min(1, Math.max(0, (clientX - box.left) / box.width));
    const start = at(pressed.clientX);
    /** @param {number} share */
    const dayAt = (share) => first.from + Math.min(last.to - first.from, Math.floor(share * (last.to + 1 - first.from)));
    return {
      move: ({ clientX }) => {
        const here = at(clientX);
        shown.setAttribute('x', String(Math.min(start, here) * width));
        shown.setAttribute('width', String(Math.max(3, Math.abs(here - start) * width)));
      },
      end: ({ clientX }) => {
        const here = at(clientX);
        choose({ from: isoDay(dayAt(Math.min(start, here))), to: isoDay(dayAt(Math.max(start, here))) });
      },
    };
  });
}

/** The days that a part of the line leads to. @param {SVGAElement | undefined} part */
function daysOf(part) {
  if (part === undefined) return undefined;
  const { searchParams } = new URL(part.href.baseVal, location.href);
  return { from: dayNumber(searchParams.get('from') ?? ''), to: dayNumber(searchParams.get('to') ?? '') };
}
