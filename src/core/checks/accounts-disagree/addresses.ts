import { named } from '../../check/asking.ts';
import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import type { Picture } from '../../picture/picture.ts';
import { areDifferentPlaces } from '../../picture/words/contact-words.ts';
import type { Span } from '../../time/span.ts';
import type { Disagreement } from './disagreement.ts';

interface Said {
  readonly who: PersonId;
  readonly where: string;
  readonly when: Span;
  readonly from: Span | undefined;
  readonly source: string;
  readonly entry: Entry;
}

/** Two sources that put somebody at two addresses at one time, each by its name. "With friends" names none. */
export function disagreeingAddresses(p: Picture, sameTime: number): readonly Disagreement[] {
  const people = Map.groupBy(p.entries.flatMap(saidIn), ({ who }) => who);
  return [...people].flatMap(([who, all]): readonly Disagreement[] => {
    const pairs = all.flatMap((later, i) =>
      all
        .slice(0, i)
        .filter((earlier) => disagree(earlier, later, sameTime))
        .map((earlier) => [earlier, later] as const),
    );
    const [first] = pairs;
    if (first === undefined) return [];
    const entries = [...new Set(pairs.flat().map(({ entry }) => entry))];
    return [{ on: `where ${named(p, [who])} lives`, about: [who], anchor: first[0].entry.id, entries, urgent: false }];
  });
}

const saidIn = (entry: Entry): readonly Said[] =>
  entry.claims.flatMap((claim) => {
    if (claim.is !== 'lives-at' || claim.not || claim.until !== undefined || (claim.checked !== undefined && claim.checked !== 'unchecked'))
      return [];
    if (claim.what === undefined) return [];
    const { saidBy } = claim;
    const source = saidBy === undefined ? entry.by : saidBy.kind === 'person' ? saidBy.person : saidBy.agency;
    return [{ who: claim.who, where: claim.what, when: entry.when, from: claim.from, source, entry }];
  });

function disagree(a: Said, b: Said, sameTime: number): boolean {
  if (a.entry.id === b.entry.id || a.source === b.source || !areDifferentPlaces(a.where, b.where)) return false;
  // What began after the other was said is a move.
  if ((b.from !== undefined && b.from.earliest > a.when.latest) || (a.from !== undefined && a.from.earliest > b.when.latest)) return false;
  return Math.max(a.when.earliest - b.when.latest, b.when.earliest - a.when.latest) <= sameTime;
}
