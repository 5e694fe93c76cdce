import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { adultsInCircle } from '../family/family.ts';
import { fromEach } from '../growing.ts';
import { onceFor } from '../memo.ts';
import type { Picture } from '../picture.ts';

/** One adult recorded as having harmed another: reported, unless the entry says that it was seen, admitted or found (rule 7). */
export interface Harm {
  readonly by: PersonId;
  readonly harmed: PersonId;
  readonly entry: Entry;
  /** `order`: no incident is on record here, but an order made to protect one from the other is. */
  readonly from: 'incident' | 'claim' | 'order';
}

const violent: ReadonlySet<string> = new Set(['domestic-abuse', 'assault', 'threat', 'damage', 'injury', 'offence']);
/** What was looked into and came to nothing is not harm on record. */
const cameToNothing: ReadonlySet<string> = new Set(['unfounded', 'acquitted']);

/** Harm between adults of the circle who are tied as a couple or a home might be, in the order in which it was recorded. */
export const harmsOf = onceFor((p: Picture): readonly Harm[] => {
  const adults = new Set(adultsInCircle(p));
  return mayTell(p.entries)
    .flatMap((entry) => harmsIn(entry, adults))
    .filter(({ by, harmed }) => by !== harmed && adults.has(by) && adults.has(harmed));
});

const mayTell = fromEach((entry) =>
  entry.kind === 'incident' || entry.kind === 'restriction' || entry.claims.some((claim) => claim.is === 'harmed-by') ? [entry] : [],
);

function harmsIn(entry: Entry, adults: ReadonlySet<PersonId>): readonly Harm[] {
  const claimed = entry.claims
    .filter((claim) => claim.is === 'harmed-by' && !claim.not && claim.checked !== 'contradicted')
    .flatMap((claim): readonly Harm[] => (claim.whom === undefined ? [] : [{ by: claim.whom, harmed: claim.who, entry, from: 'claim' }]));
  return [...claimed, ...(entry.kind === 'incident' || entry.kind === 'restriction' ? between(entry, adults) : [])];
}

function between(entry: Extract<Entry, { kind: 'incident' | 'restriction' }>, adults: ReadonlySet<PersonId>): readonly Harm[] {
  if (entry.kind === 'restriction') {
    if (!isAboutAbuse(entry) || entry.facts.status === 'lifted' || entry.facts.status === 'ended') return [];
    return each(entry.facts.restrains, entry.facts.protects, entry, 'order');
  }
  const { nature = '', finding = '', by, harmed } = entry.facts;
  const isAbuse = nature === 'domestic-abuse' || (violent.has(nature) && isAboutAbuse(entry));
  if (!isAbuse || cameToNothing.has(finding)) return [];
  const [one, other] = [by ?? [], harmed ?? []];
  // A record that names one side, and only one other adult, tells of the two of them.
  const rest = entry.about.filter((person) => adults.has(person) && !one.includes(person) && !other.includes(person));
  const known = rest.length === 1 ? rest : [];
  return each(
    one.length > 0 ? one : other.length > 0 ? known : [],
    other.length > 0 ? other : one.length > 0 ? known : [],
    entry,
    'incident',
  );
}

const isAboutAbuse = (entry: Entry): boolean => entry.themes.includes('domestic-abuse');

const each = (by: readonly PersonId[] = [], harmed: readonly PersonId[] = [], entry: Entry, from: Harm['from']): readonly Harm[] =>
  by.flatMap((one) => harmed.map((other) => ({ by: one, harmed: other, entry, from })));

/** The entries that say that one adult harmed another. */
export const harmBetween = (p: Picture, by: PersonId, harmed: PersonId): readonly Harm[] =>
  harmsOf(p).filter((harm) => harm.by === by && harm.harmed === harmed);
