import type { MessageState, Undelivered } from '../../core/access/mail.ts';
import type { Pace } from '../../core/message/choices.ts';
import type { MessageSort } from '../../core/message/wording.ts';

export const sortWords: Readonly<Record<MessageSort, string>> = {
  'at-once': 'Something to read',
  daily: 'The message of the day',
  help: 'Whether you can help',
};

export const paceWords: Readonly<Record<Pace, { readonly text: string; readonly hint: string }>> = {
  'soon-at-once': {
    text: 'What cannot wait at once, and the rest once a day',
    hint: 'What cannot wait has its day today or on the next working day',
  },
  'as-it-comes': { text: 'Whatever comes, as it comes', hint: 'Four messages an hour at most' },
  daily: { text: 'Once a day', hint: 'Your agency may have settled that what cannot wait comes at once all the same' },
};

/** Why a message did not arrive. */
export const undeliveredWords: Readonly<Record<Undelivered, string>> = {
  'no-such-address': 'there is no such mailbox, or the mail server will not write to it',
  'mailbox-not-taking': 'the mailbox did not take it, again and again: it may be full',
  refused: 'the mail server refused it',
  'not-set-up': 'the mail server did not know Heed: its password, key or template is to be looked at',
  'not-reached': 'the mail server could not be reached',
  'server-at-fault': 'the mail server had a fault of its own',
};

/** Where messages stand, in few words: for a table. */
export const stateNames: Readonly<Record<MessageState, string>> = {
  waiting: 'Waiting to leave',
  leaving: 'Leaving',
  accepted: 'Taken by a mail server',
  delivered: 'Arrived',
  failed: 'Did not arrive',
  unknown: 'May not have arrived',
};

/** What became of a message, in a sentence. */
export function stateWords(state: MessageState, why?: Undelivered): string {
  const because = why === undefined ? '' : `: ${undeliveredWords[why]}`;
  switch (state) {
    case 'waiting':
      return why === undefined ? 'It leaves within a minute' : `It is tried again${because}`;
    case 'leaving':
      return 'It is leaving';
    case 'accepted':
      return 'A mail server took it. Whether it arrived is not known here';
    case 'delivered':
      return 'It arrived in the mailbox';
    case 'failed':
      return `It did not arrive${because}`;
    case 'unknown':
      return 'It may not have arrived: a server ended as it sent it. It is not sent twice; what still waits comes with the next day’s message';
  }
}
