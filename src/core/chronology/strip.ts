import { addDays } from '../time/day.ts';
import { startOf } from '../time/instant.ts';
import { inDays, instantsOf, wholeOf } from './in-days.ts';
import { daysDrawn, type Page, pageScale, placeOn } from './lay-out.ts';
import type { Layout } from './layout.ts';
import type { Scene } from './scene.ts';
import { squeezed } from './squeeze.ts';
import { type Days, evenScale, leastDay, quietDays, steadyScale, type TimeScale } from './time-scale.ts';
import { windowOn } from './window.ts';

/** How wide a strip's days are: as wide as is said, or so that the days asked for fill the frame. */
export interface StripAsked {
  /** Pixels. Undefined where the days are to fill the frame. */
  readonly dayWidth: number | undefined;
  /** The width of the frame that it is seen through, in pixels. */
  readonly frame: number;
}

/** Four frames to a day: closer than that there is nothing more to see. */
const widestDay = 4000;
/** Frames drawn on either side of the days asked for. */
const reach = 2;

/**
 * A part of the one drawing that all days would make at some scale: the days asked for, with some before and after. Strips of one scene
 * and one scale fit together: an instant stands where the whole has it, and on its lane everything is on the row that it has there.
 */
export function layOutStrip(scene: Scene, page: Page, { dayWidth, frame }: StripAsked): Layout | undefined {
  const whole = wholeOf(scene);
  const days = daysDrawn(scene, page.days);
  if (whole === undefined || days === undefined) return undefined;
  const { scale: usual, isFar } = pageScale(scene, whole, page.width);
  const at = (width: number): TimeScale => scaleAt(scene, whole, { width, usual, isFar });
  const scale = dayWidth === undefined ? filling(days, frame, at, usual) : at(dayWidth);
  const layout = placeOn({ drawn: inDays(scene, whole), scale, days, isFar: isFar && scale.dayWidth < leastDay }, page);
  const [from, until] = edgesOf(days, scale);
  return squeezed(windowOn(layout, { from: from - reach * frame, to: until + reach * frame }));
}

interface Usual {
  readonly width: number;
  /** The scale at which all days make a page: no strip is drawn smaller. */
  readonly usual: TimeScale;
  /** Whether months are counted there. */
  readonly isFar: boolean;
}

function scaleAt(scene: Scene, whole: Days, { width, usual, isFar }: Usual): TimeScale {
  const dayWidth = Math.min(widestDay, Math.max(width, usual.dayWidth));
  if (isFar && dayWidth < leastDay) return evenScale(whole, dayWidth);
  const quiet = dayWidth < usual.dayWidth * 1.5 && usual.quiet !== undefined ? usual.quiet : quietDays[0];
  return steadyScale(instantsOf(scene), whole, { dayWidth, quiet });
}

/** The widest scale at which these days fill the frame and no more. Folds keep their width, so that it is found by trying: twice suffices but where folds change. */
function filling(days: Days, frame: number, at: (dayWidth: number) => TimeScale, usual: TimeScale): TimeScale {
  let scale = at(Math.max(usual.dayWidth, frame / (days.to - days.from + 1)));
  for (let round = 0; round < 4; round++) {
    const [from, until] = edgesOf(days, scale);
    const folded = scale.stretches
      .filter((stretch) => stretch.folded)
      .reduce((sum, { x, width }) => sum + Math.max(0, Math.min(until, x + width) - Math.max(from, x)), 0);
    const open = until - from - folded;
    if (open <= 0) return at(widestDay);
    scale = at(((frame - folded) / open) * scale.dayWidth);
  }
  return scale;
}

const edgesOf = ({ from, to }: Days, scale: TimeScale): readonly [number, number] => [
  scale.x(startOf(from)),
  scale.x(startOf(addDays(to, 1))),
];
