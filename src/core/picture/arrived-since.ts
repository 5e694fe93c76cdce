import type { Entry } from '../entry/entry.ts';
import { readingAt, standsFrom } from '../ledger/knowledge.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { laterOf } from '../time/extremes.ts';
import type { Instant } from '../time/instant.ts';
import type { Picture } from './picture.ts';

/**
 * When an entry came to stand before a picture's reader: recorded there, or given to them. `at work`, what was imported came when it landed; in a
 * reconstruction, when it was recorded (rule 3).
 */
function cameAt({ vantage, now }: Picture, entry: Entry, { knowledge, reckoning }: Ledger, isAtWork: boolean): Instant | undefined {
  const from = vantage.kind === 'agency' ? readingAt(knowledge, entry.id, vantage.agency, now)?.from : standsFrom(entry, reckoning);
  return from === undefined ? undefined : isAtWork ? laterOf(from, entry.landed) : from;
}

/**
 * What came to stand before a picture's reader after an instant, and what of the rest was put right after it, in the order in which it stands. Nothing in it
 * comes of an entry that they cannot read.
 */
export const arrivedSince = (p: Picture, since: Instant, ledger: Ledger, isAtWork: boolean): readonly Entry[] =>
  p.entries.filter((entry) => {
    const putRight = p.known.amended.get(entry.id)?.by;
    const correction = putRight === undefined ? undefined : ledger.byId.get(putRight);
    return [entry, ...(correction === undefined ? [] : [correction])].some((one) => (cameAt(p, one, ledger, isAtWork) ?? since) > since);
  });
