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

/** How the server reads a date is said under its field as it is typed: the same reading that will be recorded. */
for (const field of document.querySelectorAll('[data-island="said"] input')) {
  const form = field.form;
  const told = document.getElementById(`${field.id}-said`);
  let asked = 0;
  let waiting;
  const ask = async () => {
    asked += 1;
    const own = asked;
    const about = new URLSearchParams({ said: field.value, look: field.closest('[data-look]').dataset.look });
    for (const name of ['way', 'on', 'child']) about.set(name, form.elements[name]?.value ?? '');
    if (field.value.trim() === '') {
      told.textContent = '';
      return;
    }
    const answer = await fetch(`${form.dataset.said}?${about}`).catch(() => undefined);
    if (answer?.ok && own === asked) told.textContent = await answer.text();
  };
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 350);
  });
}

/** What something else was is asked once somebody chooses it; without this it can always be written. */
for (const other of document.querySelectorAll('[data-other]')) {
  const choices = document.getElementsByName(other.dataset.other);
  const follow = () => {
    const isOther = [...choices].some((one) => (one.type === 'radio' ? one.checked : true) && one.value === 'other');
    other.hidden = !isOther && other.querySelector('input').value === '';
  };
  for (const one of choices) one.addEventListener('change', follow);
  follow();
}

/** What is typed is kept on the server as one types, so that a time-out, a crash or another device loses nothing. Without this it is kept at each step. */
for (const form of document.querySelectorAll('form[data-island="keep"]')) {
  const told = document.getElementById('kept');
  const texts = () => new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string'));
  let kept = texts().toString();
  let waiting;
  let stopped = false;
  let keeping = Promise.resolve();
  const keep = async () => {
    const sent = texts();
    if (stopped || sent.toString() === kept) return;
    const answer = await fetch(form.dataset.keep, { method: 'POST', body: sent, keepalive: sent.toString().length < 60_000 }).catch(
      () => undefined,
    );
    if (answer?.ok) {
      form.elements.version.value = await answer.text();
      sent.set('version', form.elements.version.value);
      kept = sent.toString();
      told.textContent = 'Kept for you as you write. Nothing is recorded until you have checked it.';
    } else if (answer?.status === 409) {
      stopped = true;
      told.textContent =
        'This was changed in another tab or on another device. Go on: when you send this, both will be shown and nothing is lost.';
    } else told.textContent = 'Not kept just now: it will be tried again.';
  };
  const soon = () => {
    keeping = keeping.then(keep);
  };
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(soon, 1500);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') soon();
  });
  form.addEventListener('submit', (sent) => {
    clearTimeout(waiting);
    stopped = true;
    // A saving under way comes first: what is sent would otherwise look as if somebody else had changed it.
    if (form.dataset.waited === 'yes') return;
    sent.preventDefault();
    form.dataset.waited = 'yes';
    // Not at once: while this event is under way a form takes no second submission.
    keeping.then(() => setTimeout(() => form.requestSubmit(sent.submitter ?? undefined)));
  });
}
