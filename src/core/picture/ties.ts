import { type Claim, type TieName, ties as tieNames } from '../entry/claim.ts';
import type { Directory } from '../entry/directory.ts';
import type { Entry } from '../entry/entry.ts';
import type { AgencyId, EntryId, PersonId } from '../entry/ids.ts';
import type { Day } from '../time/day.ts';
import type { Span } from '../time/span.ts';

/** One claim that ties a person to another, as an entry made it. */
export interface Tie {
  readonly who: PersonId;
  readonly is: TieName;
  readonly whom: PersonId;
  readonly claim: Claim;
  readonly entry: EntryId;
  readonly by: AgencyId;
  /** When what the entry tells happened: the tie holds from then, or from the claim's own `from`. */
  readonly since: Span;
  readonly until?: Span;
}

const isTieName = (name: string): name is TieName => (tieNames as readonly string[]).includes(name);

/** Every claim in these entries that ties one person to another, denials among them. */
export function tiesOf(entries: readonly Entry[], { people }: Pick<Directory, 'people'>): readonly Tie[] {
  const found: Tie[] = [];
  for (const entry of entries) {
    if (entry.claims.length === 0) continue;
    for (const claim of [...entry.claims, ...expectedIn(entry, people)]) {
      if (claim.whom === undefined || !isTieName(claim.is)) continue;
      found.push({
        who: claim.who,
        is: claim.is,
        whom: claim.whom,
        claim,
        entry: entry.id,
        by: entry.by,
        since: claim.from ?? entry.when,
        ...(claim.until === undefined ? {} : { until: claim.until }),
      });
    }
  }
  return found;
}

/** A pregnancy claimed in an entry about a child who was then unborn ties the mother to that child: whose pregnancy it is needs no saying twice. */
const expectedIn = (entry: Entry, people: Directory['people']): readonly Claim[] =>
  entry.claims
    .filter((claim) => (claim.is === 'pregnant' || claim.is === 'expecting-on') && !claim.not)
    .flatMap((claim) => {
      const unborn = entry.about.filter((person) => person !== claim.who && isBornAfter(people.get(person)?.born, entry.when));
      return unborn.map((whom) => ({ ...claim, is: 'parent-of', whom }));
    });

const isBornAfter = (born: Span | undefined, when: Span): boolean => born !== undefined && born.earliest > when.latest;

/** A tie that binds as much one way as the other. */
const mutual: ReadonlySet<TieName> = new Set<TieName>([
  'partner-of',
  'separated-from',
  'sibling-of',
  'relative-of',
  'friend-of',
  'lives-with',
  'in-contact-with',
  'close-to',
  'distant-from',
  'hostile-to',
]);
export const isMutual = (name: TieName): boolean => mutual.has(name);

/** The same for ties that say the same thing of the same two people, and for no others. */
export const sameness = ({ is, who, whom }: Pick<Tie, 'is' | 'who' | 'whom'>): string =>
  isMutual(is) && whom < who ? `${is}\n${whom}\n${who}` : `${is}\n${who}\n${whom}`;

/** True where the tie had not ended by a day. */
export const lasts = (tie: Tie, on: Day): boolean => tie.until === undefined || tie.until.latest >= on;
