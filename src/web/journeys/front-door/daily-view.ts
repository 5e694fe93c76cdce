import type { DoorTerms } from '../../../core/access/front-door.ts';
import { listed } from '../../../core/check/asking.ts';
import { isUnread, type News, newsAbout } from '../../../core/pathway/front-door/gone-through.ts';
import { type SelfReferral, selfReferralsAround } from '../../../core/pathway/front-door/self-referrals.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { ownAgency } from '../../../core/picture/view.ts';
import { addDays, type Day, showDay } from '../../../core/time/day.ts';
import { dayAt, showInstant } from '../../../core/time/instant.ts';
import { childAddress, chronologyAddress, dailyListAddress, frontDoorAddress, publicId } from '../../addresses.ts';
import { dayControl } from '../../reading/day-control.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { GivenCase } from '../../routing/route.ts';
import { whenInWords } from '../../words/day-words.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { namesIn } from '../../words/names.ts';

/** How long news that was read, and a self-referral, stay on the list, in days (ours). */
const keptOnList = 7;

/** News with the picture in which it was read: of several children it is shown with the first. */
export interface PlacedNews {
  readonly news: News;
  readonly picture: Picture;
}

/** News that the visitor may read and has not, or read of late. */
export function newsFor(open: OpenCase, on: Day): readonly PlacedNews[] {
  const seen = new Set<string>();
  return open.partnership.children
    .flatMap((child) => {
      const picture = open.picture(child, on);
      return newsAbout(picture).map((news) => ({ news, picture }));
    })
    .filter(({ news }) => !seen.has(news.entry.id) && seen.add(news.entry.id) !== undefined)
    .sort((a, b) => a.news.by - b.news.by);
}

/** What the visitor's agency has still to read. */
export const unreadNews = (open: OpenCase, on: Day): readonly PlacedNews[] => {
  const own = ownAgency(open.vantage);
  return own === undefined ? [] : newsFor(open, on).filter(({ news }) => isUnread(news, own));
};

export function dailyView({ on, terms }: { readonly on: Day; readonly terms: DoorTerms }, { open, visitor }: GivenCase): object {
  const { partnership, days, vantage } = open;
  const chosen = on === days.usual ? undefined : on;
  const own = ownAgency(vantage);
  const names = namesIn(open.directory);
  const news = newsFor(open, on).filter(
    ({ news: one }) => own === undefined || isUnread(one, own) || dayAt(one.by) >= addDays(on, -keptOnList),
  );
  return {
    title: 'The daily list',
    form: true,
    day: dayControl(open, on, (day) => dailyListAddress(partnership, day)),
    back: { href: frontDoorAddress(partnership, chosen), text: 'Front door' },
    services: terms.alwaysAsk.map(names.agency),
    action: own !== undefined && visitor.may('write-for-agency') ? dailyListAddress(partnership, chosen, 'read') : undefined,
    news: news.map(({ news: one, picture }) => ({
      id: publicId(open.publicIds.entries, one.entry.id),
      says: `${names.person(picture.child)}: ${entryTitle(one.entry, names)}, ${names.agency(one.entry.by)}`,
      text: one.entry.text,
      href: `${chronologyAddress(open, picture.child, { on: chosen })}#${publicId(open.publicIds.entries, one.entry.id)}`,
      by: showInstant(one.by),
      unread: own !== undefined && isUnread(one, own),
      late: own !== undefined && isUnread(one, own) && picture.now > one.by,
      reads: one.reads.map((read) => `${read.worker ?? read.facts.agreedBy ?? ''}, ${names.agency(read.by)}, ${whenInWords(read)}`),
    })),
    selfReferrals: selfReferrals(open, on, terms).map(({ one, children }) => ({
      says: `${listed(one.adults.map(names.person))}, to ${names.agency(one.service)}, ${whenInWords(one.entry)}`,
      children: children.map((picture) => ({ name: names.person(picture.child), href: childAddress(open, picture.child, chosen) })),
    })),
    since: showDay(addDays(on, -keptOnList)),
  };
}

/** Each self-referral once, with the children around it. */
function selfReferrals(
  open: OpenCase,
  on: Day,
  { alwaysAsk }: DoorTerms,
): readonly { readonly one: SelfReferral; readonly children: readonly Picture[] }[] {
  const found = new Map<string, { readonly one: SelfReferral; readonly children: Picture[] }>();
  for (const child of open.partnership.children) {
    const picture = open.picture(child, on);
    for (const one of selfReferralsAround(picture, alwaysAsk)) {
      if (dayAt(one.entry.recorded) < addDays(on, -keptOnList)) continue;
      const before = found.get(one.entry.id);
      if (before === undefined) found.set(one.entry.id, { one, children: [picture] });
      else before.children.push(picture);
    }
  }
  return [...found.values()];
}
