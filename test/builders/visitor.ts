import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { sources } from '../../src/app/sources.ts';
import type { AnyCheck } from '../../src/core/check/check.ts';
import type { EntryId } from '../../src/core/entry/ids.ts';
import type { Desks } from '../../src/core/prompt/port.ts';
import { parseInstant } from '../../src/core/time/instant.ts';
import { files } from '../../src/exchange/files.ts';
import { readSent } from '../../src/exchange/sent/read-sent.ts';
import { buildServer } from '../../src/web/server.ts';
import { demonstration } from './demonstration.ts';
import { frontDoorsInMemory } from './front-doors-in-memory.ts';
import { memoryRecords, type Told } from './memory-records.ts';
import { boundary, type FileToSend, multipart } from './multipart.ts';
import { entryId } from './terse.ts';

/** A page as somebody received it. */
export interface Got {
  readonly status: number;
  readonly body: string;
  readonly bytes: Buffer;
  readonly location: string | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** A page without what is random in it: tokens and sealed forms, in whose letters any short word can come to stand. */
export const withoutTokens = (body: string): string =>
  body.replaceAll(/name="(?:_csrf|kept|kept-fields|kept-signature|draft)" value="[^"]*"/g, '');

/** Somebody with a browser: keeps cookies, and sends the form's own token with whatever they send. */
export interface VisitorAtWork {
  readonly get: (address: string) => Promise<Got>;
  readonly post: (address: string, form: Readonly<Record<string, string>>) => Promise<Got>;
  /** The same with a file, or with none chosen, as a form does that takes one. */
  readonly postFile: (address: string, form: Readonly<Record<string, string>>, file?: FileToSend) => Promise<Got>;
  /** Sends bytes as they are. */
  readonly postRaw: (address: string, type: string, payload: string) => Promise<Got>;
  readonly cookies: () => readonly (readonly [name: string, value: string])[];
  /** Holds what another browser held. */
  readonly take: (cookies: readonly (readonly [name: string, value: string])[]) => void;
  /** Sends from another address from now on. */
  readonly comeFrom: (address: string) => void;
  /** Continues as a person of an agency, or as `whole`, from the start page. */
  readonly continueAs: (inCase: string, as: string) => Promise<Got>;
}

/** Read once: nothing in it can change. */
const shipped = sources({ demonstration: true });

export const testServer = (
  given: {
    readonly checks?: readonly AnyCheck[];
    readonly told?: readonly Told[];
    readonly lines?: string[];
    readonly elapsed?: () => number;
    readonly records?: Desks;
    /** Left out: random. Else each reference that stands on a file is the same. */
    readonly newId?: () => EntryId;
    /** False where the checks have not been put yet: pages work out themselves what they show. */
    readonly isKept?: boolean;
  } = {},
): Promise<FastifyInstance> => {
  const now = () => parseInstant('2026-11-20T10:00:00Z') ?? thrown();
  const { lines } = given;
  const told = given.told ?? demonstration();
  const records = given.records ?? memoryRecords(told, now, given.isKept === false ? undefined : (given.checks ?? []));
  return buildServer({
    records,
    frontDoors: frontDoorsInMemory(told, records),
    clock: { now, elapsed: given.elapsed ?? (() => performance.now()) },
    newId: given.newId ?? (() => entryId(randomUUID())),
    config: { sessionKey: Buffer.alloc(32, 1), demonstration: true, secureCookies: false },
    checks: given.checks ?? [],
    sources: shipped,
    files,
    readSent,
    ...(lines === undefined ? {} : { log: { level: 'info' as const, write: (line) => lines.push(line) } }),
  });
};

const thrown = (): never => {
  throw new Error('no moment');
};

export function visitorOf(server: FastifyInstance): VisitorAtWork {
  const cookies = new Map<string, string>();
  let remoteAddress = '127.0.0.1';
  const send = async (
    method: 'GET' | 'POST',
    url: string,
    form?: Readonly<Record<string, string>>,
    sent?: { readonly type: string; readonly payload: string | Buffer },
  ): Promise<Got> => {
    const body =
      sent ??
      (form === undefined ? undefined : { type: 'application/x-www-form-urlencoded', payload: new URLSearchParams(form).toString() });
    const answered = await server.inject({
      method,
      url,
      remoteAddress,
      cookies: Object.fromEntries(cookies),
      ...(body === undefined ? {} : { headers: { 'content-type': body.type }, payload: body.payload }),
    });
    for (const { name, value } of answered.cookies) cookies.set(name, value);
    const { location } = answered.headers;
    return {
      status: answered.statusCode,
      body: answered.body,
      bytes: answered.rawPayload,
      location: typeof location === 'string' ? location : undefined,
      headers: answered.headers,
    };
  };
  const tokenOn = async (address: string): Promise<string> =>
    /name="_csrf" value="([^"]*)"/.exec((await send('GET', address)).body)?.[1] ?? '';
  return {
    get: (address) => send('GET', address),
    post: async (address, form) => send('POST', address, '_csrf' in form ? form : { _csrf: await tokenOn(address), ...form }),
    postFile: async (address, form, file) => {
      const whole = '_csrf' in form ? form : { _csrf: await tokenOn(address), ...form };
      return send('POST', address, undefined, { type: `multipart/form-data; boundary=${boundary}`, payload: multipart(whole, file) });
    },
    postRaw: (address, type, payload) => send('POST', address, undefined, { type, payload }),
    cookies: () => [...cookies],
    comeFrom: (address) => {
      remoteAddress = address;
    },
    take: (others) => {
      for (const [name, value] of others) cookies.set(name, value);
    },
    continueAs: async (inCase, as) => send('POST', '/continue', { _csrf: await tokenOn('/'), case: inCase, as }),
  };
}
