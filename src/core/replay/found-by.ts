import type { AnyCheck } from '../check/check.ts';
import type { Directory } from '../entry/directory.ts';
import type { Entry } from '../entry/entry.ts';
import type { PersonId } from '../entry/ids.ts';
import type { Reckoning } from '../ledger/knowledge.ts';
import { openLedger } from '../ledger/ledger.ts';
import type { Vantage } from '../picture/view.ts';
import type { FoundQuestion } from '../prompt/found-question.ts';
import type { Calendar } from '../time/calendar.ts';
import { earliestOf } from '../time/extremes.ts';
import type { Instant } from '../time/instant.ts';
import { askedOf } from './prompts.ts';
import { type Replayed, Replaying } from './replay.ts';

/** What a vantage is looked at with. */
export interface Looking {
  /** What it may read, and nothing else: so what is found follows from that alone. */
  readonly entries: readonly Entry[];
  readonly directory: Directory;
  readonly calendar: Calendar;
  readonly reckoning: Reckoning;
  readonly vantage: Vantage;
  readonly children: readonly PersonId[];
  readonly checks: readonly AnyCheck[];
  /** Up to and with this instant. */
  readonly upTo: Instant;
}

/** When time alone may make a difference to a child. */
export interface Look {
  readonly child: PersonId;
  readonly at: Instant;
}

/** What is found as one vantage. */
export interface Found {
  readonly questions: readonly (FoundQuestion & Pick<Replayed, 'children'>)[];
  readonly looks: readonly Look[];
  /** What can be taken further once more is on record. */
  readonly replaying: Replaying;
}

/**
 * What a vantage is asked, worked out by walking through what it may read: from where an earlier walk came to where that can go on, else from the
 * beginning. Either way it comes to the same.
 * @param before of the same vantage, children, checks, directory and calendar, with the same entry objects as far as it came
 */
export function foundBy({ entries, directory, calendar, reckoning, vantage, children, checks, upTo }: Looking, before?: Replaying): Found {
  const ledger = openLedger(entries, { directory, calendar, reckoning });
  const replaying = before?.walk.canGoOn(ledger) === true ? before : new Replaying(ledger, { children, checks, vantage });
  replaying.goOn(ledger, upTo);
  const all = replaying.questions();
  const questions = vantage.kind === 'whole' ? all : askedOf(all, vantage.agency);
  const looks = [...replaying.walk.findings.children].flatMap(([child, { found, turns }]): readonly Look[] => {
    const at = earliestOf([turns, ...found.values().map(({ lookAgain }) => lookAgain)].filter((one) => one !== undefined));
    return at === undefined ? [] : [{ child, at }];
  });
  return { questions: questions.map(({ key: _key, check, ...kept }) => ({ ...kept, check: check.id })), looks, replaying };
}
