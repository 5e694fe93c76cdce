import type { AnyCheck } from '../../../core/check/check.ts';
import type { ActionMade } from '../../../core/learning/impact/asked.ts';
import { type Day, formatDay, showDay } from '../../../core/time/day.ts';
import { checkAddress, holdsAddress, holdsCheckAddress, holdsExampleAddress } from '../../addresses.ts';
import { dayControl } from '../../reading/day-control.ts';
import type { Figured } from '../../reading/figuring.ts';
import type { GivenCase } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';
import { carriedView } from '../library/carried-view.ts';
import { checkFiguresView } from './check-figures-view.ts';
import { framedBy } from './holds-frame.ts';

interface CheckRead {
  readonly on: Day;
  readonly check: AnyCheck;
  /** A day before and after which to compare, as it was typed; and as it was read. */
  readonly typed: string;
  readonly since: Day | undefined;
  readonly figured: Figured;
  readonly actions: readonly ActionMade[];
}

export function holdsCheckView({ on, check, typed, since, figured, actions }: CheckRead, given: GivenCase): object {
  const { open, sources } = given;
  const { partnership, days } = open;
  const chosen = on === days.usual ? undefined : on;
  const frame = {
    ...framedBy(figured, given),
    title: check.title,
    asks: check.asks.replaceAll('{', '[').replaceAll('}', ']'),
    back: { href: holdsAddress(partnership, { on: chosen }), text: 'Back to every check' },
    day: dayControl(open, on, (day) => holdsCheckAddress(partnership, check.id, { on: day, ...(since === undefined ? {} : { since }) })),
    about: checkAddress(partnership, check.id),
    example: holdsExampleAddress(partnership),
    since: typed,
    onDay: chosen === undefined ? undefined : formatDay(chosen),
    sinceProblem: typed === '' || since !== undefined,
    carries: carriedView(check.id, open, sources.library),
  };
  if (figured.kind === 'at-it') return frame;
  const { checks, until } = figured.figures;
  const figures = checks.get(check.id);
  if (figures === undefined) return { ...frame, until: showDay(until), isSilent: true };
  const typedIn = since === undefined ? [] : [{ id: 'typed', title: 'The day that you chose', on: since, checks: [check.id] }];
  const made = actions.filter((action) => action.checks.includes(check.id));
  return { ...frame, until: showDay(until), figures: checkFiguresView(figures, until, namesIn(open.directory), [...typedIn, ...made]) };
}
