import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import type { Kind } from '../../entry/vocabulary.ts';
import type { Day } from '../../time/day.ts';
import { linkedAdults } from '../family/linked-adults.ts';
import { fromEach } from '../growing.ts';
import { actsForChild } from '../harm/passed-on.ts';
import { onceFor, onceForEach } from '../memo.ts';
import { entriesOf, happenedBy, type Picture } from '../picture.ts';
import { ownName, topicOfAgency, topicsNamed } from '../words/service-topics.ts';
import { isClosingEntry, openPlans, plansOf } from './plans.ts';
import { topicsOfClaim, topicsOfService } from './service-drops.ts';

/** Where the work with a child counts on an adult's part in a service: a plan, a letter, a reason for closing, or that it is said to be so. */
export interface Expectation {
  readonly entry: Entry;
  /** Undefined: whoever in the family has such a service. */
  readonly adult: PersonId | undefined;
  readonly topics: readonly string[];
  /** As written, for services that no word list knows. */
  readonly words: string;
  /** The day from which it no longer holds, because the plan ended or the work was opened again. */
  readonly until: Day | undefined;
}

export const expectationsOf = onceFor((p: Picture): readonly Expectation[] =>
  mayCount(p.entries).flatMap((entry) => [
    ...inActions(p, entry),
    ...inReasons(p, entry),
    ...inClaims(p, entry),
    ...arrangedByLead(p, entry),
  ]),
);

const kindsThatCount: ReadonlySet<Kind> = new Set<Kind>(['plan', 'meeting', 'legal', 'decision', 'service']);

const mayCount = fromEach((entry) =>
  kindsThatCount.has(entry.kind) || entry.claims.some((claim) => claim.is === 'in-treatment') ? [entry] : [],
);

function inActions(p: Picture, entry: Entry): readonly Expectation[] {
  if (entry.kind !== 'plan' && entry.kind !== 'meeting' && entry.kind !== 'legal') return [];
  if (entry.kind === 'meeting' && entry.facts.status !== 'held') return [];
  const plan = plansOf(p).find(
    (one) =>
      one.thread !== undefined &&
      one.thread === entry.thread &&
      one.from !== undefined &&
      one.from <= happenedBy(entry) &&
      (one.until === undefined || happenedBy(entry) < one.until),
  );
  return (entry.facts.actions ?? []).flatMap((action): readonly Expectation[] => {
    if (action.who?.kind === 'person' && !linkedAdults(p).has(action.who.person)) return [];
    const adult = action.who?.kind === 'person' ? action.who.person : undefined;
    return [{ entry, adult, topics: topicsCountedOn(p, action.what), words: action.what, until: plan?.until }];
  });
}

/** What a text counts on: what it names by the word list, or a service or agency that it calls by its own name. */
const topicsCountedOn = (p: Picture, text = ''): readonly string[] => topicsOfText(p, text);

const topicsOfText = onceForEach((p: Picture, text: string): readonly string[] => {
  const lower = text.toLowerCase();
  const called = ownNames(p).filter(({ name }) => lower.includes(name));
  return [...new Set([...topicsNamed(text), ...called.flatMap(({ topics }) => topics)])];
});

/** What agencies, and then services, are called, and what each is there for. */
const ownNames = onceFor((p: Picture): readonly { readonly name: string; readonly topics: readonly string[] }[] => {
  const agencies = [...p.directory.agencies.values()].map(({ id, name }) => ({ name: ownName(name), topics: topicOfAgency(p, id) }));
  const services = entriesOf(p, 'service').map((entry) => ({ name: ownName(entry.facts.service), topics: topicsOfService(p, entry) }));
  return [...agencies, ...services].flatMap(({ name, topics }) => (name === undefined ? [] : [{ name, topics }]));
});

/** A reason for closing holds until the work is opened again. */
function inReasons(p: Picture, entry: Entry): readonly Expectation[] {
  if (!isClosingEntry(entry)) return [];
  const { reason } = entry.facts;
  const reopened = plansOf(p)
    .map((plan) => plan.from)
    .find((from) => from !== undefined && from > happenedBy(entry));
  const topics = topicsCountedOn(p, reason);
  return topics.length === 0 ? [] : [{ entry, adult: undefined, topics, words: reason ?? '', until: reopened }];
}

const inClaims = (p: Picture, entry: Entry): readonly Expectation[] =>
  entry.claims
    .filter((claim) => claim.is === 'in-treatment' && !claim.not && claim.until === undefined && linkedAdults(p).has(claim.who))
    .map((claim) => ({ entry, adult: claim.who, topics: topicsOfClaim(entry, claim.what), words: claim.what ?? '', until: undefined }));

/** A service that the lead itself writes down while its plan runs is part of the plan. */
function arrangedByLead(p: Picture, entry: Entry): readonly Expectation[] {
  if (entry.kind !== 'service' || !actsForChild(p, entry.by)) return [];
  const [plan] = openPlans(p, happenedBy(entry));
  if (plan === undefined) return [];
  const adults = entry.about.filter((person) => linkedAdults(p).has(person));
  return adults.map((adult) => ({
    entry: plan.opened ?? entry,
    adult,
    topics: topicsNamed(entry.facts.service),
    words: entry.facts.service ?? '',
    until: plan.until,
  }));
}
