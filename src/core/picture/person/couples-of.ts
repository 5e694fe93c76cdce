import type { Directory, Person } from '../../entry/directory.ts';
import type { PersonId } from '../../entry/ids.ts';
import { addMonths, type Day } from '../../time/day.ts';
import { compareSpans, type Span } from '../../time/span.ts';
import type { Known } from '../record.ts';
import { otherEnd, tiesTouching } from '../standing-ties.ts';
import type { Tie } from '../ties.ts';

/** One relationship of an adult, by all that is said of it. */
export interface CoupleOf {
  readonly other: PersonId;
  /** Together and apart, in the order of what they tell of. */
  readonly words: readonly Tie[];
  /** When it began, where a record says so; else when it was first on record. */
  readonly began: { readonly when: Span; readonly isSaid: boolean } | undefined;
  /** Whoever of the two was surely under 18 then. */
  readonly underAge: readonly PersonId[];
}

const ofCouples: ReadonlySet<string> = new Set(['partner-of', 'separated-from']);

/** An adult's relationships over time, earliest first (R055). */
export function couplesOf(known: Known, who: PersonId): readonly CoupleOf[] {
  const ties = tiesTouching(known.ties, who).filter((tie) => ofCouples.has(tie.is) && !tie.claim.sealed);
  return [...Map.groupBy(ties, (tie) => otherEnd(tie, who) ?? who)]
    .map(([other, words]) => {
      const inOrder = words.toSorted((a, b) => compareSpans(a.since, b.since));
      const began = beganIn(inOrder);
      return {
        other,
        words: inOrder,
        began,
        underAge: began === undefined ? [] : [who, other].filter((one) => wasUnder18(known, one, began.when)),
      };
    })
    .sort((a, b) => (a.began?.when.earliest ?? 0) - (b.began?.when.earliest ?? 0));
}

function beganIn(words: readonly Tie[]): CoupleOf['began'] {
  const together = words.filter((tie) => tie.is === 'partner-of' && !tie.claim.not);
  const said = together.find(({ claim }) => claim.from !== undefined);
  const first = said ?? together[0];
  return first === undefined ? undefined : { when: first.since, isSaid: said !== undefined };
}

const wasUnder18 = ({ directory }: { readonly directory: Directory }, person: PersonId, when: Span): boolean => {
  const born = bornOf(directory.people.get(person));
  return born !== undefined && Number.isFinite(when.latest) && when.latest < turns18(born);
};
const bornOf = (person: Person | undefined): Span | undefined =>
  person?.born !== undefined && Number.isFinite(person.born.earliest) ? person.born : undefined;
const turns18 = (born: Span): Day => addMonths(born.earliest, 18 * 12);
