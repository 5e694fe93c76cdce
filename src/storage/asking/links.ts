import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { LinkAnswer, Links } from '../../core/access/ask-by-link.ts';
import { bareBody } from '../../core/entry/bare-body.ts';
import type { Body } from '../../core/entry/entry.ts';
import type { AgencyId, PartnershipId } from '../../core/entry/ids.ts';
import { isRefusal } from '../../core/ledger/refusal.ts';
import { asAgency } from '../../core/picture/view.ts';
import type { Day } from '../../core/time/day.ts';
import { dayAt } from '../../core/time/instant.ts';
import { exactly } from '../../core/time/span.ts';
import { storedEntryId } from '../../parse/stored/ids.ts';
import { readLinkOpening, readLinkWords, readSpentLink, type SpentLink } from '../../parse/stored/link-rows.ts';
import { readClock } from '../read-clock.ts';
import type { Database, Within } from '../schema.ts';
import { becomeAgency, inRole } from '../take-role.ts';
import { vantageRecords } from '../vantage-records.ts';

/** One-time links, over connections that are the web's. The role that looks at them reads no table, and runs these five functions alone. */
export const linksOver = (db: Database): Links => ({
  isUsable: (print) =>
    inRole(db, 'heed_link', async (tx) => {
      const { rows } = await sql<{ usable: boolean }>`SELECT heed.link_is_usable(${print}) AS usable`.execute(tx);
      return rows[0]?.usable === true;
    }),
  newCode: (print, code, from) =>
    inRole(db, 'heed_link', async (tx) => {
      const { rows } = await sql<{ link: string; email: string }>`SELECT * FROM heed.link_code(${print}, ${code}, ${from})`.execute(tx);
      const [found] = rows;
      if (found === undefined) return undefined;
      return found.email === '' ? 'too-often' : { id: found.link, email: found.email };
    }),
  open: (print, code, session, from) =>
    inRole(db, 'heed_link', async (tx) => {
      const { rows } = await sql`SELECT * FROM heed.link_open(${print}, ${code}, ${session}, ${from})`.execute(tx);
      if (rows[0] === undefined) return undefined;
      const { outcome, is_first, partnership, by_agency, agency, request, shown_on } = readLinkOpening(rows[0]);
      if (is_first && partnership !== null && by_agency !== null && agency !== null && request !== null)
        await append(tx, { partnership, by_agency, shown_on }, (on) => ({
          ...bareBody(on),
          kind: 'share',
          facts: { of: request, with: agency, what: 'whole', how: 'one-time link, opened with a mailed code', status: 'acknowledged' },
        }));
      return outcome;
    }),
  asked: (print, session) =>
    inRole(db, 'heed_link', async (tx) => {
      const { rows } = await sql<{ shown: unknown }>`SELECT heed.link_asked(${print}, ${session}) AS shown`.execute(tx);
      const shown = rows[0]?.shown ?? undefined;
      return shown === undefined ? undefined : readLinkWords(shown);
    }),
  answer: (print, session, answer, from) =>
    inRole(db, 'heed_link', async (tx) => {
      const { rows } = await sql`SELECT * FROM heed.link_answer(${print}, ${session}, ${from})`.execute(tx);
      if (rows[0] === undefined) return undefined;
      const spent = readSpentLink(rows[0]);
      await append(tx, spent, (on) => replyOf(spent, answer, on));
      return 'recorded';
    }),
});

/** The answer, as whoever asked received it: the words are the other agency's. */
const replyOf = ({ agency, by_agency, people, thread, email }: SpentLink, answer: LinkAnswer, on: Day): Body => ({
  ...bareBody(on, people),
  kind: 'information-reply',
  thread,
  text: `Answered by ${answer.who}, by a one-time link that was sent to ${email}.`,
  facts: {
    from: [{ kind: 'agency', agency }],
    to: [{ kind: 'agency', agency: by_agency }],
    outcome: answer.outcome,
    ...(answer.words === '' ? {} : { words: answer.words, wordsBy: { kind: 'agency', agency } }),
    ...(answer.reason === undefined ? {} : { reason: answer.reason }),
    ...(answer.reviewer === undefined ? {} : { reviewer: answer.reviewer }),
  },
});

/** Records in the name of whoever asked, in the same transaction: nothing that is read on the way leaves this function. */
async function append(
  tx: Within,
  of: { readonly partnership: PartnershipId; readonly by_agency: AgencyId; readonly shown_on: Day | undefined },
  bodyOn: (on: Day) => Body,
): Promise<void> {
  await becomeAgency(tx, of.partnership, of.by_agency);
  const shownOn = of.shown_on === undefined ? {} : { shownOn: exactly(of.shown_on) };
  const body = bodyOn(of.shown_on ?? dayAt(await readClock(tx)));
  const records = vantageRecords(tx, { partnership: of.partnership, vantage: asAgency(of.by_agency) });
  const appended = await records.append({
    id: storedEntryId.parse(randomUUID()),
    by: of.by_agency,
    worker: 'received by one-time link',
    body,
    source: { kind: 'typed', ...shownOn },
  });
  if (isRefusal(appended)) throw new Error(`what came by a link may not be recorded: ${appended.refused}`);
}
