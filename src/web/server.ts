import csrf from '@fastify/csrf-protection';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import secureSession from '@fastify/secure-session';
import fastify, { type FastifyInstance } from 'fastify';
import type { Links } from '../core/access/ask-by-link.ts';
import type { Door } from '../core/access/door.ts';
import type { FrontDoors } from '../core/access/front-door.ts';
import type { Mail } from '../core/access/mail.ts';
import type { InOffice } from '../core/access/office.ts';
import type { AnyCheck } from '../core/check/check.ts';
import type { EntryId } from '../core/entry/ids.ts';
import type { OwnMailRecords } from '../core/message/own-mail.ts';
import type { Desks } from '../core/prompt/port.ts';
import type { ReadSentFile } from '../core/submission/port.ts';
import type { Instant } from '../core/time/instant.ts';
import type { OpenIdSettings } from '../parse/openid-settings.ts';
import { openIdWith } from './door/openid.ts';
import type { DoorParts } from './door/parts.ts';
import { openPasswords } from './door/passwords.ts';
import { sealingWith } from './door/secrets.ts';
import { readAssets } from './layout/assets.ts';
import { contentPolicy } from './layout/content-policy.ts';
import { openTemplates } from './layout/render.ts';
import { openingFigures } from './reading/figuring.ts';
import { openingCases } from './reading/open-case.ts';
import { openJobs } from './reading/sending.ts';
import type { Sources } from './reading/sources.ts';
import { openingTrials } from './reading/trials.ts';
import type { AuditEvent } from './routing/audit-event.ts';
import { register } from './routing/register.ts';
import type { Tools } from './routing/route.ts';
import { routes } from './routing/routes.ts';

export interface WebConfig {
  /** 32 bytes, this installation's own. */
  readonly sessionKey: Buffer;
  /** True where reviewed cases are shown and anyone may continue as one of their people. */
  readonly demonstration: boolean;
  /** True behind HTTPS. */
  readonly secureCookies: boolean;
  /** True behind a proxy that says where a request comes from: its last word is believed, and no earlier one. */
  readonly behindProxy?: boolean;
}

export interface SignInParts {
  readonly door: Door;
  readonly inOffice: InOffice;
  readonly ownMail: OwnMailRecords;
  /** 32 bytes, by which secrets of second factors are sealed. */
  readonly accountKey: Buffer;
  readonly openId?: { readonly settings: OpenIdSettings; readonly secret: string };
}

export interface WebParts {
  readonly records: Desks;
  readonly clock: {
    readonly now: () => Instant;
    /** Milliseconds since some moment before, for what must not take long. */
    readonly elapsed: () => number;
  };
  readonly newId: () => EntryId;
  /** Where people sign in. Left out in a demonstration, where anyone continues as somebody. */
  readonly signIn?: SignInParts;
  /** How agencies without an account are asked. Left out where there is no mail: then they are not. */
  readonly byLink?: { readonly links: Links; readonly mail: Mail; readonly reachedAt: string };
  /** What reaches the front door from outside. Left out where nothing is stored. */
  readonly frontDoors?: FrontDoors;
  readonly config: WebConfig;
  readonly checks: readonly AnyCheck[];
  readonly sources: Sources;
  /** What files that leave are made with. */
  readonly files: Omit<Tools, 'render'>;
  /** Reads files that agencies send. */
  readonly readSent: ReadSentFile;
  /** Where the server writes its log, a line of JSON at a time. Left out: nowhere. */
  readonly log?: { readonly level: 'info' | 'error'; readonly write: (line: string) => void };
}

/** What the log may hold of a request: its route as the table writes it, never an address, a query or a form. */
const logLine = ({
  method,
  routeOptions,
}: {
  readonly method: string;
  readonly routeOptions: { readonly url?: string | undefined };
}): Readonly<Record<string, string>> => ({
  method,
  route: routeOptions.url ?? 'none',
});

export async function buildServer({
  records,
  clock,
  newId,
  signIn,
  byLink,
  frontDoors,
  config,
  checks,
  sources,
  files,
  readSent,
  log,
}: WebParts): Promise<FastifyInstance> {
  const server = fastify({
    logger: log === undefined ? false : { level: log.level, stream: log, serializers: { req: logLine, err: faultLine } },
    bodyLimit: 100_000,
    routerOptions: { maxParamLength: 500 },
    trustProxy: (_address, hop) => config.behindProxy === true && hop === 0,
  });
  const cookie = { httpOnly: true, sameSite: 'lax', secure: config.secureCookies } as const;
  await server.register(helmet, { contentSecurityPolicy: contentPolicy, strictTransportSecurity: config.secureCookies });
  await server.register(formbody);
  await server.register(multipart, { throwFileSizeLimit: false });
  await server.register(secureSession, {
    key: config.sessionKey,
    cookieName: 'heed',
    // At work the cookie outlives the session that it names, so that a form sent too late is still known to be this browser's.
    expiry: (signIn === undefined ? 8 : 7 * 24) * 60 * 60,
    cookie: { path: '/', ...cookie },
  });
  await server.register(rateLimit, { global: false });
  await server.register(csrf, { sessionPlugin: '@fastify/secure-session' });
  const render = openTemplates();
  const jobs = openJobs((fault) => server.log.error({ err: fault }, 'work on a file that was brought in ended'));
  server.addHook('onClose', jobs.end);
  register(server, {
    routes,
    render,
    assets: await readAssets(),
    cookie,
    open: openingCases(checks),
    given: {
      parts:
        signIn === undefined
          ? undefined
          : await doorParts(signIn, (what) => server.log.error({ openId: what }, 'an identity provider was not believed')),
      byLink:
        byLink === undefined ? undefined : { ...byLink, tell: (fault) => server.log.error({ err: fault }, 'mail could not be handed on') },
      frontDoors,
      sending: { read: readSent, jobs },
      records,
      checks,
      sources,
      trials: openingTrials(sources.cases, clock.elapsed),
      figuring: openingFigures(clock.elapsed, (fault) => server.log.error({ err: fault }, 'figures were not worked out')),
      demonstration: config.demonstration,
      now: clock.now,
      newId,
      tools: { render, ...files },
    },
    audit: (event: AuditEvent, by: string) => server.log.info({ audit: event, by }),
  });
  return server;
}

/** A fault's own words may carry what somebody typed: the log keeps its kind and where it arose. */
const faultLine = (fault: Error): { readonly type: string; readonly message: string; readonly stack: string } => ({
  type: fault.name,
  message: 'a fault; see the stack',
  stack: (fault.stack ?? '').split('\n').slice(1).join('\n'),
});

const doorParts = async (
  { door, inOffice, ownMail, accountKey, openId }: SignInParts,
  tell: (what: string) => void,
): Promise<DoorParts> => ({
  door,
  inOffice,
  ownMail,
  sealing: sealingWith(accountKey),
  passwords: await openPasswords(),
  openId: openId === undefined ? undefined : openIdWith(openId.settings, openId.secret, tell),
});
