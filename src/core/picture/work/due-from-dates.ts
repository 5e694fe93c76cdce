import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { Action } from '../../entry/fact.ts';
import type { PersonId } from '../../entry/ids.ts';
import type { Span } from '../../time/span.ts';
import { expectedBirth } from '../family/expected-birth.ts';
import { isUnborn } from '../family/family.ts';
import { metIn } from '../family/met.ts';
import { restrictionsOf } from '../harm/restrictions.ts';
import { inCustody } from '../person/release-expected.ts';
import { entriesOf, type Picture } from '../picture.ts';
import type { Due, DueSort } from './due.ts';
import { plansOf } from './plans.ts';

/** What a record gives a date of its own for: visits, meetings, reviews, actions, ends, releases. */
export const dueFromDates = (p: Picture): readonly Due[] => [
  ...visits(p),
  ...meetings(p),
  ...reviews(p),
  ...actions(p),
  ...restrictionsOf(p).flatMap(({ terms }) => {
    const last = terms.at(-1);
    return last === undefined ? [] : dated('restriction-ends', last.entry, last.entry.facts.until, last.restrains);
  }),
  ...entriesOf(p, 'allocation').flatMap((entry) =>
    entry.facts.status === 'absent' || entry.facts.status === 'covered' ? dated('cover-ends', entry, entry.facts.until) : [],
  ),
  ...inCustody(p.known)
    .filter(({ who }) => p.circle.members.has(who))
    .flatMap(({ who, entry, expected }) => dated('release', entry, expected, [who])),
  ...births(p),
  ...entriesOf(p, 'note').flatMap((entry) => dated('note', entry, entry.facts.due)),
];

function dated(
  sort: DueSort,
  entry: Entry,
  when: Span | undefined,
  people: readonly PersonId[] = entry.about,
  words?: string,
): readonly Due[] {
  return when === undefined || !Number.isFinite(when.latest)
    ? []
    : [{ sort, by: when.latest, when, entry, agency: entry.by, people, words }];
}

/** A visit that is to be made by a day, until somebody of its agency has met one of the people since. */
const visits = (p: Picture): readonly Due[] =>
  entriesOf(p, 'contact')
    .filter((entry) => entry.facts.due !== undefined && metIn(entry).length === 0)
    .filter(
      (entry) =>
        !p.entries.some(
          (later) => later.order > entry.order && later.by === entry.by && metIn(later).some((person) => entry.about.includes(person)),
        ),
    )
    .flatMap((entry) => dated('visit', entry, entry.facts.due));

const meetings = (p: Picture): readonly Due[] =>
  entriesOf(p, 'meeting')
    .filter(({ facts }) => facts.status === 'called' || (facts.status === 'cancelled' && facts.date !== undefined))
    .filter((entry) => !isOvertaken(p, entry))
    .flatMap((entry) => dated('meeting', entry, entry.facts.date));

/** Held, called again or called off since, in the same series. */
const isOvertaken = (p: Picture, entry: EntryOf<'meeting'>): boolean =>
  entriesOf(p, 'meeting').some(
    (later) =>
      later.order > entry.order &&
      later.facts.status !== 'minutes-out' &&
      later.facts.status !== 'requested' &&
      (later.thread !== undefined && entry.thread !== undefined ? later.thread === entry.thread : later.facts.type === entry.facts.type),
  );

/** The review that a running plan or a decision names, until something is recorded as that review or later. */
const reviews = (p: Picture): readonly Due[] => [
  ...plansOf(p)
    .filter(({ until }) => until === undefined || until > p.today)
    .flatMap(({ entries }) => {
      const last = entries.at(-1);
      return last === undefined ? [] : dated('review', last, last.facts.review);
    }),
  ...entriesOf(p, 'decision').flatMap((entry) => dated('review', entry, entry.facts.review)),
];

const actions = (p: Picture): readonly Due[] => {
  const running = plansOf(p).flatMap(({ entries, until }) => (until === undefined || until > p.today ? entries.slice(-1) : []));
  const lastMeetings = [...Map.groupBy(entriesOf(p, 'meeting'), ({ thread, facts }) => thread ?? facts.type ?? '').values()].flatMap(
    (all) => all.filter(({ facts }) => facts.status === 'held').slice(-1),
  );
  return [...running, ...lastMeetings, ...entriesOf(p, 'legal')].flatMap((entry) =>
    (entry.facts.actions ?? []).flatMap((action) => actionDue(entry, action)),
  );
};

const actionDue = (entry: Entry, { what, who, by }: Action): readonly Due[] =>
  dated('action', entry, by, who?.kind === 'person' ? [who.person] : entry.about, what).map((due) => ({
    ...due,
    agency: who?.kind === 'agency' ? who.agency : who === undefined ? entry.by : undefined,
  }));

function births(p: Picture): readonly Due[] {
  const expected = isUnborn(p, p.child) ? expectedBirth(p) : undefined;
  if (expected === undefined) return [];
  return [
    { sort: 'birth', by: expected.on, when: undefined, entry: expected.entry, agency: undefined, people: [p.child], words: undefined },
  ];
}
