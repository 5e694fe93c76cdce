import { readDrawing } from './lanes-page.js';
import { dayAt } from './lanes-scale.js';

const showMonth = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
/**
 * The month that is furthest left in sight stands over the drawing, or the year where months are narrow: its own name may be out of sight.
 */
export function makeWhen() {
  const when = document.createElement('div');
  when.className = 'heed-lanes__when';
  when.dataset.made = '';
  when.setAttribute('aria-hidden', 'true');
  const words = document.createElement('span');
  when.append(words);
  return () => {
    const drawing = readDrawing();
    if (drawing === undefined) return;
    const { frame, scale, dayWidth, isStrip } = drawing;
    if (when.parentElement !== frame) frame.prepend(when);
    const [month, year] = [dayWidth * 31, dayWidth * 366].map((width) => width * 3 > frame.clientWidth);
    const at = dayAt(scale, frame.scrollLeft + 1) * 86_400_000;
    const said = !isStrip ? '' : month ? showMonth.format(at) : year ? String(new Date(at).getUTCFullYear()) : '';
    if (words.textContent !== said) words.textContent = said;
  };
}
