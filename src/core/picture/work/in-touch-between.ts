import type { Entry } from '../../entry/entry.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { agenciesIn } from '../../entry/parties.ts';
import { saysOnlyMessageLeft } from '../words/message-words.ts';

const unanswered: ReadonlySet<string> = new Set(['not-reached', 'awaiting-reply', 'did-not-attend', 'no-access', 'cancelled-by-service']);

/** True where an entry shows two agencies talking with each other: a call or visit that was answered, or a meeting where both sat. A letter or message only sent is none. */
export function showsInTouch(entry: Entry, one: AgencyId, other: AgencyId): boolean {
  if (entry.kind === 'meeting') {
    const there = [entry.by, ...(entry.facts.attended ?? [])];
    return entry.facts.status === 'held' && there.includes(one) && there.includes(other);
  }
  if (entry.kind !== 'contact' || (entry.by !== one && entry.by !== other)) return false;
  const { mode, outcome, from, to } = entry.facts;
  const away = entry.by === one ? other : one;
  if (outcome === undefined ? mode === 'call' && saysOnlyMessageLeft(entry) : unanswered.has(outcome)) return false;
  // What the other sent is written down by whoever had it.
  if ((from ?? []).includes(away)) return true;
  return agenciesIn(to).includes(away) && mode !== 'letter' && mode !== 'message';
}
