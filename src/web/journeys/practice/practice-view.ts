import type { AgencyId, PersonId } from '../../../core/entry/ids.ts';
import type { PracticeReceipt } from '../../../core/message/records.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { type PracticeChild, practiceChild } from '../../../core/sharing/practice-child.ts';
import { shareRecordOf } from '../../../core/sharing/share-record.ts';
import { type StatusChange, statusChanges } from '../../../core/sharing/status-changes.ts';
import { addDays, type Day, formatDay, showDay } from '../../../core/time/day.ts';
import { showInstant } from '../../../core/time/instant.ts';
import { beginAddress, childAddress, entryAddress, practiceAddress, publicId, todayAddress } from '../../addresses.ts';
import { dayControl } from '../../reading/day-control.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { GivenCase } from '../../routing/route.ts';
import { agenciesToldOf } from '../../words/agencies-told-of.ts';
import { allListed } from '../../words/all-listed.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { howLong } from '../../words/how-long.ts';
import { namesIn } from '../../words/names.ts';
import { identityOf } from '../child/identity.ts';
import type { FormError } from '../sign-in/invitation-form.ts';

export interface PracticeRead {
  readonly on: Day;
  readonly own: AgencyId;
  readonly receipts: readonly PracticeReceipt[];
}

/** Days before the one shown whose changes stand below it. */
const daysBefore = 7;

export function practiceView({ on, own, receipts }: PracticeRead, { open, visitor }: GivenCase, errors: readonly FormError[] = []): object {
  const { partnership } = open;
  const usual = on === open.days.usual ? undefined : on;
  const children = partnership.children.flatMap((child) => {
    const picture = open.picture(child, on);
    return picture.entries.length === 0 ? [] : [childView(child, picture, practiceChild(picture, own), { on, own, open })];
  });
  const of = receipts.filter((one) => one.of === on);
  return {
    title: 'Your practice’s children',
    form: true,
    day: dayControl(open, on, (to) => practiceAddress(partnership, to)),
    shown: showDay(on),
    back: { href: todayAddress(partnership, usual), text: 'Back to today' },
    children: children.map(({ view }) => view),
    // Who was never talked over comes first, then the longest ago: a clock, and no ranking of families (rule 31).
    discussed: children.toSorted((a, b) => (a.discussed ?? 0) - (b.discussed ?? 0)).map(({ line }) => line),
    read: of.map(({ called, noted }) => (partnership.demonstration ? called : `${called}, ${showInstant(noted)}`)),
    lastRead: of.length > 0 ? undefined : receipts.slice(0, 1).map((one) => `${showDay(one.of)}, by ${one.called}`)[0],
    called: visitor.looker?.who,
    mayRead: partnership.demonstration || usual === undefined,
    address: `${practiceAddress(partnership)}/read${usual === undefined ? '' : `?on=${formatDay(usual)}`}`,
    errors,
    errorOn: Object.fromEntries(errors.map(({ href, text }) => [href, text])),
  };
}

type At = Pick<PracticeRead, 'on' | 'own'> & { readonly open: OpenCase };

function childView(child: PersonId, p: Picture, { registration, open: work, involved, discussed }: PracticeChild, { on, own, open }: At) {
  const names = namesIn(open.directory);
  const usual = on === open.days.usual ? undefined : on;
  const changes = statusChanges(p, own, addDays(on, -daysBefore), on);
  const line = (change: StatusChange): object => changeLine(change, { on, own, open });
  const at = agenciesToldOf(p, involved, open.vantage);
  const shared = { name: names.person(child), href: childAddress(open, child, usual) };
  return {
    discussed: discussed?.on,
    view: {
      ...shared,
      identity: identityOf(p),
      registration: registrationWords[registration],
      openTo: work.map(
        ({ what, lead, since }) => `${workWords[what]} at ${allListed(agenciesToldOf(p, [lead], open.vantage))}, since ${showDay(since)}`,
      ),
      involved: at.length === 0 ? undefined : allListed(at),
      today: changes.filter(({ reached }) => reached === on).map(line),
      before: changes.filter(({ reached }) => reached < on).map(line),
    },
    line: {
      ...shared,
      write: beginAddress(open, 'meeting', { on: usual, child }),
      when:
        discussed === undefined
          ? undefined
          : {
              day: showDay(discussed.on),
              ago: discussed.on === on ? 'today' : `${howLong(discussed.on, on)} before`,
              what: entryTitle(discussed.entry, names),
            },
    },
  };
}

function changeLine({ entry, reached }: StatusChange, { on, own, open }: At): object {
  const names = namesIn(open.directory);
  const day = on === open.days.usual ? '' : `?on=${formatDay(on)}`;
  return {
    href: `${entryAddress(open.partnership, publicId(open.publicIds.entries, entry.id))}${day}`,
    title: entryTitle(entry, names),
    agency: names.agency(entry.by),
    reached: showDay(reached),
    isRead: shareRecordOf(open.known(on).shares, entry.id).given.some(({ to, receipt }) => to === own && receipt !== undefined),
  };
}

const registrationWords: Readonly<Record<PracticeChild['registration'], string>> = {
  registered: 'Registered with you',
  ended: 'No longer registered with you',
  'not-recorded': 'On record here; nothing here says whether they are registered with you',
};

const workWords: Readonly<Record<PracticeChild['open'][number]['what'], string>> = {
  plan: 'A plan',
  assessment: 'An assessment',
  referral: 'A referral',
};
