import type { Watch } from '../../../src/core/check/watch.ts';
import type { Entry, EntryOf } from '../../../src/core/entry/entry.ts';
import type { AgencyId } from '../../../src/core/entry/ids.ts';
import { agenciesIn } from '../../../src/core/entry/parties.ts';
import { carersOf } from '../../../src/core/picture/family/family.ts';
import { themesOfHarm } from '../../../src/core/picture/harm/concern-entries.ts';
import { entriesOf, type Picture } from '../../../src/core/picture/picture.ts';
import { mayFollow } from '../../../src/core/picture/recorded-order.ts';
import { tellingsOf } from '../../../src/core/picture/told.ts';
import {
  saysAlert,
  saysAnsweredBack,
  saysAsksForReply,
  saysForInformation,
  saysMessageLeft,
  saysOnlyMessageLeft,
  saysReport,
} from '../../../src/core/picture/words/message-words.ts';
import { showsInTouch } from '../../../src/core/picture/work/in-touch-between.ts';
import { inTouchIn } from '../../../src/core/picture/work/in-touch-with.ts';
import type { Span } from '../../../src/core/time/span.ts';

/** What sort of thing was sent: each has a time of its own. */
export type Sort = 'message' | 'report' | 'letter';

/** Something sent that wants a reply, and has none on record. */
export interface Unanswered {
  readonly entry: EntryOf<'contact'>;
  readonly sort: Sort;
  /** The agency that it went to; undefined where it went to the family. */
  readonly to: AgencyId | undefined;
}

/** Everything sent to an agency or to the family that wants a reply and has none on record. Letters to a family are counted elsewhere. */
export const unansweredIn = (p: Picture, watch: Watch): readonly Unanswered[] =>
  entriesOf(p, 'contact').flatMap((entry): readonly Unanswered[] => {
    if (saysForInformation(entry)) return [];
    const agencies = agenciesIn(entry.facts.to).filter((agency) => agency !== entry.by);
    const sort = agencies.length === 0 ? undefined : sortOf(entry);
    if (sort !== undefined) return agencies.filter((to) => !isAcknowledged(p, watch, entry, to)).map((to) => ({ entry, sort, to }));
    const asksFamily = agencies.length === 0 && entry.facts.mode === 'message' && entry.facts.outcome === 'awaiting-reply';
    return asksFamily && familyIn(p, entry).length > 0 && !isHeardFrom(p, entry) ? [{ entry, sort: 'message', to: undefined }] : [];
  });

/** Undefined: it wants no reply, or it went to no agency. */
function sortOf(entry: EntryOf<'contact'>): Sort | undefined {
  const { mode, outcome, to } = entry.facts;
  if (agenciesIn(to).length === 0) return undefined;
  const awaits = outcome === 'awaiting-reply';
  const unsaid = outcome === undefined || outcome === 'not-reached';
  if (mode === 'call' && outcome === undefined) return saysOnlyMessageLeft(entry) ? 'message' : undefined;
  if (mode === 'call') return (awaits || outcome === 'not-reached') && saysMessageLeft(entry) ? 'message' : undefined;
  if ((mode !== 'message' && mode !== 'letter') || !(awaits || unsaid)) return undefined;
  if (saysReport(entry) && !saysMessageLeft(entry)) return 'report';
  const wantsReply =
    awaits ||
    saysMessageLeft(entry) ||
    saysAsksForReply(entry) ||
    saysAlert(entry) ||
    entry.themes.some((theme) => themesOfHarm.has(theme));
  if (!wantsReply) return undefined;
  return mode === 'letter' ? 'letter' : 'message';
}

/** Anything of the receiver's that shows it was received: on its thread, told to the sender, sent back, or said; or the share itself acknowledged. */
const isAcknowledged = (p: Picture, watch: Watch, sent: EntryOf<'contact'>, to: AgencyId): boolean =>
  acknowledgedShare(p, watch, sent, to) || p.entries.some((entry) => mayFollow(entry, sent) && showsReceived(p, entry, sent, to));

function showsReceived(p: Picture, entry: Entry, sent: Entry, to: AgencyId): boolean {
  if (entry.by === to && entry.thread !== undefined && entry.thread === sent.thread) return true;
  if (!entry.about.some((person) => sent.about.includes(person))) return false;
  if (showsInTouch(entry, sent.by, to)) return true;
  if (entry.by !== to) return false;
  return (
    ((entry.kind === 'note' || entry.kind === 'contact') && saysAnsweredBack(entry)) ||
    (entry.kind === 'contact' && agenciesIn(entry.facts.to).includes(sent.by)) ||
    tellingsOf(p, entry.id).some((telling) => telling.to === sent.by)
  );
}

const acknowledgedShare = (p: Picture, watch: Watch, sent: Entry, to: AgencyId): boolean =>
  tellingsOf(p, sent.id).some(
    ({ to: reached, share: { facts } }) =>
      reached === to && (facts.acknowledged === undefined ? facts.status === 'acknowledged' : isReached(watch, facts.acknowledged)),
  );

/** A day that lies ahead is known only when it comes (rule 4). */
const isReached = (watch: Watch, day: Span): boolean => watch.reached(day.latest);

/** The parents and carers that an entry is about. */
export const familyIn = (p: Picture, entry: Entry): readonly Entry['about'][number][] => {
  const carers = carersOf(p, p.child);
  return entry.about.filter((person) => carers.includes(person));
};

/** True where the sender, or whoever works on the same thread, has been in touch with them since. */
export const isHeardFrom = (p: Picture, sent: Entry): boolean => {
  const family = familyIn(p, sent);
  return p.entries.some(
    (entry) =>
      (entry.by === sent.by || (entry.thread !== undefined && entry.thread === sent.thread)) &&
      mayFollow(entry, sent) &&
      family.some((person) => inTouchIn(entry).has(person)),
  );
};

/** Letters to the family that nothing of the sender's has followed, apart for each sender. */
export function lettersToFamily(p: Picture): readonly (readonly EntryOf<'contact'>[])[] {
  const bySender = new Map<AgencyId, EntryOf<'contact'>[]>();
  for (const entry of entriesOf(p, 'contact')) {
    const { mode, outcome, to } = entry.facts;
    const isLetter = mode === 'letter' && (outcome === undefined || outcome === 'awaiting-reply' || outcome === 'not-reached');
    if (!isLetter || agenciesIn(to).length > 0 || saysForInformation(entry)) continue;
    if (familyIn(p, entry).length === 0 || isHeardFrom(p, entry)) continue;
    bySender.set(entry.by, [...(bySender.get(entry.by) ?? []), entry]);
  }
  return [...bySender.values()];
}
