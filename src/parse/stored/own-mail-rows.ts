import { z } from 'zod';
import { messageStates, undelivered } from '../../core/access/mail.ts';
import type { MailCount, MailFailure } from '../../core/access/office.ts';
import { roles } from '../../core/access/role.ts';
import type { OwnMail, SentMessage } from '../../core/message/own-mail.ts';
import type { ColleagueMail, PracticeReceipt } from '../../core/message/records.ts';
import { messageSorts } from '../../core/message/wording.ts';
import { storedDay } from './day.ts';
import { readChoicesRow } from './message-rows.ts';
import { storedMoment } from './moment.ts';

const undeliveredText = z.enum(undelivered).nullable();

const ownMailRow = z.object({ address: z.string().nullable(), failing: storedMoment.nullable(), asked: z.string().nullable() });

export function readOwnMailRow(stored: unknown): OwnMail {
  const { address, failing, asked } = ownMailRow.parse(stored);
  return {
    ...(address === null ? {} : { address }),
    ...(asked === null ? {} : { asked }),
    failing: failing !== null,
    choices: readChoicesRow(stored),
  };
}

const sentRow = z.object({ sort: z.enum(messageSorts), made: storedMoment, state: z.enum(messageStates), why: undeliveredText });

export function readSentRow(stored: unknown): SentMessage {
  const { why, ...sent } = sentRow.parse(stored);
  return { ...sent, ...(why === null ? {} : { why }) };
}

const colleagueRow = z.object({
  called: z.string(),
  roles: z.array(z.enum(roles)),
  confirmed: z.boolean(),
  failing: z.boolean(),
  state: z.enum(messageStates).nullable(),
  why: undeliveredText,
  on_day: storedDay.nullable(),
});

export function readColleagueMailRow(stored: unknown): ColleagueMail {
  const { called, roles: held, confirmed, failing, state, why, on_day: on } = colleagueRow.parse(stored);
  return {
    ...{ called, roles: held, reached: failing ? 'failing' : confirmed ? 'confirmed' : 'none' },
    ...(state === null || on === null ? {} : { last: { state, on, ...(why === null ? {} : { why }) } }),
  };
}

const receiptRow = z.object({ of_day: storedDay, called: z.string(), noted: storedMoment });

export function readReceiptRow(stored: unknown): PracticeReceipt {
  const { of_day: of, called, noted } = receiptRow.parse(stored);
  return { of, called, noted };
}

const countRow = z.object({ state: z.enum(messageStates), many: z.coerce.number(), oldest: storedMoment });

export const readMailCountRow = (stored: unknown): MailCount => countRow.parse(stored);

const failureRow = z.object({
  called: z.string(),
  address: z.string().nullable(),
  state: z.enum(messageStates),
  why: undeliveredText,
  on_day: storedDay,
  tries: z.number(),
});

export function readMailFailureRow(stored: unknown): MailFailure {
  const { address, why, on_day: on, ...failure } = failureRow.parse(stored);
  return { ...failure, on, ...(address === null ? {} : { address }), ...(why === null ? {} : { why }) };
}
