/** A message to one address, in plain words: never a name of a family, never a word of a record. */
export interface Message {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Where mail goes. */
export interface Mail {
  /** A fault where it cannot be handed on. */
  readonly send: (message: Message, about: string) => Promise<void>;
  /** The last message about something, where mail is kept and not sent: in a demonstration. */
  readonly kept: (about: string) => Message | undefined;
}
