/** A message to one address, in plain words: never a name of a family, never a word of a record. */
export interface Message {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Why a message did not arrive, from a closed list. */
export const undelivered = ['no-such-address', 'mailbox-not-taking', 'refused', 'not-set-up', 'not-reached', 'server-at-fault'] as const;
export type Undelivered = (typeof undelivered)[number];

/** Where a message to somebody who works here stands. `leaving`: a server is handing it on. `unknown`: it may or may not have been taken, and is not sent again. */
export const messageStates = ['waiting', 'leaving', 'accepted', 'delivered', 'failed', 'unknown'] as const;
export type MessageState = (typeof messageStates)[number];

/**
 * What became of a message. `accepted`: a server took it. `again`: it was surely not taken, and may be tried again. `failed`: it will not
 * arrive, and trying again would not help. `unknown`: it may have been taken, so that trying again could send it twice.
 */
export type Outcome =
  | { readonly became: 'accepted'; readonly canBeAsked: boolean }
  | { readonly became: 'delivered' }
  | { readonly became: 'again' | 'failed'; readonly why: Undelivered }
  | { readonly became: 'unknown' };

/** Where mail goes. */
export interface Mail {
  /** A fault where it cannot be handed on. */
  readonly send: (message: Message, about: string) => Promise<void>;
  /** The same, and says what came of it: for what is tried again. @param about what the server is to know it by */
  readonly handOn: (message: Message, about: string) => Promise<Outcome>;
  /** What became of what was handed on: `again` where it was never taken, `unknown` where that cannot be asked. */
  readonly ask: (about: string) => Promise<Outcome>;
  /** The last message about something, where mail is kept and not sent: in a demonstration. */
  readonly kept: (about: string) => Message | undefined;
}
