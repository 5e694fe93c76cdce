import type { AnyCheck } from '../../core/check/check.ts';
import { type OwnChecks, ownChecks } from '../../core/check/own-checks.ts';
import { everythingOn, type Policy, underPolicy } from '../../core/check/policy.ts';
import type { Directory } from '../../core/entry/directory.ts';
import type { Entry } from '../../core/entry/entry.ts';
import type { AgencyId, PersonId } from '../../core/entry/ids.ts';
import { peopleNamedIn } from '../../core/entry/people-named.ts';
import { type Ledger, openLedger } from '../../core/ledger/ledger.ts';
import type { Partnership, PublicIds } from '../../core/ledger/port.ts';
import { type Picture, picture } from '../../core/picture/picture.ts';
import { type Known, knownTo } from '../../core/picture/record.ts';
import type { Vantage } from '../../core/picture/view.ts';
import type { DeskRecords, Sight } from '../../core/prompt/port.ts';
import { englandBankHolidays } from '../../core/time/bank-holidays.ts';
import type { Day } from '../../core/time/day.ts';
import { endOf } from '../../core/time/instant.ts';
import { agenciesIn } from './agencies-in.ts';
import { type Asked, type AskedQuestion, askedOn, questionsTo } from './asked.ts';
import type { CaseDays } from './case-days.ts';
import { caseDaysOf } from './case-days.ts';
import { keeping } from './keeping.ts';
import { readingOwnRules } from './reading-own-rules.ts';

/** A case as one visitor may read it. Nothing that the visitor may not read is in it, so nothing made from it can tell of that. */
export interface OpenCase {
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
  /** What the partnership has decided about its checks, and the checks as those decisions have them: those that come with Heed, and its own. */
  readonly policy: Policy;
  readonly checks: readonly AnyCheck[];
  readonly built: readonly AnyCheck[];
  readonly own: OwnChecks;
  /** The prompts that were opened at this visitor's agency. */
  readonly sights: readonly Sight[];
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
  const replays = keeping<readonly AskedQuestion[]>(100);
  return async ({ partnership, vantage }, records) => {
    const entries = await records.entries();
    const statements = await records.checkDecisions();
    const sights = await records.sights();
    const view = `${partnership.id} ${vantage.kind === 'whole' ? '*' : vantage.agency}`;
    const print = `${printOf(entries)} ${statements.length} ${sights.length}`;
    const held = cases.find(view, print);
    if (held !== undefined) return held;
    const directory = await records.directory();
    const ledger = openLedger(entries, { directory, calendar: englandBankHolidays, reckoning: 'recorded' });
    const days = caseDaysOf(partnership, ledger);
    const replayed = `${printOf(entries.filter(({ kind }) => kind !== 'answer'))} ${statements.length}`;
    const policy: Policy = partnership.demonstration ? { ...everythingOn, statements } : { statements, reckoning: 'landed', untold: 'off' };
    const underIt = (check: AnyCheck): AnyCheck => underPolicy(check, policy);
    const built = checks.map(underIt);
    const adopted = ownChecks(policy, endOf(days.usual), readOwn);
    const own = { ...adopted, checks: adopted.checks.map(underIt) };
    const decided = [...built, ...own.checks];
    const { children } = partnership;
    const questions = (): readonly AskedQuestion[] =>
      replays.find(view, replayed) ??
      replays.keep(view, replayed, questionsTo({ ledger, vantage, checks: decided, children, until: endOf(days.end) }));
    return cases.keep(view, print, {
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
      policy,
      checks: decided,
      built,
      own,
      sights,
      asked: (on) => askedOn(questions(), on, ledger),
      questions,
    });
  };
}

/** Entries are only ever added: how many there are, and the last to land, tell whether anything is new. */
const printOf = (entries: readonly Entry[]): string =>
  `${entries.length} ${entries.reduce<Entry | undefined>((last, entry) => (last === undefined || entry.order >= last.order ? entry : last), undefined)?.id ?? ''}`;
