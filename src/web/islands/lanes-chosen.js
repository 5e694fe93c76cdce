/** The id of the mark that is chosen. */
let chosen = '';
export const chosenId = () => chosen;

/** Marks a mark as chosen in a page. @param {ParentNode} within @param {string} id */
export function chooseIn(within, id) {
  for (const one of within.querySelectorAll('.heed-mark[data-chosen]')) if (one.id !== id) one.removeAttribute('data-chosen');
  within.querySelector('#lanes-frame')?.toggleAttribute('data-chosen', id !== '');
  if (id !== '') within.querySelector(`#lanes-drawing [id="${CSS.escape(id)}"]`)?.setAttribute('data-chosen', '');
}

/** Chooses a mark, and shows beside the drawing what it says. @param {Element} mark @param {HTMLElement} panel */
export function choose(mark, panel) {
  chosen = mark.id;
  chooseIn(document, chosen);
  showChosen(panel);
}

/** Shows the line of what is chosen, where it is drawn, in the words that the page has for it. @param {HTMLElement} panel */
export function showChosen(panel) {
  const mark = chosen === '' ? null : document.getElementById(chosen);
  panel.hidden = mark === null;
  if (mark === null) return;
  const [when = '', ...rest] = (mark.getAttribute('aria-label') ?? '').split(': ');
  const words = document.createElement('p');
  words.className = 'heed-chosen__words';
  const strong = document.createElement('strong');
  strong.textContent = rest.join(': ');
  words.append(`${when}: `, strong);
  const link = document.createElement('a');
  link.className = 'govuk-link govuk-link--no-visited-state';
  link.href = mark.getAttribute('href') ?? '';
  link.textContent = 'Its line in the table';
  const led = document.createElement('p');
  led.className = 'heed-chosen__words';
  led.append(link);
  panel.replaceChildren(words, ...threadsOf(chosen), led);
}

/** To whom it was given, from the account of the drawing. @param {string} id */
function threadsOf(id) {
  const line = document.querySelector(`.heed-lanes-words a[href="#${CSS.escape(id)}"]`)?.closest('li');
  const threads = line?.querySelector('ul');
  return threads === null || threads === undefined ? [] : [threads.cloneNode(true)];
}
