import type { EntryOf } from '../../entry/entry.ts';
import { isKind } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { compareSpans, type Span } from '../../time/span.ts';
import { isCustodial, subjectsOf } from '../family/custody.ts';
import type { Known } from '../record.ts';

/** Somebody held, and when they are expected out, where a record gives a day. */
export interface Custody {
  readonly who: PersonId;
  readonly entry: EntryOf<'legal'>;
  readonly expected: Span | undefined;
}

const ofLiberty: ReadonlySet<string> = new Set(['remand', 'sentence', 'release']);

/** Whoever the last word on record has in custody, with the expected release (R035). */
export function inCustody(known: Known): readonly Custody[] {
  const last = new Map<PersonId, EntryOf<'legal'>>();
  const words = known.entries.filter(isKind('legal')).filter(({ facts }) => ofLiberty.has(facts.type ?? ''));
  for (const entry of words.toSorted((a, b) => compareSpans(a.when, b.when) || a.order - b.order))
    for (const who of subjectsOf(entry)) last.set(who, entry);
  return [...last].flatMap(([who, entry]) => (isCustodial(entry) ? [{ who, entry, expected: entry.facts.until }] : []));
}
