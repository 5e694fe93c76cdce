import type { AnyCheck } from '../check/check.ts';
import type { Directory } from '../entry/directory.ts';
import type { Entry } from '../entry/entry.ts';
import type { AgencyId, PersonId } from '../entry/ids.ts';
import { openLedger } from '../ledger/ledger.ts';
import { asAgency, whole } from '../picture/view.ts';
import { englandBankHolidays } from '../time/bank-holidays.ts';
import type { Day } from '../time/day.ts';
import { endOf } from '../time/instant.ts';
import { replay } from './replay.ts';

/** What an example shows of a check: it asks; it does not; the dates or the records leave it open; or where a rule on records ends. */
export const shown = ['met', 'not-met', 'cannot-tell', 'limit'] as const;
export type Shown = (typeof shown)[number];

/** A small invented story that shows what a check does, and is a test of it. */
export interface WorkedExample {
  readonly says: string;
  readonly shows: Shown;
  /** What had happened before, in a sentence. */
  readonly beginning: string;
  readonly before: readonly Entry[];
  /** What the example is about, in the order in which it was recorded. */
  readonly entries: readonly Entry[];
  readonly directory: Directory;
  readonly child: PersonId;
  /** Through whose records; left out, everyone's. */
  readonly as?: AgencyId;
  /** The last day to look at. */
  readonly until: Day;
  readonly expected: Played | undefined;
}

/** What comes of a check in an example: the day on which it first asks, whom, and the day on which the records answer it. */
export interface Played {
  readonly raised: Day;
  readonly asked: readonly AgencyId[];
  readonly ended?: Day;
}

/** Walks an example through time. Undefined: nothing is asked. */
export function playExample(check: AnyCheck, example: WorkedExample): (Played & { readonly question: string }) | undefined {
  const ledger = openLedger([...example.before, ...example.entries], {
    directory: example.directory,
    calendar: englandBankHolidays,
    reckoning: 'recorded',
  });
  const vantage = example.as === undefined ? whole : asAgency(example.as);
  const [first] = replay(ledger, { children: [example.child], checks: [check], until: endOf(example.until), vantage }).toSorted(
    (a, b) => a.raised - b.raised,
  );
  if (first === undefined) return undefined;
  const ended = first.standing.at(-1)?.until;
  const asked = [...new Set(first.ask.map(({ agency }) => agency))];
  return { raised: first.raised, asked, question: first.question, ...(ended === undefined ? {} : { ended }) };
}
