import type { Claim } from '../../entry/claim.ts';
import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import type { Day } from '../../time/day.ts';
import { compareSpans, type Span } from '../../time/span.ts';
import { onceForEach } from '../memo.ts';
import { entriesWith, type Known } from '../record.ts';
import { tiesAt } from '../standing-ties.ts';
import { lasts, type Tie } from '../ties.ts';

/** One word on where a child lives or is cared for. */
export interface Living {
  readonly claim: Claim;
  readonly entry: Entry;
  readonly when: Span;
  /** False where it is over by the claim's own account, or denied. */
  readonly now: boolean;
}

/** A child of an adult, as the records have it (R027). */
export interface ChildOf {
  readonly child: PersonId;
  /** Every word on the parenthood, for and against. */
  readonly parenthood: readonly Tie[];
  /** Where the child lives and with whom, latest word first. */
  readonly living: readonly Living[];
  /** Under what arrangement and why: orders, placements, plans and agreements about the child, oldest first. */
  readonly arrangements: readonly Entry[];
}

const places: ReadonlySet<string> = new Set(['lives-with', 'lives-at', 'stays-at', 'carer-of']);
const plans: ReadonlySet<string> = new Set(['looked-after', 'child-protection']);
const moves: ReadonlySet<string> = new Set(['placement', 'return-home']);

/**
 * Every child of whom anybody says that an adult is a parent, with where each lives, under what arrangement, and who says so. Nothing is
 * taken from silence, and no word on record is chosen over another.
 */
export const childrenOfAdult = onceForEach((known: Known, adult: PersonId, on: Day): readonly ChildOf[] => {
  const own = tiesAt(known.ties, adult, 'parent-of').filter((tie) => tie.who === adult && !tie.claim.sealed);
  return [...Map.groupBy(own, (tie) => tie.whom)].map(([child, parenthood]) => ({
    child,
    parenthood,
    living: livingOf(known, child, on),
    arrangements: entriesWith(known, child)
      .filter((entry) => isArrangement(entry, child))
      .toSorted((a, b) => compareSpans(a.when, b.when)),
  }));
});

function livingOf(known: Known, child: PersonId, on: Day): readonly Living[] {
  const naming = known.entries.filter(({ claims }) => claims.some(({ who, whom }) => who === child || whom === child));
  return naming
    .flatMap((entry) =>
      entry.claims
        .filter((claim) => places.has(claim.is) && !claim.sealed && isOf(claim, child))
        .map((claim) => ({
          claim,
          entry,
          when: claim.from ?? entry.when,
          now: !claim.not && claim.checked !== 'contradicted' && (claim.until === undefined || claim.until.latest >= on),
        })),
    )
    .toSorted((a, b) => b.when.latest - a.when.latest || b.entry.order - a.entry.order);
}

/** Living together goes both ways; to care for the child is to say where the child is. */
const isOf = ({ who, whom, is }: Claim, child: PersonId): boolean => (is === 'carer-of' ? whom === child : who === child || whom === child);

function isArrangement(entry: Entry, child: PersonId): boolean {
  switch (entry.kind) {
    case 'legal':
      return (entry.facts.type === 'order' || entry.facts.type === 'proceedings') && concerns(entry, child, entry.facts.children);
    case 'plan':
      return plans.has(entry.facts.type ?? '') && concerns(entry, child, entry.facts.children);
    case 'decision':
      return moves.has(entry.facts.type ?? '') && entry.about.includes(child);
    case 'restriction':
      return (entry.facts.protects ?? []).includes(child);
    default:
      return false;
  }
}

const concerns = (entry: Entry, child: PersonId, children: readonly PersonId[] | undefined): boolean =>
  children === undefined ? entry.about.includes(child) : children.includes(child);

/** True where a tie is on record as checked, seen or from a document, and still lasts. */
export const isConfirmed = (tie: Tie, on: Day): boolean =>
  !tie.claim.not && lasts(tie, on) && (tie.claim.checked === 'checked' || tie.claim.basis === 'seen' || tie.claim.basis === 'documented');
