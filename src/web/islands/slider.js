const dayLength = 86_400_000;
const showDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A day as it is written: 26 July 2018. @param {string} iso */
export const dayInWords = (iso) => showDay.format(Date.parse(iso));

/**
 * A slider under a date field: it sets the field, and letting go of it with a pointer shows that day. Keys move it a day, and Enter shows
 * it. Where something on the page follows as it moves, that says so by stopping `heed:day`.
 */
export function startSlider() {
  for (const form of document.querySelectorAll('form')) {
    const field = form.querySelector('input[type="date"]');
    if (form.dataset.island === 'slider' && field instanceof HTMLInputElement) slide(form, field);
  }
}

/** @param {HTMLFormElement} form @param {HTMLInputElement} field */
function slide(form, field) {
  const first = Date.parse(field.min);
  const dayOf = () => String(Math.round((Date.parse(field.value) - first) / dayLength));
  const slider = document.createElement('input');
  slider.type = 'range';
  slider.id = 'on-slider';
  slider.className = 'heed-slider';
  slider.max = String(Math.round((Date.parse(field.max) - first) / dayLength));
  slider.value = dayOf();
  slider.setAttribute('aria-label', 'As known on');
  const told = document.createElement('output');
  told.className = 'heed-slider__day';
  const follow = () => {
    field.value = new Date(first + Number(slider.value) * dayLength).toISOString().slice(0, 10);
    told.textContent = dayInWords(field.value);
    slider.setAttribute('aria-valuetext', told.textContent);
  };
  const isFollowed = () => !form.dispatchEvent(new CustomEvent('heed:day', { bubbles: true, cancelable: true }));
  const toField = () => {
    if (Number.isNaN(Date.parse(field.value))) return;
    slider.value = dayOf();
    follow();
  };
  follow();
  slider.addEventListener('input', () => {
    follow();
    isFollowed();
  });
  slider.addEventListener('pointerup', () => {
    if (!isFollowed()) form.requestSubmit();
  });
  field.addEventListener('change', toField);
  // The day shown can be changed by other means than this.
  form.addEventListener('heed:shown', toField);
  const row = document.createElement('div');
  row.className = 'heed-slider__row';
  row.dataset.made = '';
  row.append(slider, told);
  field.closest('.heed-controls')?.after(row);
}
