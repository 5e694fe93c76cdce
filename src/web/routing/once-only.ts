import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { TurnRecords } from '../../core/ledger/taking-turns.ts';
import type { Asking, Reply, Route } from './route.ts';

/**
 * Lets one person at a time act on one piece of work, so that each acts on what the one before left; and takes a form once: sent again, whether by a second press, a browser
 * that tries again or at another server, it leads where it led and does nothing. The token in a form is made with its page, so the same words sent from the page opened anew are a second form.
 */
export async function onceOnly(
  { method, permission }: Pick<Route, 'method' | 'permission'>,
  asking: Asking,
  desk: TurnRecords,
  answer: () => Promise<Reply>,
): Promise<Reply> {
  if (method === 'GET' || permission === 'read-case') return answer();
  const print = printOf(asking);
  await desk.takeTurn(workOf(asking) ?? print);
  const ledTo = await desk.formLedTo(print);
  if (ledTo !== undefined) return { kind: 'go', to: ledTo };
  const reply = await answer();
  if (reply.kind === 'go') await desk.noteForm(print, reply.to);
  return reply;
}

/** What is acted on: the last that the address names inside its case by a public id. */
const workOf = ({ params }: Asking): string | undefined =>
  Object.entries(params).findLast(([name, value]) => name !== 'case' && z.uuid().safeParse(value).success)?.[1];

function printOf({ address, body, file }: Asking): string {
  const hash = createHash('sha256').update(JSON.stringify([address, Object.entries(body).sort()]));
  return (file === undefined ? hash : hash.update(file.name).update(file.bytes)).digest('hex');
}
