import type { PersonId } from '../../entry/ids.ts';
import { compareBirthDates } from '../../matching/details/birth-dates.ts';
import { placeOf } from '../../matching/level.ts';
import { compareNames } from '../../matching/names/compare-names.ts';
import type { Span } from '../../time/span.ts';
import type { Label } from './labels.ts';
import type { Role } from './role.ts';

/** Somebody whose record the reader may read. */
export interface OnRecord {
  readonly person: PersonId;
  readonly names: readonly string[];
  readonly born?: Span;
  readonly role?: Role;
}

/** Whom a word of the file may mean: nothing is taken for granted, and each is confirmed or set to another. */
export interface WhoProposed {
  readonly label: Label;
  /** Proposed first; several for a word that means more than one ("siblings"). Empty: nobody on record fits. */
  readonly people: readonly PersonId[];
  /** In words; empty where nobody is proposed. */
  readonly because: string;
  /** Others whose names are near, for the list to choose from. */
  readonly near: readonly PersonId[];
}

export const proposeWho = (labels: readonly Label[], onRecord: readonly OnRecord[]): readonly WhoProposed[] =>
  labels.map((label) => ({ label, ...whoIs(label, onRecord) }));

function whoIs({ written, role, listed }: Label, onRecord: readonly OnRecord[]): Omit<WhoProposed, 'label'> {
  const asked = listed?.name ?? written;
  const byName = onRecord
    .flatMap((one) => {
      const best = one.names.map((name) => compareNames(asked, name)).sort((a, b) => placeOf(a.level) - placeOf(b.level))[0];
      return best === undefined || best.level === 'different' || isOtherBirth(listed?.born, one.born) ? [] : [{ one, level: best.level }];
    })
    .sort((a, b) => placeOf(a.level) - placeOf(b.level));
  const near = byName.map(({ one }) => one.person);
  const same = byName.filter(({ level }) => level === 'exact' || level === 'form');
  // A list says who each is: whoever has another name is somebody else, until a person says that they are not.
  const [first, second] = same.length > 0 || listed !== undefined ? same : byName;
  if (first !== undefined && (second === undefined || (same.length > 0 && same.length === 1))) {
    const how = same.length > 0 ? 'the same name' : `a name that is near (${first.level})`;
    return { people: [first.one.person], because: how, near };
  }
  const byRole = role === undefined ? [] : onRecord.filter((one) => one.role === role);
  const [only] = byRole;
  if (only !== undefined && byRole.length === 1) return { people: [only.person], because: 'who is who on the child’s record', near };
  return { people: [], because: '', near: [...near, ...byRole.map(({ person }) => person)] };
}

const isOtherBirth = (a: Span | undefined, b: Span | undefined): boolean =>
  a !== undefined && b !== undefined && compareBirthDates(a, b).level === 'different';
