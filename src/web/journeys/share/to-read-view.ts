import type { EntryId } from '../../../core/entry/ids.ts';
import { notAcknowledged, toAcknowledge } from '../../../core/sharing/unread.ts';
import { addWorkingDays } from '../../../core/time/calendar.ts';
import { type Day, formatDay, showDay } from '../../../core/time/day.ts';
import { dayAt } from '../../../core/time/instant.ts';
import { entryAddress, practiceAddress, publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { allListed } from '../../words/all-listed.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { howLong } from '../../words/how-long.ts';
import { namesIn } from '../../words/names.ts';

/** How long what was given in Heed may be without a word that it was read before its giver is shown so, in working days (ours). */
const daysToAcknowledge = 5;
const most = 5;

/** For Today: what was given to this agency and not yet acknowledged, and what it gave and nobody has said they read, or have at all. */
export function toReadView(open: OpenCase, on: Day): object {
  const { vantage, publicIds, partnership } = open;
  if (vantage.kind === 'whole') return {};
  const names = namesIn(open.directory);
  const known = open.known(on);
  const standing = new Map([...known.entries, ...known.identities].map((entry) => [entry.id, entry]));
  const day = on === open.days.usual ? '' : `?on=${formatDay(on)}`;
  const line = (id: EntryId, says: (title: string, about: string) => string): readonly object[] => {
    const entry = standing.get(id);
    const href = `${entryAddress(partnership, publicId(publicIds.entries, id))}${day}`;
    if (entry === undefined) return known.amended.has(id) ? [{ href, says: says('what you were given was withdrawn', '') }] : [];
    const about = entry.about.length === 0 ? '' : ` about ${allListed(entry.about.map(names.person))}`;
    return [{ href, says: says(known.amended.has(id) ? `put right: ${entryTitle(entry, names)}` : entryTitle(entry, names), about) }];
  };
  const isOld = (reached: Day): boolean => addWorkingDays(open.ledger.calendar, reached, daysToAcknowledge) < on;
  const amendedBy = (id: EntryId) => {
    const by = known.amended.get(id)?.by;
    return by === undefined ? undefined : open.ledger.byId.get(by);
  };
  const toRead = toAcknowledge(known.shares, vantage.agency, on, amendedBy).flatMap(({ share, reached }) =>
    share.facts.of === undefined
      ? []
      : line(share.facts.of, (title, about) => `${names.agency(share.by)}: ${title}${about}, ${showDay(dayAt(reached ?? share.recorded))}`),
  );
  const waiting = notAcknowledged(known.shares, vantage.agency, on).filter(
    ({ share, reached }) =>
      share.facts.of !== undefined && standing.has(share.facts.of) && (reached === undefined || isOld(dayAt(share.recorded))),
  );
  // One line for one sending, whoever it went to: a meeting called with six agencies is one thing to look after.
  const sendings = Map.groupBy(waiting, ({ share, reached }) => `${share.facts.of} ${dayAt(share.recorded)} ${reached === undefined}`);
  const unread = [...sendings.values()].flatMap(([one, ...more]) => {
    if (one?.share.facts.of === undefined) return [];
    const sent = dayAt(one.share.recorded);
    const to = allListed([one, ...more].map(({ to }) => names.agency(to)));
    const what = one.reached === undefined ? 'a message was left, and nobody has confirmed it' : 'no word yet that it was read';
    return line(one.share.facts.of, (title) => `${to}: ${title}. Sent ${sent >= on ? 'today' : `${howLong(sent, on)} ago`}: ${what}`);
  });
  const isPractice = open.directory.agencies.get(vantage.agency)?.kind === 'gp';
  return {
    ...(isPractice ? { practice: practiceAddress(partnership, on === open.days.usual ? undefined : on) } : {}),
    toRead: toRead.slice(0, most),
    toReadMore: Math.max(0, toRead.length - most),
    unread: unread.slice(0, most),
    unreadMore: Math.max(0, unread.length - most),
  };
}
