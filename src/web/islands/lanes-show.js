import { addressBar, isOther } from './lanes-address.js';
import { showChosen } from './lanes-chosen.js';
import { daysOf, readDrawing } from './lanes-page.js';
import { fadeIn, keepLabels } from './lanes-parts.js';
import { dayNumber, placeOf } from './lanes-scale.js';
import { keepLane } from './lanes-steady.js';
import { swapDrawing, swapIn } from './lanes-swap.js';
import { stretch } from './lanes-zoom.js';
import { newestOnly } from './newest-only.js';
import { dayInWords } from './slider.js';

/**
 * @typedef {object} Asked
 * @property {string} source
 * @property {URL} address
 * @property {boolean} isStep
 * @property {boolean} [isDrawn] All days are drawn already, at this scale: words and address alone follow.
 * @property {boolean} [isPart] The drawing alone, while it is being drawn along: words and address follow when it rests.
 * @property {'step' | 'glide' | 'keep'} how
 * @property {{ readonly instant: number, readonly at: number } | 'scroll' | undefined} hold What stays where it is: a day at a place of
 * the frame, or wherever it has been scrolled to by then. Without it, the first of its days comes to the left.
 */

/**
 * Shows one page of the lanes after another in the place of the first.
 * @param {ReturnType<import('./lanes-parts.js').makeParts>} made
 * @param {{ readonly bind: (drawing: import('./lanes-page.js').Drawing) => void }} given
 */
export function showing(made, { bind }) {
  const remember = addressBar();
  const state = {
    /** The address of what is shown. */
    shown: new URL(location.href),
    /** A zoom whose drawing is not there yet. @type {import('./lanes-zoom.js').Zoom | undefined} */
    zoom: undefined,
    /** Where the frame was last put by itself, and not by somebody. */
    putAt: 0,
    isUnderWay: false,
  };
  /** What goes on once the next drawing is there. @type {(() => void)[]} */
  let onwards = [];

  /** @param {Asked} asked @param {string} page */
  function show(asked, page) {
    const was = state.shown;
    const steady = keepLane();
    if (asked.isPart === true && swapDrawing(page)) {
      state.isUnderWay = false;
      settle(asked);
      steady();
      return goOn();
    }
    const isAhead = isPast(asked);
    const swapped = swapIn(page, { isAhead, isDrawn: asked.isDrawn === true });
    if (swapped === undefined) return fail(asked);
    state.isUnderWay = false;
    state.shown = asked.address;
    remember(asked.address, asked.how);
    if (!isAhead) document.querySelector('form[data-island="slider"]')?.dispatchEvent(new CustomEvent('heed:shown'));
    settle(asked);
    if (asked.how === 'glide') steady();
    if (asked.how !== 'keep' || was.href !== asked.address.href) tell(was, swapped.came.length);
    if (isOther(was, asked.address, 'on') || isOther(was, asked.address, 'as')) fadeIn(swapped.came);
    goOn();
  }

  const goOn = () => {
    for (const go of onwards.splice(0)) go();
  };

  /** @param {Asked} asked */
  function settle({ hold, address }) {
    const drawing = readDrawing();
    made.below.hidden = drawing === undefined;
    if (drawing === undefined) return;
    bind(drawing);
    const { frame, scale, svg } = drawing;
    const days = daysOf(address);
    if (hold === undefined) frame.scrollLeft = days === undefined ? 0 : placeOf(scale, dayNumber(days.from));
    else if (hold !== 'scroll') frame.scrollLeft = placeOf(scale, hold.instant) - hold.at;
    if (hold !== 'scroll') state.putAt = frame.scrollLeft;
    // Somebody may have gone on while it was fetched.
    if (hold === state.zoom) state.zoom = undefined;
    if (state.zoom === undefined) svg.style.transform = '';
    else stretch(drawing, state.zoom);
    keepLabels(drawing);
    made.tellWhen();
    showChosen(made.panel);
  }

  /** Whether the slider has moved on from the day that was asked for. @param {Asked} asked */
  function isPast({ address, how }) {
    const [field, on] = [document.getElementById('on'), address.searchParams.get('on')];
    return how === 'glide' && on !== null && field instanceof HTMLInputElement && field.value !== on;
  }

  /** @param {URL} was @param {number} came */
  function tell(was, came) {
    const on = document.getElementById('on');
    const day = dayInWords(state.shown.searchParams.get('on') ?? (on instanceof HTMLInputElement ? on.value : ''));
    const summary = document.getElementById('lanes-summary');
    const { entries = '', days = '' } = summary?.dataset ?? {};
    if (summary === null) made.say(`${day}: nothing on record here`);
    else made.say(isOther(was, state.shown, 'on') ? `${day}: ${entries}, ${came} new` : `${days}: ${entries}`);
  }

  /** @param {Asked} asked */
  function fail(asked) {
    state.isUnderWay = false;
    onwards = [];
    if (asked.isStep) return location.assign(asked.address);
    state.zoom = undefined;
    const svg = readDrawing()?.svg;
    if (svg !== undefined) svg.style.transform = '';
    made.sayFailed(asked.address.href);
  }

  const ask = newestOnly({ show, fail });
  return {
    state,
    /** @param {Asked} asked */
    ask: (asked) => {
      state.isUnderWay = true;
      ask(asked);
    },
    /** @param {() => void} go */
    onceShown: (go) => {
      onwards.push(go);
    },
  };
}
