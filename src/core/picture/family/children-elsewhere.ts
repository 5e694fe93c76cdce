import type { Entry } from '../../entry/entry.ts';
import type { EntryId, PersonId } from '../../entry/ids.ts';
import { entriesOfPerson } from '../entries-of-person.ts';
import { onceFor } from '../memo.ts';
import type { Picture } from '../picture.ts';
import type { Known } from '../record.ts';
import { byRecording } from '../recorded-order.ts';
import { otherEnd, standingOf } from '../standing-ties.ts';
import type { Tie } from '../ties.ts';
import { saysApart, saysTakenByOrder } from '../words/elsewhere-words.ts';
import { childrenOf, deathOf, householdOf, isOfAge, parentsOf, partnersOf } from './family.ts';

/** A child of a parent, or of a parent's partner, who by the records lives apart from that adult or is not seen by them. */
export interface ChildElsewhere {
  readonly adult: PersonId;
  readonly child: PersonId;
  /** The entries that say so, in the order in which they were recorded. */
  readonly entries: readonly Entry[];
  readonly first: Entry;
}

/** Parents of the child, and their partners. */
export const parentsAndPartners = onceFor((p: Picture): readonly PersonId[] => {
  const parents = parentsOf(p, p.child);
  return [...new Set([...parents, ...parents.flatMap((parent) => partnersOf(p, parent))])];
});

/**
 * Every entry that names a child of one of them: it is about the child, the child was there, or it says something of the child. A
 * partner's children are not of the circle, and what is written of them alone is still of theirs.
 */
export const entriesNaming = (p: Picture, child: PersonId): readonly Entry[] => {
  const inPicture = p.entries.filter((entry) => entry.claims.some((claim) => claim.who === child || claim.whom === child));
  const all = [...entriesOfPerson(p, child), ...inPicture];
  return [...new Map(all.map((entry) => [entry.id, entry])).values()].sort(byRecording);
};

/** Children elsewhere, as far as ties, orders or an entry's own words say so. Where a child lives is not taken from silence. */
export const childrenElsewhere = onceFor((p: Picture): readonly ChildElsewhere[] =>
  parentsAndPartners(p).flatMap((adult) => elsewhereOf(p, adult)),
);

/** Children of an adult who live apart from the family of the child of this picture. */
export function elsewhereOf(p: Picture, adult: PersonId): readonly ChildElsewhere[] {
  const { parents, home } = homeOf(p);
  return childrenOf(p, adult)
    .filter((child) => child !== p.child && !isOfAge(p, child) && deathOf(p, child) === undefined && !home.has(child))
    .flatMap((child) => {
      const given: Apart = { adult, child, home, isFull: parentsOf(p, child).filter((one) => parents.includes(one)).length > 1 };
      const entries = entriesNaming(p, child).filter((entry) => p.byId.has(entry.id) && tellsApart(p, entry, given));
      const [first] = entries;
      return first === undefined ? [] : [{ adult, child, entries, first }];
    });
}

const homeOf = onceFor((p: Picture): { readonly parents: readonly PersonId[]; readonly home: ReadonlySet<PersonId> } => {
  const parents = parentsOf(p, p.child);
  return {
    parents,
    home: new Set([p.child, ...householdOf(p, p.child), ...parents, ...parents.flatMap((parent) => householdOf(p, parent))]),
  };
});

interface Apart {
  readonly adult: PersonId;
  readonly child: PersonId;
  /** The household of the child of this picture, and those of the parents. */
  readonly home: ReadonlySet<PersonId>;
  /** Of both parents of the child of this picture: that one of them does not see either says nothing of where they live. */
  readonly isFull: boolean;
}

function tellsApart(p: Picture, entry: Entry, given: Apart): boolean {
  const { child, isFull } = given;
  if (entry.kind === 'plan' && entry.facts.type === 'looked-after') return entry.about.includes(child);
  // What is written of the child of this picture too may tell of where that child is.
  const isOfThem = !entry.about.includes(p.child) || entry.claims.some((claim) => claim.whom === child);
  const says = isFull ? saysTakenByOrder(entry.text) : saysApart(entry.text);
  if (says && isOfThem && !entry.present.includes(child)) return true;
  return (tiesByEntry(p.known).get(entry.id) ?? []).some((tie) => putsElsewhere(p, tie, given));
}

const tiesByEntry = onceFor((known: Known): ReadonlyMap<EntryId, readonly Tie[]> => {
  const index = new Map<EntryId, Tie[]>();
  for (const tie of known.ties) {
    const held = index.get(tie.entry);
    if (held === undefined) index.set(tie.entry, [tie]);
    else held.push(tie);
  }
  return index;
});

function putsElsewhere(p: Picture, tie: Tie, { adult, child, home, isFull }: Apart): boolean {
  const other = otherEnd(tie, child);
  if (other === undefined) return false;
  if (tie.claim.not) return !isFull && other === adult && (tie.is === 'lives-with' || tie.is === 'in-contact-with');
  // To be in contact with one's own child is to live apart from them.
  if (!isFull && other === adult && tie.is === 'in-contact-with') return true;
  if (tie.is !== 'lives-with' && !(tie.is === 'carer-of' && tie.whom === child)) return false;
  return !home.has(other) && standingOf(tie, p.known.ties, new Set(parentsOf(p, child)), p.today) !== 'denied';
}
