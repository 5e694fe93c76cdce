import type { Entry } from '../../../src/core/entry/entry.ts';
import type { PersonId } from '../../../src/core/entry/ids.ts';
import { type Denial, historyDenied } from '../../../src/core/picture/family/history-denied.ts';
import { takesUp, tellsOf } from '../../../src/core/picture/family/history-told.ts';
import { linkedAdults } from '../../../src/core/picture/family/linked-adults.ts';
import { wasUnborn, wasUnder } from '../../../src/core/picture/family/young.ts';
import { happenedBy, isAgencyOfKind, type Picture } from '../../../src/core/picture/picture.ts';
import { mayFollow } from '../../../src/core/picture/recorded-order.ts';
import { knownToFrom, withheldFrom } from '../../../src/core/picture/told.ts';
import type { HistoryTopic } from '../../../src/core/picture/words/history-topics.ts';
import { addMonths } from '../../../src/core/time/day.ts';

/** What an adult told of as nothing at a booking or early health assessment, and another agency's records that say otherwise. */
export interface Mismatch {
  readonly who: PersonId;
  /** The first entry in which they told of nothing: it names the matter, whatever is found out later. */
  readonly first: Entry;
  /** The entries that the records held elsewhere do not fit. */
  readonly told: readonly Entry[];
  readonly held: readonly { readonly entry: Entry; readonly topic: HistoryTopic }[];
}

interface Limits {
  readonly lookBack: number;
  readonly early: number;
}

export function mismatchesOf(p: Picture, limits: Limits): readonly Mismatch[] {
  const asked = new Map<PersonId, { readonly entry: Entry; readonly denial: Denial }[]>();
  for (const entry of p.entries) {
    const denial = isEarlyHealth(p, entry, limits.early) ? historyDenied(p, entry) : undefined;
    if (denial === undefined || !linkedAdults(p).has(denial.who)) continue;
    asked.set(denial.who, [...(asked.get(denial.who) ?? []), { entry, denial }]);
  }
  return [...asked].flatMap(([who, denials]): readonly Mismatch[] => {
    const against = denials.map(({ entry, denial }) => ({
      entry,
      held: denial.topics.flatMap((topic) => heldElsewhere(p, entry, who, topic, limits).map((held) => ({ entry: held, topic }))),
    }));
    const open = against.filter(({ held }) => held.length > 0);
    const first = denials[0]?.entry;
    if (first === undefined || open.length === 0) return [];
    return [{ who, first, told: open.map(({ entry }) => entry), held: open.flatMap(({ held }) => held) }];
  });
}

const ofHealth: ReadonlySet<string> = new Set(['family-background', 'family-health-needs']);

/** A booking, an assessment of the family's background or health needs, or a contact of the midwife or health visitor before the birth or soon after. */
function isEarlyHealth(p: Picture, entry: Entry, weeks: number): boolean {
  if (entry.kind === 'health') return entry.facts.type === 'pregnancy-booking';
  if (!isAgencyOfKind(p, entry.by, 'midwifery', 'health-visiting')) return false;
  if (entry.kind === 'assessment') return ofHealth.has(entry.facts.type ?? '');
  if (entry.kind !== 'contact') return false;
  const on = happenedBy(entry);
  return wasUnborn(p, p.child, on) || wasUnder(p, p.child, { amount: weeks, unit: 'weeks' }, on);
}

/** Records of other agencies that tell of a topic, of a time before, that whoever asked neither has nor was told of, and that nobody decided to keep back. */
function heldElsewhere(p: Picture, asked: Entry, who: PersonId, topic: HistoryTopic, { lookBack }: Limits): readonly Entry[] {
  const told = p.entries.filter((entry) => tellsOf(p, entry, who, topic));
  if (told.some((entry) => knownToFrom(p, entry, asked.by) !== undefined) || hasTakenUp(p, asked, who, topic)) return [];
  return told.filter(
    (entry) =>
      !isAgencyOfKind(p, entry.by, 'refuge', 'domestic-abuse-service') &&
      entry.when.earliest <= asked.when.latest &&
      (topic === 'other-children' || entry.when.latest >= addMonths(asked.when.earliest, -lookBack)) &&
      withheldFrom(p, entry.id).length === 0,
  );
}

/** Whoever asked has since written of the topic themselves, and not that there was nothing. */
const hasTakenUp = (p: Picture, asked: Entry, who: PersonId, topic: HistoryTopic): boolean =>
  p.entries.some(
    (entry) =>
      entry.by === asked.by &&
      mayFollow(entry, asked) &&
      takesUp(p, entry, who, topic) &&
      historyDenied(p, entry)?.topics.includes(topic) !== true,
  );
