import type { Session } from '../../src/core/ledger/port.ts';
import { type MessageTerms, usualTerms } from '../../src/core/message/choices.ts';
import type { MessageRecords, PracticeReceipt } from '../../src/core/message/records.ts';
import type { Instant } from '../../src/core/time/instant.ts';

/** What the agencies of one partnership settled about messages, and which days practices went through. */
export function messagesInMemory(now: () => Instant): (session: Session) => MessageRecords {
  const terms = new Map<string, MessageTerms>();
  const receipts = new Map<string, readonly PracticeReceipt[]>();
  return ({ vantage }) => {
    const own = vantage.kind === 'whole' ? '' : vantage.agency;
    return {
      messageTerms: async () => terms.get(own) ?? usualTerms,
      keepMessageTerms: async (kept) => {
        terms.set(own, kept);
      },
      // Nobody has an account over records in memory.
      colleaguesMail: async () => [],
      practiceReceipts: async (upTo) => (receipts.get(own) ?? []).filter(({ of }) => of <= upTo),
      notePracticeRead: async (of, called) => {
        receipts.set(own, [{ of, called, noted: now() }, ...(receipts.get(own) ?? [])]);
      },
    };
  };
}
