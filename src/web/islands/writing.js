/** How the server reads a date is said under its field as it is typed: the same reading that will be recorded. */
export function startReadings() {
  for (const field of document.querySelectorAll('[data-island="said"] input')) if (field instanceof HTMLInputElement) sayReading(field);
}

/** @param {HTMLInputElement} field */
function sayReading(field) {
  const { form } = field;
  const told = document.getElementById(`${field.id}-said`);
  const look = field.closest('[data-look]')?.getAttribute('data-look') ?? '';
  if (form === null || told === null) return;
  let asked = 0;
  let waiting = 0;
  const ask = async () => {
    asked += 1;
    const own = asked;
    const about = new URLSearchParams({ said: field.value, look });
    for (const name of ['way', 'on', 'child']) about.set(name, valueIn(form, name));
    if (field.value.trim() === '') {
      told.textContent = '';
      return;
    }
    const answer = await fetch(`${form.dataset.said}?${about}`).catch(() => undefined);
    if (answer?.ok && own === asked) told.textContent = await answer.text();
  };
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(ask, 350);
  });
}

/** @param {HTMLFormElement} form @param {string} name */
const valueIn = (form, name) => String(new FormData(form).get(name) ?? '');

/** What something else was is asked once somebody chooses it; without this it can always be written. */
export function startOthers() {
  for (const other of document.querySelectorAll('[data-other]')) if (other instanceof HTMLElement) askOther(other);
}

/** @param {HTMLElement} other */
function askOther(other) {
  const choices = document.getElementsByName(other.dataset.other ?? '');
  const follow = () => {
    const isOther = [...choices].some(isChosenOther);
    other.hidden = !isOther && other.querySelector('input')?.value === '';
  };
  for (const one of choices) one.addEventListener('change', follow);
  follow();
}

/** @param {HTMLElement} one */
function isChosenOther(one) {
  if (one instanceof HTMLSelectElement) return one.value === 'other';
  return one instanceof HTMLInputElement && (one.type !== 'radio' || one.checked) && one.value === 'other';
}

/** What is typed is kept on the server as one types, so that a time-out, a crash or another device loses nothing. Without this it is kept at each step. */
export function startKeeping() {
  for (const form of document.querySelectorAll('form')) if (form.dataset.island === 'keep') keepAsTyped(form);
}

/** @param {HTMLFormElement} form */
function keepAsTyped(form) {
  const told = document.getElementById('kept');
  const version = form.elements.namedItem('version');
  if (told === null || !(version instanceof HTMLInputElement)) return;
  const texts = () => {
    const sent = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') sent.append(name, value);
    return sent;
  };
  let kept = texts().toString();
  let waiting = 0;
  let stopped = false;
  let keeping = Promise.resolve();
  const keep = async () => {
    const sent = texts();
    if (stopped || sent.toString() === kept) return;
    const keepalive = sent.toString().length < 60_000;
    const answer = await fetch(form.dataset.keep ?? '', { method: 'POST', body: sent, keepalive }).catch(() => undefined);
    if (answer?.ok) {
      version.value = await answer.text();
      sent.set('version', version.value);
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
    waiting = window.setTimeout(soon, 1500);
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
    const by = sent instanceof SubmitEvent ? sent.submitter : null;
    // Not at once: while this event is under way a form takes no second submission.
    keeping.then(() => setTimeout(() => form.requestSubmit(by)));
  });
}
