import type {} from '@fastify/secure-session';
import type { FastifyRequest } from 'fastify';
import type { SignedIn } from '../visitor.ts';
import type { Asking } from './route.ts';
import { sentFileOf } from './upload.ts';

declare module '@fastify/secure-session' {
  interface SessionData {
    case: string;
    as: string;
    session: string;
    held: string;
    link: string;
  }
}

/** Letters that nobody sees and no database takes; a tab and the end of a line are none of them. */
const unseen = /(?![\t\n\r])\p{Cc}/gu;

/** Reads a request into texts. Of a name given twice, the last stands. */
export const askingOf = (request: FastifyRequest): Asking => ({
  ...fileOf(request),
  ...bySystemOf(request),
  address: request.url,
  params: textsIn(request.params),
  query: textsIn(request.query),
  body: textsIn(request.body),
});

function fileOf(request: FastifyRequest): Pick<Asking, 'file'> {
  const file = sentFileOf(request);
  return file === undefined ? {} : { file };
}

/** What a system sends stands in no form and no cookie. */
function bySystemOf(request: FastifyRequest): Pick<Asking, 'bySystem'> {
  const [, token] = /^Bearer ([\w-]{20,200})$/.exec(request.headers.authorization ?? '') ?? [];
  const key = request.headers['idempotency-key'];
  return { bySystem: { json: request.body, token: token ?? '', key: typeof key === 'string' ? key : '' } };
}

function textsIn(given: unknown): Readonly<Record<string, string>> {
  const texts: Record<string, string> = Object.create(null);
  if (typeof given !== 'object' || given === null) return texts;
  for (const [name, value] of Object.entries(given)) {
    const last: unknown = Array.isArray(value) ? value.at(-1) : value;
    if (typeof last === 'string') texts[name] = last.replaceAll(unseen, '');
  }
  return texts;
}

export function signedInOf(request: FastifyRequest): SignedIn | undefined {
  const [inCase, as]: readonly unknown[] = [request.session.get('case'), request.session.get('as')];
  return typeof inCase === 'string' && typeof as === 'string' ? { case: inCase, as } : undefined;
}

/** What a cookie holds: the secret of a session, what somebody brings back from an identity provider, or what a one-time link opened. */
export function heldIn(request: FastifyRequest, name: 'session' | 'held' | 'link'): string | undefined {
  const held: unknown = request.session.get(name);
  return typeof held === 'string' ? held : undefined;
}
