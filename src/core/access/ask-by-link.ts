import type { AgencyId, EntryId, PersonId, ThreadId } from '../entry/ids.ts';
import type { Day } from '../time/day.ts';
import type { Instant } from '../time/instant.ts';

/** What somebody who opens a one-time link is shown, put in words as the link is made: who asks, of whom, what, why, by when, and the least of whom it is about. */
export interface LinkWords {
  readonly askedBy: string;
  readonly askedOf: string;
  readonly about: readonly string[];
  readonly what: string;
  readonly purpose: string;
  readonly basis: string;
  readonly by: string;
}

/** A link to make: for one request, of one agency, to one address. The secret itself is in the mail alone. */
export interface NewLink {
  readonly print: string;
  readonly agency: AgencyId;
  readonly request: EntryId;
  readonly thread: ThreadId;
  readonly people: readonly PersonId[];
  readonly email: string;
  readonly words: LinkWords;
  /** In a demonstration, the day of the past that is shown. */
  readonly shownOn?: Day;
}

/** A link as whoever asked sees it: where it went and what became of it. */
export interface MadeLink {
  readonly id: string;
  readonly agency: AgencyId;
  readonly request: EntryId;
  readonly email: string;
  readonly made: Instant;
  readonly ends: Instant;
  /** How many codes were mailed, and how many wrong ones were typed. */
  readonly codes: number;
  readonly wrong: number;
  readonly opened?: Instant;
  readonly answered?: Instant;
  readonly revoked?: Instant;
}

/** Links of the session's own agency, in its transaction. */
export interface AskRecords {
  /** Agencies of the partnership at which somebody holds a role now. In a demonstration there are no accounts, and there is no answer. */
  readonly agenciesWithAccounts: () => Promise<ReadonlySet<AgencyId>>;
  /** Gives its id. */
  readonly makeLink: (link: NewLink) => Promise<string>;
  /** Those of one request, the newest first. */
  readonly linksOf: (request: EntryId) => Promise<readonly MadeLink[]>;
  /** Takes back every link of a request to an agency that was not answered. */
  readonly revokeLinks: (request: EntryId, agency: AgencyId) => Promise<void>;
}

export const linkOutcomes = ['given', 'part', 'nothing-held', 'refused'] as const;

/** What somebody answers by a link. */
export interface LinkAnswer {
  readonly outcome: (typeof linkOutcomes)[number];
  /** Their words. */
  readonly words: string;
  /** Their name and what they do there. */
  readonly who: string;
  readonly reason?: string;
  readonly reviewer?: string;
}

/** What a link opens: one request, to whoever holds its secret and the code that was mailed to its address. Secrets are passed as prints. */
export interface Links {
  readonly isUsable: (print: string) => Promise<boolean>;
  /** Keeps a new code and says where it goes. Nothing, where the link is of no use; `too-often`, where five were sent within the hour. */
  readonly newCode: (
    print: string,
    code: string,
    from: string,
  ) => Promise<{ readonly id: string; readonly email: string } | 'too-often' | undefined>;
  /** `ended`: there is no code that can be used, or it was tried too often. Nothing, where the link is of no use. */
  readonly open: (print: string, code: string, session: string, from: string) => Promise<'opened' | 'wrong' | 'ended' | undefined>;
  readonly asked: (print: string, session: string) => Promise<LinkWords | undefined>;
  /** Records what was answered, once, and spends the link; nothing, where it may not be answered. */
  readonly answer: (print: string, session: string, answer: LinkAnswer, from: string) => Promise<'recorded' | undefined>;
}
