import { keysInWords } from './lanes-keys.js';
import { dayNumber, placeOf } from './lanes-scale.js';
import { makeWhen } from './lanes-when.js';

/** What the lanes have only where a script runs: the keys, what is chosen, what could not be fetched, and what changed, said aloud. */
export function makeParts() {
  const below = part('div', 'heed-lanes__below');
  const panel = part('div', 'heed-chosen');
  panel.setAttribute('role', 'region');
  panel.setAttribute('aria-label', 'The mark that is chosen');
  panel.hidden = true;
  const failed = part('p', 'govuk-body heed-lanes__failed');
  failed.setAttribute('role', 'alert');
  const keys = part('p', 'heed-lanes__keys');
  keys.textContent = keysInWords;
  below.append(failed, panel, keys);
  const told = part('p', 'govuk-visually-hidden');
  told.id = 'lanes-told';
  told.setAttribute('role', 'status');
  document.querySelector('main')?.append(told);
  return {
    below,
    panel,
    tellWhen: makeWhen(),
    /** @param {string} words */
    say: (words) => {
      told.textContent = words;
      failed.replaceChildren();
    },
    /** @param {string} href */
    sayFailed: (href) => {
      const link = document.createElement('a');
      link.className = 'govuk-link';
      link.href = href;
      link.textContent = 'Open it as a page';
      link.dataset.page = '';
      failed.replaceChildren('These days could not be fetched, and the drawing is as it was. ', link);
    },
  };
}

/** @param {'div' | 'p'} name @param {string} className */
function part(name, className) {
  const made = document.createElement(name);
  made.className = className;
  made.dataset.made = '';
  return made;
}

/** What has come to be known fades in. @param {readonly string[]} ids */
export function fadeIn(ids) {
  for (const id of ids) {
    const mark = document.getElementById(id);
    mark?.classList.add('heed-mark--new');
    mark?.addEventListener('animationend', () => mark.classList.remove('heed-mark--new'), { once: true });
  }
}

/** How wide a letter of these words is at most, on average. */
const letter = 6.6;

/** The words in a bar that began before what is in sight are moved to where the bar comes into sight. @param {import('./lanes-page.js').Drawing} drawing */
export function keepLabels({ frame, svg }) {
  const left = frame.scrollLeft + 6;
  for (const bar of svg.querySelectorAll('.heed-bar')) {
    const [rect, text] = [bar.querySelector('rect'), bar.querySelector('text')];
    if (rect === null || text === null) continue;
    const [from, width] = [Number(rect.getAttribute('x')), Number(rect.getAttribute('width'))];
    text.dataset.x ??= text.getAttribute('x') ?? '';
    const usual = Number(text.dataset.x);
    if (usual < from || usual > from + width) continue;
    // Measured by rule: to ask the browser would lay the whole page out for each.
    const last = from + width - (text.textContent?.length ?? 0) * letter - 4;
    text.setAttribute('x', String(Math.max(usual, Math.min(left, last))));
  }
}

/**
 * Of a part of a wider drawing, the days of the address are printed and not what is drawn on either side of them.
 * @param {import('./lanes-page.js').Drawing} drawing @param {import('./lanes-page.js').Days} days
 */
export function printDays({ svg, scale, isStrip }, { from, to }) {
  if (!isStrip) return;
  const names = svg.querySelector('.heed-lanes__printed');
  const [box, width, moved] = [svg.getAttribute('viewBox') ?? '', svg.getAttribute('width') ?? '', names?.getAttribute('transform') ?? ''];
  const { marginLeft, marginRight } = svg.style;
  const left = placeOf(scale, dayNumber(from));
  const wide = placeOf(scale, dayNumber(to) + 1) - left;
  svg.setAttribute('viewBox', `${left} 0 ${wide} ${svg.getAttribute('height')}`);
  svg.setAttribute('width', String(wide));
  names?.setAttribute('transform', `translate(${left} 0)`);
  svg.style.margin = '';
  const back = () => {
    Object.assign(svg.style, { marginLeft, marginRight });
    svg.setAttribute('viewBox', box);
    svg.setAttribute('width', width);
    names?.setAttribute('transform', moved);
  };
  window.addEventListener('afterprint', back, { once: true });
}
