import type { AnyCheck } from '../../src/core/check/check.ts';
import { isGround, isGroundClaim, isReadBy } from '../../src/core/check/grounds.ts';
import type { Claim } from '../../src/core/entry/claim.ts';
import type { Entry } from '../../src/core/entry/entry.ts';
import type { EntryId, ThreadId } from '../../src/core/entry/ids.ts';
import { onceFor } from '../../src/core/picture/memo.ts';
import type { Picture } from '../../src/core/picture/picture.ts';
import { isBareNote } from '../../src/core/picture/work/involvement.ts';

/** The picture without what a check does not say that it reads: entries of other kinds, other claims, and shares, accounts and answers. */
export function declaredOnly(p: Picture, check: AnyCheck): Picture {
  const { kinds, claims, ofAnyKind = [] } = check.reads;
  const beginnings = beginningsOf(p);
  const isRead = (claim: Claim): boolean => isGroundClaim(claim) || claims.includes(claim.is);
  const whatIsRead = onceFor((entry: Entry): readonly Entry[] => {
    if (!isReadBy(check, entry) && !beginnings.has(entry.id)) return [];
    // That something is claimed may be read; what it is may not.
    const read = { ...entry, claims: entry.claims.map((claim) => (isRead(claim) ? claim : { ...claim, is: 'something' })) };
    if (kinds.includes(entry.kind) || isGround(entry)) return [read];
    // Of an entry of another kind it says who it is about, who was there and when, and the claims; no more.
    const hasThemes = ofAnyKind.includes('themes') || beginnings.has(entry.id);
    return [{ ...read, facts: {}, text: '', themes: hasThemes ? entry.themes : [] }];
  });
  const keep = (all: readonly Entry[]): readonly Entry[] => all.flatMap(whatIsRead);
  const entries = keep(p.entries);
  const known = {
    ...p.known,
    entries: keep(p.known.entries),
    byThread: new Map([...p.known.byThread].map(([thread, held]): [ThreadId, readonly Entry[]] => [thread, keep(held)])),
    shares: kinds.includes('share') ? p.known.shares : [],
    accounts: [],
    answers: [],
    visitSafety: [],
  };
  return { ...p, known, entries, byId: new Map(entries.map((entry) => [entry.id, entry])) };
}

/** Where the record of each person begins, and where each was first there: that somebody is born, or is new, may be known from no more. */
function beginningsOf(p: Picture): ReadonlySet<EntryId> {
  const found = new Set<EntryId>();
  for (const person of p.directory.people.keys()) {
    const own = p.known.entries.filter((entry) => entry.about.includes(person) || entry.present.includes(person));
    const born = p.directory.people.get(person)?.born;
    const firsts = [
      own[0],
      own.find((entry) => !isBareNote(entry)),
      own.find(({ kind }) => kind !== 'note'),
      own.find(({ kind, about }) => kind !== 'note' && about.includes(person)),
      own.find((entry) => entry.present.includes(person)),
      own.find((entry) => entry.present.includes(person) && born !== undefined && entry.when.latest >= born.earliest),
    ];
    for (const entry of firsts) if (entry !== undefined) found.add(entry.id);
  }
  return found;
}
