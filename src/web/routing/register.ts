import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Print } from '../../core/paper/document.ts';
import type { Assets } from '../layout/assets.ts';
import { frameOf } from '../layout/frame.ts';
import type { Render } from '../layout/render.ts';
import type { OpenCases } from '../reading/open-case.ts';
import { type Visitor, visitorFrom } from '../visitor.ts';
import type { AuditEvent } from './audit-event.ts';
import { askingOf, signedInOf } from './request.ts';
import { type Answered, type Asking, type Given, notFound, type Reply, type Route } from './route.ts';

export interface Table {
  readonly routes: readonly Route[];
  readonly render: Render;
  readonly print: Print;
  readonly assets: Assets;
  readonly open: OpenCases;
  readonly given: Given;
  readonly audit: (event: AuditEvent, by: string) => void;
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
            preValidation: server.csrfProtection,
            config: { rateLimit: { max: route.perMinute ?? (route.isLong === true ? 20 : 60), timeWindow: '1 minute' } },
            ...(route.isLong === true ? { bodyLimit: longForm } : {}),
          }
        : route.isLong === true
          ? { config: { rateLimit: { max: 60, timeWindow: '1 minute' } } }
          : {}),
      handler: async (request, reply) => {
        const visitor = await visitorOf(request);
        const responded = await respond(route, askingOf(request), visitor);
        if (responded === 'sign in') return reply.redirect('/', 303);
        const answered = responded.kind === 'later' ? await responded.answer() : responded;
        table.audit(route.audit, visitor === undefined ? 'nobody' : visitor.vantage.kind === 'whole' ? 'reviewer' : visitor.vantage.agency);
        return send(request, reply, answered, route.inside === 'case' ? visitor : undefined);
      },
    });
  }

  server.setNotFoundHandler(async (request, reply) => send(request, reply, notFound, await visitorOf(request)));
  server.setErrorHandler(async (fault: Error & { statusCode?: number; code?: string }, request, reply) => {
    const status = fault.statusCode ?? 500;
    if (status >= 500) request.log.error(fault);
    const template = templateOf(fault.code ?? '');
    return reply
      .code(status)
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(render(template, frame(undefined)));
  });

  const visitorOf = (request: FastifyRequest): Promise<Visitor | undefined> =>
    given.demonstration ? visitorFrom(signedInOf(request), given.records) : Promise.resolve(undefined);

  const frame = (visitor: Visitor | undefined): object => ({ ...frameOf(visitor, given.demonstration), print: assets.print });

  async function respond(route: Route, asking: Asking, visitor: Visitor | undefined): Promise<Reply | 'sign in'> {
    if (route.inside === 'nothing') return route.respond(asking, given);
    if (visitor === undefined) return 'sign in';
    const { partnership, vantage } = visitor;
    if (asking.params.case !== partnership.id || !isAllowed(route, visitor)) return notFound;
    return given.records.asVantage({ partnership: partnership.id, vantage }, async (records) =>
      route.respond(asking, { ...given, open: await table.open(visitor, records), desk: records }),
    );
  }

  async function send(request: FastifyRequest, reply: FastifyReply, answered: Answered, visitor?: Visitor): Promise<FastifyReply> {
    reply.header('cache-control', 'no-store');
    if (answered.kind === 'go') {
      if (answered.signIn !== undefined) {
        request.session.regenerate();
        request.session.set('case', answered.signIn.partnership.id);
        request.session.set('as', answered.signIn.as);
      }
      return reply.redirect(answered.to, 303);
    }
    if (answered.kind === 'words') return reply.code(answered.status).type('text/plain; charset=utf-8').send(answered.text);
    if (answered.kind === 'file') {
      const body = await answered.write({ render, print: table.print });
      return reply
        .type(answered.type)
        .header('content-disposition', `attachment; filename="${answered.name}"`)
        .send(typeof body === 'string' ? body : Buffer.from(body));
    }
    reply.type('text/html; charset=utf-8');
    if (answered.kind === 'not-found') return reply.code(404).send(render('not-found/not-found.njk', frame(visitor)));
    const csrf = 'form' in answered.model ? { csrf: reply.generateCsrf() } : {};
    return reply
      .code(answered.invalid === true ? 422 : 200)
      .send(render(answered.template, { ...frame(visitor), ...answered.model, ...csrf, invalid: answered.invalid }));
  }
}

/** What a fault that somebody can mend says to them. */
function templateOf(code: string): string {
  if (code.startsWith('FST_CSRF')) return 'not-found/too-old.njk';
  return code === 'FST_ERR_CTP_BODY_TOO_LARGE' ? 'not-found/too-long.njk' : 'not-found/fault.njk';
}

function isAllowed(route: Route, visitor: Visitor): boolean {
  switch (route.permission) {
    case 'open-to-all':
    case 'read-case':
      return true;
    case 'read-whole':
    case 'decide-checks':
      return visitor.vantage.kind === 'whole';
    case 'answer-for-agency':
    case 'write-for-agency':
      return visitor.vantage.kind === 'agency';
  }
}
