/**
 * @typedef {object} Wanted
 * @property {string} source What to fetch.
 * @property {boolean} isStep Chosen once, by a press: it stops what is under way. Of what comes one after the other as something is moved,
 * the one under way is let finish and only the newest is fetched next: a moving hand always sees something, and asks for no more than that.
 */

/**
 * Fetches one page after another, never two at once.
 * @template {Wanted} W
 * @param {{ readonly show: (wanted: W, page: string) => void, readonly fail: (wanted: W) => void }} given
 * @returns {(wanted: W) => void}
 */
export function newestOnly({ show, fail }) {
  /** @type {AbortController | undefined} */
  let running;
  /** @type {W | undefined} */
  let waiting;

  /** @param {W} wanted */
  const run = async (wanted) => {
    const stop = new AbortController();
    running = stop;
    const page = await fetchPage(wanted.source, stop.signal);
    running = undefined;
    if (page !== undefined && !stop.signal.aborted) show(wanted, page);
    const next = waiting;
    waiting = undefined;
    if (next !== undefined) void run(next);
    else if (page === undefined && !stop.signal.aborted) fail(wanted);
  };

  return (wanted) => {
    if (running === undefined) return void run(wanted);
    waiting = wanted;
    if (wanted.isStep) running.abort();
  };
}

/** @param {string} source @param {AbortSignal} signal */
async function fetchPage(source, signal) {
  try {
    const answer = await fetch(source, { signal });
    // Somebody who is no longer signed in is sent to the start.
    return answer.ok && !answer.redirected ? await answer.text() : undefined;
  } catch {
    return undefined;
  }
}
