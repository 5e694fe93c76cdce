import type { Message } from '../access/mail.ts';

/** What a message is for. */
export const messageSorts = ['at-once', 'daily', 'help'] as const;
export type MessageSort = (typeof messageSorts)[number];

const openings: Readonly<Record<MessageSort, { readonly subject: string; readonly says: string }>> = {
  'at-once': { subject: 'Something to read in Heed', says: 'There is something for you to read in Heed today.' },
  daily: { subject: 'Your day in Heed', says: 'There is something for you to read in Heed.' },
  help: {
    subject: 'Can you help a colleague in Heed?',
    says: 'Something in Heed has waited longer than it asked to. You may be able to help whoever it was put to.',
  },
};

/**
 * The whole of a message: the same words for everybody and every family, with no name, no number and no matter of a case in it.
 * @param today where Today is
 */
export const messageOf = (sort: MessageSort, to: string, today: string): Message => ({
  to,
  subject: openings[sort].subject,
  text: `${openings[sort].says}\n\nOpen Today: ${today}\n\nA message of Heed never says what it is about. When they come, you choose under "Your account".`,
});
