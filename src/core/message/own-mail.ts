import type { AccountId } from '../access/ids.ts';
import type { MessageState, Undelivered } from '../access/mail.ts';
import type { Instant } from '../time/instant.ts';
import type { MessageChoices } from './choices.ts';
import type { MessageSort } from './wording.ts';

/** Where somebody is written to, and when. */
export interface OwnMail {
  /** The address that they confirmed. */
  readonly address?: string;
  /** True where nothing arrives there any more: nothing is sent until it is confirmed anew. */
  readonly failing: boolean;
  /** An address to which a code was sent, and that is not confirmed yet. */
  readonly asked?: string;
  readonly choices: MessageChoices;
}

/** A message as whoever was sent it sees it. */
export interface SentMessage {
  readonly sort: MessageSort;
  readonly made: Instant;
  readonly state: MessageState;
  readonly why?: Undelivered;
}

/** What somebody settles about their own messages. A code is passed as a print, and is good once. */
export interface OwnMailRecords {
  readonly mailOf: (account: AccountId) => Promise<OwnMail>;
  /** Keeps an address and the print of the code that goes to it, good for ten minutes. Five codes an hour. */
  readonly askToConfirm: (account: AccountId, address: string, print: string) => Promise<'asked' | 'too-often'>;
  readonly confirm: (account: AccountId, print: string) => Promise<'confirmed' | 'wrong' | 'ended'>;
  /** Writes to them no more. */
  readonly forget: (account: AccountId) => Promise<void>;
  readonly choose: (account: AccountId, choices: MessageChoices) => Promise<void>;
  /** The last twenty, newest first. */
  readonly sentTo: (account: AccountId) => Promise<readonly SentMessage[]>;
}
