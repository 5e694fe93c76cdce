import type { Unfinished } from '../../../core/ledger/unfinished.ts';
import type { Day } from '../../../core/time/day.ts';
import { showDay } from '../../../core/time/day.ts';
import { agencyAddress, checksAddress, childAddress, todayAddress } from '../../addresses.ts';
import { dayControl } from '../../reading/day-control.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { namesIn } from '../../words/names.ts';
import { identityOf } from '../child/identity.ts';
import { lastSeenView } from '../child/last-seen.ts';
import { unfinishedViews } from '../write/unfinished-views.ts';
import { writeLinks } from '../write/write-links.ts';
import { latelyView } from './lately.ts';
import { lifeLines } from './life-lines.ts';

/** The desk: what waits for an answer, the children worked with, and what has reached this desk lately. */
interface Read {
  readonly open: OpenCase;
  readonly on: Day;
  readonly unfinished: readonly Unfinished[];
  readonly asksForSealed: number;
}

export function todayView({ open, on, unfinished, asksForSealed }: Read): object {
  const { partnership, days, vantage } = open;
  const names = namesIn(open.directory);
  const chosen = on === days.usual ? undefined : on;
  return {
    title: 'Today',
    write: vantage.kind === 'whole' ? undefined : writeLinks(open, chosen),
    unfinished: unfinishedViews(unfinished, partnership),
    asksForSealed: asksForSealed === 0 ? undefined : { many: asksForSealed, href: agencyAddress(partnership) },
    whole: vantage.kind === 'whole',
    day: dayControl(open, on, (day) => todayAddress(partnership, day)),
    ...lifeLines(open.asked(on), on, open),
    checks: checksAddress(partnership),
    children: partnership.children.flatMap((child) => {
      const picture = open.picture(child, on);
      if (picture.entries.length === 0) return [];
      const [seen] = lastSeenView(picture);
      return [{ name: names.person(child), href: childAddress(open, child, chosen), identity: identityOf(picture), seen }];
    }),
    lately: latelyView(open, on),
    shown: showDay(on),
  };
}
