import { bareBody } from '../../../core/entry/bare-body.ts';
import { ownAgency } from '../../../core/picture/view.ts';
import { dailyListAddress } from '../../addresses.ts';
import { dayAsked } from '../../reading/case-days.ts';
import { whoPresses } from '../../recording/append-own.ts';
import { casePage, notFound, type Route } from '../../routing/route.ts';
import { chosenDay, recordStep } from '../work/record-work.ts';
import { writingDay } from '../write/write-context.ts';
import { dailyView, newsFor } from './daily-view.ts';
import { doorTerms } from './door-terms.ts';

const address = '/cases/:case/front-door/daily';

/** What is gone through each day (R061, R069): news from outside office hours by the time by which it is to be read, and self-referrals to services that are always asked. */
export const dailyListRoute = casePage({
  address,
  permission: 'read-case',
  audit: 'daily-list-shown',
  parse: ({ query }, { open }) => dayAsked(open.days, query.on),
  read: async (on, given) => ({ on, terms: await doorTerms(given, on) }),
  show: dailyView,
  template: 'front-door/daily.njk',
});

/** Says that somebody has read the news: whoever wrote it is told that they have. */
export const readNewsRoute: Route = {
  method: 'POST',
  address: `${address}/read`,
  permission: 'write-for-agency',
  audit: 'news-read',
  inside: 'case',
  respond: async ({ body, query }, given) => {
    const { open } = given;
    const on = writingDay(given, query.on);
    const found = newsFor(open, on).find(({ news }) => open.publicIds.entries.get(news.entry.id) === body.entry);
    if (found === undefined || ownAgency(open.vantage) === undefined) return notFound;
    const { entry } = found.news;
    const note = {
      ...bareBody(on, entry.about, ''),
      kind: 'note',
      facts: { reviewed: 'news', of: entry.id, agreedBy: whoPresses(given) },
    } as const;
    if (!(await recordStep({ body: note, on, to: [entry.by], why: 'It says that their news was read' }, given))) return notFound;
    return { kind: 'go', to: `${dailyListAddress(open.partnership, chosenDay(query, on))}#news` };
  },
};
