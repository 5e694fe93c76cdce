import { named } from '../../check/asking.ts';
import { type Claim, states, ties } from '../../entry/claim.ts';
import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { fromEach } from '../../picture/growing.ts';
import type { Picture } from '../../picture/picture.ts';
import { isMutual } from '../../picture/ties.ts';
import { claimInWords } from '../../picture/words/claim-words.ts';
import { topicsOfClaim } from '../../picture/work/service-drops.ts';
import type { Day } from '../../time/day.ts';
import { laterOf } from '../../time/extremes.ts';
import type { Span } from '../../time/span.ts';
import type { Disagreement } from './disagreement.ts';
import { treatmentsOver } from './treatment.ts';

/** One statement, brought to the form in which others can be set against it: separated is not together, abstaining is not drinking. */
interface Statement {
  readonly subject: string;
  readonly is: string;
  readonly people: readonly PersonId[];
  readonly what: string | undefined;
  readonly holds: boolean;
  /** The day of the record, or, where it says from when, that day. */
  readonly when: Span;
  /** True where the record says from when: it speaks of the time from then to the day of the record. */
  readonly dated: boolean;
  readonly entry: Entry;
  readonly source: string;
  /** True where it was seen or measured, and not told. */
  readonly witnessed: boolean;
  readonly settled: boolean;
  /** What help it is about, where it is of treatment. */
  readonly topics: readonly string[];
  /** True of a service's own word that its work is over: it speaks of all the time until that service begins again. */
  readonly lasts: boolean;
}

/** Statements on one subject, one saying that it holds and one that it does not, at the same time and from different sources. */
export function disagreeingClaims(p: Picture, sameTime: number): readonly Disagreement[] {
  const said = mayState(p.entries).flatMap((entry) => [
    ...entry.claims.flatMap((claim) => statementOf(entry, claim) ?? []),
    ...treatmentsOver(p, entry).map(({ adult, topics }) => endOfTreatment(entry, adult, `in-treatment ${adult}`, topics)),
  ]);
  const subjects = Map.groupBy(said, ({ subject }) => subject);
  return [...subjects.values()].flatMap((statements) => among(p, statements, sameTime));
}

/** Entries that claim something, or write of a service. */
const mayState = fromEach((entry) => (entry.claims.length > 0 || entry.kind === 'service' ? [entry] : []));

function among(p: Picture, statements: readonly Statement[], sameTime: number): readonly Disagreement[] {
  if (statements.some(({ settled }) => settled) || statements.every(({ holds }) => holds === statements[0]?.holds)) return [];
  // In the order in which each was complete, so that what is recorded later cannot move the anchor.
  const pairs = statements.flatMap((later, i) =>
    statements
      .slice(0, i)
      .filter((earlier) => disagree(earlier, later, sameTime) || isToldAgain(statements, earlier, later, sameTime))
      .map((earlier) => [earlier, later] as const),
  );
  const [first] = pairs;
  if (first === undefined) return [];
  const [{ people, is, entry }] = first;
  const [subject, other] = people;
  if (subject === undefined) return [];
  const on = `whether ${named(p, [subject])} ${claimInWords(is)}${other === undefined ? '' : ` ${named(p, [other])}`}`;
  return [
    {
      on,
      about: people,
      anchor: entry.id,
      entries: [...new Set(pairs.flat().map((one) => one.entry))],
      urgent: false,
      ...(is === 'partner-of' && other !== undefined ? { couple: [subject, other] as const } : {}),
    },
  ];
}

/** Any other claim, "has a bed of their own", is set against another where it is of something seen or heard by somebody who was there. */
const known: ReadonlySet<string> = new Set([...ties, ...states]);
const firstHand: ReadonlySet<string> = new Set(['contact', 'observation', 'incident', 'meeting']);

function statementOf(entry: Entry, claim: Claim): Statement | undefined {
  // What is over by its own account, or marked as mistaken, disagrees with nothing.
  if (claim.until !== undefined || claim.checked === 'contradicted') return undefined;
  if (!known.has(claim.is) && !firstHand.has(entry.kind)) return undefined;
  const turned =
    claim.is === 'separated-from' ? 'partner-of' : claim.is === 'abstains' && !/drug/i.test(claim.what ?? '') ? 'drinks' : undefined;
  const is = turned ?? claim.is;
  const people = claim.whom === undefined ? [claim.who] : [claim.who, claim.whom];
  const inOrder = isTie(is) && isMutual(is) ? [...people].sort() : people;
  return {
    subject: `${is} ${inOrder.join(' ')}`,
    is,
    people,
    what: turned === undefined ? claim.what?.trim().toLowerCase() : undefined,
    holds: turned === undefined ? !claim.not : claim.not,
    when: claim.from ?? entry.when,
    dated: claim.from !== undefined,
    entry,
    source: sourceOf(entry, claim),
    witnessed: claim.basis === 'seen' || claim.basis === 'measured',
    settled: claim.checked === 'checked',
    topics: is === 'in-treatment' ? topicsOfClaim(entry, claim.what) : [],
    lasts: false,
  };
}

const endOfTreatment = (entry: Entry, adult: PersonId, subject: string, topics: readonly string[]): Statement => ({
  subject,
  is: 'in-treatment',
  people: [adult],
  what: undefined,
  holds: false,
  when: entry.when,
  dated: false,
  entry,
  source: `agency ${entry.by}`,
  witnessed: false,
  settled: false,
  topics,
  lasts: true,
});

function sourceOf(entry: Entry, { saidBy }: Claim): string {
  if (saidBy === undefined) return `agency ${entry.by}`;
  return saidBy.kind === 'person' ? `person ${saidBy.person}` : `agency ${saidBy.agency}`;
}

const isTie = (name: string): name is (typeof ties)[number] => ties.some((tie) => tie === name);

/**
 * A state of somebody, and whether two people are in contact, is told of the same time where the dates are close. Another tie changes in a
 * day: dates must meet, and be short enough to leave no room for a change. Where a record says from when, it speaks of the time from then to its own day, and what began after
 * the other record is a change.
 */
function disagree(a: Statement, b: Statement, sameTime: number): boolean {
  if (a.holds === b.holds || a.entry.id === b.entry.id || a.source === b.source) return false;
  if (a.what !== undefined && b.what !== undefined && a.what !== b.what) return false;
  if (a.lasts || b.lasts) return a.lasts ? isSaidAfter(b, a) : isSaidAfter(a, b);
  if (beganAfter(a, b) || beganAfter(b, a)) return false;
  if (!known.has(a.is) && isPutRight(a, b)) return false;
  const apart = Math.max(a.when.earliest - lastDayOf(b), b.when.earliest - lastDayOf(a));
  if (!isTie(a.is) || a.is === 'in-contact-with') return apart <= sameTime;
  return apart <= 0 && [a, b].every(({ when }) => when.latest - when.earliest <= sameTime);
}

/** What was missing and was then seen to be there has been put right. */
function isPutRight(a: Statement, b: Statement): boolean {
  const [earlier, later] = a.when.latest < b.when.earliest ? [a, b] : [b, a];
  return earlier.when.latest < later.when.earliest && !earlier.holds && later.holds && later.witnessed;
}

/**
 * A tie that was on record, is denied, and is then told again by another source as if nothing had been said: nobody says that it began anew,
 * and nobody saw it.
 */
const isToldAgain = (all: readonly Statement[], denied: Statement, again: Statement, sameTime: number): boolean =>
  isTie(again.is) &&
  !denied.holds &&
  again.holds &&
  !again.dated &&
  !again.witnessed &&
  denied.source !== again.source &&
  denied.entry.id !== again.entry.id &&
  again.when.earliest >= denied.when.latest &&
  again.when.earliest - denied.when.latest <= sameTime &&
  all.some((one) => one.holds && one.entry.order < denied.entry.order && !one.lasts);

/** Somebody said to be in treatment after the service itself had written that its work with them was over. */
const isSaidAfter = (said: Statement, over: Statement): boolean =>
  said.entry.by !== over.entry.by &&
  said.entry.when.earliest >= over.entry.when.latest &&
  (said.topics.length === 0 || said.topics.some((topic) => over.topics.includes(topic)));

/** The last day of which a statement speaks. */
const lastDayOf = ({ dated, when, entry }: Statement): Day => (dated ? laterOf(when.latest, entry.when.earliest) : when.latest);

const beganAfter = (later: Statement, earlier: Statement): boolean => later.dated && later.when.earliest > earlier.entry.when.latest;
