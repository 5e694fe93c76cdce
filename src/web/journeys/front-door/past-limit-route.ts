import type { DoorTerms } from '../../../core/access/front-door.ts';
import { listed } from '../../../core/check/asking.ts';
import { type LevelLimit, levelLimitOf } from '../../../core/pathway/front-door/level-limit.ts';
import { ownAgency } from '../../../core/picture/view.ts';
import { addDays, type Day, showDay, weekdayOf } from '../../../core/time/day.ts';
import { dayAt } from '../../../core/time/instant.ts';
import { frontDoorAddress, pastLimitAddress, referralAddress } from '../../addresses.ts';
import { dayAsked } from '../../reading/case-days.ts';
import { dayControl } from '../../reading/day-control.ts';
import { casePage, type GivenCase } from '../../routing/route.ts';
import { whenInWords } from '../../words/day-words.ts';
import { namesIn } from '../../words/names.ts';
import { type Placed, referralsFor } from './board-view.ts';
import { doorTerms } from './door-terms.ts';
import { levelWords } from './referral-words.ts';

/** The limits that ran out in a week, area by area (R195): to be printed and gone through. It counts nobody's work and ranks no family. */
export const pastLimitRoute = casePage({
  address: '/cases/:case/front-door/past-limit',
  permission: 'read-case',
  audit: 'past-limit-shown',
  parse: ({ query }, { open }) => dayAsked(open.days, query.on),
  read: async (on, given) => ({ on, terms: await doorTerms(given, on) }),
  show: pastLimitView,
  template: 'front-door/past-limit.njk',
});

interface Past extends Placed {
  readonly limit: LevelLimit;
}

function pastLimitView({ on, terms }: { readonly on: Day; readonly terms: DoorTerms }, { open }: GivenCase): object {
  const { partnership, days, vantage } = open;
  const chosen = on === days.usual ? undefined : on;
  const monday = addDays(on, 1 - weekdayOf(on));
  const own = ownAgency(vantage);
  const names = namesIn(open.directory);
  const past: readonly Past[] = referralsFor(open, on)
    .filter(({ work }) => own === undefined || work.receiver === own)
    .flatMap((placed) => {
      const limit = levelLimitOf(placed.picture, placed.work, terms.levels);
      return limit?.late === true && dayAt(limit.by) >= monday ? [{ ...placed, limit }] : [];
    })
    .sort((a, b) => a.limit.by - b.limit.by);
  const areas = [...new Set([...terms.areas, ...past.map(({ limit }) => limit.area)])];
  return {
    title: 'Limits that ran out this week',
    day: dayControl(open, on, (day) => pastLimitAddress(partnership, day)),
    back: { href: frontDoorAddress(partnership, chosen), text: 'Front door' },
    week: `${showDay(monday)} to ${showDay(on)}`,
    groups: areas.map((area) => ({
      says: area ?? 'No area',
      rows: past
        .filter(({ limit }) => limit.area === area)
        .map(({ work, picture, limit }) => ({
          children: listed((work.children.length === 0 ? [picture.child] : work.children).map(names.person)),
          href: referralAddress(open, work.referral.id, chosen),
          when: whenInWords(work.referral),
          ...levelWords(limit),
          decided: work.decision === undefined ? undefined : whenInWords(work.decision),
        })),
    })),
  };
}
