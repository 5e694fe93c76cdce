import { type Agency, agencyKinds } from '../../../core/entry/directory.ts';
import type { Entry } from '../../../core/entry/entry.ts';
import type { AgencyId, PersonId } from '../../../core/entry/ids.ts';
import { peopleNamedIn } from '../../../core/entry/people-named.ts';
import type { Submission } from '../../../core/ledger/bringing-in.ts';
import { birthOf } from '../../../core/picture/family/family.ts';
import { ownAgency } from '../../../core/picture/view.ts';
import { wordsOfKind } from '../../../core/submission/who/agency-labels.ts';
import { namesWithin } from '../../../core/submission/who/names-within.ts';
import type { OnRecord } from '../../../core/submission/who/propose-who.ts';
import { personKey, type Role } from '../../../core/submission/who/role.ts';
import { rolesAround } from '../../../core/submission/who/roles-around.ts';
import { whoIsWho } from '../../../core/submission/who/who-is-who.ts';
import type { TextAsked, WhoIsWho } from '../../../core/submission/words/asked.ts';
import { addMonths, type Day } from '../../../core/time/day.ts';
import { dayAt } from '../../../core/time/instant.ts';
import type { Span } from '../../../core/time/span.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { otherNamesIn } from '../../reading/other-names.ts';
import type { GivenCase } from '../../routing/route.ts';
import { agenciesSettled, rolesSettled, usualSettled, whoSettled } from './settled-who.ts';

/** What the rows of one file are read by. It is made of what its reader may read, and of what was settled about the file. */
export interface FileContext {
  readonly by: TextAsked['by'];
  readonly today: Day;
  readonly born?: Span;
  readonly who: WhoIsWho;
  /** Adults whom its rows are mostly about, most often named first. */
  readonly usual: readonly PersonId[];
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
  const settled = whoSettled(of.setting);
  const listed = rolesSettled(of.setting);
  const subjects = subjectsOf(of, listed, open);
  const around = familyOf(subjects, today, open);
  const family = around === undefined ? undefined : new Set([...around, ...[...settled.values()].flat()]);
  const otherNames = otherNamesIn(known);
  const saidRoles = new Set(listed.values());
  const roles = new Map([...[...rolesOf(subjects, today, open)].filter(([, role]) => !saidRoles.has(role)), ...listed]);
  const onHand = [...open.directory.people.values()]
    .filter((person) => family === undefined || family.has(person.id))
    .map((person) => ({ person, names: [...namesWithin(person.called), ...(otherNames.get(person.id) ?? [])] }));
  // Another agency's record of whom this file is said to mean by its own does not make the name one that might mean either.
  const meant = new Set([...settled.values()].flat());
  const ownNames = new Set(onHand.flatMap(({ person, names }) => (meant.has(person.id) ? names.map(personKey) : [])));
  const people = onHand.filter(({ person, names }) => meant.has(person.id) || !names.some((name) => ownNames.has(personKey(name))));
  const [child] = subjects;
  const born = child === undefined ? undefined : birthOf(open.picture(child, today), child)?.on;
  const agencies = agenciesSettled(of.setting);
  const children = new Set([
    ...subjects,
    ...people.flatMap(({ person }) => (person.born !== undefined && person.born.latest > addMonths(today, -18 * 12) ? [person.id] : [])),
    ...[...roles].flatMap(([person, role]) => (role === 'sibling' ? [person] : [])),
  ]);
  return {
    by: { id: own.id, kind: agencyKinds.find((kind) => kind === own.kind) ?? 'other' },
    today,
    ...(born === undefined ? {} : { born }),
    usual: usualSettled(of.setting),
    subjects,
    who: {
      ...whoIsWho({
        ...{ words: settled, roles, people, subjects, children },
        agencies: agenciesToName(known, open, new Set(agencies.values())),
        agencyWords: agencyWordsOf(agencies),
      }),
      family: new Set(roles.keys()),
    },
    onRecord: onHand.map(({ person, names }) => {
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

/** Each word that was settled; one for a kind of agency stands for every word for that kind. */
const agencyWordsOf = (settled: ReadonlyMap<string, AgencyId | undefined>): ReadonlyMap<string, AgencyId> =>
  new Map(
    [...settled].flatMap(([key, agency]) =>
      agency === undefined ? [] : [...wordsOfKind(key).filter((word) => !settled.has(word)), key].map((word) => [word, agency] as const),
    ),
  );

/** Whom the file is about: the child whom it was brought in for, else whoever its list of people says. */
const subjectsOf = ({ child }: Submission, listed: ReadonlyMap<PersonId, Role>, { partnership }: OpenCase): readonly PersonId[] =>
  child === undefined
    ? [...listed].flatMap(([person, role]) => (role === 'child' ? [person] : []))
    : partnership.children.filter((one) => one === child);

/** Nobody learns of an agency of which nothing that they may read says anything (rule 28). */
export function agenciesToName(
  known: readonly Entry[],
  { directory, agencies, vantage }: OpenCase,
  settled: ReadonlySet<AgencyId | undefined>,
): readonly Agency[] {
  const named = new Set([...agencies, ...settled, ...known.map(({ by }) => by)]);
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
