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
