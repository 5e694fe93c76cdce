import type { AttachedFile } from '../../../core/entry/attachment.ts';
import type { AgencyKind, Person } from '../../../core/entry/directory.ts';
import type { Entry } from '../../../core/entry/entry.ts';
import type { AgencyId, PersonId, ThreadId } from '../../../core/entry/ids.ts';
import { peopleNamedIn } from '../../../core/entry/people-named.ts';
import type { FormTexts } from '../../../core/ledger/unfinished.ts';
import { birthOf, deathOf, householdOf, isUnborn } from '../../../core/picture/family/family.ts';
import { addMonths, type Day } from '../../../core/time/day.ts';
import { dayAt } from '../../../core/time/instant.ts';
import type { ChildAsked, FormContext } from '../../../parse/written/context.ts';
import { type NameTyped, namesIn, type OnRecord, readNames } from '../../../parse/written/names-typed.ts';
import { isNearName } from '../../../parse/written/near-name.ts';
import { nameFields, personNamedBy, standInsIn } from '../../../parse/written/written-form.ts';
import { publicId } from '../../addresses.ts';
import { agenciesIn } from '../../reading/agencies-in.ts';
import { dayAsked } from '../../reading/case-days.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { otherNamesIn } from '../../reading/other-names.ts';
import type { GivenCase } from '../../routing/route.ts';
import { choicesOf } from './choices.ts';
import { askedOfAny, factsAsked, kindWords } from './kind-words.ts';
import type { Way } from './ways.ts';

/** Agencies that work with adults: they are asked one question about children in place of one a child (rule 32). */
const worksWithAdults: ReadonlySet<AgencyKind> = new Set([
  'adult-mental-health',
  'substance-service',
  'probation',
  'community-rehabilitation',
  'housing',
]);

/** What the writer of an entry may know on the day it is written, which is all that its form is made of. */
export interface Writing {
  readonly way: Way;
  readonly agency: AgencyId;
  readonly today: Day;
  readonly form: FormTexts;
  readonly context: FormContext;
  readonly names: readonly NameTyped[];
  /** The children whom it is taken to be about, before anything is typed. */
  readonly subjects: readonly PersonId[];
  readonly works: readonly { readonly thread: ThreadId; readonly first: Entry }[];
  readonly otherNames: ReadonlyMap<PersonId, readonly string[]>;
  /** Those of the family at hand, whose names are offered; and those of the agency's own records, likewise. */
  readonly family: readonly Person[];
  readonly own: readonly Person[];
}

/** Asked of a letter, a message and a call, which may find nobody; a visit or an appointment waits for no answer. */
const waitsForAnswer: ReadonlySet<string> = new Set(['answerBy', 'ifNoAnswer']);
const mayWait = ({ given }: Way): boolean => given['f-mode'] === undefined || given['f-mode'] === 'call';
/** How many names of an agency's own records a form offers: those it wrote of last. Our choice. */
const mostOwn = 200;

/** In a demonstration, the day of the past that is shown; at work, today. */
export const writingDay = (given: GivenCase, on: string | undefined): Day =>
  given.demonstration ? dayAsked(given.open.days, on) : dayAt(given.now());

export function writingOf(
  given: GivenCase,
  way: Way,
  typed: FormTexts,
  replaces?: Entry,
  attached: readonly AttachedFile[] = [],
): Writing | undefined {
  const { open } = given;
  if (open.vantage.kind !== 'agency') return undefined;
  const { agency } = open.vantage;
  const form = { ...way.given, ...typed };
  const today = writingDay(given, form.on);
  const { entries } = open.known(today);
  const known = new Set([...entries.flatMap(peopleNamedIn), ...(replaces === undefined ? [] : peopleNamedIn(replaces))]);
  const people = new Map([...open.directory.people].filter(([id]) => known.has(id)));
  const otherNames = otherNamesIn(entries);
  const onRecord: OnRecord = { people, keys: open.publicIds.people, otherNames, isLike: isNearName };
  const kind = open.directory.agencies.get(agency)?.kind ?? 'other';
  const subjects = subjectsOf(form, today, given, replaces, onRecord);
  const asksOfAnyChild = way.couldInvolveChild && worksWithAdults.has(kind);
  const children = way.couldInvolveChild && !asksOfAnyChild ? childrenAsked(subjects, today, open) : [];
  const minded = way.asksWhoMinds === true ? childrenAsked(subjects, today, open) : [];
  const asked = factsAsked(way.kind, way.id === 'intelligence', way.own).filter((fact) => !waitsForAnswer.has(fact) || mayWait(way));
  const around = given.demonstration ? undefined : idsAround(subjects, today, open);
  const ofFamily = entries.filter(({ id }) => around?.has(id) !== false);
  const works = worksIn(
    entries.filter(({ id, thread }) => around?.has(id) !== false || (thread !== undefined && thread === replaces?.thread)),
  );
  const choices = choicesOf(way.kind, ofFamily, agency, open);
  const names = readNames(form, nameFields(form, { kind: way.kind, asked, asksOfAnyChild, people, minded }), onRecord);
  const standIns = new Map(standInsIn(form, names).map(({ key, standIn }) => [key, standIn]));
  return {
    ...{ way, agency, today, form, names, subjects, works, otherNames },
    family: peopleIn(ofFamily, people),
    own: peopleIn(entries.filter(({ by }) => by === agency).toReversed(), people).slice(0, mostOwn),
    context: {
      ...{ kind: way.kind, today, people, children, minded, asksOfAnyChild, asked, choices, attached },
      born: bornOf(subjects, today, open),
      agencies: agenciesToName(entries, open, agency),
      threads: works.map(({ thread }) => thread),
      isAhead: (fact) =>
        Object.entries({ ...askedOfAny, ...kindWords[way.kind] }).some(
          ([name, ask]) => name === fact && ask !== undefined && 'ahead' in ask,
        ),
      personNamed: personNamedBy(names, standIns),
    },
  };
}

const peopleIn = (entries: readonly Entry[], people: ReadonlyMap<PersonId, Person>): readonly Person[] =>
  [...new Set(entries.flatMap(peopleNamedIn))].flatMap((id) => people.get(id) ?? []);

/**
 * The children whom the writer says that it is about, by any name on record; else the one that was chosen; else each child of a demonstration's one family. At
 * work there are many: those of the entry that is put right.
 */
function subjectsOf(
  form: FormTexts,
  today: Day,
  { open, demonstration }: GivenCase,
  replaces: Entry | undefined,
  onRecord: OnRecord,
): readonly PersonId[] {
  const children = open.partnership.children.filter((child) => open.picture(child, today).entries.length > 0);
  const typed = namesIn(form.about ?? '', onRecord.people);
  const named = new Set(readNames(form, [{ field: 'about', typed }], onRecord).map(({ means }) => means));
  const meant = children.filter((child) => named.has(child));
  if (meant.length > 0) return meant;
  const chosen = children.filter((child) => open.publicIds.people.get(child) === form.child);
  if (chosen.length > 0) return chosen;
  return demonstration ? children : children.filter((child) => replaces !== undefined && peopleNamedIn(replaces).includes(child));
}

/** The entries that may be read of some children and those around them. */
const idsAround = (children: readonly PersonId[], today: Day, open: OpenCase): ReadonlySet<Entry['id']> =>
  new Set(children.flatMap((child) => open.picture(child, today).entries.map(({ id }) => id)));

/** The child, and every other child on record in the same home. A child not born yet, or no longer living, is not asked about. */
function childrenAsked(subjects: readonly PersonId[], today: Day, open: OpenCase): readonly ChildAsked[] {
  const ids = subjects.flatMap((child) => {
    const picture = open.picture(child, today);
    const others = householdOf(picture, child).filter((person) => {
      const birth = birthOf(picture, person);
      return birth !== undefined && birth.on.latest > addMonths(today, -18 * 12);
    });
    return [child, ...others].filter((person) => !isUnborn(picture, person) && deathOf(picture, person) === undefined);
  });
  return [...new Set(ids)].map((id) => ({
    id,
    key: publicId(open.publicIds.people, id),
    called: open.directory.people.get(id)?.called ?? 'the child',
  }));
}

function bornOf(subjects: readonly PersonId[], today: Day, open: OpenCase): FormContext['born'] {
  const [child, ...more] = subjects;
  return child === undefined || more.length > 0 ? undefined : birthOf(open.picture(child, today), child)?.on;
}

/** The agencies that what the writer may read by that day names, and where a worry about a child goes: nobody learns of another (rule 28). */
function agenciesToName(entries: readonly Entry[], { directory, publicIds }: OpenCase, own: AgencyId): FormContext['agencies'] {
  const named = new Set(agenciesIn(entries, directory));
  return new Map(
    [...directory.agencies.values()]
      .filter(({ id, kind }) => named.has(id) || id === own || kind === 'social-care' || kind === 'front-door')
      .map(({ id, name }) => [id, { key: publicId(publicIds.agencies, id), name }]),
  );
}

/** The running work that the writer may read of, by the entry that began it. */
function worksIn(entries: readonly Entry[]): Writing['works'] {
  const first = new Map<ThreadId, Entry>();
  for (const entry of entries) if (entry.thread !== undefined && !first.has(entry.thread)) first.set(entry.thread, entry);
  return [...first].map(([thread, entry]) => ({ thread, first: entry }));
}
