import { agencyKinds } from '../../../core/entry/directory.ts';
import type { Entry } from '../../../core/entry/entry.ts';
import type { PersonId } from '../../../core/entry/ids.ts';
import { peopleNamedIn } from '../../../core/entry/people-named.ts';
import type { Submission } from '../../../core/ledger/bringing-in.ts';
import { birthOf } from '../../../core/picture/family/family.ts';
import { ownAgency } from '../../../core/picture/view.ts';
import type { OnRecord } from '../../../core/submission/who/propose-who.ts';
import type { Role } from '../../../core/submission/who/role.ts';
import { rolesAround } from '../../../core/submission/who/roles-around.ts';
import { whoIsWho } from '../../../core/submission/who/who-is-who.ts';
import type { TextAsked, WhoIsWho } from '../../../core/submission/words/asked.ts';
import { addMonths, type Day } from '../../../core/time/day.ts';
import { dayAt } from '../../../core/time/instant.ts';
import type { Span } from '../../../core/time/span.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { otherNamesIn } from '../../reading/other-names.ts';
import type { GivenCase } from '../../routing/route.ts';
import { whoSettled } from './settled.ts';

/** What the rows of one file are read by. It is made of what its reader may read, and of what was settled about the file. */
export interface FileContext {
  readonly by: TextAsked['by'];
  readonly today: Day;
  readonly born?: Span;
  readonly who: WhoIsWho;
  readonly subjects: readonly PersonId[];
  readonly onRecord: readonly OnRecord[];
  /** Entries of other agencies. */
  readonly others: readonly Entry[];
}

/** The day by which a file is read: in a demonstration the day that was shown when it was brought in. */
export const fileDay = (of: Pick<Submission, 'shownOn'>, { demonstration, open, now }: GivenCase): Day =>
  demonstration ? (of.shownOn ?? open.days.usual) : dayAt(now());

export function fileContext(of: Submission, given: GivenCase): FileContext | undefined {
  const { open } = given;
  const id = ownAgency(open.vantage);
  const own = id === undefined ? undefined : open.directory.agencies.get(id);
  if (own === undefined) return undefined;
  const today = fileDay(of, given);
  const known = open.known(today).entries;
  const subjects = open.partnership.children.filter((child) => child === of.child);
  const family = familyOf(subjects, today, open);
  const otherNames = otherNamesIn(known);
  const roles = rolesOf(subjects, today, open);
  const people = [...open.directory.people.values()]
    .filter((person) => family === undefined || family.has(person.id))
    .map((person) => ({ person, names: [person.called, ...(otherNames.get(person.id) ?? [])] }));
  const [child] = subjects;
  const born = child === undefined ? undefined : birthOf(open.picture(child, today), child)?.on;
  const settled = whoSettled(of.setting);
  const children = new Set([
    ...subjects,
    ...people.flatMap(({ person }) => (person.born !== undefined && person.born.latest > addMonths(today, -18 * 12) ? [person.id] : [])),
    ...[...roles].flatMap(([person, role]) => (role === 'sibling' ? [person] : [])),
  ]);
  return {
    by: { id: own.id, kind: agencyKinds.find((kind) => kind === own.kind) ?? 'other' },
    today,
    ...(born === undefined ? {} : { born }),
    subjects,
    who: whoIsWho({ words: settled, roles, people, subjects, children, agencies: agenciesToName(known, open) }),
    onRecord: people.map(({ person, names }) => {
      const role = roles.get(person.id);
      return {
        person: person.id,
        names,
        ...(person.born === undefined ? {} : { born: person.born }),
        ...(role === undefined ? {} : { role }),
      };
    }),
    others: known.filter(({ by }) => by !== own.id),
  };
}

/** Nobody learns of an agency of which nothing that they may read says anything (rule 28). */
function agenciesToName(known: readonly Entry[], { directory, agencies, vantage }: OpenCase) {
  const named = new Set([...agencies, ...known.map(({ by }) => by)]);
  const own = ownAgency(vantage);
  return [...directory.agencies.values()].filter(
    ({ id, kind }) => named.has(id) || id === own || kind === 'social-care' || kind === 'front-door',
  );
}

/** Those around the child, as far as the reader may know; everybody of whom they may read, where the file is about no one child. */
function familyOf(subjects: readonly PersonId[], today: Day, open: OpenCase): ReadonlySet<PersonId> | undefined {
  if (subjects.length === 0) return undefined;
  return new Set(subjects.flatMap((child) => [child, ...open.picture(child, today).entries.flatMap(peopleNamedIn)]));
}

const rolesOf = (subjects: readonly PersonId[], today: Day, open: OpenCase): ReadonlyMap<PersonId, Role> =>
  new Map(subjects.flatMap((child) => [...rolesAround(open.picture(child, today))]));
