/** What the keyboard walks through, one sort of thing after another: each sort is one stop of the Tab key. */
const sorts = ['a.heed-tick', 'a.heed-mark', 'a.heed-flag', 'a.heed-month'];

/** Leaves one stop in each sort: the one that has the focus, else the one that had it, else the first. @param {ParentNode} within */
export function rove(within) {
  const drawing = within.querySelector('#lanes-drawing');
  if (drawing === null) return;
  for (const sort of sorts) {
    const all = [...drawing.querySelectorAll(sort)];
    const stop = all.find(({ id }) => id !== '' && id === stops.get(sort)) ?? all[0];
    for (const one of all) one.setAttribute('tabindex', one === stop ? '0' : '-1');
  }
}

/** By sort, the id of the stop. @type {Map<string, string>} */
const stops = new Map();

/** @param {Element} link */
const sortOf = (link) => sorts.find((sort) => link.matches(sort));

/** Everything of the same sort, in the order of time. @param {Element} link */
function besides(link) {
  const sort = sortOf(link);
  return sort === undefined ? [] : [...document.querySelectorAll(`#lanes-drawing ${sort}`)];
}

/** Makes this the stop of its sort. @param {Element} link */
export function stopAt(link) {
  const sort = sortOf(link);
  if (sort === undefined || link.getAttribute('tabindex') === '0') return;
  for (const one of besides(link)) if (one.getAttribute('tabindex') === '0') one.setAttribute('tabindex', '-1');
  link.setAttribute('tabindex', '0');
  stops.set(sort, link.id);
}

/**
 * Where a key leads from a link of the drawing; `beyond` where it leads on in time past what is drawn.
 * @param {string} key @param {Element} link @returns {Element | 'later' | 'earlier' | undefined}
 */
export function ledTo(key, link) {
  const all = besides(link);
  const at = all.indexOf(link);
  switch (key) {
    case 'ArrowRight':
    case 'n':
      return all[at + 1] ?? 'later';
    case 'ArrowLeft':
    case 'p':
      return all[at - 1] ?? 'earlier';
    case 'Home':
      return all[0];
    case 'End':
      return all.at(-1);
    default:
      return undefined;
  }
}

export const keysInWords =
  'Keys: Tab goes to the dates, the marks and the questions in turn. There ← and → (or P and N) go to the one before and the one after in time, Home and End to the first and the last drawn, Enter opens it. + and − go closer and further out.';
