import { shareRecordOf } from '../../../core/sharing/share-record.ts';
import { type StatusChange, statusChanges } from '../../../core/sharing/status-changes.ts';
import { addDays, type Day, formatDay, showDay } from '../../../core/time/day.ts';
import { childAddress, entryAddress, practiceAddress, publicId, todayAddress } from '../../addresses.ts';
import { dayAsked } from '../../reading/case-days.ts';
import { dayControl } from '../../reading/day-control.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { casePage } from '../../routing/route.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { namesIn } from '../../words/names.ts';
import { identityOf } from '../child/identity.ts';

/** Days before the one shown whose changes stand below it. */
const daysBefore = 7;

/** What changed today for the children whom an agency, such as a GP practice, has on record: from what it was given, and with whether it said so. */
export const practiceRoute = casePage({
  address: '/cases/:case/practice',
  // Who reads the whole has no practice.
  permission: 'write-for-agency',
  audit: 'practice-shown',
  parse: ({ query }, { open }) => dayAsked(open.days, query.on),
  read: (on, { open }) => (open.vantage.kind === 'whole' ? undefined : { on, open, own: open.vantage.agency }),
  show: practiceView,
  template: 'share/practice.njk',
});

function practiceView({
  on,
  open,
  own,
}: {
  readonly on: Day;
  readonly open: OpenCase;
  readonly own: OpenCase['agencies'][number];
}): object {
  const names = namesIn(open.directory);
  const { partnership, publicIds } = open;
  const usual = on === open.days.usual ? undefined : on;
  const day = usual === undefined ? '' : `?on=${formatDay(usual)}`;
  const { shares } = open.known(on);
  const line = ({ entry, reached }: StatusChange): object => ({
    href: `${entryAddress(partnership, publicId(publicIds.entries, entry.id))}${day}`,
    title: entryTitle(entry, names),
    agency: names.agency(entry.by),
    reached: showDay(reached),
    isRead: shareRecordOf(shares, entry.id).given.some(({ to, receipt }) => to === own && receipt !== undefined),
  });
  return {
    title: 'What changed for your practice’s children',
    day: dayControl(open, on, (to) => practiceAddress(partnership, to)),
    shown: showDay(on),
    back: { href: todayAddress(partnership, usual), text: 'Back to today' },
    children: partnership.children.flatMap((child) => {
      const picture = open.picture(child, on);
      if (picture.entries.length === 0) return [];
      const changes = statusChanges(picture, own, addDays(on, -daysBefore), on);
      return [
        {
          name: names.person(child),
          href: childAddress(open, child, usual),
          identity: identityOf(picture),
          today: changes.filter(({ reached }) => reached === on).map(line),
          before: changes.filter(({ reached }) => reached < on).map(line),
        },
      ];
    }),
  };
}
