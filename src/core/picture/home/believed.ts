import type { PersonId } from '../../entry/ids.ts';
import { householdOf, isUnborn, parentsOf } from '../family/family.ts';
import type { Picture } from '../picture.ts';
import { addressesOf } from './stays.ts';

/** Who shares a child's home and where it is, as one picture has it. */
export interface BelievedHome {
  readonly people: readonly PersonId[];
  /** The last address on record of the child, of somebody of that home, or of a parent. */
  readonly address: { readonly of: PersonId; readonly at: string } | undefined;
}

/** Whoever the records say lives with a child, on a picture's day, and where (R019). That somebody is a parent says nothing of where they live. */
export function believedHome(p: Picture): BelievedHome {
  // Before a birth the home is the parents'.
  const people = isUnborn(p, p.child)
    ? [...new Set(parentsOf(p, p.child).flatMap((parent) => [parent, ...householdOf(p, parent)]))].filter(
        (person, _, all) => all.length > 1 && person !== p.child,
      )
    : householdOf(p, p.child);
  const address = [p.child, ...people, ...parentsOf(p, p.child)].flatMap((person) => {
    const last = addressesOf(p.known, person).at(-1);
    return last === undefined || (last.isEndSaid && last.until !== undefined && last.until.latest < p.today)
      ? []
      : [{ of: person, at: last.address }];
  })[0];
  return { people, address };
}
