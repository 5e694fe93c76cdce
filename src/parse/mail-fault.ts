import { z } from 'zod';

const fault = z.object({
  /** What the mail server said, as SMTP numbers it (RFC 5321): 4xx not now, 5xx never. */
  responseCode: z.union([z.number(), z.literal(false)]).optional(),
  command: z.union([z.string(), z.literal(false)]).optional(),
  code: z.string().optional(),
  /** What the machine said beneath it: ECONNREFUSED. */
  originalCode: z.string().optional(),
  timeoutType: z.string().optional(),
});

/** What a mail server, or the way to it, said was wrong. */
export interface MailFault {
  readonly said: number | undefined;
  readonly during: string;
  readonly code: string;
  readonly beneath: string;
  readonly timedOut: string;
}

export function readMailFault(thrown: unknown): MailFault {
  const { responseCode, command, code, originalCode, timeoutType } = fault.catch({}).parse(thrown);
  return {
    said: responseCode === false ? undefined : responseCode,
    during: command === false ? '' : (command ?? ''),
    code: code ?? '',
    beneath: originalCode ?? '',
    timedOut: timeoutType ?? '',
  };
}
