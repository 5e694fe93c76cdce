import type { PersonId } from '../../entry/ids.ts';
import { homeOf } from '../family/home.ts';
import type { Picture } from '../picture.ts';
import { addressesOf } from './stays.ts';

/** Who shares a child's home and where it is, as one picture has it. */
export interface BelievedHome {
  readonly people: readonly PersonId[];
  readonly address: string | undefined;
}

/** A child's home as known through one picture, on its day (R019). A home of the child alone is nobody's belief: nothing is on record. */
export function believedHome(p: Picture): BelievedHome {
  const people = [...homeOf(p)].filter((person) => person !== p.child);
  const address = [p.child, ...people].flatMap((person) => {
    const last = addressesOf(p.known, person).at(-1);
    return last === undefined || (last.isEndSaid && last.until !== undefined && last.until.latest < p.today) ? [] : [last.address];
  })[0];
  return { people, address };
}
