import type { Message } from '../../../core/access/mail.ts';
import { bareBody } from '../../../core/entry/bare-body.ts';
import type { Body, Entry, EntryOf } from '../../../core/entry/entry.ts';
import type { AgencyId, PersonId } from '../../../core/entry/ids.ts';
import { isRefusal } from '../../../core/ledger/refusal.ts';
import { type Day, showDay } from '../../../core/time/day.ts';
import { exactly, showSpan } from '../../../core/time/span.ts';
import { storedThread } from '../../../parse/stored/ids.ts';
import { linkAddress } from '../../addresses.ts';
import { newSecret, printOf } from '../../door/secrets.ts';
import { appendOwn } from '../../recording/append-own.ts';
import type { GivenCase } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';
import type { Asked, AskedAgency } from './ask-form.ts';

/** Mail that waits until what it tells of is recorded. */
export interface Outgoing {
  readonly message: Message;
  readonly about: string;
}

/** Records an entry of the visitor's own agency, as of the day shown in a demonstration. What may not be recorded is a fault: everything was looked at. */
export async function record(given: GivenCase, body: Body, on: Day): Promise<Entry> {
  const appended = await appendOwn(body, on, given);
  if (appended === undefined || isRefusal(appended))
    throw new Error(`what was asked or answered may not be recorded: ${appended?.refused}`);
  return appended;
}

/** Gives an entry to an agency, whole, from now on: it carries no date of its own, so that none can be earlier (rule 3). */
export const give = (given: GivenCase, of: Entry, to: AgencyId, on: Day, basis: string | undefined): Promise<Entry> =>
  record(
    given,
    {
      ...bareBody(on),
      kind: 'share',
      ...(of.thread === undefined ? {} : { thread: of.thread }),
      facts: { of: of.id, with: to, what: 'whole', how: 'in Heed', status: 'sent', ...(basis === undefined ? {} : { basis }) },
    },
    on,
  );

/** Asks one agency: an entry and a running piece of work of its own, so that nobody learns from it who else was asked. */
export async function askOne(
  given: GivenCase,
  by: AgencyId,
  { agency, email }: AskedAgency,
  { about, what, purpose, basis, by: due }: Asked,
  on: Day,
  sent: Entry | undefined,
): Promise<{ readonly request: Entry; readonly mail: readonly Outgoing[] }> {
  const request = await record(
    given,
    {
      ...{ ...bareBody(on, about), kind: 'information-request', thread: storedThread.parse(given.newId()) },
      facts: {
        ...{ from: [{ kind: 'agency', agency: by }], to: [{ kind: 'agency', agency }], for: what, purpose, basis },
        ...{ due: exactly(due), status: 'asked', ...(sent === undefined ? {} : { of: sent.id }) },
      },
    },
    on,
  );
  if (request.kind !== 'information-request') throw new Error('a request is of another kind');
  if (email !== undefined) return { request, mail: [await link(given, request, agency, email, on)] };
  await give(given, request, agency, on, basis);
  if (sent !== undefined) await give(given, sent, agency, on, basis);
  return { request, mail: [] };
}

/** Makes a one-time link to a request. Its secret is in the mail and nowhere else. */
export async function link(
  given: GivenCase,
  request: EntryOf<'information-request'>,
  agency: AgencyId,
  email: string,
  on: Day,
): Promise<Outgoing> {
  const { open, desk, byLink, demonstration } = given;
  if (byLink === undefined || request.thread === undefined) throw new Error('asked by link where there is no mail');
  const names = namesIn(open.directory);
  const secret = newSecret();
  const { due, for: what = '', purpose = '', basis = '' } = request.facts;
  const askedBy = names.agency(request.by);
  const id = await desk.makeLink({
    ...{ print: printOf(secret), agency, request: request.id, thread: request.thread, people: request.about, email },
    words: {
      ...{ askedBy, askedOf: names.agency(agency), what, purpose, basis },
      about: request.about.map((person) => whoInWords(person, given)),
      by: due === undefined ? showDay(on) : showSpan(due),
    },
    ...(demonstration ? { shownOn: on } : {}),
  });
  return {
    about: `${id} link`,
    message: {
      to: email,
      subject: 'A request for information, to be answered online',
      text: [
        `${askedBy} asks you for information that only your organisation holds. It is to keep a child safe, and this message says no more about it.`,
        'Open this link to see what is asked and to answer. A code will be sent to this address first, so that only whoever reads it can open the link.',
        `${byLink.reachedAt}${linkAddress(secret)}`,
        'The link can be used for 28 days and for one answer. Please do not pass it on. If you did not expect it, ring the organisation named above on a number that you already have.',
      ].join('\n\n'),
    },
  };
}

/** The least by which somebody is known to whoever is asked: a name, and a date of birth. */
function whoInWords(person: PersonId, { open: { directory } }: GivenCase): string {
  const born = directory.people.get(person)?.born;
  return `${namesIn(directory).person(person)}${born === undefined ? '' : `, born ${showSpan(born)}`}`;
}

/** Hands on what waits. False where any of it could not be: what was asked is recorded, and can be sent again. */
export async function sendAll(mail: readonly Outgoing[], { byLink }: Pick<GivenCase, 'byLink'>): Promise<boolean> {
  let sent = true;
  for (const { message, about } of mail)
    await byLink?.mail.send(message, about).catch((fault: unknown) => {
      sent = false;
      byLink.tell(fault instanceof Error ? fault : new Error('mail'));
    });
  return sent;
}
