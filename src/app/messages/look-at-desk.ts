import { createHash } from 'node:crypto';
import type { AccountId } from '../../core/access/ids.ts';
import type { DeskItem } from '../../core/message/desk-item.ts';
import type { Addressee, Desk, DeskPeople, Marked, Outbox } from '../../core/message/outbox.ts';
import { whatToWrite } from '../../core/message/what-to-write.ts';
import { addresseesOf } from '../../core/message/who-is-written-to.ts';
import { asAgency } from '../../core/picture/view.ts';
import type { Desks } from '../../core/prompt/port.ts';
import { nextTick } from '../../core/prompt/tick.ts';
import { englandBankHolidays } from '../../core/time/bank-holidays.ts';
import { dayAt, type Instant } from '../../core/time/instant.ts';
import { untilToday } from '../../web/door/who.ts';
import { waitsAtDesk } from '../../web/journeys/messages/waits-at-desk.ts';
import type { OpenCases } from '../../web/reading/open-case.ts';
import { postOfRole } from '../../web/reading/post-of-role.ts';

export interface Looking {
  readonly outbox: Outbox;
  readonly records: Desks;
  readonly open: OpenCases;
}

const printOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Looks at a desk, and writes down who is to be written to. What it writes leaves on the next tick. */
export async function lookAtDesk(desk: Marked, at: Instant, looking: Looking): Promise<void> {
  const { outbox } = looking;
  const given = await outbox.peopleAt(desk);
  if (given === undefined) return;
  const desks = await desksOf(desk, given, at, looking);
  const { messages, lookAgain } = whatToWrite(desk, given, desks, at, { calendar: englandBankHolidays, printOf });
  await outbox.write(desk, messages, nextTick(at), lookAgain);
}

/** What everybody who may be written to reads on their own desk: the same for all, unless something is closed to one of them. */
async function desksOf(desk: Desk, given: DeskPeople, at: Instant, looking: Looking): Promise<ReadonlyMap<AccountId, readonly DeskItem[]>> {
  const may = [{ offersHelp: false }, { offersHelp: true }, ...Object.values(postOfRole).map((wanted) => ({ offersHelp: false, wanted }))];
  const people = [...new Set(may.flatMap((which) => addresseesOf(which, given, desk.agency, dayAt(at))))];
  const found = new Map<AccountId, readonly DeskItem[]>();
  let same: readonly DeskItem[] | undefined;
  for (const one of people) {
    const read = one.keptFromSome || same === undefined ? await readAs(one, desk, given, at, looking) : same;
    if (!one.keptFromSome) same = read;
    found.set(one.account, read);
  }
  return found;
}

const readAs = ({ worker }: Addressee, { partnership, agency }: Desk, given: DeskPeople, at: Instant, { records, open }: Looking) => {
  const vantage = asAgency(agency);
  return records.asVantage({ partnership, vantage, worker }, async (read) =>
    waitsAtDesk(await open({ partnership: untilToday(given.partnership, at), vantage }, read), dayAt(at)),
  );
};
