// Every page works without this file: it only makes some of them quicker to use.
import { initAll } from 'govuk-frontend';

initAll();

const dayLength = 86_400_000;
const showDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A slider under a date field: it sets the field, and letting go of it with a pointer shows that day. Keys move it a day, and Enter shows it. */
for (const field of document.querySelectorAll('[data-island="slider"] input[type="date"]')) {
  const first = Date.parse(field.min);
  const slider = document.createElement('input');
  slider.type = 'range';
  slider.className = 'heed-slider';
  slider.max = String(Math.round((Date.parse(field.max) - first) / dayLength));
  slider.value = String(Math.round((Date.parse(field.value) - first) / dayLength));
  slider.setAttribute('aria-label', 'As known on');
  const told = document.createElement('output');
  told.className = 'heed-slider__day';
  const follow = () => {
    const day = new Date(first + Number(slider.value) * dayLength);
    field.value = day.toISOString().slice(0, 10);
    told.textContent = showDay.format(day);
    slider.setAttribute('aria-valuetext', told.textContent);
  };
  follow();
  slider.addEventListener('input', follow);
  slider.addEventListener('pointerup', () => field.form?.requestSubmit());
  field.addEventListener('change', () => {
    slider.value = String(Math.round((Date.parse(field.value) - first) / dayLength));
    follow();
  });
  const row = document.createElement('div');
  row.className = 'heed-slider__row';
  row.append(slider, told);
  field.closest('.heed-controls')?.after(row);
}

/** Where the caret stands in a long text is told by its line, and a problem that names a line leads to it. */
for (const text of document.querySelectorAll('textarea[data-island="lines"]')) {
  const told = document.createElement('p');
  told.className = 'heed-line-at';
  const follow = () => {
    told.textContent = `Line ${text.value.slice(0, text.selectionStart).split('\n').length} of ${text.value.split('\n').length}`;
  };
  text.after(told);
  follow();
  for (const moved of ['keyup', 'click', 'input', 'focus']) text.addEventListener(moved, follow);
  for (const link of document.querySelectorAll('a[data-line]')) {
    link.addEventListener('click', (pressed) => {
      pressed.preventDefault();
      pressed.stopPropagation();
      const before = text.value.split('\n').slice(0, Number(link.dataset.line) - 1);
      const start = before.reduce((sum, line) => sum + line.length + 1, 0);
      const end = text.value.indexOf('\n', start);
      // A selection is brought into view where it is made and the field then comes into focus.
      text.setSelectionRange(start, end === -1 ? text.value.length : end);
      text.blur();
      text.focus();
      text.scrollIntoView({ block: 'center' });
      follow();
    });
  }
}

/** The arrow keys step through a play, unless they are at work in a field. */
const steps = document.querySelector('[data-island="steps"]');
if (steps !== null) {
  document.addEventListener('keydown', (pressed) => {
    const inField = pressed.target instanceof Element && pressed.target.closest('input, select, textarea') !== null;
    if (inField || pressed.altKey || pressed.ctrlKey || pressed.metaKey || pressed.shiftKey) return;
    const way = { ArrowRight: 'next', ArrowLeft: 'prev' }[pressed.key];
    const link = way === undefined ? null : steps.querySelector(`a[rel="${way}"]`);
    if (link instanceof HTMLAnchorElement) link.click();
  });
}

/** Before a session ends for want of use, the page says so, and a press of a button keeps it. */
const timeout = document.querySelector('[data-island="timeout"]');
if (timeout instanceof HTMLElement) {
  const button = timeout.querySelector('button');
  const wait = () => {
    timeout.hidden = true;
    setTimeout(() => {
      timeout.hidden = false;
    }, Number(timeout.dataset.warnAfter) * 1000);
  };
  button?.addEventListener('click', async () => {
    const answered = await fetch('/account', { credentials: 'same-origin', redirect: 'manual' }).catch(() => undefined);
    if (answered?.status === 200) wait();
    else
      timeout.firstElementChild?.replaceChildren(
        'Your session has ended. A form that you send now is kept until you have signed in again.',
      );
  });
  wait();
}
