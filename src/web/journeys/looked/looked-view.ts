import type { Look, Opening } from '../../../core/access/look.ts';
import { type Unusual, type UnusualBecause, unusualAmong } from '../../../core/access/unusual.ts';
import type { PersonId } from '../../../core/entry/ids.ts';
import { nextWorkingDay } from '../../../core/time/calendar.ts';
import { showDay } from '../../../core/time/day.ts';
import { dayAt, showInstant } from '../../../core/time/instant.ts';
import { childAddress } from '../../addresses.ts';
import { isAtWorkWith } from '../../reading/need-to-know.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { GivenCase } from '../../routing/route.ts';
import { eventInWords } from '../../words/event-words.ts';
import { namesIn } from '../../words/names.ts';
import { roleAtInWords } from '../../words/role-words.ts';

const becauseWords: Readonly<Record<UnusualBecause, string>> = {
  'no involvement': 'their team was not at work with the family, as far as your records show',
  'same surname': 'they have a surname in common with somebody around the child',
  'same address': 'they have an address in common with somebody around the child',
  'more than usual': 'they opened over three times as many records that week as they usually do',
  'many in an hour': 'they opened the records of many children within an hour',
  'out of hours': 'it was outside working hours',
};

export const whoIn = ({ who, role, agency }: Pick<Look, 'who' | 'role' | 'agency'>, { directory }: OpenCase): string => {
  const at = agency === undefined ? undefined : directory.agencies.get(agency);
  return `${who}, ${roleAtInWords({ role, ...(at === undefined ? {} : { at }) })}`;
};

const lineOf = (look: Look, open: OpenCase, openings: readonly Opening[] = []): object => {
  const held = openings.find(
    (one) => one.account === look.account && look.subjects.includes(one.child) && one.opened <= look.at && look.at < one.ends,
  );
  return {
    at: showInstant(look.at),
    who: whoIn(look, open),
    what: eventInWords(look.event),
    // Of people whom the reader may not read, not even how many there are.
    about: [...new Set(look.subjects.map((person) => namesIn(open.directory).person(person)))].join(', '),
    why: look.why ?? held?.why,
    from: look.from,
  };
};

/** Who has looked at one family, as far as this visitor may know. */
export async function whoLookedView(child: PersonId, { open, desk }: GivenCase): Promise<object> {
  const openings = await desk.openings();
  return {
    title: `Who has opened the record of ${namesIn(open.directory).person(child)}`,
    back: { href: childAddress(open, child), text: `Back to ${namesIn(open.directory).person(child)}` },
    scope:
      open.vantage.kind === 'agency' ? 'Everybody at your agency who has opened or changed it.' : 'Everybody who has opened or changed it.',
    lines: (await desk.looks({ subject: child })).map((look) => lineOf(look, open, openings)),
  };
}

/** What somebody opened themselves. */
export async function ownLooksView({ open, desk, visitor }: GivenCase): Promise<object> {
  const account = visitor.looker?.account;
  const looks = account === undefined ? [] : await desk.looks({ account });
  return {
    title: 'What you have opened',
    scope: 'In the role in which you now work. It is kept so that families can be told who has read about them.',
    lines: looks.filter(({ subjects }) => subjects.length > 0).map((look) => lineOf(look, open)),
  };
}

/** What was opened that is unusual, and what was opened in an emergency and waits to be looked at. */
export async function unusualView({ open, desk, visitor, now }: GivenCase, missing?: string): Promise<object> {
  const openings = await desk.openings();
  const looks = await desk.looks({});
  const unusual = unusualAmong(looks, {
    isInvolved: ({ agency, at }, subject) => agency !== undefined && isAtWorkWith(agency, subject, open, dayAt(at)),
    namesAround: (subject) =>
      [...open.picture(subject, open.days.end).circle.members.keys()].map((person) => namesIn(open.directory).person(person)),
    kindOf: ({ agency }) => (agency === undefined ? undefined : open.directory.agencies.get(agency)?.kind),
    calendar: open.ledger.calendar,
  });
  return {
    title: 'Unusual opening of records',
    form: true,
    errors: openings.some(({ id }) => id === missing)
      ? [{ href: `found-${missing}`, text: 'Choose what you make of it, and enter why' }]
      : [],
    lines: unusual.map(({ look, because }: Unusual) => ({
      ...lineOf(look, open, openings),
      because: because.map((one) => becauseWords[one]),
    })),
    missed: looks.filter(({ event }) => event === 'emergency-missed').map((look) => lineOf(look, open)),
    openings: openings
      .filter(({ kind }) => kind === 'emergency')
      .map((one) => ({
        id: one.id,
        who: whoIn(one, open),
        about: namesIn(open.directory).person(one.child),
        why: one.why,
        opened: showInstant(one.opened),
        by: showDay(nextWorkingDay(open.ledger.calendar, dayAt(one.opened))),
        isLate: nextWorkingDay(open.ledger.calendar, dayAt(one.opened)) < dayAt(now()),
        mayReview: one.account !== visitor.looker?.account,
        review:
          one.review === undefined
            ? undefined
            : `${one.review.who}, ${showInstant(one.review.at)}: it ${one.review.found}. ${one.review.why}`,
      })),
    address: `/cases/${open.partnership.id}/openings`,
  };
}
