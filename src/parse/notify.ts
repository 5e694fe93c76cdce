import { z } from 'zod';

// As docs.notifications.service.gov.uk/node.html has them.

const found = z.object({ data: z.object({ notifications: z.array(z.object({ status: z.string() })) }) });
const refused = z.object({ response: z.object({ status: z.number(), data: z.unknown().optional() }) });
const reasons = z.object({ errors: z.array(z.object({ error: z.string().optional(), message: z.string() })) });

/** The statuses of the notifications of a reference, latest first. */
export const readNotifyFound = (answered: unknown): readonly string[] =>
  found.parse(answered).data.notifications.map(({ status }) => status);

/** What Notify answered to what it did not take: undefined, where it did not answer. */
export function readNotifyRefusal(thrown: unknown): { readonly status: number; readonly words: string } | undefined {
  const read = refused.safeParse(thrown);
  if (!read.success) return undefined;
  const { status, data } = read.data.response;
  const said = reasons.safeParse(data);
  return { status, words: said.success ? said.data.errors.map(({ message }) => message).join('; ') : '' };
}

/** True where a request never reached anybody: the connection was not made. */
export const wasNeverReached = (thrown: unknown): boolean =>
  z.object({ code: z.enum(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']) }).safeParse(thrown).success;
