import type { AnyCheck } from '../../src/core/check/check.ts';
import { ties } from '../../src/core/entry/claim.ts';
import type { Entry } from '../../src/core/entry/entry.ts';
import type { ThreadId } from '../../src/core/entry/ids.ts';
import type { Kind } from '../../src/core/entry/vocabulary.ts';
import type { Picture } from '../../src/core/picture/picture.ts';

/** What every check stands on without naming it: whose work is open and who leads it, births and deaths, and who is tied to whom. */
const grounds: ReadonlySet<Kind> = new Set<Kind>(['plan', 'assessment', 'referral', 'referral-decision', 'decision', 'health', 'incident']);
const groundClaims: ReadonlySet<string> = new Set([...ties, 'pregnant', 'expecting-on', 'died']);

/** The picture without what a check does not say that it reads: entries of other kinds, other claims, and shares, accounts and answers. */
export function declaredOnly(p: Picture, check: AnyCheck): Picture {
  const kinds = new Set<Kind>([...check.reads.kinds, ...grounds]);
  const claims = new Set<string>([...check.reads.claims, ...groundClaims]);
  const keep = (entries: readonly Entry[]): readonly Entry[] =>
    entries.filter(({ kind }) => kinds.has(kind)).map((entry) => ({ ...entry, claims: entry.claims.filter(({ is }) => claims.has(is)) }));
  const entries = keep(p.entries);
  const known = {
    ...p.known,
    entries: keep(p.known.entries),
    byThread: new Map([...p.known.byThread].map(([thread, held]): [ThreadId, readonly Entry[]] => [thread, keep(held)])),
    shares: kinds.has('share') ? p.known.shares : [],
    accounts: [],
    answers: [],
    visitSafety: [],
  };
  return { ...p, known, entries, byId: new Map(entries.map((entry) => [entry.id, entry])) };
}
