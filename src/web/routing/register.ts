import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Who, whoContinues, whoIsSignedIn } from '../door/who.ts';
import { faultToSystem } from '../journeys/outside/refusal.ts';
import type { Assets } from '../layout/assets.ts';
import { frameOf } from '../layout/frame.ts';
import type { Render } from '../layout/render.ts';
import type { OpenCases } from '../reading/open-case.ts';
import { attachedHeaders, originalHeaders } from './attached-headers.ts';
import type { AuditEvent } from './audit-event.ts';
import { askingOf, heldIn, signedInOf } from './request.ts';
import { respond } from './respond.ts';
import { type Answered, type Asking, type Cookies, type Given, notFound, type Route } from './route.ts';
import { type FileFor, readUpload } from './upload.ts';

export interface Table {
  readonly routes: readonly Route[];
  readonly render: Render;
  readonly assets: Assets;
  readonly open: OpenCases;
  readonly given: Given;
  readonly audit: (event: AuditEvent, by: string) => void;
  /** What every cookie has in common. */
  readonly cookie: { readonly httpOnly: true; readonly sameSite: 'lax'; readonly secure: boolean };
}

/** Bytes of the longest form: a rule in a script of which the form writes every letter as nine. */
const longForm = 1_000_000;

/** Puts the route table on the server. An address that is not found, and one that its visitor may not read, get the same bytes. */
export function register(server: FastifyInstance, table: Table): void {
  const { render, assets, given } = table;

  server.get<{ Params: { name: string } }>('/assets/:print/:name', async (request, reply) => {
    const asset = assets.files.get(request.params.name);
    if (asset === undefined) return send(request, reply, notFound);
    return reply.header('cache-control', 'public, max-age=31536000, immutable').type(asset.type).send(asset.body);
  });

  for (const route of table.routes) {
    server.route({
      method: route.method,
      url: route.address,
      ...(route.method === 'POST'
        ? {
            // A system holds a token and no cookie: there is nothing that another site could make it send.
            ...(route.inside === 'system'
              ? {}
              : { preValidation: [...(route.takesFile === undefined ? [] : [uploadOf(route.takesFile)]), server.csrfProtection] }),
            config: { rateLimit: howOften(route) },
            ...(route.carriesForm === true ? { bodyLimit: 4 * longForm } : route.isLong === true ? { bodyLimit: longForm } : {}),
          }
        : route.isLong === true
          ? { config: { rateLimit: { max: 60, timeWindow: '1 minute' } } }
          : {}),
      handler: async (request, reply) => {
        const who = await whoOf(request);
        const asking = askingOf(request);
        const responded = await respond(table, route, asking, {
          ...who,
          from: request.ip,
          device: request.cookies['heed-device'],
          held: heldIn(request, 'held'),
          link: heldIn(request, 'link'),
        });
        const answered = responded.kind === 'later' ? await responded.answer() : responded;
        table.audit(route.audit, namedInLog(who));
        const known = knowsWho.has(route.inside) ? who : {};
        return send(request, reply, answered, known, route.method === 'POST' ? proseIn(asking.body) : []);
      },
    });
  }

  server.setNotFoundHandler(async (request, reply) => send(request, reply, notFound, await whoOf(request)));
  server.setErrorHandler(async (fault: Error & { statusCode?: number; code?: string }, request, reply) => {
    const status = fault.statusCode ?? 500;
    if (status >= 500) request.log.error({ err: fault }, 'a fault');
    if (request.routeOptions.url?.startsWith('/api/') === true)
      return reply.code(status).header('cache-control', 'no-store').send(faultToSystem(status));
    const template = templateOf(fault.code ?? '', status);
    return reply
      .code(status)
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(render(template, frame({})));
  });

  const whoOf = (request: FastifyRequest): Promise<Who> =>
    given.parts === undefined
      ? whoContinues(given.demonstration ? signedInOf(request) : undefined, given.records)
      : whoIsSignedIn(heldIn(request, 'session'), given.parts, given.records, given.now());

  const frame = (who: Who): object => ({ ...frameOf(who, given.demonstration), print: assets.print });

  function uploadOf(what: FileFor): (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | undefined> {
    return (request, reply) =>
      readUpload(
        request,
        reply,
        async () => {
          let isOwnForm = false;
          server.csrfProtection(request, reply, () => {
            isOwnForm = true;
          });
          return isOwnForm && (await whoOf(request)).visitor !== undefined;
        },
        what,
      );
  }

  async function send(
    request: FastifyRequest,
    reply: FastifyReply,
    answered: Answered,
    who: Who = {},
    wrote: readonly string[] = [],
  ): Promise<FastifyReply> {
    reply.header('cache-control', 'no-store');
    if ('cookies' in answered && answered.cookies !== undefined) keepCookies(request, reply, answered.cookies);
    if (answered.kind === 'go') {
      if (answered.signIn !== undefined) {
        request.session.regenerate();
        request.session.set('case', answered.signIn.partnership.id);
        request.session.set('as', answered.signIn.as);
      }
      if (answered.link !== undefined) request.session.set('link', answered.link);
      return reply.redirect(answered.to, 303);
    }
    if (answered.kind === 'words') return reply.code(answered.status).type('text/plain; charset=utf-8').send(answered.text);
    if (answered.kind === 'data') return reply.code(answered.status).type('application/json; charset=utf-8').send(answered.data);
    if (answered.kind === 'file') {
      const body = await answered.write(given.tools);
      return reply
        .type(answered.type)
        .header('content-disposition', `attachment; filename="${answered.name}"`)
        .send(typeof body === 'string' ? body : Buffer.from(body));
    }
    if (answered.kind === 'attached') return reply.headers(attachedHeaders(answered.file)).send(bufferOf(answered.bytes));
    if (answered.kind === 'original') return reply.headers(originalHeaders(answered.name)).send(bufferOf(answered.bytes));
    reply.type('text/html; charset=utf-8');
    if (answered.kind === 'not-found') return reply.code(404).send(render('not-found/not-found.njk', { ...frame(who), wrote }));
    const csrf = 'form' in answered.model || who.person !== undefined ? { csrf: reply.generateCsrf() } : {};
    return reply
      .code(answered.invalid === true ? 422 : 200)
      .send(render(answered.template, { ...frame(who), ...answered.model, ...csrf, invalid: answered.invalid }));
  }

  function keepCookies(request: FastifyRequest, reply: FastifyReply, { session, device, held }: Cookies): void {
    // Nothing that was held before goes on: neither a session nor the secret of its forms (fixation).
    request.session.regenerate();
    if (session !== 'none') request.session.set('session', session);
    if (held !== undefined) request.session.set('held', held);
    if (device !== undefined) reply.setCookie('heed-device', device, { ...table.cookie, path: '/sign-in', maxAge: aYear });
  }
}

const howOften = ({ perHour, perMinute, isLong }: Route) =>
  perHour === undefined
    ? { max: perMinute ?? (isLong === true ? 20 : 60), timeWindow: '1 minute', keyGenerator: senderOf }
    : { max: perHour, timeWindow: '1 hour', keyGenerator: senderOf };

/** Pages that are made for whoever is signed in: every other is the same bytes for all. */
const knowsWho: ReadonlySet<Route['inside']> = new Set(['case', 'door', 'account', 'office']);
/** Whom a limit counts for: each of those who are signed in by themselves, since a whole office may come from one address. */
const senderOf = (request: FastifyRequest): string => `${request.ip} ${heldIn(request, 'session') ?? ''}`;

/** What somebody wrote in a form, as against what they chose and what stood in it. */
const proseIn = (body: Asking['body']): readonly string[] => Object.values(body).filter((text) => /\S\s+\S/.test(text));

/** The same bytes, not a copy of them. */
const bufferOf = ({ buffer, byteOffset, length }: Uint8Array): Buffer => Buffer.from(buffer, byteOffset, length);

const aYear = 365 * 24 * 60 * 60;

/** What the log calls whoever sends a request: never by name. */
function namedInLog({ visitor, person }: Who): string {
  if (person !== undefined) return person.acting?.role ?? 'signed in';
  return visitor === undefined ? 'nobody' : visitor.vantage.kind === 'whole' ? 'reviewer' : visitor.vantage.agency;
}

/** What a fault that somebody can mend says to them. */
function templateOf(code: string, status: number): string {
  if (status === 429) return 'not-found/too-often.njk';
  if (code.startsWith('FST_CSRF')) return 'not-found/too-old.njk';
  return code === 'FST_ERR_CTP_BODY_TOO_LARGE' ? 'not-found/too-long.njk' : 'not-found/fault.njk';
}
