import type { SealedPart } from '../../core/access/sealed.ts';
import type { AnyCheck } from '../../core/check/check.ts';
import { type DecidedChecks, decidedChecks } from '../../core/check/decided-checks.ts';
import type { Directory } from '../../core/entry/directory.ts';
import type { AgencyId, PersonId } from '../../core/entry/ids.ts';
import { peopleNamedIn } from '../../core/entry/people-named.ts';
import { type Ledger, openLedger } from '../../core/ledger/ledger.ts';
import type { Partnership, PublicIds } from '../../core/ledger/port.ts';
import { asRehearsed } from '../../core/ledger/rehearsed.ts';
import type { KeptFound } from '../../core/matching/same/kept-found.ts';
import { childrenOnRecord } from '../../core/picture/children-on-record.ts';
import { type Picture, picture } from '../../core/picture/picture.ts';
import { type Known, knownTo } from '../../core/picture/record.ts';
import type { Vantage } from '../../core/picture/view.ts';
import type { DeskRecords, Sight } from '../../core/prompt/port.ts';
import { printOf, printOfEntries } from '../../core/prompt/print.ts';
import { englandBankHolidays } from '../../core/time/bank-holidays.ts';
import type { Day } from '../../core/time/day.ts';
import { endOf } from '../../core/time/instant.ts';
import { readingOwnRules } from '../../parse/reading-own-rules.ts';
import { agenciesIn } from './agencies-in.ts';
import { type Asked, type AskedQuestion, askedOn } from './asked.ts';
import type { CaseDays } from './case-days.ts';
import { caseDaysOf } from './case-days.ts';
import { keeping } from './keeping.ts';
import { readingQuestions } from './reading-questions.ts';

/** A case as one visitor may read it. Nothing that the visitor may not read is in it, so nothing made from it can tell of that. */
export interface OpenCase extends DecidedChecks {
  readonly partnership: Partnership;
  readonly vantage: Vantage;
  readonly ledger: Ledger;
  readonly directory: Directory;
  readonly days: CaseDays;
  readonly publicIds: PublicIds;
  /** The agencies that what the visitor may read names: a visitor learns of no other. */
  readonly agencies: readonly AgencyId[];
  /** The people whom it names, likewise. */
  readonly people: readonly PersonId[];
  readonly known: (on: Day) => Known;
  readonly picture: (child: PersonId, on: Day) => Picture;
  /** The prompts put to this visitor's agency (to anybody, for a visitor who reads the whole), answered or not, as they were on a day. */
  readonly asked: (on: Day) => readonly Asked[];
  /** The prompts that were opened at this visitor's agency. */
  readonly sights: readonly Sight[];
  /** What is kept sealed of entries that the visitor reads, as far as they may know that it is: never its words. */
  readonly sealedParts: readonly SealedPart[];
  /** Records that were found alike in what the visitor may read now; nothing in a demonstration, and until somebody has looked. */
  readonly sameFound: readonly KeptFound[] | undefined;
  /** Every question that there ever was in them. */
  readonly questions: () => readonly AskedQuestion[];
}

export interface Visit {
  readonly partnership: Partnership;
  readonly vantage: Vantage;
}

export type OpenCases = (visit: Visit, records: DeskRecords) => Promise<OpenCase>;

/** Opens cases, and keeps what was worked out from them for as long as nothing is added. */
export function openingCases(checks: readonly AnyCheck[]): OpenCases {
  const readOwn = readingOwnRules(checks);
  const cases = keeping<OpenCase>(100);
  const questionsOf = readingQuestions();
  return async ({ partnership: of, vantage }, records) => {
    const stored = await records.entries();
    const entries = of.demonstration ? stored.map(asRehearsed) : stored;
    const statements = await records.checkDecisions();
    const sights = await records.sights();
    const sealedParts = await records.sealedParts();
    const view = `${of.id} ${vantage.kind === 'whole' ? '*' : vantage.agency}`;
    const print = `${printOfEntries(entries)} ${statements.length} ${sights.length} ${sealedParts.length}`;
    // At work, what is asked may be other than it was though nothing was added that this visitor may read: time alone may ask.
    const held = of.demonstration ? cases.find(view, print) : undefined;
    if (held !== undefined) return held;
    const directory = await records.directory();
    const ledger = openLedger(entries, { directory, calendar: englandBankHolidays, reckoning: 'recorded' });
    const days = caseDaysOf(of, ledger);
    const partnership = withChildren(of, ledger, vantage, days.end);
    const decided = decidedChecks(partnership, statements, checks, endOf(days.usual), readOwn);
    const questions = await questionsOf(view, printOf(entries, statements.length), records, {
      ...{ partnership, vantage, ledger, until: endOf(days.end) },
      checks: decided.checks,
    });
    return cases.keep(view, print, {
      ...decided,
      partnership,
      vantage,
      ledger,
      directory,
      days,
      publicIds: await records.publicIds(),
      agencies: agenciesIn(entries, directory),
      people: [...new Set(entries.flatMap(peopleNamedIn))],
      known: (on) => knownTo(ledger, vantage, endOf(on)),
      picture: (child, on) => picture(ledger, { child, vantage, instant: endOf(on) }),
      sights,
      sealedParts,
      sameFound: of.demonstration ? undefined : await records.sameFound(),
      asked: (on) => askedOn(questions(), on, ledger),
      questions,
    });
  };
}

/**
 * Those of a partnership's list of whom this visitor may read, and at work whoever else is a child on record. A demonstration says whose case it is: the children of
 * its case file are known to whoever looks at it, and whoever was written of since is not.
 */
const withChildren = (of: Partnership, ledger: Ledger, vantage: Vantage, on: Day): Partnership => ({
  ...of,
  children: [
    ...new Set([
      ...of.children.filter((child) => ledger.directory.people.has(child) || isOfCaseFile(of, child)),
      ...(of.demonstration ? [] : childrenOnRecord(knownTo(ledger, vantage, endOf(on)), on)),
    ]),
  ],
});

const isOfCaseFile = ({ demonstration }: Partnership, child: PersonId): boolean =>
  demonstration && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(child);
