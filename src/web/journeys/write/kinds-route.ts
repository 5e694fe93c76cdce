import type { PersonId } from '../../../core/entry/ids.ts';
import type { Unfinished } from '../../../core/ledger/unfinished.ts';
import type { Day } from '../../../core/time/day.ts';
import { beginAddress, todayAddress } from '../../addresses.ts';
import { dayAsked } from '../../reading/case-days.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { casePage } from '../../routing/route.ts';
import { unfinishedViews } from './unfinished-views.ts';
import { wayGroups } from './ways.ts';

interface Read {
  readonly on: Day;
  readonly child: PersonId | undefined;
  readonly unfinished: readonly Unfinished[];
  readonly open: OpenCase;
}

/** "What was it?": the kinds, in plain words. */
export const kindsRoute = casePage({
  address: '/cases/:case/write',
  permission: 'write-for-agency',
  audit: 'kinds-shown',
  parse: ({ query }, { open }) => ({
    on: dayAsked(open.days, query.on),
    child: open.partnership.children.find((child) => open.publicIds.people.get(child) === query.child),
  }),
  read: async (asked, { open, desk }): Promise<Read> => ({ ...asked, open, unfinished: await desk.unfinished() }),
  show: kindsView,
  template: 'write/kinds.njk',
});

function kindsView({ on, child, unfinished, open }: Read): object {
  const chosen = on === open.days.usual ? undefined : on;
  return {
    title: 'Write down: what was it?',
    back: { href: todayAddress(open.partnership, chosen), text: 'Back to today' },
    groups: wayGroups.map(({ heading, ways }) => ({
      heading,
      ways: ways.map((way) => ({ says: way.says, href: beginAddress(open, way.id, { child, on: chosen }) })),
    })),
    unfinished: unfinishedViews(unfinished, open.partnership),
  };
}
