import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { instantOfNumber } from '../core/time/instant.ts';
import { files } from '../exchange/files.ts';
import { keepingMail } from '../exchange/mail/keep-mail.ts';
import { readSent } from '../exchange/sent/read-sent.ts';
import { parseOpenIdSettings } from '../parse/openid-settings.ts';
import { storedEntryId } from '../parse/stored/ids.ts';
import { openStorage } from '../storage/storage.ts';
import { openingCases } from '../web/reading/open-case.ts';
import { buildServer } from '../web/server.ts';
import { catalogue } from './catalogue.ts';
import { checksVersion } from './checks-version.ts';
import { readConfiguration } from './configuration.ts';
import { inviteFirstAdministrator } from './first-administrator.ts';
import { keepChecking, tickOf } from './keep-checking.ts';
import { keepSealing } from './keep-sealing.ts';
import { loadDemonstration } from './load-demonstration.ts';
import { mailBy } from './mail-by.ts';
import { keepMessaging } from './messages/keep-messaging.ts';
import { keyIn } from './session-key.ts';
import { sources } from './sources.ts';

const tell = (line: string): void => void process.stderr.write(`Heed: ${line}\n`);

const toStandardOutput = (line: string): void => void process.stdout.write(line);
const toStandardError = (line: string): void => void process.stderr.write(line);

/** A refused connection comes as several faults, one an address, and says nothing itself. */
const reasonOf = (fault: unknown): string => (fault instanceof AggregateError ? fault.errors.map(String).join('; ') : String(fault));

/** What stands in the way of a start is outside Heed: one line says what it is. */
function giveUp(what: string, fault: unknown): never {
  tell(`${what}: ${fault instanceof Error && fault.message !== '' ? fault.message : reasonOf(fault)}`);
  process.exit(1);
}

/** How the identity provider is reached, as its file says. */
function readOpenId({ file, secret }: { readonly file: string; readonly secret: string }) {
  const settings = parseOpenIdSettings(readFileSync(file, 'utf8'));
  return 'problem' in settings ? giveUp(`${file} cannot be used`, settings.problem) : { settings, secret };
}

const configuration = readConfiguration(process.env);
if ('problem' in configuration) {
  tell(configuration.problem);
  process.exit(1);
}
const {
  port,
  host,
  folder,
  demonstration,
  secureCookies,
  behindProxy,
  keys,
  openId: openIdFile,
  logRequests,
  reachedAt,
  formsFolder,
  leafletsFolder,
  libraryFolder,
  auditsFolder,
  frameworksFolder,
} = configuration;

tell('opening the ledger');
const storage = await openStorage(configuration.storage).catch((fault: unknown) => giveUp('the ledger cannot be opened', fault));
await storage.sweepSubmissions();
if (demonstration) await loadDemonstration(storage, tell);

const now = () => instantOfNumber(Date.now());
const openId = openIdFile === undefined ? {} : { openId: readOpenId(openIdFile) };
const accountKey = await keyIn(folder, 'account-key', keys.account);
// A demonstration sends nobody anything. A service without mail asks nobody by link.
const mail = demonstration ? keepingMail(join(folder, 'mail')) : configuration.mail && mailBy(configuration.mail);
const shownBeside = await Promise.resolve()
  .then(() =>
    sources({
      demonstration,
      ...{
        ownForms: formsFolder,
        ownLeaflets: leafletsFolder,
        ownLibrary: libraryFolder,
        ownAudits: auditsFolder,
        ownFrameworks: frameworksFolder,
      },
    }),
  )
  .catch((fault: unknown) =>
    giveUp('the forms, the sheets to give, the library, the frameworks or the questions of audits cannot be used', fault),
  );
const server = await buildServer({
  records: storage.records,
  clock: { now, elapsed: () => performance.now() },
  newId: () => storedEntryId.parse(randomUUID()),
  ...(demonstration ? {} : { signIn: { door: storage.door, inOffice: storage.inOffice, ownMail: storage.ownMail, accountKey, ...openId } }),
  ...(mail === undefined ? {} : { byLink: { links: storage.links, mail, reachedAt } }),
  frontDoors: storage.frontDoors,
  config: { sessionKey: await keyIn(folder, 'session-key', keys.session), demonstration, secureCookies, behindProxy },
  checks: catalogue,
  sources: shownBeside,
  files,
  readSent,
  log: logRequests ? { level: 'info', write: toStandardOutput } : { level: 'error', write: toStandardError },
});

const address = await server.listen({ port, host }).catch((fault: unknown) => giveUp(`port ${port} cannot be used`, fault));
const here = address.replace('127.0.0.1', 'localhost');
if (!demonstration) await inviteFirstAdministrator(storage.door, accountKey, now(), here, tell);
tell(`ready at ${here}`);

// On a server the login that answers the web may not seal: `heed seal` does, on a schedule.
const endSealing = configuration.storage.home === 'server' ? async () => {} : keepSealing(storage.seal, tell);
// What was loaded a moment ago is looked at first. Until then its pages work out themselves what they show.
const endChecking =
  configuration.storage.home === 'server' ? async () => {} : keepChecking(storage.check, tickOf(catalogue, checksVersion(), now), tell);

// Every server writes to people: each desk and each message is taken by one. A demonstration has nobody to write to.
const endMessaging =
  demonstration || mail === undefined
    ? async () => {}
    : keepMessaging({ outbox: storage.outbox, records: storage.records, open: openingCases(catalogue), mail, reachedAt, now }, tell);

let stopping = false;
const stop = async (): Promise<void> => {
  if (stopping) return;
  stopping = true;
  await server.close();
  await endMessaging();
  await endChecking();
  await endSealing();
  await storage.close();
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
