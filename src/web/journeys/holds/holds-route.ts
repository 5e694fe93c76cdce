import { parseDay } from '../../../core/time/day.ts';
import { dayAsked } from '../../reading/case-days.ts';
import { casePage } from '../../routing/route.ts';
import { withOwnLibrary } from '../report/own-library.ts';
import { actionsMadeBy } from './actions-made.ts';
import { holdsCheckView } from './holds-check-view.ts';
import { holdsExampleView } from './holds-example-view.ts';
import { figuresFor } from './holds-read.ts';
import { holdsView } from './holds-view.ts';

/** For every check, or for those that carry the findings of one review: how often it asks, how it is answered, and whether the same comes again. */
export const holdsRoute = withOwnLibrary(
  casePage({
    address: '/cases/:case/holds',
    permission: 'see-figures',
    audit: 'holds-shown',
    parse: ({ query }, { open, sources }) => ({
      on: dayAsked(open.days, query.on),
      review: sources.library.find(({ key }) => key === query.review),
    }),
    read: async ({ on, review }, given) => ({ on, review, figured: await figuresFor(on, given) }),
    show: holdsView,
    template: 'holds/holds.njk',
  }),
);

/** One check: quarter by quarter, by agency and team, and before and after something that was done. */
export const holdsCheckRoute = withOwnLibrary(
  casePage({
    address: '/cases/:case/holds/:check',
    permission: 'see-figures',
    audit: 'holds-check-shown',
    parse: ({ params, query }, { open }) => {
      const check = open.checks.find(({ id }) => id === params.check);
      const typed = query.since?.trim() ?? '';
      return check === undefined ? undefined : { on: dayAsked(open.days, query.on), check, typed, since: parseDay(typed) };
    },
    read: async (asked, given) => ({ ...asked, figured: await figuresFor(asked.on, given), actions: await actionsMadeBy(asked.on, given) }),
    show: holdsCheckView,
    template: 'holds/check.njk',
  }),
);

/** The same with invented numbers: what such a page looks like, where there is too little on record to tell of any. */
export const holdsExampleRoute = casePage({
  address: '/cases/:case/example-of-holds',
  permission: 'see-figures',
  audit: 'holds-example-shown',
  parse: () => ({}),
  read: (asked) => asked,
  show: (_, given) => holdsExampleView(given),
  template: 'holds/check.njk',
});
