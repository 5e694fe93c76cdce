import type { PersonId } from '../../../core/entry/ids.ts';
import type { Unfinished } from '../../../core/ledger/unfinished.ts';
import type { Day } from '../../../core/time/day.ts';
import { showDay } from '../../../core/time/day.ts';
import type { Instant } from '../../../core/time/instant.ts';
import { agencyAddress, checksAddress, childAddress, todayAddress } from '../../addresses.ts';
import { dayControl } from '../../reading/day-control.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { namesIn } from '../../words/names.ts';
import { requestsOfUs } from '../requests/requests-view.ts';
import { toReadView } from '../share/to-read-view.ts';
import { unfinishedViews } from '../write/unfinished-views.ts';
import { writeLinks } from '../write/write-links.ts';
import { childCard, type childrenOnDesk } from './children-view.ts';
import { dueView } from './due-view.ts';
import { helpSaidOnce, lifeLines } from './life-lines.ts';

/** The desk: what waits for an answer, what falls due this week, the children worked with and what is new about them, and what was begun. */
interface Read {
  readonly open: OpenCase;
  readonly on: Day;
  readonly children: ReturnType<typeof childrenOnDesk>;
  /** When the visitor last opened each child's record. */
  readonly opened: ReadonlyMap<PersonId, Instant>;
  readonly unfinished: readonly Unfinished[];
  readonly asksForSealed: number;
}

export function todayView({ open, on, children, opened, unfinished, asksForSealed }: Read): object {
  const { partnership, days, vantage } = open;
  const names = namesIn(open.directory);
  const chosen = on === days.usual ? undefined : on;
  const due = dueView(open, children.mine, on);
  const lines = lifeLines(open.asked(on), on, open);
  const ofUs = requestsOfUs(open, on);
  const begun = unfinishedViews(unfinished, partnership);
  return {
    title: 'Today',
    write: vantage.kind === 'whole' ? undefined : writeLinks(open, chosen),
    unfinished: begun,
    ...toReadView(open, on),
    ofUs,
    asksForSealed: asksForSealed === 0 ? undefined : { many: asksForSealed, href: agencyAddress(partnership) },
    whole: vantage.kind === 'whole',
    day: dayControl(open, on, (day) => todayAddress(partnership, day)),
    ...lines,
    ...helpSaidOnce(lines.waiting),
    due: due.filter(({ isPast }) => !isPast),
    past: due.filter(({ isPast }) => isPast),
    checks: checksAddress(partnership),
    children: children.mine.map((child) => childCard(child, on, opened.get(child), open)),
    others: children.others.map((child) => ({ name: names.person(child), href: childAddress(open, child, chosen) })),
    shown: showDay(on),
    // An empty desk says so, and says nothing of what anybody else's holds.
    empty: lines.waiting.length + ofUs.length + due.length + begun.length + children.mine.length === 0,
  };
}
