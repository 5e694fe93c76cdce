import type { Entry, EntryOf } from '../../../src/core/entry/entry.ts';
import type { PersonId } from '../../../src/core/entry/ids.ts';
import { agenciesIn } from '../../../src/core/entry/parties.ts';
import { entriesOf, type Picture } from '../../../src/core/picture/picture.ts';
import { mayFollow } from '../../../src/core/picture/recorded-order.ts';
import {
  saysHasWorker,
  saysHelpBegun,
  saysHelpDeclined,
  saysHelpOffered,
  saysWhenHelpStarts,
  saysWorkerNamed,
} from '../../../src/core/picture/words/help-words.ts';
import { inTouchIn } from '../../../src/core/picture/work/in-touch-with.ts';
import { agenciesForHelp, giversOf, helpOf } from '../../../src/core/picture/work/providers.ts';

const offered: ReadonlySet<string> = new Set(['offered', 'accepted', 'referred']);
const cameOfIt: ReadonlySet<string> = new Set([
  'started',
  'engaging',
  'disengaged',
  'declined',
  'not-taken-up',
  'closed',
  'transferred',
  'below-threshold',
]);

/** Help that was offered to the family, or arranged for it, of which nothing more is on record. */
export const offersNotKept = (p: Picture): readonly EntryOf<'service'>[] =>
  entriesOf(p, 'service').filter(
    (entry) =>
      offered.has(entry.facts.status ?? '') &&
      !saysWhenHelpStarts(entry) &&
      !saysHelpDeclined(entry) &&
      !p.entries.some((later) => mayFollow(later, entry) && showsKept(p, later, entry)),
  );

/** Help that only words say was offered, of which no record of a service tells and nothing more is on record. */
export function saidOffersNotKept(p: Picture): readonly Entry[] {
  const open = p.entries.filter(
    (entry) =>
      (entry.kind === 'contact' || entry.kind === 'note') &&
      saysHelpOffered(entry) &&
      !saysWhenHelpStarts(entry) &&
      !saysHelpDeclined(entry) &&
      !p.entries.some((later) => mayFollow(later, entry) && showsBegun(p, later, entry)),
  );
  const matters = Map.groupBy(open, (entry) => entry.thread ?? entry.id);
  return [...matters.values()].flatMap((entries) => (entries[0] !== undefined && hasRecordOfService(p, entries[0]) ? [] : entries));
}

/** A record of the service itself says more than words of it. */
const hasRecordOfService = (p: Picture, offer: Entry): boolean =>
  entriesOf(p, 'service').some(
    (service) =>
      service.id !== offer.id &&
      ((service.thread !== undefined && service.thread === offer.thread) ||
        (isAboutSame(service, offer.about) && helpOf(service).some((topic) => helpOf(offer).includes(topic)))),
  );

function showsBegun(p: Picture, later: Entry, offer: Entry): boolean {
  const sameThread = later.thread !== undefined && later.thread === offer.thread;
  const tellsMore = saysWhenHelpStarts(later) || saysHelpDeclined(later);
  if (sameThread && tellsMore) return true;
  if (!isAboutSame(later, offer.about)) return false;
  if (saysHelpBegun(later)) return true;
  if (tellsMore && helpOf(later).some((topic) => helpOf(offer).includes(topic))) return true;
  return givingKinds.has(later.kind) && agenciesForHelp(p, offer).includes(later.by);
}

function showsKept(p: Picture, later: Entry, offer: EntryOf<'service'>): boolean {
  const sameThread = later.thread !== undefined && later.thread === offer.thread;
  if (sameThread && (saysWhenHelpStarts(later) || saysHelpDeclined(later))) return true;
  if (!isAboutSame(later, offer.about)) return false;
  if (later.kind === 'service' && cameOfIt.has(later.facts.status ?? ''))
    return sameThread || helpOf(later).some((topic) => helpOf(offer).includes(topic));
  if (later.kind === 'contact' && sameThread && offer.about.some((person) => inTouchIn(later).has(person))) return true;
  return givingKinds.has(later.kind) && giversOf(p, offer).includes(later.by);
}

const givingKinds: ReadonlySet<string> = new Set(['contact', 'assessment', 'test', 'advice']);

const isAboutSame = (entry: Entry, people: readonly PersonId[]): boolean => entry.about.some((person) => people.includes(person));

const running: ReadonlySet<string> = new Set(['accepted', 'started', 'engaging']);

/** A worker whom somebody of the family is said to have, and who no record names or shows to be there. */
export const workersNotNamed = (p: Picture): readonly Entry[] =>
  p.entries.filter(
    (entry) =>
      claimsWorker(entry) &&
      !saysWorkerNamed(entry) &&
      !agenciesForHelp(p, entry).includes(entry.by) &&
      !p.entries.some((other) => showsWhoItIs(p, other, entry)),
  );

const claimsWorker = (entry: Entry): boolean =>
  entry.kind === 'service'
    ? running.has(entry.facts.status ?? '') && entry.facts.heardFrom !== undefined && (entry.facts.provider ?? []).length === 0
    : (entry.kind === 'contact' || entry.kind === 'note' || entry.kind === 'observation') && saysHasWorker(entry);

/** The service that is there for it has recorded something about them, or is named as giving it or as having been spoken to. */
function showsWhoItIs(p: Picture, other: Entry, claimed: Entry): boolean {
  if (other.id === claimed.id || !isAboutSame(other, claimed.about)) return false;
  const agencies = agenciesForHelp(p, claimed);
  if (agencies.includes(other.by)) return true;
  if (other.kind === 'contact' && agenciesIn(other.facts.to).some((agency) => agencies.includes(agency))) return true;
  if (!mayFollow(other, claimed)) return false;
  const sameThread = other.thread !== undefined && other.thread === claimed.thread;
  if (other.kind === 'service' && (other.facts.provider ?? []).length > 0)
    return sameThread || helpOf(other).some((topic) => helpOf(claimed).includes(topic));
  return sameThread && saysWorkerNamed(other);
}
