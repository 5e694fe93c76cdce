import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { inviteFirstAdministrator } from '../../src/app/first-administrator.ts';
import { sources } from '../../src/app/sources.ts';
import type { Mail } from '../../src/core/access/mail.ts';
import type { AnyCheck } from '../../src/core/check/check.ts';
import { type Instant, instantOfNumber } from '../../src/core/time/instant.ts';
import { files } from '../../src/exchange/files.ts';
import { keepingMail } from '../../src/exchange/mail/keep-mail.ts';
import { readSent } from '../../src/exchange/sent/read-sent.ts';
import { storedEntryId } from '../../src/parse/stored/ids.ts';
import { openStorageAt, type Storage } from '../../src/storage/storage.ts';
import { buildServer, type SignInParts } from '../../src/web/server.ts';
import { emptyHome } from './empty-home.ts';
import { type VisitorAtWork, visitorOf } from './visitor.ts';

/** A partnership's own service over an embedded database, at which people sign in. */
export interface Service {
  readonly storage: Storage;
  readonly server: Awaited<ReturnType<typeof buildServer>>;
  /** A second server over the same database. */
  readonly another: () => Promise<Awaited<ReturnType<typeof buildServer>>>;
  readonly lines: readonly string[];
  /** What would have been sent. */
  readonly mail: Mail;
  readonly now: () => Instant;
  /** Lets time pass for Heed. */
  readonly pass: (minutes: number) => void;
  readonly browser: () => VisitorAtWork;
  readonly close: () => Promise<void>;
}

const accountKey = Buffer.alloc(32, 3);

export async function openService(
  given: { readonly checks?: readonly AnyCheck[]; readonly storage?: Storage; readonly openId?: SignInParts['openId'] } = {},
): Promise<Service> {
  const storage = given.storage ?? (await openStorageAt(await emptyHome()));
  const lines: string[] = [];
  const mail = keepingMail();
  let passed = 0;
  const now = (): Instant => instantOfNumber(Date.now() + passed);
  const build = () =>
    buildServer({
      records: storage.records,
      clock: { now, elapsed: () => performance.now() },
      newId: () => storedEntryId.parse(randomUUID()),
      signIn: {
        door: storage.door,
        inOffice: storage.inOffice,
        ownMail: storage.ownMail,
        accountKey,
        ...(given.openId === undefined ? {} : { openId: given.openId }),
      },
      frontDoors: storage.frontDoors,
      byLink: { links: storage.links, mail, reachedAt: 'https://heed.example' },
      config: { sessionKey: Buffer.alloc(32, 2), demonstration: false, secureCookies: false },
      checks: given.checks ?? [],
      sources: sources({ demonstration: false }),
      files,
      readSent,
      log: { level: 'info', write: (line) => lines.push(line) },
    });
  const servers = [await build()];
  const [server = await build()] = servers;
  return {
    storage,
    server,
    lines,
    mail,
    now,
    another: async () => {
      const made = await build();
      servers.push(made);
      return made;
    },
    pass: (minutes) => {
      passed += minutes * 60_000;
    },
    browser: () => visitorOf(server),
    close: async () => {
      await Promise.all(servers.map((one) => one.close()));
      await storage.close();
    },
  };
}

/** Somebody who has an account, with the browser in which they are signed in. */
export interface Employed {
  readonly browser: VisitorAtWork;
  readonly name: string;
  readonly password: string;
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
  /** Signs in anew, in this browser or another, a minute later than anything before. */
  readonly signIn: (browser?: VisitorAtWork) => Promise<Awaited<ReturnType<VisitorAtWork['post']>>>;
}

export const codeFor = (secret: string, at: Instant): string =>
  new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 }).generate({ timestamp: at });

export const secretOn = (body: string): string => /heed-typed"><code>([A-Z2-7 ]+)</.exec(body)?.[1]?.replaceAll(' ', '') ?? '';
export const inviteCodeOn = (body: string): string => /heed-typed"><code>([0-9A-Z-]{23})</.exec(body)?.[1] ?? '';

/** Takes up a code as somebody does: reads the page, sets up an app, chooses a password. */
export async function takeUp(
  service: Service,
  code: string,
  { name, called = 'Somebody', partnership }: { readonly name: string; readonly called?: string; readonly partnership?: string },
  password = 'a quiet orchard at dawn',
): Promise<Employed> {
  const browser = service.browser();
  const address = `/invitation?code=${code}`;
  const secret = secretOn((await browser.get(address)).body);
  const chosen = { 'new-password': password, 'new-password-again': password, code: codeFor(secret, service.now()) };
  const form = { invitation: code, begin: 'yes', name, called, ...(partnership === undefined ? {} : { partnership }), ...chosen };
  const { body, status } = await browser.post('/invitation', { ...form, _csrf: tokenIn((await browser.get(address)).body) });
  if (status !== 200) throw new Error(`the code was not taken up: ${status} ${/error-summary[\s\S]*?<\/ul>/.exec(body)?.[0] ?? ''}`);
  const recoveryCodes = [...body.matchAll(/<li><code>([0-9A-Z-]{11})</g)].map(([, one]) => one ?? '');
  return {
    ...{ browser, name, password, secret, recoveryCodes },
    signIn: (other = browser) => {
      service.pass(1);
      return other.post('/sign-in', { name, password, code: codeFor(secret, service.now()) });
    },
  };
}

export const tokenIn = (body: string): string => /name="_csrf" value="([^"]*)"/.exec(body)?.[1] ?? '';

/** The administrator of a service that nobody has set up yet. */
export async function firstAdministrator(service: Service, name = 'admin@heed.example'): Promise<Employed> {
  const said: string[] = [];
  await inviteFirstAdministrator(service.storage.door, accountKey, service.now(), 'http://here', (line) => said.push(line));
  const code = /code ([0-9A-Z-]{23}),/.exec(said.join('\n'))?.[1] ?? '';
  return takeUp(service, code, { name, called: 'Ada Ministrator', partnership: 'Anytown partnership' });
}

/** Adds an agency, as an administrator does, and gives its id. */
export async function addAgency({ browser }: Employed, name: string, kind: string): Promise<string> {
  await browser.post('/place/agencies', { 'agency-name': name, 'agency-kind': kind, _csrf: tokenIn((await browser.get('/place')).body) });
  const { body } = await browser.get('/place');
  return new RegExp(`<option value="([^"]+)"[^>]*>${name}<`).exec(body)?.[1] ?? '';
}

/** Invites somebody, and lets them begin. */
export async function employ(
  service: Service,
  { browser }: Employed,
  someone: { readonly name: string; readonly called: string; readonly role: string; readonly agency?: string; readonly basis?: string },
): Promise<Employed> {
  const { body } = await browser.post('/place/people', { ...someone, _csrf: tokenIn((await browser.get('/place')).body) });
  const code = inviteCodeOn(body);
  if (code === '') throw new Error(`nobody was invited: ${service.lines.at(-1)} ${/error-summary[\s\S]*?<\/ul>/.exec(body)?.[0] ?? ''}`);
  return takeUp(service, code, someone);
}
