import type { Account } from '../access/door.ts';
import type { AccountId } from '../access/ids.ts';
import type { Outcome } from '../access/mail.ts';
import type { Absence, HeldPost } from '../access/posts.ts';
import type { Role } from '../access/role.ts';
import type { AgencyId, PartnershipId } from '../entry/ids.ts';
import type { Partnership } from '../ledger/port.ts';
import type { Instant } from '../time/instant.ts';
import type { MessageChoices, MessageTerms, Written } from './choices.ts';
import type { MessageSort } from './wording.ts';

/** The desk of one agency. */
export interface Desk {
  readonly partnership: PartnershipId;
  readonly agency: AgencyId;
}

/** A desk, and when something last came to it. */
export interface Marked extends Desk {
  readonly mark: string;
}

/** Somebody who holds a role at an agency now, and can be written to where they confirmed an address. */
export interface Addressee extends Pick<Account, 'called'> {
  readonly account: AccountId;
  readonly role: Role;
  /** As the agency names its worker: what is closed to them is absent for them (rule 30). */
  readonly worker: string;
  /** True where anything at all is closed to them: only then need anybody else be looked at in their place. */
  readonly keptFromSome: boolean;
  readonly reachable: boolean;
  readonly choices: MessageChoices;
  readonly written: Written;
}

/** All that is needed to settle who is written to of a desk. Nothing of any family. */
export interface DeskPeople {
  readonly partnership: Partnership;
  readonly people: readonly Addressee[];
  readonly posts: readonly HeldPost[];
  readonly absences: readonly Absence[];
  readonly terms: MessageTerms;
  /** Prints of what each was written to of. */
  readonly told: ReadonlySet<string>;
}

/** A message to be: to whom, what for, and prints of what it says is there. */
export interface ToWrite {
  readonly account: AccountId;
  readonly sort: MessageSort;
  readonly prints: readonly string[];
}

/** A message that was taken to be handed on. */
export interface Leaving extends Desk {
  /** Its own random id: what the server that hands it on knows it by. */
  readonly message: string;
  readonly account: AccountId;
  readonly sort: MessageSort;
  readonly address: string;
  readonly tries: number;
  /** When a server took it, where one did. */
  readonly accepted?: Instant;
}

/** Where messages wait and are noted. Each line is one transaction, and of two servers that ask at once one is given a thing. */
export interface Outbox {
  /** Takes desks of which something has changed by a tick, or whose time has come, for two minutes. */
  readonly takeDesks: (at: Instant, most: number) => Promise<readonly Marked[]>;
  readonly peopleAt: (desk: Desk) => Promise<DeskPeople | undefined>;
  /** Writes messages down, and that the desk was looked at. What somebody was told of already is left out. */
  readonly write: (desk: Marked, messages: readonly ToWrite[], due: Instant, lookAgain: Instant) => Promise<void>;
  /** Takes messages that are due, and says so before they are handed on. */
  readonly takeDue: (at: Instant, most: number) => Promise<readonly Leaving[]>;
  /** Those that somebody took and never said what became of: whoever took them is gone. */
  readonly takeLost: (most: number) => Promise<readonly Leaving[]>;
  readonly note: (leaving: Leaving, outcome: Outcome, at: Instant) => Promise<void>;
  /** Those that were taken by a server that can be asked what became of them. */
  readonly takeToAsk: (at: Instant, most: number) => Promise<readonly Leaving[]>;
}
