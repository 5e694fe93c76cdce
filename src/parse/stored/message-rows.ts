import { z } from 'zod';
import { roles } from '../../core/access/role.ts';
import { type MessageChoices, type MessageTerms, paces } from '../../core/message/choices.ts';
import type { Addressee, Leaving, Marked } from '../../core/message/outbox.ts';
import { messageSorts } from '../../core/message/wording.ts';
import { storedDay } from './day.ts';
import { storedAccount, storedAgency, storedPartnership } from './ids.ts';
import { storedMoment } from './moment.ts';

const choicesRow = z.object({
  pace: z.enum(paces),
  quiet_from: z.number(),
  quiet_until: z.number(),
  on_off_days: z.boolean(),
});

export function readChoicesRow(stored: unknown): MessageChoices {
  const { pace, quiet_from: from, quiet_until: until, on_off_days: onOffDays } = choicesRow.parse(stored);
  return { pace, quiet: { from, until }, onOffDays };
}

const termsRow = z.object({
  daily_at: z.number(),
  may_put_off: z.boolean(),
  weekdays: z.array(z.number()),
  closed_from: storedDay.nullable(),
  closed_until: storedDay.nullable(),
});

export function readTermsRow(stored: unknown): MessageTerms {
  const { daily_at: dailyAt, may_put_off: mayPutOff, weekdays, closed_from: from, closed_until: until } = termsRow.parse(stored);
  return { dailyAt, mayPutOff, weekdays, ...(from === null || until === null ? {} : { closed: { from, until } }) };
}

const deskRow = z.object({ partnership_id: storedPartnership, agency_id: storedAgency, mark: z.string() });

export function readDeskRow(stored: unknown): Marked {
  const { partnership_id: partnership, agency_id: agency, mark } = deskRow.parse(stored);
  return { partnership, agency, mark };
}

const addresseeRow = z.object({
  account_id: storedAccount,
  called: z.string(),
  role: z.enum(roles),
  worker: z.string(),
  kept_from_some: z.boolean(),
  reachable: z.boolean(),
  at_once: storedMoment.nullable(),
  daily: storedMoment.nullable(),
});

export function readAddresseeRow(stored: unknown, choices: MessageChoices): Addressee {
  const row = addresseeRow.parse(stored);
  return {
    account: row.account_id,
    ...{ called: row.called, role: row.role, worker: row.worker, reachable: row.reachable, choices },
    keptFromSome: row.kept_from_some,
    written: { ...(row.at_once === null ? {} : { atOnce: row.at_once }), ...(row.daily === null ? {} : { daily: row.daily }) },
  };
}

const leavingRow = z.object({
  partnership_id: storedPartnership,
  message: z.string(),
  account_id: storedAccount,
  agency_id: storedAgency,
  sort: z.enum(messageSorts),
  tries: z.number(),
  address: z.string(),
  accepted: storedMoment.nullable(),
});

export function readLeavingRow(stored: unknown): Leaving {
  const {
    partnership_id: partnership,
    message,
    account_id: account,
    agency_id: agency,
    sort,
    tries,
    address,
    accepted,
  } = leavingRow.parse(stored);
  return { partnership, message, account, agency, sort, tries, address, ...(accepted === null ? {} : { accepted }) };
}
