import type { Claim } from '../src/core/entry/claim.ts';
import type { Body, Entry } from '../src/core/entry/entry.ts';
import type { Action, FactShape } from '../src/core/entry/fact.ts';
import { vocabulary } from '../src/core/entry/vocabulary.ts';
import { addDays, type Day } from '../src/core/time/day.ts';
import { dayAt, type Instant, instantOfNumber, startOf } from '../src/core/time/instant.ts';
import { between, type Span } from '../src/core/time/span.ts';

/** How one telling differs from the first: so many days later, with ids and threads of its own. */
interface Telling {
  readonly days: number;
  readonly name: string;
}

/** Records told so many times over, each telling so many days after the one before: more of everything at once than a family has. */
export function toldAgain(entries: readonly Entry[], times: number, daysApart: number): readonly Entry[] {
  const tellings = Array.from({ length: times }, (_, n): Telling => ({ days: n * daysApart, name: `${n + 1}` }));
  return tellings
    .flatMap((telling) => entries.map((entry) => entryLater(entry, telling)))
    .sort((a, b) => a.recorded - b.recorded)
    .map((entry, order) => ({ ...entry, order }));
}

function entryLater(entry: Entry, telling: Telling): Entry {
  const { id, recorded, recordedAs, landed } = entry;
  const stamp = { id: `${id}#${telling.name}`, recorded: instantLater(recorded, telling), landed: instantLater(landed, telling) };
  // The shape is the one that came in: only days and names of entries differ.
  return { ...entry, ...bodyLater(entry, telling), ...stamp, recordedAs: spanLater(recordedAs, telling) } as unknown as Entry;
}

const bodyLater = (body: Body, telling: Telling) => ({
  when: spanLater(body.when, telling),
  claims: body.claims.map((claim) => claimLater(claim, telling)),
  facts: factsLater(body, telling),
  ...(body.thread === undefined ? {} : { thread: `${body.thread}#${telling.name}` }),
});

const claimLater = (claim: Claim, telling: Telling): Claim => ({
  ...claim,
  ...(claim.from === undefined ? {} : { from: spanLater(claim.from, telling) }),
  ...(claim.until === undefined ? {} : { until: spanLater(claim.until, telling) }),
});

function factsLater({ kind, facts }: Body, telling: Telling): Readonly<Record<string, unknown>> {
  const shapes: Readonly<Record<string, FactShape>> = vocabulary[kind].facts;
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, factLater(shapes[name], value, telling)]));
}

function factLater(shape: FactShape | undefined, value: unknown, telling: Telling): unknown {
  switch (shape?.shape) {
    case 'date':
    case 'dateOrFlag':
      return typeof value === 'boolean' ? value : spanLater(value as Span, telling);
    case 'moment':
      return instantLater(value as Instant, telling);
    case 'entry':
    case 'thread':
      return `${value}#${telling.name}`;
    case 'actions':
      return (value as readonly Action[]).map((action) =>
        action.by === undefined ? action : { ...action, by: spanLater(action.by, telling) },
      );
    case 'replacement':
      return { ...(value as Body), ...bodyLater(value as Body, telling) };
    default:
      return value;
  }
}

const dayLater = (day: Day, { days }: Telling): Day => (Number.isFinite(day) ? addDays(day, days) : day);

const instantLater = (instant: Instant, telling: Telling): Instant =>
  instantOfNumber(startOf(dayLater(dayAt(instant), telling)) + (instant - startOf(dayAt(instant))));

const spanLater = (span: Span, telling: Telling): Span =>
  telling.days === 0
    ? span
    : { ...between(dayLater(span.earliest, telling), dayLater(span.latest, telling)), approximate: span.approximate };
