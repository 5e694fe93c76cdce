import { identifiedIn } from '../../checks/unidentified-adult/identified.ts';
import { sightingsOf } from '../../checks/unidentified-adult/sightings.ts';
import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { birthOf, childrenInCircle, deathOf, parentsOf } from '../../picture/family/family.ts';
import { homeOf } from '../../picture/family/home.ts';
import { isSameEvent } from '../../picture/harm/same-event.ts';
import { onceFor } from '../../picture/memo.ts';
import { happenedBy, type Picture } from '../../picture/picture.ts';
import { earlierEntry } from '../noted.ts';
import { unconfirmedOf } from './unconfirmed.ts';
import type { Unknown } from './unknown.ts';

/** What is not known, in the order in which it came up; what no entry raises comes last. Nothing is asked about a child who has died (rule 15). */
export const notKnownOf = onceFor((p: Picture): readonly Unknown[] => {
  if (deathOf(p, p.child) !== undefined) return [];
  const raised = [...whereaboutsOf(p), ...adultsOf(p), ...notAskedOf(p), ...unconfirmedOf(p)];
  return [...raised.toSorted((a, b) => earlierEntry(a.entry, b.entry)), ...ofTheFamily(p)];
});

type Raised = Extract<Unknown, { readonly entry: Entry }>;

const open: ReadonlySet<string> = new Set(['not-asked', 'unknown']);

function whereaboutsOf(p: Picture): readonly Raised[] {
  return p.entries.flatMap((entry): readonly Raised[] =>
    whereIn(entry).flatMap(([child, where]) =>
      open.has(where) && childrenInCircle(p).includes(child) && !p.entries.some((other) => tells(other, entry, child))
        ? [{ what: 'whereabouts', child, entry }]
        : [],
    ),
  );
}

const whereIn = (entry: Entry): readonly (readonly [PersonId, string])[] =>
  entry.kind === 'incident' || entry.kind === 'contact' || entry.kind === 'observation' ? [...(entry.facts.children ?? [])] : [];

/** Another record of the same event says where the child was. */
const tells = (other: Entry, entry: Entry, child: PersonId): boolean =>
  other.id !== entry.id &&
  isSameEvent(other, entry) &&
  whereIn(other).some(([one, where]) => one === child && !open.has(where) && where !== 'named');

const adultsOf = (p: Picture): readonly Raised[] =>
  sightingsOf(p)
    .filter(({ stands, entry }) => stands && identifiedIn(p, entry) === undefined && happenedBy(entry) <= p.today)
    .map(({ entry }) => ({ what: 'unidentified-adult', entry }));

function notAskedOf(p: Picture): readonly Raised[] {
  return p.entries.flatMap((entry): readonly Raised[] => {
    const topics =
      entry.kind === 'health'
        ? [...(entry.facts.answers ?? [])].flatMap(([topic, answer]) => (/^not[- ]asked$/i.test(answer) ? [topic] : []))
        : (entry.kind === 'contact' || entry.kind === 'incident' || entry.kind === 'observation') &&
            entry.facts.childrenInContact === 'not-asked'
          ? ['children in the home or in contact']
          : [];
    return topics.map((topic) => ({ what: 'not-asked', topic, entry }));
  });
}

/** What every picture of a child should hold: two parents, a home, a doctor. */
function ofTheFamily(p: Picture): readonly Unknown[] {
  const registered = p.entries.some(
    (entry) =>
      entry.kind === 'health' && entry.facts.type === 'registration' && entry.facts.status !== 'none' && entry.about.includes(p.child),
  );
  const seenByDoctor = p.entries.some((entry) => entry.about.includes(p.child) && p.directory.agencies.get(entry.by)?.kind === 'gp');
  return [
    ...(parentsOf(p, p.child).length < 2 ? [{ what: 'other-parent' } as const] : []),
    ...(birthOf(p, p.child) !== undefined && homeOf(p).size === 0 ? [{ what: 'household' } as const] : []),
    ...(birthOf(p, p.child) !== undefined && !registered && !seenByDoctor ? [{ what: 'gp' } as const] : []),
  ];
}
