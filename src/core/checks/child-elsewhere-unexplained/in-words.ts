import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { parentsAndPartners } from '../../picture/family/children-elsewhere.ts';
import { onceFor } from '../../picture/memo.ts';
import type { Picture } from '../../picture/picture.ts';
import { isRecordedBefore } from '../../picture/recorded-order.ts';
import { saysConfirmed, saysOrderSeen, saysOtherChildElsewhere, saysReason } from '../../picture/words/elsewhere-words.ts';

/** A child elsewhere of whom the records have no more than words: no name, no tie. */
export interface InWords {
  /** Undefined: more than one of the parents and partners may be meant. */
  readonly adult: PersonId | undefined;
  readonly first: Entry;
  readonly entries: readonly Entry[];
}

const told: ReadonlySet<string> = new Set([
  'contact',
  'note',
  'observation',
  'referral',
  'assessment',
  'health',
  'information-reply',
  'meeting',
]);

/** Kept for each entry, since it reads free text. */
const tells = onceFor(
  (entry: Entry): boolean =>
    told.has(entry.kind) && (saysOtherChildElsewhere(entry.text) || isAnswered(entry) || entry.claims.some(isClaimed)),
);

const none = /^\s*(?:no|none|nil|not[ -]?asked|not[ -]?known|unknown|n\/?a)?\s*$/i;
const isAnswered = (entry: Entry): boolean =>
  entry.kind === 'health' &&
  [...(entry.facts.answers ?? [])].some(
    ([topic, answer]) => /child/i.test(topic) && /elsewhere|apart|care|not with/i.test(topic) && !none.test(answer),
  );

const isClaimed = ({ is, not }: Entry['claims'][number]): boolean =>
  !not && /child/.test(is) && /elsewhere|apart|in-care|removed|adopted/.test(is);

/** Entries about a parent or partner that tell of a child elsewhere, where nobody has since told why from another side. */
export function childElsewhereInWords(p: Picture): InWords | undefined {
  const adults = parentsAndPartners(p);
  const entries = p.entries.filter((entry) => tells(entry) && entry.about.some((person) => adults.includes(person)));
  const [first] = entries;
  if (first === undefined || p.entries.some((entry) => isAnswer(entry, first, adults))) return undefined;
  const meant = first.claims.filter(isClaimed).map(({ who }) => who);
  const named = first.about.filter((person) => adults.includes(person));
  return { adult: meant[0] ?? (named.length === 1 ? named[0] : undefined), first, entries };
}

/** A reply to a question about them, or a record that tells of the child with an order read, somebody asked or a reason, and not from them. */
function isAnswer(entry: Entry, first: Entry, adults: readonly PersonId[]): boolean {
  if (entry !== first && !isRecordedBefore(first, entry)) return false;
  if (!entry.about.some((person) => adults.includes(person)) || !tells(entry)) return false;
  if (entry.kind === 'information-reply') return entry.facts.outcome === 'given' && (saysReason(entry.text) || saysOrderSeen(entry.text));
  const fromThem = entry.facts.heardFrom !== undefined || entry.present.some((person) => adults.includes(person));
  return (
    saysOrderSeen(entry.text) ||
    saysConfirmed(entry.text) ||
    (!fromThem && entry.kind !== 'referral' && entry !== first && saysReason(entry.text))
  );
}
