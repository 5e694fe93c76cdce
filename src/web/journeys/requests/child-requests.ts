import type { Picture } from '../../../core/picture/picture.ts';
import { askedAndAnswered, bySoonest } from '../../../core/picture/work/asked-and-answered.ts';
import { askAddress, requestsAddress } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { isParty } from './find-request.ts';
import { requestLine } from './requests-view.ts';

/** How many that are settled a child's page shows: what was asked, and what came of it. */
const settledShown = 5;

/** What was asked about a child and those around, by and of this visitor's agency: open, soonest first, and what came of the last ones. */
export function childRequests(p: Picture, open: OpenCase): object {
  const on = p.today;
  const chosen = on === open.days.usual ? undefined : on;
  const all = askedAndAnswered(p).filter((one) => isParty(open, one));
  return {
    open: bySoonest(all.filter(({ state }) => state === 'open')).map((one) => requestLine(one, on, open)),
    settled: all
      .filter(({ state }) => state !== 'open')
      .toReversed()
      .slice(0, settledShown)
      .map((one) => requestLine(one, on, open)),
    ask: open.vantage.kind === 'agency' ? askAddress(open, p.child, { on: chosen }) : undefined,
    all: requestsAddress(open.partnership, chosen),
  };
}
